# Statistics, with exact sums: the results are rounded once.
import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = ['StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _kind_of(data):
    # what a result becomes: the type of the numbers, float if they differ
    kinds = {bool: int}
    kind = int
    for value in data:
        t = kinds.get(type(value), type(value))
        if t is kind or t is int or issubclass(kind, t):
            continue
        if kind is int or issubclass(t, kind):
            kind = t
        elif {t, kind} == {float, Fraction}:
            kind = float
        else:
            raise TypeError(f"don't know how to coerce {kind.__name__} and {t.__name__}")
    return kind


def _exact(value):
    try:
        return Fraction(*value.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") \
            from None


def _sum(data):
    # exact sum, or what infinities and NaNs give
    total, strange = Fraction(0), None
    for value in data:
        if _is_finite(value):
            total += _exact(value)
        else:
            strange = value if strange is None else strange + value
    return total if strange is None else strange


def _is_finite(value):
    if isinstance(value, float):
        return math.isfinite(value)
    check = getattr(value, 'is_finite', None)  # a Decimal's
    return check is None or check()


def _as_kind(value, kind):
    if type(value) is kind:
        return value
    if not isinstance(value, (int, Fraction)):
        return value  # a float, or an infinity of another kind
    if kind is int and value.denominator != 1:
        kind = float
    if kind is float:
        return value.numerator / value.denominator
    if kind is int:
        return value.numerator
    if kind is Fraction:
        return value
    return kind(value.numerator) / value.denominator


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    return _as_kind(_sum(data) / len(data), _kind_of(data))


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive '
                              'numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None:
        weights = [1] * len(data)
    elif len(weights := list(weights)) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if len(data) == 1:
        return data[0]
    if any(x == 0 for x in data):
        return 0
    parts = [w / x for x, w in zip(data, weights)]
    total, size = _sum(parts), _sum(weights)
    return _as_kind(size / total, _kind_of(parts))


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
    low = float(x) - float(interval) / 2
    return low + float(interval) * (len(data) / 2 - below) / inside


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
    # the sum of the squared distances from the centre, and the centre
    if center is None:
        center = _sum(data) / len(data)
    elif not isinstance(center, Fraction):
        center = _exact(center)
    if isinstance(center, float):
        return math.nan
    return sum(((_exact(x) - center) ** 2 for x in data), Fraction(0))


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _as_kind(_squares(data, xbar) / (len(data) - 1), _kind_of(data))


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _as_kind(_squares(data, mu) / len(data), _kind_of(data))


def _root(value):
    # the float nearest to the square root of a fraction
    if isinstance(value, float):
        return math.sqrt(value)
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
    return whole / 1 * 2.0 ** shift if shift >= 0 else whole / (1 << -shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(_squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(_squares(data, mu) / len(data))


def _pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')
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
    xbar, ybar = _pairs(x, y, 'linear regression')
    if proportional:
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


def __getattr__(name):
    if name == 'NormalDist':
        raise AttributeError('statistics.NormalDist is not there in aioscope: use statistics.mean '
                             'and statistics.stdev, or random.gauss')
    raise AttributeError(f"module 'statistics' has no attribute {name!r}")
