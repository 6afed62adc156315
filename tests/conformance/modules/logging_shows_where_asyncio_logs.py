# Formats with file, function and line show the places of the library too.
import asyncio
import logging
import sys
import time

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout,
                    format='%(levelname)s %(filename)s %(module)s %(funcName)s %(lineno)d: %(message).60s')


async def slow():
    time.sleep(0.3)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.2
    await asyncio.create_task(slow(), name='slow')
    if not loop.get_debug():
        loop.call_exception_handler({'message': 'reported by hand'})
    logging.info('in %s', 'main')


asyncio.run(main())
asyncio.run(main(), debug=True)
