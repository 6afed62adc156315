/*
 * sim/model: the fold and travel (the model after event i does not depend on the way there), the
 * story of the sample journal, timers in order, cancellation paths, queries, failing memory.
 */
#include <stdlib.h>

#include "random_journal.h"
#include "sample_journal.h"
#include "sim/model/queries.h"
#include "suite.h"

/* ---- helpers ---- */

static Buffer dump(const Model *model) {
    Buffer text = {0};
    Sink sink = buffer_sink(&text);
    sink_text(sink, "");
    model_dump(model, sink.write, sink.context);
    return text;
}

static bool same_text(const Buffer *a, const Buffer *b) {
    return a->length == b->length && (!a->length || !memcmp(a->bytes, b->bytes, a->length));
}

static Journal *story;
static Travel *travel;

static void open_story(Journal *journal) {
    story = journal;
    ck_assert_ptr_nonnull(story);
    travel = travel_new(story);
    ck_assert_ptr_nonnull(travel);
}

static void close_story(void) {
    travel_free(travel);
    journal_free(story);
}

static void open_sample(void) {
    open_story(sample_journal(JOURNAL_LEVEL_LINE));
}

/* The number of the nth event (from 1) of that kind. */
static EventNumber nth(EventKind kind, uint32_t n) {
    for (EventNumber number = 1; number <= journal_count(story); number++)
        if (journal_kind(story, number) == kind && !--n)
            return number;
    ck_abort_msg("there is no such event");
    return 0;
}

static const Model *after(EventNumber event) {
    ck_assert(travel_seek(travel, event));
    ck_assert_uint_eq(travel_position(travel), event);
    return travel_model(travel);
}

static const Model *at_end(void) {
    return after(journal_count(story));
}

/* ---- travel ---- */

/* The dump after each event, from folding once from the start. */
static Buffer *fold_all(const Journal *journal) {
    EventNumber count = journal_count(journal);
    Buffer *dumps = calloc(count + 1, sizeof *dumps);
    Model *model = model_new(journal, NULL, NULL);
    ck_assert(dumps && model);
    dumps[0] = dump(model);
    for (EventNumber i = 1; i <= count; i++) {
        ck_assert(model_apply_next(model));
        dumps[i] = dump(model);
    }
    ck_assert(!model_apply_next(model));
    model_free(model);
    return dumps;
}

static void free_dumps(Buffer *dumps, EventNumber count) {
    for (EventNumber i = 0; i <= count; i++)
        buffer_free(&dumps[i]);
    free(dumps);
}

static void check_at(Travel *traveller, EventNumber event, const Buffer *expected) {
    ck_assert(travel_seek(traveller, event));
    Buffer text = dump(travel_model(traveller));
    ck_assert_msg(same_text(&text, &expected[event]), "event %u", event);
    buffer_free(&text);
}

static void check_travel(const Journal *journal, uint64_t spacing, uint64_t seed) {
    EventNumber count = journal_count(journal);
    Buffer *dumps = fold_all(journal);
    Travel *traveller = travel_new_spaced(journal, spacing);
    Random random = {.state = seed};
    for (EventNumber i = 0; i <= count; i++)
        check_at(traveller, i, dumps);
    for (EventNumber i = count + 1; i > 0; i--)
        check_at(traveller, i - 1, dumps);
    for (uint32_t i = 0; i < 300; i++)
        check_at(traveller, random_below(&random, count + 1), dumps);
    for (uint32_t i = 0; i < 300; i++) {
        EventNumber at = travel_position(traveller) + 5 - random_below(&random, 11);
        check_at(traveller, at <= count ? at : 0, dumps);
    }
    ck_assert(travel_seek(traveller, count + 1000));
    ck_assert_uint_eq(travel_position(traveller), count);
    travel_free(traveller);
    free_dumps(dumps, count);
}

START_TEST(travel_through_the_sample) {
    open_sample();
    check_travel(story, 20, 1);
    check_travel(story, 1, 2);
    check_travel(story, 1000000, 3);
    close_story();
}
END_TEST

START_TEST(travel_through_random_journals) {
    for (uint64_t seed = 1; seed <= 8; seed++) {
        Journal *journal = random_journal(seed, 600);
        check_travel(journal, 10 + seed * 20, seed);
        journal_free(journal);
    }
}
END_TEST

START_TEST(a_travel_through_nothing) {
    open_story(journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP}));
    const Model *model = after(0);
    ck_assert_uint_eq(model_state(model)->event, 0);
    ck_assert_ptr_null(model_task(model, 1));
    ck_assert(travel_seek(travel, 5));
    ck_assert_uint_eq(travel_position(travel), 0);
    close_story();
}
END_TEST

/* ---- memory ---- */

typedef struct {
    size_t held;
    uint32_t left;
} Budget;

static void *resize_with_budget(void *context, void *memory, size_t old_size, size_t new_size) {
    Budget *budget = context;
    if (new_size > old_size && !budget->left--) {
        budget->left = 0;
        return NULL;
    }
    budget->held += new_size - old_size;
    if (new_size)
        return realloc(memory, new_size);
    free(memory);
    return NULL;
}

START_TEST(every_allocation_of_the_fold_may_fail) {
    open_sample();
    bool complete = false;
    for (uint32_t allowed = 0; !complete; allowed++) {
        Budget budget = {.left = allowed};
        Model *model = model_new(story, resize_with_budget, &budget);
        EventNumber count = 0;
        while (model && model_apply_next(model))
            count++;
        complete = count == journal_count(story);
        model_free(model);
        ck_assert_uint_eq(budget.held, 0);
    }
    close_story();
}
END_TEST

/* ---- the story of the sample ---- */

START_TEST(at_the_cancel_the_world_is_as_in_the_book) {
    open_sample();
    const Model *model = after(nth(EVENT_FUTURE_LINK, 3));
    const ModelNow *now = model_state(model);
    ck_assert_double_eq(now->time, 1.0);
    ck_assert_uint_eq(now->task, 1);
    ck_assert_uint_eq(model_task_count(model), 4);
    ck_assert_int_eq(model_task(model, 1)->state, TASK_STATE_RUNNING);
    ck_assert_int_eq(model_task(model, 2)->state, TASK_STATE_DONE);
    ck_assert_int_eq(model_task(model, 3)->state, TASK_STATE_CANCELLING);
    ck_assert_int_eq(model_task(model, 4)->state, TASK_STATE_CANCELLING);
    ck_assert_uint_eq(now->tasks_alive, 3);
    ck_assert_uint_eq(now->tasks_done, 1);
    ck_assert_uint_eq(now->tasks_cancelling, 2);
    ck_assert_uint_eq(model_loop(model, 1)->ready_count, 2);
    ck_assert_uint_eq(model_handle(model, model_loop_ready(model, 1, 0))->task, 3);
    ck_assert_uint_eq(model_handle(model, model_loop_ready(model, 1, 1))->task, 4);
    ck_assert_uint_eq(model_loop_ready(model, 1, 2), 0);
    ck_assert_uint_eq(model_handle(model, model_loop(model, 1)->running)->task, 1);
    ck_assert_int_eq(model_thread(model, 2)->state, THREAD_STATE_BLOCKED);
    ck_assert_double_eq(model_thread(model, 2)->until, 1.5);
    ck_assert_uint_eq(model_thread(model, 2)->job, 1);
    ck_assert_uint_eq(model_output_count(model), 1);
    ck_assert_uint_eq(model_span(model, now->place).line, 21);
    close_story();
}
END_TEST

START_TEST(cancelled_timers_stay_until_they_are_cleared) {
    open_sample();
    const Model *model = after(nth(EVENT_HANDLE_CANCEL, 2));
    ck_assert_uint_eq(model_loop(model, 1)->timer_count, 2);
    ck_assert_uint_eq(model_loop(model, 1)->timers_cancelled, 2);
    ck_assert_uint_eq(model_loop_timer(model, 1, 0), 7);
    ck_assert_uint_eq(model_loop_timer(model, 1, 1), 8);
    model = after(nth(EVENT_TIMER_DROP, 1));
    ck_assert_uint_eq(model_loop(model, 1)->timer_count, 1);
    ck_assert_uint_eq(model_loop(model, 1)->timers_cancelled, 1);
    ck_assert_uint_eq(model_loop_timer(model, 1, 0), 8);
    ck_assert_int_eq(model_handle(model, 7)->place, HANDLE_PLACE_DROPPED);
    close_story();
}
END_TEST

START_TEST(at_the_end_all_is_done) {
    open_sample();
    const Model *model = at_end();
    ck_assert_uint_eq(model_state(model)->tasks_alive, 0);
    ck_assert_uint_eq(model_state(model)->tasks_done, 2);
    ck_assert_uint_eq(model_state(model)->tasks_cancelled, 2);
    ck_assert_uint_eq(model_state(model)->ended, journal_count(story));
    ck_assert_int_eq(model_loop(model, 1)->state, LOOP_STATE_CLOSED);
    ck_assert_int_eq(model_loop(model, 1)->shutdown, SHUTDOWN_DONE);
    ck_assert_int_eq(model_job(model, 1)->state, JOB_STATE_DONE);
    ck_assert_int_eq(model_thread(model, 2)->state, THREAD_STATE_ENDED);
    ck_assert_uint_eq(model_thread(model, 1)->depth, 0);
    ck_assert_uint_eq(model_future(model, 10)->child_done, 3);
    ck_assert_uint_eq(model_output_count(model), 4);
    ck_assert_str_eq(model_text(model, model_output(model, 4)->text), "thread done\n");
    close_story();
}
END_TEST

START_TEST(stacks_show_running_and_suspended_frames) {
    open_sample();
    FrameId frames[4];
    const Model *model = after(nth(EVENT_EXCEPTION_CATCH, 1));
    ck_assert_uint_eq(model_stack_of_task(model, 3, frames, 4), 1);
    ck_assert_uint_eq(frames[0], 5);
    const ModelFrame *frame = model_frame(model, frames[0]);
    const ModelLocal *local = model_local(model, frame->local_first);
    ck_assert_str_eq(model_text(model, local->name), "name");
    ck_assert_str_eq(model_text(model, local->value), "'B'");
    ck_assert_uint_eq(model_stack_of_thread(model, 1, frames, 4), 2);
    ck_assert_uint_eq(frames[1], 1);
    ck_assert_uint_eq(model_stack_of_task(model, 1, frames, 4), 1);
    ck_assert_int_eq(model_frame(model, frames[0])->state, FRAME_STATE_SUSPENDED);
    ck_assert_uint_eq(model_span(model, model_frame(model, frames[0])->span).line, 21);
    close_story();
}
END_TEST

/* ---- journals made for one question ---- */

enum { LOOP_1 = 1 };

static void begin_story(void) {
    open_story(journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE}));
    journal_set_thread(story, 1);
    journal_add_thread_create(story, (EventThreadCreate){.subject = 1});
    journal_add_loop_create(story, (EventLoopCreate){.loop = LOOP_1});
    journal_add_loop_run_begin(story, (EventLoopRunBegin){.loop = LOOP_1});
}

/* Task n has future 100 + n and is stepped by handle 100 + n. */
static void add_task(TaskId task) {
    journal_add_task_create(story,
                            (EventTaskCreate){.task = task, .future = 100 + task, .loop = LOOP_1});
    journal_add_handle_schedule(story, (EventHandleSchedule){.handle = 100 + task,
                                                             .loop = LOOP_1,
                                                             .role = HANDLE_ROLE_TASK_STEP,
                                                             .task = task});
}

static void begin_step(TaskId task, HandleId handle) {
    journal_add_handle_begin(story, (EventHandleBegin){.handle = handle});
    journal_add_task_step_begin(story, (EventTaskStepBegin){.task = task});
}

static void end_step(TaskId task, HandleId handle) {
    journal_add_task_step_end(story, (EventTaskStepEnd){.task = task});
    journal_add_handle_end(story, (EventHandleEnd){.handle = handle});
}

static void step_awaiting(TaskId task, FutureId future) {
    begin_step(task, 100 + task);
    journal_add_task_suspend(story, (EventTaskSuspend){.task = task, .future = future});
    end_step(task, 100 + task);
}

/* The journal is complete now. */
static const Model *world(void) {
    travel_free(travel);
    travel = travel_new(story);
    return at_end();
}

/* ---- the ready queue and timers ---- */

START_TEST(timers_are_in_order_of_deadline_then_of_setting) {
    enum { COUNT = 500 };
    Random random = {.state = 4};
    bool gone[COUNT + 1] = {false};
    double when[COUNT + 1];
    begin_story();
    for (HandleId id = 1; id <= COUNT; id++) {
        when[id] = random_below(&random, 40) / 4.0;
        journal_add_timer_set(story,
                              (EventTimerSet){.handle = id, .loop = LOOP_1, .when = when[id]});
        HandleId other = 1 + random_below(&random, id);
        if (random_below(&random, 3) || gone[other])
            continue;
        gone[other] = true;
        journal_add_timer_due(story, (EventTimerDue){.handle = other});
    }
    const Model *model = world();
    uint32_t count = model_loop(model, LOOP_1)->timer_count;
    HandleId before = 0;
    for (uint32_t i = 0; i < count; i++) {
        HandleId id = model_loop_timer(model, LOOP_1, i);
        ck_assert(id && !gone[id]);
        bool in_order =
            !before || when[before] < when[id] || (when[before] == when[id] && before < id);
        ck_assert(in_order);
        before = id;
    }
    ck_assert_uint_eq(model_loop_timer(model, LOOP_1, count), 0);
    uint32_t left = 0;
    for (HandleId id = 1; id <= COUNT; id++)
        left += !gone[id];
    ck_assert_uint_eq(left, count);
    close_story();
}
END_TEST

START_TEST(the_turn_ends_where_the_iteration_ends) {
    begin_story();
    add_task(1);
    add_task(2);
    journal_add_ready_begin(story, (EventReadyBegin){.loop = LOOP_1, .count = 2});
    begin_step(1, 101);
    add_task(3);
    EventNumber middle = journal_count(story);
    end_step(1, 101);
    world();
    const Model *model = after(middle);
    ck_assert_uint_eq(model_loop(model, LOOP_1)->turn_left, 1);
    ck_assert_int_eq(model_why_not_running(model, 2).kind, WHY_QUEUED);
    ck_assert_uint_eq(model_why_not_running(model, 2).ahead, 0);
    ck_assert_uint_eq(model_why_not_running(model, 2).runs_now, 1);
    ck_assert_int_eq(model_why_not_running(model, 3).kind, WHY_NEXT_TURN);
    ck_assert_int_eq(model_why_not_running(model, 1).kind, WHY_RUNNING);
    close_story();
}
END_TEST

START_TEST(a_bare_yield_leaves_the_task_ready) {
    begin_story();
    add_task(1);
    begin_step(1, 101);
    journal_add_handle_schedule(
        story, (EventHandleSchedule){
                   .handle = 2, .loop = LOOP_1, .role = HANDLE_ROLE_TASK_STEP, .task = 1});
    journal_add_task_suspend(story, (EventTaskSuspend){.task = 1, .how = AWAIT_BARE_YIELD});
    end_step(1, 101);
    const Model *model = world();
    ck_assert_int_eq(model_task(model, 1)->state, TASK_STATE_READY);
    ck_assert_uint_eq(model_task(model, 1)->handle, 2);
    ck_assert_uint_eq(model_state(model)->task, 0);
    close_story();
}
END_TEST

/* ---- who waits for whom ---- */

START_TEST(why_each_task_of_the_sample_waits) {
    open_sample();
    const Model *model = after(nth(EVENT_ITERATION_END, 2));
    Why why = model_why_not_running(model, 3);
    ck_assert_int_eq(why.kind, WHY_SLEEP);
    ck_assert_double_eq(why.until, 2.0);
    ck_assert_uint_eq(why.handle, 7);
    model = after(nth(EVENT_TASK_CANCEL_DELIVER, 1) - 1);
    why = model_why_not_running(model, 1);
    ck_assert_int_eq(why.kind, WHY_GATHER);
    ck_assert_uint_eq(why.total, 3);
    ck_assert_uint_eq(why.pending, 2);
    ck_assert_int_eq(model_why_not_running(model, 4).kind, WHY_CANCELLING);
    ck_assert_int_eq(model_why_not_running(model, 2).kind, WHY_ENDED);
    model = after(nth(EVENT_POLL_BEGIN, 10));
    why = model_why_not_running(model, 1);
    ck_assert_int_eq(why.kind, WHY_JOB);
    ck_assert_uint_eq(why.thread, 2);
    ck_assert_double_eq(why.until, 1.5);
    Waker waker = model_waker(model, 1);
    ck_assert_int_eq(waker.node.kind, NODE_THREAD);
    ck_assert_double_eq(waker.time, 1.5);
    close_story();
}
END_TEST

START_TEST(a_cycle_of_tasks_is_seen) {
    begin_story();
    for (TaskId task = 1; task <= 4; task++)
        add_task(task);
    step_awaiting(1, 102);
    step_awaiting(2, 103);
    step_awaiting(3, 102);
    step_awaiting(4, 101);
    const Model *model = world();
    WaitEdge edges[8];
    bool cycle;
    ck_assert_uint_ge(model_wait_chain(model, 4, edges, 8, &cycle), 3);
    ck_assert(cycle);
    ck_assert_int_eq(edges[0].to.kind, NODE_TASK);
    ck_assert_uint_eq(edges[0].to.id, 1);
    ck_assert_uint_eq(edges[1].to.id, 2);
    ck_assert(model_waker(model, 4).cycle);
    ck_assert_int_eq(model_why_not_running(model, 2).kind, WHY_TASK);
    ck_assert(model_why_not_running(model, 2).cycle);
    ck_assert_uint_eq(model_wait_graph(model, edges, 8), 4);
    close_story();
}
END_TEST

START_TEST(a_lock_leads_to_its_holder) {
    begin_story();
    add_task(1);
    add_task(2);
    journal_add_sync_create(story, (EventSyncCreate){.sync = 1});
    journal_add_sync_acquire(story, (EventSyncAcquire){.sync = 1, .task = 1, .value = 1});
    journal_add_future_create(
        story, (EventFutureCreate){.future = 9, .kind = FUTURE_KIND_SYNC, .sync = 1});
    journal_add_sync_wait(story, (EventSyncWait){.sync = 1, .task = 2, .future = 9});
    step_awaiting(2, 9);
    EventNumber waiting = journal_count(story);
    journal_add_sync_wake(story, (EventSyncWake){.sync = 1, .task = 2, .future = 9});
    world();
    const Model *model = after(waiting);
    Why why = model_why_not_running(model, 2);
    ck_assert_int_eq(why.kind, WHY_SYNC);
    ck_assert_int_eq(why.target.kind, NODE_TASK);
    ck_assert_uint_eq(why.target.id, 1);
    WaitEdge edges[4];
    bool cycle;
    ck_assert_uint_eq(model_wait_chain(model, 2, edges, 4, &cycle), 3);
    ck_assert(!cycle);
    ck_assert_int_eq(edges[2].kind, WAIT_HELD_BY);
    ck_assert_uint_eq(model_sync(model, 1)->wait_count, 1);
    ck_assert_uint_eq(model_sync(at_end(), 1)->wait_count, 0);
    close_story();
}
END_TEST

START_TEST(a_job_in_the_queue_has_jobs_before_it) {
    begin_story();
    add_task(1);
    journal_add_executor_create(story, (EventExecutorCreate){.executor = 1, .workers = 1});
    journal_add_future_create(
        story, (EventFutureCreate){.future = 9, .kind = FUTURE_KIND_EXECUTOR, .job = 3});
    for (JobId job = 1; job <= 3; job++)
        journal_add_job_submit(
            story, (EventJobSubmit){.job = job, .executor = 1, .future = job == 3 ? 9 : 0});
    step_awaiting(1, 9);
    journal_add_thread_create(story, (EventThreadCreate){.subject = 2, .executor = 1});
    journal_add_job_begin(story, (EventJobBegin){.job = 1, .worker = 2});
    const Model *model = world();
    Why why = model_why_not_running(model, 1);
    ck_assert_int_eq(why.kind, WHY_JOB_QUEUED);
    ck_assert_uint_eq(why.ahead, 1);
    ck_assert_uint_eq(model_executor(model, 1)->queued, 2);
    ck_assert_uint_eq(model_executor(model, 1)->running, 1);
    ck_assert_uint_eq(model_executor(model, 1)->queue_first, 2);
    close_story();
}
END_TEST

/* ---- cancellation ---- */

static void cancel_task(TaskId task, ScopeId scope, int32_t requests) {
    journal_add_task_cancel(
        story, (EventTaskCancel){
                   .task = task, .scope = scope, .how = CANCEL_FORWARDED, .requests = requests});
}

static void deliver(TaskId task) {
    journal_add_task_cancel_deliver(story, (EventTaskCancelDeliver){.task = task});
}

static void end_task(TaskId task, Outcome outcome) {
    journal_add_task_done(story, (EventTaskDone){.task = task, .outcome = outcome});
}

START_TEST(cancels_end_as_the_task_ends) {
    static const struct {
        Outcome outcome;
        CancelState state;
    } cases[] = {{OUTCOME_CANCELLED, CANCEL_STATE_RERAISED},
                 {OUTCOME_RAISED, CANCEL_STATE_REPLACED},
                 {OUTCOME_RETURNED, CANCEL_STATE_SWALLOWED}};
    begin_story();
    add_task(1);
    cancel_task(1, 0, 1);
    cancel_task(1, 0, 2);
    begin_step(1, 101);
    deliver(1);
    end_task(1, cases[_i].outcome);
    const Model *model = world();
    CancelId cancels[4];
    ck_assert_uint_eq(model_cancels_of(model, 1, cancels, 4), 2);
    ck_assert_uint_eq(cancels[0], 1);
    for (CancelId id = 1; id <= 2; id++) {
        const ModelCancel *cancel = model_cancel(model, id);
        ck_assert_int_eq(cancel->state, cases[_i].state);
        ck_assert_uint_eq(cancel->requests, id);
        ck_assert_uint_ne(cancel->delivered, 0);
    }
    close_story();
}
END_TEST

START_TEST(a_swallowed_cancel_does_not_end_the_next_one) {
    begin_story();
    add_task(1);
    TextId type = journal_text_z(story, "CancelledError");
    cancel_task(1, 0, 1);
    begin_step(1, 101);
    deliver(1);
    journal_add_exception_catch(story, (EventExceptionCatch){.type = type, .task = 1});
    cancel_task(1, 0, 2);
    journal_add_exception_clear(story, (EventExceptionClear){.type = type, .task = 1});
    end_step(1, 101);
    const Model *model = world();
    ck_assert_int_eq(model_cancel(model, 1)->state, CANCEL_STATE_SWALLOWED);
    ck_assert_int_eq(model_cancel(model, 2)->state, CANCEL_STATE_ASKED);
    ck_assert_int_eq(model_task(model, 1)->state, TASK_STATE_CANCELLING);
    close_story();
}
END_TEST

/* The task awaits another one that swallows the cancel and returns: this one never sees it. */
START_TEST(a_cancel_passed_on_may_be_lost) {
    begin_story();
    add_task(1);
    cancel_task(1, 0, 1);
    begin_step(1, 101);
    cancel_task(1, 0, 2);
    end_step(1, 101);
    const Model *model = world();
    ck_assert_int_eq(model_cancel(model, 1)->state, CANCEL_STATE_LOST);
    ck_assert_int_eq(model_cancel(model, 2)->state, CANCEL_STATE_ASKED);
    ck_assert_int_eq(model_task(model, 1)->state, TASK_STATE_CANCELLING);
    close_story();
}
END_TEST

START_TEST(a_timeout_turns_its_cancel_into_timed_out) {
    begin_story();
    add_task(1);
    journal_add_scope_enter(story,
                            (EventScopeEnter){.scope = 1, .kind = SCOPE_KIND_TIMEOUT, .task = 1});
    cancel_task(1, 1, 1);
    begin_step(1, 101);
    deliver(1);
    TextId type = journal_text_z(story, "CancelledError");
    journal_add_exception_catch(story, (EventExceptionCatch){.type = type, .task = 1});
    journal_add_task_uncancel(story, (EventTaskUncancel){.task = 1, .scope = 1});
    journal_add_scope_exit(story, (EventScopeExit){.scope = 1, .outcome = SCOPE_TIMED_OUT});
    end_task(1, OUTCOME_RETURNED);
    const Model *model = world();
    ck_assert_int_eq(model_cancel(model, 1)->state, CANCEL_STATE_TIMED_OUT);
    ck_assert_uint_eq(model_task(model, 1)->cancel_requests, 0);
    ck_assert_uint_eq(model_task(model, 1)->scope, 0);
    close_story();
}
END_TEST

START_TEST(scopes_count_their_members) {
    begin_story();
    for (TaskId task = 1; task <= 3; task++)
        add_task(task);
    journal_add_scope_enter(story, (EventScopeEnter){.scope = 1, .task = 1});
    journal_add_scope_add(story, (EventScopeAdd){.scope = 1, .task = 2});
    journal_add_scope_add(story, (EventScopeAdd){.scope = 1, .task = 3});
    journal_add_future_create(
        story, (EventFutureCreate){.future = 9, .kind = FUTURE_KIND_GROUP, .scope = 1});
    step_awaiting(1, 9);
    end_task(2, OUTCOME_RETURNED);
    const Model *model = world();
    Why why = model_why_not_running(model, 1);
    ck_assert_int_eq(why.kind, WHY_SCOPE);
    ck_assert_uint_eq(why.total, 2);
    ck_assert_uint_eq(why.pending, 1);
    WaitEdge edges[4];
    ck_assert_uint_eq(model_waits_of(model, (Node){NODE_SCOPE, 1}, edges, 4), 1);
    ck_assert_uint_eq(edges[0].to.id, 3);
    close_story();
}
END_TEST

/* ---- from effect to cause ---- */

START_TEST(a_wakeup_leads_back_to_the_timer) {
    open_sample();
    const Model *model = after(nth(EVENT_TASK_STEP_BEGIN, 6));
    const ModelTask *task = model_task(model, model_state(model)->task);
    EventNumber path[8];
    uint32_t count = journal_cause_path(story, task->made_ready, path, 8);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(journal_kind(story, path[0]), EVENT_HANDLE_SCHEDULE);
    ck_assert_int_eq(journal_kind(story, path[1]), EVENT_FUTURE_DONE);
    ck_assert_int_eq(journal_kind(story, path[2]), EVENT_HANDLE_BEGIN);
    close_story();
}
END_TEST

START_TEST(an_event_says_who_did_what_to_whom) {
    open_sample();
    EventNumber cancel = nth(EVENT_TASK_CANCEL, 2);
    Explanation said = model_explain(after(cancel), cancel);
    ck_assert_int_eq(said.head.kind, EVENT_TASK_CANCEL);
    ck_assert_int_eq(said.actor.kind, NODE_TASK);
    ck_assert_uint_eq(said.actor.id, 1);
    ck_assert_uint_eq(said.subject.id, 3);
    ck_assert_uint_eq(model_span(travel_model(travel), said.span).line, 20);
    ck_assert_int_eq(model_explain(travel_model(travel), 0).head.kind, EVENT_NONE);
    close_story();
}
END_TEST

START_TEST(coroutines_await_one_another) {
    begin_story();
    for (CoroId coro = 1; coro <= 3; coro++)
        journal_add_coro_create(story, (EventCoroCreate){.coro = coro});
    journal_add_task_create(story, (EventTaskCreate){.task = 1, .future = 1, .coro = 1});
    journal_add_coro_await(story, (EventCoroAwait){.coro = 1, .awaited = 2});
    journal_add_coro_await(story, (EventCoroAwait){.coro = 2, .awaited = 3});
    EventNumber deep = journal_count(story);
    journal_add_coro_end(story, (EventCoroEnd){.coro = 3});
    world();
    CoroId coros[4];
    ck_assert_uint_eq(model_coros_of_task(after(deep), 1, coros, 4), 3);
    ck_assert_uint_eq(coros[2], 3);
    ck_assert_uint_eq(model_coros_of_task(at_end(), 1, coros, 4), 2);
    ck_assert_int_eq(model_coro(travel_model(travel), 3)->state, CORO_STATE_ENDED);
    close_story();
}
END_TEST

/* Questions to nonsense get an answer, too. */
START_TEST(random_worlds_can_be_asked) {
    WaitEdge edges[16];
    uint32_t numbers[16];
    bool cycle;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        open_story(random_journal(seed, 3000));
        const Model *model = at_end();
        for (TaskId task = 0; task <= 13; task++) {
            ck_assert_uint_eq(model_why_not_running(model, task).task, task);
            model_wait_chain(model, task, edges, 16, &cycle);
            model_stack_of_task(model, task, numbers, 16);
            model_coros_of_task(model, task, numbers, 16);
            model_cancels_of(model, task, numbers, 16);
        }
        model_wait_graph(model, edges, 16);
        close_story();
    }
}
END_TEST

Suite *suite_model(void) {
    Suite *suite = suite_create("model");
    TCase *travels = tcase_create("travel");
    tcase_set_timeout(travels, 120);
    tcase_add_test(travels, travel_through_the_sample);
    tcase_add_test(travels, travel_through_random_journals);
    tcase_add_test(travels, a_travel_through_nothing);
    tcase_add_test(travels, every_allocation_of_the_fold_may_fail);
    suite_add_tcase(suite, travels);
    TCase *sample = tcase_create("sample");
    tcase_add_test(sample, at_the_cancel_the_world_is_as_in_the_book);
    tcase_add_test(sample, cancelled_timers_stay_until_they_are_cleared);
    tcase_add_test(sample, at_the_end_all_is_done);
    tcase_add_test(sample, stacks_show_running_and_suspended_frames);
    suite_add_tcase(suite, sample);
    TCase *loop = tcase_create("loop");
    tcase_add_test(loop, timers_are_in_order_of_deadline_then_of_setting);
    tcase_add_test(loop, the_turn_ends_where_the_iteration_ends);
    tcase_add_test(loop, a_bare_yield_leaves_the_task_ready);
    suite_add_tcase(suite, loop);
    TCase *waits = tcase_create("waits");
    tcase_set_timeout(waits, 60);
    tcase_add_test(waits, why_each_task_of_the_sample_waits);
    tcase_add_test(waits, a_cycle_of_tasks_is_seen);
    tcase_add_test(waits, a_lock_leads_to_its_holder);
    tcase_add_test(waits, a_job_in_the_queue_has_jobs_before_it);
    tcase_add_test(waits, random_worlds_can_be_asked);
    suite_add_tcase(suite, waits);
    TCase *cancels = tcase_create("cancels");
    tcase_add_loop_test(cancels, cancels_end_as_the_task_ends, 0, 3);
    tcase_add_test(cancels, a_swallowed_cancel_does_not_end_the_next_one);
    tcase_add_test(cancels, a_cancel_passed_on_may_be_lost);
    tcase_add_test(cancels, a_timeout_turns_its_cancel_into_timed_out);
    tcase_add_test(cancels, scopes_count_their_members);
    suite_add_tcase(suite, cancels);
    TCase *causes = tcase_create("causes");
    tcase_add_test(causes, a_wakeup_leads_back_to_the_timer);
    tcase_add_test(causes, an_event_says_who_did_what_to_whom);
    tcase_add_test(causes, coroutines_await_one_another);
    suite_add_tcase(suite, causes);
    return suite;
}
