import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


def tick(n):
    print("tick", n, loop.time())
    if n == 3:
        loop.stop()
        loop.call_soon(print, "after stop, in the next run")
    else:
        loop.call_later(0.25, tick, n + 1)


loop.call_soon(tick, 0)
loop.run_forever()
print("stopped", loop.is_running(), loop.time())
loop.stop()
loop.run_forever()
print("a stop before run_forever lets it run once")
loop.run_until_complete(asyncio.sleep(0.5, "slept"))
print(loop.time())
loop.close()
