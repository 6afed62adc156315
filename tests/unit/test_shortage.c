/* Memory that runs out inside asyncio: allocation n of a run fails, for n spread over all that the
 * program itself allocates (what is before that, the start and the import, is the same for all).
 * Whatever fails, the run ends with status 4 and the clear message, and all its memory is given
 * back. AIOSCOPE_EVERY=1 tries each n. */
#include "suite.h"

#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "sim/sim.h"

#define START "import asyncio, contextvars, gc, signal, threading, concurrent.futures\n"
#define MAIN  "asyncio.run(main())\n"

static const char *const programs[] = {
    /* cancellation, shield, messages */
    START "async def f():\n"
          "    try: await asyncio.shield(asyncio.sleep(9))\n"
          "    finally: await asyncio.sleep(1)\n"
          "async def main():\n"
          "    t = asyncio.create_task(f(), name='t')\n"
          "    await asyncio.sleep(0)\n"
          "    t.cancel('why')\n"
          "    try: await t\n"
          "    except asyncio.CancelledError as e: print(repr(t), e.args, t.cancelling())\n" MAIN,
    /* gather, wait, as_completed */
    START "async def f(n):\n"
          "    await asyncio.sleep(n)\n"
          "    if n == 2: raise ValueError(n)\n"
          "    return n\n"
          "async def main():\n"
          "    print(await asyncio.gather(*map(f, range(4)), return_exceptions=True))\n"
          "    print(len((await asyncio.wait([asyncio.create_task(f(1))], timeout=0.5))[1]))\n"
          "    for c in asyncio.as_completed([f(1), f(0)]): print(await c)\n" MAIN,
    /* groups and except* */
    START "async def f(e): raise e\n"
          "async def main():\n"
          "    try:\n"
          "        async with asyncio.TaskGroup() as g:\n"
          "            for e in ValueError(1), KeyError(2): g.create_task(f(e))\n"
          "            g.create_task(asyncio.sleep(9))\n"
          "    except* ValueError as e: print(e.exceptions)\n"
          "    except* KeyError as e: print(e.exceptions)\n" MAIN,
    /* timeouts, also rescheduled, and wait_for */
    START "async def main():\n"
          "    try:\n"
          "        async with asyncio.timeout(1) as t:\n"
          "            t.reschedule(3); print(t)\n"
          "            await asyncio.sleep(9)\n"
          "    except TimeoutError: print(t)\n"
          "    try: await asyncio.wait_for(asyncio.sleep(9), 1)\n"
          "    except TimeoutError as e: print(repr(e))\n" MAIN,
    /* queues and locks */
    START "async def main():\n"
          "    q, s, c = asyncio.Queue(1), asyncio.Semaphore(1), asyncio.Condition()\n"
          "    async def get():\n"
          "        async with s: print(await q.get(), q); q.task_done()\n"
          "    async def wait():\n"
          "        async with c: await c.wait()\n"
          "    ts = [asyncio.create_task(f()) for f in (get, get, wait)]\n"
          "    for i in range(2): await q.put(i)\n"
          "    await q.join()\n"
          "    async with c: c.notify_all()\n"
          "    await asyncio.gather(*ts)\n" MAIN,
    /* asynchronous generators and their end */
    START "async def g():\n"
          "    try:\n"
          "        for i in range(9): yield i\n"
          "    finally: await asyncio.sleep(0); print('end')\n"
          "async def main():\n"
          "    async for i in g(): break\n"
          "    a = g(); await anext(a); await a.aclose()\n"
          "    print([i async for i in g() if i % 2])\n" MAIN,
    /* threads, pools, calls from a thread to the loop */
    START
    "async def main():\n"
    "    loop = asyncio.get_running_loop()\n"
    "    print(await asyncio.to_thread(sum, [1, 2]))\n"
    "    def job(): return asyncio.run_coroutine_threadsafe(asyncio.sleep(1, 'x'), loop).result()\n"
    "    with concurrent.futures.ThreadPoolExecutor(2) as p: print(await loop.run_in_executor(p, "
    "job))\n"
    "    t = threading.Thread(target=loop.call_soon_threadsafe, args=(print, 'soon')); t.start()\n"
    "    await asyncio.sleep(1)\n" MAIN,
    /* errors that nobody sees, handlers, a collection */
    START "async def f(): raise ValueError('lost')\n"
          "async def main():\n"
          "    asyncio.get_running_loop().set_exception_handler(lambda l, c: print(sorted(c)))\n"
          "    t = asyncio.create_task(f()); await asyncio.sleep(0); t.me = t; del t\n"
          "    asyncio.create_task(asyncio.Event().wait()); await asyncio.sleep(0)\n"
          "    gc.collect(); asyncio.get_running_loop().call_soon(lambda: 1 / 0)\n"
          "    await asyncio.sleep(0); asyncio.sleep(1)\n" MAIN,
    /* signals and contexts */
    START "v = contextvars.ContextVar('v', default=0)\n"
          "async def main():\n"
          "    loop = asyncio.get_running_loop()\n"
          "    loop.add_signal_handler(signal.SIGTERM, lambda: print(v.get()))\n"
          "    v.set(1); signal.raise_signal(signal.SIGTERM); await asyncio.sleep(0.1)\n"
          "    c = contextvars.copy_context(); c.run(v.set, 2)\n"
          "    print(await loop.create_task(asyncio.sleep(0, 3), context=c), c[v], loop)\n"
          "    signal.raise_signal(signal.SIGINT); await asyncio.sleep(1)\n"
          "try: asyncio.run(main())\n"
          "except KeyboardInterrupt: print('interrupted')\n",
    /* a run that is stuck, with a chain to be told */
    START "async def main():\n"
          "    lock = asyncio.Lock(); await lock.acquire()\n"
          "    t = asyncio.create_task(lock.acquire(), name='waits')\n"
          "    print(t, t.get_stack())\n"
          "    await asyncio.gather(t, asyncio.sleep(1))\n" MAIN,
};
enum { PROGRAM_COUNT = sizeof programs / sizeof *programs, RUNS = 40 };
enum {
    SLACK = 32768
}; /* the host keeps small freed blocks as used; make check sees each that is lost */

static SimStatus run(const char *program, uint64_t fail_at, bool *clear) {
    SimOptions options = {.filename = "program.py", .fail_allocation = fail_at};
    SimResult result;
    sim_run(program, strlen(program), &options, &result);
    SimStatus status = result.status;
    *clear = result.exit_status == 4 && result.message && strstr(result.message, "memory");
    sim_result_free(&result);
    return status;
}

/* How many allocations a run makes: the first n whose failure is not met. */
static uint64_t allocations(const char *program) {
    uint64_t met = 0, not_met = 1;
    bool clear;
    while (run(program, not_met, &clear) == SIM_LIMIT)
        met = not_met, not_met *= 2;
    while (not_met - met > 1) {
        uint64_t middle = met + (not_met - met) / 2;
        if (run(program, middle, &clear) == SIM_LIMIT)
            met = middle;
        else
            not_met = middle;
    }
    return not_met;
}

static size_t bytes_held(void) {
#ifdef __GLIBC__
    return mallinfo2().uordblks;
#else
    return 0;
#endif
}

START_TEST(any_allocation_may_fail) {
    const char *program = programs[_i];
    uint64_t first = allocations(START), end = allocations(program);
    ck_assert_uint_gt(end, first + 100);
    uint64_t step = getenv("AIOSCOPE_EVERY") ? 1 : (end - first) / RUNS + 1;
    size_t before = bytes_held();
    for (uint64_t n = first - (uint64_t)_i; n < end; n += step) {
        bool clear;
        SimStatus status = run(program, n, &clear);
        ck_assert_msg(status == SIM_LIMIT && clear, "allocation %llu: status %d",
                      (unsigned long long)n, (int)status);
    }
    ck_assert_msg(bytes_held() < before + SLACK, "%zu bytes are left", bytes_held() - before);
}
END_TEST

Suite *suite_shortage(void) {
    Suite *suite = suite_create("shortage");
    TCase *memory = tcase_create("memory");
    tcase_set_timeout(memory, 120);
    tcase_add_loop_test(memory, any_allocation_may_fail, 0, PROGRAM_COUNT);
    suite_add_tcase(suite, memory);
    return suite;
}
