/* What the part of the library that is written in Python tells the journal: functions of the module
 * _asyncio, called at the places where a lock is taken, a scope entered, a job begun. Each returns
 * at once when the journal is off. Words (kinds, actions) are those of enums.def. */
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"

/* ---- arguments ---- */

#define WORD_OF(kind, COUNT)                                                                       \
    static int kind##_of(Value word) {                                                             \
        const char *text = ((Str *)word)->text;                                                    \
        for (int i = 0; i < COUNT; i++) {                                                          \
            if (strcmp(enum_word_##kind(i), text) == 0)                                            \
                return i;                                                                          \
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
WORD_OF(outcome, Outcome_COUNT)

/* An int, or how much is in a builtin container. */
static int32_t number_of(Sim *sim, Value v) {
    int64_t n = 0;
    if (value_is_small_int(v)) {
        n = value_as_small_int(v);
    } else if (value_is_bool(v)) {
        n = v == VALUE_TRUE;
    } else if (value_is_heap(v) && !(v->type->flags & TYPE_HEAP) && v->type->slots.length) {
        n = v->type->slots.length(sim, v);
    }
    return n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int32_t)n;
}

static double time_of(Sim *sim, Value v) {
    if (value_is_small_int(v))
        return (double)value_as_small_int(v);
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
    if (!is_given(args, nargs, i))
        return 0;
    return type_of(sim, args[i]) == sim->types.str ? hook_str_text(sim, (Str *)args[i])
                                                   : hook_value_text(sim, args[i]);
}

/* Is it an instance of a class of this name, or below? */
static bool is_named(Sim *sim, Value v, const char *name) {
    Tuple *mro = type_of(sim, v)->mro;
    for (size_t i = 0; i < mro->count; i++) {
        if (str_equal_text(((Type *)mro->items[i])->name, name))
            return true;
    }
    return false;
}

#define TELLER(name)                                                                               \
    static void write_##name(Sim *sim, Journal *j, Value *args, size_t nargs);                     \
    static Value tell_##name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {    \
        (void)self, (void)kwnames;                                                                 \
        if (sim->journal)                                                                          \
            write_##name(sim, hook_journal(sim), args, nargs);                                     \
        return VALUE_NONE;                                                                         \
    }                                                                                              \
    static void write_##name(Sim *sim, Journal *j, Value *args, size_t nargs)

/* ---- futures ---- */

/* (kind, label=None, owner=None): of the next future made. owner: the lock, scope or (for a job)
 * the executor's future that it stands for */
TELLER(future) {
    (void)j;
    FutureNote n = {.kind = (FutureKind)future_kind_of(args[0]),
                    .label = text_of(sim, args, nargs, 1)};
    HookState *s = sim->hooks;
    Value owner = is_given(args, nargs, 2) ? args[2] : NULL;
    if (owner && n.kind == FUTURE_KIND_SYNC)
        n.sync = object_id_in(&s->objects, owner);
    if (owner && n.kind == FUTURE_KIND_EXECUTOR)
        n.job = object_id_in(&s->jobs_of_futures, owner);
    if (owner && n.kind == FUTURE_KIND_GROUP)
        n.scope = object_id_in(&s->objects, owner);
    s->next_future = n;
}

/* One of asyncio, or one of concurrent.futures that has announced itself. */
static FutureId any_future_of(Sim *sim, Value v) {
    FutureId id = future_of(sim, v);
    return id ? id : object_id_in(&sim->hooks->objects, v);
}

static void write_link(Sim *sim, FutureId future, Value child, LinkKind how) {
    EventFutureLink e = {.future = future, .child = any_future_of(sim, child), .how = how};
    journal_add_future_link(hook_journal(sim), e);
}

/* (future, child or list or set of them, kind) */
TELLER(links) {
    (void)j, (void)nargs;
    FutureId future = future_of(sim, args[0]);
    LinkKind how = (LinkKind)link_kind_of(args[2]);
    Type *type = type_of(sim, args[1]);
    if (type == sim->types.list) {
        List *list = (List *)args[1];
        for (size_t i = 0; i < list->count; i++)
            write_link(sim, future, list->items[i], how);
    } else if (type == sim->types.set) {
        size_t position = 0;
        Value v;
        while (set_next((Set *)args[1], &position, &v))
            write_link(sim, future, v, how);
    } else {
        write_link(sim, future, args[1], how);
    }
}

/* (self): a future of concurrent.futures was made */
TELLER(thread_future) {
    (void)nargs;
    FutureId id = ++sim->hooks->futures;
    object_set_id(sim, &sim->hooks->objects, args[0], id);
    object_set_id(sim, &sim->hooks->jobs_of_futures, args[0], 0);
    journal_add_future_create(j, (EventFutureCreate){.future = id,
                                                     .kind = FUTURE_KIND_THREAD,
                                                     .by = hook_task_now(sim),
                                                     .span = hook_span(sim)});
}

/* (self, outcome, value=None): it is done */
TELLER(thread_future_done) {
    Outcome outcome = (Outcome)outcome_of(args[1]);
    TextId value = 0;
    if (outcome == OUTCOME_RAISED && value_is_exception(sim, args[2])) {
        value = hook_exception_text(sim, args[2]);
    } else if (nargs > 2) {
        value = hook_value_text(sim, args[2]);
    }
    FutureId id = object_id_in(&sim->hooks->objects, args[0]);
    EventNumber e = journal_add_future_done(
        j, (EventFutureDone){
               .future = id, .outcome = outcome, .value = value, .span = hook_span(sim)});
    if (!sim->thread->running_loop)
        journal_set_cause(j, e); /* its callbacks come next */
}

/* ---- locks, queues and their kind ---- */

static SyncKind kind_of_sync(Sim *sim, Value self, Value word) {
    SyncKind kind = (SyncKind)sync_kind_of(word);
    if (kind != SYNC_KIND_QUEUE)
        return kind;
    if (is_named(sim, self, "PriorityQueue"))
        return SYNC_KIND_PRIORITY_QUEUE;
    return is_named(sim, self, "LifoQueue") ? SYNC_KIND_LIFO_QUEUE : kind;
}

/* (self, kind, value=0, limit=0) */
TELLER(sync) {
    (void)j;
    note_sync_made(sim, args[0], kind_of_sync(sim, args[0], args[1]),
                   nargs > 2 ? number_of(sim, args[2]) : 0,
                   nargs > 3 ? number_of(sim, args[3]) : 0);
}

/* (lock, self): what happens to the lock is shown as happening to self */
TELLER(alias) {
    (void)j, (void)nargs;
    ObjectIds *ids = &sim->hooks->objects;
    object_set_id(sim, ids, args[0], object_id_in(ids, args[1]));
}

/* (self, value=0) */
TELLER(acquire) {
    (void)j;
    note_sync_acquire(sim, args[0], nargs > 1 ? number_of(sim, args[1]) : 0);
}

/* (self, value=0) */
TELLER(release) {
    (void)j;
    note_sync_release(sim, args[0], nargs > 1 ? number_of(sim, args[1]) : 0);
}

/* (self, how, future=None): the running task or thread begins to wait */
TELLER(wait) {
    (void)j;
    note_sync_wait(sim, args[0], (SyncWait)sync_wait_kind_of(args[1]),
                   nargs > 2 ? future_of(sim, args[2]) : 0);
}

/* (self, future=None): it waits no longer */
TELLER(wake) {
    (void)j;
    note_sync_wake(sim, args[0], nargs > 1 ? future_of(sim, args[1]) : 0);
}

/* (self, action, value=0, item=None) */
TELLER(change) {
    (void)j;
    note_sync_change(sim, args[0], (SyncAction)sync_action_of(args[1]),
                     nargs > 2 ? number_of(sim, args[2]) : 0, nargs > 3 ? args[3] : NULL);
}

/* ---- scopes ---- */

/* (self, kind, deadline=None, label=None): the running task enters it */
TELLER(scope) {
    ScopeId id = ++sim->hooks->scopes;
    HookState *s = sim->hooks;
    s->deadline_scope = id;
    s->deadline = is_given(args, nargs, 2) ? time_of(sim, args[2]) : -1;
    object_set_id(sim, &s->objects, args[0], id);
    journal_add_scope_enter(j, (EventScopeEnter){.scope = id,
                                                 .kind = (ScopeKind)scope_kind_of(args[1]),
                                                 .task = hook_task_now(sim),
                                                 .deadline = s->deadline,
                                                 .label = text_of(sim, args, nargs, 3),
                                                 .span = hook_span(sim)});
}

/* (self, task) */
TELLER(scope_add) {
    (void)nargs;
    journal_add_scope_add(j, (EventScopeAdd){.scope = object_id_in(&sim->hooks->objects, args[0]),
                                             .task = task_of(sim, args[1])});
}

/* (self, deadline) */
TELLER(scope_deadline) {
    HookState *s = sim->hooks;
    ScopeId id = object_id_in(&s->objects, args[0]);
    double deadline = is_given(args, nargs, 1) ? time_of(sim, args[1]) : -1;
    if (id == s->deadline_scope && deadline == s->deadline)
        return; /* it was told on entering */
    journal_add_scope_deadline(
        j, (EventScopeDeadline){.scope = id, .deadline = deadline, .span = hook_span(sim)});
}

/* (self, state) */
TELLER(scope_change) {
    (void)nargs;
    journal_add_scope_change(
        j, (EventScopeChange){.scope = object_id_in(&sim->hooks->objects, args[0]),
                              .state = (ScopeState)scope_state_of(args[1])});
}

/* What leaves the scope: an exception, the errors of a group (a list), or the outcome of a future.
 */
static ScopeOutcome outcome_of_exit(Sim *sim, Value v, Value *error) {
    *error = NULL;
    if (type_of(sim, v) == sim->types.list) {
        if (!((List *)v)->count)
            return SCOPE_LEFT;
        *error = ((List *)v)->items[0];
        return SCOPE_RAISED;
    }
    if (v != VALUE_NONE && value_is_future(sim, v)) {
        Future *f = (Future *)v;
        *error = (Value)future_exception(f);
        return f->state == FUTURE_CANCELLED ? SCOPE_CANCELLED : *error ? SCOPE_RAISED : SCOPE_LEFT;
    }
    if (!value_is_exception(sim, v))
        return SCOPE_LEFT;
    *error = v;
    return value_is(sim, v, sim->exceptions.CancelledError) ? SCOPE_CANCELLED : SCOPE_RAISED;
}

/* (self, what leaves it or None, timed_out=False) */
TELLER(scope_exit) {
    bool timed_out = nargs > 2 && args[2] == VALUE_TRUE;
    Value error;
    ScopeOutcome outcome = outcome_of_exit(sim, args[1], &error);
    if (timed_out && outcome != SCOPE_RAISED)
        outcome = SCOPE_TIMED_OUT;
    journal_add_scope_exit(j,
                           (EventScopeExit){.scope = object_id_in(&sim->hooks->objects, args[0]),
                                            .outcome = outcome,
                                            .error = error ? hook_exception_text(sim, error) : 0});
}

/* (self): the cancel() that follows is the scope's; (None): no longer */
TELLER(scope_cancels) {
    (void)j, (void)nargs;
    sim->hooks->cancelling_scope = args[0] == VALUE_NONE ? NULL : args[0];
}

/* ---- the loop ---- */

/* A Runner tells each phase itself, and then calls the method of the loop that tells it, too. */
static bool is_told_already(HookState *s, LoopId loop, ShutdownPhase phase) {
    bool told = s->closing_loop == loop && s->closing_phase == phase;
    if (phase == SHUTDOWN_MAIN_DONE)
        s->closing_loop = loop;
    else if (phase == SHUTDOWN_DONE)
        s->closing_loop = 0;
    s->closing_phase = phase;
    return told;
}

/* (loop, phase, count=0, future=None) */
TELLER(shutdown) {
    HookState *s = sim->hooks;
    LoopId loop = value_is_loop(sim, args[0]) ? ((Loop *)args[0])->id : 0;
    ShutdownPhase phase = (ShutdownPhase)shutdown_phase_of(args[1]);
    bool by_runner = s->closing_loop == loop || phase == SHUTDOWN_MAIN_DONE;
    if (is_told_already(s, loop, phase))
        return;
    journal_add_shutdown_phase(
        j, (EventShutdownPhase){.loop = loop,
                                .phase = phase,
                                .count = nargs > 2 ? number_of(sim, args[2]) : 0,
                                .future = nargs > 3 ? future_of(sim, args[3]) : 0,
                                .by_hand = !by_runner});
}

/* (loop, context): to the loop's exception handler */
TELLER(message) {
    (void)j, (void)nargs;
    if (type_of(sim, args[1]) == sim->types.dict)
        note_loop_message(sim, args[0], (Dict *)args[1]);
}

/* ---- executors and their jobs ---- */

static ExecutorKind kind_of_executor(Sim *sim, Value self, Value name) {
    if (is_named(sim, self, "ProcessPoolExecutor"))
        return EXECUTOR_KIND_PROCESSES;
    bool loops = type_of(sim, name) == sim->types.str && str_equal_text((Str *)name, "asyncio");
    return loops ? EXECUTOR_KIND_DEFAULT : EXECUTOR_KIND_THREADS;
}

/* (self, workers, label) */
TELLER(executor) {
    ExecutorId id = ++sim->hooks->executors;
    object_set_id(sim, &sim->hooks->objects, args[0], id);
    journal_add_executor_create(
        j, (EventExecutorCreate){.executor = id,
                                 .kind = kind_of_executor(sim, args[0], args[2]),
                                 .workers = number_of(sim, args[1]),
                                 .label = text_of(sim, args, nargs, 2),
                                 .span = hook_span(sim)});
}

/* (self, wait, cancel_futures) */
TELLER(executor_shutdown) {
    (void)nargs;
    journal_add_executor_shutdown(
        j, (EventExecutorShutdown){.executor = object_id_in(&sim->hooks->objects, args[0]),
                                   .wait = args[1] == VALUE_TRUE,
                                   .cancel_futures = args[2] == VALUE_TRUE,
                                   .span = hook_span(sim)});
}

/* (executor): the next thread that starts is its worker */
TELLER(worker) {
    (void)j, (void)nargs;
    sim->hooks->next_thread_executor = object_id_in(&sim->hooks->objects, args[0]);
}

static void remember_job(Sim *sim, JobId id, EventNumber event) {
    HookState *s = sim->hooks;
    if (id > s->job_capacity) {
        size_t grown = mem_grow_capacity(s->job_capacity, id);
        s->job_events =
            mem_realloc(sim, s->job_events, s->job_capacity * sizeof event, grown * sizeof event);
        s->job_capacity = grown;
    }
    s->job_events[id - 1] = event;
}

/* (item, executor, future, function, args, kwargs): item stands for the job from here on */
TELLER(job) {
    (void)nargs;
    JobId id = ++sim->hooks->jobs;
    SafeText call;
    safe_text_init(&call);
    Tuple *positional = type_of(sim, args[4]) == sim->types.tuple ? (Tuple *)args[4] : NULL;
    Dict *keywords = type_of(sim, args[5]) == sim->types.dict ? (Dict *)args[5] : NULL;
    safe_text_call_of(sim, &call, args[3], positional, keywords);
    object_set_id(sim, &sim->hooks->jobs_of_futures, args[2], id);
    object_set_id(sim, &sim->hooks->objects, args[0], id);
    EventNumber event = journal_add_job_submit(
        j, (EventJobSubmit){.job = id,
                            .executor = object_id_in(&sim->hooks->objects, args[1]),
                            .future = object_id_in(&sim->hooks->objects, args[2]),
                            .task = hook_task_now(sim),
                            .call = hook_text(j, &call),
                            .span = hook_span(sim)});
    remember_job(sim, id, event);
}

/* (item) */
TELLER(job_begin) {
    (void)nargs;
    JobId id = object_id_in(&sim->hooks->objects, args[0]);
    EventNumber submitted =
        id && id <= sim->hooks->job_capacity ? sim->hooks->job_events[id - 1] : 0;
    EventNumber e = journal_add_job_begin(
        j,
        (EventJobBegin){.cause = submitted, .job = id, .worker = hook_thread_id(sim, sim->thread)});
    journal_set_cause(j, e);
}

/* (item, result, exception=None) */
TELLER(job_end) {
    bool raised = is_given(args, nargs, 2) && value_is_exception(sim, args[2]);
    TextId value = raised ? hook_exception_text(sim, args[2]) : hook_value_text(sim, args[1]);
    EventNumber e =
        journal_add_job_end(j, (EventJobEnd){.job = object_id_in(&sim->hooks->objects, args[0]),
                                             .outcome = raised ? OUTCOME_RAISED : OUTCOME_RETURNED,
                                             .value = value});
    journal_set_cause(j, e);
}

/* (item) */
TELLER(job_cancel) {
    (void)nargs;
    journal_add_job_cancel(j, (EventJobCancel){.job = object_id_in(&sim->hooks->objects, args[0])});
}

static const NativeDef functions[] = {
    {"_journal_future", tell_future, NATIVE_POS, 1, 3, NULL, 0},
    {"_journal_link", tell_links, NATIVE_POS, 3, 3, NULL, 0},
    {"_journal_thread_future", tell_thread_future, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_thread_future_done", tell_thread_future_done, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_alias", tell_alias, NATIVE_POS, 2, 2, NULL, 0},
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
    {"_journal_executor", tell_executor, NATIVE_POS, 3, 3, NULL, 0},
    {"_journal_executor_shutdown", tell_executor_shutdown, NATIVE_POS, 3, 3, NULL, 0},
    {"_journal_worker", tell_worker, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_job", tell_job, NATIVE_POS, 6, 6, NULL, 0},
    {"_journal_job_begin", tell_job_begin, NATIVE_POS, 1, 1, NULL, 0},
    {"_journal_job_end", tell_job_end, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_job_cancel", tell_job_cancel, NATIVE_POS, 1, 1, NULL, 0},
    {0}};

void hook_module_ready(Sim *sim, Module *m) {
    module_add_functions(sim, m, functions);
}

static const NativeDef functions_of_threads[] = {
    {"_journal_alias", tell_alias, NATIVE_POS, 2, 2, NULL, 0},
    {"_journal_sync", tell_sync, NATIVE_POS, 2, 4, NULL, 0},
    {"_journal_acquire", tell_acquire, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_release", tell_release, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_wait", tell_wait, NATIVE_POS, 2, 3, NULL, 0},
    {"_journal_wake", tell_wake, NATIVE_POS, 1, 2, NULL, 0},
    {"_journal_change", tell_change, NATIVE_POS, 2, 4, NULL, 0},
    {0}};

void hook_thread_module_ready(Sim *sim, Module *m) {
    module_add_functions(sim, m, functions_of_threads);
}
