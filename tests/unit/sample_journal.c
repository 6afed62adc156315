/* The story of sample_journal.h, told through the writing interface of the journal. */
#include "sample_journal.h"

const char *const sample_program = //
    "import asyncio, time\n"
    "\n"
    "async def worker(name, delay):\n"
    "    try:\n"
    "        await asyncio.sleep(delay) #1\n"
    "        print(f'{name} finished')\n"
    "    except asyncio.CancelledError: #2\n"
    "        print(f'{name} cancelled')\n"
    "        raise\n"
    "\n"
    "def blocking():\n"
    "    time.sleep(1.5) #3\n"
    "    print('thread done')\n"
    "\n"
    "async def main():\n"
    "    loop = asyncio.get_running_loop()\n"
    "    job = loop.run_in_executor(None, blocking)\n"
    "    tasks = [loop.create_task(worker(*w)) for w in JOBS]\n"
    "    await asyncio.sleep(1.0)\n"
    "    for t in tasks: t.cancel() #4\n"
    "    await asyncio.gather(*tasks, return_exceptions=True) #5\n"
    "    await job #6\n"
    "\n"
    "JOBS = ('A', .5), ('B', 2.0), ('C', 3.0)\n"
    "asyncio.run(main())\n";

enum { LOOP_1 = 1, MAIN_THREAD = 1, WORKER_THREAD = 2, JOB_1 = 1, EXECUTOR_1 = 1 };
enum { MAIN_TASK = 1, TASK_A = 2, TASK_B = 3, TASK_C = 4 };
enum { MODULE_FRAME = 1, MAIN_FRAME = 2, FIRST_WORKER_FRAME = 2 /* + task */, JOB_FRAME = 7 };
enum { JOB_FUTURE = 2, GATHER_FUTURE = 10 };

typedef struct {
    Journal *journal;
    uint32_t iteration;
    HandleId handles;
} Story;

static TextId text(Story *s, const char *words) {
    return journal_text_z(s->journal, words);
}

static SpanId at(Story *s, uint32_t line, uint32_t column, uint32_t end_column) {
    return journal_span(
        s->journal,
        (JournalSpan){.line = line, .end_line = line, .column = column, .end_column = end_column});
}

static void line(Story *s, FrameId frame, uint32_t number, uint32_t column, uint32_t end_column) {
    journal_add_line(s->journal,
                     (EventLine){.frame = frame, .span = at(s, number, column, end_column)});
}

static void local(Story *s, FrameId frame, const char *name, const char *value) {
    journal_add_local_set(
        s->journal,
        (EventLocalSet){.frame = frame, .name = text(s, name), .value = text(s, value)});
}

static void enter(Story *s, FrameId frame, const char *function, CoroId coro, uint32_t number,
                  bool resumed) {
    journal_add_frame_enter(s->journal, (EventFrameEnter){.frame = frame,
                                                          .resumed = resumed,
                                                          .function = text(s, function),
                                                          .coro = coro,
                                                          .span = at(s, number, 0, 10)});
}

static void leave(Story *s, FrameId frame, LeaveHow how) {
    journal_add_frame_leave(s->journal, (EventFrameLeave){.frame = frame, .how = how});
}

static void print(Story *s, const char *words, TaskId task, SpanId span) {
    journal_add_output(s->journal,
                       (EventOutput){.text = text(s, words), .task = task, .span = span});
}

/* ---- handles and iterations ---- */

static HandleId schedule(Story *s, HandleRole role, const char *callback, TaskId task,
                         FutureId future) {
    HandleId handle = ++s->handles;
    journal_add_handle_schedule(s->journal, (EventHandleSchedule){.handle = handle,
                                                                  .loop = LOOP_1,
                                                                  .role = role,
                                                                  .callback = text(s, callback),
                                                                  .task = task,
                                                                  .future = future});
    return handle;
}

static HandleId wakeup(Story *s, TaskId task, FutureId future) {
    return schedule(s, HANDLE_ROLE_TASK_WAKEUP, "TaskWakeup", task, future);
}

static void begin_iteration(Story *s, int32_t ready, int32_t timers) {
    journal_set_cause(s->journal, 0);
    journal_set_iteration(s->journal, ++s->iteration);
    journal_add_iteration_begin(
        s->journal, (EventIterationBegin){.loop = LOOP_1, .ready = ready, .timers = timers});
}

static void begin_poll(Story *s, PollWait wait, double until) {
    journal_add_poll_begin(s->journal,
                           (EventPollBegin){.loop = LOOP_1, .wait = wait, .until = until});
}

static void end_poll(Story *s, double now) {
    journal_set_time(s->journal, now);
    journal_add_poll_end(s->journal, (EventPollEnd){.loop = LOOP_1});
    journal_add_timers_begin(s->journal, (EventTimersBegin){.loop = LOOP_1});
}

static void begin_ready(Story *s, int32_t count) {
    journal_add_ready_begin(s->journal, (EventReadyBegin){.loop = LOOP_1, .count = count});
}

static void end_iteration(Story *s) {
    journal_set_cause(s->journal, 0);
    journal_add_iteration_end(s->journal, (EventIterationEnd){.loop = LOOP_1});
}

static void begin_handle(Story *s, HandleId handle) {
    EventNumber begun = journal_add_handle_begin(s->journal, (EventHandleBegin){.handle = handle});
    journal_set_cause(s->journal, begun);
}

static void end_handle(Story *s, HandleId handle) {
    journal_add_handle_end(s->journal, (EventHandleEnd){.handle = handle});
    journal_set_cause(s->journal, 0);
}

static void begin_step(Story *s, TaskId task, StepHow how) {
    journal_add_task_step_begin(
        s->journal, (EventTaskStepBegin){
                        .task = task, .how = how, .error = how ? text(s, "CancelledError()") : 0});
}

static void end_step(Story *s, TaskId task, StepOutcome outcome) {
    journal_add_task_step_end(s->journal, (EventTaskStepEnd){.task = task, .outcome = outcome});
}

static void finish(Story *s, TaskId task, FutureId future, Outcome outcome) {
    TextId value = outcome == OUTCOME_RETURNED ? text(s, "None") : 0;
    journal_add_task_done(s->journal,
                          (EventTaskDone){.task = task, .outcome = outcome, .value = value});
    journal_add_future_done(
        s->journal, (EventFutureDone){.future = future, .outcome = outcome, .value = value});
}

/* The step awaits sleep(delay): a future and the timer that will resolve it. */
static HandleId sleep_on(Story *s, TaskId task, FutureId future, double when, double delay,
                         SpanId span) {
    HandleId handle = ++s->handles;
    journal_add_future_create(s->journal, (EventFutureCreate){.future = future,
                                                              .loop = LOOP_1,
                                                              .kind = FUTURE_KIND_SLEEP,
                                                              .by = task,
                                                              .number = delay,
                                                              .span = span});
    journal_add_timer_set(s->journal, (EventTimerSet){.handle = handle,
                                                      .loop = LOOP_1,
                                                      .when = when,
                                                      .role = HANDLE_ROLE_SLEEP,
                                                      .callback = text(s, "set_result"),
                                                      .future = future,
                                                      .span = span});
    journal_add_task_suspend(s->journal,
                             (EventTaskSuspend){.task = task, .future = future, .span = span});
    end_step(s, task, STEP_SUSPENDED);
    return handle;
}

static void create_task(Story *s, TaskId task, FutureId future, TaskId parent, const char *name,
                        const char *function, const char *call, SpanId span) {
    journal_add_coro_create(s->journal, (EventCoroCreate){.coro = task,
                                                          .function = text(s, function),
                                                          .call = text(s, call),
                                                          .task = parent,
                                                          .span = span});
    journal_add_task_create(s->journal, (EventTaskCreate){.task = task,
                                                          .future = future,
                                                          .loop = LOOP_1,
                                                          .coro = task,
                                                          .parent = parent,
                                                          .name = text(s, name),
                                                          .function = text(s, function),
                                                          .call = text(s, call),
                                                          .span = span});
    schedule(s, HANDLE_ROLE_TASK_STEP, "TaskStep", task, 0);
}

/* ---- the parts of the story ---- */

static void begin_run(Story *s) {
    Journal *journal = s->journal;
    journal_set_thread(journal, MAIN_THREAD);
    journal_add_run_begin(journal, (EventRunBegin){.program = text(s, "program.py")});
    journal_add_source(journal, (EventSource){.text = text(s, sample_program)});
    journal_add_thread_create(
        journal, (EventThreadCreate){.subject = MAIN_THREAD, .name = text(s, "MainThread")});
    enter(s, MODULE_FRAME, "<module>", 0, 1, false);
    line(s, MODULE_FRAME, 1, 0, 20);
    line(s, MODULE_FRAME, 24, 0, 41);
    local(s, MODULE_FRAME, "JOBS", "(('A', 0.5), ('B', 2.0), ('C', 3.0))");
    line(s, MODULE_FRAME, 25, 0, 19);
    journal_add_loop_create(journal, (EventLoopCreate){.loop = LOOP_1, .span = at(s, 25, 0, 19)});
    create_task(s, MAIN_TASK, 1, 0, "Task-1", "main", "main()", at(s, 25, 12, 18));
    journal_add_loop_run_begin(journal, (EventLoopRunBegin){.loop = LOOP_1,
                                                            .how = LOOP_RUN_UNTIL_COMPLETE,
                                                            .future = 1,
                                                            .span = at(s, 25, 0, 19)});
}

static void submit_job(Story *s) {
    SpanId span = at(s, 17, 10, 46);
    line(s, MAIN_FRAME, 17, 4, 46);
    journal_add_executor_create(s->journal, (EventExecutorCreate){.executor = EXECUTOR_1,
                                                                  .kind = EXECUTOR_KIND_DEFAULT,
                                                                  .workers = 8,
                                                                  .label = text(s, "asyncio"),
                                                                  .span = span});
    journal_add_future_create(s->journal, (EventFutureCreate){.future = JOB_FUTURE,
                                                              .loop = LOOP_1,
                                                              .kind = FUTURE_KIND_EXECUTOR,
                                                              .by = MAIN_TASK,
                                                              .job = JOB_1,
                                                              .span = span});
    journal_add_job_submit(s->journal, (EventJobSubmit){.job = JOB_1,
                                                        .executor = EXECUTOR_1,
                                                        .future = JOB_FUTURE,
                                                        .task = MAIN_TASK,
                                                        .call = text(s, "blocking()"),
                                                        .span = span});
    journal_add_thread_create(s->journal, (EventThreadCreate){.subject = WORKER_THREAD,
                                                              .kind = THREAD_KIND_WORKER,
                                                              .name = text(s, "asyncio_0"),
                                                              .executor = EXECUTOR_1});
    local(s, MAIN_FRAME, "job", "<Future pending>");
}

static void first_iteration(Story *s) {
    begin_iteration(s, 1, 0);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 0);
    begin_ready(s, 1);
    begin_handle(s, 1);
    begin_step(s, MAIN_TASK, STEP_SEND);
    enter(s, MAIN_FRAME, "main", MAIN_TASK, 15, false);
    line(s, MAIN_FRAME, 16, 4, 37);
    submit_job(s);
    line(s, MAIN_FRAME, 18, 4, 56);
    create_task(s, TASK_A, 3, MAIN_TASK, "Task-2", "worker", "worker('A', 0.5)", at(s, 18, 13, 40));
    create_task(s, TASK_B, 4, MAIN_TASK, "Task-3", "worker", "worker('B', 2.0)", at(s, 18, 13, 40));
    create_task(s, TASK_C, 5, MAIN_TASK, "Task-4", "worker", "worker('C', 3.0)", at(s, 18, 13, 40));
    line(s, MAIN_FRAME, 19, 4, 28);
    leave(s, MAIN_FRAME, LEAVE_SUSPEND);
    sleep_on(s, MAIN_TASK, 6, 1.0, 1.0, at(s, 19, 4, 28));
    end_handle(s, 1);
    end_iteration(s);
}

static void worker_starts(Story *s, HandleId handle, TaskId task, FutureId future, double delay,
                          const char *name, const char *value) {
    FrameId frame = FIRST_WORKER_FRAME + task;
    begin_handle(s, handle);
    begin_step(s, task, STEP_SEND);
    enter(s, frame, "worker", task, 3, false);
    local(s, frame, "name", name);
    local(s, frame, "delay", value);
    line(s, frame, 4, 4, 7);
    line(s, frame, 5, 8, 34);
    leave(s, frame, LEAVE_SUSPEND);
    sleep_on(s, task, future, delay, delay, at(s, 5, 8, 34));
    end_handle(s, handle);
}

static void second_iteration(Story *s) {
    begin_iteration(s, 3, 1);
    begin_poll(s, POLL_WAIT_NONE, 0);
    journal_set_thread(s->journal, WORKER_THREAD);
    EventNumber begun =
        journal_add_job_begin(s->journal, (EventJobBegin){.job = JOB_1, .worker = WORKER_THREAD});
    journal_set_cause(s->journal, begun);
    enter(s, JOB_FRAME, "blocking", 0, 11, false);
    line(s, JOB_FRAME, 12, 4, 19);
    journal_add_thread_block(s->journal, (EventThreadBlock){.subject = WORKER_THREAD,
                                                            .reason = BLOCK_SLEEP,
                                                            .until = 1.5,
                                                            .what = text(s, "time.sleep(1.5)"),
                                                            .span = at(s, 12, 4, 19)});
    journal_set_thread(s->journal, MAIN_THREAD);
    journal_set_cause(s->journal, 0);
    end_poll(s, 0);
    begin_ready(s, 3);
    worker_starts(s, 2, TASK_A, 7, 0.5, "'A'", "0.5");
    worker_starts(s, 3, TASK_B, 8, 2.0, "'B'", "2.0");
    worker_starts(s, 4, TASK_C, 9, 3.0, "'C'", "3.0");
    end_iteration(s);
}

/* Two iterations: the timer sets the result of the sleep's future, which wakes the task. */
static HandleId timer_fires(Story *s, HandleId timer, FutureId future, TaskId task, double when,
                            int32_t timers) {
    begin_iteration(s, 0, timers);
    begin_poll(s, POLL_WAIT_TIMED, when);
    end_poll(s, when);
    journal_add_timer_due(s->journal, (EventTimerDue){.handle = timer});
    begin_ready(s, 1);
    begin_handle(s, timer);
    EventNumber done = journal_add_future_done(s->journal, (EventFutureDone){.future = future});
    journal_set_cause(s->journal, done);
    HandleId woken = wakeup(s, task, future);
    end_handle(s, timer);
    end_iteration(s);
    begin_iteration(s, 1, timers - 1);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, when);
    begin_ready(s, 1);
    begin_handle(s, woken);
    begin_step(s, task, STEP_SEND);
    return woken;
}

static void worker_a_finishes(Story *s) {
    HandleId handle = timer_fires(s, 6, 7, TASK_A, 0.5, 4);
    FrameId frame = FIRST_WORKER_FRAME + TASK_A;
    enter(s, frame, "worker", TASK_A, 5, true);
    line(s, frame, 6, 8, 33);
    print(s, "A finished\n", TASK_A, at(s, 6, 8, 33));
    leave(s, frame, LEAVE_RETURN);
    finish(s, TASK_A, 3, OUTCOME_RETURNED);
    end_step(s, TASK_A, STEP_FINISHED);
    end_handle(s, handle);
    end_iteration(s);
}

static HandleId cancel_worker(Story *s, TaskId task, FutureId sleeping) {
    SpanId span = at(s, 20, 20, 30);
    bool done = task == TASK_A;
    EventNumber asked = journal_add_task_cancel(
        s->journal, (EventTaskCancel){.task = task,
                                      .by = MAIN_TASK,
                                      .how = done ? CANCEL_TOO_LATE : CANCEL_FORWARDED,
                                      .requests = done ? 0 : 1,
                                      .span = span});
    if (done)
        return 0;
    EventNumber cancelled = journal_add_future_done(
        s->journal,
        (EventFutureDone){.cause = asked, .future = sleeping, .outcome = OUTCOME_CANCELLED});
    HandleId handle = ++s->handles;
    journal_add_handle_schedule(s->journal, (EventHandleSchedule){.cause = cancelled,
                                                                  .handle = handle,
                                                                  .loop = LOOP_1,
                                                                  .role = HANDLE_ROLE_TASK_WAKEUP,
                                                                  .callback = text(s, "TaskWakeup"),
                                                                  .task = task,
                                                                  .future = sleeping,
                                                                  .span = span});
    return handle;
}

static void gather(Story *s) {
    SpanId span = at(s, 21, 4, 56);
    line(s, MAIN_FRAME, 21, 4, 56);
    journal_add_future_create(s->journal, (EventFutureCreate){.future = GATHER_FUTURE,
                                                              .loop = LOOP_1,
                                                              .kind = FUTURE_KIND_GATHER,
                                                              .by = MAIN_TASK,
                                                              .span = span});
    for (FutureId child = 3; child <= 5; child++)
        journal_add_future_link(s->journal,
                                (EventFutureLink){.future = GATHER_FUTURE, .child = child});
    schedule(s, HANDLE_ROLE_GATHER, "gather.<locals>._done_callback", 0, GATHER_FUTURE);
    leave(s, MAIN_FRAME, LEAVE_SUSPEND);
    journal_add_task_suspend(
        s->journal, (EventTaskSuspend){.task = MAIN_TASK, .future = GATHER_FUTURE, .span = span});
    end_step(s, MAIN_TASK, STEP_SUSPENDED);
}

static void main_cancels(Story *s) {
    HandleId handle = timer_fires(s, 5, 6, MAIN_TASK, 1.0, 3);
    enter(s, MAIN_FRAME, "main", MAIN_TASK, 19, true);
    line(s, MAIN_FRAME, 20, 4, 30);
    cancel_worker(s, TASK_A, 7);
    cancel_worker(s, TASK_B, 8);
    cancel_worker(s, TASK_C, 9);
    gather(s);
    end_handle(s, handle);
    end_iteration(s);
}

static void worker_is_cancelled(Story *s, HandleId handle, TaskId task, HandleId timer,
                                const char *words) {
    FrameId frame = FIRST_WORKER_FRAME + task;
    begin_handle(s, handle);
    begin_step(s, task, STEP_THROW);
    journal_add_task_cancel_deliver(
        s->journal, (EventTaskCancelDeliver){.task = task, .span = at(s, 5, 8, 34)});
    enter(s, frame, "worker", task, 5, true);
    journal_add_handle_cancel(s->journal, (EventHandleCancel){.handle = timer});
    journal_add_exception_raise(s->journal, (EventExceptionRaise){.exception = task - 2,
                                                                  .type = text(s, "CancelledError"),
                                                                  .task = task,
                                                                  .span = at(s, 5, 8, 34)});
    line(s, frame, 7, 4, 34);
    journal_add_exception_catch(s->journal, (EventExceptionCatch){.exception = task - 2,
                                                                  .type = text(s, "CancelledError"),
                                                                  .task = task,
                                                                  .span = at(s, 7, 4, 34)});
    line(s, frame, 8, 8, 34);
    print(s, words, task, at(s, 8, 8, 34));
    line(s, frame, 9, 8, 13);
    leave(s, frame, LEAVE_RAISE);
    finish(s, task, task + 1, OUTCOME_CANCELLED);
    schedule(s, HANDLE_ROLE_GATHER, "gather.<locals>._done_callback", 0, GATHER_FUTURE);
    end_step(s, task, STEP_FINISHED);
    end_handle(s, handle);
}

static void gather_ends(Story *s) {
    begin_iteration(s, 3, 2);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 1.0);
    begin_ready(s, 3);
    worker_is_cancelled(s, 11, TASK_B, 7, "B cancelled\n");
    worker_is_cancelled(s, 12, TASK_C, 8, "C cancelled\n");
    begin_handle(s, 13);
    end_handle(s, 13);
    end_iteration(s);
    begin_iteration(s, 2, 2);
    journal_add_timer_drop(s->journal, (EventTimerDrop){.handle = 7});
    journal_add_timer_drop(s->journal, (EventTimerDrop){.handle = 8});
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 1.0);
    begin_ready(s, 2);
    begin_handle(s, 14);
    end_handle(s, 14);
    begin_handle(s, 15);
    EventNumber done = journal_add_future_done(
        s->journal,
        (EventFutureDone){.future = GATHER_FUTURE,
                          .value = text(s, "[None, CancelledError(), CancelledError()]")});
    journal_set_cause(s->journal, done);
    wakeup(s, MAIN_TASK, GATHER_FUTURE);
    end_handle(s, 15);
    end_iteration(s);
}

static void main_awaits_job(Story *s) {
    begin_iteration(s, 1, 0);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 1.0);
    begin_ready(s, 1);
    begin_handle(s, 16);
    begin_step(s, MAIN_TASK, STEP_SEND);
    enter(s, MAIN_FRAME, "main", MAIN_TASK, 21, true);
    line(s, MAIN_FRAME, 22, 4, 13);
    leave(s, MAIN_FRAME, LEAVE_SUSPEND);
    journal_add_task_suspend(
        s->journal,
        (EventTaskSuspend){.task = MAIN_TASK, .future = JOB_FUTURE, .span = at(s, 22, 4, 13)});
    end_step(s, MAIN_TASK, STEP_SUSPENDED);
    end_handle(s, 16);
    end_iteration(s);
}

static void job_ends(Story *s) {
    begin_iteration(s, 0, 0);
    begin_poll(s, POLL_WAIT_FOREVER, 0);
    journal_set_time(s->journal, 1.5);
    journal_set_thread(s->journal, WORKER_THREAD);
    journal_add_thread_unblock(s->journal, (EventThreadUnblock){.subject = WORKER_THREAD});
    line(s, JOB_FRAME, 13, 4, 24);
    print(s, "thread done\n", 0, at(s, 13, 4, 24));
    leave(s, JOB_FRAME, LEAVE_RETURN);
    EventNumber ended =
        journal_add_job_end(s->journal, (EventJobEnd){.job = JOB_1, .value = text(s, "None")});
    journal_add_handle_schedule(s->journal, (EventHandleSchedule){.cause = ended,
                                                                  .handle = ++s->handles,
                                                                  .loop = LOOP_1,
                                                                  .how = SCHEDULE_THREADSAFE,
                                                                  .role = HANDLE_ROLE_EXECUTOR,
                                                                  .callback = text(s, "_set_state"),
                                                                  .future = JOB_FUTURE});
    journal_add_thread_block(s->journal, (EventThreadBlock){.subject = WORKER_THREAD,
                                                            .reason = BLOCK_IDLE,
                                                            .until = -1,
                                                            .executor = EXECUTOR_1});
    journal_set_thread(s->journal, MAIN_THREAD);
    end_poll(s, 1.5);
    begin_ready(s, 1);
    begin_handle(s, 17);
    EventNumber done = journal_add_future_done(s->journal, (EventFutureDone){.future = JOB_FUTURE});
    journal_set_cause(s->journal, done);
    wakeup(s, MAIN_TASK, JOB_FUTURE);
    end_handle(s, 17);
    end_iteration(s);
}

static void main_returns(Story *s) {
    begin_iteration(s, 1, 0);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 1.5);
    begin_ready(s, 1);
    begin_handle(s, 18);
    begin_step(s, MAIN_TASK, STEP_SEND);
    enter(s, MAIN_FRAME, "main", MAIN_TASK, 22, true);
    leave(s, MAIN_FRAME, LEAVE_RETURN);
    finish(s, MAIN_TASK, 1, OUTCOME_RETURNED);
    schedule(s, HANDLE_ROLE_STOP, "_run_until_complete_cb", 0, 1);
    end_step(s, MAIN_TASK, STEP_FINISHED);
    end_handle(s, 18);
    end_iteration(s);
    begin_iteration(s, 1, 0);
    begin_poll(s, POLL_WAIT_NONE, 0);
    end_poll(s, 1.5);
    begin_ready(s, 1);
    begin_handle(s, 19);
    journal_add_loop_stop(s->journal, (EventLoopStop){.loop = LOOP_1});
    end_handle(s, 19);
    end_iteration(s);
}

static void shutdown_phase(Story *s, ShutdownPhase phase, int32_t count) {
    journal_add_shutdown_phase(
        s->journal, (EventShutdownPhase){.loop = LOOP_1, .phase = phase, .count = count});
}

static void end_run(Story *s) {
    journal_set_iteration(s->journal, 0);
    journal_add_loop_run_end(s->journal, (EventLoopRunEnd){.loop = LOOP_1});
    shutdown_phase(s, SHUTDOWN_MAIN_DONE, 0);
    shutdown_phase(s, SHUTDOWN_CANCEL_LEFTOVERS, 0);
    shutdown_phase(s, SHUTDOWN_EXECUTOR, 1);
    journal_add_executor_shutdown(s->journal,
                                  (EventExecutorShutdown){.executor = EXECUTOR_1, .wait = true});
    journal_add_thread_end(s->journal, (EventThreadEnd){.subject = WORKER_THREAD});
    shutdown_phase(s, SHUTDOWN_CLOSE, 0);
    journal_add_loop_close(s->journal, (EventLoopClose){.loop = LOOP_1});
    shutdown_phase(s, SHUTDOWN_DONE, 0);
    leave(s, MODULE_FRAME, LEAVE_RETURN);
    journal_add_run_end(s->journal, (EventRunEnd){0});
}

Journal *sample_journal(JournalLevel level) {
    Story story = {.journal = journal_new((JournalOptions){.level = level})};
    if (!story.journal)
        return NULL;
    begin_run(&story);
    first_iteration(&story);
    second_iteration(&story);
    worker_a_finishes(&story);
    main_cancels(&story);
    gather_ends(&story);
    main_awaits_job(&story);
    job_ends(&story);
    main_returns(&story);
    end_run(&story);
    return story.journal;
}
