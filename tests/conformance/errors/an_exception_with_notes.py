# compare: stderr
e = ValueError("multi\nline message")
e.add_note("first note")
e.add_note("second\nnote")
print(e.__notes__)


class Empty(Exception):
    """An error without a message."""


try:
    raise Empty
except Empty:
    raise e
