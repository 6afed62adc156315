#pragma once

/* Colours and lengths, read from assets/themes/NAME.theme: lines 'name = value', '#' at the start
 * of a line is a comment. theme.def lists the names; a theme that leaves out a colour is an error.
 */

#include "ui/draw/color.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum ThemeColor {
#define THEME_COLOR(NAME, name) THEME_##NAME,
#include "ui/draw/theme.def"
    THEME_COLOR_COUNT
} ThemeColor;

typedef enum ThemeSize {
#define THEME_SIZE(NAME, name, value) SIZE_##NAME,
#include "ui/draw/theme.def"
    THEME_SIZE_COUNT
} ThemeSize;

typedef enum ThemeId { THEME_DARK, THEME_LIGHT, THEME_ID_COUNT } ThemeId;

enum { THEME_TASK_COLORS = 6, THEME_THREAD_COLORS = 2 };

typedef struct Theme {
    Color colors[THEME_COLOR_COUNT];
    float sizes[THEME_SIZE_COUNT];
} Theme;

/* False with a message (file, line, what) if the text is no complete theme. */
bool theme_parse(Theme *theme, const char *text, char *error, size_t error_size);
bool theme_load(Theme *theme, ThemeId id, char *error, size_t error_size);
const char *theme_name(ThemeId id); /* "dark", "light" */
/* -1 for an unknown name. */
int theme_id_of(const char *name);

/* The colour of task or thread number n, counted from 1. */
Color theme_task_color(const Theme *theme, unsigned number);
Color theme_thread_color(const Theme *theme, unsigned number);

/* WCAG 2: from 1 (equal) to 21 (black on white). Alpha is ignored. */
double color_contrast(Color a, Color b);
