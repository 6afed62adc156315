# statistics keeps the kind of its numbers, and says what it cannot do; the normal distribution.
from decimal import Decimal
from fractions import Fraction
import statistics
from statistics import NormalDist


def attempt(function, *args, **named):
    try:
        result = function(*args, **named)
        print(function.__name__, type(result).__name__, result)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


inf, nan = float('inf'), float('nan')
DATA = [[], [3], [1, 2, 3, 4], [1.5, 2.5, 7], [Fraction(1, 2), Fraction(1, 3)], [Decimal('1.5'), Decimal(2), Decimal(7)],
        [True, False, True], [1, Fraction(1, 2)], [0.5, Fraction(1, 4)], [Decimal(1), 0.5], [1, Decimal('2.5')], ['a'],
        [1, None], [inf, 1], [inf, -inf], [nan, 1], [Decimal('Infinity'), 1], [0, 1], [-1, 2], [1e300, 1e300], [10 ** 400] * 2,
        [0.1] * 10]
for data in DATA:
    print(str(data)[:80])
    for name in 'mean fmean harmonic_mean geometric_mean median variance pvariance stdev pstdev median_grouped'.split():
        attempt(getattr(statistics, name), data)
for center in (2, 1.5, Fraction(1, 2), Decimal(2), nan, 'a'):
    for data in ([1, 2, 3], [1.5, 2], [Decimal(1), Decimal(2)]):
        attempt(statistics.variance, data, center)
        attempt(statistics.pstdev, data, center)
for weights in ([1, 2], [0, 0], [0, 1], [-1, 2], [1], ['a', 'b'], [Fraction(1, 2), 3], iter([2, 5])):
    for data in ([40, 60], [0, 1], [Decimal(1), Decimal(2)]):
        attempt(statistics.harmonic_mean, data, weights)
        attempt(statistics.fmean, data, weights if isinstance(weights, list) else [2, 5])
attempt(statistics.harmonic_mean, [5], [3])
attempt(statistics.median_grouped, [1, 2, 2, 3], 'a')
attempt(statistics.linear_regression, ['a', 'b'], [1.5, 2], proportional=True)

heights = NormalDist(170, 9.5)
others = NormalDist.from_samples([161.5, 172, 158.25, 180])
print(heights, others, heights == NormalDist(170, 9.5), heights.mean, heights.median, heights.mode, heights.variance)
for p in (1e-300, 1e-9, 0.01, 0.2, 0.4251, 0.5, 0.925, 0.99, 1 - 1e-12):
    x = heights.inv_cdf(p)
    print(p, x, heights.cdf(x), heights.pdf(x), heights.zscore(x))
print(heights.quantiles(), heights.quantiles(n=10)[0], heights.overlap(others), heights.overlap(NormalDist(165, 9.5)))
print(heights + others, heights - others, heights + 3, 3 - heights, heights * -2, heights / 4, -heights, +heights)
print(heights.samples(3, seed=7))
for call in (lambda: NormalDist(1, -1), lambda: heights.inv_cdf(1), lambda: NormalDist(1, 0).pdf(3), lambda: NormalDist(1, 0).zscore(3),
             lambda: heights.overlap(3), lambda: NormalDist.from_samples([1]), lambda: setattr(heights, 'mean', 3),
             lambda: NormalDist.from_samples([inf, 1])):
    attempt(call)
