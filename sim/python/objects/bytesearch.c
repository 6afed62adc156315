/* Searching bytes in bytes, for str and bytes. Short searches are memchr and memcmp; when too much
 * has been compared in vain, Knuth-Morris-Pratt goes on from there, so that the time stays linear.
 */
#include <string.h>

#include "sim/memory.h"
#include "sim/python/objects/str_internal.h"

/* fail[i]: length of the longest proper border of needle[0..i]. */
static void fill_borders(const char *needle, size_t size, uint32_t *fail) {
    fail[0] = 0;
    size_t border = 0;
    for (size_t i = 1; i < size; i++) {
        while (border && needle[i] != needle[border])
            border = fail[border - 1];
        if (needle[i] == needle[border])
            border++;
        fail[i] = (uint32_t)border;
    }
}

static size_t find_linear(Sim *sim, const char *text, size_t size, const char *needle,
                          size_t needle_size) {
    uint32_t *fail = mem_alloc(sim, needle_size * sizeof *fail);
    fill_borders(needle, needle_size, fail);
    size_t found = SIZE_MAX;
    size_t matched = 0;
    for (size_t i = 0; i < size && found == SIZE_MAX; i++) {
        while (matched && text[i] != needle[matched])
            matched = fail[matched - 1];
        if (text[i] == needle[matched])
            matched++;
        if (matched == needle_size)
            found = i + 1 - needle_size;
    }
    mem_free(sim, fail, needle_size * sizeof *fail);
    return found;
}

size_t bytes_find(Sim *sim, const char *text, size_t size, const char *needle, size_t needle_size) {
    if (needle_size > size)
        return SIZE_MAX;
    if (needle_size == 0)
        return 0;
    const char *p = text;
    const char *last = text + (size - needle_size);
    size_t wasted = 0;
    while (p <= last) {
        p = memchr(p, needle[0], (size_t)(last - p) + 1);
        if (!p)
            return SIZE_MAX;
        if (p[needle_size - 1] == needle[needle_size - 1]) {
            if (memcmp(p, needle, needle_size) == 0)
                return (size_t)(p - text);
            wasted += needle_size;
            if (wasted > 16 * size + 1024) {
                size_t at = find_linear(sim, p, (size_t)(text + size - p), needle, needle_size);
                return at == SIZE_MAX ? at : at + (size_t)(p - text);
            }
        }
        p++;
    }
    return SIZE_MAX;
}

size_t bytes_rfind(const char *text, size_t size, const char *needle, size_t needle_size) {
    if (needle_size > size)
        return SIZE_MAX;
    for (size_t at = size - needle_size + 1; at-- > 0;) {
        if (needle_size == 0 ||
            (text[at] == needle[0] && memcmp(text + at, needle, needle_size) == 0)) {
            return at;
        }
    }
    return SIZE_MAX;
}

size_t bytes_count(Sim *sim, const char *text, size_t size, const char *needle, size_t needle_size,
                   size_t most) {
    size_t count = 0;
    size_t at = 0;
    while (count < most) {
        size_t found = bytes_find(sim, text + at, size - at, needle, needle_size);
        if (found == SIZE_MAX)
            break;
        count++;
        at += found + needle_size;
    }
    return count;
}
