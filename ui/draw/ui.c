/* The frame's context: begin and end, texts, regions, scrolling. See ui.h. */

#include "ui/draw/ui.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool ui_init(Ui *ui, char *error, size_t error_size) {
    memset(ui, 0, sizeof *ui);
    ui->scale = 1;
    ui->scratch = malloc(UI_SCRATCH_SIZE);
    ui->fonts = ui->scratch ? fonts_new(error, error_size) : NULL;
    if (ui->fonts && icons_load(&ui->icons, error, error_size))
        return true;
    ui_free(ui);
    return false;
}

void ui_free(Ui *ui) {
    draw_free(&ui->draw);
    region_free(&ui->regions);
    fonts_free(ui->fonts);
    free(ui->scratch);
    memset(ui, 0, sizeof *ui);
}

void ui_begin(Ui *ui, float width, float height, double now) {
    if (width != ui->width || height != ui->height)
        ui->anim.count = 0; /* another size: nothing flies to its new place */
    ui->width = width;
    ui->height = height;
    ui->now = now;
    ui->frame++;
    ui->again = false;
    ui->fault_count = 0;
    ui->scratch_used = 0;
    draw_begin(&ui->draw, width, height);
    region_begin(&ui->regions);
    anim_begin(&ui->anim, now, ui->reduced_motion ? 0 : 0.3);
}

void ui_end(Ui *ui) {
    anim_end(&ui->anim);
    fonts_end_frame(ui->fonts);
    if (ui->anim.moving)
        ui->again = true;
    const Region *region =
        ui->pointer.inside ? region_at(&ui->regions, ui->pointer.x, ui->pointer.y) : NULL;
    snprintf(ui->hover, sizeof ui->hover, "%s", region ? region->name : "");
}

float ui_px(const Ui *ui, float length) {
    return roundf(length * ui->scale);
}

float ui_size(const Ui *ui, ThemeSize size) {
    return ui_px(ui, ui->theme.sizes[size]);
}

Color ui_color(const Ui *ui, ThemeColor color) {
    return ui->theme.colors[color];
}

TextStyle ui_style(const Ui *ui, FontFace face, ThemeSize size, ThemeColor color) {
    enum { SMALLEST = 11 }; /* nothing below this can be read */
    int pixels = (int)ui_size(ui, size);
    return (TextStyle){face, pixels < SMALLEST ? SMALLEST : pixels, ui->theme.colors[color]};
}

/* ---- texts of the frame ---- */

const char *ui_word(const Ui *ui, const char *key) {
    return words_get(ui->words, key);
}

const char *ui_format(Ui *ui, const char *format, ...) {
    size_t room = UI_SCRATCH_SIZE - ui->scratch_used;
    char *out = ui->scratch + ui->scratch_used;
    if (room < 2)
        return "";
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(out, room, format, arguments);
    va_end(arguments);
    size_t used = length < 0 ? 0 : (size_t)length >= room ? room - 1 : (size_t)length;
    ui->scratch_used += used + 1;
    return out;
}

static const char *fill(Ui *ui, const char *pattern, const char *const *arguments) {
    size_t room = UI_SCRATCH_SIZE - ui->scratch_used;
    char *out = ui->scratch + ui->scratch_used;
    if (room < 2)
        return "";
    words_fill(out, room, pattern, arguments);
    ui->scratch_used += strlen(out) + 1;
    return out;
}

const char *ui_fill(Ui *ui, const char *key, const char *a, const char *b, const char *c) {
    return fill(ui, ui_word(ui, key), (const char *const[]){a, b, c, NULL});
}

const char *ui_fill_all(Ui *ui, const char *key, const char *const *arguments) {
    return fill(ui, ui_word(ui, key), arguments);
}

const char *ui_fill_pattern(Ui *ui, const char *pattern, const char *const *arguments) {
    return fill(ui, pattern, arguments);
}

const char *ui_plural(Ui *ui, const char *key, long n, const char *a) {
    const char *number = ui_format(ui, "%ld", n);
    return fill(ui, words_plural(ui->words, key, n), (const char *const[]){number, a, NULL});
}

/* ---- drawing text ---- */

float ui_line_height(const Ui *ui, TextStyle style) {
    (void)ui;
    return roundf((float)style.size * 1.4f);
}

float ui_text_width(Ui *ui, TextStyle style, const char *text) {
    return (float)text_width(ui->fonts, style, text, strlen(text));
}

static void note_fault(Ui *ui, const char *text, size_t length, Rect box) {
    ui->fault_count++;
    snprintf(ui->fault, sizeof ui->fault, "'%.*s' in %.0f,%.0f %.0fx%.0f", (int)length, text,
             (double)box.x, (double)box.y, (double)box.w, (double)box.h);
}

/* Draws bytes whose width is known to fit; x is the left edge, the box gives the height. */
static void put(Ui *ui, Rect box, TextStyle style, const char *text, size_t length) {
    int cap = fonts_cap_height(ui->fonts, style.face, style.size);
    float baseline = floorf(box.h / 2 + (float)cap / 2 + 0.5f);
    if (box.h < (float)style.size && length)
        note_fault(ui, text, length, box);
    box.x = roundf(box.x);
    box.y = roundf(box.y);
    draw_text(&ui->draw, box, baseline, style.face, style.size, style.color, text, length);
}

static Rect aligned(Rect box, Align align, float width) {
    float room = box.w - width;
    float shift = align == ALIGN_LEFT ? 0 : align == ALIGN_CENTER ? room / 2 : room;
    return rect_make(box.x + shift, box.y, width, box.h);
}

static float put_shortened(Ui *ui, Rect box, TextStyle style, Align align, const char *text,
                           size_t length) {
    static const char dots[] = "…";
    float dots_width = (float)text_width(ui->fonts, style, dots, sizeof dots - 1);
    size_t kept = text_fit(ui->fonts, style, text, length, box.w - dots_width);
    while (kept && text[kept - 1] == ' ')
        kept--;
    const char *shown = ui_format(ui, "%.*s%s", (int)kept, text, dots);
    while (kept && ui_text_width(ui, style, shown) > box.w) { /* kerning makes a difference */
        kept = text_boundary(text, length, kept - 1);
        shown = ui_format(ui, "%.*s%s", (int)kept, text, dots);
    }
    float width = ui_text_width(ui, style, shown);
    if (width > box.w) /* not even the dots fit */
        return 0;
    put(ui, aligned(box, align, width), style, shown, strlen(shown));
    return width;
}

static float put_line(Ui *ui, Rect box, TextStyle style, Align align, const char *text,
                      size_t length) {
    float width = (float)text_width(ui->fonts, style, text, length);
    if (width > box.w + 0.5f)
        return put_shortened(ui, box, style, align, text, length);
    put(ui, aligned(box, align, width), style, text, length);
    return width;
}

float ui_text(Ui *ui, Rect box, TextStyle style, Align align, const char *text) {
    return put_line(ui, box, style, align, text, strcspn(text, "\n"));
}

float ui_paragraph(Ui *ui, Rect box, TextStyle style, int lines_max, const char *text) {
    size_t length = strlen(text);
    float height = ui_line_height(ui, style), y = box.y;
    for (int line = 1; length; line++) {
        const char *start = text;
        size_t all = length;
        size_t shown = text_next_line(ui->fonts, style, &text, &length, box.w);
        Rect place = rect_make(box.x, y, box.w, height);
        y += height;
        if (line == lines_max && length) {
            put_shortened(ui, place, style, ALIGN_LEFT, start, all);
            break;
        }
        put_line(ui, place, style, ALIGN_LEFT, start, shown);
    }
    return y - box.y;
}

/* ---- regions ---- */

Region *ui_region(Ui *ui, Rect rect, const char *format, ...) {
    char name[REGION_NAME_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(name, sizeof name, format, arguments);
    va_end(arguments);
    Rect visible = rect_intersect(rect, ui->draw.clip);
    if (rect_empty(visible))
        return NULL;
    return region_add(&ui->regions, visible, ui->draw.layer, name);
}

void ui_region_action(Region *region, ActionId action, int64_t argument) {
    if (!region)
        return;
    region->action = action;
    region->argument = argument;
}

bool ui_hovered(const Ui *ui, const char *name) {
    return strcmp(ui->hover, name) == 0;
}

bool ui_pressed(const Ui *ui, const char *name) {
    return ui->pointer.down && strcmp(ui->pressed, name) == 0;
}

/* ---- scrolling ---- */

UiScroll *ui_scroll(Ui *ui, const char *name) {
    UiScroll *oldest = &ui->scrolls[0];
    for (int i = 0; i < UI_SCROLLS_MAX; i++) {
        if (strcmp(ui->scrolls[i].name, name) == 0)
            return &ui->scrolls[i];
        if (ui->scrolls[i].frame < oldest->frame)
            oldest = &ui->scrolls[i];
    }
    *oldest = (UiScroll){0};
    snprintf(oldest->name, sizeof oldest->name, "%s", name);
    return oldest;
}

static void clamp_scroll(UiScroll *scroll) {
    float most = float_max(0, scroll->content - scroll->view.h);
    float most_x = float_max(0, scroll->content_x - scroll->view.w);
    scroll->target = float_clamp(scroll->target, 0, most);
    scroll->offset = float_clamp(scroll->offset, 0, most);
    scroll->offset_x = float_clamp(scroll->offset_x, 0, most_x);
}

Rect ui_scroll_begin(Ui *ui, const char *name, Rect view, DrawClip *before) {
    UiScroll *scroll = ui_scroll(ui, name);
    scroll->view = view;
    scroll->frame = ui->frame;
    clamp_scroll(scroll);
    scroll->offset = scroll->target;
    if (!ui->reduced_motion)
        scroll->offset =
            roundf(anim_value(&ui->anim, ui_format(ui, "scroll/%s", name), scroll->target));
    *before = draw_clip(&ui->draw, view, true);
    Region *region = ui_region(ui, view, "scroll/%s", name);
    if (region)
        region->flags = REGION_SCROLLS;
    return rect_make(view.x - roundf(scroll->offset_x), view.y - scroll->offset, view.w, view.h);
}

static void draw_scrollbar(Ui *ui, const UiScroll *scroll) {
    Rect view = scroll->view;
    float width = ui_px(ui, 4), inset = ui_px(ui, 2);
    if (scroll->content > view.h + 1) {
        float length = float_max(ui_px(ui, 24), view.h * view.h / scroll->content);
        float travel = (view.h - length) * scroll->offset / (scroll->content - view.h);
        draw_rect(
            &ui->draw,
            rect_snap(rect_make(rect_right(view) - width - inset, view.y + travel, width, length)),
            width / 2, ui_color(ui, THEME_SCROLLBAR));
    }
    if (scroll->content_x > view.w + 1) {
        float length = float_max(ui_px(ui, 24), view.w * view.w / scroll->content_x);
        float travel = (view.w - length) * scroll->offset_x / (scroll->content_x - view.w);
        draw_rect(
            &ui->draw,
            rect_snap(rect_make(view.x + travel, rect_bottom(view) - width - inset, length, width)),
            width / 2, ui_color(ui, THEME_SCROLLBAR));
    }
}

void ui_scroll_end(Ui *ui, const char *name, float height, float width, DrawClip before) {
    UiScroll *scroll = ui_scroll(ui, name);
    if (fabsf(scroll->content - height) > 0.5f || fabsf(scroll->content_x - width) > 0.5f) {
        scroll->content = height;
        scroll->content_x = width;
        ui->again = true;
    }
    draw_scrollbar(ui, scroll);
    draw_unclip(&ui->draw, before);
}

void ui_scroll_show(Ui *ui, const char *name, float top, float bottom, uint64_t tag) {
    UiScroll *scroll = ui_scroll(ui, name);
    if (scroll->shown == tag && scroll->shown_height == scroll->view.h)
        return;
    if (scroll->content <= 0) { /* not drawn yet, or empty */
        ui->again = ui->again || scroll->frame == 0;
        return;
    }
    scroll->shown = tag;
    scroll->shown_height = scroll->view.h;
    float margin = float_min(ui_px(ui, 40), scroll->view.h / 4), before = scroll->target;
    if (bottom + margin > scroll->target + scroll->view.h)
        scroll->target = bottom + margin - scroll->view.h;
    if (top - margin < scroll->target)
        scroll->target = top - margin;
    if (scroll->target < 0)
        scroll->target = 0;
    if (scroll->target != before)
        ui->again = true;
}

void ui_scroll_by(Ui *ui, const char *name, float dx, float dy) {
    UiScroll *scroll = ui_scroll(ui, name);
    scroll->target += dy;
    scroll->offset_x += dx;
    clamp_scroll(scroll);
}
