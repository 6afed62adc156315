/* Programs in an encoding of one byte a character: Latin, Cyrillic, Greek, Thai (CPython:
 * Lib/encodings). */
#include "sim/python/syntax/code_page.h"

#include <string.h>

#include "sim/python/unicode.h"

#define CODE_PAGE(name, others, ...) {name, others, {__VA_ARGS__}},
static const CodePage pages[] = {
#include "sim/python/syntax/code_pages.inc"
};

static bool is_among(const char *names, const char *name) {
    size_t len = strlen(name);
    for (const char *at = strstr(names, name); at; at = strstr(at + 1, name))
        if (at > names && at[-1] == ' ' && at[len] == ' ')
            return true;
    return false;
}

const CodePage *code_page_find(const char *name) {
    if (!*name)
        return NULL;
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        if (strcmp(pages[i].name, name) == 0 || is_among(pages[i].others, name))
            return &pages[i];
    return NULL;
}

uint32_t code_page_character(const CodePage *page, unsigned char byte) {
    return byte < 0x80 ? byte : page->upper[byte - 0x80];
}

unsigned char code_page_byte(const CodePage *page, uint32_t code) {
    for (unsigned byte = code < 0x80 ? code : 0x80; byte <= 0xff; byte++) {
        if (code_page_character(page, (unsigned char)byte) == code)
            return (unsigned char)byte;
    }
    return 0;
}

size_t code_page_decode(const CodePage *page, const char *bytes, size_t len, char *out,
                        size_t *bad) {
    char *start = out;
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        uint32_t c = code_page_character(page, byte);
        if (c == 0 && byte != 0)
            return *bad = i, 0;
        out += utf8_encode(out, c);
    }
    *bad = len;
    return (size_t)(out - start);
}
