#pragma once

/* What a frame is drawn with: the command list, the regions, the theme, fonts, words, movement and
 * the pointer, in one struct that panes get first. Holds nothing of the run that is shown.
 *
 * Lengths in calls are pixels; ui_px turns a length at zoom 1 into pixels. Text that does not fit
 * its box ends in an ellipsis; a box that is too low for its text is noted as a fault for tests. */

#include "ui/actions.h"
#include "ui/draw/anim.h"
#include "ui/draw/icons.h"
#include "ui/draw/region.h"
#include "ui/draw/text.h"
#include "ui/draw/theme.h"
#include "ui/i18n/i18n.h"

enum { UI_SCROLLS_MAX = 16, UI_FAULT_SIZE = 160, UI_SCRATCH_SIZE = 1 << 18 };

typedef struct Pointer {
    float x, y;
    bool inside, down;
} Pointer;

/* The state of something that scrolls, kept from frame to frame by name. */
typedef struct UiScroll {
    char name[32];
    float offset, target, content;
    float offset_x, content_x;
    Rect view;
    uint64_t shown;     /* tag of what was last scrolled into view */
    float shown_height; /* of the view then: a changed size shows it again */
    unsigned frame;
} UiScroll;

typedef struct Ui {
    DrawList draw;
    RegionList regions;
    Anim anim;
    Theme theme;
    Icons icons;
    Fonts *fonts;
    const Words *words;
    float scale;
    float width, height;
    double now; /* seconds */
    bool reduced_motion;
    bool show_regions;
    Pointer pointer;
    char hover[REGION_NAME_SIZE]; /* the region under the pointer in the last frame */
    char pressed[REGION_NAME_SIZE];
    UiScroll scrolls[UI_SCROLLS_MAX];
    unsigned frame;
    bool again;      /* the frame is not settled: draw another one */
    bool overlay;    /* something covers the window: what is below does not react */
    int fault_count; /* texts that were out of their boxes in this frame */
    char fault[UI_FAULT_SIZE];
    char *scratch; /* texts of this frame */
    size_t scratch_used;
} Ui;

typedef enum Align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT } Align;

/* Loads fonts, icons and themes' machinery; false with a message. */
bool ui_init(Ui *ui, char *error, size_t error_size);
void ui_free(Ui *ui);
void ui_begin(Ui *ui, float width, float height, double now);
void ui_end(Ui *ui);

float ui_px(const Ui *ui, float length);
float ui_size(const Ui *ui, ThemeSize size);
Color ui_color(const Ui *ui, ThemeColor color);
TextStyle ui_style(const Ui *ui, FontFace face, ThemeSize size, ThemeColor color);
const char *ui_word(const Ui *ui, const char *key);
/* printf into the frame's scratch memory. */
const char *ui_format(Ui *ui, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The word of key with arguments for {0}, {1}, {2}; unused ones are NULL. */
const char *ui_fill(Ui *ui, const char *key, const char *a, const char *b, const char *c);
/* The same with any number of arguments; a NULL ends them. */
const char *ui_fill_all(Ui *ui, const char *key, const char *const *arguments);
/* The same for a pattern that is no word of the translation. */
const char *ui_fill_pattern(Ui *ui, const char *pattern, const char *const *arguments);
/* The form of key for n, with n as {0} and a as {1}. */
const char *ui_plural(Ui *ui, const char *key, long n, const char *a);

/* One line in a box, vertically centred; returns its width. */
float ui_text(Ui *ui, Rect box, TextStyle style, Align align, const char *text);
float ui_text_width(Ui *ui, TextStyle style, const char *text);
/* Wrapped lines from the top of the box; returns the height used. At most lines_max, 0: all. */
float ui_paragraph(Ui *ui, Rect box, TextStyle style, int lines_max, const char *text);
float ui_line_height(const Ui *ui, TextStyle style);

/* Registers the visible part of rect. Returns NULL if nothing of it is visible. */
Region *ui_region(Ui *ui, Rect rect, const char *format, ...) __attribute__((format(printf, 3, 4)));
void ui_region_action(Region *region, ActionId action, int64_t argument);
bool ui_hovered(const Ui *ui, const char *name);
bool ui_pressed(const Ui *ui, const char *name);

/* Scrolled contents: draw from where begin says, tell end how much there was. */
Rect ui_scroll_begin(Ui *ui, const char *name, Rect view, DrawClip *before);
void ui_scroll_end(Ui *ui, const char *name, float height, float width, DrawClip before);
/* Brings the stretch of the contents into view, once for each tag. */
void ui_scroll_show(Ui *ui, const char *name, float top, float bottom, uint64_t tag);
void ui_scroll_by(Ui *ui, const char *name, float dx, float dy);
UiScroll *ui_scroll(Ui *ui, const char *name);
