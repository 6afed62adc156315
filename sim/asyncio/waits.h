/* Who waits for what, read from the frames and objects themselves: it works whether a journal is
 * kept or not, and runs none of the program's code. */
#pragma once

#include "sim/asyncio/future.h"
#include "sim/python/thread.h"
#include "sim/state.h"

/* Why a thread is blocked. */
typedef struct ThreadWait {
    BlockReason reason;
    Frame *frame;  /* of the program, which made the call that blocks; NULL: none */
    Thread *other; /* that it joins; NULL: none or not known */
    Value future;  /* of concurrent.futures whose result it waits for; NULL */
    bool in_loop;  /* its event loop runs and polls */
} ThreadWait;
ThreadWait thread_wait(Sim *sim, Thread *t);

enum { TASK_WAIT_TARGETS = 4 };

/* What a suspended task waits for. */
typedef struct TaskWait {
    Frame *frame;    /* the innermost of the program; NULL: none */
    Str *in_library; /* qualname of the call of the library that the program awaits; NULL: none */
    Task *targets[TASK_WAIT_TARGETS]; /* the tasks, as far as they are known and not done */
    size_t target_count;              /* how many there are */
} TaskWait;
TaskWait task_wait(Sim *sim, Task *t);
