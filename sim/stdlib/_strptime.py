# strptime of time and datetime. Each directive offers the lengths that it may take, the longest as
# CPython's pattern prefers them; the matcher tries them in order and comes back if the rest fails.
from _aioscope import full_name_of as _full_name_of

_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september',
           'october', 'november', 'december')
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_RANGES = {  # the most digits, the least and the greatest number
    'd': (2, 1, 31), 'f': (6, 0, 999999), 'H': (2, 0, 23), 'I': (2, 1, 12), 'G': (4, 0, 9999),
    'j': (3, 1, 366), 'm': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61), 'U': (2, 0, 53),
    'w': (1, 0, 6), 'u': (1, 1, 7), 'V': (2, 1, 53), 'W': (2, 0, 53), 'y': (2, 0, 99),
    'Y': (4, 0, 9999),
}
_EXACT = {'G': 4, 'y': 2, 'Y': 4, 'w': 1, 'u': 1}


def _number_ends(code, text, i):
    most, low, high = _RANGES[code]
    start = i
    if code == 'd' and text[i:i + 1] == ' ':
        i += 1
        most = 1
    n = 0
    while n < most and text[i + n:i + n + 1].isdigit():
        n += 1
    for count in range(n, 0, -1):
        if code in _EXACT and count != _EXACT[code]:
            continue
        if low <= int(text[i:i + count]) <= high:
            yield i + count, int(text[start:i + count])


def _name_ends(names, text, i):
    for name in sorted(names, key=len, reverse=True):
        if text[i:i + len(name)].lower() == name:
            yield i + len(name), name


def _offset_ends(text, i):
    # %z: seconds and microseconds east of UTC
    if text[i:i + 1] in ('Z', 'z'):
        yield i + 1, (0, 0)
        return
    if text[i:i + 1] not in ('+', '-'):
        return
    sign = -1 if text[i] == '-' else 1
    at = i + 1
    numbers = []
    for k in range(3):
        if k and text[at:at + 1] == ':':
            at += 1
        piece = text[at:at + 2]
        if len(piece) != 2 or not piece.isdigit() or k and int(piece) > 59:
            break
        numbers.append(int(piece))
        at += 2
    if len(numbers) < 2:
        return
    us = 0
    if len(numbers) == 3 and text[at:at + 1] == '.' and text[at + 1:at + 2].isdigit():
        end = at + 1
        while end < at + 7 and text[end:end + 1].isdigit():
            end += 1
        us = int(text[at + 1:end].ljust(6, '0'))
        at = end
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers[2] if len(numbers) == 3 else 0)
    yield at, (sign * seconds, sign * us)


def _ends(code, text, i):
    # (end, value) of everything that the directive can take at i
    if code in _RANGES:
        return _number_ends(code, text, i)
    if code == 'a':
        return _name_ends([d[:3] for d in _DAYS], text, i)
    if code == 'A':
        return _name_ends(_DAYS, text, i)
    if code in 'bh':
        return _name_ends([m[:3] for m in _MONTHS], text, i)
    if code == 'B':
        return _name_ends(_MONTHS, text, i)
    if code == 'p':
        return _name_ends(('am', 'pm'), text, i)
    if code == 'Z':
        return _name_ends(('utc', 'gmt'), text, i)
    return _offset_ends(text, i)


def _split(format):
    # the format as a list of directives ('%d'), spaces (' ') and other characters
    steps = []
    i = 0
    while i < len(format):
        c = format[i]
        if c == '%':
            code = format[i + 1:i + 2]
            if not code:
                raise ValueError(f"stray % in format '{format}'")
            i += 2
            if code == '%':
                steps.append('%')
            elif code in _COMPOSED:
                steps.extend(_split(_COMPOSED[code]))
            elif code in _RANGES or code in 'aAbBpZz':
                steps.append('%' + code)
            else:
                raise ValueError(f"'{code}' is a bad directive in format '{format}'")
        elif c.isspace():
            if not steps or steps[-1] != ' ':
                steps.append(' ')
            i += 1
        else:
            steps.append(c)
            i += 1
    return steps


def _match(steps, k, text, i, found):
    # the end of the match of steps[k:] at i, or None; found gets the values
    if k == len(steps):
        return i
    step = steps[k]
    if step == ' ':
        end = i
        while text[end:end + 1].isspace():
            end += 1
        while end > i:
            last = _match(steps, k + 1, text, end, found)
            if last is not None:
                return last
            end -= 1
        return None
    if len(step) == 1:
        if text[i:i + 1].lower() != step.lower():
            return None
        return _match(steps, k + 1, text, i + 1, found)
    for end, value in _ends(step[1], text, i):
        last = _match(steps, k + 1, text, end, found)
        if last is not None:
            found[step[1]] = (value, text[i:end])
            return last
    return None


def _week_day_number(year, week, weekday, monday_first):
    # the day of the year (from 1) of a week number of %U or %W and a weekday (Monday 0)
    import datetime
    first = datetime.date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0 + 7 * (week - 1) + weekday


def _year_of(found):
    if 'y' in found:
        year = found['y'][0]
        return year + (2000 if year <= 68 else 1900)
    return found['Y'][0] if 'Y' in found else None


def _hour_of(found):
    if 'I' in found:
        hour = found['I'][0] % 12
        return hour + 12 if found.get('p', ('am',))[0] == 'pm' else hour
    return found.get('H', (0,))[0]


def _month_of(found):
    if 'B' in found:
        return _MONTHS.index(found['B'][0]) + 1
    for code in 'bh':
        if code in found:
            return [m[:3] for m in _MONTHS].index(found[code][0]) + 1
    return found.get('m', (1,))[0]


def _weekday_of(found):
    if 'A' in found:
        return _DAYS.index(found['A'][0])
    if 'a' in found:
        return [d[:3] for d in _DAYS].index(found['a'][0])
    if 'w' in found:
        return (found['w'][0] + 6) % 7
    return found['u'][0] - 1 if 'u' in found else None


def _check_iso(found, year):
    if 'G' in found:
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if 'V' not in found or not any(c in found for c in 'AawU' + 'u'):
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' "
                             "and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif 'V' in found:
        if year is None or not any(c in found for c in 'Aawu'):
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' "
                             "and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use "
                         "the ISO year '%G' instead.")


def read(string, format):
    """(year, month, day, hour, minute, second, weekday, yearday), microsecond, offset, zone name"""
    import datetime
    for i, arg in enumerate((string, format)):
        if not isinstance(arg, str):
            raise TypeError(f'strptime() argument {i} must be str, not {type(arg)}')
    found = {}
    end = _match(_split(format), 0, string, 0, found)
    if end is None:
        raise ValueError(f'time data {string!r} does not match format {format!r}')
    if end != len(string):
        raise ValueError(f'unconverted data remains: {string[end:]}')
    year = _year_of(found)
    _check_iso(found, year)
    month, day = _month_of(found), found.get('d', (1,))[0]
    weekday = _weekday_of(found)
    leap = year is None and month == 2 and day == 29
    shown_year = 1904 if leap else 1900 if year is None else year
    yearday = found['j'][0] if 'j' in found else None
    if yearday is None and weekday is not None:
        if 'G' in found:
            made = datetime.date.fromisocalendar(found['G'][0], found['V'][0], weekday + 1)
            shown_year, yearday = made.year, made.timetuple()[7]
        elif year is not None and ('U' in found or 'W' in found):
            monday_first = 'W' in found
            week = found['W' if monday_first else 'U'][0]
            yearday = _week_day_number(year, week, weekday, monday_first)
    if yearday is None:
        made = datetime.date(shown_year, month, day)
        yearday = made.timetuple()[7]
    else:
        made = datetime.date.fromordinal(datetime.date(shown_year, 1, 1).toordinal() + yearday - 1)
        shown_year, month, day = made.year, made.month, made.day
        yearday = made.timetuple()[7]
    if weekday is None:
        weekday = made.weekday()
    us = int(found['f'][1].ljust(6, '0')) if 'f' in found else 0
    clock = _hour_of(found), found.get('M', (0,))[0], found.get('S', (0,))[0]
    date = 1900 if leap else shown_year, month, day
    offset = found['z'][0] if 'z' in found else None
    name = found['Z'][1] if 'Z' in found else None
    return (*date, *clock, weekday, yearday), us, offset, name


def parse(string, format):
    fields, _, _, name = read(string, format)
    return (*fields, -1 if name is None else 0)


def make_datetime(cls, string, format):
    import datetime
    for i, arg in enumerate((string, format)):
        if not isinstance(arg, str):
            shown = 'None' if arg is None else _full_name_of(arg)
            raise TypeError(f'strptime() argument {i + 1} must be str, not {shown}')
    fields, us, offset, name = read(string, format)
    if offset is None:
        return cls(*fields[:6], us)
    delta = datetime.timedelta(seconds=offset[0], microseconds=offset[1])
    zone = datetime.timezone(delta, name) if name else datetime.timezone(delta)
    return cls(*fields[:6], us, zone)
