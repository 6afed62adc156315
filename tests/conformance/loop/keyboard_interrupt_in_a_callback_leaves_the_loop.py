import asyncio


def interrupt():
    print('interrupt')
    raise KeyboardInterrupt('by hand')


async def main():
    try:
        await asyncio.sleep(1)
    finally:
        print('main ends')


loop = asyncio.new_event_loop()
task = loop.create_task(main())
loop.call_later(0.5, interrupt)
loop.call_later(0.5, print, 'behind it')
try:
    loop.run_until_complete(task)
except KeyboardInterrupt as error:
    print('caught', repr(error))
print(loop.is_running(), task.done(), loop.time())
print(loop.run_until_complete(asyncio.sleep(0, 'goes on')))
loop.run_until_complete(task)
print(loop.time())
loop.close()
