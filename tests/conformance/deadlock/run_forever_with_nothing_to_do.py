import asyncio

loop = asyncio.new_event_loop()
loop.call_later(2, print, "the last thing that happens")
loop.run_forever()
