/* Faces, fallback faces, and a table of rendered texts. See font.h.
 *
 * A text is cut into runs of one font file each; the whole line is one mask, so that kerning works
 * inside runs and painting needs no fonts at all. */

#include "ui/draw/font.h"

#include <SDL_ttf.h>
#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FONT_FILES_MAX = 48, FONT_OPEN_MAX = 256, FONT_FALLBACK_KEYS = 64, FONT_TABLE = 8192 };

typedef struct FontFile {
    char *path;
    int index; /* the face inside a collection */
} FontFile;

typedef struct OpenFont {
    int file, size;
    TTF_Font *font;
    float advance; /* of every letter of a font for code; 0 until it was measured */
} OpenFont;

typedef struct Rendered {
    uint64_t key;
    uint8_t *data; /* NULL while only the width is known */
    char *text;
    uint32_t length;
    short face, size;
    int width, mask_width, mask_height, left, top;
    unsigned used;
    bool rendered;
    struct Rendered *next;
} Rendered;

typedef struct Fallback {
    uint32_t code;
    int file; /* -1: nothing has it */
} Fallback;

struct Fonts {
    FcConfig *config;
    FontFile files[FONT_FILES_MAX];
    int file_count;
    int faces[FONT_FACE_COUNT]; /* files */
    OpenFont open[FONT_OPEN_MAX];
    int open_count;
    Fallback fallbacks[FONT_FALLBACK_KEYS];
    int fallback_count;
    Rendered *table[FONT_TABLE];
    unsigned frame;
    size_t kept;
};

typedef struct FaceWish {
    const char *family, *second, *generic;
    int weight;
} FaceWish;

static const FaceWish wishes[FONT_FACE_COUNT] = {
    [FONT_UI] = {"Inter", "DejaVu Sans", "sans-serif", FC_WEIGHT_REGULAR},
    [FONT_UI_STRONG] = {"Inter", "DejaVu Sans", "sans-serif", FC_WEIGHT_SEMIBOLD},
    [FONT_MONO] = {"JetBrains Mono", "DejaVu Sans Mono", "monospace", FC_WEIGHT_REGULAR},
    [FONT_MONO_STRONG] = {"JetBrains Mono", "DejaVu Sans Mono", "monospace", FC_WEIGHT_BOLD},
};

static int add_file(Fonts *fonts, FcPattern *match) {
    FcChar8 *path;
    int index = 0;
    if (FcPatternGetString(match, FC_FILE, 0, &path) != FcResultMatch)
        return -1;
    FcPatternGetInteger(match, FC_INDEX, 0, &index);
    for (int i = 0; i < fonts->file_count; i++)
        if (strcmp(fonts->files[i].path, (const char *)path) == 0 &&
            fonts->files[i].index == (index & 0xffff))
            return i;
    if (fonts->file_count == FONT_FILES_MAX)
        return -1;
    char *copy = strdup((const char *)path);
    if (!copy)
        return -1;
    fonts->files[fonts->file_count] = (FontFile){copy, index & 0xffff};
    return fonts->file_count++;
}

static FcPattern *pattern_new(const FaceWish *wish) {
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)wish->family);
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)wish->second);
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)wish->generic);
    FcPatternAddInteger(pattern, FC_WEIGHT, wish->weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);
    return pattern;
}

static int match_file(Fonts *fonts, FcPattern *pattern) {
    FcResult result;
    FcConfigSubstitute(fonts->config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcPattern *match = FcFontMatch(fonts->config, pattern, &result);
    int file = match ? add_file(fonts, match) : -1;
    if (match)
        FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    return file;
}

static OpenFont *find_open(Fonts *fonts, int file, int size) {
    for (int i = 0; i < fonts->open_count; i++)
        if (fonts->open[i].file == file && fonts->open[i].size == size)
            return &fonts->open[i];
    return NULL;
}

static TTF_Font *open_file(Fonts *fonts, int file, int size) {
    OpenFont *known = find_open(fonts, file, size);
    if (known)
        return known->font;
    if (fonts->open_count == FONT_OPEN_MAX) { /* the oldest goes: sizes of another zoom */
        TTF_CloseFont(fonts->open[0].font);
        memmove(fonts->open, fonts->open + 1, sizeof fonts->open[0] * (FONT_OPEN_MAX - 1));
        fonts->open_count--;
    }
    TTF_Font *font = TTF_OpenFontIndex(fonts->files[file].path, size, fonts->files[file].index);
    if (!font)
        return NULL;
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    fonts->open[fonts->open_count++] = (OpenFont){file, size, font, 0};
    return font;
}

static TTF_Font *face_font(Fonts *fonts, FontFace face, int size) {
    return open_file(fonts, fonts->faces[face], size);
}

static bool find_faces(Fonts *fonts, char *error, size_t error_size) {
    for (int face = 0; face < FONT_FACE_COUNT; face++) {
        fonts->faces[face] = match_file(fonts, pattern_new(&wishes[face]));
        if (fonts->faces[face] < 0 || !face_font(fonts, (FontFace)face, 15)) {
            snprintf(error, error_size,
                     "no usable font for %s (try the packages fonts-inter, "
                     "fonts-jetbrains-mono or fonts-dejavu)",
                     wishes[face].family);
            return false;
        }
    }
    return true;
}

Fonts *fonts_new(char *error, size_t error_size) {
    Fonts *fonts = calloc(1, sizeof *fonts);
    if (!fonts || TTF_Init() != 0) {
        snprintf(error, error_size, "fonts cannot be started: %s", fonts ? TTF_GetError() : "");
        free(fonts);
        return NULL;
    }
    fonts->config = FcInitLoadConfigAndFonts();
    if (!find_faces(fonts, error, error_size)) {
        fonts_free(fonts);
        return NULL;
    }
    return fonts;
}

static void free_rendered(Rendered *rendered) {
    free(rendered->data);
    free(rendered->text);
    free(rendered);
}

void fonts_free(Fonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < FONT_TABLE; i++)
        while (fonts->table[i]) {
            Rendered *next = fonts->table[i]->next;
            free_rendered(fonts->table[i]);
            fonts->table[i] = next;
        }
    for (int i = 0; i < fonts->open_count; i++)
        TTF_CloseFont(fonts->open[i].font);
    for (int i = 0; i < fonts->file_count; i++)
        free(fonts->files[i].path);
    if (fonts->config)
        FcConfigDestroy(fonts->config);
    TTF_Quit();
    free(fonts);
}

/* ---- runs: which font file shows which part ---- */

/* Decodes one character; a broken byte counts as U+FFFD of length 1. */
static uint32_t decode(const char *text, size_t length, size_t *used) {
    const unsigned char *p = (const unsigned char *)text;
    int extra = p[0] < 0x80 ? 0 : p[0] >= 0xf0 ? 3 : p[0] >= 0xe0 ? 2 : p[0] >= 0xc0 ? 1 : -1;
    *used = 1;
    if (extra < 0 || (size_t)extra >= length)
        return extra == 0 ? p[0] : 0xfffd;
    uint32_t code = extra == 0 ? p[0] : p[0] & (0x3fu >> extra);
    for (int i = 1; i <= extra; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0xfffd;
        code = code << 6 | (p[i] & 0x3fu);
    }
    *used = (size_t)extra + 1;
    return code;
}

static int search_fallback(Fonts *fonts, FontFace face, uint32_t code) {
    FcPattern *pattern = pattern_new(&wishes[face]);
    FcCharSet *set = FcCharSetCreate();
    FcCharSetAddChar(set, code);
    FcPatternAddCharSet(pattern, FC_CHARSET, set);
    int file = match_file(fonts, pattern);
    FcCharSetDestroy(set);
    if (file < 0)
        return -1;
    TTF_Font *font = open_file(fonts, file, 15);
    return font && TTF_GlyphIsProvided32(font, code) ? file : -1;
}

static int fallback_file(Fonts *fonts, FontFace face, uint32_t code) {
    for (int i = 0; i < fonts->fallback_count; i++)
        if (fonts->fallbacks[i].code == code)
            return fonts->fallbacks[i].file;
    int file = search_fallback(fonts, face, code);
    if (fonts->fallback_count == FONT_FALLBACK_KEYS)
        fonts->fallback_count = 0;
    fonts->fallbacks[fonts->fallback_count++] = (Fallback){code, file};
    return file;
}

/* Marks that join the character before them stay in its run. */
static bool joins(uint32_t code) {
    return (code >= 0x300 && code < 0x370) || (code >= 0x200c && code <= 0x200f) ||
           (code >= 0xfe00 && code <= 0xfe0f);
}

static int file_for(Fonts *fonts, FontFace face, int size, uint32_t code, int current) {
    TTF_Font *font = face_font(fonts, face, size);
    if (current >= 0 && joins(code))
        return current;
    if (code < 0x80 || (font && TTF_GlyphIsProvided32(font, code)))
        return fonts->faces[face];
    int file = fallback_file(fonts, face, code);
    return file >= 0 ? file : fonts->faces[face];
}

typedef struct Run {
    const char *text;
    size_t length;
    int file;
} Run;

/* Fonts for code join operators such as != and -> into one sign; learners should see what is
 * written, so runs end between such characters. */
static bool splits(FontFace face, char before, char after) {
    static const char operators[] = "!=<>-+*&|/:.~#{}[]()_?%^@$\\;";
    return (face == FONT_MONO || face == FONT_MONO_STRONG) && before && after &&
           strchr(operators, before) && strchr(operators, after);
}

/* Takes the next run off the text. */
static Run next_run(Fonts *fonts, FontFace face, int size, const char **text, size_t *length) {
    Run run = {*text, 0, -1};
    while (*length) {
        size_t used;
        uint32_t code = decode(*text, *length, &used);
        int file = file_for(fonts, face, size, code, run.file);
        if (run.file >= 0 && (file != run.file || splits(face, (*text)[-1], **text)))
            break;
        run.file = file;
        run.length += used;
        *text += used;
        *length -= used;
    }
    return run;
}

/* SDL_ttf wants terminated, valid UTF-8 without control characters. */
static char *clean_copy(const char *text, size_t length) {
    char *copy = malloc(length * 3 + 1), *out = copy;
    while (copy && length) {
        size_t used;
        uint32_t code = decode(text, length, &used);
        if (code == 0xfffd) {
            memcpy(out, "\xef\xbf\xbd", 3);
            out += 3;
        } else if (code < 0x20 || code == 0x7f) {
            *out++ = ' ';
        } else {
            memcpy(out, text, used);
            out += used;
        }
        text += used;
        length -= used;
    }
    if (copy)
        *out = '\0';
    return copy;
}

/* ---- the table ---- */

static uint64_t key_of(FontFace face, int size, const char *text, size_t length) {
    uint64_t hash = 14695981039346656037u ^ (uint64_t)face << 32 ^ (uint64_t)size;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return hash ^ hash >> 29;
}

static Rendered *lookup(Fonts *fonts, FontFace face, int size, const char *text, size_t length) {
    uint64_t key = key_of(face, size, text, length);
    Rendered **slot = &fonts->table[key % FONT_TABLE];
    for (Rendered *r = *slot; r; r = r->next)
        if (r->key == key && r->length == length && r->face == (short)face && r->size == size &&
            memcmp(r->text, text, length) == 0) {
            r->used = fonts->frame;
            return r;
        }
    Rendered *fresh = calloc(1, sizeof *fresh);
    char *copy = malloc(length + 1);
    if (!fresh || !copy) {
        free(fresh);
        free(copy);
        return NULL;
    }
    memcpy(copy, text, length);
    *fresh = (Rendered){.key = key,
                        .text = copy,
                        .length = (uint32_t)length,
                        .face = (short)face,
                        .size = (short)size,
                        .width = -1,
                        .used = fonts->frame,
                        .next = *slot};
    *slot = fresh;
    fonts->kept++;
    return fresh;
}

/* Letters of code stand in columns: their width is a fraction of pixels that SDL_ttf would round.
 */
static float letter_advance(Fonts *fonts, int file, int size) {
    static const char sample[] = "0000000000000000000000000000000000000000000000000000000000000000";
    OpenFont *open = find_open(fonts, file, size);
    int width, height;
    if (!open)
        return 0;
    if (open->advance == 0 && TTF_SizeUTF8(open->font, sample, &width, &height) == 0)
        open->advance = (float)width / (float)(sizeof sample - 1);
    return open->advance;
}

static size_t count_letters(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    return count;
}

static float run_width(Fonts *fonts, FontFace face, int size, Run run) {
    TTF_Font *font = open_file(fonts, run.file, size);
    bool code = face == FONT_MONO || face == FONT_MONO_STRONG;
    if (!font)
        return 0;
    if (code && run.file == fonts->faces[face])
        return letter_advance(fonts, run.file, size) * (float)count_letters(run.text, run.length);
    char *copy = clean_copy(run.text, run.length);
    int width = 0, height;
    if (copy)
        TTF_SizeUTF8(font, copy, &width, &height);
    free(copy);
    return (float)width;
}

static int measure(Fonts *fonts, FontFace face, int size, const char *text, size_t length) {
    float total = 0;
    while (length) {
        Run run = next_run(fonts, face, size, &text, &length);
        total += run_width(fonts, face, size, run);
    }
    return (int)(total + 0.5f);
}

int fonts_width(Fonts *fonts, FontFace face, int size, const char *text, size_t length) {
    if (length == 0)
        return 0;
    Rendered *rendered = lookup(fonts, face, size, text, length);
    if (!rendered)
        return measure(fonts, face, size, text, length);
    if (rendered->width < 0)
        rendered->width = measure(fonts, face, size, text, length);
    return rendered->width;
}

int fonts_ascent(Fonts *fonts, FontFace face, int size) {
    TTF_Font *font = face_font(fonts, face, size);
    return font ? TTF_FontAscent(font) : size;
}

int fonts_height(Fonts *fonts, FontFace face, int size) {
    TTF_Font *font = face_font(fonts, face, size);
    return font ? TTF_FontHeight(font) : size * 5 / 4;
}

int fonts_cap_height(Fonts *fonts, FontFace face, int size) {
    TTF_Font *font = face_font(fonts, face, size);
    int left, right, bottom, top, advance;
    if (!font || TTF_GlyphMetrics32(font, 'H', &left, &right, &bottom, &top, &advance) != 0)
        return size * 7 / 10;
    return top;
}

/* ---- rendering ---- */

static void add_coverage(Rendered *rendered, const SDL_Surface *surface, int x, int y) {
    for (int row = 0; row < surface->h; row++) {
        int to = y + row;
        if (to < 0 || to >= rendered->mask_height)
            continue;
        const uint32_t *from =
            (const uint32_t *)(const void *)((const char *)surface->pixels + row * surface->pitch);
        uint8_t *line = rendered->data + (size_t)to * (size_t)rendered->mask_width;
        for (int column = 0; column < surface->w; column++) {
            int at = x + column;
            uint8_t alpha = (uint8_t)(from[column] >> 24);
            if (at >= 0 && at < rendered->mask_width && alpha > line[at])
                line[at] = alpha;
        }
    }
}

static void render_run(Fonts *fonts, Rendered *rendered, Run run, int x, int baseline) {
    TTF_Font *font = open_file(fonts, run.file, rendered->size);
    char *copy = clean_copy(run.text, run.length);
    SDL_Surface *surface = NULL;
    if (font && copy)
        surface = TTF_RenderUTF8_Blended(font, copy, (SDL_Color){255, 255, 255, 255});
    if (surface && surface->format->BytesPerPixel == 4)
        add_coverage(rendered, surface, x, baseline - TTF_FontAscent(font));
    SDL_FreeSurface(surface);
    free(copy);
}

static void render(Fonts *fonts, Rendered *rendered) {
    rendered->rendered = true;
    if (rendered->width < 0)
        rendered->width = measure(fonts, (FontFace)rendered->face, rendered->size, rendered->text,
                                  rendered->length);
    int baseline = rendered->size * 3 / 2;
    rendered->mask_width = rendered->width + 4;
    rendered->mask_height = rendered->size * 5 / 2;
    rendered->left = 0;
    rendered->top = -baseline;
    if (rendered->width <= 0 || rendered->width > 1 << 15)
        return;
    rendered->data = calloc((size_t)rendered->mask_width, (size_t)rendered->mask_height);
    if (!rendered->data)
        return;
    const char *text = rendered->text;
    size_t length = rendered->length;
    float x = 0;
    while (length) {
        Run run = next_run(fonts, (FontFace)rendered->face, rendered->size, &text, &length);
        render_run(fonts, rendered, run, (int)(x + 0.5f), baseline);
        x += run_width(fonts, (FontFace)rendered->face, rendered->size, run);
    }
}

static TextMask text_mask(void *context, FontFace face, int size, const char *text, size_t length) {
    Fonts *fonts = context;
    Rendered *rendered = lookup(fonts, face, size, text, length);
    if (!rendered)
        return (TextMask){0};
    if (!rendered->rendered)
        render(fonts, rendered);
    return (TextMask){rendered->data,       rendered->mask_width, rendered->mask_height,
                      rendered->mask_width, rendered->left,       rendered->top};
}

TextPainter fonts_painter(Fonts *fonts) {
    return (TextPainter){fonts, text_mask};
}

static void drop_unused(Fonts *fonts, Rendered **slot) {
    while (*slot) {
        Rendered *rendered = *slot;
        if (fonts->frame - rendered->used < 120) {
            slot = &rendered->next;
            continue;
        }
        *slot = rendered->next;
        free_rendered(rendered);
        fonts->kept--;
    }
}

void fonts_end_frame(Fonts *fonts) {
    fonts->frame++;
    if (fonts->kept < 4000)
        return;
    for (int i = 0; i < FONT_TABLE; i++)
        drop_unused(fonts, &fonts->table[i]);
}
