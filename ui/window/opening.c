/* What is opened, and how far that is. See opening.h. */

#include "ui/window/opening.h"

#include "sim/journal/own.h"
#include "ui/draw/widgets.h"
#include "ui/line_diff.h"
#include "ui/window/labels.h"
#include "ui/window/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A run that comes within this time is shown at once; later ones show their progress. */
static const double at_once = 0.06, unnoticed = 0.3;

/* ---- beginning ---- */

static bool begin_with(App *app, const char *name, OpeningKind kind, int experiment, unsigned scale,
                       WindowSignals signals) {
    Opening *opening = &app->opening;
    char wanted[sizeof opening->name];
    snprintf(wanted, sizeof wanted, "%s", name);
    WindowWish wish = {wanted, experiment, scale, signals, app->library};
    opening->kind = OPENING_NOTHING;
    if (!app->host.begin ||
        !app->host.begin(app->host.context, &wish, app->message, sizeof app->message))
        return false;
    memcpy(opening->name, wanted, sizeof wanted);
    opening->experiment = experiment;
    opening->scale = scale;
    opening->signals = signals;
    opening->kind = kind;
    opening->since = -1;
    opening->progress = (WindowProgress){0};
    opening->patience = kind == OPENING_MORE ? 0 : at_once;
    opening_poll(app, -1);
    return true;
}

static bool begin(App *app, const char *name, OpeningKind kind, int experiment, unsigned scale) {
    return begin_with(app, name, kind, experiment, scale, (WindowSignals){0});
}

bool opening_begin(App *app, const char *name) {
    app->message[0] = '\0';
    return begin(app, name, OPENING_NEW, 0, 1);
}

bool opening_again(App *app) {
    return app->opened[0] &&
           begin(app, app->opened, OPENING_AGAIN, app->session->run.experiment, app->scale);
}

bool opening_experiment(App *app, int number) {
    const SessionRun *run = &app->session->run;
    if (!app->opened[0] || !run->lesson || number == run->experiment)
        return false;
    return begin(app, app->opened, OPENING_EXPERIMENT, number, 1);
}

/* The moment that is shown: right after the last event, or some time into the wait that follows. */
static WindowSignal signal_now(const Session *session) {
    const Journal *journal = session->run.journal;
    EventNumber position = session->position;
    WindowSignal signal = {.time = session->shown_time};
    if (!position || journal_head(journal, position).time >= session->shown_time)
        signal.event = position ? journal_own_count(journal, position) : 1;
    return signal;
}

/* What was sent later belongs to a run that will not be: from here on it goes another way. */
static void add_signal(WindowSignals *signals, WindowSignal signal) {
    while (signals->count && signals->items[signals->count - 1].time > signal.time)
        signals->count--;
    while (signals->count && signal.event &&
           signals->items[signals->count - 1].event > signal.event)
        signals->count--;
    signals->items[signals->count++] = signal;
}

bool opening_interrupt(App *app) {
    const Session *session = app->session;
    const Model *model = session_model(session);
    WindowSignals signals = app->signals;
    if (!app->opened[0] || !model || model_state(model)->ended ||
        signals.count == WINDOW_SIGNALS_MAX)
        return false;
    add_signal(&signals, signal_now(session));
    return begin_with(app, app->opened, OPENING_SIGNAL, session->run.experiment, app->scale,
                      signals);
}

bool opening_library(App *app) {
    app->library = !app->library;
    return app->opened[0] && begin_with(app, app->opened, OPENING_LIBRARY,
                                        app->session->run.experiment, app->scale, app->signals);
}

/* ---- the end of the work ---- */

static bool show(App *app, SessionRun *run) {
    if (session_open(app->session, run))
        return true;
    snprintf(app->message, sizeof app->message, "%s", ui_word(&app->ui, "opening.no_memory"));
    return false;
}

/* file:line:column: text */
static uint32_t line_of_message(const char *message, const char **text) {
    const char *at = message;
    while ((at = strchr(at, ':')) != NULL) {
        char *end;
        unsigned long line = strtoul(++at, &end, 10);
        if (end > at && *end == ':' && line > 0 && line < UINT32_MAX) {
            const char *space = strchr(end, ' ');
            *text = space ? space + 1 : end;
            return (uint32_t)line;
        }
    }
    *text = message;
    return 0;
}

static void take_problem(App *app, const SessionRun *run) {
    Problem *problem = &app->problem;
    const char *text;
    *problem = (Problem){0};
    if (!run->broken || !run->message)
        return;
    problem->line = line_of_message(run->message, &text);
    snprintf(problem->text, sizeof problem->text, "%s", text);
    if (app->session->run.program && run->program && problem->line)
        problem->shown_line = line_follow(run->program, app->session->run.program, problem->line);
}

static void show_new(App *app, SessionRun *run) {
    take_problem(app, run);
    app->problem.shown_line = app->problem.line;
    if (!show(app, run))
        return;
    memcpy(app->opened, app->opening.name, sizeof app->opened);
    if (app->host.recent && !app->session->run.lesson)
        recent_add(app->host.recent, app->opened);
    app->screen = SCREEN_RUN;
}

/* An experiment's program is another one, but most of its places are the same. */
static void show_experiment(App *app, SessionRun *run) {
    Keepsake keepsake = keepsake_take(app->session);
    show_new(app, run);
    keepsake_put_marks(&keepsake, app->session, 0);
    keepsake_free(&keepsake);
}

/* The last good run stays when the new one cannot be compiled. */
static void show_again(App *app, SessionRun *run) {
    Session *session = app->session;
    take_problem(app, run);
    if (run->broken && session_is_open(session) && !session->run.broken) {
        session_run_free(run);
        return;
    }
    Keepsake keepsake = keepsake_take(session);
    app->problem.shown_line = app->problem.line;
    if (show(app, run)) {
        bool same = keepsake_is_same(&keepsake, session);
        keepsake_put_marks(&keepsake, session, same ? session_count(session) : 0);
        if (same)
            session_seek(session, keepsake.position);
        else
            keepsake_go_back(&keepsake, session);
        session_play(session, keepsake.playing && session->position < session_count(session));
    }
    keepsake_free(&keepsake);
}

/* The same run, only longer: events keep their numbers, so all that was noted stays. */
static void show_more(App *app, SessionRun *run) {
    Session *session = app->session;
    Keepsake keepsake = keepsake_take(session);
    if (show(app, run)) {
        session->journey = keepsake.journey;
        session_seek(session, keepsake.position);
        if (keepsake.playing)
            session_play(session, true);
    }
    keepsake_free(&keepsake);
}

/* Up to the signal the runs are one: where it is sent, the play of the new one begins. */
static void show_signal(App *app, SessionRun *run) {
    Session *session = app->session;
    Keepsake keepsake = keepsake_take(session);
    if (show(app, run) && session->timeline) {
        keepsake_put_marks(&keepsake, session, keepsake.position);
        EventNumber sent = timeline_next(session->timeline, keepsake.position, STOP_SIGNAL);
        session_seek(session, sent ? sent : keepsake.position);
        if (sent)
            journey_leave(&session->journey, keepsake.position, 0);
    }
    keepsake_free(&keepsake);
}

/* The same run, with more or fewer events: the place is what stays. */
static void show_library(App *app, SessionRun *run) {
    Keepsake keepsake = keepsake_take(app->session);
    if (show(app, run)) {
        keepsake_put_marks(&keepsake, app->session, 0);
        keepsake_go_back(&keepsake, app->session);
    }
    keepsake_free(&keepsake);
}

static void show_run(App *app, SessionRun *run) {
    OpeningKind kind = app->opening.kind;
    app->opening.kind = OPENING_NOTHING;
    app->scale = app->opening.scale;
    app->signals = app->opening.signals;
    switch (kind) {
    case OPENING_NEW: show_new(app, run); break;
    case OPENING_EXPERIMENT: show_experiment(app, run); break;
    case OPENING_AGAIN: show_again(app, run); break;
    case OPENING_SIGNAL: show_signal(app, run); break;
    case OPENING_LIBRARY: show_library(app, run); break;
    case OPENING_MORE: show_more(app, run); break;
    case OPENING_NOTHING: session_run_free(run); break;
    }
    app->ui.again = true;
}

/* An endless program is simulated further when the viewer comes into its last quarter. */
static void begin_more(App *app) {
    const Session *session = app->session;
    if (!session->run.more || !app->opened[0] || app->screen != SCREEN_RUN ||
        app->opening.given_up || session->position / 3 < session_count(session) / 4)
        return;
    if (!begin_with(app, app->opened, OPENING_MORE, session->run.experiment, app->scale * 2,
                    app->signals))
        app->opening.given_up = true;
}

void opening_poll(App *app, double now) {
    Opening *opening = &app->opening;
    SessionRun run = {0};
    if (opening->kind == OPENING_NOTHING) {
        begin_more(app);
        return;
    }
    if (opening->since < 0)
        opening->since = now;
    double patience = opening->patience;
    opening->patience = 0;
    switch (app->host.poll(app->host.context, patience, &opening->progress, &run)) {
    case WINDOW_BUSY: break;
    case WINDOW_READY:
        opening->given_up = false;
        show_run(app, &run);
        break;
    case WINDOW_FAILED:
        opening->kind = OPENING_NOTHING;
        opening->given_up = true;
        snprintf(app->message, sizeof app->message, "%s", ui_word(&app->ui, "opening.no_memory"));
        break;
    }
}

bool opening_stop(App *app) {
    if (app->opening.kind == OPENING_NOTHING)
        return false;
    app->host.stop(app->host.context);
    app->opening.kind = OPENING_NOTHING;
    app->opening.given_up = true;
    return true;
}

/* ---- drawing ---- */

static void draw_bar(Ui *ui, Rect bar, double part) {
    draw_rect(&ui->draw, bar, bar.h / 2, ui_color(ui, THEME_TRACK));
    bar.w = roundf(bar.w * float_clamp((float)part, 0.02f, 1));
    draw_rect(&ui->draw, bar, bar.h / 2, ui_color(ui, THEME_ACCENT));
}

static const char *heading(App *app) {
    const char *slash = strrchr(app->opening.name, '/');
    const char *name = slash && slash[1] ? slash + 1 : app->opening.name;
    bool more = app->opening.kind == OPENING_MORE;
    return ui_fill(&app->ui, more ? "opening.more" : "opening.title", name, NULL, NULL);
}

static void draw_card(App *app, Rect box) {
    Ui *ui = &app->ui;
    const WindowProgress *progress = &app->opening.progress;
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    draw_glow(&ui->draw, box, ui_px(ui, 8), ui_px(ui, 24), ui_color(ui, THEME_SHADOW));
    draw_rect(&ui->draw, box, ui_px(ui, 8), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, ui_px(ui, 8), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    ui_region(ui, box, "opening");
    Rect inner = rect_inset(box, ui_px(ui, 18), ui_px(ui, 14));
    Rect stop = rect_cut_right(&inner, ui_px(ui, 110));
    ui_button(
        ui,
        rect_snap(rect_make(stop.x, stop.y + (stop.h - ui_px(ui, 34)) / 2, stop.w, ui_px(ui, 34))),
        "stop", ICON_NONE, ui_word(ui, "opening.stop"), ACTION_BACK, 0, false, NULL);
    rect_cut_right(&inner, ui_px(ui, 18));
    ui_text(ui, rect_cut_top(&inner, ui_px(ui, 24)), title, ALIGN_LEFT, heading(app));
    Rect bar = rect_cut_bottom(&inner, ui_px(ui, 6));
    draw_bar(ui, rect_snap(bar), progress->part);
    const char *events = ui_plural(ui, "opening.events", (long)progress->events, NULL);
    ui_text(ui, rect_cut_top(&inner, ui_px(ui, 20)), small, ALIGN_LEFT,
            ui_format(ui, "%s  ·  %s", events,
                      ui_fill(ui, "toolbar.seconds", label_time(app, progress->time), NULL, NULL)));
}

void opening_draw(App *app, float width, float height) {
    Ui *ui = &app->ui;
    const Opening *opening = &app->opening;
    if (opening->kind == OPENING_NOTHING)
        return;
    ui->again = true;
    if (opening->since < 0 || ui->now - opening->since < unnoticed)
        return;
    float wide = float_min(width - ui_px(ui, 40), ui_px(ui, 520)), tall = ui_px(ui, 92);
    bool modal = opening->kind != OPENING_MORE;
    ui->draw.layer = 4;
    if (modal)
        draw_rect(&ui->draw, rect_make(0, 0, width, height), 0, ui_color(ui, THEME_VEIL));
    float top = modal ? (height - tall) / 2 : height - tall - ui_px(ui, 24);
    draw_card(app, rect_snap(rect_make((width - wide) / 2, top, wide, tall)));
    ui->draw.layer = 0;
}

void opening_draw_problem(App *app, Rect *code) {
    Ui *ui = &app->ui;
    const Problem *problem = &app->problem;
    if (!problem->text[0] || rect_empty(*code))
        return;
    bool stays = !app->session->run.broken;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_STATE_FAILED);
    const char *line = ui_format(ui, "%u", problem->line);
    const char *text = ui_fill_rich(ui, problem->line ? "problem.at" : "problem.nowhere",
                                    problem->text, problem->line ? line : NULL, NULL);
    if (stays)
        text = ui_format(ui, "%s\n%s", text, ui_word(ui, "problem.stays"));
    float padding = ui_px(ui, 12), room = code->w - 2 * padding - ui_px(ui, 24);
    float lines = ui_rich(ui, rect_make(0, 0, room, 0), &styles, 5, false, text);
    Rect box = rect_snap(rect_cut_bottom(code, lines + 2 * padding));
    rect_cut_bottom(code, ui_size(ui, SIZE_GAP));
    float radius = ui_size(ui, SIZE_RADIUS);
    draw_rect(&ui->draw, box, radius, ui_color(ui, THEME_PANE));
    draw_border(&ui->draw, box, radius, float_max(1.5f, ui_px(ui, 2)),
                ui_color(ui, THEME_STATE_FAILED));
    Region *region = ui_region(ui, box, "problem");
    if (problem->shown_line)
        ui_region_action(region, ACTION_SEEK_LINE, problem->shown_line);
    Rect inner = rect_inset(box, padding, padding);
    ui_icon(ui, rect_make(inner.x, inner.y, ui_px(ui, 16), ui_line_height(ui, styles.plain)),
            ICON_ALERT, ui_px(ui, 16), ui_color(ui, THEME_STATE_FAILED));
    rect_cut_left(&inner, ui_px(ui, 24));
    ui_rich(ui, inner, &styles, 5, true, text);
}
