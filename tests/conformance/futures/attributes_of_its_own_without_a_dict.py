# A Future and a Task take attributes of the program's, but have no __dict__ that would show them: neither do their
# subclasses. A property has neither, its subclass both.
import asyncio


class Job(asyncio.Task):
    pass


class Promise(asyncio.Future):
    __slots__ = ("owner",)


class Labelled(property):
    pass


async def nothing():
    pass


def ask(label, question):
    try:
        print(label, question())
    except (AttributeError, TypeError) as e:
        print(label, type(e).__name__, e)


async def main():
    task = asyncio.current_task()
    job = Job(nothing())
    promise = Promise()
    promise.owner = "me"
    for name, thing in [("task", task), ("job", job), ("promise", promise), ("gather", asyncio.gather())]:
        thing.note = "kept"
        ask(name, lambda: thing.note)
        ask(name, lambda: thing.__dict__)
        ask(name, lambda: vars(thing))
        print(name, hasattr(thing, "__dict__"), [n for n in dir(thing) if n in ("note", "owner", "__dict__")])
        del thing.note
        ask(name, lambda: thing.note)
    await job
    plain = property(lambda self: 1, doc="plain")
    ask("property", lambda: plain.__dict__)
    ask("property", lambda: setattr(plain, "note", 1))
    labelled = Labelled()
    labelled.note = 2
    ask("labelled", lambda: labelled.__dict__)


asyncio.run(main())
