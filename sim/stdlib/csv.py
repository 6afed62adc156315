# Tables as text: rows of fields with commas between them. Files there are none; io.StringIO stands for one.

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


class Dialect:
    """How a table is written."""

    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """As spreadsheets write it."""


class excel_tab(excel):
    """With tabs instead of commas."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """With quotes around all, and lines as Unix has them."""
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_NAMES = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting',
          'strict')


def _dialect(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in _NAMES:
        setattr(made, name, options.pop(name, getattr(dialect, name, getattr(Dialect, name))))
    if options:
        raise TypeError(f'{next(iter(options))!r} is an invalid keyword argument for this function')
    for name in ('delimiter', 'quotechar', 'escapechar'):
        value = getattr(made, name)
        if value is None and name != 'delimiter':
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be string, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    return made


def register_dialect(name, dialect=excel, **options):
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


def field_size_limit(limit=None):
    return 131072


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be '
                        'opened in text mode)')
        self.line_num += 1
        return line

    def __next__(self):
        d = self.dialect
        quoting = d.quoting != QUOTE_NONE
        fields, field = [], []
        quoted = was_quoted = False
        at_start = True
        line = self._next_line()
        i = 0

        def finish():
            text = ''.join(field)
            fields.append(float(text) if d.quoting == QUOTE_NONNUMERIC and not was_quoted else text)

        while True:
            if i == len(line):
                if not quoted:
                    break
                try:
                    line = self._next_line()
                except StopIteration:
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    break
                i = 0
                continue
            c = line[i]
            i += 1
            if quoted:
                if c == d.escapechar and i < len(line):
                    field.append(line[i])
                    i += 1
                elif c == d.quotechar:
                    if d.doublequote and line[i:i + 1] == d.quotechar:
                        field.append(c)
                        i += 1
                    else:
                        quoted = False
                        if d.strict and line[i:i + 1] not in ('', d.delimiter, '\r', '\n'):
                            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                else:
                    field.append(c)
            elif c in '\r\n':
                if line[i:].strip('\r\n'):
                    raise Error('new-line character seen in unquoted field - do you need to open the file '
                                'with newline=\'\'?')
                break
            elif c == d.delimiter:
                finish()
                field, was_quoted, at_start = [], False, True
            elif c == d.quotechar and at_start and quoting:
                quoted = was_quoted = True
                at_start = False
            elif c == d.escapechar and i < len(line):
                field.append(line[i])
                i += 1
                at_start = False
            elif c == ' ' and at_start and d.skipinitialspace:
                pass
            else:
                field.append(c)
                at_start = False
        if not fields and not field and not was_quoted:
            return []
        finish()
        return fields


def reader(iterable, dialect='excel', **options):
    return _Reader(iterable, _dialect(dialect, options))


class _Writer:
    def __init__(self, file, dialect):
        if not callable(getattr(file, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self.dialect = dialect

    def _field(self, value, alone):
        d = self.dialect
        number = isinstance(value, (int, float)) and not isinstance(value, bool) or isinstance(value, bool)
        text = '' if value is None else value if isinstance(value, str) else \
            repr(value) if isinstance(value, float) else str(value)
        quotes = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
        special = d.delimiter + (d.quotechar or '') + '\r\n' + (d.escapechar or '')
        if d.quoting == QUOTE_NONE:
            if any(c in special for c in text) and d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            return ''.join(d.escapechar + c if c in special else c for c in text)
        if not quotes:
            quotes = any(c in d.delimiter + d.quotechar + '\r\n' + d.lineterminator for c in text) \
                or alone and not text or text.startswith(' ') and d.skipinitialspace
        if d.escapechar is not None:
            text = text.replace(d.escapechar, d.escapechar * 2)
        if quotes and d.quotechar in text:
            if d.doublequote:
                text = text.replace(d.quotechar, d.quotechar * 2)
            elif d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            else:
                text = text.replace(d.quotechar, d.escapechar + d.quotechar)
        return d.quotechar + text + d.quotechar if quotes else text

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect='excel', **options):
    return _Writer(fileobj, _dialect(dialect, options))


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
