import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('new loop')
        return super().new_event_loop()

    def get_event_loop(self):
        print('get loop')
        return super().get_event_loop()

    def set_event_loop(self, loop):
        print('set loop', loop is None)
        super().set_event_loop(loop)


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())


print(type(asyncio.get_event_loop_policy()).__name__)
policy = Policy()
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop_policy() is policy)
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
asyncio.get_event_loop()
loop.close()
try:
    asyncio.set_event_loop_policy(3)
except (AssertionError, TypeError) as error:
    print(type(error).__name__, error)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
print(isinstance(policy, asyncio.AbstractEventLoopPolicy))
for method in ('get_event_loop', 'new_event_loop'):
    try:
        getattr(asyncio.AbstractEventLoopPolicy(), method)()
    except NotImplementedError as error:
        print(method, 'NotImplementedError', error)
