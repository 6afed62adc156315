/* Locks, events and queues of threads: they show in the graph, in 'why is this not running?' and in
 * sentences, as those of asyncio do. */
#include "suite.h"

#include "scene.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"

#include <string.h>

static Stage *stage;

static void open_program(const char *program) {
    stage = scene_new(program, 1600, 1080);
}

static void teardown(void) {
    stage_free(stage);
}

static EventNumber nth(EventKind kind, uint32_t n) {
    for (EventNumber number = 1; number <= session_count(&stage->session); number++)
        if (journal_kind(stage->session.run.journal, number) == kind && !--n)
            return number;
    ck_abort_msg("there is no such event");
    return 0;
}

/* Without the marks of style. */
static const char *plain(const char *text) {
    static char out[512];
    size_t used = 0;
    for (; *text && used + 1 < sizeof out; text++)
        if ((unsigned char)*text >= ' ')
            out[used++] = *text;
    out[used] = '\0';
    return out;
}

#define assert_says(text, part) ck_assert_msg(strstr(plain(text), part) != NULL, "%s", plain(text))

static const char workers[] = "import threading, queue, time\n"
                              "lock = threading.Lock()\n"
                              "done = threading.Event()\n"
                              "items = queue.Queue()\n"
                              "def work():\n"
                              "    with lock:\n"
                              "        time.sleep(1)\n"
                              "    items.put('x')\n"
                              "def take():\n"
                              "    items.get()\n"
                              "    done.set()\n"
                              "for name in 'ab':\n"
                              "    threading.Thread(target=work, name=name).start()\n"
                              "threading.Thread(target=take, name='c').start()\n"
                              "done.wait()\n";

START_TEST(threads_that_wait_lead_to_what_they_wait_for) {
    open_program(workers);
    stage_key(stage, "5");
    session_seek_time(&stage->session, 0.5);
    stage_settle(stage);
    WaitEdge edges[4];
    const Model *model = session_model(&stage->session);
    ck_assert_uint_eq(model_waits_of(model, (Node){NODE_THREAD, 3}, edges, 4), 1);
    ck_assert_int_eq(edges[0].to.kind, NODE_SYNC);
    ck_assert_uint_eq(model_sync_holder(model, edges[0].to.id).id, 2);
    ck_assert(stage_has(stage, "graph/sync-1") && stage_has(stage, "graph/sync-2") &&
              stage_has(stage, "graph/sync-3"));
    assert_says(label_thread_story(&stage->app, model_thread(model, 3)), "waits for Lock, which a");
    assert_says(label_thread_story(&stage->app, model_thread(model, 1)), "waits at Event");
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

START_TEST(their_sentences_name_the_thread_and_agree_with_it) {
    open_program(workers);
    EventNumber wait = nth(EVENT_SYNC_WAIT, 1); /* the second worker, or whoever is first */
    stage_seek(stage, wait);
    assert_says(sentence_of_event(&stage->app, nth(EVENT_SYNC_ACQUIRE, 1)),
                "a takes Lock in line 6");
    assert_says(sentence_of_event(&stage->app, nth(EVENT_SYNC_CHANGE, 1)), "a puts 'x' into Queue");
    session_do(&stage->session, ACTION_LANGUAGE, 0);
    stage_settle(stage);
    for (uint32_t i = 1; i <= 3; i++) {
        EventNumber event = nth(EVENT_SYNC_WAIT, i);
        Event row;
        journal_get(stage->session.run.journal, event, &row);
        if (row.as.sync_wait.how == SYNC_WAIT_WAIT)
            assert_says(sentence_of_event(&stage->app, event), "вынужден ждать у Event");
    }
}
END_TEST

static const char blocked[] = "import asyncio, threading, time\n"
                              "lock = threading.Lock()\n"
                              "def hold():\n"
                              "    with lock:\n"
                              "        time.sleep(2)\n"
                              "async def other():\n"
                              "    await asyncio.sleep(0)\n"
                              "async def main():\n"
                              "    asyncio.create_task(other())\n"
                              "    job = asyncio.to_thread(hold)\n"
                              "    task = asyncio.create_task(job)\n"
                              "    await asyncio.sleep(0.5)\n"
                              "    asyncio.create_task(other())\n"
                              "    with lock:\n"
                              "        print('got it')\n"
                              "    time.sleep(1)\n"
                              "    await task\n"
                              "asyncio.run(main())\n";

START_TEST(a_task_that_blocks_its_thread_says_so) {
    open_program(blocked);
    session_seek_time(&stage->session, 1);
    stage_settle(stage);
    const Model *model = session_model(&stage->session);
    Why why = model_why_not_running(model, 1);
    ck_assert_int_eq(why.kind, WHY_BLOCKS);
    assert_says(sentence_why(&stage->app, 1), "line 14 blocks MainThread");
    assert_says(sentence_why(&stage->app, 1), "asyncio_0 holds Lock");
    assert_says(sentence_why(&stage->app, 4), "MainThread waits for Lock, which asyncio_0 holds");
    WaitEdge chain[8];
    bool cycle;
    uint32_t length = model_wait_chain(model, 1, chain, 8, &cycle);
    ck_assert_uint_eq(length, 3); /* task, its thread, the lock, the other thread */
    ck_assert_int_eq(chain[2].to.kind, NODE_THREAD);
    session_seek_time(&stage->session, 2.5);
    stage_settle(stage);
    assert_says(sentence_why(&stage->app, 1), "line 16 calls time.sleep(1)");
    assert_says(sentence_why(&stage->app, 1), "until 3");
    session_do(&stage->session, ACTION_LANGUAGE, 0);
    stage_settle(stage);
    assert_says(sentence_why(&stage->app, 1), "занимает MainThread");
}
END_TEST

static const char ring[] = "import asyncio, threading\n"
                           "lock = threading.Lock()\n"
                           "def work(loop):\n"
                           "    with lock:\n"
                           "        asyncio.run_coroutine_threadsafe(ask(), loop).result()\n"
                           "async def ask():\n"
                           "    return 1\n"
                           "async def main():\n"
                           "    loop = asyncio.get_running_loop()\n"
                           "    threading.Thread(target=work, args=(loop,), name='w').start()\n"
                           "    await asyncio.sleep(0)\n"
                           "    with lock:\n"
                           "        print('never')\n"
                           "asyncio.run(main())\n";

START_TEST(a_deadlock_between_loop_and_thread_shows) {
    open_program(ring);
    stage_seek(stage, session_count(&stage->session) - 1);
    assert_says(sentence_why(&stage->app, 1), "w holds Lock");
    stage_key(stage, "5");
    ck_assert(stage_has(stage, "graph/task-1") && stage_has(stage, "graph/thread-1") &&
              stage_has(stage, "graph/sync-1") && stage_has(stage, "graph/thread-2"));
}
END_TEST

static const char kinds[] = "import threading, queue\n"
                            "class Mine(queue.Queue):\n"
                            "    def _init(self, maxsize):\n"
                            "        self.items = []\n"
                            "    def _qsize(self):\n"
                            "        return len(self.items)\n"
                            "    def _put(self, item):\n"
                            "        self.items.append(item)\n"
                            "    def _get(self):\n"
                            "        return self.items.pop()\n"
                            "made = [threading.Lock(), threading.RLock(), threading.Event(),\n"
                            "        threading.Condition(), threading.Semaphore(2),\n"
                            "        threading.BoundedSemaphore(3), threading.Barrier(2),\n"
                            "        queue.Queue(4), queue.PriorityQueue(), queue.LifoQueue(),\n"
                            "        queue.SimpleQueue(), Mine()]\n"
                            "made[1].acquire(); made[1].acquire(); made[1].release()\n"
                            "made[4].acquire(); made[7].put(1); made[10].put(2); made[11].put(3)\n";

START_TEST(each_kind_is_told_once_and_its_inside_is_not) {
    open_program(kinds);
    stage_seek(stage, session_count(&stage->session));
    const Model *model = session_model(&stage->session);
    static const SyncKind wanted[] = {
        SYNC_KIND_THREAD_LOCK,      SYNC_KIND_THREAD_LOCK,      SYNC_KIND_THREAD_EVENT,
        SYNC_KIND_THREAD_CONDITION, SYNC_KIND_THREAD_SEMAPHORE, SYNC_KIND_THREAD_SEMAPHORE,
        SYNC_KIND_THREAD_BARRIER,   SYNC_KIND_THREAD_QUEUE,     SYNC_KIND_THREAD_QUEUE,
        SYNC_KIND_THREAD_QUEUE,     SYNC_KIND_THREAD_QUEUE,     SYNC_KIND_THREAD_QUEUE};
    ck_assert_uint_eq(model_sync_count(model), sizeof wanted / sizeof *wanted);
    for (SyncId id = 1; id <= model_sync_count(model); id++)
        ck_assert_int_eq(model_sync(model, id)->kind, wanted[id - 1]);
    ck_assert_uint_eq(model_sync(model, 2)->thread, 1); /* held once more than released */
    ck_assert_int_eq(model_sync(model, 5)->value, 1);
    ck_assert_int_eq(model_sync(model, 8)->value, 1);
    ck_assert_int_eq(model_sync(model, 11)->value, 1);
    ck_assert_str_eq(sentence_name_of(&stage->app, (Node){NODE_SYNC, 9}), "PriorityQueue");
}
END_TEST

Suite *suite_threads(void) {
    Suite *suite = suite_create("threads");
    TCase *tests = tcase_create("threads");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, threads_that_wait_lead_to_what_they_wait_for);
    tcase_add_test(tests, their_sentences_name_the_thread_and_agree_with_it);
    tcase_add_test(tests, a_task_that_blocks_its_thread_says_so);
    tcase_add_test(tests, a_deadlock_between_loop_and_thread_shows);
    tcase_add_test(tests, each_kind_is_told_once_and_its_inside_is_not);
    suite_add_tcase(suite, tests);
    return suite;
}
