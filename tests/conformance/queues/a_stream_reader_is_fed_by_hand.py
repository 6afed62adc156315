import asyncio


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    print(reader, reader.at_eof(), reader.exception())
    reader.feed_data(b'first\nsecond\nthe rest')
    print(reader, await reader.readline(), await reader.read(3), await reader.readexactly(4), await reader.readuntil(b'e '))
    loop.call_later(1, reader.feed_data, b' and more')
    print(await reader.readexactly(8), loop.time())
    loop.call_later(1, reader.feed_data, b'x;y')
    loop.call_later(2, reader.feed_data, b'z;')
    print(await reader.readuntil(b';'), loop.time(), await reader.readuntil(b'z;'), loop.time())
    loop.call_later(1, reader.feed_eof)
    reader.feed_data(b'last')
    print(await reader.read(), reader, reader.at_eof(), loop.time(), await reader.read(5), await reader.readline())
    try:
        reader.feed_data(b'too late')
    except AssertionError as error:
        print(error)


asyncio.run(main())
