/* What the file dialog does. See files.h; pane_files.c draws it. */

#include "ui/window/files.h"

#include "ui/draw/text.h"
#include "ui/window/opening.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE_ROWS = 10 };

static const char *const trouble_words[] = {[FOLDER_MISSING] = "files.missing",
                                            [FOLDER_FORBIDDEN] = "files.forbidden",
                                            [FOLDER_NO_FOLDER] = "files.no_folder",
                                            [FOLDER_UNREADABLE] = "files.unreadable"};

bool files_typed_path(const App *app) {
    return strchr(app->files.filter, '/') || app->files.filter[0] == '~';
}

/* ---- what is listed ---- */

static const FolderEntry *entry_at(const Files *files, int row) {
    return row >= 0 && row < files->shown_count ? &files->folder.items[files->shown[row]] : NULL;
}

static void put_cursor(Files *files, int row) {
    int last = files->shown_count - 1;
    files->cursor = row > last ? last : row;
    if (files->cursor < 0)
        files->cursor = 0;
    files->moves++;
}

/* The row that begins with the filter, else the first one. */
static int best_row(const Files *files) {
    for (int row = 0; files->filter[0] && row < files->shown_count; row++)
        if (folder_name_begins(entry_at(files, row)->name, files->filter))
            return row;
    return 0;
}

static void list_anew(App *app) {
    Files *files = &app->files;
    const char *part = files_typed_path(app) ? "" : files->filter;
    files->shown_count = 0;
    for (size_t i = 0; files->shown && i < files->folder.count; i++)
        if (folder_name_has(files->folder.items[i].name, part))
            files->shown[files->shown_count++] = (uint32_t)i;
    put_cursor(files, best_row(files));
}

static void select_name(Files *files, const char *name) {
    for (int row = 0; row < files->shown_count; row++)
        if (strcmp(entry_at(files, row)->name, name) == 0)
            put_cursor(files, row);
}

static void say(App *app, FolderTrouble trouble, const char *path) {
    char shown[PLACES_PATH_SIZE];
    folder_shown_name(path, shown, sizeof shown);
    const char *const arguments[] = {shown, NULL};
    words_fill(app->files.error, sizeof app->files.error,
               words_get(app->words[app->session->language], trouble_words[trouble]), arguments);
}

/* Shows a folder; on trouble says so and stays where it was. */
static bool go(App *app, const char *path) {
    Files *files = &app->files;
    FolderTrouble trouble = folder_read(&files->folder, path, files->hidden);
    files->error[0] = '\0';
    if (trouble != FOLDER_OK) {
        say(app, trouble, path);
        return false;
    }
    free(files->shown);
    files->shown = calloc(files->folder.count + 1, sizeof *files->shown);
    files->filter[0] = '\0';
    files->in_recent = false;
    list_anew(app);
    ui_scroll(&app->ui, "files")->target = 0;
    return true;
}

static bool go_up(App *app) {
    char here[PLACES_PATH_SIZE], parent[PLACES_PATH_SIZE];
    memcpy(here, app->files.folder.path, sizeof here);
    if (!folder_parent(here, parent) || !go(app, parent))
        return false;
    select_name(&app->files, strrchr(here, '/') + 1);
    return true;
}

/* The same folder, as it is now. */
static void read_again(App *app) {
    Files *files = &app->files;
    char path[PLACES_PATH_SIZE], filter[FILES_FILTER_SIZE];
    const FolderEntry *entry = entry_at(files, files->cursor);
    char *name = entry ? strdup(entry->name) : NULL;
    memcpy(path, files->folder.path, sizeof path);
    memcpy(filter, files->filter, sizeof filter);
    if (go(app, path)) {
        memcpy(files->filter, filter, sizeof filter);
        list_anew(app);
        if (name)
            select_name(files, name);
    }
    free(name);
}

/* ---- opening and closing ---- */

static void find_recents(App *app) {
    Files *files = &app->files;
    const Recent *recent = app->host.recent;
    files->recent_count = files->recent_cursor = 0;
    for (int i = 0; recent && i < recent->count; i++)
        if (places_is_file(recent->paths[i]))
            files->recents[files->recent_count++] = i;
}

/* Where the shown program lies; for a lesson, or without a program, where aioscope was started. */
static void go_to_start(App *app) {
    Files *files = &app->files;
    char folder[PLACES_PATH_SIZE];
    char *shown = app->session->run.lesson || !app->opened[0] ? NULL : places_absolute(app->opened);
    if (shown && folder_parent(shown, folder) && go(app, folder))
        select_name(files, strrchr(shown, '/') + 1);
    else if (!files->folder.path[0] || !go(app, files->folder.path))
        if (!go(app, "."))
            go(app, "/");
    free(shown);
}

void files_close(App *app) {
    app->files.open = false;
}

void files_switch(App *app) {
    Files *files = &app->files;
    files->open = !files->open;
    if (!files->open)
        return;
    app->help = app->glossary = false;
    session_play(app->session, false);
    find_recents(app);
    go_to_start(app);
}

void files_free(App *app) {
    folder_free(&app->files.folder);
    free(app->files.shown);
    app->files.shown = NULL;
}

/* ---- choosing ---- */

static bool open_program(App *app, const char *path) {
    char name[PLACES_PATH_SIZE];
    snprintf(name, sizeof name, "%s", path);
    if (app_open(app, name)) {
        app->files.open = false;
        return true;
    }
    snprintf(app->files.error, sizeof app->files.error, "%s", app->message);
    app->message[0] = '\0';
    return false;
}

static bool choose_path(App *app, const char *name) {
    char path[PLACES_PATH_SIZE];
    if (!folder_join(app->files.folder.path, name, path))
        return false;
    return places_is_file(path) ? open_program(app, path) : go(app, path);
}

bool files_choose(App *app) {
    Files *files = &app->files;
    if (files_typed_path(app))
        return choose_path(app, files->filter);
    if (files->in_recent)
        return files->recent_cursor < files->recent_count &&
               open_program(app, app->host.recent->paths[files->recents[files->recent_cursor]]);
    const FolderEntry *entry = entry_at(files, files->cursor);
    return entry && choose_path(app, entry->name);
}

/* ---- the path ---- */

int files_crumb_count(const App *app) {
    const char *path = app->files.folder.path;
    int count = 1;
    for (const char *at = path; path[1] && *at; at++)
        count += *at == '/';
    return count;
}

bool files_crumb(const App *app, int number, char path[PLACES_PATH_SIZE]) {
    const char *whole = app->files.folder.path, *at = whole;
    if (number < 0 || number >= files_crumb_count(app))
        return false;
    for (int i = 0; i < number; i++)
        at += 1 + strcspn(at + 1, "/");
    size_t length = number ? (size_t)(at - whole) : 1;
    memcpy(path, whole, length);
    path[length] = '\0';
    return true;
}

static bool go_to_crumb(App *app, int number) {
    char path[PLACES_PATH_SIZE], next[PLACES_PATH_SIZE];
    bool inside = files_crumb(app, number + 1, next);
    if (!files_crumb(app, number, path) || !go(app, path))
        return false;
    if (inside)
        select_name(&app->files, strrchr(next, '/') + 1);
    return true;
}

/* ---- input ---- */

bool files_text(App *app, const char *typed) {
    Files *files = &app->files;
    size_t length = strlen(files->filter), more = strcspn(typed, "\r\n");
    if (length + more >= sizeof files->filter)
        return true;
    memcpy(files->filter + length, typed, more);
    files->filter[length + more] = '\0';
    files->in_recent = false;
    files->error[0] = '\0';
    list_anew(app);
    return true;
}

static void erase(App *app, bool all) {
    char *text = app->files.filter;
    size_t length = strlen(text);
    if (!length) {
        go_up(app);
        return;
    }
    text[all ? 0 : text_boundary(text, length, length - 1)] = '\0';
    list_anew(app);
}

static void move(App *app, int rows) {
    Files *files = &app->files;
    if (!files->in_recent) {
        put_cursor(files, files->cursor + rows);
        return;
    }
    int wanted = files->recent_cursor + rows, last = files->recent_count - 1;
    files->recent_cursor = wanted > last ? last : wanted;
    if (files->recent_cursor < 0)
        files->recent_cursor = 0;
}

static bool enter_folder(App *app) {
    Files *files = &app->files;
    const FolderEntry *entry = entry_at(files, files->cursor);
    return !files->in_recent && entry && entry->folder && files_choose(app);
}

static bool move_by_key(App *app, const char *key) {
    static const struct {
        const char *key;
        int rows;
    } moves[] = {
        {"Down", 1},          {"Up", -1},      {"PageDown", PAGE_ROWS}, {"PageUp", -PAGE_ROWS},
        {"Home", -(1 << 28)}, {"End", 1 << 28}};
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (strcmp(key, moves[i].key) == 0) {
            move(app, moves[i].rows);
            return true;
        }
    return false;
}

/* First what was typed goes, then the dialog. */
static void leave(App *app) {
    Files *files = &app->files;
    if (!files->filter[0]) {
        files_close(app);
        return;
    }
    files->filter[0] = files->error[0] = '\0';
    list_anew(app);
}

static bool is_key(const char *key, const char *a, const char *b) {
    return strcmp(key, a) == 0 || strcmp(key, b) == 0;
}

/* What the window does under the dialog as well. */
static bool is_of_window(ActionId action, const char *key) {
    switch (action) {
    case ACTION_ZOOM_IN:
    case ACTION_ZOOM_OUT:
    case ACTION_ZOOM_RESET:
    case ACTION_OPEN_FILE:
    case ACTION_QUIT: return true;
    case ACTION_FULL_SCREEN:
    case ACTION_SHOW_REGIONS: return key[1] != '\0'; /* a letter is typed */
    default: return false;
    }
}

static bool pass_on(App *app, const char *key) {
    ActionId action = action_of_key(key);
    return is_of_window(action, key) && app_do(app, action, 0);
}

bool files_key(App *app, const char *key) {
    Files *files = &app->files;
    if (move_by_key(app, key))
        return true;
    if (is_key(key, "Return", "Keypad Enter"))
        files_choose(app);
    else if (strcmp(key, "Right") == 0)
        enter_folder(app);
    else if (is_key(key, "Left", "Alt+Up"))
        go_up(app);
    else if (is_key(key, "Backspace", "Ctrl+Backspace"))
        erase(app, key[0] == 'C');
    else if (is_key(key, "Tab", "Shift+Tab"))
        files->in_recent = !files->in_recent && files->recent_count > 0;
    else if (strcmp(key, "Escape") == 0)
        leave(app);
    else if (strcmp(key, "Ctrl+H") == 0)
        files_do(app, ACTION_FILES_HIDDEN, 0);
    else if (strcmp(key, "F5") == 0)
        read_again(app);
    else
        return pass_on(app, key);
    return true;
}

bool files_do(App *app, ActionId action, int64_t argument) {
    Files *files = &app->files;
    if (!files->open)
        return false;
    switch (action) {
    case ACTION_FILES_SELECT:
        files->in_recent = false;
        if (argument >= 0 && argument < files->shown_count)
            files->cursor = (int)argument;
        return true;
    case ACTION_FILES_RECENT:
        files->in_recent = true;
        if (argument >= 0 && argument < files->recent_count)
            files->recent_cursor = (int)argument;
        return true;
    case ACTION_FILES_GO: return argument < 1 << 20 && go_to_crumb(app, (int)argument);
    case ACTION_FILES_HIDDEN:
        files->hidden = !files->hidden;
        read_again(app);
        return true;
    case ACTION_FILES_CHOOSE: return files_choose(app);
    default: return false;
    }
}
