/* Eight pictures of the window, compared with those in tests/ui/pictures. Both are averaged over
 * blocks, which keeps the files small; a block that differs clearly counts, and more than a few of
 * them are a changed picture. `make pictures-renew` takes the new ones. Where letters come out in
 * another way (other fonts, another FreeType) nothing can be compared: that is said.
 *
 * A picture that differs is left in $OUT/pictures, beside one in which the difference is red. */
#include "suite.h"

#include "stage.h"
#include "ui/cli/view.h"
#include "ui/window/sdl_draw.h"

#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CLEAR = 16, BLOCKS_MOST = 3 };

#define KEPT "tests/ui/pictures"

typedef struct Size {
    int width, height, block;
} Size;

#define USUAL                                                                                      \
    { 1280, 800, 4 }
#define SMALL                                                                                      \
    { 1024, 640, 4 }
#define LARGE                                                                                      \
    { 3840, 2160, 12 }

static const struct {
    const char *name, *lesson; /* NULL: the catalogue */
    double time;               /* virtual seconds; < 0: by the actions alone */
    const char *actions;       /* parted by blanks */
    Size size;
    LessonLanguage language;
    ThemeId theme;
} rows[] = {
    {"catalogue", NULL, -1, "", USUAL, LESSON_EN, THEME_DARK},
    {"lesson", "11-gather", -1, "next-note next-note next-note", USUAL, LESSON_RU, THEME_LIGHT},
    {"graph", "11-gather", 0.2, "show-graph", USUAL, LESSON_EN, THEME_DARK},
    {"cancellation", "16-cleaning-up", 1e9, "show-cancels enlarge", USUAL, LESSON_EN, THEME_LIGHT},
    {"shutdown", "21-pending-at-the-end", 2.5, "show-shutdown", USUAL, LESSON_RU, THEME_DARK},
    {"presenting", "03-executor", -1, "next-note next-note present", USUAL, LESSON_EN, THEME_LIGHT},
    {"small", "20-task-group", 0.5, "show-scopes", SMALL, LESSON_RU, THEME_DARK},
    {"large", "18-shield", 0.3, "stack", LARGE, LESSON_EN, THEME_DARK},
};

enum { PICTURES = sizeof rows / sizeof *rows };

static bool renewing(void) {
    return getenv("AIOSCOPE_RENEW") != NULL;
}

/* ---- fonts ---- */

static uint64_t hash_mask(TextMask mask, uint64_t hash) {
    for (int y = 0; y < mask.height; y++)
        for (int x = 0; x < mask.width; x++)
            hash = (hash ^ mask.data[y * mask.stride + x]) * UINT64_C(0x100000001b3);
    return (hash ^ (uint64_t)mask.width) * UINT64_C(0x100000001b3);
}

/* How letters come out here: every face in some sizes, in both alphabets. */
static void name_letters(Fonts *fonts, char out[32]) {
    static const char sample[] = "The quick brown fox; В чащах юга жил бы цитрус 0123456789 ·→";
    static const int sizes[] = {11, 13, 15, 18, 31};
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    TextPainter painter = fonts_painter(fonts);
    for (int face = 0; face < FONT_FACE_COUNT; face++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            hash = hash_mask(
                painter.mask(painter.context, (FontFace)face, sizes[i], sample, sizeof sample - 1),
                hash);
    snprintf(out, 32, "%016llx\n", (unsigned long long)hash);
}

/* False, with a line about it, where the kept pictures have others. */
static bool same_letters(Fonts *fonts, bool say) {
    char here[32], kept[32] = "";
    name_letters(fonts, here);
    FILE *file = fopen(KEPT "/letters", renewing() ? "w" : "r");
    ck_assert_ptr_nonnull(file);
    if (renewing())
        fputs(here, file);
    bool same = renewing() || (fgets(kept, sizeof kept, file) && strcmp(kept, here) == 0);
    fclose(file);
    if (!same && say)
        printf("pictures: left out: other fonts or another FreeType than the kept pictures have\n");
    return same;
}

/* ---- drawing ---- */

static void perform(App *app, const char *actions, float width, float height) {
    while (*actions) {
        char name[64];
        int length = (int)strcspn(actions, " ");
        snprintf(name, sizeof name, "%.*s", length, actions);
        app_settle(app, width, height, 1);
        ck_assert_msg(app_do(app, action_named(name), 0), "%s", name);
        actions += length;
        actions += *actions == ' ';
    }
    app_settle(app, width, height, 1000);
}

static void open_row(App *app, Session *session, ViewHost *host, int row) {
    SessionRun run;
    char error[256] = "";
    if (rows[row].lesson) {
        ck_assert_msg(view_host_open(host, rows[row].lesson, &run, error, sizeof error), "%s",
                      error);
        ck_assert(session_open(session, &run));
        app->screen = SCREEN_RUN;
    }
    if (rows[row].time >= 0)
        session_seek_time(session, rows[row].time);
    perform(app, rows[row].actions, (float)rows[row].size.width, (float)rows[row].size.height);
}

/* The mean of each block. */
static void average(const Pixels *pixels, int block, Pixels *out) {
    for (int y = 0; y < out->height; y++)
        for (int x = 0; x < out->width; x++) {
            unsigned sum[3] = {0};
            for (int i = 0; i < block * block; i++) {
                int at = (y * block + i / block) * pixels->width + x * block + i % block;
                for (int c = 0; c < 3; c++)
                    sum[c] += pixels->data[at] >> (8 * c) & 0xff;
            }
            unsigned area = (unsigned)(block * block);
            out->data[y * out->width + x] =
                0xff000000u | sum[2] / area << 16 | sum[1] / area << 8 | sum[0] / area;
        }
}

static void draw(App *app, int row, Pixels *small) {
    Pixels pixels;
    int width = rows[row].size.width, height = rows[row].size.height, block = rows[row].size.block;
    ck_assert(pixels_init(&pixels, width, height));
    ck_assert(pixels_init(small, width / block, height / block));
    TextPainter painter = fonts_painter(app->ui.fonts);
    raster_paint(&pixels, &app->ui.draw, rect_make(0, 0, (float)width, (float)height), &painter);
    average(&pixels, block, small);
    pixels_free(&pixels);
}

/* ---- comparing ---- */

static int channel(uint32_t pixel, int c) {
    return (int)(pixel >> (8 * c) & 0xff);
}

/* How many blocks differ clearly; they become red in `marked`. */
static int compare(const Pixels *a, SDL_Surface *b, Pixels *marked) {
    int count = 0;
    for (int y = 0; y < a->height; y++)
        for (int x = 0; x < a->width; x++) {
            uint32_t one = a->data[y * a->width + x], other;
            memcpy(&other, (const char *)b->pixels + y * b->pitch + x * 4, sizeof other);
            int most = 0;
            for (int c = 0; c < 3; c++) {
                int d = abs(channel(one, c) - channel(other, c));
                most = d > most ? d : most;
            }
            count += most > CLEAR;
            marked->data[y * a->width + x] =
                0xff000000u | (most > CLEAR ? 0xff0000u : (one & 0xfcfcfcu) >> 2);
        }
    return count;
}

static void save(const Pixels *pixels, const char *path) {
    char error[256];
    ck_assert_msg(pixels_save(pixels, path, error, sizeof error), "%s", error);
}

static const char *place_of_difference(const char *name, const char *kind) {
    static char path[512];
    const char *out = getenv("OUT");
    snprintf(path, sizeof path, "%s/pictures", out ? out : ".");
    mkdir(path, 0777);
    snprintf(path, sizeof path, "%s/pictures/%s%s.png", out ? out : ".", name, kind);
    return path;
}

static void compare_with_kept(const char *name, const Pixels *now) {
    char path[256];
    Pixels marked;
    snprintf(path, sizeof path, KEPT "/%s.png", name);
    SDL_Surface *loaded = IMG_Load(path);
    ck_assert_msg(loaded != NULL, "%s: %s", path, SDL_GetError());
    SDL_Surface *kept = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(loaded);
    ck_assert_ptr_nonnull(kept);
    ck_assert_int_eq(kept->w, now->width);
    ck_assert_int_eq(kept->h, now->height);
    ck_assert(pixels_init(&marked, now->width, now->height));
    int count = compare(now, kept, &marked);
    if (count > BLOCKS_MOST) {
        save(now, place_of_difference(name, ""));
        save(&marked, place_of_difference(name, "-difference"));
    }
    pixels_free(&marked);
    SDL_FreeSurface(kept);
    ck_assert_msg(count <= BLOCKS_MOST,
                  "the picture %s has changed (%d blocks differ, see %s); if it is meant to, "
                  "`make pictures-renew`",
                  name, count, place_of_difference(name, "-difference"));
}

START_TEST(pictures_are_as_they_were) {
    ViewHost host;
    RunSettings settings = {0};
    Session session;
    Pixels small;
    char error[256] = "", path[256];
    ck_assert(view_host_init(&host, &settings));
    session_init(&session);
    session.reduced_motion = true;
    session.language = rows[_i].language;
    session.theme = rows[_i].theme;
    App *app = calloc(1, sizeof *app);
    WindowHost window = view_window_host(&host);
    ck_assert_msg(app && app_init(app, &session, &window, error, sizeof error), "%s", error);
    open_row(app, &session, &host, _i);
    if (same_letters(app->ui.fonts, _i == 0)) {
        draw(app, _i, &small);
        snprintf(path, sizeof path, KEPT "/%s.png", rows[_i].name);
        if (renewing())
            save(&small, path);
        else
            compare_with_kept(rows[_i].name, &small);
        pixels_free(&small);
    }
    app_free(app);
    free(app);
    session_free(&session);
    view_host_free(&host);
}
END_TEST

Suite *suite_pictures(void) {
    Suite *suite = suite_create("pictures");
    TCase *tests = tcase_create("pictures");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, pictures_are_as_they_were, 0, PICTURES);
    suite_add_tcase(suite, tests);
    return suite;
}
