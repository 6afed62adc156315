# Tables as text: rows of fields with commas between them. Files there are none; io.StringIO stands for one.
from _aioscope import set_full_name

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


class Dialect:
    """How a table is written. A class below it says so; making one checks what it says."""

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = None
    lineterminator = quoting = None

    def __init__(self):
        try:
            _Dialect(self, {})
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    """As spreadsheets write it."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """With tabs instead of commas."""
    delimiter = '\t'


class unix_dialect(excel):
    """With quotes around all, and lines as Unix has them."""
    quoting = QUOTE_ALL
    lineterminator = '\n'


def _character(value, name, or_none):
    if value is None and or_none:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if or_none else ""}, '
                        f'not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


_NAMES = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n',
          'quotechar': '"', 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class _Dialect:
    """What a reader or writer goes by: every value of a dialect, checked."""

    __slots__ = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting',
                 'skipinitialspace', 'strict')

    def __init__(self, dialect, options):
        for name in options:
            if name not in _NAMES:
                raise TypeError(f'{name!r} is an invalid keyword argument for this function')
        has_quoting = 'quoting' in options or hasattr(dialect, 'quoting')
        for name, usual in _NAMES.items():
            value = options[name] if name in options else getattr(dialect, name, usual)
            object.__setattr__(self, name, self._checked(name, value))
        if not QUOTE_MINIMAL <= self.quoting <= QUOTE_NONE:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and not has_quoting:
            object.__setattr__(self, 'quoting', QUOTE_NONE)
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError('quotechar must be set if quoting enabled')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')

    def _checked(self, name, value):
        if name in ('delimiter', 'escapechar', 'quotechar'):
            return _character(value, name, name != 'delimiter')
        if name == 'lineterminator':
            if value is not None and not isinstance(value, str):
                raise TypeError('"lineterminator" must be a string')
            return value
        if name == 'quoting':
            if type(value) is not int:
                raise TypeError('"quoting" must be an integer')
            return value
        return bool(value)

    def __setattr__(self, name, value):
        if name in ('doublequote', 'skipinitialspace', 'strict'):
            raise AttributeError('readonly attribute')
        if name in _NAMES:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


_dialects = {}


def _dialect(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Dialect) and not options:
        return dialect
    return _Dialect(dialect, options)


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _dialect(dialect, options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


for _name, _class in (('excel', excel), ('excel-tab', excel_tab), ('unix', unix_dialect)):
    register_dialect(_name, _class)
del _name, _class

_limit = 131072


def field_size_limit(*args):
    global _limit
    if len(args) > 1:
        raise TypeError(f'field_size_limit() takes at most 1 argument ({len(args)} given)')
    old = _limit
    if args:
        if type(args[0]) is not int:
            raise TypeError('limit must be an integer')
        _limit = args[0]
    return old


# Where a reader is in its row. \0 stands for the end of the line it was given.
(_START_ROW, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPED_IN_QUOTES, _QUOTE_IN_QUOTES,
 _LINE_IS_OVER, _AFTER_ESCAPED_END) = range(9)
_END = object()


def _readonly(name):
    def refuse(self, *value):
        raise AttributeError('readonly attribute')

    return property(lambda self: getattr(self, name), refuse, refuse)


class _Reader:
    __slots__ = '_lines', '_dialect', '_line_num', '_fields', '_field', '_state', '_is_number'

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self._dialect = dialect
        self._line_num = 0

    dialect = _readonly('_dialect')
    line_num = _readonly('_line_num')

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._state, self._is_number = [], [], _START_ROW, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and self._state != _IN_QUOTES:
                    raise
                if self._dialect.strict:
                    raise Error('unexpected end of data')
                self._save()
                return self._fields
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self._line_num += 1
            if self._state == _START_ROW and self._is_plain(line):
                return self._fields
            for c in line:
                self._feed(c)
            self._feed(_END)
            if self._state == _START_ROW:
                return self._fields

    def _is_plain(self, line):
        """Splits a line in which nothing is special but its delimiters."""
        d = self._dialect
        line = line.removesuffix('\n').removesuffix('\r')
        if (not line or d.quoting == QUOTE_NONNUMERIC or d.skipinitialspace or '\r' in line
                or '\n' in line or d.quotechar is not None and d.quotechar in line
                or d.escapechar is not None and d.escapechar in line or d.delimiter in '\r\n'
                or len(line) > _limit):
            return False
        self._fields = line.split(d.delimiter)
        return True

    def _save(self):
        text = ''.join(self._field)
        self._field = []
        if self._is_number:
            self._is_number = False
            text = float(text)
        self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._field.append(c)

    def _end_row(self, c):
        self._save()
        self._state = _START_ROW if c is _END else _LINE_IS_OVER

    def _feed(self, c):
        _STEPS[self._state](self, c)

    def _start_row(self, c):
        if c is _END:
            return
        if c in '\r\n':
            self._state = _LINE_IS_OVER
        else:
            self._start_field(c)

    def _start_field(self, c):
        d = self._dialect
        if c is _END or c in '\r\n':
            self._end_row(c)
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _IN_QUOTES
        elif c == d.escapechar:
            self._state = _ESCAPED
        elif c == ' ' and d.skipinitialspace:
            self._state = _START_FIELD
        elif c == d.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._is_number = d.quoting == QUOTE_NONNUMERIC
            self._add(c)
            self._state = _IN_FIELD

    def _escaped(self, c):
        self._state = _IN_FIELD
        if c is _END:
            c = '\n'
        elif c in '\r\n':
            self._state = _AFTER_ESCAPED_END
        self._add(c)

    def _after_escaped_end(self, c):
        if c is not _END:
            self._in_field(c)

    def _in_field(self, c):
        d = self._dialect
        if c is _END or c in '\r\n':
            self._end_row(c)
        elif c == d.escapechar:
            self._state = _ESCAPED
        elif c == d.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._add(c)
            self._state = _IN_FIELD

    def _in_quotes(self, c):
        d = self._dialect
        if c is _END:
            return
        if c == d.escapechar:
            self._state = _ESCAPED_IN_QUOTES
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _QUOTE_IN_QUOTES if d.doublequote else _IN_FIELD
        else:
            self._add(c)

    def _escaped_in_quotes(self, c):
        self._add('\n' if c is _END else c)
        self._state = _IN_QUOTES

    def _quote_in_quotes(self, c):
        d = self._dialect
        if c == d.quotechar:
            self._add(c)
            self._state = _IN_QUOTES
        elif c == d.delimiter:
            self._save()
            self._state = _START_FIELD
        elif c is _END or c in '\r\n':
            self._end_row(c)
        elif d.strict:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        else:
            self._add(c)
            self._state = _IN_FIELD

    def _line_is_over(self, c):
        if c is _END:
            self._state = _START_ROW
        elif c not in '\r\n':
            raise Error('new-line character seen in unquoted field - do you need to open the file '
                        'in universal-newline mode?')


_STEPS = (_Reader._start_row, _Reader._start_field, _Reader._escaped, _Reader._in_field,
          _Reader._in_quotes, _Reader._escaped_in_quotes, _Reader._quote_in_quotes,
          _Reader._line_is_over, _Reader._after_escaped_end)


def reader(iterable, /, dialect=None, **options):
    return _Reader(iterable, _dialect(dialect, options))


def _is_number(value):
    kind = type(value)
    return any(hasattr(kind, name) for name in ('__index__', '__int__', '__float__')) \
        or isinstance(value, complex)


class _Writer:
    __slots__ = '_write', '_dialect', '_special'

    def __init__(self, file, dialect):
        write = getattr(file, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self._dialect = dialect
        self._special = {c for c in (dialect.delimiter, dialect.escapechar, dialect.quotechar) if c}
        self._special |= set(dialect.lineterminator)

    dialect = _readonly('_dialect')

    def _field(self, value):
        d = self._dialect
        quotes = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not _is_number(value)
        text = '' if value is None else value if isinstance(value, str) else str(value)
        if not self._special.isdisjoint(text):
            pieces = []
            for c in text:
                if c in self._special:
                    if d.quoting == QUOTE_NONE or c == d.escapechar \
                            or c == d.quotechar and not d.doublequote:
                        if d.escapechar is None:
                            raise Error('need to escape, but no escapechar set')
                        pieces.append(d.escapechar)
                    else:
                        quotes = True
                        if c == d.quotechar:
                            pieces.append(c)
                pieces.append(c)
            text = ''.join(pieces)
        return d.quotechar + text + d.quotechar if quotes else text

    def writerow(self, row, /):
        d = self._dialect
        try:
            row = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = [self._field(value) for value in row]
        text = d.delimiter.join(fields)
        if fields and not text:
            if d.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            text = d.quotechar * 2
        return self._write(text + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect=None, **options):
    return _Writer(fileobj, _dialect(dialect, options))


for _class, _name in ((_Dialect, 'Dialect'), (_Reader, 'reader'), (_Writer, 'writer')):
    _class.__name__ = _class.__qualname__ = _name
    _class.__module__ = '_csv'
    set_full_name(_class, '_csv.' + _name)
del _class, _name
Error.__module__ = '_csv'


class DictReader:
    """Rows as dicts, by the names in the first one."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None else None
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows, by names."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(name) for name in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


def __getattr__(name):
    if name == 'Sniffer':
        raise AttributeError('csv.Sniffer is not there in aioscope: say the dialect')
    raise AttributeError(f"module 'csv' has no attribute {name!r}")
