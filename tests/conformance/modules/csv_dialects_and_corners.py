# csv: what a dialect may be, how readers and writers quote and escape in each of them, what strict
# readers refuse, and where rows end.
import copy
import csv
import io


def attempt(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def read(lines, **options):
    rows = []
    try:
        reader = csv.reader(lines, **options)
    except TypeError as error:
        return f'TypeError: {error}'
    try:
        for row in reader:
            rows.append(row)
    except Exception as error:
        rows.append(f'{type(error).__name__}: {error}')
    return rows, reader.line_num


def write(rows, **options):
    out = io.StringIO()
    try:
        csv.writer(out, **options).writerows(rows)
    except Exception as error:
        return out.getvalue(), f'{type(error).__name__}: {error}'
    return out.getvalue()


DIALECTS = [{}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'},
            {'escapechar': '\\'}, {'doublequote': False}, {'doublequote': False, 'escapechar': '\\'}, {'quotechar': None, 'quoting': csv.QUOTE_NONE},
            {'quotechar': "'"}, {'delimiter': ';', 'lineterminator': '!\n'}, {'delimiter': '\t', 'skipinitialspace': True}, {'strict': True},
            {'strict': True, 'escapechar': '\\'}, {'dialect': 'unix'}, {'dialect': 'excel-tab'}, {'escapechar': '\\', 'quoting': csv.QUOTE_ALL, 'doublequote': False},
            {'quoting': csv.QUOTE_NONE, 'escapechar': '\\', 'quotechar': None}, {'skipinitialspace': True}]
TEXTS = [['a,b,c\n'], ['a,"b,c",d\r\n'], ['"a""b",c'], ['"a\\"b",c'], ['a\\,b,c'], ['a\\\n', 'b,c'], ['"a\n', 'b"\n', 'c'], ['"a'], ['"a\n'], ['a"b,c"'], ['"a"b,c'],
         ['a,\n'], [''], ['\n'], ['', 'a'], [' a, b,\t"c"'], [' "a" , "b" '], ['a\rb'], ['a\r\r\n'], ['a\nb'], ['1,"2",3.5'], ['1,x'], ['1,,"",2'], ['^'], ['a^'],
         ['a\\'], ['"a\\'], ['"",'], ['"a" "b"'], ["'a,b','c''d'"], ['a;b!\n'], ['a\tb\n'], ['a\0b'], [',\n', ',,'], ['"a"\r', 'b'], ['"\r\n"']]
for options in DIALECTS:
    print(options)
    for lines in TEXTS:
        print('  ', lines, read(lines, **options))
VALUES = [[1, 'a', None, 2.5, True, ''], ['a,b', 'c"d', "e'f", 'g\nh', 'i\rj', 'k;l', 'm!n', 'o\tp'], [''], [None], ['', ''], [], [' a', 'b ', ' '], ['a\\b', '\\', '"'],
          [1e20, -0.0, float('nan'), 10 ** 30, b'x', [1, 2]], ['^', '1', 'x\0y'], (i for i in 'ab'), 'xyz']
for options in DIALECTS:
    print(options)
    for row in VALUES:
        print('  ', repr(write([list(row) if not isinstance(row, (list, str)) else row], **options)))
print(write([5]), write([None]), write(5), attempt(csv.writer, 5), attempt(csv.reader, 5), read([b'a']), read([1]))
for name in ('delimiter', 'quotechar', 'escapechar', 'lineterminator'):
    for value in ('', 'ab', None, 5, b'x', '\n', '\r', ' ', '"', ','):
        print(name, repr(value), [attempt(lambda: getattr(csv.reader([], **{name: value}).dialect, name))])
for name in ('quoting', 'doublequote', 'skipinitialspace', 'strict'):
    for value in (None, 7, 'x', 1, -1, True, 1.5):
        print(name, repr(value), [attempt(lambda: getattr(csv.reader([], **{name: value}).dialect, name))])
print(attempt(csv.reader, [], foo=1), attempt(csv.reader, [], 'nope'), attempt(csv.reader, [], quotechar='', quoting=csv.QUOTE_ALL), attempt(csv.reader, [], quotechar=None).dialect.quoting,
      attempt(csv.register_dialect, 5), attempt(csv.register_dialect, 'y', 5), attempt(csv.get_dialect, 'x'),
      attempt(csv.unregister_dialect, 'x'), attempt(csv.register_dialect, 'x', delimiter='ab'), csv.list_dialects())


class Mine(csv.Dialect):
    delimiter = ';'
    quotechar = "'"
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL


class NoLines(csv.Dialect):
    delimiter = ';'
    quoting = csv.QUOTE_MINIMAL
    quotechar = '"'


class Bare:
    delimiter = '|'


print(attempt(Mine).delimiter, attempt(csv.Dialect), attempt(NoLines), csv.Dialect.delimiter, csv.Dialect.quoting, csv.Dialect.doublequote, csv.excel().lineterminator)
for kind in (Mine, Mine(), NoLines, Bare, Bare(), 'excel', csv.excel, None):
    print(read(["a;'b;c'|d\n"], dialect=kind), repr(write([['a', 'b;c|d']], dialect=kind)))
for bad in ({'delimiter': None}, {'quotechar': None}, {'quoting': 'x'}, {'quoting': 9}, {'lineterminator': 5}, {'delimiter': 'xx'}, {'escapechar': 'xx'}, {'quotechar': 5}):
    print(bad, attempt(lambda: type('D', (Mine,), bad)() and None))
csv.register_dialect('mine', Mine, strict=True)
made = csv.get_dialect('mine')
print(made.delimiter, made.strict, made.doublequote, made.skipinitialspace, made.escapechar, type(made).__name__, type(made).__module__, 'mine' in csv.list_dialects())
print([attempt(setattr, made, name, 1).partition(':')[0] for name in ('delimiter', 'quoting')], attempt(copy.copy, made))
print(csv.reader([], 'mine').dialect.delimiter, csv.reader([], made).dialect is made, csv.reader([], made, strict=False).dialect.strict)
csv.unregister_dialect('mine')
reader = csv.reader(['a,b\n', 'c,d\n'])
writer = csv.writer(io.StringIO())
print([attempt(setattr, thing, 'dialect', 5).partition(':')[0] for thing in (reader, writer)],
      type(reader).__name__, type(writer).__name__, writer.writerow(['ab', 'c']), iter(reader) is reader, attempt(writer.writerows, 5), attempt(writer.writerow, 5))
old = csv.field_size_limit(5)
print(old, csv.field_size_limit(), read(['abcdef,g']), read(['"ab\n', 'cdef"']), attempt(csv.field_size_limit, 'x'), attempt(csv.field_size_limit, 1, 2), csv.field_size_limit(old))


class Odd:
    def __str__(self):
        return 'a,b'


class Float(float):
    def __repr__(self):
        return 'F'


print(repr(write([[Odd(), Float(1), 3 + 4j]])), repr(write([[Odd(), 1, Float(2)]], quoting=csv.QUOTE_NONNUMERIC)))
rows = csv.DictReader(['a,b\n', '\n', '1,2,3,4\n', '5\n'], restkey='more', restval='none')
print(list(rows), rows.line_num, rows.fieldnames, list(csv.DictReader([])), attempt(csv.DictWriter, io.StringIO(), ['a'], extrasaction='x'))
out = io.StringIO()
table = csv.DictWriter(out, ('a', 'b'), 'zero', delimiter=';')
print(table.writeheader(), table.writerow({'a': 1}), attempt(table.writerow, {'c': 1, 'a': 2}), table.writerows([{'b': 2}]), repr(out.getvalue()))

# what readers, writers and their dialects do not let change
for thing in (csv.reader([]), csv.writer(io.StringIO())):
    for name in ('delimiter', 'doublequote', 'quoting', 'strict', 'other'):
        for change in (lambda: setattr(thing.dialect, name, None), lambda: delattr(thing.dialect, name),
                       lambda: setattr(thing, name, 1), lambda: setattr(thing, 'dialect', 1)):
            try:
                change()
                print(name, 'changed')
            except AttributeError as error:
                print(name, error)
