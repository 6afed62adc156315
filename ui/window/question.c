/* The question card. Measuring and drawing are one walk, so that they cannot differ. See
 * question.h. */

#include "ui/window/question.h"

#include "ui/draw/widgets.h"

#include <string.h>

typedef struct Card {
    App *app;
    Ui *ui;
    const LessonQuestion *question;
    const SessionQuestion *state;
    Rect inner; /* y moves down */
    bool draw;
} Card;

static size_t length_without_newlines(const char *text) {
    size_t length = strlen(text);
    while (length && text[length - 1] == '\n')
        length--;
    return length;
}

const char *styled_lesson_text(Ui *ui, const LessonText *text) {
    const char *all = "";
    for (size_t i = 0; i < text->run_count; i++) {
        const LessonRun *run = &text->runs[i];
        const char *body = run->text ? run->text : "";
        switch (run->kind) {
        case LESSON_RUN_PLAIN: all = ui_format(ui, "%s%s", all, body); break;
        case LESSON_RUN_EMPHASIS:
            all = ui_format(ui, "%s" RICH_EMPHASIS "%s" RICH_PLAIN, all, body);
            break;
        case LESSON_RUN_STRONG:
            all = ui_format(ui, "%s" RICH_STRONG "%s" RICH_PLAIN, all, body);
            break;
        case LESSON_RUN_CODE: all = ui_format(ui, "%s" RICH_CODE "%s" RICH_PLAIN, all, body); break;
        case LESSON_RUN_CODE_LINE:
            all = ui_format(ui, "%s\n" RICH_CODE "%s" RICH_PLAIN "\n", all, body);
            break;
        case LESSON_RUN_PARAGRAPH: all = ui_format(ui, "%s\n\n", all); break;
        case LESSON_RUN_ITEM: /* items of a list stand close together */
            all = ui_format(ui, "%.*s\n– ", (int)length_without_newlines(all), all);
            break;
        }
    }
    return all;
}

static const LessonMoment *moment_of(const Card *card) {
    return &card->state->moments[card->app->session->language];
}

static bool is_right(const Card *card, size_t answer) {
    return answer == moment_of(card)->right;
}

static void put_text(Card *card, const RichStyles *styles, const char *text) {
    card->inner.y += ui_rich(card->ui, card->inner, styles, 0, card->draw, text);
}

/* ---- answers ---- */

static void draw_answer_box(Card *card, Rect box, size_t index) {
    Ui *ui = card->ui;
    const char *path = ui_format(ui, "answer/%zu", index + 1);
    bool chosen = card->state->answer == (int)index, over = card->state->answer >= 0;
    ThemeColor edge = over && is_right(card, index) ? THEME_STATE_DONE
                      : chosen                      ? THEME_STATE_FAILED
                                                    : THEME_RAISED_BORDER;
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    draw_rect(&ui->draw, box, radius,
              ui_color(ui, ui_hovered(ui, path) ? THEME_RAISED_HOVER : THEME_RAISED));
    draw_border(&ui->draw, box, radius, float_max(1, ui_px(ui, 1)), ui_color(ui, edge));
    ui_region_action(ui_region(ui, box, "%s", path), ACTION_ANSWER, (int64_t)index);
}

static void draw_letter(Card *card, Rect box, size_t index) {
    Ui *ui = card->ui;
    bool over = card->state->answer >= 0, chosen = card->state->answer == (int)index;
    if (over && (chosen || is_right(card, index))) {
        bool right = is_right(card, index);
        ui_icon(ui, box, right ? ICON_CHECK : ICON_CROSS, ui_px(ui, 14),
                ui_color(ui, right ? THEME_STATE_DONE : THEME_STATE_FAILED));
        return;
    }
    ui_text(ui, box, ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_MUTED), ALIGN_CENTER,
            ui_format(ui, "%c", (char)('A' + index)));
}

static void put_answer(Card *card, size_t index) {
    Ui *ui = card->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_TEXT);
    const char *text = styled_lesson_text(ui, &card->question->answers[index].label);
    float padding = ui_px(ui, 7), letter = ui_px(ui, 32);
    Rect body = rect_make(card->inner.x + letter, card->inner.y + padding,
                          card->inner.w - letter - padding, 0);
    float lines = ui_rich(ui, body, &styles, 0, false, text);
    Rect box =
        rect_snap(rect_make(card->inner.x, card->inner.y, card->inner.w, lines + 2 * padding));
    if (card->draw) {
        draw_answer_box(card, box, index);
        draw_letter(card, rect_make(box.x, box.y, letter, box.h), index);
        ui_rich(ui, body, &styles, 0, true, text);
    }
    card->inner.y += box.h + ui_px(ui, 6);
}

static void put_reply(Card *card) {
    if (card->state->answer < 0 || (size_t)card->state->answer >= card->question->answer_count)
        return;
    Ui *ui = card->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
    size_t answer = (size_t)card->state->answer;
    const char *reply = styled_lesson_text(ui, &card->question->answers[answer].reply);
    if (card->app->session->run.experiment) /* the lesson's replies tell of its own run */
        reply = ui_word(ui, is_right(card, answer) ? "question.experiment_right"
                                                   : "question.experiment_wrong");
    card->inner.y += ui_px(ui, 2);
    put_text(card, &styles, reply);
}

static float walk(App *app, Rect box, bool draw) {
    Card card = {.app = app, .ui = &app->ui, .draw = draw};
    card.question = session_question(app->session, &card.state);
    if (!card.question)
        return 0;
    Ui *ui = card.ui;
    float padding = ui_px(ui, 14);
    card.inner = rect_inset(box, padding, 0);
    card.inner.y += ui_px(ui, 12);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    put_text(&card, &styles, styled_lesson_text(ui, &card.question->text));
    card.inner.y += ui_px(ui, 8);
    for (size_t i = 0; i < card.question->answer_count; i++)
        put_answer(&card, i);
    put_reply(&card);
    return card.inner.y - box.y + ui_px(ui, 10);
}

/* What lies between the card's edge and its rows. */
static float edge_width(const Ui *ui) {
    return ui_px(ui, 2);
}

float question_height(App *app, float width) {
    float edges = 2 * edge_width(&app->ui);
    float rows = walk(app, rect_make(0, 0, width - edges, 0), false);
    return rows > 0 ? rows + edges : 0;
}

void question_draw(App *app, Rect box) {
    Ui *ui = &app->ui;
    Rect card = rect_snap(box);
    float radius = ui_size(ui, SIZE_RADIUS);
    draw_rect(&ui->draw, card, radius, ui_color(ui, THEME_PANE));
    draw_border(&ui->draw, card, radius, float_max(1.5f, ui_px(ui, 2)), ui_color(ui, THEME_NOW));
    ui_region(ui, card, "question");
    DrawClip before;
    Rect inner = rect_inset(card, edge_width(ui), edge_width(ui));
    Rect rows = ui_scroll_begin(ui, "question", inner, &before);
    float used = walk(app, rect_make(rows.x, rows.y, rows.w, 0), true);
    ui_scroll_end(ui, "question", used, 0, before);
}
