import asyncio
import time


class RateLimiter:
    def __init__(self, rate, per):
        self.rate, self.per = rate, per
        self.allowance = rate
        self.last = time.monotonic()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            while True:
                now = time.monotonic()
                self.allowance = min(self.rate, self.allowance + (now - self.last) * self.rate / self.per)
                self.last = now
                if self.allowance >= 1:
                    self.allowance -= 1
                    return self
                await asyncio.sleep((1 - self.allowance) * self.per / self.rate)

    async def __aexit__(self, *exc):
        pass


async def request(limiter, n, start):
    async with limiter:
        print(f"request {n} at {time.monotonic() - start:.2f}")


async def main():
    limiter = RateLimiter(4, per=1)
    start = time.monotonic()
    await asyncio.gather(*(request(limiter, n, start) for n in range(12)))


asyncio.run(main())
