# StringIO with each kind of line end: what is kept, where lines end, which ends were seen; BytesIO
# seen through a buffer, which shows what is written and forbids another size.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for newline in (None, '', '\n', '\r', '\r\n'):
    stream = io.StringIO('a\nb\r\nc\rd', newline)
    print(repr(newline), repr(stream.getvalue()), list(stream), stream.newlines)
    stream = io.StringIO(newline=newline)
    for text in ('', 'a\r', 'b\r\n', '\n', 'x', '\r\n\r', 'end'):
        print('  ', stream.write(text), stream.tell(), stream.newlines, end=';')
    stream.seek(1)
    print(repr(stream.getvalue()), stream.readline(), repr(stream.readline(2)), stream.readlines(), repr(stream.readline()))
    stream.seek(2)
    stream.write('\n*\n')
    print('  ', repr(stream.getvalue()), stream.newlines, stream.seek(0), stream.readlines(3), repr(stream.read(2)), repr(next(stream)))
    stream.close()
    print('  ', attempt(lambda: stream.newlines), attempt(stream.getvalue), attempt(stream.write, 'x'))
print(attempt(io.StringIO, 5), attempt(io.StringIO, 'a', 'x'), attempt(io.StringIO, b'a'), io.StringIO(None).getvalue() == '', attempt(io.StringIO().write, b'a'))

stream = io.BytesIO(b'hello\nworld\n')
buffer = stream.getbuffer()
buffer[0:1] = b'J'
print(stream.getvalue(), bytes(buffer), len(buffer), buffer.readonly, stream.readline(), stream.read(3), stream.readlines())
stream.seek(6)
print(attempt(stream.write, b'W'), bytes(buffer), attempt(stream.truncate, 3), stream.seek(0, 2), attempt(stream.write, b'more'), attempt(stream.close), stream.closed)
buffer.release()
print(stream.write(b'more'), stream.getvalue(), stream.truncate(4), stream.getvalue(), stream.seek(7), stream.write(b'!'), stream.getvalue())
with stream.getbuffer() as view:
    print(view.tobytes(), type(stream.getvalue()), type(stream.read()))
stream.close()
print(attempt(stream.getbuffer), attempt(stream.read))
