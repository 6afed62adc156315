import asyncio
import sys


async def numbers(name):
    try:
        for n in range(3):
            yield n
    finally:
        print('finally', name)
        await asyncio.sleep(0)
        print('awaited', name)


async def main():
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter.__name__, hooks.finalizer.__name__)
    async for n in numbers('exhausted'):
        pass
    agen = numbers('dropped')
    await anext(agen)
    del agen
    print('dropped, not yet closed')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    never_begun = numbers('never begun')
    del never_begun
    kept = numbers('kept to the end')
    await anext(kept)
    main.kept = kept
    print('main ends')


print(sys.get_asyncgen_hooks())
asyncio.run(main())
print(sys.get_asyncgen_hooks())
