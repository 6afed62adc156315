import asyncio

expected = '''AbstractEventLoop AbstractEventLoopPolicy AbstractServer Barrier BaseEventLoop BoundedSemaphore
BrokenBarrierError CancelledError Condition DefaultEventLoopPolicy Event Future Handle IncompleteReadError
InvalidStateError LifoQueue LimitOverrunError Lock PriorityQueue Queue QueueEmpty QueueFull Runner
SelectorEventLoop Semaphore SendfileNotAvailableError Server Task TaskGroup Timeout TimeoutError TimerHandle
all_tasks as_completed create_task current_task ensure_future gather get_event_loop get_event_loop_policy
get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run run_coroutine_threadsafe
set_event_loop set_event_loop_policy shield sleep timeout timeout_at to_thread wait wait_for wrap_future
FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED'''.split()
for name in expected:
    value = getattr(asyncio, name)
    print(name, name in asyncio.__all__, isinstance(value, type), callable(value))
