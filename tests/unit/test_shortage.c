/* Memory that runs out anywhere: allocation n of a run fails and all after it, for every n.
 * Whatever fails, the run ends with status 4 and the clear message, and all its memory is given
 * back. The start and the imports are tried once, since they are the same for all programs.
 * A process under ASan forks slowly: there it is every eighth, unless AIOSCOPE_EVERY is set. */
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/sim.h"

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN 1
#endif
#endif

/* What the process holds of the host's memory. ASan knows to the byte; glibc counts small freed
 * blocks that it keeps for itself as held. */
#ifdef WITH_ASAN
enum { SLACK = 0, STRIDE = 8 };
size_t __sanitizer_get_current_allocated_bytes(void); /* in a header that gcc does not bring */
static size_t bytes_held(void) {
    return __sanitizer_get_current_allocated_bytes();
}
#elif defined(__GLIBC__)
#include <malloc.h>
enum { SLACK = 64 * 1024, STRIDE = 1 };
static size_t bytes_held(void) {
    return mallinfo2().uordblks;
}
#else
enum { SLACK = 0, STRIDE = 1 };
static size_t bytes_held(void) {
    return 0;
}
#endif

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
enum { PROGRAM_COUNT = sizeof programs / sizeof *programs };
enum { CHILD_SECONDS = 30, END_NOT_CLEAR = 2, END_LEAK = 3 };

/* A run in which the process forks at each allocation from `first` on: the child has no memory from
 * there, the parent goes on. So one run tries all places, and none pays for what is before it. */
typedef struct Shortage {
    bool is_child;
    uint64_t stride, tried, failed_at;
    int status; /* of the child that failed */
} Shortage;

/* -1: there was no child. */
static int status_of_child(pid_t child) {
    int status = -1;
    return child > 0 && waitpid(child, &status, 0) == child ? status : -1;
}

static bool fork_here(void *ctx, uint64_t allocation) {
    Shortage *shortage = ctx;
    if (shortage->is_child)
        return false;
    if (allocation % shortage->stride)
        return true;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        shortage->is_child = true;
        alarm(CHILD_SECONDS);
        return false;
    }
    shortage->tried++;
    int status = status_of_child(child);
    if (status != 0 && !shortage->failed_at) {
        shortage->failed_at = allocation;
        shortage->status = status;
    }
    return true;
}

static bool is_clear(const SimResult *result) {
    return result->status == SIM_LIMIT && result->exit_status == 4 && result->message &&
           strstr(result->message, "memory");
}

static void run(const char *program, SimOptions options, SimResult *result) {
    options.filename = "program.py";
    sim_run(program, strlen(program), &options, result);
}

static _Noreturn void end_child(SimResult *result, size_t before) {
    bool clear = is_clear(result);
    sim_result_free(result);
    _exit(!clear ? END_NOT_CLEAR : bytes_held() > before + SLACK ? END_LEAK : EXIT_SUCCESS);
}

static uint64_t try_all(const char *program, SimTrace trace, uint64_t first) {
    Shortage shortage = {.stride = getenv("AIOSCOPE_EVERY") ? 1 : STRIDE};
    SimResult result;
    run(START, (SimOptions){0},
        &result); /* what the host keeps for itself, it keeps from here on */
    sim_result_free(&result);
    size_t before = bytes_held();
    run(program,
        (SimOptions){.trace = trace,
                     .fail_allocation = first,
                     .spare_allocation = fork_here,
                     .spare_ctx = &shortage},
        &result);
    if (shortage.is_child)
        end_child(&result, before);
    sim_result_free(&result);
    ck_assert_msg(!shortage.failed_at,
                  "allocation %llu failed, and the run did not end well (%#x, %zu bytes before)",
                  (unsigned long long)shortage.failed_at, (unsigned)shortage.status, before);
    return shortage.tried;
}

typedef struct Count {
    uint64_t last, at_print;
} Count;

static bool count(void *ctx, uint64_t allocation) {
    ((Count *)ctx)->last = allocation;
    return true;
}

static void note_print(void *ctx, int stream, const char *text, size_t size) {
    (void)stream, (void)text, (void)size;
    ((Count *)ctx)->at_print = ((Count *)ctx)->last;
}

/* How many allocations the start and the imports make, without the end of the run. */
static uint64_t allocations_of_start(SimTrace trace) {
    Count self = {0};
    SimResult result;
    run(START "print()\n",
        (SimOptions){.trace = trace,
                     .write = note_print,
                     .write_ctx = &self,
                     .fail_allocation = 1,
                     .spare_allocation = count,
                     .spare_ctx = &self},
        &result);
    sim_result_free(&result);
    return self.at_print;
}

/* What is the same for all programs: the start and the imports. */
START_TEST(any_allocation_of_the_start_may_fail) {
    ck_assert_uint_gt(try_all(START, SIM_TRACE_OFF, 1), 20000 / STRIDE);
}
END_TEST

START_TEST(any_allocation_may_fail) {
    const char *program = programs[_i];
    const SimTrace traces[] = {SIM_TRACE_OFF, SIM_TRACE_LINE};
    for (size_t i = 0; i < 2; i++) {
        uint64_t first = allocations_of_start(traces[i]) - 50;
        ck_assert_uint_gt(try_all(program, traces[i], first), 150 / STRIDE);
    }
}
END_TEST

Suite *suite_shortage(void) {
    Suite *suite = suite_create("shortage");
    TCase *memory = tcase_create("memory");
    tcase_set_timeout(memory, 3600);
    tcase_add_test(memory, any_allocation_of_the_start_may_fail);
    tcase_add_loop_test(memory, any_allocation_may_fail, 0, PROGRAM_COUNT);
    suite_add_tcase(suite, memory);
    return suite;
}
