# compare: stderr
"""The cause was raised and caught inside the library: its heading stands without an entry of the program."""
import asyncio


async def main():
    await asyncio.wait_for(asyncio.sleep(2), 1)


asyncio.run(main())
