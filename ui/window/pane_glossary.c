/* The words of asyncio over everything else: the glossary that lies beside the lessons, in two
 * columns where there is room. */

#include "ui/draw/widgets.h"
#include "ui/lesson/glossary.h"
#include "ui/window/panes.h"
#include "ui/window/question.h"

#include <string.h>

/* The term, in another language than English also its English word. */
static const char *term_title(Ui *ui, const GlossaryTerm *term) {
    bool same = strcmp(term->name, term->key) == 0;
    return same ? ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, term->name)
                : ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  %s", term->name, term->key);
}

/* Returns the height; with draw false it only measures. */
static float term_draw(Ui *ui, Rect place, const GlossaryTerm *term, bool draw) {
    RichStyles head = rich_styles(ui, SIZE_TEXT_SIZE, THEME_MUTED, THEME_TEXT);
    RichStyles body = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_TEXT);
    float top = place.y;
    place.y += ui_rich(ui, place, &head, 0, draw, term_title(ui, term)) + ui_px(ui, 2);
    place.y += ui_rich(ui, place, &body, 0, draw, styled_lesson_text(ui, &term->text));
    Rect whole = rect_make(place.x, top, place.w, place.y - top);
    if (draw)
        ui_region(ui, whole, "glossary/%s", term->key);
    return whole.h + ui_px(ui, 14);
}

static float terms_height(Ui *ui, float width, const GlossaryPage *page) {
    float height = 0;
    for (size_t i = 0; i < page->count; i++)
        height += term_draw(ui, rect_make(0, 0, width, 0), &page->terms[i], false);
    return height;
}

/* Down the first column to about half of all, then the second. Returns the height used. */
static float draw_terms(Ui *ui, Rect rows, const GlossaryPage *page) {
    bool two = rows.w >= ui_px(ui, 640);
    float gap = ui_px(ui, 36), width = two ? (rows.w - gap) / 2 : rows.w;
    float limit = terms_height(ui, width, page) / (two ? 2 : 1), y = 0, most = 0;
    float x = rows.x;
    for (size_t i = 0; i < page->count; i++) {
        y += term_draw(ui, rect_make(x, rows.y + y, width, 0), &page->terms[i], true);
        most = float_max(most, y);
        if (two && x == rows.x && y >= limit) {
            x += width + gap;
            y = 0;
        }
    }
    return most;
}

void pane_glossary_draw(App *app, Rect window) {
    Ui *ui = &app->ui;
    const Catalogue *catalogue = app->host.catalogue;
    if (!catalogue || !catalogue->glossary)
        return;
    const GlossaryPage *page = glossary_page(catalogue->glossary, app->session->language);
    Rect content = overlay_begin(app, window, "glossary", "glossary.title");
    Rect view = rect_inset(content, ui_px(ui, 24), ui_px(ui, 4));
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "glossary", view, &before);
    rows.w -= ui_px(ui, 16); /* the scroll bar */
    float used = draw_terms(ui, rows, page);
    ui_scroll_end(ui, "glossary", used, 0, before);
    ui->draw.layer = 0;
}
