# Part of decimal. A number as text in the form that a format specification asks for.


def _as_text(x, context, group=1):
    # group 3: an exponent that is a multiple of three
    sign = '-' if x._sign else ''
    if not x.is_finite():
        return sign + {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[x._exp] + (_digits(x._int) if x._int else '')
    digits = _digits(x._int)
    left = len(digits) + x._exp  # digits before the point if there were no exponent
    if x._exp <= 0 and left > -6:
        point = left
    elif group == 1:
        point = 1
    else:
        point = (left + 1) % 3 - 1 if not x._int else (left - 1) % 3 + 1
    exponent = '' if point == left else f'{"E" if context.capitals else "e"}{left - point:+d}'
    if point <= 0:
        digits = f'0.{"0" * -point}{digits}'
    elif point >= len(digits):
        digits += '0' * (point - len(digits))
    else:
        digits = f'{digits[:point]}.{digits[point:]}'
    return sign + digits + exponent


def _formatted(value, spec):
    import re
    m = re.fullmatch(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?', spec, re.S)
    if m is None or m[8] == '_':
        raise ValueError('invalid format string')
    fill, align, sign, _, alternate, zero, width, comma, precision, kind = m.groups()
    if kind == '%' and value.is_finite():
        value = Decimal._made(value._sign, value._int, value._exp + 2)
    text = _digits_for(value, kind, None if precision is None else int(precision))
    minus, text = (text[0], text[1:]) if text[:1] == '-' else ('', text)
    if kind == '%':
        text += '%'
    shown = minus or {'+': '+', ' ': ' '}.get(sign, '')
    if zero and not align:
        fill, align = '0', '='
    width = int(width or 0)
    if comma:
        whole, rest = re.match(r'(\d*)(.*)', text, re.S).groups()
        if fill == '0' and align == '=':
            need = width - len(shown) - len(rest)
            while len(f'{int(whole or 0):0{len(whole)}}') and len(_grouped(whole)) < need:
                whole = '0' + whole
                if len(_grouped(whole)) > need and _grouped(whole)[1] == ',':
                    break
        text = _grouped(whole) + rest
    body = shown + text
    fill, align = fill or ' ', align or '>'
    if align == '=':
        return shown + fill * (width - len(body)) + text
    return {'<': body.ljust, '>': body.rjust, '^': body.center}[align](width, fill) if align != '^' else \
        fill * ((width - len(body)) // 2) + body + fill * (width - len(body) - (width - len(body)) // 2)


def _digits_for(self, kind, precision):
    if not self.is_finite():
        return str(self)
    rounding = getcontext().rounding
    value = self
    if kind in ('e', 'E'):
        if precision is not None:
            value = _to_digits(value, precision + 1, rounding)
        digits = _digits(value._int)
        exponent = value._exp + len(digits) - 1
        if not value._int and precision is not None:
            digits, exponent = '0' * (precision + 1), self._exp + precision
        point = '.' + digits[1:] if len(digits) > 1 else ''
        return f'{"-" * value._sign}{digits[0]}{point}{kind}{exponent:+d}'
    if kind in ('f', 'F', '%'):
        if precision is not None:
            value = value._scaled(-precision, rounding)
        elif value._exp > 0:
            value = value._scaled(0, rounding)
        return _plain(value)
    if precision is not None and _count(value._int) > max(precision, 1):
        value = _to_digits(value, max(precision, 1), rounding)
    text = str(value)
    return text.replace('E', 'e') if kind == 'g' else text


def _to_digits(self, count, rounding):
    too_many = _count(self._int) - count
    if too_many == 0 or too_many < 0 and not self._int:
        return self
    if too_many < 0:
        return Decimal._made(self._sign, self._int * 10 ** -too_many, self._exp + too_many)
    n, _ = _shifted(self._int, too_many, rounding, self._sign)
    exp = self._exp + too_many
    if _count(n) > count:
        n, exp = n // 10, exp + 1
    return Decimal._made(self._sign, n, exp)


def _plain(self):
    digits = _digits(self._int)
    if self._exp < 0:
        digits = digits.rjust(1 - self._exp, '0')
        digits = f'{digits[:self._exp]}.{digits[self._exp:]}'
    return '-' * self._sign + digits


def _grouped(whole):
    first = len(whole) % 3
    return ','.join(([whole[:first]] if first else []) + [whole[i:i + 3] for i in range(first, len(whole), 3)])
