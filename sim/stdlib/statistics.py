# Statistics, with exact sums: the results are rounded once.
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import tau
from numbers import Real
from operator import mul

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _common_kind(kind, other):
    # what a result becomes: the type of the numbers, float where they differ
    if kind is other or other in (int, bool):
        return kind
    if kind is int or issubclass(other, kind):
        return other
    if issubclass(kind, other) or issubclass(other, int):
        return kind
    if issubclass(kind, int):
        return other
    for one, two in ((kind, other), (other, kind)):
        if issubclass(one, Fraction) and issubclass(two, float):
            return two
    raise TypeError(f"don't know how to coerce {kind.__name__} and {other.__name__}")


def _ratio(value):
    # numerator and denominator; an infinity or a NaN has no denominator
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") \
            from None


def _collect(data):
    # common type, count, and the sums of the numerators for each denominator
    kinds, sums, count = {}, {}, 0
    for count, value in enumerate(data, 1):
        kinds[type(value)] = None
        numerator, denominator = _ratio(value)
        sums[denominator] = sums.get(denominator, 0) + numerator
    return reduce(_common_kind, kinds, int), sums, count


def _total(sums):
    if None in sums:
        return sums[None]  # what infinities and NaNs add up to
    return sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))


def _sum(data):
    # common type, exact sum, count
    kind, sums, count = _collect(data)
    return kind, _total(sums), count


def _as_kind(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _not_negative(values, complaint):
    for x in values:
        if x < 0:
            raise StatisticsError(complaint)
        yield x


def mean(data):
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _as_kind(total / count, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total, weight = math.fsum(map(mul, data, weights)), math.fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive '
                              'numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    negative = 'harmonic mean does not support negative values'
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None and len(data) == 1:
        if not isinstance(data[0], (Real, Decimal)):
            raise TypeError('unsupported type')
        return next(_not_negative(data, negative))
    if weights is None:
        weights, weight = [1] * len(data), len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        weight = _sum(_not_negative(weights, negative))[1]
    try:
        kind, total, _ = _sum(w / x if w else 0
                              for w, x in zip(weights, _not_negative(data, negative)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as_kind(weight / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _sorted(data)
    x = data[len(data) // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x) - below
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2 + interval * (len(data) / 2 - below) / inside


def mode(data):
    counts = Counter(iter(data)).most_common(1)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return counts[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    m = size - 1 if method == 'inclusive' else size + 1
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    # common type, sum of the squared distances from the centre, the centre, count
    if center is not None:
        kind, total, count = _sum((d := x - center) * d for x in data)
        return kind, total, center, count
    data = list(data)
    kind, sums, count = _collect(data)
    center = _total(sums) / count if count else Fraction(0)
    if None in sums:
        return kind, sums[None], sums[None], count
    squares = {}
    for value in data:
        numerator, denominator = _ratio(value)
        squares[denominator] = (squares.get(denominator, 0)
                                + (numerator * center.denominator - center.numerator * denominator) ** 2)
    total = sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0))
    return kind, total / center.denominator ** 2, center, count


def _mean_square(data, center, name, less):
    kind, total, center, count = _squares(data, center)
    if count < 1 + less:
        points = 'two data points' if less else 'one data point'
        raise StatisticsError(f'{name} requires at least {points}')
    return kind, total / (count - less), center


def variance(data, xbar=None):
    kind, square, _ = _mean_square(data, xbar, 'variance', 1)
    return _as_kind(square, kind)


def pvariance(data, mu=None):
    kind, square, _ = _mean_square(data, mu, 'pvariance', 0)
    return _as_kind(square, kind)


def _root(value):
    # the float nearest to the square root of a fraction
    n, d = value.numerator, value.denominator
    if n == 0:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        n, d = n, d << 2 * shift
    else:
        n <<= -2 * shift
    whole = math.isqrt(n // d)
    whole |= whole * whole * d != n  # what was cut off shows in the last bit
    return (whole << shift) / 1 if shift >= 0 else whole / (1 << -shift)


def _decimal_root(value):
    # the Decimal of the context's precision nearest to the square root of a fraction
    numerator, denominator = value.numerator, value.denominator
    if not numerator:
        return Decimal('0.0')
    root = (Decimal(numerator) / Decimal(denominator)).sqrt()
    for near in (root.next_plus(), root.next_minus()):
        middle = (Fraction(*root.as_integer_ratio()) + Fraction(*near.as_integer_ratio())) / 2
        beyond = middle * middle < value if near > root else middle * middle > value
        if beyond:
            return near
    return root


def _deviation(data, center, name, less):
    kind, square, _ = _mean_square(data, center, name, less)
    return _decimal_root(square) if issubclass(kind, Decimal) else _root(square)


def stdev(data, xbar=None):
    return _deviation(data, xbar, 'stdev', 1)


def pstdev(data, mu=None):
    return _deviation(data, mu, 'pstdev', 0)


def _check_pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')


def _pairs(x, y, what):
    _check_pairs(x, y, what)
    return math.fsum(x) / len(x), math.fsum(y) / len(y)


def covariance(x, y, /):
    xbar, ybar = _pairs(x, y, 'covariance')
    return math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    xbar, ybar = _pairs(x, y, 'correlation')
    sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    syy = math.fsum((b - ybar) ** 2.0 for b in y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    if proportional:
        _check_pairs(x, y, 'linear regression')
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        xbar, ybar = _pairs(x, y, 'linear regression')
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


# Wichura's algorithm AS 241 (PPND16): numerators and denominators of its three rational functions
_MIDDLE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
            4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
            1.3314166789178437745e+2, 3.3871328727963666080e+0),
           (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
            2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
            4.2313330701600911252e+1, 1.0))
_NEAR = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
          1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
          4.63033784615654529590e+0, 1.42343711074968357734e+0),
         (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
          1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
          2.05319162663775882187e+0, 1.0))
_FAR = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
         2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
         5.46378491116411436990e+0, 6.65790464350110377720e+0),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
         7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
         5.99832206555887937690e-1, 1.0))


def _horner(factors, r):
    return reduce(lambda total, factor: total * r + factor, factors)


def _standard_quantile(p):
    q = p - 0.5
    if abs(q) <= 0.425:
        above, below = _MIDDLE
        r = 0.180625 - q * q
        return _horner(above, r) * q / _horner(below, r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    above, below = _NEAR if r <= 5.0 else _FAR
    r -= 1.6 if r <= 5.0 else 5.0
    x = _horner(above, r) / _horner(below, r)
    return -x if q < 0.0 else x


class NormalDist:
    """A normal distribution: where its middle is, and how wide it is."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                 '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        _, square, center = _mean_square(data, None, 'stdev', 1)
        try:
            return cls(float(center), _root(square))
        except AttributeError:
            return cls(float(center), float(center) / float(square))

    def samples(self, n, *, seed=None):
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        mu, sigma = self._mu, self._sigma
        return [gauss(mu, sigma) for _ in range(n)]

    def pdf(self, x):
        square = self._sigma * self._sigma
        if not square:
            raise StatisticsError('pdf() not defined when sigma is zero')
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * square)) / math.sqrt(tau * square)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return self._mu + _standard_quantile(float(p)) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = sorted((self, other), key=lambda one: (one._sigma, one._mu))
        square, wide_square = narrow.variance, wide.variance
        if not square or not wide_square:
            raise StatisticsError('overlap() not defined when sigma is zero')
        more = wide_square - square
        distance = abs(wide._mu - narrow._mu)
        if not more:
            return 1.0 - math.erf(distance / (2.0 * narrow._sigma * math.sqrt(2.0)))
        # where the two curves cross
        middle = narrow._mu * wide_square - wide._mu * square
        aside = narrow._sigma * wide._sigma * math.sqrt(
            distance * distance + more * math.log(wide_square / square))
        one, two = (middle + aside) / more, (middle - aside) / more
        return 1.0 - (abs(wide.cdf(one) - narrow.cdf(one)) + abs(wide.cdf(two) - narrow.cdf(two)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / math.fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
