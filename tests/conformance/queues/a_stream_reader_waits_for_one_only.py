import asyncio


async def read(reader, how, *args):
    try:
        return await getattr(reader, how)(*args)
    except BaseException as error:
        return repr(error)


async def main():
    reader = asyncio.StreamReader()
    first = asyncio.create_task(read(reader, 'read', 10))
    await asyncio.sleep(0)
    print(reader)
    for how, *args in (('read', 1), ('readline',), ('readexactly', 2), ('readuntil', b';')):
        print(await read(reader, how, *args))
    reader.feed_data(b'data')
    print(await first)
    second = asyncio.create_task(read(reader, 'readline'))
    await asyncio.sleep(0)
    second.cancel()
    print(await second, reader)
    third = asyncio.create_task(read(reader, 'readline'))
    await asyncio.sleep(0)
    reader.set_exception(ConnectionResetError('gone'))
    print(await third, reader, await read(reader, 'read'), await read(reader, 'readline'))
    try:
        await asyncio.wait_for(asyncio.StreamReader().read(), 1)
    except TimeoutError:
        print('timeout', asyncio.get_running_loop().time())


asyncio.run(main())
