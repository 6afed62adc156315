# Each test gets a loop, a context and an instant of its own.
import asyncio
import contextvars
import unittest

user = contextvars.ContextVar('user', default='nobody')
events = []


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = asyncio.Lock()

    async def add(self, n=1):
        async with self.lock:
            before = self.value
            await asyncio.sleep(0.1)
            self.value = before + n
        return self.value


class CounterTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        user.set('setUp')
        events.append('setUp')

    async def asyncSetUp(self):
        self.counter = Counter()
        self.started = asyncio.get_running_loop().time()
        events.append(('asyncSetUp', user.get()))
        user.set('asyncSetUp')

    async def asyncTearDown(self):
        events.append(('asyncTearDown', user.get(), round(asyncio.get_running_loop().time() - self.started, 3)))

    async def test_concurrent(self):
        self.assertEqual(await asyncio.gather(*(self.counter.add() for _ in range(5))), [1, 2, 3, 4, 5])
        events.append(user.get())

    async def test_timeout(self):
        async def late():
            await self.counter.lock.acquire()
            await self.counter.add()
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(1):
                await late()
        user.set('test')

    async def test_leftover_tasks_are_cancelled(self):
        async def endless():
            try:
                await asyncio.sleep(1000)
            finally:
                events.append('endless ended')
        self.task = asyncio.create_task(endless())
        await asyncio.sleep(0)

    async def test_contexts(self):
        stack = []

        class Resource:
            async def __aenter__(self):
                stack.append('in')
                return self

            async def __aexit__(self, *args):
                stack.append('out')
                events.append(stack)

        self.assertIsInstance(await self.enterAsyncContext(Resource()), Resource)
        self.addCleanup(stack.append, 'cleanup')
        self.assertEqual(stack, ['in'])

    async def test_subtests(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertNotEqual(await self.counter.add(), 2)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(CounterTest)
print(suite.countTestCases(), suite)
result = unittest.TextTestRunner(verbosity=0).run(suite)
print(result, result.wasSuccessful(), [(str(test), text.splitlines()[-1]) for test, text in result.failures])
for event in events:
    print(event)
print(user.get())
