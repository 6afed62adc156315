#pragma once

/* The parts that panes are made of: frames, buttons, segmented switches, pills, marks. */

#include "ui/draw/rich.h"

/* A pane with its heading; right is shown at the heading's right end (may be ""). Returns the place
 * for the contents. Registers pane/NAME. */
Rect ui_pane(Ui *ui, Rect rect, const char *name, const char *title, const char *right);

/* A button that shows an icon or, if that is ICON_NONE, a text. Registers button/NAME. */
void ui_button(Ui *ui, Rect rect, const char *name, IconId icon, const char *text, ActionId action,
               int64_t argument, bool strong, const char *tooltip);

typedef struct UiSegment {
    const char *name, *text;
    ActionId action;
    int64_t argument;
    bool chosen;
    const char *tooltip;
} UiSegment;

float ui_segments_width(Ui *ui, const UiSegment *segments, int count);
void ui_segments(Ui *ui, Rect rect, const UiSegment *segments, int count);

/* An icon and a word in a rounded border; returns the width. The box gives place and height. */
float ui_pill(Ui *ui, Rect box, IconId icon, const char *text, Color color);

/* A small filled mark with a few characters, as in the gutter; returns the width. */
float ui_mark(Ui *ui, float x, float y, const char *text, Color color);
float ui_mark_width(Ui *ui, const char *text);
float ui_mark_height(const Ui *ui);
/* The number of a callout in a circle. */
void ui_callout(Ui *ui, float x, float y, float radius, int number, bool filled, bool strong);

void ui_icon(Ui *ui, Rect box, IconId icon, float size, Color color);

/* What the region under the pointer has to say; call last. */
void ui_tooltip(Ui *ui);
/* A frame round every region, with its name. */
void ui_outline_regions(Ui *ui);
