/* The file dialog over a folder made for the test: what it lists, how keys and the mouse go through
 * it, what it says when something cannot be read, and how it is laid out. */
#include "suite.h"

#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char base[64], list_file[96];
static Recent recent;
static Stage *stage;

static const char program[] = "print('hello')\n";
static const char long_name[] = "a_name_that_is_much_too_long_to_be_shown_in_any_column_of_the_"
                                "dialog_and_is_cut_with_an_ellipsis.py";

static const char *path_of(const char *name) {
    static char path[4][400];
    static int next;
    char *out = path[next++ % 4];
    snprintf(out, sizeof path[0], "%s/%s", base, name);
    return out;
}

static void write_file(const char *name) {
    FILE *file = fopen(path_of(name), "w");
    ck_assert_ptr_nonnull(file);
    fputs(program, file);
    fclose(file);
}

static void setup(void) {
    static const char *const folders[] = {"lessons", "tasks",       "tasks/deep",
                                          ".git",    "__pycache__", "Опыты"};
    static const char *const files[] = {
        "run10.py",     "run2.py",      "Readme.py",     "notes.txt", ".hidden.py",
        "tasks/one.py", "tasks/two.py", "tasks/deep.py", "Ёлка.py",   long_name};
    strcpy(base, "/tmp/aioscope-files-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(base));
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        ck_assert_int_eq(mkdir(path_of(folders[i]), 0700), 0);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        write_file(files[i]);
    snprintf(list_file, sizeof list_file, "%s/tasks/deep/data/recent", base);
    recent_load(&recent, list_file);
    stage = scene_new(program, 1280, 800);
    stage->app.host.recent = &recent;
    snprintf(stage->app.opened, sizeof stage->app.opened, "%s", path_of("run2.py"));
}

static void teardown(void) {
    char command[128];
    stage_free(stage);
    recent_free(&recent);
    snprintf(command, sizeof command, "rm -rf '%s'", base);
    ck_assert_int_eq(system(command), 0);
}

static void type(const char *text) {
    app_text(&stage->app, text);
    stage_settle(stage);
}

static const char *selected(void) {
    const Files *files = &stage->app.files;
    return files->cursor < files->shown_count
               ? files->folder.items[files->shown[files->cursor]].name
               : "";
}

static bool opened(const char *name) {
    return !stage->app.files.open && strcmp(stage->app.opened, path_of(name)) == 0;
}

/* ---- what is listed ---- */

START_TEST(folders_then_programs_by_name) {
    static const char *const names[] = {"lessons",   "tasks",   "Опыты",    long_name,
                                        "Readme.py", "run2.py", "run10.py", "Ёлка.py"};
    stage_key(stage, "Ctrl+O");
    const Files *files = &stage->app.files;
    ck_assert(files->open);
    ck_assert_int_eq(files->shown_count, sizeof names / sizeof *names);
    for (int i = 0; i < files->shown_count; i++)
        ck_assert_str_eq(files->folder.items[files->shown[i]].name, names[i]);
    ck_assert_str_eq(selected(), "run2.py"); /* the program that is shown */
    ck_assert(stage_has(stage, "file/run2.py"));
    ck_assert(!stage_has(stage, "file/notes.txt"));
}
END_TEST

START_TEST(hidden_files_on_request) {
    stage_key(stage, "Ctrl+O");
    stage_key(stage, "Ctrl+H");
    ck_assert(stage_has(stage, "file/.hidden.py"));
    ck_assert(stage_has(stage, "file/.git"));
    ck_assert(!stage_has(stage, "file/notes.txt"));
    ck_assert_str_eq(selected(), "run2.py");
    stage_key(stage, "Ctrl+H");
    ck_assert(!stage_has(stage, "file/.hidden.py"));
}
END_TEST

START_TEST(letters_filter) {
    stage_key(stage, "Ctrl+O");
    LessonLanguage language = stage->session.language;
    stage_key(stage, "L"); /* is typed: it does not change the language */
    ck_assert_int_eq(stage->session.language, language);
    type("r");
    type("E"); /* capitals do not count */
    ck_assert_str_eq(selected(), "Readme.py");
    ck_assert(!stage_has(stage, "file/run2.py"));
    stage_key(stage, "Ctrl+Backspace");
    type("ё");
    ck_assert_int_eq(stage->app.files.shown_count, 1);
    ck_assert_str_eq(selected(), "Ёлка.py");
    stage_key(stage, "Backspace");
    ck_assert_str_eq(stage->app.files.filter, "");
    type("zzz");
    ck_assert_int_eq(stage->app.files.shown_count, 0);
    stage_key(stage, "Return");
    ck_assert(stage->app.files.open);
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

/* ---- ways through it ---- */

START_TEST(keys_go_through_folders) {
    stage_key(stage, "Ctrl+O");
    stage_key(stage, "Home");
    stage_key(stage, "Down");
    ck_assert_str_eq(selected(), "tasks");
    stage_key(stage, "Right");
    ck_assert_str_eq(stage->app.files.folder.path, path_of("tasks"));
    stage_key(stage, "Backspace");
    ck_assert_str_eq(stage->app.files.folder.path, base);
    ck_assert_str_eq(selected(), "tasks"); /* where we came from */
    stage_key(stage, "Return");
    stage_key(stage, "End");
    ck_assert_str_eq(selected(), "two.py");
    stage_key(stage, "Return");
    ck_assert(opened("tasks/two.py"));
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

START_TEST(the_mouse_selects_and_opens) {
    stage_key(stage, "Ctrl+O");
    stage_click(stage, "file/tasks");
    ck_assert_str_eq(selected(), "tasks");
    ck_assert_str_eq(stage->app.files.folder.path, base);
    app_double_click(&stage->app);
    stage_settle(stage);
    ck_assert_str_eq(stage->app.files.folder.path, path_of("tasks"));
    stage_click(stage, "file/one.py");
    stage_click(stage, "button/files-open");
    ck_assert(opened("tasks/one.py"));
}
END_TEST

START_TEST(the_path_leads_back) {
    stage_key(stage, "Ctrl+O");
    stage_click(stage, "file/tasks");
    stage_click(stage, "button/files-open");
    ck_assert(stage_has(stage, "files/crumb-3"));
    stage_click(stage, "files/crumb-2"); /* /tmp/aioscope-files-... */
    ck_assert_str_eq(stage->app.files.folder.path, base);
    ck_assert_str_eq(selected(), "tasks");
    stage_click(stage, "files/crumb-0");
    ck_assert_str_eq(stage->app.files.folder.path, "/");
    stage_key(stage, "Left"); /* there is nothing above */
    ck_assert_str_eq(stage->app.files.folder.path, "/");
}
END_TEST

START_TEST(a_path_can_be_typed) {
    stage_key(stage, "Ctrl+O");
    type("tasks/deep");
    stage_key(stage, "Return");
    ck_assert_str_eq(stage->app.files.folder.path, path_of("tasks/deep"));
    type(path_of("tasks/one.py"));
    stage_key(stage, "Return");
    ck_assert(opened("tasks/one.py"));
    setenv("HOME", base, 1);
    stage_key(stage, "Ctrl+O");
    type("~");
    stage_key(stage, "Return");
    ck_assert_str_eq(stage->app.files.folder.path, base);
}
END_TEST

START_TEST(escape_and_the_ways_out) {
    stage_key(stage, "Ctrl+O");
    type("run");
    stage_key(stage, "Escape"); /* first what was typed */
    ck_assert(stage->app.files.open);
    stage_key(stage, "Escape");
    ck_assert(!stage->app.files.open);
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
    static const char *const ways[] = {"button/files-cancel"};
    stage_key(stage, "Ctrl+O");
    stage_click(stage, ways[0]);
    ck_assert(!stage->app.files.open);
    stage_key(stage, "Ctrl+O");
    app_pointer(&stage->app, 2, 2); /* beside it */
    app_button(&stage->app, true);
    app_button(&stage->app, false);
    ck_assert(!stage->app.files.open);
    stage_key(stage, "Ctrl+O");
    stage_key(stage, "Ctrl+O");
    ck_assert(!stage->app.files.open);
}
END_TEST

START_TEST(it_opens_over_the_catalogue) {
    stage_key(stage, "F2");
    stage_click(stage, "button/open-file");
    ck_assert(stage_has(stage, "pane/files"));
    stage_key(stage, "Down"); /* moves here, not among the cards */
    ck_assert_int_eq(stage->app.card, 0);
    ck_assert_str_eq(selected(), "run10.py");
    stage_key(stage, "Return");
    ck_assert(opened("run10.py"));
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

/* ---- the programs opened last ---- */

START_TEST(what_was_opened_is_listed_and_kept) {
    static const char *const names[] = {"run2.py", "Readme.py", "Ёлка.py", "run2.py"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert(app_open(&stage->app, path_of(names[i])));
    ck_assert_int_eq(recent.count, 3);
    ck_assert_str_eq(recent.paths[0], path_of("run2.py"));
    ck_assert_str_eq(recent.paths[1], path_of("Ёлка.py"));
    ck_assert_int_eq(remove(path_of("Ёлка.py")), 0); /* gone: it is not offered */
    Recent again;
    recent_load(&again, list_file);
    ck_assert_int_eq(again.count, 3);
    stage->app.host.recent = &again;
    stage_key(stage, "Ctrl+O");
    ck_assert_int_eq(stage_count(stage, "files/recent-"), 2);
    stage_key(stage, "Tab");
    stage_key(stage, "Down");
    stage_key(stage, "Return");
    ck_assert(opened("Readme.py"));
    stage_key(stage, "Ctrl+O");
    stage_click(stage, "files/recent-2");
    app_double_click(&stage->app);
    ck_assert(opened("run2.py"));
    recent_free(&again);
}
END_TEST

START_TEST(only_so_many_are_kept) {
    char name[32];
    for (int i = 0; i < RECENT_MAX + 5; i++) {
        snprintf(name, sizeof name, "p%d.py", i);
        write_file(name);
        recent_add(&recent, path_of(name));
    }
    ck_assert_int_eq(recent.count, RECENT_MAX);
    ck_assert_str_eq(recent.paths[0], path_of(name));
    recent_add(&recent, path_of("there_is_none.py"));
    ck_assert_str_eq(recent.paths[0], path_of(name));
}
END_TEST

/* ---- trouble ---- */

static void check_error(const char *words) {
    ck_assert(stage->app.files.open);
    ck_assert(stage_has(stage, "files/error"));
    ck_assert_msg(strstr(stage->app.files.error, words) != NULL, "%s", stage->app.files.error);
    ck_assert_ptr_null(stage_fault(stage));
}

START_TEST(what_cannot_be_read_is_said) {
    stage_key(stage, "Ctrl+O");
    type("no/such/folder");
    stage_key(stage, "Return");
    check_error("does not exist");
    ck_assert_str_eq(stage->app.files.folder.path, base); /* and all stays where it was */
    type("x");
    ck_assert(!stage_has(stage, "files/error"));
    stage_key(stage, "Escape");
    type("notes.txt/");
    stage_key(stage, "Return");
    check_error("neither");
    stage_key(stage, "Escape");
    ck_assert_int_eq(rmdir(path_of("lessons")), 0);
    stage_click(stage, "file/lessons");
    stage_click(stage, "button/files-open");
    check_error("does not exist");
    stage_key(stage, "F5"); /* looks again */
    ck_assert(!stage_has(stage, "file/lessons"));
    ck_assert(!stage_has(stage, "files/error"));
}
END_TEST

START_TEST(a_forbidden_folder_says_so) {
    ck_assert_int_eq(chmod(path_of("lessons"), 0), 0);
    if (access(path_of("lessons"), R_OK) == 0) /* root may read everything */
        return;
    stage_key(stage, "Ctrl+O");
    stage_click(stage, "file/lessons");
    stage_click(stage, "button/files-open");
    check_error("permission");
    chmod(path_of("lessons"), 0700);
}
END_TEST

static bool refuse(void *context, const WindowWish *wish, char *error, size_t size) {
    (void)context;
    snprintf(error, size, "%s: no program for us", wish->name);
    return false;
}

START_TEST(a_program_that_cannot_be_opened_leaves_the_dialog_open) {
    stage->app.host.begin = refuse;
    stage_key(stage, "Ctrl+O");
    stage_key(stage, "Return");
    check_error("no program for us");
    ck_assert(!stage_has(stage, "message"));
}
END_TEST

/* ---- layout ---- */

START_TEST(it_fits_at_every_size) {
    static const float sizes[][2] = {
        {640, 400}, {1024, 640}, {1280, 800}, {1920, 1080}, {3840, 2160}};
    char name[64];
    for (int i = 0; i < 60; i++) {
        snprintf(name, sizeof name, "tasks/program_number_%d.py", i);
        write_file(name);
        if (i < RECENT_MAX)
            recent_add(&recent, path_of(name));
    }
    write_file("tasks/\xff\xfe broken \x01 name.py");
    recent_add(&recent, path_of(long_name));
    stage->width = sizes[_i / 4][0];
    stage->height = sizes[_i / 4][1];
    stage->session.language = _i % 2 ? LESSON_RU : LESSON_EN;
    stage->session.theme = _i / 2 % 2;
    stage_key(stage, "Ctrl+O");
    const char *const keys[] = {"Home", "End", "Tab", "Down", "Tab", "Left", "Right"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        stage_key(stage, keys[i]);
        const char *fault = stage_fault(stage);
        ck_assert_msg(!fault, "%s, %.0f wide: %s", keys[i], (double)stage->width, fault);
    }
    type("tasks/");
    stage_key(stage, "Return");
    ck_assert_ptr_null(stage_fault(stage));
    for (int i = 0; i < 40; i++)
        type("длинный фильтр ");
    ck_assert_ptr_null(stage_fault(stage));
    type("/");
    stage_key(stage, "Return");
    ck_assert(stage_has(stage, "files/error"));
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

START_TEST(the_selected_row_is_in_sight) {
    char name[64];
    for (int i = 0; i < 300; i++) {
        snprintf(name, sizeof name, "p%d.py", i);
        write_file(name);
    }
    stage_key(stage, "Ctrl+O");
    stage_key(stage, "End");
    ck_assert_str_eq(selected(), "Ёлка.py");
    ck_assert(stage_has(stage, "file/Ёлка.py"));
    ck_assert(!stage_has(stage, "file/tasks"));
    stage_key(stage, "Home");
    stage_key(stage, "PageDown");
    stage_key(stage, "PageDown");
    ck_assert_int_eq(stage->app.files.cursor, 20);
    char region[80];
    snprintf(region, sizeof region, "file/%s", selected());
    ck_assert(stage_has(stage, region));
    ck_assert_int_lt(stage_count(stage, "file/"), 40); /* it draws what is in sight */
}
END_TEST

Suite *suite_files(void) {
    Suite *suite = suite_create("files");
    TCase *tests = tcase_create("files");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, folders_then_programs_by_name);
    tcase_add_test(tests, hidden_files_on_request);
    tcase_add_test(tests, letters_filter);
    tcase_add_test(tests, keys_go_through_folders);
    tcase_add_test(tests, the_mouse_selects_and_opens);
    tcase_add_test(tests, the_path_leads_back);
    tcase_add_test(tests, a_path_can_be_typed);
    tcase_add_test(tests, escape_and_the_ways_out);
    tcase_add_test(tests, it_opens_over_the_catalogue);
    tcase_add_test(tests, what_was_opened_is_listed_and_kept);
    tcase_add_test(tests, only_so_many_are_kept);
    tcase_add_test(tests, what_cannot_be_read_is_said);
    tcase_add_test(tests, a_forbidden_folder_says_so);
    tcase_add_test(tests, a_program_that_cannot_be_opened_leaves_the_dialog_open);
    tcase_add_loop_test(tests, it_fits_at_every_size, 0, 20);
    tcase_add_test(tests, the_selected_row_is_in_sight);
    suite_add_tcase(suite, tests);
    return suite;
}
