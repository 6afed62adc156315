# -*- coding: cp1251 -*-
# A program may stand in an old encoding of one byte a character, if it says so.
import asyncio


async def привет(имя: str) -> str:
    await asyncio.sleep(0.5)
    return f'Привет, {имя}!'


async def main():
    for имя in ('Аня', "Ёжик", '№ 7 «а»'):
        ответ = await привет(имя)
        print(ответ, len(ответ), ответ.upper(), ascii(имя))
    print(asyncio.create_task(привет('x'), name='задача').get_name())


asyncio.run(main())
