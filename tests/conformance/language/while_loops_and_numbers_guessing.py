import random

random.seed(10)
secret, low, high, guesses = random.randint(1, 100), 1, 100, 0
while True:
    guess = (low + high) // 2
    guesses += 1
    if guess == secret:
        print("found", guess, "after", guesses)
        break
    elif guess < secret:
        low = guess + 1
    else:
        high = guess - 1
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz", steps)
a, b = 1071, 462
while b:
    a, b = b, a % b
print("gcd", a)
x = 10
while x > 0:
    x -= 3
    if x == 4: continue
    print(x, end=" ")
else:
    print("end")
i = 0
while (i := i + 1) < 5: print(i, end=","); print(i * i, end=";")
print()
