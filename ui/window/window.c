/* The SDL window: events to the app, frames only when something changed. See window.h. */

#include "ui/window/window.h"

#include "ui/window/app.h"
#include "ui/window/cursor.h"
#include "ui/window/sdl_draw.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Window {
    App app;
    SDL_Window *window;
    Screenful screenful;
    float density; /* pixels per unit of mouse coordinates */
    bool dirty;
    bool full_screen;
    int frames;
    double watched; /* when files were looked at */
    SDL_Cursor *cursors[CURSOR_COUNT];
    Cursor cursor;
} Window;

/* SDL falls back to drivers that draw where nobody looks; a try of Wayland without its folder
 * complains on stderr. */
static bool worth_trying(const char *driver) {
    static const char *const unseen[] = {"dummy", "offscreen", "evdev"};
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
        if (strcmp(driver, unseen[i]) == 0)
            return false;
    return strcmp(driver, "wayland") != 0 || getenv("XDG_RUNTIME_DIR");
}

static bool driver_works(const char *driver) {
    if (SDL_VideoInit(driver) != 0)
        return false;
    SDL_VideoQuit();
    return true;
}

bool window_available(void) {
    if (SDL_getenv("SDL_VIDEODRIVER"))
        return driver_works(NULL);
    for (int i = 0; i < SDL_GetNumVideoDrivers(); i++) {
        const char *driver = SDL_GetVideoDriver(i);
        if (worth_trying(driver) && driver_works(driver))
            return SDL_SetHint(SDL_HINT_VIDEODRIVER, driver);
    }
    return false;
}

enum { WATCH_MS = 500 };

static double seconds(void) {
    return (double)SDL_GetPerformanceCounter() / (double)SDL_GetPerformanceFrequency();
}

/* ---- events ---- */

static void key_name(SDL_Keysym key, char *name, size_t size) {
    const char *base = SDL_GetKeyName(key.sym);
    snprintf(name, size, "%s%s%s%s", key.mod & KMOD_CTRL ? "Ctrl+" : "",
             key.mod & KMOD_SHIFT ? "Shift+" : "", key.mod & KMOD_ALT ? "Alt+" : "", base);
}

/* Keys of another layout (Cyrillic) act as the Latin key in the same place. */
static void latin_name(SDL_Keysym key, char *name, size_t size) {
    static const char rows[] = "abcdefghijklmnopqrstuvwxyz1234567890";
    int index = (int)key.scancode - SDL_SCANCODE_A;
    if (index >= 0 && index < (int)sizeof rows - 1)
        key.sym = (unsigned char)rows[index];
    key_name(key, name, size);
}

/* Where letters are typed, they can be pasted. */
static bool paste(Window *window, const char *key) {
    if (strcmp(key, "Ctrl+V") != 0 && strcmp(key, "Shift+Insert") != 0)
        return false;
    char *text = SDL_GetClipboardText();
    bool taken = text && *text && app_text(&window->app, text);
    SDL_free(text);
    return taken;
}

static void on_key(Window *window, SDL_Keysym key) {
    char name[64], latin[64];
    key_name(key, name, sizeof name);
    latin_name(key, latin, sizeof latin);
    if (!paste(window, latin) && !app_key(&window->app, name))
        app_key(&window->app, latin);
}

static void on_button(Window *window, const SDL_MouseButtonEvent *event) {
    if (event->button != SDL_BUTTON_LEFT)
        return;
    app_pointer(&window->app, (float)event->x * window->density, (float)event->y * window->density);
    app_button(&window->app, event->type == SDL_MOUSEBUTTONDOWN);
    if (event->type == SDL_MOUSEBUTTONUP && event->clicks == 2)
        app_double_click(&window->app);
}

static void on_wheel(Window *window, const SDL_MouseWheelEvent *event) {
    bool zoom = (SDL_GetModState() & KMOD_CTRL) != 0;
    bool sideways = (SDL_GetModState() & KMOD_SHIFT) != 0;
    float x = event->preciseX, y = event->preciseY;
    app_wheel(&window->app, sideways ? y : -x, sideways ? 0 : y, zoom);
}

static void on_window(Window *window, const SDL_WindowEvent *event) {
    if (event->event == SDL_WINDOWEVENT_LEAVE)
        app_pointer_left(&window->app);
    window->dirty = true;
}

static void on_drop(Window *window, char *file) {
    app_open(&window->app, file);
    SDL_free(file);
    window->dirty = true;
}

static void on_event(Window *window, const SDL_Event *event) {
    switch (event->type) {
    case SDL_QUIT: window->app.quit = true; break;
    case SDL_KEYDOWN:
        on_key(window, event->key.keysym);
        window->dirty = true;
        break;
    case SDL_TEXTINPUT:
        if (app_text(&window->app, event->text.text))
            window->dirty = true;
        break;
    case SDL_MOUSEMOTION:
        app_pointer(&window->app, (float)event->motion.x * window->density,
                    (float)event->motion.y * window->density);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: on_button(window, &event->button); break;
    case SDL_MOUSEWHEEL: on_wheel(window, &event->wheel); break;
    case SDL_WINDOWEVENT: on_window(window, &event->window); break;
    case SDL_DROPFILE: on_drop(window, event->drop.file); break;
    default: break;
    }
}

/* Sleeps until something happens, unless something moves. Twice a second it looks whether the
 * program that is shown was saved. */
static void take_events(Window *window) {
    SDL_Event event;
    bool busy = window->dirty || app_wants_frame(&window->app) || window->frames > 0;
    if (!busy && SDL_WaitEventTimeout(&event, WATCH_MS))
        on_event(window, &event);
    double now = seconds();
    if (now - window->watched > WATCH_MS * 1e-3) {
        window->watched = now;
        window->dirty = app_watch(&window->app) || window->dirty;
    }
    while (SDL_PollEvent(&event))
        on_event(window, &event);
}

/* ---- the pointer's shape ---- */

static void make_cursors(Window *window) {
    static const SDL_SystemCursor shapes[CURSOR_COUNT] = {
        [CURSOR_ARROW] = SDL_SYSTEM_CURSOR_ARROW,    [CURSOR_HAND] = SDL_SYSTEM_CURSOR_HAND,
        [CURSOR_TEXT] = SDL_SYSTEM_CURSOR_IBEAM,     [CURSOR_SIDEWAYS] = SDL_SYSTEM_CURSOR_SIZEWE,
        [CURSOR_WAIT] = SDL_SYSTEM_CURSOR_WAITARROW, [CURSOR_NONE] = SDL_SYSTEM_CURSOR_ARROW,
    };
    for (int i = 0; i < CURSOR_COUNT; i++)
        window->cursors[i] = SDL_CreateSystemCursor(shapes[i]);
}

static void free_cursors(Window *window) {
    for (int i = 0; i < CURSOR_COUNT; i++)
        SDL_FreeCursor(window->cursors[i]);
}

static void update_cursor(Window *window) {
    Cursor cursor = cursor_of(&window->app);
    if (cursor == window->cursor)
        return;
    window->cursor = cursor;
    SDL_ShowCursor(cursor == CURSOR_NONE ? SDL_DISABLE : SDL_ENABLE);
    if (window->cursors[cursor])
        SDL_SetCursor(window->cursors[cursor]);
}

/* ---- frames ---- */

static void set_title(Window *window) {
    const SessionRun *run = &window->app.session->run;
    char title[256];
    bool shown = window->app.screen == SCREEN_RUN && run->name;
    snprintf(title, sizeof title, "%s%saioscope", shown ? run->name : "", shown ? " – " : "");
    if (strcmp(title, SDL_GetWindowTitle(window->window)) != 0)
        SDL_SetWindowTitle(window->window, title);
}

static void update_full_screen(Window *window) {
    if (window->full_screen == window->app.full_screen)
        return;
    window->full_screen = window->app.full_screen;
    SDL_SetWindowFullscreen(window->window,
                            window->full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

static bool draw_frame(Window *window) {
    int width, height, across, down;
    SDL_GetRendererOutputSize(window->screenful.renderer, &width, &height);
    SDL_GetWindowSize(window->window, &across, &down);
    window->density = across > 0 ? (float)width / (float)across : 1;
    if (width <= 0 || height <= 0)
        return true;
    app_frame(&window->app, (float)width, (float)height, seconds());
    TextPainter painter = fonts_painter(window->app.ui.fonts);
    window->dirty = false;
    return screenful_show(&window->screenful, &window->app.ui.draw, width, height, &painter);
}

/* A software renderer does not wait for the screen: sixty frames a second are enough. */
static void pace(double began) {
    double left = 1.0 / 60 - (seconds() - began);
    if (left > 0.001)
        SDL_Delay((Uint32)(left * 1000));
}

static int run(Window *window) {
    window->dirty = true;
    while (!window->app.quit) {
        double began = seconds();
        take_events(window);
        update_full_screen(window);
        update_cursor(window);
        if (!window->dirty && !app_wants_frame(&window->app) && window->frames <= 0)
            continue;
        if (!draw_frame(window)) {
            fprintf(stderr, "aioscope: no memory for the picture\n");
            return 1;
        }
        set_title(window);
        if (window->frames > 0 && --window->frames == 0)
            break;
        pace(began);
    }
    return 0;
}

/* ---- beginning and end ---- */

static void choose_size(const WindowOptions *options, int *width, int *height) {
    SDL_Rect screen = {0, 0, 1600, 1080};
    SDL_GetDisplayUsableBounds(0, &screen);
    *width = options->width ? options->width : screen.w * 9 / 10 < 1600 ? screen.w * 9 / 10 : 1600;
    *height = options->height            ? options->height
              : screen.h * 9 / 10 < 1080 ? screen.h * 9 / 10
                                         : 1080;
}

static bool open_window(Window *window, const WindowOptions *options) {
    int width, height;
    choose_size(options, &width, &height);
    window->window =
        SDL_CreateWindow("aioscope", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                         SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!window->window)
        return false;
    SDL_SetWindowMinimumSize(window->window, 640, 400);
    return screenful_init(&window->screenful, window->window);
}

static int start(Window *window, const WindowOptions *options) {
    char error[512] = "";
    if (!open_window(window, options)) {
        fprintf(stderr, "aioscope: no window: %s\n", SDL_GetError());
        return 1;
    }
    if (!app_init(&window->app, options->session, &options->host, error, sizeof error)) {
        fprintf(stderr, "aioscope: %s\n", error);
        return 1;
    }
    if (options->open_name)
        snprintf(window->app.opened, sizeof window->app.opened, "%s", options->open_name);
    window->frames = options->frames;
    make_cursors(window);
    int status = run(window);
    free_cursors(window);
    app_free(&window->app);
    return status;
}

int window_main(const WindowOptions *options) {
    Window *window = calloc(1, sizeof *window);
    if (!window || SDL_Init(SDL_INIT_VIDEO) != 0) {
        fprintf(stderr, "aioscope: no display: %s\n", window ? SDL_GetError() : "no memory");
        free(window);
        return 1;
    }
    int status = start(window, options);
    screenful_free(&window->screenful);
    if (window->window)
        SDL_DestroyWindow(window->window);
    SDL_Quit();
    free(window);
    return status;
}
