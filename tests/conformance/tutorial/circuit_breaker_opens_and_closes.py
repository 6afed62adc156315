import asyncio
from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class CircuitOpen(RuntimeError):
    pass


class Breaker:
    def __init__(self, limit=2, reset=1.0):
        self.limit, self.reset = limit, reset
        self.failures, self.opened = 0, None
        self.state = State.CLOSED

    async def call(self, func, *args):
        loop = asyncio.get_running_loop()
        match self.state:
            case State.OPEN if loop.time() - self.opened < self.reset:
                raise CircuitOpen(f"open since {self.opened:.1f}")
            case State.OPEN:
                self.state = State.HALF_OPEN
        try:
            result = await func(*args)
        except Exception:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.limit:
                self.state, self.opened = State.OPEN, loop.time()
            raise
        else:
            self.failures, self.state = 0, State.CLOSED
            return result


async def service(n):
    await asyncio.sleep(0.1)
    if 1 <= n <= 4:
        raise ConnectionError(f"request {n}")
    return f"ok {n}"


async def main():
    breaker = Breaker()
    for n in range(9):
        try:
            print(n, await breaker.call(service, n), breaker.state.name)
        except (ConnectionError, CircuitOpen) as e:
            print(n, type(e).__name__, e, breaker.state.name)
        await asyncio.sleep(0.4)


asyncio.run(main())
