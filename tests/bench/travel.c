/*
 * Times the journal and the model: writing events, folding, seeking to random events, stepping
 * forwards and backwards, the timeline; with few tasks and with many. The goals: a seek within 16
 * ms, a step back at most twice a step forward.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "sim/model/timeline.h"

enum { EVENTS = 1000000, SEEKS = 300, STEPS = 50000 };

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

/* ---- a journal of sleeping tasks ---- */

typedef struct {
    Journal *journal;
    uint32_t tasks;
    uint32_t iteration;
    double time;
    HandleId handles;
    FutureId futures;
    HandleId *timers;   /* by task */
    FutureId *sleeping; /* by task */
    SpanId span;
    TextId callback;
    uint64_t random;
} Writer;

static uint32_t random_below(Writer *writer, uint32_t limit) {
    writer->random = writer->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((writer->random >> 33) % limit);
}

static HandleId schedule(Writer *writer, HandleRole role, TaskId task, EventNumber cause) {
    HandleId handle = ++writer->handles;
    journal_add_handle_schedule(writer->journal, (EventHandleSchedule){.cause = cause,
                                                                       .handle = handle,
                                                                       .loop = 1,
                                                                       .role = role,
                                                                       .callback = writer->callback,
                                                                       .task = task});
    return handle;
}

static void step_to_sleep(Writer *writer, TaskId task, HandleId handle) {
    Journal *journal = writer->journal;
    FutureId future = ++writer->futures;
    HandleId timer = ++writer->handles;
    journal_add_handle_begin(journal, (EventHandleBegin){.handle = handle});
    journal_add_task_step_begin(journal, (EventTaskStepBegin){.task = task});
    journal_add_future_create(
        journal,
        (EventFutureCreate){.future = future, .loop = 1, .kind = FUTURE_KIND_SLEEP, .by = task});
    double when = writer->time + random_below(writer, 1000) / 1000.0;
    journal_add_timer_set(journal, (EventTimerSet){.handle = timer,
                                                   .loop = 1,
                                                   .when = when,
                                                   .role = HANDLE_ROLE_SLEEP,
                                                   .callback = writer->callback,
                                                   .future = future,
                                                   .span = writer->span});
    journal_add_task_suspend(
        journal, (EventTaskSuspend){.task = task, .future = future, .span = writer->span});
    journal_add_task_step_end(journal, (EventTaskStepEnd){.task = task});
    journal_add_handle_end(journal, (EventHandleEnd){.handle = handle});
    writer->timers[task] = timer;
    writer->sleeping[task] = future;
}

static HandleId wake(Writer *writer, TaskId task) {
    Journal *journal = writer->journal;
    HandleId timer = writer->timers[task];
    EventNumber begun = journal_add_handle_begin(journal, (EventHandleBegin){.handle = timer});
    EventNumber done = journal_add_future_done(
        journal, (EventFutureDone){.cause = begun, .future = writer->sleeping[task]});
    HandleId woken = schedule(writer, HANDLE_ROLE_TASK_WAKEUP, task, done);
    journal_add_handle_end(journal, (EventHandleEnd){.handle = timer});
    return woken;
}

static void begin_iteration(Writer *writer) {
    Journal *journal = writer->journal;
    journal_set_iteration(journal, ++writer->iteration);
    journal_add_iteration_begin(journal, (EventIterationBegin){.loop = 1});
    journal_add_poll_begin(journal, (EventPollBegin){.loop = 1});
    writer->time += 1;
    journal_set_time(journal, writer->time);
    journal_add_poll_end(journal, (EventPollEnd){.loop = 1});
    journal_add_timers_begin(journal, (EventTimersBegin){.loop = 1});
}

static void write_turn(Writer *writer) {
    Journal *journal = writer->journal;
    begin_iteration(writer);
    for (TaskId task = 1; task <= writer->tasks; task++)
        journal_add_timer_due(journal, (EventTimerDue){.handle = writer->timers[task]});
    EventReadyBegin ready = {.loop = 1, .count = (int32_t)writer->tasks};
    journal_add_ready_begin(journal, ready);
    for (TaskId task = 1; task <= writer->tasks; task++)
        writer->timers[task] = wake(writer, task);
    for (TaskId task = 1; task <= writer->tasks; task++)
        step_to_sleep(writer, task, writer->timers[task]);
    journal_add_iteration_end(journal, (EventIterationEnd){.loop = 1});
}

static void begin_run(Writer *writer) {
    Journal *journal = writer->journal;
    journal_set_thread(journal, 1);
    writer->callback = journal_text_z(journal, "callback");
    writer->span = journal_span(journal, (JournalSpan){.line = 5, .end_line = 5});
    journal_add_thread_create(journal, (EventThreadCreate){.subject = 1});
    journal_add_loop_create(journal, (EventLoopCreate){.loop = 1});
    journal_add_loop_run_begin(journal, (EventLoopRunBegin){.loop = 1});
    for (TaskId task = 1; task <= writer->tasks; task++) {
        EventTaskCreate create = {.task = task, .future = ++writer->futures, .loop = 1};
        journal_add_task_create(journal, create);
        HandleId first = schedule(writer, HANDLE_ROLE_TASK_STEP, task, 0);
        step_to_sleep(writer, task, first);
    }
}

static Journal *write_journal(uint32_t tasks) {
    Writer writer = {
        .journal =
            journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP, .event_limit = EVENTS}),
        .tasks = tasks,
        .timers = calloc(tasks + 1, sizeof(HandleId)),
        .sleeping = calloc(tasks + 1, sizeof(FutureId)),
    };
    if (!writer.journal || !writer.timers || !writer.sleeping)
        abort();
    begin_run(&writer);
    while (journal_status(writer.journal) == JOURNAL_OK)
        write_turn(&writer);
    free(writer.timers);
    free(writer.sleeping);
    return writer.journal;
}

/* ---- measuring ---- */

static double time_fold(const Journal *journal) {
    double start = now_ms();
    Model *model = model_new(journal, NULL, NULL);
    while (model && model_apply_next(model))
        continue;
    double end = now_ms();
    model_free(model);
    return end - start;
}

static void time_seeks(Travel *travel, double fold) {
    Writer random = {.random = 1};
    double sum = 0;
    double worst = 0;
    for (uint32_t i = 0; i < SEEKS; i++) {
        EventNumber event = 1 + random_below(&random, EVENTS);
        double start = now_ms();
        travel_seek(travel, event);
        double took = now_ms() - start;
        sum += took;
        worst = took > worst ? took : worst;
    }
    printf("  seek           %8.3f ms mean, %.3f ms worst (goal 16), 1/%.0f of the fold\n",
           sum / SEEKS, worst, fold / (sum / SEEKS));
}

static double time_steps(Travel *travel, EventNumber from, int direction) {
    travel_seek(travel, from);
    double start = now_ms();
    for (uint32_t i = 0; i < STEPS; i++)
        travel_seek(travel, travel_position(travel) + (EventNumber)direction);
    return (now_ms() - start) * 1e6 / STEPS;
}

static void time_timeline(const Journal *journal) {
    double start = now_ms();
    Timeline *timeline = timeline_new(journal);
    printf("  timeline       %8.1f ms\n", now_ms() - start);
    timeline_free(timeline);
}

static void measure(uint32_t tasks) {
    double start = now_ms();
    Journal *journal = write_journal(tasks);
    double written = now_ms() - start;
    double fold = time_fold(journal);
    Travel *travel = travel_new(journal);
    if (!travel)
        abort();
    printf("%u tasks, %u events\n", tasks, journal_count(journal));
    printf("  write          %8.1f ns an event\n", written * 1e6 / journal_count(journal));
    printf("  fold           %8.1f ms, %.1f ns an event\n", fold, fold * 1e6 / EVENTS);
    start = now_ms();
    travel_seek(travel, EVENTS);
    printf("  to the end     %8.1f ms, keyframes made\n", now_ms() - start);
    time_seeks(travel, fold);
    double forward = time_steps(travel, EVENTS / 2, 1);
    double back = time_steps(travel, EVENTS / 2, -1);
    printf("  step           %8.1f ns forward, %.1f ns back: %.2f times (goal 2)\n", forward, back,
           back / forward);
    time_timeline(journal);
    travel_free(travel);
    journal_free(journal);
}

int main(void) {
    measure(10);
    measure(10000);
    return 0;
}
