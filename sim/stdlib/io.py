# Streams in memory. The standard streams are C (sys.c); files there are none.
import sys
from _aioscope import full_name_of, set_full_name
from abc import ABCMeta, abstractmethod
from operator import index

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom',
           'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
open = open
BlockingIOError = BlockingIOError
TextIOWrapper = type(sys.__stdout__)


class UnsupportedOperation(OSError, ValueError):
    pass


def __getattr__(name):
    if name in ('FileIO', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom',
                'open_code', 'IncrementalNewlineDecoder'):
        raise AttributeError(f'io.{name} is not there in aioscope: a lesson reaches no file; '
                             'io.StringIO and io.BytesIO can stand for one')
    raise AttributeError(f"module 'io' has no attribute {name!r}")


class IOBase(metaclass=ABCMeta):
    """The abstract base class for all I/O classes."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, offset, whence=0):
        self._unsupported('seek')

    def truncate(self, size=None):
        self._unsupported('truncate')

    def fileno(self):
        self._unsupported('fileno')

    def tell(self):
        return self.seek(0, 1)

    def flush(self):
        self._check_base_open()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    closed = property(lambda self: self._closed)

    def _check_base_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    _check_open = _check_base_open

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check_base_open()
        return False

    def __enter__(self):
        self._check_base_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_base_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    _lines_stop_at_hint = False  # readlines(hint) goes on until there are more characters

    _hint = staticmethod(lambda hint: _count(hint))

    def readlines(self, hint=None, /):
        if hint is not None:
            hint = self._hint(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint < total + self._lines_stop_at_hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_base_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Base class for raw binary I/O."""


class BufferedIOBase(IOBase):
    """Base class for buffered IO objects."""

    def detach(self):
        self._unsupported('detach')

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, data):
        self._unsupported('write')


class TextIOBase(IOBase):
    """Base class for text I/O."""

    encoding = errors = newlines = None

    def detach(self):
        self._unsupported('detach')

    def read(self, size=-1):
        self._unsupported('read')

    def readline(self, size=-1):
        self._unsupported('readline')

    def write(self, text):
        self._unsupported('write')


TextIOBase.register(TextIOWrapper)


def _count(size):
    # a number of characters that is given
    if not hasattr(size, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{full_name_of(size)}'")
    size = +index(size)
    if not -1 << 63 <= size < 1 << 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def _place(pos):
    pos = +index(pos)
    if not -1 << 63 <= pos < 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return pos


class _Memory:
    # What StringIO and BytesIO share: all that is written is one value; what is appended at the end
    # waits in pieces until somebody looks.

    def _start(self, initial):
        self._content = initial
        self._pieces = []
        self._length = len(initial)
        self._at = 0

    def _whole(self):
        if self._pieces:
            self._content = self._empty.join([self._content, *self._pieces])
            self._pieces.clear()
        return self._content

    def _put(self, data):
        n = len(data)
        if not n:
            return
        if self._at == self._length:
            self._pieces.append(data)
            self._length += n
        else:
            old = self._whole()
            if self._at > self._length:
                old += self._fill * (self._at - self._length)
            self._content = old[:self._at] + data + old[self._at + n:]
            self._length = len(self._content)
        self._at += n

    def _size(self, size):
        if size is None:
            return -1
        return _count(size)

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def read(self, size=-1, /):
        self._check_open()
        size = self._size(size)
        whole = self._whole()
        end = self._length if size < 0 else min(self._at + size, self._length)
        data = whole[self._at:end]
        self._at = max(self._at, end)
        return data

    def readline(self, size=-1, /):
        self._check_open()
        size = self._size(size)
        whole = self._whole()
        end = self._line_end(whole) or self._length
        if size >= 0:
            end = min(end, self._at + size)
        data = whole[self._at:end]
        self._at = max(self._at, end)
        return data

    def getvalue(self):
        self._check_open()
        return self._whole()

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else _count(size)
        if size < 0:
            raise ValueError(f'{self._negative} size value {size}')
        if size < self._length:
            self._content = self._whole()[:size]
            self._length = size
        return size

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def close(self):
        self._closed = True
        self._content = self._empty
        self._pieces = []

    def flush(self):
        pass


def _bytes_of(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{full_name_of(data)}'")
    return bytes(data)


class StringIO(_Memory, TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    _empty = ''
    _fill = '\0'
    _negative = 'Negative'
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, '
                            f'not {type(initial_value).__name__}')
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {full_name_of(newline)}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._translate = newline
        self._seen = 0
        self._start('')
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        text = s
        if not self._translate:
            if '\r' in text or '\n' in text:
                self._look_at_ends(text)
            if self._translate is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif self._translate in ('\r', '\r\n'):
            text = text.replace('\n', self._translate)
        self._put(text)
        return len(s)

    def _look_at_ends(self, text):
        pairs = text.count('\r\n')
        self._seen |= ((text.count('\r') > pairs) | (text.count('\n') > pairs) << 1
                       | (pairs > 0) << 2)

    @property
    def newlines(self):
        self._check_open()
        seen = tuple(end for i, end in enumerate(('\r', '\n', '\r\n')) if self._seen >> i & 1)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def _line_end(self, whole):
        # behind the line that begins at the position; 0: there is no end
        if self._translate:
            at = whole.find(self._translate, self._at)
            return at + len(self._translate) if at >= 0 else 0
        line = whole.find('\n', self._at)
        if self._translate is None:
            return line + 1
        back = whole.find('\r', self._at, line if line >= 0 else self._length)
        if back < 0:
            return line + 1
        return back + 1 + (back + 1 == line)

    def seek(self, pos, whence=0, /):
        pos, whence = _place(pos), index(whence)
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at


class BytesIO(_Memory, BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    _lines_stop_at_hint = True

    @staticmethod
    def _hint(hint):
        if not isinstance(hint, int):
            raise TypeError(f"integer argument expected, got '{full_name_of(hint)}'")
        return _place(hint)

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    _empty = b''
    _fill = b'\0'
    _negative = 'negative'

    def __init__(self, initial_bytes=b''):
        self._start(b'' if initial_bytes is None else _bytes_of(initial_bytes))

    def write(self, b, /):
        self._check_open()
        b = _bytes_of(b)
        if isinstance(self._content, bytearray):
            self._put_in_place(b)
        else:
            self._put(b)
        return len(b)

    def _line_end(self, whole):
        return whole.find(b'\n', self._at) + 1

    # A buffer that somebody got shows what is written, and must not change its size.

    def getbuffer(self):
        self._check_open()
        if not isinstance(self._content, bytearray):
            self._content = bytearray(self._whole())
        return memoryview(self._content)

    def _put_in_place(self, b):
        if not b:
            return
        self._content.append(0)  # refused while somebody has the buffer
        del self._content[-1]
        if self._at > self._length:
            self._content.extend(bytes(self._at - self._length))
        self._content[self._at:self._at + len(b)] = b
        self._length = len(self._content)
        self._at += len(b)

    def truncate(self, size=None, /):
        if isinstance(self._content, bytearray) and not self._closed:
            del self._content[max(self._at if size is None else _count(size), 0):]
        return super().truncate(size)

    def getvalue(self):
        return bytes(super().getvalue())

    def read(self, size=-1, /):
        return bytes(super().read(size))

    def readline(self, size=-1, /):
        return bytes(super().readline(size))

    def close(self):
        if isinstance(self._content, bytearray):
            self._content.clear()
        super().close()

    def read1(self, size=-1, /):
        return self.read(size)

    def flush(self):
        self._check_open()

    def readinto(self, buffer, /):
        if not isinstance(buffer, bytearray) and (not isinstance(buffer, memoryview) or buffer.readonly):
            kind = 'None' if buffer is None else full_name_of(buffer)
            raise TypeError(f'readinto() argument must be read-write bytes-like object, not {kind}')
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def seek(self, pos, whence=0, /):
        pos, whence = _place(pos), index(whence)
        self._check_open()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        base = (0, self._at, self._length)[whence]
        self._at = max(0, base + pos)
        return self._at


for _class in (StringIO, BytesIO):
    _class.__module__ = '_io'
    set_full_name(_class, '_io.' + _class.__name__)
