/* Future and Task (CPython: Modules/_asynciomodule.c, whose texts these are). */
#pragma once

#include "sim/asyncio/handle.h"
#include "sim/python/objects/generator.h"
#include "sim/state.h"

typedef enum FutureState { FUTURE_PENDING, FUTURE_CANCELLED, FUTURE_FINISHED } FutureState;

/* One done callback. A task that waits needs no callable object: kind HANDLE_WAKEUP, callback the
 * Task. */
typedef struct FutureCallback {
    Value callback, context; /* context: see context.h */
    uint8_t kind;            /* HandleKind: HANDLE_CALL or HANDLE_WAKEUP */
} FutureCallback;

/* What few have: a second callback, a bad end, a sleep's handle that somebody has asked for. */
typedef struct FutureExtra {
    Value callback_context;    /* of the first: see context.h */
    FutureCallback *callbacks; /* behind the first */
    uint32_t count, capacity;
    Exception *exception;
    Traceback *traceback;       /* of the exception, when it was set */
    Value cancel_message;       /* NULL: None */
    Exception *cancelled_error; /* of a task: kept for the first who asks */
    Exception *thrown;          /* of a task: by its wake-up into the step that runs */
    Value source;               /* debug mode: where it was made */
    Handle *timer;              /* borrowed: the handle keeps the future */
} FutureExtra;

struct Future { /* has a __dict__, can be subclassed */
    Object head;
    Value loop;     /* NULL before __init__ */
    Value result;   /* when finished without exception; a sleep's future holds it from the start */
    Value callback; /* the first; NULL: none */
    FutureExtra *extra; /* NULL: nothing of it */
    uint8_t state;
    uint8_t callback_kind;                         /* of the first */
    bool log_traceback : 1;                        /* nobody has looked at the exception yet */
    bool blocking : 1;                             /* _asyncio_future_blocking: yielded by await */
    bool timer_scheduled : 1, timer_cancelled : 1; /* of a sleep: see handle.h */
    /* of a task, which would have to be larger for them: */
    bool must_cancel : 1, log_destroy_pending : 1, stepping : 1, linked : 1;
    bool unregistered : 1;    /* asyncio.all_tasks() does not name it */
    uint32_t cancel_requests; /* of a task */
    uint32_t id;              /* number in the journal */
    uint32_t done_event;      /* of the journal */
};

typedef struct Task {
    Future future;
    Value coro;                   /* NULL after the end */
    Value name;                   /* a Str, or the N of Task-N until somebody asks */
    Value context;                /* see context.h */
    Value waiter;                 /* _fut_waiter: what it awaits; NULL */
    struct Task *next, *previous; /* all tasks of the Sim, in order of creation */
    uint32_t task_id;             /* number in the journal */
    uint32_t cancel_event;        /* of the journal: the last request */
} Task;

static inline Exception *future_exception(const Future *f) { /* borrowed; NULL: none */
    return f->extra ? f->extra->exception : NULL;
}
static inline Value future_cancel_message(const Future *f) { /* borrowed; NULL: None */
    return f->extra ? f->extra->cancel_message : NULL;
}
FutureExtra *future_extra(Sim *sim, Future *f);                     /* made if it has none */
void future_set_cancel_message(Sim *sim, Future *f, Value message); /* may be NULL or None */
/* loop: NULL or None for the current one. false: raised. */
bool future_set_loop(Sim *sim, Future *f, Value loop);
bool value_is_future(Sim *sim, Value v); /* a native Future, Task or subclass of it */
Future *future_new(Sim *sim, Value loop);
/* false: raised InvalidStateError. */
bool future_set_result(Sim *sim, Future *f, Value result);
bool future_set_exception(Sim *sim, Future *f, Value exception);
bool future_cancel(Sim *sim, Future *f, Value message); /* true: it was pending */
/* The result (new), or raises: the exception, CancelledError, InvalidStateError. */
Value future_result(Sim *sim, Future *f);
void future_add_callback(Sim *sim, Future *f, HandleKind kind, Value callback, Value context);
/* For what awaits a pending future: yields it, marked as awaited. false: it is so marked already.
 */
bool future_yield_again(Future *f, Value *result);
/* CancelledError with the future's message; new. */
Exception *future_make_cancelled_error(Sim *sim, Future *f);
void future_drop_members(Sim *sim, Future *f); /* for dealloc */
void future_drop_callbacks(Sim *sim, Future *f);
void future_traverse(Object *self, VisitFn visit, void *ctx);
void future_report(Sim *sim, Future *f, Dict *context); /* loop.call_exception_handler(context) */
/* module.name(arg) of the library; new. */
Value call_library(Sim *sim, const char *module_name, const char *name, Value arg);
void type_init_future(Sim *sim);

Task *task_new(Sim *sim, Value coro, Value loop, Value name, Value context); /* NULL: raised */
/* How a step goes on after it has been begun. */
typedef enum StepProgress { STEP_ENDED, STEP_RUNS, STEP_RAISED } StepProgress;
/* Begins a step: sends None or throws `exception` (may be NULL). STEP_RUNS: the coroutine's frame
 * is on top of the thread; sim->error is set if something is thrown in. STEP_RAISED:
 * KeyboardInterrupt or SystemExit is to leave the loop. */
StepProgress task_step_begin(Sim *sim, Task *task, Value exception);
StepProgress task_wakeup_begin(Sim *sim, Task *task, Future *done);
/* The coroutine has yielded, returned or raised: value is stolen. */
StepProgress task_step_end(Sim *sim, Task *task, FrameOutcome outcome, Value value);
bool task_cancel(Sim *sim, Task *task, Value message);
Value task_wakeup_value(Sim *sim, Value task);  /* the callable that stands for a wake-up; new */
Task *task_of_wakeup(Sim *sim, Value callable); /* borrowed; NULL: it is not such a callable */
Value task_step_value(Sim *sim, Value task, Value exception); /* the same for a step; may be NULL */
Task *task_of_step(Sim *sim, Value callable, Value *exception); /* both borrowed */
/* A step or a wake-up for a loop of the program, which calls it: it runs to its end at once. false:
 * raised. */
bool task_step_nested(Sim *sim, Task *task, Value exception);
bool task_wakeup_nested(Sim *sim, Task *task, Value done);
void type_init_task_step(Sim *sim);
void task_forget(Sim *sim, Task *task); /* takes it off the list of all tasks */
Str *task_name(Sim *sim, Task *task);   /* borrowed */
Task *task_current(Sim *sim);           /* of the running thread; borrowed, NULL: none */
void type_init_task(Sim *sim);
