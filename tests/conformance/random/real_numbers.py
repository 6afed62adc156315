import random

random.seed(11)
for i in range(30):
    print(random.random(), random.uniform(1, 5), random.uniform(5, 1), random.uniform(-1.5, 1.5), random.triangular(), random.triangular(1, 10), random.triangular(1, 10, 2))
    print(random.gauss(0, 1), random.gauss(10, 2.5), random.normalvariate(5, 3), random.lognormvariate(0, 0.25), random.expovariate(1.5), random.expovariate(0.1))
    print(random.betavariate(2, 3), random.gammavariate(0.5, 2), random.gammavariate(3, 1), random.gammavariate(1, 2), random.paretovariate(2), random.weibullvariate(1, 1.5))
    print(random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0))
print(random.gauss(), random.normalvariate(), random.gauss(mu=1, sigma=2))
