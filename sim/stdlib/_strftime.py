# Formats of dates as the C library of Linux makes them: %[flags][width][E or O]code. Flags: - no
# padding, _ spaces, 0 zeros, ^ capitals, # the other case. What is no directive stays as written.

_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December')


def days_from_civil(y, m, d):
    y -= m <= 2
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    doe = yoe * 365 + yoe // 4 - yoe // 100 + doy
    return era * 146097 + doe - 719468


def seconds(t):
    return days_from_civil(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5]


def checked(t):
    """The nine numbers of a time that somebody made by hand, in the ranges that C knows."""
    year, month, day, hour, minute, second, weekday, yearday, dst = t
    month, day, yearday = month or 1, day or 1, yearday or 1
    weekday = (weekday + 1) % 7 - 1 if weekday >= -1 else weekday
    for ok, what in ((1 <= month <= 12, 'month'), (1 <= day <= 31, 'day of month'),
                     (0 <= hour <= 23, 'hour'), (0 <= minute <= 59, 'minute'),
                     (0 <= second <= 61, 'seconds'), (weekday >= -1, 'day of week'),
                     (1 <= yearday <= 366, 'day of year')):
        if not ok:
            raise ValueError(f'{what} out of range')
    return year, month, day, hour, minute, second, weekday % 7, yearday, dst


def _week(t, first):
    # weeks that begin with day `first` (0 Monday, 6 Sunday); the days before the first are week 0
    return (t[7] + 6 - (t[6] - first) % 7) // 7


def _year_length(year):
    return 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365


def _iso(t):
    year, day, weekday = t[0], t[7], t[6]
    week = (day - weekday + 9) // 7
    if week < 1:
        year -= 1
        week = (day + _year_length(year) - weekday + 9) // 7
    elif week == 53 and day - weekday + 3 > _year_length(year):
        year, week = year + 1, 1
    return year, week


def _twelve(t):
    return (t[3] + 11) % 12 + 1


# code: how many digits, the number, and the flag that is meant if none is given
_NUMBERS = {
    'C': (1, lambda t: t[0] // 100, '0'),
    'd': (2, lambda t: t[2], '0'),
    'e': (2, lambda t: t[2], '_'),
    'g': (2, lambda t: _iso(t)[0] % 100, '0'),
    'G': (1, lambda t: _iso(t)[0], '0'),
    'H': (2, lambda t: t[3], '0'),
    'I': (2, _twelve, '0'),
    'j': (3, lambda t: t[7], '0'),
    'k': (2, lambda t: t[3], '_'),
    'l': (2, _twelve, '_'),
    'm': (2, lambda t: t[1], '0'),
    'M': (2, lambda t: t[4], '0'),
    's': (1, seconds, '0'),
    'S': (2, lambda t: t[5], '0'),
    'u': (1, lambda t: t[6] + 1, '0'),
    'U': (2, lambda t: _week(t, 6), '0'),
    'V': (2, lambda t: _iso(t)[1], '0'),
    'w': (1, lambda t: (t[6] + 1) % 7, '0'),
    'W': (2, lambda t: _week(t, 0), '0'),
    'y': (2, lambda t: t[0] % 100, '0'),
    'Y': (1, lambda t: t[0], '0'),
}
_TEXTS = {
    'a': lambda t: _DAYS[t[6]][:3],
    'A': lambda t: _DAYS[t[6]],
    'b': lambda t: _MONTHS[t[1] - 1][:3],
    'h': lambda t: _MONTHS[t[1] - 1][:3],
    'B': lambda t: _MONTHS[t[1] - 1],
    'n': lambda t: '\n',
    't': lambda t: '\t',
    'p': lambda t: 'AM' if t[3] < 12 else 'PM',
    'P': lambda t: 'am' if t[3] < 12 else 'pm',
    'z': lambda t: '' if t[8] < 0 else '+0000',
    'Z': lambda t: '' if t[8] < 0 else 'UTC',
    '%': lambda t: '%',
}
_SHORT = {'c': '%a %b %e %H:%M:%S %Y', 'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'r': '%I:%M:%S %p',
          'R': '%H:%M', 'T': '%H:%M:%S', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_ALTERNATIVE = {'': set('aAbhBntpPzZ%') | set(_NUMBERS) | set(_SHORT), 'E': set('cCxXyY'),
                'O': set('degGHIjklmMSuUVwWybhBs')}


def _number(code, t, pad, width):
    digits, get, usual = _NUMBERS[code]
    number = get(t)
    pad = pad or usual
    text = str(abs(number))
    sign = '-' if number < 0 else ''
    if pad == '-':
        return (sign + text).rjust(width)
    room = max(width, digits) - len(sign)
    return text.rjust(room).replace(' ' * (room - len(text)), ' ' * (room - len(text)) + sign, 1) \
        if pad == '_' and sign else sign + text.rjust(room, ' ' if pad == '_' else '0')


def _text(code, t, upper, change):
    text = strftime(_SHORT[code], t) if code in _SHORT else _TEXTS[code](t)
    if change and code in 'pPZ':
        return text.lower()
    return text.upper() if upper or change and code in 'aAbBh' else text


def _directive(format, start, t):
    """What the directive at start becomes, and where it ends."""
    i = start + 1
    pad = modifier = ''
    upper = change = False
    while format[i:i + 1] in ('-', '_', '0', '^', '#'):
        upper |= format[i] == '^'
        change |= format[i] == '#'
        if format[i] in '-_0':
            pad = format[i]
        i += 1
    first = i
    while '0' <= format[i:i + 1] <= '9':
        i += 1
    width = int(format[first:i] or 0)
    if format[i:i + 1] in ('E', 'O'):
        modifier = format[i]
        i += 1
    code = format[i:i + 1]
    if not code or code not in _ALTERNATIVE[modifier]:
        i += bool(code)
        text = format[start:i]
        return (text if not code else text.rjust(width, '0' if pad == '0' else ' ')), i
    if code in _NUMBERS:
        return _number(code, t, pad, width), i + 1
    text = _text(code, t, upper, change)
    if text or code != 'z':
        text = text.rjust(width, '0' if pad == '0' else ' ')
    return text, i + 1


def strftime(format, t):
    pieces = []
    i = 0
    while i < len(format):
        if format[i] == '%':
            piece, i = _directive(format, i, t)
        else:
            end = format.find('%', i)
            end = len(format) if end < 0 else end
            piece, i = format[i:end], end
        pieces.append(piece)
    return ''.join(pieces)
