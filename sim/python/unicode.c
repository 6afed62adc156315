/* Character tables and UTF-8, see unicode.h. Lookups are binary searches in sorted ranges; ASCII is
   answered without them. */
#include "sim/python/unicode.h"

typedef struct Range {
    uint32_t first;
    uint32_t last;
} Range;

#include "sim/python/unicode_ranges.inc"

#define countof(array) (sizeof(array) / sizeof((array)[0]))

static bool in_ranges(const Range *ranges, size_t count, uint32_t code) {
    size_t low = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (code > ranges[low + half].last) {
            low += half + 1;
            count -= half + 1;
        } else if (code < ranges[low + half].first) {
            count = half;
        } else {
            return true;
        }
    }
    return false;
}

static bool is_ascii_letter(uint32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_';
}

bool unicode_is_identifier_start(uint32_t code) {
    if (code < 128) {
        return is_ascii_letter(code);
    }
    return in_ranges(identifier_start, countof(identifier_start), code);
}

bool unicode_is_identifier_continue(uint32_t code) {
    if (code < 128) {
        return is_ascii_letter(code) || (code >= '0' && code <= '9');
    }
    return in_ranges(identifier_continue, countof(identifier_continue), code);
}

bool unicode_is_printable(uint32_t code) {
    if (code < 128) {
        return code >= 32 && code < 127;
    }
    return !in_ranges(not_printable, countof(not_printable), code);
}

uint32_t utf8_decode(const char *text, size_t *size) {
    const unsigned char *s = (const unsigned char *)text;
    if (s[0] < 0x80) {
        *size = 1;
        return s[0];
    }
    if (s[0] < 0xe0) {
        *size = 2;
        return (uint32_t)(s[0] & 0x1f) << 6 | (s[1] & 0x3f);
    }
    if (s[0] < 0xf0) {
        *size = 3;
        return (uint32_t)(s[0] & 0x0f) << 12 | (uint32_t)(s[1] & 0x3f) << 6 | (s[2] & 0x3f);
    }
    *size = 4;
    return (uint32_t)(s[0] & 0x07) << 18 | (uint32_t)(s[1] & 0x3f) << 12 |
           (uint32_t)(s[2] & 0x3f) << 6 | (s[3] & 0x3f);
}

size_t utf8_encode(char *out, uint32_t code) {
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xc0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3f));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xe0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3f));
        out[2] = (char)(0x80 | (code & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3f));
    out[2] = (char)(0x80 | (code >> 6 & 0x3f));
    out[3] = (char)(0x80 | (code & 0x3f));
    return 4;
}

size_t utf8_count(const char *text, size_t len) {
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    }
    return count;
}

/* Length of the sequence that starts with this byte, 0 if none does; bounds of its second byte. */
static size_t sequence_size(unsigned char first, unsigned char *low, unsigned char *high) {
    *low = 0x80;
    *high = 0xbf;
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
        return 0;
    }
    if (first < 0xe0) {
        return 2;
    }
    if (first < 0xf0) {
        *low = first == 0xe0 ? 0xa0 : 0x80;
        *high = first == 0xed ? 0x9f : 0xbf;
        return 3;
    }
    *low = first == 0xf0 ? 0x90 : 0x80;
    *high = first == 0xf4 ? 0x8f : 0xbf;
    return 4;
}

size_t utf8_check(const char *text, size_t len, const char **reason) {
    const unsigned char *s = (const unsigned char *)text;
    size_t i = 0;
    while (i < len) {
        if (s[i] < 0x80) {
            i++;
            continue;
        }
        unsigned char low;
        unsigned char high;
        size_t size = sequence_size(s[i], &low, &high);
        if (size == 0) {
            *reason = "invalid start byte";
            return i;
        }
        for (size_t k = 1; k < size; k++) {
            if (i + k >= len) {
                *reason = "unexpected end of data";
                return i;
            }
            if (s[i + k] < low || s[i + k] > high) {
                *reason = "invalid continuation byte";
                return i;
            }
            low = 0x80;
            high = 0xbf;
        }
        i += size;
    }
    return len;
}
