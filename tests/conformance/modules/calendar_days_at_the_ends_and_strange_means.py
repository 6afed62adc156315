# calendar's days as tuples, in the first and the last month as well; means of infinities and of
# what is no number, floats and Decimals.
import calendar
import statistics
from decimal import Decimal
from fractions import Fraction

for first in (0, 3, 6):
    cal = calendar.Calendar(first)
    for year, month in ((2024, 2), (2023, 12), (2024, 1), (1, 1), (9999, 12)):
        print(first, year, month, list(cal.itermonthdays3(year, month)), list(cal.itermonthdays4(year, month))[::5])
for data in ([1, float('inf')], [float('inf'), float('-inf')], [1, float('nan')], [Decimal('Inf'), Decimal(1)], [Decimal('NaN'), Decimal(1)],
             [Decimal('-Inf'), Decimal('-Inf')], [Decimal('0.1'), Decimal('0.2')], [Fraction(1, 3), 1], [0.1, Fraction(1, 3)], [1, 2, 4], [True, False]):
    try:
        print(data, repr(statistics.mean(data)), repr(statistics.fmean(data)))
    except Exception as error:
        print(data, type(error).__name__, error)
