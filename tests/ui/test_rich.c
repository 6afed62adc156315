/* Wrapped text in several styles (ui/draw/rich.c), with the fonts of this machine. */
#include "suite.h"

#include "stage.h"
#include "ui/draw/rich.h"

#include <string.h>

static Stage *stage;

static void setup(void) {
    stage = stage_new(1600, 1080, true);
}

static void teardown(void) {
    stage_free(stage);
}

static const char *const texts[] = {
    "The request came as far as the future of the shield. Task-3 is " RICH_STRONG
    "cancelling" RICH_PLAIN ", its wake-up stands in the ready queue.",
    "Задача, которую отменили, передаёт просьбу тому, чего она ждёт: " RICH_CODE
    "asyncio.shield" RICH_PLAIN " стоит между ними.",
};

/* Words put side by side can be wider than their widths added up; no line may be wider than its
 * box. */
START_TEST(no_line_is_wider_than_the_box) {
    const Ui *ui = &stage->app.ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    for (int width = 150; width < 700; width++)
        ck_assert_float_le(ui_rich_width(&stage->app.ui, (float)width, &styles, texts[_i]),
                           (float)width);
}
END_TEST

/* Where a line is cut, dots say so, also where the style changes just before the edge. */
START_TEST(a_cut_line_ends_with_dots) {
    Ui *ui = &stage->app.ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    const char *text = texts[_i];
    int whole = (int)ui_rich_width(ui, 4000, &styles, text);
    for (int width = 150; width < whole; width++) {
        ui_rich(ui, rect_make(0, 0, (float)width, 40), &styles, 1, true, text);
        const DrawCommand *last = &ui->draw.items[ui->draw.count - 1];
        ck_assert_int_eq(last->kind, DRAW_TEXT);
        const char *end = ui->draw.text + last->at + last->length - strlen("…");
        ck_assert_msg(memcmp(end, "…", strlen("…")) == 0, "no dots at %d", width);
    }
}
END_TEST

/* A word that is too long for a line goes on in the next one; nothing of it is lost. */
START_TEST(a_long_word_is_broken) {
    static const char text[] =
        "See " RICH_CODE "asyncio.get_running_loop().run_in_executor(None, "
        "a_function_with_a_long_name)" RICH_PLAIN " and Ёжикоподобиеводство.";
    Ui *ui = &stage->app.ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    for (int width = 6; width < 500; width += 7) {
        char shown[300] = "";
        ui_begin(ui, 1600, 1080, 1);
        ui_rich(ui, rect_make(0, 0, (float)width, 40), &styles, 0, true, text);
        if (width > 30)
            ck_assert_float_le(ui_rich_width(ui, (float)width, &styles, text), (float)width);
        for (size_t i = 0; i < ui->draw.count; i++)
            if (ui->draw.items[i].kind == DRAW_TEXT)
                strncat(shown, ui->draw.text + ui->draw.items[i].at, ui->draw.items[i].length);
        if (width > 30) {
            ck_assert_ptr_null(strstr(shown, "…"));
            ck_assert_ptr_nonnull(strstr(shown, "дство."));
        }
    }
}
END_TEST

Suite *suite_rich(void) {
    Suite *suite = suite_create("rich");
    TCase *tcase = tcase_create("lines");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, no_line_is_wider_than_the_box, 0, sizeof texts / sizeof *texts);
    tcase_add_loop_test(tcase, a_cut_line_ends_with_dots, 0, sizeof texts / sizeof *texts);
    tcase_add_test(tcase, a_long_word_is_broken);
    suite_add_tcase(suite, tcase);
    return suite;
}
