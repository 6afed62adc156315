import asyncio


def bar(done, total, width=20):
    filled = int(width * done / total)
    return "█" * filled + "░" * (width - filled) + f" {done / total:>6.1%}"


async def process(item):
    await asyncio.sleep(0.1 + item % 3 * 0.05)
    return item ** 2


def chunks(items, size):
    for i in range(0, len(items), size):
        yield items[i:i + size]


async def main():
    items, results = list(range(17)), []
    for batch in chunks(items, 5):
        results += await asyncio.gather(*map(process, batch))
        print(bar(len(results), len(items)))
    print(results[-3:], sum(results), f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
