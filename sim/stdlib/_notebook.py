# The program as a cell of a notebook: what runs it is a loop that runs already, to which nest_asyncio has
# been applied in an earlier cell.
import asyncio

from _asyncio import _end_when_idle

import nest_asyncio


def run(cell):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    nest_asyncio.apply(loop)
    failure = None

    def ended(exc):
        nonlocal failure
        failure = exc
        if exc is None:
            _end_when_idle(loop)  # the notebook stays: tasks that the cell has begun go on
        else:
            loop.stop()

    def run_cell():
        try:
            awaitable = cell()
            if awaitable is not None:  # it has an await outside of functions
                loop.create_task(awaitable).add_done_callback(awaited)
                return
        except BaseException as exc:
            ended(exc)
        else:
            ended(None)

    def awaited(task):
        if task.cancelled():
            ended(task._make_cancelled_error())
        else:
            ended(task.exception())

    loop.call_soon(run_cell)
    loop.run_forever()
    if failure is not None:
        try:
            raise failure
        finally:
            failure = None
