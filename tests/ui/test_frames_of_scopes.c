/* The graph of who waits for whom, with scopes as frames round what they hold. */
#include "suite.h"

#include "scene.h"
#include "ui/window/wait_graph.h"

#include <stdio.h>
#include <string.h>

static const char nested[] =
    "import asyncio\n"
    "async def nap(n):\n"
    "    await asyncio.sleep(n)\n"
    "async def fetch(n):\n"
    "    async with asyncio.timeout(3):\n"
    "        async with asyncio.TaskGroup() as inner:\n"
    "            for i in range(2):\n"
    "                inner.create_task(nap(n + i))\n"
    "async def keep():\n"
    "    try:\n"
    "        await asyncio.shield(asyncio.create_task(nap(5), name='kept'))\n"
    "    except asyncio.CancelledError:\n"
    "        await asyncio.sleep(1)\n"
    "        raise\n"
    "async def main():\n"
    "    lock = asyncio.Lock()\n"
    "    k = asyncio.create_task(keep())\n"
    "    async with asyncio.timeout(4):\n"
    "        async with asyncio.TaskGroup() as group:\n"
    "            for i in range(3):\n"
    "                group.create_task(fetch(i + 1))\n"
    "            async with lock:\n"
    "                await asyncio.gather(*[nap(2) for _ in range(2)])\n"
    "asyncio.run(main())\n";

static Rect place(const Stage *stage, const char *name) {
    const Region *region = region_find(&stage->app.ui.regions, name);
    ck_assert_msg(region != NULL, "%s is not there", name);
    return region->rect;
}

static bool holds(const Stage *stage, const char *outer, const char *inner) {
    return rect_contains(place(stage, outer), place(stage, inner));
}

static Stage *open_at(const char *program, double time, float width, float height) {
    Stage *stage = scene_new(program, width, height);
    stage_key(stage, "5");
    stage_key(stage, "Z");
    session_seek_time(&stage->session, time);
    stage_settle(stage);
    return stage;
}

/* scopes: 1 timeout of main, 2 its group; then timeout and group of each fetch. */
START_TEST(scopes_are_frames_round_what_they_hold) {
    Stage *stage = open_at(nested, 0.5, 1600, 1080);
    ck_assert(holds(stage, "graph/frame-scope-1", "graph/frame-scope-2"));
    ck_assert(holds(stage, "graph/frame-scope-2", "graph/task-3"));
    ck_assert(holds(stage, "graph/frame-scope-2", "graph/task-5"));
    ck_assert(holds(stage, "graph/frame-scope-3", "graph/frame-scope-4"));
    ck_assert(holds(stage, "graph/frame-scope-4", "graph/task-9"));
    ck_assert(!holds(stage, "graph/frame-scope-4", "graph/task-3")); /* it stands beside its own */
    ck_assert(!holds(stage, "graph/frame-scope-1", "graph/task-1"));
    /* gather, awaited in the block, and what it gathers */
    ck_assert(holds(stage, "graph/frame-scope-2", "graph/task-6"));
    ck_assert_int_eq(stage_count(stage, "graph/frame-future-"), 1); /* the shield */
    ck_assert_ptr_null(stage_fault(stage));
    EventNumber before = stage->session.position;
    app_do(&stage->app, ACTION_SEEK,
           (int64_t)model_scope(session_model(&stage->session), 4)->created);
    ck_assert_uint_lt(stage->session.position, before);
    stage_free(stage);
}
END_TEST

START_TEST(frames_go_when_their_scopes_are_left) {
    Stage *stage = open_at(nested, 5.5, 1600, 1080);
    ck_assert_int_eq(stage_count(stage, "graph/frame-scope-"), 0);
    stage_free(stage);
}
END_TEST

static const char many[] = "import asyncio\n"
                           "async def leaf(n):\n"
                           "    async with asyncio.timeout(5 + n):\n"
                           "        await asyncio.sleep(n)\n"
                           "async def branch(n):\n"
                           "    async with asyncio.TaskGroup() as group:\n"
                           "        for i in range(6):\n"
                           "            group.create_task(leaf(n + i))\n"
                           "async def main():\n"
                           "    async with asyncio.TaskGroup() as group:\n"
                           "        for i in range(7):\n"
                           "            group.create_task(branch(i + 1))\n"
                           "asyncio.run(main())\n";

START_TEST(fifty_tasks_and_their_scopes_are_laid_out) {
    static const float sizes[][2] = {{1024, 640}, {1600, 1080}, {3840, 2160}};
    Stage *stage = open_at(many, 0.5, sizes[_i][0], sizes[_i][1]);
    ck_assert_ptr_null(stage_fault(stage));
    session_do(&stage->session, ACTION_LANGUAGE, 0);
    stage_settle(stage);
    ck_assert_ptr_null(stage_fault(stage));
    WaitGraph graph;
    wait_graph_build(&graph, session_model(&stage->session), 0, 72);
    ck_assert_int_ge(graph.node_count, 50);
    ck_assert_int_eq(graph.frame_count, GRAPH_FRAMES_MAX); /* no more than there is room for */
    for (int i = 0; i < graph.frame_count; i++)
        ck_assert_int_ne(graph.frames[i].parent, i);
    stage_free(stage);
}
END_TEST

/* A task that shields the very task that waits for it: nothing lies in itself. */
static const char ring[] = "import asyncio\n"
                           "async def a():\n"
                           "    await asyncio.sleep(0)\n"
                           "    async with asyncio.timeout(9):\n"
                           "        await asyncio.shield(other)\n"
                           "async def b():\n"
                           "    async with asyncio.timeout(8):\n"
                           "        await asyncio.shield(first)\n"
                           "async def main():\n"
                           "    global first, other\n"
                           "    first = asyncio.create_task(a())\n"
                           "    other = asyncio.create_task(b())\n"
                           "    await asyncio.wait([first, other])\n"
                           "asyncio.run(main())\n";

START_TEST(what_waits_in_a_circle_is_drawn_too) {
    Stage *stage = open_at(ring, 1, 1600, 1080);
    ck_assert(stage_has(stage, "graph/task-2") && stage_has(stage, "graph/task-3"));
    ck_assert_ptr_null(stage_fault(stage));
    stage_free(stage);
}
END_TEST

Suite *suite_frames_of_scopes(void) {
    Suite *suite = suite_create("frames_of_scopes");
    TCase *tests = tcase_create("frames_of_scopes");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, scopes_are_frames_round_what_they_hold);
    tcase_add_test(tests, frames_go_when_their_scopes_are_left);
    tcase_add_loop_test(tests, fifty_tasks_and_their_scopes_are_laid_out, 0, 3);
    tcase_add_test(tests, what_waits_in_a_circle_is_drawn_too);
    suite_add_tcase(suite, tests);
    return suite;
}
