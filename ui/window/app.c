/* The window without SDL: one frame, and the answers to input. See app.h. */

#include "ui/window/app.h"

#include "ui/draw/widgets.h"
#include "ui/line_diff.h"
#include "ui/progress.h"
#include "ui/window/catalogue_keys.h"
#include "ui/window/experiments.h"
#include "ui/window/files.h"
#include "ui/window/opening.h"
#include "ui/window/panes.h"
#include "ui/window/present.h"
#include "ui/window/tour.h"
#include "ui/window/views.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- beginning and end ---- */

static bool load(App *app, char *error, size_t error_size) {
    for (int i = 0; i < THEME_ID_COUNT; i++)
        if (!theme_load(&app->themes[i], (ThemeId)i, error, error_size))
            return false;
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        app->words[i] = words_load(lesson_language_codes[i], error, error_size);
        if (!app->words[i])
            return false;
    }
    return true;
}

bool app_init(App *app, Session *session, const WindowHost *host, char *error, size_t error_size) {
    memset(app, 0, sizeof *app);
    app->session = session;
    if (host)
        app->host = *host;
    app->view = (TimelineView){0, 1};
    app->scale = 1;
    app->screen = session_is_open(session) ? SCREEN_RUN : SCREEN_CATALOGUE;
    if (ui_init(&app->ui, error, error_size) && load(app, error, error_size))
        return true;
    app_free(app);
    return false;
}

static void forget_run(App *app) {
    axis_free(&app->axis);
    transcript_free(&app->transcript);
    code_text_free(&app->code);
    code_text_free(&app->library_code);
    app->library_file = 0;
    app->shown_code = NULL;
    app->focus = (CodeFocus){0};
    app->find.line = app->find.from_line = 0;
    free(app->lanes);
    free(app->came_from);
    app->came_from = NULL;
    free(app->lane_marks);
    free(app->lane_mark_first);
    app->lane_marks = app->lane_mark_first = NULL;
    app->lane_first = 0;
    app->view_position = 0;
    free(app->console.first);
    app->console = (ConsoleRows){0};
    app->lanes = NULL;
    app->lane_count = 0;
    app->has_threads = false;
    app->journal = NULL;
    app->program = NULL;
    app->view = (TimelineView){0, 1};
}

void app_free(App *app) {
    forget_run(app);
    files_free(app);
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        words_free(app->words[i]);
    ui_free(&app->ui);
    memset(app, 0, sizeof *app);
}

/* ---- the run that is shown ---- */

/* The main thread has a lane if something is marked on it that no task did. */
static bool main_thread_has_marks(const Timeline *timeline) {
    for (uint32_t i = 0; i < timeline_mark_count(timeline); i++) {
        const Mark *mark = timeline_mark(timeline, i);
        if (mark->subject.kind == NODE_THREAD && mark->subject.id == 1 &&
            (mark->kind == MARK_SIGNAL || mark->kind == MARK_UNCAUGHT ||
             mark->kind == MARK_MESSAGE))
            return true;
    }
    return false;
}

static bool is_main_thread(Node subject) {
    return subject.kind == NODE_THREAD && subject.id == 1;
}

static void collect_lanes(App *app) {
    const Timeline *timeline = app->session->timeline;
    uint32_t count = timeline_lane_count(timeline);
    app->lanes = calloc(count ? count : 1, sizeof *app->lanes);
    bool with_main = main_thread_has_marks(timeline);
    for (uint32_t i = 0; app->lanes && i < count; i++) {
        Node subject = timeline_lane(timeline, i)->subject;
        if (!is_main_thread(subject) || with_main)
            app->lanes[app->lane_count++] = i;
        app->has_threads |= subject.kind == NODE_THREAD && !is_main_thread(subject);
    }
    app->lane_first = with_main && app->lane_count &&
                      is_main_thread(timeline_lane(timeline, app->lanes[0])->subject);
}

/* Counting sort of the marks by lane; within a lane they stay in order. */
static void sort_marks(App *app) {
    const Timeline *timeline = app->session->timeline;
    uint32_t lanes = timeline_lane_count(timeline), marks = timeline_mark_count(timeline);
    uint32_t *shown = calloc(lanes + 1, sizeof *shown); /* by lane of the timeline: which + 1 */
    uint32_t *first = calloc((size_t)app->lane_count + 2, sizeof *first);
    uint32_t *sorted = calloc(marks ? marks : 1, sizeof *sorted);
    for (uint32_t i = 0; shown && i < app->lane_count; i++)
        shown[app->lanes[i]] = i + 1;
    bool ok = shown && first && sorted;
    for (int pass = 0; ok && pass < 2; pass++) {
        for (uint32_t i = 0; i < marks; i++) {
            uint32_t at = shown[timeline_lane_index(timeline, timeline_mark(timeline, i)->subject)];
            if (at && pass)
                sorted[first[at]++] = i;
            else if (at)
                first[at + 1]++;
        }
        for (uint32_t i = 1; !pass && i < app->lane_count + 2; i++)
            first[i] += first[i - 1];
    }
    free(shown);
    app->lane_marks = sorted;
    app->lane_mark_first = first;
}

/* What depends on the run alone is made once for it. */
static void prepare_run(App *app) {
    const SessionRun *run = &app->session->run;
    if (app->journal == run->journal && app->program == run->program)
        return;
    forget_run(app);
    app->journal = run->journal;
    app->program = run->program;
    memset(app->ui.scrolls, 0, sizeof app->ui.scrolls);
    app->ui.anim.count = 0;
    if (run->program)
        code_text_build(&app->code, run->program, run->program_length, run->lesson);
    app->shown_code = &app->code;
    if (run->base)
        app->came_from = line_map(run->base, run->program, NULL);
    if (!run->journal)
        return;
    axis_build(&app->axis, app->session->timeline);
    transcript_build(&app->transcript, run->journal);
    collect_lanes(app);
    sort_marks(app);
}

/* ---- the frame ---- */

static void draw_pane(App *app, void (*draw)(App *app, Rect rect), Rect place) {
    if (!rect_empty(place))
        draw(app, place);
}

static void draw_run(App *app, float width, float height) {
    LayoutWish wish = {.width = width,
                       .height = height,
                       .scale = app->ui.scale,
                       .panes = present_panes(app),
                       .lanes = (int)app->lane_count,
                       .stacked = app->presenting,
                       .enlarged = app->enlarged,
                       .question = session_question(app->session, NULL) != NULL};
    app->layout = layout_make(&wish);
    opening_draw_problem(app, &app->layout.code);
    draw_pane(app, toolbar_draw, app->layout.toolbar);
    draw_pane(app, pane_code_draw, app->layout.code);
    draw_pane(app, pane_loop_draw, app->layout.loop);
    draw_pane(app, views_draw, app->layout.tasks);
    draw_pane(app, pane_executor_draw, app->layout.executor);
    draw_pane(app, pane_notes_draw, app->layout.notes);
    draw_pane(app, pane_console_draw, app->layout.console);
    draw_pane(app, pane_timeline_draw, app->layout.timeline);
}

static void draw_message(App *app, float width, float height) {
    Ui *ui = &app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    float padding = ui_px(ui, 18), most = float_min(width * 0.7f, ui_px(ui, 640));
    float lines = ui_rich(ui, rect_make(0, 0, most, 0), &styles, 8, false, app->message);
    Rect box = rect_snap(rect_make((width - most) / 2 - padding, height - lines - ui_px(ui, 90),
                                   most + 2 * padding, lines + 2 * padding));
    ui->draw.layer = 4;
    draw_glow(&ui->draw, box, ui_px(ui, 8), ui_px(ui, 24), ui_color(ui, THEME_SHADOW));
    draw_rect(&ui->draw, box, ui_px(ui, 8), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, ui_px(ui, 8), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_STATE_FAILED));
    ui_rich(ui, rect_inset(box, padding, padding), &styles, 8, true, app->message);
    Region *region = ui_region(ui, box, "message");
    ui_region_action(region, ACTION_BACK, 0);
    ui->draw.layer = 0;
}

static void set_up(App *app, float width, float height) {
    Session *session = app->session;
    int theme = session->theme >= 0 && session->theme < THEME_ID_COUNT ? session->theme : 0;
    app->ui.theme = app->themes[theme];
    app->ui.words = app->words[session->language];
    app->ui.reduced_motion = session->reduced_motion;
    float scale = layout_scale(width, height, session->zoom);
    if (app->presenting)
        scale = layout_presented(width, height, scale);
    if (scale != app->ui.scale)
        app->ui.anim.count = 0;
    app->ui.scale = scale;
}

/* Remembers what the viewer has before the eyes. */
static void note_progress(App *app) {
    Progress *progress = app->host.progress;
    const Session *session = app->session;
    const SessionRun *run = &session->run;
    if (!progress || !run->lesson || run->experiment || app->screen != SCREEN_RUN)
        return;
    const char *name = run->lesson->name;
    progress_note(progress, name, session_callout(session, NULL));
    for (size_t i = 0; i < session->question_count; i++)
        if (session->questions[i].answer >= 0)
            progress_answer(progress, name, (int)i + 1);
    if (session->position && session->position >= session_count(session))
        progress_end(progress, name);
    progress_save(progress);
}

void app_frame(App *app, float width, float height, double now) {
    Ui *ui = &app->ui;
    double passed = app->last_now > 0 && now > app->last_now ? now - app->last_now : 0;
    app->last_now = now;
    session_tick(app->session, passed > 0.25 ? 0.25 : passed);
    opening_poll(app, now);
    prepare_run(app);
    note_progress(app);
    tour_offer(app);
    set_up(app, width, height);
    ui_begin(ui, width, height, now);
    draw_rect(&ui->draw, rect_make(0, 0, width, height), 0, ui_color(ui, THEME_BACKGROUND));
    if (app->screen == SCREEN_RUN && session_is_open(app->session))
        draw_run(app, width, height);
    else
        pane_catalogue_draw(app, rect_make(0, 0, width, height));
    if (app->bookmarks && app->screen == SCREEN_RUN && app->journal)
        pane_bookmarks_draw(app, rect_make(0, 0, width, height));
    tour_draw(app, width, height);
    if (app->help)
        pane_help_draw(app, rect_make(0, 0, width, height));
    if (app->glossary)
        pane_glossary_draw(app, rect_make(0, 0, width, height));
    if (app->files.open)
        pane_files_draw(app, rect_make(0, 0, width, height));
    opening_draw(app, width, height);
    if (app->message[0])
        draw_message(app, width, height);
    ui_tooltip(ui);
    present_draw_pointing(app, width, height);
    if (ui->show_regions)
        ui_outline_regions(ui);
    ui_end(ui);
}

void app_settle(App *app, float width, float height, double now) {
    enum { FRAMES_MAX = 12 };
    bool playing = app->session->playing;
    app->session->playing = false;
    for (int i = 0; i < FRAMES_MAX; i++) {
        app_frame(app, width, height, now + i);
        if (!app->ui.again && i > 0)
            break;
    }
    app->session->playing = playing;
}

bool app_wants_frame(const App *app) {
    return app->ui.again || app->session->playing || app->opening.kind != OPENING_NOTHING;
}

/* ---- actions ---- */

bool app_open(App *app, const char *name) {
    return opening_begin(app, name);
}

bool app_watch(App *app) {
    if (app->opening.kind != OPENING_NOTHING || !app->opened[0] || !app->host.changed ||
        !app->host.changed(app->host.context))
        return false;
    return opening_again(app);
}

static bool open_card(App *app, int64_t index) {
    const Catalogue *catalogue = app->host.catalogue;
    if (!catalogue || index < 0 || (size_t)index >= catalogue->count)
        return false;
    app->card = (int)index;
    return app_open(app, catalogue->lessons[index]->name);
}

/* Help, glossary and the files cover each other: one at most is shown. */
static bool switch_overlay(App *app, bool *overlay) {
    bool show = !*overlay;
    app->files.open = app->help = app->glossary = false;
    *overlay = show;
    return true;
}

static bool go_back(App *app) {
    if (app->message[0])
        app->message[0] = '\0';
    else if (opening_stop(app) || tour_end(app))
        return true;
    else if (app->files.open)
        files_close(app);
    else if (app->help)
        app->help = false;
    else if (app->glossary)
        app->glossary = false;
    else if (app->screen == SCREEN_RUN && app->bookmarks)
        app->bookmarks = false;
    else if (app->screen == SCREEN_RUN && app->session->cursor)
        app->session->cursor = 0;
    else if (app->screen == SCREEN_RUN && app->host.catalogue)
        app->screen = SCREEN_CATALOGUE;
    else if (app->screen == SCREEN_CATALOGUE && session_is_open(app->session))
        app->screen = SCREEN_RUN;
    else
        return false;
    session_play(app->session, false);
    return true;
}

static double head_or_middle(const App *app) {
    double head = axis_of_event(&app->axis, app->session->position);
    bool seen = head >= app->view.from && head <= app->view.to;
    return seen ? head : (app->view.from + app->view.to) / 2;
}

static bool do_window(App *app, ActionId action, int64_t argument) {
    switch (action) {
    case ACTION_HELP: return switch_overlay(app, &app->help);
    case ACTION_GLOSSARY: return switch_overlay(app, &app->glossary);
    case ACTION_CATALOGUE:
        app->screen = SCREEN_CATALOGUE;
        session_play(app->session, false);
        return true;
    case ACTION_TOUR: tour_begin(app); return true;
    case ACTION_TOUR_NEXT: tour_next(app); return true;
    case ACTION_EXPERIMENT: return opening_experiment(app, (int)argument);
    case ACTION_EXPERIMENT_NEXT: return experiments_next(app);
    case ACTION_OPEN_FILE: files_switch(app); return true;
    case ACTION_RELOAD: return opening_again(app);
    case ACTION_LIBRARY: return app->screen == SCREEN_RUN && opening_library(app);
    case ACTION_INTERRUPT: return app->screen == SCREEN_RUN && opening_interrupt(app);
    case ACTION_BACK: return go_back(app);
    case ACTION_QUIT: app->quit = true; return true;
    case ACTION_FULL_SCREEN: app->full_screen = !app->full_screen; return true;
    case ACTION_SHOW_REGIONS: app->ui.show_regions = !app->ui.show_regions; return true;
    case ACTION_TIMELINE_IN: timeline_zoom(app, 1.5, head_or_middle(app)); return true;
    case ACTION_TIMELINE_OUT: timeline_zoom(app, 1 / 1.5, head_or_middle(app)); return true;
    case ACTION_TIMELINE_FIT: app->view = (TimelineView){0, 1}; return true;
    case ACTION_TIMELINE_TURN: timeline_show_turn(app); return true;
    case ACTION_TIMELINE_LEFT: timeline_pan(app, -0.2); return true;
    case ACTION_TIMELINE_RIGHT: timeline_pan(app, 0.2); return true;
    case ACTION_PAN: return true; /* what a drag of the axis does */
    case ACTION_FIND: find_open(app); return true;
    case ACTION_FIND_NEXT: find_move(app, true); return true;
    case ACTION_FIND_PREVIOUS: find_move(app, false); return true;
    case ACTION_BOOKMARKS: app->bookmarks = !app->bookmarks; return true;
    case ACTION_STACK: app->stack = !app->stack; return true;
    case ACTION_SHOW_LIST:
    case ACTION_SHOW_GRAPH:
    case ACTION_SHOW_SCOPES:
    case ACTION_SHOW_CANCELS:
    case ACTION_SHOW_SHUTDOWN:
        return views_choose(app, (View)(VIEW_LIST + (action - ACTION_SHOW_LIST)));
    case ACTION_ENLARGE: app->enlarged = !app->enlarged; return true;
    case ACTION_OPEN: return open_card(app, argument);
    case ACTION_CARD_OPEN: return app->screen == SCREEN_CATALOGUE && open_card(app, app->card);
    case ACTION_SCRUB: timeline_scrub(app, app->ui.pointer.x); return true;
    default: return files_do(app, action, argument) || catalogue_do(app, action);
    }
}

bool app_do(App *app, ActionId action, int64_t argument) {
    if (action < 0 || action >= ACTION_COUNT)
        return false;
    app->ui.again = true;
    if (action != ACTION_BACK)
        app->message[0] = '\0';
    return do_window(app, action, argument) || present_do(app, action) ||
           session_do(app->session, action, argument);
}

/* ---- input ---- */

static ActionId translate(const App *app, ActionId action) {
    bool onwards = action == ACTION_STEP_FORWARD || action == ACTION_NEXT_NOTE ||
                   action == ACTION_PLAY || action == ACTION_RUN_TO_LINE;
    if (app->tour && onwards && !app->help)
        return ACTION_TOUR_NEXT;
    bool catalogue = app->screen == SCREEN_CATALOGUE && !app->help && !app->glossary;
    return catalogue ? catalogue_action(action) : action;
}

static bool finds(const App *app) {
    return app->find.open && app->screen == SCREEN_RUN && !app->help && !app->glossary;
}

bool app_text(App *app, const char *text) {
    bool taken = app->files.open ? files_text(app, text) : finds(app) && find_text(app, text);
    app->ui.again = app->ui.again || taken;
    return taken;
}

bool app_key(App *app, const char *key) {
    if (app->files.open && app->opening.kind == OPENING_NOTHING) {
        app->ui.again = true;
        return files_key(app, key);
    }
    if (finds(app) && find_key(app, key)) {
        app->ui.again = true;
        return true;
    }
    ActionId action = translate(app, action_of_key(key));
    return action != ACTION_NONE && app_do(app, action, 0);
}

const Region *app_region_at(const App *app, float x, float y) {
    const Region *best = NULL;
    const RegionList *list = &app->ui.regions;
    for (size_t i = 0; i < list->count; i++) {
        const Region *region = &list->items[i];
        if (region->action < 0 || !rect_has(region->rect, x, y))
            continue;
        if (!best || region->layer >= best->layer)
            best = region;
    }
    const Region *top = region_at(list, x, y);
    return best && top && top->layer > best->layer ? NULL : best;
}

/* The playhead goes with the pointer, or, when the axis is dragged, the view. */
static void drag(App *app, float x) {
    if (strcmp(app->ui.pressed, "timeline/axis") == 0)
        timeline_drag(app, x - app->drag_x);
    else
        timeline_scrub(app, x);
    app->drag_x = x;
    app->ui.again = true;
}

void app_pointer(App *app, float x, float y) {
    char before[REGION_NAME_SIZE];
    memcpy(before, app->ui.hover, sizeof before);
    app->ui.pointer.x = x;
    app->ui.pointer.y = y;
    app->ui.pointer.inside = true;
    const Region *region = region_at(&app->ui.regions, x, y);
    snprintf(app->ui.hover, sizeof app->ui.hover, "%s", region ? region->name : "");
    if (strcmp(before, app->ui.hover) != 0 || (region && region->tooltip))
        app->ui.again = true;
    if (app->pointing)
        app->ui.again = true;
    if (app->scrubbing)
        drag(app, x);
}

void app_pointer_left(App *app) {
    app->ui.pointer.inside = false;
    app->ui.hover[0] = '\0';
    app->ui.again = true;
}

static void press(App *app, const Region *region) {
    snprintf(app->ui.pressed, sizeof app->ui.pressed, "%s", region ? region->name : "");
    if (region && (region->flags & REGION_DRAGGED)) {
        app->scrubbing = true;
        app->drag_x = app->ui.pointer.x;
        if (region->action == ACTION_SCRUB) {
            journey_leave(&app->session->journey, app->session->position, 0);
            timeline_scrub(app, app->ui.pointer.x);
        }
    }
}

void app_button(App *app, bool down) {
    const Region *region = app_region_at(app, app->ui.pointer.x, app->ui.pointer.y);
    app->ui.pointer.down = down;
    app->ui.again = true;
    if (down) {
        press(app, region);
        return;
    }
    bool same = region && strcmp(app->ui.pressed, region->name) == 0;
    bool dragged = app->scrubbing;
    app->scrubbing = false;
    app->ui.pressed[0] = '\0';
    if (same && strncmp(region->name, "help/", 5) == 0 && region->action != ACTION_BACK)
        app->help = false; /* the list of keys is a menu, too */
    if (same && !dragged && !(region->flags & REGION_DISABLED))
        app_do(app, (ActionId)region->action, region->argument);
}

void app_double_click(App *app) {
    double place;
    const Region *region = app_region_at(app, app->ui.pointer.x, app->ui.pointer.y);
    if (region && (region->action == ACTION_FILES_SELECT || region->action == ACTION_FILES_RECENT))
        app_do(app, ACTION_FILES_CHOOSE, 0);
    if (region && region->action == ACTION_SCRUB &&
        timeline_place(app, app->ui.pointer.x, &place)) {
        timeline_zoom(app, 3, place);
        app->ui.again = true;
    }
}

void app_wheel(App *app, float dx, float dy, bool zoom) {
    Ui *ui = &app->ui;
    float x = ui->pointer.x, y = ui->pointer.y;
    const Region *time = region_find(&ui->regions, "timeline/time");
    double place;
    ui->again = true;
    if (zoom) {
        app_do(app, dy > 0 ? ACTION_ZOOM_IN : ACTION_ZOOM_OUT, 0);
    } else if (!app->help && !app->glossary && !app->files.open && time &&
               rect_has(time->rect, x, y) && timeline_place(app, x, &place)) {
        timeline_zoom(app, dy > 0 ? 1.25 : dy < 0 ? 1 / 1.25 : 1, place);
        timeline_pan(app, (double)-dx * 0.1);
    } else {
        const Region *region = region_at_with(&ui->regions, x, y, REGION_SCROLLS);
        if (region)
            ui_scroll_by(ui, region->name + strlen("scroll/"), -dx * ui_px(ui, 50),
                         -dy * ui_px(ui, 50));
    }
}

bool app_click(App *app, const char *name) {
    const Region *region = region_find(&app->ui.regions, name);
    if (!region)
        return false;
    app_pointer(app, region->rect.x + region->rect.w / 2, region->rect.y + region->rect.h / 2);
    app_button(app, true);
    app_button(app, false);
    return true;
}
