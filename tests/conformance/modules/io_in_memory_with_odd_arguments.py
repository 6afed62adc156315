# StringIO and BytesIO: numbers that are none, values that are not texts or bytes, closed streams.
import io


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


ODD = [None, -1, 0, 2, 5, 1.5, 'a', Index(2), Index(-1), True, 2 ** 70, b'x', []]


def attempt(*said):
    def run(function):
        try:
            print(*said, repr(function()))
        except Exception as error:
            print(*said, type(error).__name__, error)
    return run


for make in (lambda: io.StringIO('one\ntwo\nthree'), lambda: io.BytesIO(b'one\ntwo\nthree')):
    for name in ('read', 'readline', 'readlines', 'truncate', 'seek', 'read1', 'readinto', 'write', 'writelines'):
        for value in ODD:
            @attempt(name, type(value).__name__)
            def call():
                stream = make()
                stream.seek(1)
                method = getattr(stream, name, None)
                return method and (method(value), stream.tell(), stream.getvalue())
    for place in ((0, 0), (0, 1), (0, 2), (2, 1), (-1, 2), (-1, 0), (1, 3), (0, None), ('a', 0), (0, 'a'), (-3, 1), (100, 0)):
        attempt('seek', place)(lambda: make().seek(*place))
    for name in ('read', 'readline', 'readlines', 'getvalue', 'tell', 'flush', 'truncate', 'isatty', 'readable', 'close', '__enter__',
                 '__next__'):
        stream = make()
        stream.close()
        attempt('closed', name)(lambda: getattr(stream, name)())
for arguments in (('x', None), ('x', ''), ('x\r\ny\rz\n', '\r'), ('x\r\ny\rz\n', None), ('x', 'a'), ('x', b'\n'), ('x', 3), (b'x',), (3,), (None,)):
    attempt(arguments)(lambda: (io.StringIO(*arguments).getvalue(), io.StringIO(*arguments).readlines()))
for value in (b'x', 'x', 3, None, bytearray(b'q'), memoryview(b'zz'), [1, 2]):
    attempt(type(value).__name__)(lambda: io.BytesIO(value).getvalue())
room = bytearray(4)
print(io.BytesIO(b'abcdef').readinto(room), room)
for value in (b'xx', 'xx', memoryview(b'ab')):
    attempt()(lambda: io.BytesIO(b'ab').readinto(value))
