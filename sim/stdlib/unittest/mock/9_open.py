# Part of unittest.mock. What stands for open().


_open_function = open  # the program may have patched the name in builtins


def _stream_of(data):
    import io
    return io.BytesIO(data) if isinstance(data, bytes) else io.StringIO(data)


def mock_open(mock=None, read_data=''):
    """A mock for open() whose file gives READ_DATA, from the start at every opening."""
    import io
    names = sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)))
    if mock is None:
        mock = MagicMock(name='open', spec=_open_function)
    handle = MagicMock(spec=names)
    handle.__enter__.return_value = handle
    stream = _stream_of(read_data)

    def given_or(method, read):
        def effect(*args, **kwargs):
            given = getattr(handle, method).return_value
            return read(*args, **kwargs) if given is None else given
        return effect

    def lines():
        given = handle.readline.return_value
        while given is not None:
            yield given
        yield from stream

    def next_line():
        given = handle.readline.return_value
        return next(stream) if given is None else given

    for method in ('read', 'readline', 'readlines'):
        getattr(handle, method).return_value = None
        getattr(handle, method).side_effect = given_or(
            method, lambda *args, _method=method: getattr(stream, _method)(*args))
    handle.write.return_value = None
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line

    def rewind(*args, **kwargs):
        nonlocal stream
        stream = _stream_of(read_data)
        return DEFAULT

    mock.side_effect = rewind
    mock.return_value = handle
    return mock
