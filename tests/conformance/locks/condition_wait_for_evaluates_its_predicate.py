import asyncio


async def main():
    condition, state = asyncio.Condition(), {'n': 0}

    def predicate():
        print('predicate', state['n'])
        return state['n'] >= 2 and state['n']

    async def waiter():
        async with condition:
            return await condition.wait_for(predicate)

    async def failing():
        async with condition:
            await condition.wait_for(lambda: 1 / 0)

    task = asyncio.create_task(waiter())
    for _ in range(3):
        await asyncio.sleep(0.1)
        async with condition:
            state['n'] += 1
            condition.notify_all()
    print(await task)
    try:
        await failing()
    except ZeroDivisionError as error:
        print(error, condition.locked())


asyncio.run(main())
