from collections import deque
import heapq


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.time = 0
        self.sequence = 0
        self.current = None

    def call_soon(self, task):
        self.ready.append(task)

    def call_later(self, delay, task):
        self.sequence += 1
        heapq.heappush(self.sleeping, (self.time + delay, self.sequence, task))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.time, _, task = heapq.heappop(self.sleeping)
                self.ready.append(task)
            self.current = self.ready.popleft()
            try:
                delay = self.current.send(None)
            except StopIteration as stop:
                print(f"t={self.time} task returned {stop.value!r}")
            else:
                if delay:
                    self.call_later(delay, self.current)
                else:
                    self.call_soon(self.current)


class Sleep:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        yield self.delay


async def task(name, delay, n):
    for i in range(n):
        print(f"t={scheduler.time} {name} {i}")
        await Sleep(delay)
    return name.upper()


def old_style(n):
    while n:
        print(f"t={scheduler.time} generator {n}")
        yield n
        n -= 1
    return "generator's end"


scheduler = Scheduler()
scheduler.call_soon(task("fast", 1, 4))
scheduler.call_soon(task("slow", 2, 2))
scheduler.call_soon(task("eager", 0, 2))
scheduler.call_soon(old_style(2))
scheduler.run()
