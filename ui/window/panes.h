#pragma once

/* Every pane is a function that draws into a rectangle and registers its regions. */

#include "ui/window/app.h"

void toolbar_draw(App *app, Rect rect);
void pane_code_draw(App *app, Rect rect);
void pane_loop_draw(App *app, Rect rect);
void pane_executor_draw(App *app, Rect rect);
void pane_notes_draw(App *app, Rect rect);
void pane_console_draw(App *app, Rect rect);
void pane_timeline_draw(App *app, Rect rect);
/* Part of the notes' place for programs without a lesson; returns the height used. */
float pane_stack_draw(App *app, Rect rows);
/* The same in a place of its own, below the code. */
void pane_stack_below(App *app, Rect area);
void pane_help_draw(App *app, Rect window);
void pane_glossary_draw(App *app, Rect window);
void pane_files_draw(App *app, Rect window);
/* A pane over the veiled window, on the layer above; returns its inside. */
Rect overlay_begin(App *app, Rect window, const char *name, const char *title);
/* The same in a size of its own, at zoom 1. */
Rect overlay_begin_sized(App *app, Rect window, float width, float height, const char *name,
                         const char *title);
void pane_bookmarks_draw(App *app, Rect window);
void pane_catalogue_draw(App *app, Rect window);

/* Answers to input while words are looked for in the code; false: it is none of theirs. */
void find_open(App *app);
void find_move(App *app, bool forward);
bool find_text(App *app, const char *typed);
bool find_key(App *app, const char *key);

/* Answers to input that only the timeline understands. */
/* The place on the axis at x; false if no timeline is shown. */
bool timeline_place(const App *app, float x, double *place);
void timeline_scrub(App *app, float x);
void timeline_zoom(App *app, double factor, double place);
/* By a part of what is shown; by pixels. */
void timeline_pan(App *app, double part);
void timeline_drag(App *app, float dx);
void timeline_show_turn(App *app);
