"""asyncio.staggered: runners start one after another, when the one before has failed or after the delay."""
import asyncio
from asyncio.staggered import staggered_race


async def runner(name, seconds, fails=False):
    print(f'{asyncio.get_running_loop().time() - began:.2f} {name} begins')
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f'{asyncio.get_running_loop().time() - began:.2f} {name} is cancelled')
        raise
    if fails:
        raise OSError(name)
    print(f'{asyncio.get_running_loop().time() - began:.2f} {name} wins')
    return name.upper()


async def race(title, delay, *plans):
    global began
    began = asyncio.get_running_loop().time()
    print('--', title)
    result = await staggered_race([lambda plan=plan: runner(*plan) for plan in plans], delay)
    print(result, len(asyncio.all_tasks()))


async def main():
    await race('the second overtakes', 0.2, ('a', 1), ('b', 0.3), ('c', 1))
    await race('a failure starts the next at once', 5, ('a', 0.1, True), ('b', 0.1, True), ('c', 0.1))
    await race('all fail', 0.05, ('a', 0.1, True), ('b', 0.3, True))
    await race('without a delay', None, ('a', 0.5, True), ('b', 0.1))
    await race('nobody', 1)
    outer = asyncio.create_task(race('cancelled from outside', 0.1, ('a', 1), ('b', 1)))
    await asyncio.sleep(0.3)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('cancelled')
    await asyncio.sleep(0)


asyncio.run(main())
print(hasattr(asyncio, 'staggered'), hasattr(asyncio, 'constants'))
