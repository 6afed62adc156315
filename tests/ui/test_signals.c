/* Ctrl-C sent from the window: the run is simulated again with it, the same up to that moment. */
#include "suite.h"

#include "scene.h"

#include <string.h>

static const char program[] = "import asyncio\n"
                              "async def main():\n"
                              "    try:\n"
                              "        await asyncio.sleep(5)\n"
                              "    finally:\n"
                              "        print('cleaned up')\n"
                              "try:\n"
                              "    asyncio.run(main())\n"
                              "except KeyboardInterrupt:\n"
                              "    print('interrupted')\n";

static bool writes(const Session *session, const char *text) {
    for (EventNumber n = 1; n <= session_count(session); n++) {
        Event event;
        journal_get(session->run.journal, n, &event);
        if (event.head.kind == EVENT_OUTPUT &&
            strcmp(journal_text_bytes(session->run.journal, event.as.output.text), text) == 0)
            return true;
    }
    return false;
}

START_TEST(the_run_is_simulated_again_with_the_signal) {
    Stage *stage = scene_new(program, 1600, 1080);
    Session *session = &stage->session;
    ck_assert(!writes(session, "interrupted\n"));
    session_do(session, ACTION_TOGGLE_BREAK, 6);
    session_seek_time(session, 2);
    EventNumber before = session->position;
    stage_settle(stage);
    stage_click(stage, "button/interrupt");
    ck_assert(writes(session, "interrupted\n"));
    ck_assert(writes(session, "cleaned up\n"));
    ck_assert_int_eq(journal_kind(session->run.journal, session->position), EVENT_SIGNAL_SEND);
    ck_assert_double_eq(journal_head(session->run.journal, session->position).time, 2);
    ck_assert(marks_have(&session->journey.breaks, 6));
    stage_key(stage, "Ctrl+Z");
    ck_assert_uint_eq(session->position, before);
    stage_key(stage, "F5"); /* as if nothing had been done */
    ck_assert(!writes(session, "interrupted\n"));
    stage_free(stage);
}
END_TEST

static const char busy[] = "import asyncio\n"
                           "async def main():\n"
                           "    x = 1\n"
                           "    x = 2\n"
                           "    await asyncio.sleep(1)\n"
                           "    print('whole')\n"
                           "try:\n"
                           "    asyncio.run(main())\n"
                           "except KeyboardInterrupt:\n"
                           "    print('interrupted')\n";

static uint32_t line_at(const Session *session) {
    return session_line(session);
}

/* Not at the next moment when all threads wait, but here. */
START_TEST(it_comes_at_the_event_that_is_shown) {
    Stage *stage = scene_new(busy, 1600, 1080);
    Session *session = &stage->session;
    session_seek(session, timeline_next_at_line(session->timeline, 0, 4));
    EventNumber before = session->position;
    stage_settle(stage);
    stage_click(stage, "button/interrupt");
    ck_assert_uint_eq(session->position, before + 1);
    ck_assert_int_eq(journal_kind(session->run.journal, before + 1), EVENT_SIGNAL_SEND);
    ck_assert_uint_eq(line_at(session), 4);
    ck_assert(writes(session, "interrupted\n") && !writes(session, "whole\n"));
    /* from an earlier place the run goes another way: the later signal is forgotten */
    session_seek(session, timeline_next_at_line(session->timeline, 0, 2));
    stage_settle(stage);
    stage_click(stage, "button/interrupt");
    ck_assert(!writes(session, "interrupted\n"));
    ck_assert_int_eq(stage->app.signals.count, 1);
    stage_free(stage);
}
END_TEST

START_TEST(it_stays_when_the_lines_of_the_library_are_shown) {
    Stage *stage = scene_new(busy, 1600, 1080);
    Session *session = &stage->session;
    session_seek(session, timeline_next_at_line(session->timeline, 0, 4));
    stage_settle(stage);
    stage_key(stage, "Ctrl+L"); /* the same place, with another number */
    ck_assert_uint_eq(line_at(session), 4);
    stage_click(stage, "button/interrupt");
    ck_assert(writes(session, "interrupted\n"));
    ck_assert_uint_eq(line_at(session), 4);
    stage_key(stage, "Ctrl+L");
    ck_assert(writes(session, "interrupted\n"));
    EventNumber sent = timeline_next(session->timeline, 0, STOP_SIGNAL);
    session_seek(session, sent);
    ck_assert_uint_eq(line_at(session), 4);
    stage_free(stage);
}
END_TEST

START_TEST(after_the_end_there_is_nothing_to_send_to) {
    Stage *stage = scene_new(program, 1024, 640);
    ck_assert(stage_has(stage, "button/interrupt"));
    stage_key(stage, "End");
    ck_assert(!stage_has(stage, "button/interrupt"));
    ck_assert(!app_do(&stage->app, ACTION_INTERRUPT, 0));
    ck_assert_ptr_null(stage_fault(stage));
    stage_free(stage);
}
END_TEST

Suite *suite_signals(void) {
    Suite *suite = suite_create("signals");
    TCase *tests = tcase_create("signals");
    tcase_add_test(tests, the_run_is_simulated_again_with_the_signal);
    tcase_add_test(tests, it_comes_at_the_event_that_is_shown);
    tcase_add_test(tests, it_stays_when_the_lines_of_the_library_are_shown);
    tcase_add_test(tests, after_the_end_there_is_nothing_to_send_to);
    suite_add_tcase(suite, tests);
    return suite;
}
