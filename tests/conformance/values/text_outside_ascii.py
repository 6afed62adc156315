import asyncio


class Узел:
    def __init__(self, имя):
        self.имя = имя

    def __repr__(self):
        return f"Узел({self.имя!r})"


async def приветствие(кому, задержка=0.5):
    await asyncio.sleep(задержка)
    print(f"Привет, {кому}! 👋")
    return "готово ✅"


async def main():
    print("你好，世界", "こんにちは", "안녕하세요", "สวัสดี", "¡Olé!", "🎉🐍" * 2)
    print(await asyncio.gather(приветствие("мир"), приветствие("Лиза", 0.1)))
    t = asyncio.create_task(приветствие("задача"), name="Задача-А")
    print(t.get_name(), t)
    await t
    print(Узел("корень"), {"ключ": "значение"}, ["é", "\u200d", "\ufeff", "\xa0", "👩‍👩‍👧"], len("👩‍👩‍👧"))
    print(f"{'имя':>10}|{'東京':^8}|{'🙂':*<4}|{'Ж'!a}", "ÄÖÜ".lower(), "ß".upper(), "ĲSSEL".title(), "Σας".lower())
    raise ValueError("ошибка ❌")


try:
    asyncio.run(main())
except ValueError as e:
    print(repr(e), str(e).split())
