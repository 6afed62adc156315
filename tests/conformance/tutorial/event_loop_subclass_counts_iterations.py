import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    count = 0

    def _run_once(self):
        self.count += 1
        super()._run_once()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("a new loop is asked for")
        return CountingLoop()


async def main():
    for _ in range(3):
        await asyncio.sleep(0)
    return asyncio.get_running_loop().count


asyncio.set_event_loop_policy(Policy())
print(asyncio.run(main()))
loop = CountingLoop()
print(loop.run_until_complete(asyncio.sleep(1, "x")), loop.count)
loop.close()
with asyncio.Runner(loop_factory=CountingLoop) as runner:
    print(runner.run(main()))
