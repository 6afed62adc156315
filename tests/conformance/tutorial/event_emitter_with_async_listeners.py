import asyncio
import inspect
from collections import defaultdict
from typing import Awaitable, Callable, Union


class Emitter:
    def __init__(self):
        self._listeners: dict[str, list[Callable[..., Union[None, Awaitable[None]]]]] = defaultdict(list)

    def on(self, event):
        def decorator(func):
            self._listeners[event].append(func)
            return func
        return decorator

    async def emit(self, event, *args, **kwargs):
        for listener in self._listeners[event]:
            result = listener(*args, **kwargs)
            if inspect.isawaitable(result):
                await result


emitter = Emitter()


@emitter.on("login")
def log_login(user, **_):
    print(f"{user} logged in")


@emitter.on("login")
async def greet(user, *, lang="en"):
    await asyncio.sleep(0.2)
    print({"en": "Hello", "ru": "Привет", "de": "Hallo"}.get(lang, "?"), user)


async def main():
    await emitter.emit("login", "Иван", lang="ru")
    await emitter.emit("login", user="Eva")
    await emitter.emit("nothing")
    print(sorted(emitter._listeners), greet.__name__)


asyncio.run(main())
