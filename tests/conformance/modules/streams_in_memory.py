# since: 3.11.7
# Streams and protocols over transports that the program makes itself: no network is needed.
import asyncio


class MemoryTransport(asyncio.Transport):
    def __init__(self, loop, name):
        super().__init__({'peername': name})
        self.loop, self.name, self.other, self.protocol = loop, name, None, None
        self.closing, self.paused = False, False

    def __repr__(self):
        return f'<MemoryTransport {self.name}>'

    def set_protocol(self, protocol):
        self.protocol = protocol

    def get_protocol(self):
        return self.protocol

    def write(self, data):
        print(f'  {self.name} -> {bytes(data)!r}')
        self.loop.call_later(0.1, self.other.protocol.data_received, bytes(data))

    def write_eof(self):
        self.loop.call_later(0.1, self.other.protocol.eof_received)

    def can_write_eof(self):
        return True

    def pause_reading(self):
        print('  pause', self.name)

    def resume_reading(self):
        print('  resume', self.name)

    def is_closing(self):
        return self.closing

    def close(self):
        if not self.closing:
            self.closing = True
            self.loop.call_soon(self.protocol.connection_lost, None)
            self.loop.call_later(0.1, self.other.protocol.eof_received)


def pipe(loop, left, right):
    a, b = MemoryTransport(loop, 'left'), MemoryTransport(loop, 'right')
    a.other, b.other = b, a
    a.set_protocol(left)
    b.set_protocol(right)
    left.connection_made(a)
    right.connection_made(b)
    return a, b


async def serve(reader, writer):
    print('served', writer.get_extra_info('peername'), writer.get_extra_info('none', '-'))
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.writelines([b'by', b'e\n'])
    print('server sees the end')
    writer.close()
    await writer.wait_closed()


async def connect(callback, limit=2 ** 16):
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=limit)
    left = asyncio.StreamReaderProtocol(reader)
    right = asyncio.StreamReaderProtocol(asyncio.StreamReader(), callback)
    a, b = pipe(loop, left, right)
    return reader, asyncio.StreamWriter(a, left, reader, loop), a, b


async def main():
    reader, writer, a, b = await connect(serve)
    print(writer, writer.transport, writer.can_write_eof(), writer.is_closing())
    writer.write(b'one\n')
    await writer.drain()
    print(await reader.readline())
    writer.writelines([b'two\n', b'three\n'])
    print(await reader.readline(), await reader.readline())
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing(), reader.at_eof())
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print(repr(error))

    async def broken(reader, writer):
        raise ValueError('broken server')
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print('handler', sorted(context), context['message']))
    reader, writer, a, b = await connect(broken)
    await asyncio.sleep(0.5)
    print(a.closing, b.closing)

    reader, writer, a, b = await connect(serve, limit=4)
    writer.write(b'a long line of text\n')
    try:
        print(await reader.readuntil())
    except asyncio.LimitOverrunError as error:
        print(error)
    print(reader)
    print(await reader.read(5), await reader.readexactly(15))
    print(reader)

    protocol = a.get_protocol()
    protocol.pause_writing()

    async def drained():
        await writer.drain()
        print('drained')
    task = asyncio.create_task(drained())
    await asyncio.sleep(1)
    print(task.done())
    protocol.resume_writing()
    await task
    protocol.pause_writing()
    task = asyncio.create_task(drained())
    await asyncio.sleep(0)
    protocol.connection_lost(OSError('cut'))
    try:
        await task
    except OSError as error:
        print('drain:', error)
    try:
        await writer.wait_closed()
    except OSError as error:
        print('closed:', error)
    try:
        await reader.read()
    except OSError as error:
        print('read:', error)
    del reader, writer, a, b, protocol
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(sorted(context), repr(context['exception'])))
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()


asyncio.run(main())


class Base(asyncio.Transport):
    def write(self, data):
        print('write', data)


t = Base()
t.writelines([b'a', b'b'])
for call in (t.close, t.is_closing, t.pause_reading, t.abort, t.get_write_buffer_size):
    try:
        call()
    except NotImplementedError as error:
        print(call.__name__, repr(error))
print(asyncio.Protocol().data_received(b''), asyncio.DatagramProtocol().error_received(None))
print([c.__name__ for c in asyncio.BufferedProtocol.__mro__], asyncio.Protocol.__module__)
print([c.__name__ for c in asyncio.Transport.__mro__], asyncio.StreamWriter.__module__)
try:
    asyncio.StreamReader(limit=0)
except ValueError as error:
    print(error)
