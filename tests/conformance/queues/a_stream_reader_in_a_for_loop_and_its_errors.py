import asyncio


async def feed(reader):
    for n in range(3):
        await asyncio.sleep(1)
        reader.feed_data(b'line %d\nhalf ' % n)
    reader.feed_eof()


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    asyncio.create_task(feed(reader))
    async for line in reader:
        print(line, loop.time())
    for make in (lambda r: r.readexactly(10), lambda r: r.readuntil(b'#'), lambda r: r.readexactly(-1), lambda r: r.readuntil(b''),
                 lambda r: r.read(0)):
        reader = asyncio.StreamReader()
        reader.feed_data(b'abc')
        reader.feed_eof()
        try:
            print(await make(reader))
        except Exception as error:
            print(repr(error), vars(error))
    for limit, data in ((4, b'123456'), (4, b'123456\n78\n'), (4, b'1234\n')):
        for how in ('readline', 'readuntil'):
            reader = asyncio.StreamReader(limit=limit)
            reader.feed_data(data)
            print(reader)
            try:
                print(await getattr(reader, how)())
            except Exception as error:
                print(repr(error), reader)
    for bad in (0, -1):
        try:
            asyncio.StreamReader(bad)
        except ValueError as error:
            print(error)


asyncio.run(main())
