# Part of datetime. Texts of offsets and formats; ISO texts read.


def _offset_text(offset, colon=True):
    # '+05:30' of a timedelta
    if offset is None:
        return ''
    sign, us = ('-', -offset._us) if offset._us < 0 else ('+', offset._us)
    seconds, us = divmod(us, _US_PER_SECOND)
    mark = ':' if colon else ''
    text = f'{sign}{seconds // 3600:02d}{mark}{seconds // 60 % 60:02d}'
    if seconds % 60 or us:
        text += f'{mark}{seconds % 60:02d}'
        if us:
            text += f'.{us:06d}'
    return text


def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _strftime(obj, format, timetuple):
    # %f, %z and %Z are of this module, the rest is C's
    _check_text('strftime() argument 1', format)
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        code = format[i + 1:i + 2]
        if c != '%' or not code:
            pieces.append(c)
            i += 1
            continue
        i += 2
        if code == 'f':
            pieces.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif code == 'z':
            offset = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
            pieces.append(_offset_text(offset, colon=False))
        elif code == 'Z':
            name = obj.tzname() if hasattr(obj, 'tzname') else None
            pieces.append((name or '').replace('%', '%%'))
        else:
            pieces.append('%' + code)
    return _time.strftime(''.join(pieces), timetuple)


# -- reading ISO texts

def _digits(text, start, count):
    piece = text[start:start + count]
    if len(piece) != count or not (piece.isascii() and piece.isdigit()):
        raise ValueError
    return int(piece)


def _parse_iso_date(text):
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    i = 5 if dash else 4
    if text[i:i + 1] == 'W':
        week = _digits(text, i + 1, 2)
        i += 3
        day = 1
        if i < len(text):
            if (text[i] == '-') != dash:
                raise ValueError
            i += dash
            day = _digits(text, i, 1)
            i += 1
        if i != len(text):
            raise ValueError
        if not year:
            return MINYEAR, 0, 0  # no date: the class complains about the month
        try:
            return _from_iso_week(year, week, day)
        except ValueError:
            raise ValueError from None
    month = _digits(text, i, 2)
    i += 2
    if (text[i:i + 1] == '-') != dash:
        raise ValueError
    i += dash
    day = _digits(text, i, 2)
    if i + 2 != len(text):
        raise ValueError
    return year, month, day


def _parse_clock(text):
    # hh[:mm[:ss[.f...]]], with or without colons; is there something left over?
    numbers = [0, 0, 0, 0]
    colon = text[2:3] == ':'
    i = 0
    for k in range(3):
        numbers[k] = _digits(text, i, 2)
        i += 2
        if i + 1 >= len(text):
            return numbers, i < len(text)
        mark = text[i]
        if mark == ':' and colon:
            i += 1
        elif mark in '.,':
            i += 1
            break
        elif colon:
            raise ValueError
    count = min(len(text) - i, 6)
    numbers[3] = _digits(text, i, count) * 10 ** (6 - count)
    return numbers, text[i + count:].strip('0123456789') != ''


def _parse_iso_time(text):
    # hour, minute, second, microsecond, tzinfo
    at = next((i for i, c in enumerate(text) if c in '+-Z'), len(text))
    zone = text[at:]
    numbers, is_left = _parse_clock(text[:at])
    if not zone:
        if is_left:
            raise ValueError
        return (*numbers, None)
    if zone == 'Z':
        return (*numbers, timezone.utc)
    (hour, minute, second, us), is_left = _parse_clock(zone[1:])
    if is_left or zone[0] == 'Z':
        raise ValueError
    total = (hour * 60 + minute) * 60 + second
    if not total:
        return (*numbers, timezone.utc)
    total = total * _US_PER_SECOND + us
    return (*numbers, timezone(_make_delta(-total if zone[0] == '-' else total)))


def _date_length(text):
    # how many characters of an ISO text of date and time are the date
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        if text[8:9] != '-' or text[10:11].isdigit() and text[10].isascii():
            return 8
        return 10
    if text[4:5] != 'W':
        return 8
    end = 7
    while '0' <= text[end:end + 1] <= '9':
        end += 1
    return end if end < 9 else 7 if end % 2 == 0 else 8
