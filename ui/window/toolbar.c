/* The bar at the top: title, travel, step unit, speed, clock, language, theme, help. In a narrow
 * window its parts shrink, see plan. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *hint(App *app, ActionId action) {
    const Action *row = action_get(action);
    char key[32];
    int length = (int)strcspn(row->keys, " ");
    action_key_label(ui_format(&app->ui, "%.*s", length, row->keys), key, sizeof key);
    return ui_format(&app->ui, "%s\n" RICH_CODE "%s" RICH_PLAIN, ui_word(&app->ui, row->help), key);
}

static const char *title_of(App *app) {
    const Session *session = app->session;
    const Lesson *lesson = session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, session->language) : NULL;
    const char *slash = session->run.name ? strrchr(session->run.name, '/') : NULL;
    const char *title = page ? page->title : slash ? slash + 1 : session->run.name;
    if (page && title && strspn(lesson->name, "0123456789") > 0)
        title = ui_format(&app->ui, "%d · %s", atoi(lesson->name), title);
    return title ? title : "";
}

static const char *chapter_of(App *app) {
    const Lesson *lesson = app->session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, app->session->language) : NULL;
    const char *chapter = page ? page->chapter : ui_word(&app->ui, "toolbar.own_program");
    return chapter ? chapter : "";
}

static TextStyle title_style(const Ui *ui) {
    return ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TITLE, THEME_TEXT);
}

/* Title and chapter; a title that is too long takes both lines, in smaller letters. */
static void draw_title(App *app, Rect box) {
    Ui *ui = &app->ui;
    const char *title = title_of(app);
    TextStyle style = title_style(ui);
    if (ui_text_width(ui, style, title) <= box.w) {
        rect_cut_top(&box, ui_px(ui, 11));
        ui_text(ui, rect_cut_top(&box, ui_px(ui, 24)), style, ALIGN_LEFT, title);
        ui_text(ui, rect_cut_top(&box, ui_px(ui, 18)),
                ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED), ALIGN_LEFT, chapter_of(app));
        return;
    }
    style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    float height = 2 * ui_line_height(ui, style);
    box.y += float_max(0, (box.h - height) / 2);
    ui_paragraph(ui, box, style, 2, title);
}

/* ---- travel ---- */

static Rect button_place(const Ui *ui, Rect *bar, float width) {
    Rect place = rect_cut_left(bar, ui_px(ui, width));
    rect_cut_left(bar, ui_px(ui, 6));
    return rect_snap(
        rect_make(place.x, place.y + (place.h - ui_px(ui, 36)) / 2, place.w, ui_px(ui, 36)));
}

static void draw_travel(App *app, Rect bar) {
    Ui *ui = &app->ui;
    static const struct {
        const char *name;
        IconId icon;
        ActionId action;
        float width;
    } buttons[] = {
        {"jump-start", ICON_JUMP_START, ACTION_JUMP_START, 40},
        {"step-back", ICON_STEP_BACK, ACTION_STEP_BACK, 40},
        {"play", ICON_PLAY, ACTION_PLAY, 52},
        {"step-forward", ICON_STEP_FORWARD, ACTION_STEP_FORWARD, 40},
        {"jump-end", ICON_JUMP_END, ACTION_JUMP_END, 40},
    };
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        bool play = buttons[i].action == ACTION_PLAY;
        IconId icon = play && app->session->playing ? ICON_PAUSE : buttons[i].icon;
        ui_button(ui, button_place(ui, &bar, buttons[i].width), buttons[i].name, icon, "",
                  buttons[i].action, 0, play, hint(app, buttons[i].action));
    }
}

/* ---- switches ---- */

static int unit_segments(App *app, UiSegment *segments) {
    Ui *ui = &app->ui;
    StepUnit unit = app->session->unit;
    segments[0] = (UiSegment){"unit-event",       ui_word(ui, "unit.event"),   ACTION_UNIT_EVENT, 0,
                              unit == UNIT_EVENT, hint(app, ACTION_UNIT_EVENT)};
    segments[1] = (UiSegment){"unit-line", ui_word(ui, "unit.line"), ACTION_UNIT_LINE,
                              0,           unit == UNIT_LINE,        hint(app, ACTION_UNIT_LINE)};
    segments[2] = (UiSegment){"unit-iteration",       ui_word(ui, "unit.iteration"),
                              ACTION_UNIT_ITERATION,  0,
                              unit == UNIT_ITERATION, hint(app, ACTION_UNIT_ITERATION)};
    return 3;
}

static int speed_segments(App *app, UiSegment *segments) {
    static const char *const names[] = {"speed-quarter", "speed-normal", "speed-four", "speed-max"};
    const char *const texts[] = {"¼×", "1×", "4×", ui_word(&app->ui, "speed.max")};
    for (int i = 0; i < SPEED_COUNT; i++)
        segments[i] = (UiSegment){names[i],
                                  texts[i],
                                  ACTION_SPEED,
                                  i,
                                  app->session->speed == (Speed)i,
                                  ui_word(&app->ui, "speed.help")};
    return SPEED_COUNT;
}

static int language_segments(App *app, UiSegment *segments) {
    LessonLanguage language = app->session->language;
    segments[0] = (UiSegment){"language-en",         "EN",
                              ACTION_SET_LANGUAGE,   LESSON_EN,
                              language == LESSON_EN, hint(app, ACTION_LANGUAGE)};
    segments[1] = (UiSegment){"language-ru",         "РУ",
                              ACTION_SET_LANGUAGE,   LESSON_RU,
                              language == LESSON_RU, hint(app, ACTION_LANGUAGE)};
    return 2;
}

/* Centred in the bar's height. */
static void draw_segments(App *app, Rect place, const UiSegment *segments, int count) {
    Ui *ui = &app->ui;
    float height = ui_px(ui, 34);
    ui_segments(ui,
                rect_snap(rect_make(place.x, place.y + (place.h - height) / 2, place.w, height)),
                segments, count);
}

/* ---- the clock ---- */

/* time.time() starts at 2021-01-02 17:30:00 UTC. */
static const char *calendar(App *app, double time) {
    static const long long start = 1609608600;
    time_t seconds = (time_t)(start + (long long)time);
    struct tm parts;
    if (!gmtime_r(&seconds, &parts))
        return "";
    return ui_format(&app->ui, "%04d-%02d-%02d %02d:%02d:%02d", parts.tm_year + 1900,
                     parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

static void draw_clock(App *app, Rect box) {
    Ui *ui = &app->ui;
    const Session *session = app->session;
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    rect_cut_top(&box, ui_px(ui, 9));
    ui_text(ui, rect_cut_top(&box, ui_px(ui, 27)),
            ui_style(ui, FONT_MONO, SIZE_TEXT_CLOCK, THEME_TEXT), ALIGN_RIGHT,
            ui_fill(ui, "toolbar.seconds", label_time(app, session->shown_time), NULL, NULL));
    const char *event = ui_fill(ui, "toolbar.event", ui_format(ui, "%u", session->position),
                                ui_format(ui, "%u", session_count(session)), NULL);
    const char *full = ui_format(ui, "%s  ·  %s", calendar(app, session->shown_time), event);
    bool fits = ui_text_width(ui, small, full) <= box.w;
    ui_text(ui, rect_cut_top(&box, ui_px(ui, 18)), small, ALIGN_RIGHT, fits ? full : event);
}

/* ---- the bar ---- */

static void draw_tools(App *app, Rect *bar) {
    Ui *ui = &app->ui;
    static const struct {
        const char *name;
        IconId icon;
        ActionId action;
    } tools[] = {
        {"help", ICON_HELP, ACTION_HELP},
        {"theme", ICON_SUN, ACTION_THEME},
        {"present", ICON_SCREEN, ACTION_PRESENT},
        {"catalogue", ICON_BOOK, ACTION_CATALOGUE},
    };
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        Rect place = rect_cut_right(bar, ui_px(ui, 36));
        place = rect_snap(
            rect_make(place.x, place.y + (place.h - ui_px(ui, 36)) / 2, place.w, ui_px(ui, 36)));
        ui_button(ui, place, tools[i].name, tools[i].icon, "", tools[i].action, 0, false,
                  hint(app, tools[i].action));
        rect_cut_right(bar, ui_px(ui, 6));
    }
}

/* A row of switches; without room for all only the chosen one, which moves on when clicked. */
typedef struct Switches {
    UiSegment items[SPEED_COUNT];
    int count;
    bool compact;
    float width;
} Switches;

static void compact(Ui *ui, Switches *switches) {
    int chosen = 0;
    for (int i = 0; i < switches->count; i++)
        if (switches->items[i].chosen)
            chosen = i;
    if (!switches->count)
        return;
    UiSegment next = switches->items[(chosen + 1) % switches->count];
    next.text = switches->items[chosen].text;
    switches->items[0] = next;
    switches->count = 1;
    switches->compact = true;
    switches->width = ui_segments_width(ui, switches->items, 1);
}

typedef struct Bar {
    Switches units, speeds, languages;
    float travel, gap, clock, title;
    const char *signal; /* what the button for it says, "": no button */
} Bar;

static float signal_width(Ui *ui, const char *text) {
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_STATE_FAILED);
    return *text ? ceilf(ui_text_width(ui, style, text)) + ui_px(ui, 26) : 0;
}

/* Something done to the run, not to the view: it looks like nothing else here. */
static void draw_signal(App *app, Rect place, const char *text) {
    Ui *ui = &app->ui;
    float height = ui_px(ui, 34);
    if (!*text)
        return;
    Rect box = rect_snap(rect_make(place.x, place.y + (place.h - height) / 2, place.w, height));
    Color color = ui_color(ui, THEME_STATE_FAILED);
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    if (ui_hovered(ui, "button/interrupt"))
        draw_rect(&ui->draw, box, radius, color_alpha(color, 0.14f));
    draw_border(&ui->draw, box, radius, float_max(1, ui_px(ui, 1)), color);
    ui_text(ui, rect_inset(box, ui_px(ui, 6), 0),
            ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_STATE_FAILED), ALIGN_CENTER, text);
    Region *region = ui_region(ui, box, "button/interrupt");
    ui_region_action(region, ACTION_INTERRUPT, 0);
    if (region)
        region->tooltip = hint(app, ACTION_INTERRUPT);
}

static float width_of(Ui *ui, const Bar *bar) {
    float signal = signal_width(ui, bar->signal);
    return (signal > 0 ? signal + bar->gap : 0) + bar->travel + bar->units.width +
           bar->speeds.width + bar->languages.width + bar->clock + bar->title + 5 * bar->gap;
}

/* Makes the bar fit: first the calendar goes, then switches shrink, then the title is broken. */
static Bar plan(App *app, float room) {
    Ui *ui = &app->ui;
    Bar bar = {.gap = ui_px(ui, 16),
               .signal = ui_word(ui, "toolbar.interrupt"),
               .travel = ui_px(ui, 40 * 4 + 52 + 4 * 6)};
    bar.units.count = unit_segments(app, bar.units.items);
    bar.speeds.count = speed_segments(app, bar.speeds.items);
    bar.languages.count = language_segments(app, bar.languages.items);
    Switches *all[] = {&bar.speeds, &bar.languages, &bar.units};
    for (int i = 0; i < 3; i++)
        all[i]->width = ui_segments_width(ui, all[i]->items, all[i]->count);
    if (app->presenting) /* keys will do; a title can be read by all */
        bar.languages = bar.speeds = (Switches){0};
    if (app->presenting || !app->journal || model_state(session_model(app->session))->ended)
        bar.signal = "";
    float title = ceilf(ui_text_width(ui, title_style(ui), title_of(app))) + 1;
    float chapter = ceilf(
        ui_text_width(ui, ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED), chapter_of(app)));
    title = float_max(title, chapter + 1);
    bar.title = float_min(title, ui_px(ui, 360));
    bar.clock = ui_px(ui, 290);
    if (width_of(ui, &bar) > room)
        bar.clock = ui_px(ui, 130);
    if (width_of(ui, &bar) > room)
        bar.title = float_min(title, ui_px(ui, 200));
    if (width_of(ui, &bar) > room && *bar.signal)
        bar.signal = ui_word(ui, "toolbar.interrupt_short");
    for (int i = 0; i < 3 && width_of(ui, &bar) > room; i++)
        compact(ui, all[i]);
    bar.title =
        float_clamp(room - (width_of(ui, &bar) - bar.title), 0, float_min(title, ui_px(ui, 360)));
    return bar;
}

static void draw_switches(App *app, Rect *bar, const Switches *switches, bool right, float gap) {
    if (!switches->count)
        return;
    Rect place = right ? rect_cut_right(bar, switches->width) : rect_cut_left(bar, switches->width);
    draw_segments(app, place, switches->items, switches->count);
    right ? rect_cut_right(bar, gap) : rect_cut_left(bar, gap);
}

void toolbar_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    float radius = ui_size(ui, SIZE_RADIUS);
    draw_rect(&ui->draw, rect, radius, ui_color(ui, THEME_PANE));
    draw_border(&ui->draw, rect, radius, float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_PANE_BORDER));
    ui_region(ui, rect, "pane/toolbar");
    Rect bar = rect_inset(rect, ui_size(ui, SIZE_PADDING), 0);
    draw_tools(app, &bar);
    rect_cut_right(&bar, ui_px(ui, 4));
    Bar parts = plan(app, bar.w);
    draw_switches(app, &bar, &parts.languages, true, parts.gap);
    draw_clock(app, rect_cut_right(&bar, float_min(parts.clock, bar.w)));
    rect_cut_right(&bar, parts.gap);
    draw_title(app, rect_cut_left(&bar, parts.title));
    rect_cut_left(&bar, parts.gap);
    draw_travel(app, rect_cut_left(&bar, parts.travel));
    rect_cut_left(&bar, parts.gap);
    draw_switches(app, &bar, &parts.units, false, parts.gap);
    draw_switches(app, &bar, &parts.speeds, false, parts.gap);
    draw_signal(app, rect_cut_left(&bar, signal_width(ui, parts.signal)), parts.signal);
}
