import asyncio
import sys


async def main():
    try:
        print("leaving")
        sys.exit(7)
    finally:
        print("finally runs")


asyncio.run(main())
