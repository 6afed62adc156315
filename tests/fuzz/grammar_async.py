"""Random asyncio programs: what tasks, futures, groups, locks, queues, threads, generators and loops do to one another.

Tasks, futures and handles made on the way are kept in lists; `task(3)` is one of those that are there. So nearly each line means
something wherever it stands. Each scene is a loop of its own.
"""

PRELUDE = '''
import asyncio, collections, concurrent.futures, contextlib, contextvars, functools, inspect, queue, sys, threading, time, weakref
from contextlib import asynccontextmanager, AsyncExitStack, ExitStack, aclosing, suppress

VAR = contextvars.ContextVar("VAR", default=0)


def now():
    try:
        return asyncio.get_running_loop().time()
    except RuntimeError:
        return "-"


def name():
    try:
        return asyncio.current_task().get_name()
    except (RuntimeError, AttributeError):
        return threading.current_thread().name.partition("_")[0]


def shown(value):
    if isinstance(value, BaseExceptionGroup):
        return f"{type(value).__name__}({value.message!r}, [{', '.join(map(shown, value.exceptions))}])"
    if isinstance(value, BaseException):
        cause = value.__cause__ or value.__context__
        return f"{type(value).__name__}{value.args}" + (f"<{type(cause).__name__}" if cause else "")
    if isinstance(value, asyncio.Task):
        return f"{value.get_name()}:{state(value)}"
    if isinstance(value, (asyncio.Future, concurrent.futures.Future)):
        return f"F:{state(value)}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(shown, value)) + "]"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(map(shown, value))) + "}"
    if isinstance(value, (int, float, str, bool, type(None), dict)):
        return repr(value)
    return type(value).__name__


def state(future):
    if not future.done():
        return f"pending{future.cancelling() if isinstance(future, asyncio.Task) else ''}"
    return "cancelled" if future.cancelled() else shown(future.exception() or future.result())


def say(*what):
    print(now(), name(), *map(shown, what))


class World:
    def __init__(self, scene):
        self.scene, self.tasks, self.futures, self.handles, self.generators = scene, [], [], [], []
        self.lock, self.event, self.condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
        self.semaphore, self.bounded, self.barrier = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Barrier(2)
        self.queue, self.heap, self.stack = asyncio.Queue(2), asyncio.PriorityQueue(), asyncio.LifoQueue(1)


def spawn(coroutine):
    made = asyncio.create_task(coroutine, name=f"T{len(w.tasks)}")
    w.tasks.append(made)
    return made


def task(number):
    return w.tasks[number % len(w.tasks)] if w.tasks else spawn(work(0.5, number))


def future(number):
    if not w.futures or number % 5 == 0:
        w.futures.append(asyncio.get_running_loop().create_future())
    return w.futures[number % len(w.futures)]


def handle(number):
    return w.handles[number % len(w.handles)] if w.handles else asyncio.get_running_loop().call_soon(say, "handle")


def generator(number):
    if not w.generators:
        w.generators.append(ticks(3, 0.25))
    return w.generators[number % len(w.generators)]


async def work(pause, value=None):
    await asyncio.sleep(pause)
    return value


async def fails(pause, error=ValueError):
    await asyncio.sleep(pause)
    raise error("fails")


async def stubborn(pause):
    try:
        await asyncio.sleep(pause)
    except asyncio.CancelledError as error:
        say("swallowed", error.args)
        await asyncio.sleep(0.25)
        return "stubborn"


async def tidy(pause, after=0.125):
    try:
        return await asyncio.sleep(pause, "tidy")
    finally:
        say("tidying", sys.exc_info()[0].__name__ if sys.exc_info()[0] else None)
        await asyncio.sleep(after)
        say("tidied")


async def changes(pause):
    try:
        await asyncio.sleep(pause)
    except asyncio.CancelledError as error:
        raise KeyError("changed") from error


async def ticks(count, pause):
    try:
        for number in range(count):
            got = yield number
            if got is not None:
                say("got", got)
            await asyncio.sleep(pause)
    except ValueError as error:
        say("inside", error)
        yield "caught"
    finally:
        say("ticks end")


@asynccontextmanager
async def room(label, quiet=False):
    say("enter", label)
    try:
        yield label
    except Exception as error:
        say("room", error)
        if not quiet:
            raise
    finally:
        await asyncio.sleep(0.125)
        say("leave", label)


class Door:
    def __init__(self, label, quiet=False, pause=0):
        self.label, self.quiet, self.pause = label, quiet, pause

    async def __aenter__(self):
        await asyncio.sleep(self.pause)
        say("open", self.label)
        return self

    async def __aexit__(self, kind, error, trace):
        say("close", self.label, kind.__name__ if kind else None)
        await asyncio.sleep(self.pause)
        return self.quiet


class Later:
    """An awaitable of its own."""

    def __init__(self, number, value):
        self.number, self.value = number, value

    def __await__(self):
        for step in range(self.number):
            say("later", step)
            yield
        return self.value


class Counter:
    def __init__(self, stop):
        self.count, self.stop = 0, stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.count += 1
        if self.count > self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(0.125)
        return self.count


def job(pause, value):
    time.sleep(pause)
    say("job", value)
    if value == 3:
        raise OSError("job failed")
    return value


def heard(loop, context):
    say("heard", context["message"].partition("<")[0], context.get("exception"), sorted(context))


async def limited(scene):
    """No scene waits for ever: it is cancelled again and again."""
    def cancel():
        scene_task.cancel("limit")
        loop.call_later(5, cancel)

    loop, scene_task = asyncio.get_running_loop(), asyncio.current_task()
    loop.call_later(20, cancel)
    return await scene()


def run(scene, **options):
    global w
    w = World(scene.__name__)
    print("==", scene.__name__)
    try:
        say("result", asyncio.run(limited(scene), **options))
    except BaseException as error:
        say("ended by", error)
    print("left", shown(w.tasks), shown(w.futures))


@contextlib.contextmanager
def guard():
    try:
        yield
    except Exception as error:
        say("!", error)


@contextlib.contextmanager
def guard_all():
    try:
        yield
    except BaseException as error:
        say("!!", error)
'''

EXPR = {
    "n": ["1", "0", "2", "3", "4", "5", "7"],
    "pause": ["0.25", "0", "0", "0.125", "0.5", "1", "0.375", "-1", "0.0"],
    "limit": ["0.5", "0", "0.125", "0.25", "0.375", "1", "None", "-1", "0.5"],
    "error": ["ValueError('v')", "KeyError('k')", "RuntimeError", "OSError(2, 'o')", "asyncio.CancelledError('own')", "StopIteration(7)",
              "TimeoutError()", "asyncio.TimeoutError", "ExceptionGroup('eg', [ValueError(1), KeyError(2)])", "StopAsyncIteration()",
              "GeneratorExit", "asyncio.QueueEmpty()", "BaseException('base')", "asyncio.InvalidStateError('i')", "ZeroDivisionError"],
    "exc": ["ValueError", "KeyError", "RuntimeError", "Exception", "BaseException", "asyncio.CancelledError", "TimeoutError", "(ValueError, OSError)"],
    "message": ["", "", "'why'", "None", "msg='because'", "7"],
    "value": ["$n", "'s'", "None", "(1, 2)", "[$n, $n]"],
    "coro": ["work($pause, $n)", "work($pause, $n)", "fails($pause)", "fails($pause, KeyError)", "stubborn($pause)", "tidy($pause)", "tidy($pause, $pause)",
             "changes($pause)", "asyncio.sleep($pause, $value)", "helper$three()", "helper$three()", "helper$three()",
             "asyncio.wait_for($awaitable, $limit)", "asyncio.to_thread(job, 0.125, $n)", "w.queue.get()", "w.queue.put($n)", "w.event.wait()",
             "w.lock.acquire()", "w.barrier.wait()", "w.heap.get()", "w.stack.put($n)", "w.queue.join()", "anext_of(generator($n))",
             "nested($coro)", "nested($coro)", "twice($coro, $coro)", "in_group($coro, $coro)", "wrapped($awaitable)"],
    "three": ["0", "1", "2"],
    "awaitable": ["task($n)", "future($n)", "$coro", "$coro", "spawn($coro)", "asyncio.shield($awaitable)", "asyncio.gather($coro, $awaitable)",
                  "asyncio.gather($coro, $awaitable, return_exceptions=True)", "Later($n, $value)", "asyncio.ensure_future($coro)",
                  "asyncio.get_running_loop().run_in_executor(None, job, $pause * ($pause > 0), $n)",
                  "asyncio.wrap_future(pool.submit(job, 0.125, $n))", "asyncio.shield($coro)", "asyncio.wait_for($awaitable, $limit)",
                  "asyncio.gather()", "asyncio.gather(task($n), task($n), return_exceptions=$flag)"],
    "flag": ["True", "False"],
    "when": ["asyncio.FIRST_COMPLETED", "asyncio.ALL_COMPLETED", "asyncio.FIRST_EXCEPTION"],
    "soon": ["say, 'soon', $n", "say, 'soon', $n", "task($n).cancel", "task($n).cancel, 'soon'", "w.event.set", "lambda: spawn($coro)", "w.queue.put_nowait, $n",
             "lambda: future($n).cancel()", "lambda: w.lock.release()", "lambda: 1 / 0", "lambda: say(handle($n).cancelled())", "lambda: settle(future($n), $n)",
             "functools.partial(say, 'partial', $n)", "lambda: handle($n).cancel()", "asyncio.get_running_loop().call_soon, say, 'nested'",
             "lambda: say(asyncio.all_tasks())"],
    "show": ["task($n)", "future($n)", "w.tasks", "w.futures", "w.queue.qsize(), w.queue.full(), w.heap.qsize()", "w.lock.locked(), w.semaphore.locked(), w.bounded.locked()",
             "w.event.is_set(), w.barrier.n_waiting, w.barrier.broken", "asyncio.current_task().cancelling()", "asyncio.all_tasks()", "VAR.get()",
             "task($n).done(), task($n).cancelled()", "handle($n).cancelled(), handle($n).when() if hasattr(handle($n), 'when') else None",
             "[t.get_name() for t in w.tasks if not t.done()]", "str(w.queue._queue)"],
}

STATEMENTS = {
    "act": [
        "say($show)", "say(await $awaitable)", "spawn($coro)", "say('cancel', task($n).cancel($message))", "await asyncio.sleep($pause)",
        "say(await asyncio.gather($awaitable, $awaitable, return_exceptions=$flag))", "task($n).cancel($message); await asyncio.sleep(0); say(task($n))",
        "spawn($coro); spawn($coro)",
        "$a, $b = await asyncio.wait([spawn($coro), task($n)], timeout=$limit, return_when=$when); say($a, $b)",
        "$a, $b = await asyncio.wait({spawn($coro), future($n)}, return_when=$when, timeout=0.5); say($a, $b)",
        "w.handles.append(asyncio.get_running_loop().call_later($pause, $soon))",
        "w.handles.append(asyncio.get_running_loop().call_soon($soon))",
        "w.handles.append(asyncio.get_running_loop().call_at(now() + $pause, $soon))",
        "handle($n).cancel()", "asyncio.get_running_loop().call_soon_threadsafe($soon)",
        "settle(future($n), $value)", "future($n).set_exception($error)", "say(future($n).cancel($message))", "future($n).set_result($value)",
        "future($n).add_done_callback(lambda f: say('future done', f))", "task($n).add_done_callback(lambda t: say('task done', t))",
        "task($n).add_done_callback(done); task($n).add_done_callback(done); say(task($n).remove_done_callback(done))",
        "task($n).add_done_callback(lambda t: 1 / 0)", "task($n).add_done_callback(lambda t: task($n).cancel())", "say(asyncio.current_task().uncancel())",
        "asyncio.current_task().cancel($message)", "w.event.set()", "w.event.clear()", "say(await asyncio.wait_for(w.event.wait(), $limit))",
        "w.queue.put_nowait($n)", "say(w.queue.get_nowait())", "w.queue.task_done()", "w.heap.put_nowait(($n, '$n'))", "say(await asyncio.wait_for(w.queue.get(), $limit))",
        "await asyncio.wait_for(w.queue.put($n), 0.5)", "w.stack.put_nowait($n)", "w.lock.release()", "w.semaphore.release()", "w.bounded.release()",
        "say(await asyncio.wait_for(w.semaphore.acquire(), $limit))", "say(await asyncio.wait_for(w.bounded.acquire(), 0.5))", "say(await asyncio.wait_for(w.barrier.wait(), $limit))",
        "await asyncio.wait_for(w.barrier.abort(), 1)", "await asyncio.wait_for(w.barrier.reset(), 1)", "spawn(w.barrier.wait())", "spawn(waits())", "spawn(waits_for())", "spawn(tells($n))", "spawn(tells(1))",
        "w.condition.notify_all()", "raise $error", "return $value", "say(task($n).result())", "say(task($n).exception())", "say(future($n).exception())",
        "say(await anext(generator($n), 'no more'))", "say(await generator($n).asend($value))", "say(await generator($n).athrow(ValueError('thrown')))",
        "await generator($n).aclose()", "w.generators.append(ticks($n, $pause))", "say(await generator($n).athrow($error))", "del w.generators[:]", "generator($n).asend(None)",
        "spawn(anext_of(generator($n)))", "say(await asyncio.to_thread(job, 0.25, $n))", "say(await asyncio.to_thread(VAR.get))",
        "say(await asyncio.wait_for(asyncio.to_thread(job, 0.5, $n), $limit))", "say(await asyncio.get_running_loop().run_in_executor(pool, job, 0.125, $n))",
        "VAR.set($n)", "say(contextvars.copy_context().run(VAR.get))", "$a = VAR.set($n); VAR.reset($a)",
        "asyncio.get_running_loop().set_exception_handler($handler)", "asyncio.get_running_loop().call_exception_handler({'message': 'called', 'exception': ValueError($n)})",
        "say(task($n) in asyncio.all_tasks())", "say(inspect.getcoroutinestate(task($n).get_coro()))", "task($n).set_name('N$n')", "w.tasks.pop()", "await asyncio.sleep(0)",
        "await asyncio.shield(spawn($coro))", "say(await asyncio.wait_for(asyncio.shield(task($n)), $limit))", "asyncio.get_running_loop().stop()",
        "threading.Thread(target=from_thread, args=(asyncio.get_running_loop(), $n), name='side').start()", "$coro", "assert $n == 1, 'odd'", "say([v async for v in ticks($n, $pause)])",
        "say([await work(0, v) for v in range($n)])", "say({v: await work(0.125, v) async for v in Counter($n)})", "say(await asyncio.gather(*(work(v, v) for v in (0.25, 0, 0.125))))",
        "say(asyncio.run(work(0)))", "say(asyncio.get_running_loop().run_until_complete(work(0)))", "say(asyncio.Runner().run(work(0, 5)))", "raise", "await $value", "task($n).get_coro().throw($error)",
        "task($n).get_coro().close()", "w.futures.clear()", "say(asyncio.isfuture($awaitable))", "async for $a in $value: say($a)", "say(await asyncio.gather(task($n), task($n), future(5)))",
        "await asyncio.wait([])", "await asyncio.wait([$coro])", "asyncio.current_task().add_done_callback(done)", "say(await asyncio.wait_for(wrapped(future($n)), 0.5))",
        "asyncio.current_task().set_name('renamed')", "asyncio.gather(task($n), task($n)).add_done_callback(lambda f: say('gathered', f))", "asyncio.gather($coro, $coro)", "asyncio.gather($awaitable, task($n)).cancel()",
        "say(asyncio.run_coroutine_threadsafe(work(0.125, $n), asyncio.get_running_loop()))", "pool.submit(job, 0.125, $n).add_done_callback(lambda f: say('pool', f))",
        "say(asyncio.current_task().get_coro().cr_await is None, asyncio.current_task() is task($n))",
    ],
    "block": [
        "with guard():\n    $line*3", "with guard():\n    $line*3", "with guard():\n    $line*3", "with guard_all():\n    $line*3",
        "try:\n    $line*3\nexcept $exc as $a:\n    say('except', $a)\n    $line",
        "try:\n    $line*3\nexcept asyncio.CancelledError as $a:\n    say('cancelled', $a, asyncio.current_task().cancelling())\n    $line\n    raise",
        "try:\n    $line*2\nfinally:\n    say('finally')\n    $line*2",
        "try:\n    $line*2\nfinally:\n    await asyncio.sleep($pause)\n    say('cleaned')",
        "try:\n    $line*2\nexcept* $exgroup as $a:\n    say('group', $a)\nexcept* OSError as $a:\n    say('os', $a)\n    $line",
        "async with asyncio.timeout($limit):\n    $line*3", "async with asyncio.timeout($limit) as $a:\n    $line*2\n    $a.reschedule($reschedule)\n    $line*2",
        "try:\n    async with asyncio.timeout($limit) as $a:\n        $line*3\nexcept TimeoutError:\n    say('late', $a.when(), $a.expired())",
        "async with asyncio.timeout_at($reschedule):\n    $line*2",
        "async with asyncio.timeout($limit):\n    try:\n        $line*2\n    finally:\n        async with asyncio.timeout($limit):\n            $line*2",
        "async with asyncio.TaskGroup() as $a:\n    $a.create_task($coro)\n    $line*2", "async with asyncio.TaskGroup() as $a:\n    w.tasks.append($a.create_task($coro, name='$a'))\n    $a.create_task($coro)\n    $line",
        "try:\n    async with asyncio.TaskGroup() as $a:\n        $a.create_task($coro)\n        async with asyncio.TaskGroup() as $b:\n            w.tasks.append($b.create_task($coro))\n            $a.create_task($coro)\n            $line\n        $line\nexcept* $exgroup as $c:\n    say('in group', $c)",
        "async with w.lock:\n    $line*2", "async with w.semaphore:\n    $line*2", "async with w.condition:\n    w.condition.notify($n)\n    $line", "async with w.bounded, w.lock:\n    $line",
        "async with room('$a', $flag) as $b:\n    $line*2", "async with Door('$a', $flag, $pause), Door('$b'):\n    $line*2", "async with aclosing(ticks($n, $pause)) as $a:\n    async for $b in $a:\n        say($b)\n        $line",
        "async for $a in ticks($n, $pause):\n    say('tick', $a)\n    $loopline", "async for $a in Counter($n):\n    $loopline\nelse:\n    say('no break')",
        "for $a in asyncio.as_completed([spawn($coro), task($n)], timeout=$limit):\n    say(await $a)", "for $a in asyncio.as_completed([spawn($coro), spawn($coro)]):\n    with guard():\n        say(await $a)",
        "async with AsyncExitStack() as $a:\n    await $a.enter_async_context(Door('$b', $flag))\n    $a.push_async_callback($acall)\n    $a.callback(say, 'callback', $n)\n    $line*2",
        "async with AsyncExitStack() as $a:\n    $a.enter_context(guard())\n    await $a.enter_async_context(room('$b'))\n    $line\n    $b = $a.pop_all()\n    $line",
        "for $a in range($n):\n    $loopline", "while True:\n    $line\n    break", "with suppress($exc):\n    $line*2",
        "async def $a():\n    $line*3\n$b = spawn($a())", "async def $a():\n    $line*2\nsay(await $a())", "async def $a():\n    $line*2\nawait asyncio.gather($a(), $a(), return_exceptions=$flag)",
        "if $n > 1:\n    $line\nelse:\n    $line", "async def $a():\n    try:\n        yield $n\n        $line\n        yield 5\n    finally:\n        $lineflat\nasync for $b in $a():\n    say($b)\n    $loopline",
        "async def $a():\n    with guard_all():\n        yield $n\n        yield\n    $lineflat\n$b = $a()\nsay(await anext($b))\nwith guard_all():\n    say(await $b.athrow($error))\nawait $b.aclose()",
        "@asynccontextmanager\nasync def $a():\n    $lineflat\n    try:\n        yield $n\n    finally:\n        $lineflat\nasync with $a() as $b:\n    say($b)\n    $line",
    ],
    "reschedule": ["now() + 0.25", "None", "now()", "now() - 1", "now() + $pause"],
    "handler": ["heard", "heard", "None", "lambda loop, context: 1 / 0", "lambda loop, context: loop.default_exception_handler({'message': 'again'})"],
    "exgroup": ["Exception", "ValueError", "(KeyError, ValueError)", "TimeoutError", "BaseException"],
    "acall": ["asyncio.sleep, 0.125", "work, 0.25, $n", "fails, 0", "tidy, 0.125"],
    "loopline": ["$actline", "break", "continue", "if $n > 2: break", "$line"],
    "actline": ["await asyncio.sleep(0)", "$act"],
    "lineflat": ["say('flat', $n)", "$act"],
    "line": ["await asyncio.sleep(0)", "$act", "$act", "$act", "$act", "$block", "$block", "$block"],
    "helper": ["""
async def helper$three():
    $line*4
"""],
    "scene": ["""
async def scene$a():
    $scenebody*7
run(scene$a)
"""],
    "scenebody": ["with guard():\n    $line*3", "$act", "with guard():\n    $line*3", "$block", "with guard():\n    $line*3"],
}

REST = '''
def settle(future, value):
    if not future.done():
        future.set_result(value)


def done(task):
    say("done", task)


async def anext_of(generator):
    return await anext(generator, "end")


async def nested(coroutine):
    try:
        return await coroutine
    except Exception as error:
        say("nested", error)
        raise


async def twice(first, second):
    return [await first, await second]


async def in_group(first, second):
    async with asyncio.TaskGroup() as group:
        group.create_task(first)
        w.tasks.append(group.create_task(second))


async def wrapped(awaitable):
    return await awaitable


async def waits():
    async with w.condition:
        return await w.condition.wait()


async def waits_for():
    async with w.condition:
        return await w.condition.wait_for(w.event.is_set)


async def tells(number):
    async with w.condition:
        w.condition.notify(number)


def from_thread(loop, number):
    time.sleep(0.125)
    try:
        if number % 2:
            say("side", asyncio.run_coroutine_threadsafe(work(0.25, number), loop).result(1))
        elif number == 4:
            say("side", asyncio.run(work(0.25, number)))
        else:
            loop.call_soon_threadsafe(say, "from the side")
    except BaseException as error:
        say("side", error)


pool = concurrent.futures.ThreadPoolExecutor(2)
'''


def text(grower):
    helpers = "".join(f"\n\nasync def helper{number}():\n" + grower.fill("    $line*4", 3) for number in range(3))
    scenes = "".join("\n\n" + grower.grow("scene") + "\n" for _ in range(grower.rng.randint(3, 7)))
    return PRELUDE.lstrip() + "\n" + REST + helpers + scenes


GRAMMAR = {**EXPR, **STATEMENTS}
DEPTH = 7
