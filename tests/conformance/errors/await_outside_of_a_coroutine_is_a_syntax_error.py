# compare: stderr
import asyncio


def not_async():
    await asyncio.sleep(1)


print("never runs")
