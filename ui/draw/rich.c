/* Layout of styled text: atoms (stretches without blanks) are put on lines; what is contiguous and
 * in one style becomes one text command. See rich.h. */

#include "ui/draw/rich.h"

#include <string.h>

enum { PIECES_MAX = 48 };

typedef struct Piece {
    TextStyle style;
    const char *start;
    size_t length;
    float x, width;
} Piece;

typedef struct Line {
    Piece pieces[PIECES_MAX];
    int count;
    float width;
} Line;

typedef struct Layouter {
    Ui *ui;
    Rect box;
    const RichStyles *styles;
    bool draw;
    int lines_max, lines;
    float y, height, widest;
    float indent; /* of the lines in which an item of a list goes on */
    Line line;
} Layouter;

RichStyles rich_styles(const Ui *ui, ThemeSize size, ThemeColor color, ThemeColor strong_color) {
    RichStyles styles = {
        .plain = ui_style(ui, FONT_UI, size, color),
        .strong = ui_style(ui, FONT_UI_STRONG, size, strong_color),
        .code = ui_style(ui, FONT_MONO, size, strong_color),
        .emphasis = ui_style(ui, FONT_UI_STRONG, size, color),
    };
    return styles;
}

static TextStyle style_of(const Layouter *layouter, char kind) {
    switch (kind) {
    case 2: return layouter->styles->strong;
    case 3: return layouter->styles->code;
    case 4: return layouter->styles->emphasis;
    default: return layouter->styles->plain;
    }
}

static bool is_style(char c) {
    return c >= 1 && c <= 4;
}

static bool same_style(TextStyle a, TextStyle b) {
    return a.face == b.face && a.size == b.size && a.color == b.color;
}

/* Of a piece that begins so far to the right not even the dots of a shortened text would be seen.
 */
static bool is_out_of_sight(const Layouter *layouter, const Piece *piece) {
    float room = layouter->box.w - piece->x;
    return piece->width > room + 0.5f && ui_text_width(layouter->ui, piece->style, "…") > room;
}

static void draw_line_pieces(Layouter *layouter) {
    const Line *line = &layouter->line;
    bool ends = false;
    for (int i = 0; i < line->count && !ends; i++) {
        const Piece *piece = &line->pieces[i];
        Rect place = rect_make(layouter->box.x + piece->x, layouter->y,
                               float_max(0, layouter->box.w - piece->x), layouter->height);
        ends = i + 1 < line->count && is_out_of_sight(layouter, piece + 1);
        ui_text(
            layouter->ui, place, piece->style, ALIGN_LEFT,
            ui_format(layouter->ui, "%.*s%s", (int)piece->length, piece->start, ends ? "…" : ""));
    }
}

static void flush(Layouter *layouter) {
    layouter->widest = float_max(layouter->widest, layouter->line.width);
    bool beyond = layouter->lines_max && layouter->lines >= layouter->lines_max;
    if (!beyond) {
        if (layouter->draw)
            draw_line_pieces(layouter);
        layouter->y += layouter->height;
        layouter->lines++;
    }
    layouter->line.count = 0;
    layouter->line.width = layouter->indent;
}

static void end_paragraph(Layouter *layouter) {
    layouter->indent = 0;
    if (layouter->line.count)
        flush(layouter);
    else
        layouter->y += roundf(layouter->height / 2);
    layouter->line.width = 0;
}

static float measure(const Layouter *layouter, TextStyle style, const char *text, size_t length) {
    return (float)text_width(layouter->ui->fonts, style, text, length);
}

/* How much of a word that is too long for a line goes on it: up to a sign after which it can well
 * be broken, at least one character. */
static size_t part_that_fits(const Layouter *layouter, TextStyle style, const char *text,
                             size_t length, float room) {
    size_t fits = text_fit(layouter->ui->fonts, style, text, length, room), at = fits;
    while (at > fits / 2 && !strchr("._-/,:;=()[]", text[at - 1]))
        at--;
    if (at > fits / 2)
        return at;
    while (!fits || (fits < length && ((unsigned char)text[fits] & 0xc0) == 0x80))
        fits++; /* not even one */
    return fits;
}

/* An atom: pieces without blanks between them, as far as they fit on a line of their own. Returns
 * the bytes it takes; *kind is the style. */
static size_t read_atom(const Layouter *layouter, const char *text, float room, char *kind,
                        Line *atom) {
    size_t at = 0;
    atom->count = 0;
    atom->width = 0;
    while (text[at] && text[at] != ' ' && text[at] != '\n') {
        if (is_style(text[at])) {
            *kind = text[at++];
            continue;
        }
        size_t start = at;
        while (text[at] && text[at] != ' ' && text[at] != '\n' && !is_style(text[at]))
            at++;
        if (atom->count == PIECES_MAX)
            continue;
        TextStyle style = style_of(layouter, *kind);
        float width = measure(layouter, style, text + start, at - start);
        bool cut = atom->width + width > room;
        if (cut && atom->count)
            return start;
        if (cut) {
            at = start + part_that_fits(layouter, style, text + start, at - start, room);
            width = measure(layouter, style, text + start, at - start);
        }
        atom->pieces[atom->count++] = (Piece){style, text + start, at - start, atom->width, width};
        atom->width += width;
        if (cut)
            return at;
    }
    return at;
}

/* Whether a piece goes on where the last one ends, so that both are drawn as one text. */
static bool joins(const Piece *last, const Piece *piece) {
    return same_style(last->style, piece->style) &&
           (last->start + last->length == piece->start ||
            (last->start + last->length + 1 == piece->start && piece->start[-1] == ' '));
}

static float joined_width(const Layouter *layouter, const Piece *last, const Piece *piece) {
    size_t length = (size_t)(piece->start + piece->length - last->start);
    return measure(layouter, last->style, last->start, length);
}

/* The line's width with the atom. Joined texts can be wider than the sum of their widths. */
static float width_with(const Layouter *layouter, const Line *atom, float gap) {
    const Line *line = &layouter->line;
    const Piece *last = line->count ? &line->pieces[line->count - 1] : NULL;
    const Piece *first = &atom->pieces[0];
    if (!last || !joins(last, first))
        return line->width + gap + atom->width;
    return last->x + joined_width(layouter, last, first) + atom->width - first->width;
}

static void append_piece(Layouter *layouter, const Piece *piece, float x) {
    Line *line = &layouter->line;
    Piece *last = line->count ? &line->pieces[line->count - 1] : NULL;
    if (last && joins(last, piece)) {
        last->width = joined_width(layouter, last, piece);
        last->length = (size_t)(piece->start + piece->length - last->start);
        line->width = last->x + last->width;
        return;
    }
    if (line->count == PIECES_MAX)
        return;
    line->pieces[line->count] = *piece;
    line->pieces[line->count++].x = x;
    line->width = x + piece->width;
}

static void append_atom(Layouter *layouter, const Line *atom, float gap) {
    bool last_line = layouter->lines_max && layouter->lines + 1 == layouter->lines_max;
    if (layouter->line.count && width_with(layouter, atom, gap) > layouter->box.w && !last_line) {
        flush(layouter);
        gap = 0;
    }
    float x = layouter->line.width + gap;
    for (int i = 0; i < atom->count; i++)
        append_piece(layouter, &atom->pieces[i], i == 0 ? x : layouter->line.width);
}

/* Blanks between words count once; those that indent a line of code all count. */
static float blanks_width(const Layouter *layouter, char kind, int blanks) {
    if (layouter->line.count)
        return blanks ? measure(layouter, layouter->styles->plain, " ", 1) : 0;
    return kind == 3 ? (float)blanks * measure(layouter, layouter->styles->code, " ", 1) : 0;
}

static bool is_dash(const Line *atom) {
    static const char dash[] = "–";
    return atom->count == 1 && atom->pieces[0].length == sizeof dash - 1 &&
           memcmp(atom->pieces[0].start, dash, sizeof dash - 1) == 0;
}

static void lay_out(Layouter *layouter, const char *text) {
    char kind = 1;
    int blanks = 0;
    while (*text) {
        if (*text == '\n') {
            end_paragraph(layouter);
            text++;
            blanks = 0;
        } else if (*text == ' ') {
            blanks++;
            text++;
        } else {
            Line atom;
            float gap = blanks_width(layouter, kind, blanks);
            bool first = !layouter->line.count && layouter->line.width <= 0;
            float room = layouter->box.w - (first ? gap : layouter->indent);
            text += read_atom(layouter, text, room, &kind, &atom);
            if (!atom.count)
                continue;
            append_atom(layouter, &atom, gap);
            if (first && is_dash(&atom))
                layouter->indent = atom.width + measure(layouter, layouter->styles->plain, " ", 1);
            blanks = 0;
        }
    }
    layouter->indent = 0;
    if (layouter->line.count)
        flush(layouter);
}

static Layouter layouter_of(Ui *ui, Rect box, const RichStyles *styles) {
    return (Layouter){.ui = ui,
                      .box = box,
                      .styles = styles,
                      .y = box.y,
                      .height = ui_line_height(ui, styles->plain)};
}

float ui_rich(Ui *ui, Rect box, const RichStyles *styles, int lines_max, bool draw,
              const char *text) {
    Layouter layouter = layouter_of(ui, box, styles);
    layouter.draw = draw;
    layouter.lines_max = lines_max;
    lay_out(&layouter, text);
    return layouter.y - box.y;
}

float ui_rich_width(Ui *ui, float width, const RichStyles *styles, const char *text) {
    Layouter layouter = layouter_of(ui, rect_make(0, 0, width, 0), styles);
    lay_out(&layouter, text);
    return layouter.widest;
}

const char *ui_fill_rich(Ui *ui, const char *key, const char *a, const char *b, const char *c) {
    const char *strong[3] = {NULL, NULL, NULL}, *plain[3] = {a, b, c};
    for (int i = 0; i < 3 && plain[i]; i++)
        strong[i] = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, plain[i]);
    return ui_fill(ui, key, strong[0], strong[1], strong[2]);
}
