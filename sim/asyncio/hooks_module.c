/* What the part of the library that is written in Python tells the journal: functions of the module
 * _asyncio, called at the places where a lock is taken, a scope entered, a job begun. Each returns at once
 * when the journal is off. Words (kinds, actions) are those of enums.def. */
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/python/objects/number.h"

/* ---- arguments ---- */

#define WORD_OF(kind, COUNT)                                                                       \
    static int kind##_of(Value word) {                                                             \
        const char *text = ((Str *)word)->text;                                                    \
        for (int i = 0; i < COUNT; i++) {                                                          \
            if (strcmp(enum_word_##kind(i), text) == 0) return i;                                  \
        }                                                                                          \
        return 0;                                                                                  \
    }
WORD_OF(future_kind, FutureKind_COUNT)
WORD_OF(link_kind, LinkKind_COUNT)
WORD_OF(sync_kind, SyncKind_COUNT)
WORD_OF(sync_action, SyncAction_COUNT)
WORD_OF(sync_wait_kind, SyncWait_COUNT)
WORD_OF(scope_kind, ScopeKind_COUNT)
WORD_OF(scope_state, ScopeState_COUNT)
WORD_OF(shutdown_phase, ShutdownPhase_COUNT)
WORD_OF(executor_kind, ExecutorKind_COUNT)
WORD_OF(block_reason, BlockReason_COUNT)

static int32_t number_of(Value v) {
    if (!value_is_small_int(v)) return 0;
    int64_t n = value_as_small_int(v);
    return n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int32_t)n;
}

static double time_of(Sim *sim, Value v) {
    if (value_is_small_int(v)) return (double)value_as_small_int(v);
    return value_is_heap(v) && v->type == sim->types.float_ ? float_value(v) : -1;
}

static bool is_given(Value *args, size_t nargs, size_t i) {
    return i < nargs && args[i] != VALUE_NONE;
}

static FutureId future_of(Sim *sim, Value v) {
    return v != VALUE_NONE && value_is_future(sim, v) ? ((Future *)v)->id : 0;
}

static TaskId task_of(Sim *sim, Value v) {
    return value_is_heap(v) && value_is(sim, v, sim->types.task) ? ((Task *)v)->task_id : 0;
}

static TextId text_of(Sim *sim, Value *args, size_t nargs, size_t i) {
    if (!is_given(args, nargs, i)) return 0;
    return type_of(sim, args[i]) == sim->types.str ? hook_str_text(sim, (Str *)args[i]) : hook_value_text(sim, args[i]);
}

/* The class of the object, as its label. */
static TextId class_text(Sim *sim, Value v) {
    return hook_str_text(sim, type_of(sim, v)->name);
}

#define TELLER(name)                                                                               \
    static void write_##name(Sim *sim, Journal *j, Value *args, size_t nargs);                     \
    static Value tell_##name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {    \
        (void)self, (void)kwnames;                                                                 \
        if (sim->journal) write_##name(sim, hook_journal(sim), args, nargs);                       \
        return VALUE_NONE;                                                                         \
    }                                                                                              \
    static void write_##name(Sim *sim, Journal *j, Value *args, size_t nargs)

/* ---- futures ---- */

/* (kind, label=None, owner=None): of the next future made. owner: the lock, scope or job it stands for */
TELLER(future) {
    (void)j;
    FutureNote n = {.kind = (FutureKind)future_kind_of(args[0]), .label = text_of(sim, args, nargs, 1)};
    uint32_t owner = is_given(args, nargs, 2) ? hook_object_id(sim, args[2]) : 0;
    if (n.kind == FUTURE_KIND_SYNC) n.sync = owner;
    if (n.kind == FUTURE_KIND_EXECUTOR) n.job = owner;
    if (n.kind == FUTURE_KIND_GROUP || n.kind == FUTURE_KIND_WAIT_FOR) n.scope = owner;
    sim->hooks->next_future = n;
}

/* (future, child, kind) */
TELLER(link) {
    (void)nargs;
    journal_add_future_link(j, (EventFutureLink){.future = future_of(sim, args[0]),
                                                 .child = future_of(sim, args[1]),
                                                 .how = (LinkKind)link_kind_of(args[2])});
}

/* ---- locks, queues and their kind ---- */

/* (self, kind, value=0, limit=0) */
TELLER(sync) {
    SyncId id = ++sim->hooks->syncs;
    hook_object_set_id(sim, args[0], id);
    journal_add_sync_create(j, (EventSyncCreate){.sync = id,
                                                 .kind = (SyncKind)sync_kind_of(args[1]),
                                                 .label = class_text(sim, args[0]),
                                                 .value = nargs > 2 ? number_of(args[2]) : 0,
                                                 .limit = nargs > 3 ? number_of(args[3]) : 0,
                                                 .span = hook_span(sim)});
}

/* (self, value=0) */
TELLER(acquire) {
    TaskId task = hook_task_now(sim);
    journal_add_sync_acquire(j, (EventSyncAcquire){.sync = hook_object_id(sim, args[0]),
                                                   .task = task,
                                                   .owner = task ? 0 : hook_thread_id(sim, sim->thread),
                                                   .value = nargs > 1 ? number_of(args[1]) : 0,
                                                   .span = hook_span(sim)});
}

/* (self, value=0) */
TELLER(release) {
    TaskId task = hook_task_now(sim);
    journal_add_sync_release(j, (EventSyncRelease){.sync = hook_object_id(sim, args[0]),
                                                   .task = task,
                                                   .owner = task ? 0 : hook_thread_id(sim, sim->thread),
                                                   .value = nargs > 1 ? number_of(args[1]) : 0,
                                                   .span = hook_span(sim)});
}

/* (self, how, future=None): the running task or thread begins to wait */
TELLER(wait) {
    TaskId task = hook_task_now(sim);
    journal_add_sync_wait(j, (EventSyncWait){.sync = hook_object_id(sim, args[0]),
                                             .how = (SyncWait)sync_wait_kind_of(args[1]),
                                             .task = task,
                                             .waiter = task ? 0 : hook_thread_id(sim, sim->thread),
                                             .future = nargs > 2 ? future_of(sim, args[2]) : 0,
                                             .span = hook_span(sim)});
}

/* (self, future=None): it waits no longer */
TELLER(wake) {
    TaskId task = hook_task_now(sim);
    journal_add_sync_wake(j, (EventSyncWake){.sync = hook_object_id(sim, args[0]),
                                             .task = task,
                                             .waiter = task ? 0 : hook_thread_id(sim, sim->thread),
                                             .future = nargs > 1 ? future_of(sim, args[1]) : 0});
}

/* (self, action, value=0, item=None) */
TELLER(change) {
    journal_add_sync_change(j, (EventSyncChange){.sync = hook_object_id(sim, args[0]),
                                                 .action = (SyncAction)sync_action_of(args[1]),
                                                 .task = hook_task_now(sim),
                                                 .value = nargs > 2 ? number_of(args[2]) : 0,
                                                 .item = nargs > 3 ? hook_value_text(sim, args[3]) : 0,
                                                 .span = hook_span(sim)});
}

/* ---- scopes ---- */

/* (self, kind, deadline=None, label=None): the running task enters it */
TELLER(scope) {
    ScopeId id = ++sim->hooks->scopes;
    hook_object_set_id(sim, args[0], id);
    journal_add_scope_enter(j, (EventScopeEnter){.scope = id,
                                                 .kind = (ScopeKind)scope_kind_of(args[1]),
                                                 .task = hook_task_now(sim),
                                                 .deadline = is_given(args, nargs, 2) ? time_of(sim, args[2]) : -1,
                                                 .label = text_of(sim, args, nargs, 3),
                                                 .span = hook_span(sim)});
}

/* (self, task) */
TELLER(scope_add) {
    (void)nargs;
    journal_add_scope_add(
        j, (EventScopeAdd){.scope = hook_object_id(sim, args[0]), .task = task_of(sim, args[1])});
}

/* (self, deadline) */
TELLER(scope_deadline) {
    journal_add_scope_deadline(j, (EventScopeDeadline){.scope = hook_object_id(sim, args[0]),
                                                       .deadline = is_given(args, nargs, 1) ? time_of(sim, args[1]) : -1,
                                                       .span = hook_span(sim)});
}

/* (self, state) */
TELLER(scope_change) {
    (void)nargs;
    journal_add_scope_change(j, (EventScopeChange){.scope = hook_object_id(sim, args[0]),
                                                   .state = (ScopeState)scope_state_of(args[1])});
}

static ScopeOutcome outcome_of_exit(Sim *sim, Value e, bool timed_out) {
    if (timed_out) return SCOPE_TIMED_OUT;
    if (e == VALUE_NONE) return SCOPE_LEFT;
    return value_is(sim, e, sim->exceptions.CancelledError) ? SCOPE_CANCELLED : SCOPE_RAISED;
}

/* (self, exception, timed_out=False): exception leaves the scope; None: nothing does */
TELLER(scope_exit) {
    bool timed_out = nargs > 2 && args[2] == VALUE_TRUE;
    journal_add_scope_exit(j, (EventScopeExit){.scope = hook_object_id(sim, args[0]),
                                               .outcome = outcome_of_exit(sim, args[1], timed_out),
                                               .error = value_is_exception(sim, args[1]) ? hook_exception_text(sim, args[1]) : 0});
}

/* (self): the cancel() that follows is the scope's; (None): no longer */
TELLER(scope_cancels) {
    (void)j, (void)nargs;
    sim->hooks->cancelling_scope = args[0] == VALUE_NONE ? NULL : args[0];
}

/* ---- the loop ---- */

/* (loop, phase, count=0, future=None) */
TELLER(shutdown) {
    LoopId loop = value_is_loop(sim, args[0]) ? ((Loop *)args[0])->id : 0;
    journal_add_shutdown_phase(j, (EventShutdownPhase){.loop = loop,
                                                       .phase = (ShutdownPhase)shutdown_phase_of(args[1]),
                                                       .count = nargs > 2 ? number_of(args[2]) : 0,
                                                       .future = nargs > 3 ? future_of(sim, args[3]) : 0});
}

/* (loop, context): to the loop's exception handler */
TELLER(message) {
    (void)j, (void)nargs;
    if (type_of(sim, args[1]) == sim->types.dict) note_loop_message(sim, args[0], (Dict *)args[1]);
}

/* ---- executors and their jobs ---- */

/* (self, kind, workers, label=None) */
TELLER(executor) {
    ExecutorId id = ++sim->hooks->executors;
    hook_object_set_id(sim, args[0], id);
    journal_add_executor_create(j, (EventExecutorCreate){.executor = id,
                                                         .kind = (ExecutorKind)executor_kind_of(args[1]),
                                                         .workers = number_of(args[2]),
                                                         .label = text_of(sim, args, nargs, 3),
                                                         .span = hook_span(sim)});
}

/* (self, wait, cancel_futures) */
TELLER(executor_shutdown) {
    (void)nargs;
    journal_add_executor_shutdown(j, (EventExecutorShutdown){.executor = hook_object_id(sim, args[0]),
                                                             .wait = args[1] == VALUE_TRUE,
                                                             .cancel_futures = args[2] == VALUE_TRUE,
                                                             .span = hook_span(sim)});
}

/* (executor): the next thread that starts is its worker */
TELLER(worker) {
    (void)j, (void)nargs;
    sim->hooks->next_thread_executor = hook_object_id(sim, args[0]);
}

/* (item, executor, function, args, kwargs): item stands for the job from here on */
TELLER(job) {
    (void)nargs;
    JobId id = ++sim->hooks->jobs;
    SafeText call;
    safe_text_init(&call);
    Tuple *positional = type_of(sim, args[3]) == sim->types.tuple ? (Tuple *)args[3] : NULL;
    Dict *keywords = type_of(sim, args[4]) == sim->types.dict ? (Dict *)args[4] : NULL;
    safe_text_call_of(sim, &call, args[2], positional, keywords);
    hook_object_set_id(sim, args[0], id);
    journal_add_job_submit(j, (EventJobSubmit){.job = id,
                                               .executor = hook_object_id(sim, args[1]),
                                               .task = hook_task_now(sim),
                                               .call = hook_text(j, &call),
                                               .span = hook_span(sim)});
}

/* (item) */
TELLER(job_begin) {
    (void)nargs;
    EventNumber e = journal_add_job_begin(
        j, (EventJobBegin){.job = hook_object_id(sim, args[0]), .worker = hook_thread_id(sim, sim->thread)});
    journal_set_cause(j, e);
}

/* (item, result, exception=None) */
TELLER(job_end) {
    bool raised = is_given(args, nargs, 2) && value_is_exception(sim, args[2]);
    TextId value = raised ? hook_exception_text(sim, args[2]) : hook_value_text(sim, args[1]);
    EventNumber e = journal_add_job_end(j, (EventJobEnd){.job = hook_object_id(sim, args[0]),
                                                         .outcome = raised ? OUTCOME_RAISED : OUTCOME_RETURNED,
                                                         .value = value});
    journal_set_cause(j, e);
}

/* (item) */
TELLER(job_cancel) {
    (void)nargs;
    journal_add_job_cancel(j, (EventJobCancel){.job = hook_object_id(sim, args[0])});
}

/* (reason): why this thread is about to block */
TELLER(blocks) {
    (void)j, (void)nargs;
    note_block_reason(sim, (BlockReason)block_reason_of(args[0]), NULL);
}

static const NativeDef functions[] = {
    {"_journal_future", tell_future, NATIVE_POS, 1, 3, NULL, 0},
    {"_journal_link", tell_link, NATIVE_POS, 3, 3, NULL, 0},
    {"_journal_sync", tell_sync, NATIVE_POS, 2, 4, NULL, 0},
    {"_journal_acquire", tell_acquire, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_release", tell_release, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_wait", tell_wait, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_wake", tell_wake, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_change", tell_change, NATIVE_POS, 2, 4, NULL, 0},
    {"_journal_scope", tell_scope, NATIVE_POS, 2, 4, NULL, 0},
    {"_journal_scope_add", tell_scope_add, NATIVE_POS, 2, 2, NULL, 0},
    {"_journal_scope_deadline", tell_scope_deadline, NATIVE_POS, 2, 2, NULL, 0},
    {"_journal_scope_change", tell_scope_change, NATIVE_POS, 2, 2, NULL, 0},
    {"_journal_scope_exit", tell_scope_exit, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_scope_cancels", tell_scope_cancels, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_shutdown", tell_shutdown, NATIVE_POS, 2, 4, NULL, 0},
    {"_journal_message", tell_message, NATIVE_POS, 2, 2, NULL, 0},
    {"_journal_executor", tell_executor, NATIVE_POS, 3, 4, NULL, 0},
    {"_journal_executor_shutdown", tell_executor_shutdown, NATIVE_POS, 3, 3, NULL, 0},
    {"_journal_worker", tell_worker, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_job", tell_job, NATIVE_POS, 5, 5, NULL, 0},
    {"_journal_job_begin", tell_job_begin, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_job_end", tell_job_end, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_job_cancel", tell_job_cancel, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_blocks", tell_blocks, NATIVE_POS, 1, 1, NULL, 0},
    {0}};

void hook_module_ready(Sim *sim, Module *m) {
    module_add_functions(sim, m, functions);
}
