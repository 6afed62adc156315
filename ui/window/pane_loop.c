/* The event loop: the phases of an iteration as a ring, the slot of the running handle, the ready
 * queue in order, the timers by deadline. A handle is one chip with one name wherever it is, so
 * that it is seen to move from the timers to the queue to the slot. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <stdio.h>
#include <string.h>

typedef struct ChipRow {
    Rect area; /* of the whole row or rows */
    float x, y;
    float height, gap;
} ChipRow;

/* ---- chips ---- */

static Color chip_color(const App *app, const ModelHandle *handle) {
    return label_task_color(app, label_handle_task(session_model(app->session), handle));
}

static float chip_width(App *app, const char *title, const char *detail) {
    Ui *ui = &app->ui;
    float a = ui_text_width(ui, ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_TEXT), title);
    float b = ui_text_width(ui, ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED), detail);
    return float_clamp(float_max(a, b) + ui_px(ui, 25), ui_px(ui, 96), ui_px(ui, 210));
}

static void draw_stripe(Ui *ui, Rect chip, float radius, Color color) {
    DrawClip before =
        draw_clip(&ui->draw, rect_make(chip.x, chip.y, ui_px(ui, 5), chip.h), ui->draw.scrolled);
    draw_rect(&ui->draw, chip, radius, color);
    draw_unclip(&ui->draw, before);
}

static void draw_chip_body(Ui *ui, Rect chip, Color color, bool running, bool hovered) {
    float radius = ui_size(ui, SIZE_RADIUS_SMALL), thin = float_max(1, ui_px(ui, 1));
    if (running)
        draw_glow(&ui->draw, chip, radius, ui_px(ui, 14), ui_color(ui, THEME_NOW_GLOW));
    draw_rect(&ui->draw, chip, radius, ui_color(ui, hovered ? THEME_RAISED_HOVER : THEME_RAISED));
    draw_stripe(ui, chip, radius, color);
    draw_border(&ui->draw, chip, radius, running ? float_max(1.5f, ui_px(ui, 2)) : thin,
                ui_color(ui, running ? THEME_NOW : THEME_RAISED_BORDER));
}

static void strike(Ui *ui, Rect line, float width) {
    float y = roundf(line.y + line.h / 2);
    draw_rect(&ui->draw,
              rect_snap(rect_make(line.x, y, float_min(width, line.w), float_max(1, ui_px(ui, 1)))),
              0, ui_color(ui, THEME_MUTED));
}

static void draw_chip_text(App *app, Rect chip, const ModelHandle *handle, const char *title,
                           const char *detail) {
    Ui *ui = &app->ui;
    bool struck = handle->cancelled != 0;
    TextStyle strong =
        ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, struck ? THEME_MUTED : THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    Rect inner = rect_inset(chip, ui_px(ui, 12), ui_px(ui, 5));
    inner.w += ui_px(ui, 4);
    Rect top = rect_cut_top(&inner, roundf(inner.h * 0.52f));
    title = label_that_fits(app, strong, top.w, title);
    float width = ui_text(ui, top, strong, ALIGN_LEFT, title);
    if (struck)
        strike(ui, top, width);
    ui_text(ui, inner, small, ALIGN_LEFT, label_that_fits(app, small, inner.w, detail));
}

static const char *chip_tooltip(App *app, HandleId id, const ModelHandle *handle) {
    Ui *ui = &app->ui;
    const char *by = handle->by ? label_task(app, handle->by) : "";
    uint32_t line = label_line(session_model(app->session), handle->span);
    const char *who = *by ? ui_fill_rich(ui, "handle.scheduled_by", by, NULL, NULL)
                          : ui_word(ui, "handle.scheduled_by_thread");
    const char *where =
        line ? ui_fill_rich(ui, "handle.at", ui_format(ui, "%u", line), NULL, NULL) : "";
    return ui_format(ui,
                     RICH_STRONG "Handle %u" RICH_PLAIN "  " RICH_CODE "%s" RICH_PLAIN "\n%s %s",
                     id, label_text(app, handle->callback), who, where);
}

/* The chip moves there from where it was; a new one appears at its place. */
static void draw_chip(App *app, HandleId id, Rect target, const char *place) {
    Ui *ui = &app->ui;
    const ModelHandle *handle = model_handle(session_model(app->session), id);
    if (!handle)
        return;
    const char *path = ui_format(ui, "%s/handle-%u", place, id);
    const char *key = ui_format(ui, "handle-%u", id);
    Rect now = anim_rect(&ui->anim, key, target, (Rect){0});
    bool running = handle->place == HANDLE_PLACE_RUNNING;
    Rect chip = rect_snap(now);
    const char *title = label_handle_title(app, handle);
    if (handle->place == HANDLE_PLACE_TIMERS)
        title = ui_format(ui, "%s  %s", label_time(app, handle->when), title);
    draw_chip_body(ui, chip, chip_color(app, handle), running, ui_hovered(ui, path));
    draw_chip_text(app, chip, handle, title, label_handle_detail(app, handle));
    Region *region = ui_region(ui, chip, "%s", path);
    ui_region_action(region, ACTION_SEEK, handle->created);
    if (region)
        region->tooltip = chip_tooltip(app, id, handle);
}

static float handle_chip_width(App *app, HandleId id) {
    const ModelHandle *handle = model_handle(session_model(app->session), id);
    if (!handle)
        return 0;
    const char *title = label_handle_title(app, handle);
    if (handle->place == HANDLE_PLACE_TIMERS)
        title = ui_format(&app->ui, "%s  %s", label_time(app, handle->when), title);
    return chip_width(app, title, label_handle_detail(app, handle));
}

/* ---- rows of chips ---- */

static ChipRow row_begin(App *app, Rect area) {
    Ui *ui = &app->ui;
    return (ChipRow){area, area.x, area.y, ui_px(ui, 46), ui_px(ui, 9)};
}

/* Room for one more chip of that width, keeping a place for '+N' in the last row if more follow. */
static bool row_place(App *app, ChipRow *row, float width, bool more, Rect *place) {
    float right = rect_right(row->area);
    bool last = row->y + 2 * row->height + row->gap > rect_bottom(row->area);
    float reserve = more && last ? ui_px(&app->ui, 52) : 0; /* for +1234 */
    if (row->x > row->area.x && row->x + width > right - reserve) {
        if (last)
            return false;
        row->x = row->area.x;
        row->y += row->height + row->gap;
    }
    *place = rect_make(row->x, row->y, float_min(width, right - row->x), row->height);
    row->x += width + row->gap;
    return true;
}

static void draw_rest(App *app, const ChipRow *row, uint32_t rest, const char *name) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_MUTED);
    Rect place =
        rect_make(row->x, row->y, float_max(0, rect_right(row->area) - row->x), row->height);
    float width = ui_text(ui, place, style, ALIGN_LEFT, ui_format(ui, "+%u", rest));
    place.w = width;
    ui_region(ui, place, "%s/more", name);
}

static void draw_empty(App *app, Rect area, const char *key) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_FAINT);
    ui_text(ui, rect_make(area.x, area.y, area.w, ui_px(ui, 24)), style, ALIGN_LEFT,
            ui_word(ui, key));
}

typedef HandleId HandleAt(const Model *model, LoopId loop, uint32_t index);

static void draw_turn_border(App *app, float x, float y, float height) {
    Ui *ui = &app->ui;
    Rect bar = rect_snap(rect_make(x - ui_px(ui, 1), y, float_max(2, ui_px(ui, 2)), height));
    draw_rect(&ui->draw, bar, 0, ui_color(ui, THEME_NOW));
    Region *region = ui_region(ui, rect_inset(bar, -ui_px(ui, 3), 0), "ready/next-turn");
    if (region) {
        region->tooltip = ui_word(ui, "loop.next_turn");
        region->flags = REGION_FLOATS;
    }
}

/* turn: how many of them run in this turn; the rest stands behind a border. */
static void draw_handles(App *app, Rect area, LoopId loop, HandleAt *at, uint32_t count,
                         uint32_t turn, const char *name) {
    const Model *model = session_model(app->session);
    ChipRow row = row_begin(app, area);
    for (uint32_t i = 0; i < count; i++) {
        HandleId id = at(model, loop, i);
        Rect place;
        if (!row_place(app, &row, handle_chip_width(app, id), i + 1 < count, &place)) {
            draw_rest(app, &row, count - i, name);
            return;
        }
        if (i == turn && i > 0)
            draw_turn_border(app, place.x - row.gap / 2, place.y, place.h);
        draw_chip(app, id, place, name);
    }
}

/* ---- the ring of phases ---- */

typedef struct Phase {
    LoopPhase phase;
    float from, to; /* in turns, 0 up, clockwise */
    const char *word;
} Phase;

static const Phase phases[] = {
    {LOOP_PHASE_POLL, 0.03f, 0.31f, "phase.poll"},
    {LOOP_PHASE_TIMERS, 0.36f, 0.64f, "phase.timers"},
    {LOOP_PHASE_RUN, 0.69f, 0.97f, "phase.run"},
};

enum { PHASES = sizeof phases / sizeof *phases };

static int phase_index(LoopPhase phase) {
    for (int i = 0; i < PHASES; i++)
        if (phases[i].phase == phase)
            return i;
    return phase == LOOP_PHASE_PREPARE ? 0 : -1;
}

static void draw_phase_label(App *app, Rect ring, const Phase *phase, bool active) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, active ? FONT_UI_STRONG : FONT_UI, SIZE_TEXT_TINY,
                               active ? THEME_TEXT : THEME_MUTED);
    const char *text = ui_word(ui, phase->word);
    float width = ui_text_width(ui, style, text) + 2, height = ui_line_height(ui, style);
    float cx = ring.x + ring.w / 2, y = ring.y - height - ui_px(ui, 3);
    float x = cx + (phase->phase == LOOP_PHASE_POLL ? 0.34f : -0.34f) * ring.w;
    if (phase->phase == LOOP_PHASE_TIMERS) {
        x = cx;
        y = rect_bottom(ring) + ui_px(ui, 3);
    }
    ui_text(ui, rect_make(roundf(x - width / 2), y, width, height), style, ALIGN_CENTER, text);
}

static void draw_dot(App *app, Rect ring, int active, float thick) {
    Ui *ui = &app->ui;
    float target = (phases[active].from + phases[active].to) / 2;
    float turn = anim_value(&ui->anim, "phase-dot", target * 1000) / 1000 * 6.2831853f;
    float radius = ring.w / 2 - thick / 2;
    float x = ring.x + ring.w / 2 + sinf(turn) * radius,
          y = ring.y + ring.h / 2 - cosf(turn) * radius;
    draw_circle(&ui->draw, x, y, thick, ui_color(ui, THEME_NOW));
}

static const char *ring_word(App *app, const ModelLoop *loop, int active) {
    if (loop->state != LOOP_STATE_RUNNING)
        return ui_word(&app->ui, ui_format(&app->ui, "loop.%s", enum_word_loop_state(loop->state)));
    return active < 0 ? ui_word(&app->ui, "phase.idle") : ui_word(&app->ui, phases[active].word);
}

static void draw_ring_text(App *app, Rect ring, const ModelLoop *loop, int active, float thick) {
    Ui *ui = &app->ui;
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    float height = ui_line_height(ui, strong), inner = ring.w - 2 * thick - ui_px(ui, 8);
    Rect box =
        rect_make(ring.x + (ring.w - inner) / 2, ring.y + ring.h / 2 - height, inner, height);
    ui_text(ui, box, small, ALIGN_CENTER, ui_word(ui, "phase.now"));
    box.y += height;
    const char *word = ring_word(app, loop, active);
    if (ui_text_width(ui, strong, word) > inner)
        strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_TEXT);
    ui_text(ui, box, strong, ALIGN_CENTER, word);
}

static void draw_phases(App *app, Rect area, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    float side =
        float_min(float_min(area.w - ui_px(ui, 40), area.h - ui_px(ui, 52)), ui_px(ui, 168));
    float thick = roundf(float_max(5, side * 0.058f));
    Rect ring = rect_snap(rect_make(area.x + (area.w - side) / 2,
                                    area.y + ui_px(ui, 22) + (area.h - side - ui_px(ui, 52)) / 2,
                                    side, side));
    bool runs = loop->state == LOOP_STATE_RUNNING;
    int active = runs ? phase_index(loop->phase) : -1;
    for (int i = 0; i < PHASES; i++)
        draw_arc(&ui->draw, ring.x + side / 2, ring.y + side / 2, side / 2, thick, phases[i].from,
                 phases[i].to, ui_color(ui, i == active ? THEME_NOW : THEME_TRACK));
    for (int i = 0; i < PHASES; i++)
        draw_phase_label(app, ring, &phases[i], i == active);
    if (active >= 0)
        draw_dot(app, ring, active, thick);
    draw_ring_text(app, ring, loop, active, thick);
    Region *region = ui_region(ui, ring, "loop/phase");
    if (region)
        region->tooltip = ui_word(ui, "loop.phases_help");
}

/* ---- the pane ---- */

static void draw_label(App *app, Rect *area, const char *key, const char *hint) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    Rect line = rect_cut_top(area, ui_px(ui, 22));
    ui_text(ui, line, style, ALIGN_LEFT, ui_format(ui, "%s   %s", ui_word(ui, key), hint));
}

/* What the poll waits for: the earliest timer that was not cancelled, or anything at all. */
static HandleId awaited_timer(const Model *model, const ModelLoop *loop, LoopId id) {
    enum { LOOKED_AT_MAX = 64 };
    for (uint32_t i = 0; i < loop->timer_count && i < LOOKED_AT_MAX; i++) {
        HandleId timer = model_loop_timer(model, id, i);
        const ModelHandle *handle = model_handle(model, timer);
        if (handle && !handle->cancelled)
            return timer;
    }
    return 0;
}

static void draw_poll(App *app, Rect area, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    if (loop->state != LOOP_STATE_RUNNING || loop->phase != LOOP_PHASE_POLL ||
        loop->poll_wait == POLL_WAIT_NONE || area.w < ui_px(ui, 60))
        return;
    const ModelHandle *timer =
        model_handle(model, awaited_timer(model, loop, model_state(model)->loop));
    const char *text = loop->poll_wait == POLL_WAIT_FOREVER || !timer
                           ? ui_word(ui, "poll.forever")
                           : ui_fill_rich(ui, "poll.timed", label_time(app, loop->poll_until),
                                          label_handle_title(app, timer), NULL);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    float height = ui_rich(ui, area, &styles, 2, false, text);
    Rect place = rect_make(area.x, roundf(area.y + (ui_px(ui, 46) - height) / 2), area.w, height);
    ui_rich(ui, place, &styles, 2, true, text);
    Region *region = ui_region(ui, place, "loop/poll");
    if (timer)
        ui_region_action(region, ACTION_SEEK, timer->created);
    if (region)
        region->tooltip = text;
}

static void draw_running(App *app, Rect area, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    Rect slot = rect_make(area.x, area.y, float_min(area.w, ui_px(ui, 130)), ui_px(ui, 46));
    if (loop->running) {
        slot.w = float_min(area.w, handle_chip_width(app, loop->running));
        draw_chip(app, loop->running, slot, "running");
        return;
    }
    Rect frame = rect_snap(slot);
    draw_border(&ui->draw, frame, ui_size(ui, SIZE_RADIUS_SMALL), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_FAINT);
    ui_text(ui, rect_inset(frame, ui_px(ui, 8), 0), style, ALIGN_CENTER,
            ui_word(ui, "loop.nothing_runs"));
    ui_region(ui, frame, "running/empty");
    rect_cut_left(&area, slot.w + ui_px(ui, 12));
    draw_poll(app, area, loop);
}

typedef struct ListSizes {
    float label, chip, gap, space;
} ListSizes;

static ListSizes list_sizes(const Ui *ui) {
    return (ListSizes){ui_px(ui, 22), ui_px(ui, 46), ui_px(ui, 9), ui_px(ui, 6)};
}

/* With one row of chips each. */
static float least_height(const Ui *ui) {
    ListSizes sizes = list_sizes(ui);
    return 3 * (sizes.label + sizes.chip) + 2 * sizes.space;
}

/* The height of the ready queue's rows. Queue and timers share what is left; the queue gets more if
 * it holds more, and a line if it holds nothing. */
static float ready_height(const Ui *ui, const ModelLoop *loop, float left) {
    ListSizes sizes = list_sizes(ui);
    float row = sizes.chip + sizes.gap;
    if (!loop->ready_count && loop->timer_count)
        return ui_px(ui, 24);
    int rows = (int)((left - 2 * sizes.label - sizes.space + 2 * sizes.gap) / row);
    int ready_rows = rows < 3                                ? 1
                     : loop->ready_count > loop->timer_count ? rows - rows / 2
                                                             : rows / 2;
    return (float)ready_rows * row - sizes.gap;
}

static void draw_lists(App *app, Rect area, LoopId id, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    ListSizes sizes = list_sizes(ui);
    draw_label(app, &area, "loop.running", "");
    draw_running(app, rect_cut_top(&area, sizes.chip), loop);
    rect_cut_top(&area, sizes.space);
    float height = ready_height(ui, loop, area.h);
    draw_label(app, &area, "loop.ready", ui_word(ui, "loop.ready_hint"));
    Rect ready = rect_cut_top(&area, height);
    if (loop->ready_count)
        draw_handles(app, ready, id, model_loop_ready, loop->ready_count, loop->turn_left, "ready");
    else
        draw_empty(app, ready, "loop.empty");
    rect_cut_top(&area, sizes.space);
    draw_label(app, &area, "loop.timers", ui_word(ui, "loop.timers_hint"));
    if (loop->timer_count)
        draw_handles(app, area, id, model_loop_timer, loop->timer_count, loop->timer_count,
                     "timers");
    else
        draw_empty(app, area, "loop.no_timers");
}

/* In a low pane the lists scroll. They keep off the edges: what runs glows. */
static void draw_scrolled_lists(App *app, Rect view, LoopId id, const ModelLoop *loop) {
    DrawClip before;
    float left = ui_px(&app->ui, 12), right = ui_size(&app->ui, SIZE_PADDING);
    float height = float_max(view.h, least_height(&app->ui));
    Rect rows = ui_scroll_begin(&app->ui, "loop", view, &before);
    draw_lists(app, rect_make(rows.x + left, rows.y, rows.w - left - right, height), id, loop);
    ui_scroll_end(&app->ui, "loop", height, 0, before);
}

static const char *loop_status(App *app, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    const ModelThread *thread = model_thread(model, loop->thread);
    if (loop->state == LOOP_STATE_RUNNING && thread && thread->state == THREAD_STATE_BLOCKED &&
        loop->phase != LOOP_PHASE_POLL)
        return ui_word(ui, "loop.blocked");
    if (loop->state == LOOP_STATE_RUNNING && loop->outer)
        return ui_word(ui, "loop.nested");
    return ui_word(ui, ui_format(ui, "loop.%s", enum_word_loop_state(loop->state)));
}

static const char *heading(App *app, const ModelLoop *loop) {
    Ui *ui = &app->ui;
    if (!loop)
        return "";
    const char *numbers = ui_fill(ui, "loop.numbers", ui_format(ui, "%u", loop->iteration),
                                  ui_format(ui, "%u", loop->ready_count),
                                  ui_format(ui, "%u", loop->timer_count - loop->timers_cancelled));
    return ui_format(ui, "%s · %s", loop_status(app, loop), numbers);
}

void pane_loop_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    LoopId id = model ? model_state(model)->loop : 0;
    if (model && !id && model_loop_count(model))
        id = model_loop_count(model);
    const ModelLoop *loop = model ? model_loop(model, id) : NULL;
    Rect content = ui_pane(ui, rect, "loop", ui_word(ui, "loop.title"), heading(app, loop));
    Rect inner = rect_inset(content, ui_size(ui, SIZE_PADDING), 0);
    if (!loop) {
        draw_empty(app, inner, "loop.none");
        return;
    }
    DrawClip before = draw_clip(&ui->draw, content, false);
    Rect left = rect_cut_left(&inner, float_clamp(inner.w * 0.32f, ui_px(ui, 150), ui_px(ui, 230)));
    draw_phases(app, left, loop);
    rect_cut_left(&inner, ui_px(ui, 2));
    inner.w = rect_right(content) - inner.x;
    draw_scrolled_lists(app, inner, id, loop);
    draw_unclip(&ui->draw, before);
}
