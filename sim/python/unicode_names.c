/* Looking up the names of unicode_names.inc: binary search, letters made large first. */
#include "sim/python/unicode_names.h"

#include <string.h>

typedef struct NamedCode {
    const char *name;
    uint32_t code;
} NamedCode;

#include "sim/python/unicode_names.inc"

enum { LONGEST_NAME = 120 };

static NameResult search(const char *name, uint32_t *code) {
    size_t low = 0;
    size_t high = sizeof(named_codes) / sizeof(named_codes[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, named_codes[middle].name);
        if (order == 0) {
            *code = named_codes[middle].code;
            return NAME_FOUND;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NAME_UNKNOWN;
}

NameResult unicode_find_name(const char *name, size_t len, uint32_t *code) {
    char upper[LONGEST_NAME + 1];
    if (len > LONGEST_NAME) {
        return NAME_UNKNOWN;
    }
    for (size_t i = 0; i < len; i++) {
        upper[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 'a' + 'A') : name[i];
    }
    upper[len] = 0;
    return search(upper, code);
}
