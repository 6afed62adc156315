/* str: split, rsplit, splitlines, partition, strip. All cut at byte offsets. */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/chartype.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

static bool is_space(uint32_t c) {
    return c < 128 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31)
                   : char_is(c, CHAR_SPACE);
}

static uint32_t decode_before(const char *start, const char **p) {
    do
        --*p;
    while (*p > start && ((unsigned char)**p & 0xc0) == 0x80);
    const char *at = *p;
    return str_decode(&at);
}

static const char *skip_spaces(const char *p, const char *end) {
    while (p < end) {
        const char *next = p;
        if (!is_space(str_decode(&next)))
            break;
        p = next;
    }
    return p;
}

static const char *skip_word(const char *p, const char *end) {
    while (p < end) {
        const char *next = p;
        if (is_space(str_decode(&next)))
            break;
        p = next;
    }
    return p;
}

static const char *skip_spaces_back(const char *start, const char *p) {
    while (p > start) {
        const char *before = p;
        if (!is_space(decode_before(start, &before)))
            break;
        p = before;
    }
    return p;
}

static const char *skip_word_back(const char *start, const char *p) {
    while (p > start) {
        const char *before = p;
        if (is_space(decode_before(start, &before)))
            break;
        p = before;
    }
    return p;
}

static void add_part(Sim *sim, List *list, Str *s, const char *from, const char *to) {
    Str *part = str_bytes_slice(sim, s, (size_t)(from - s->text), (size_t)(to - s->text));
    list_append_steal(sim, list, (Value)part);
}

/* ---- split ---- */

/* As CPython's lists of parts begin. */
static size_t room(size_t most) {
    return most < 12 ? most + 1 : 12;
}

static List *split_words(Sim *sim, Str *s, size_t most) {
    List *list = list_new(sim, room(most));
    const char *end = s->text + s->size;
    const char *p = skip_spaces(s->text, end);
    while (p < end) {
        const char *word = p;
        if (list->count == most) {
            add_part(sim, list, s, word, end);
            break;
        }
        p = skip_word(p, end);
        add_part(sim, list, s, word, p);
        p = skip_spaces(p, end);
    }
    return list;
}

static List *split_at(Sim *sim, Str *s, Str *separator, size_t most) {
    List *list = list_new(sim, room(most));
    const char *p = s->text, *end = s->text + s->size;
    while (list->count < most) {
        size_t at = bytes_find(sim, p, (size_t)(end - p), separator->text, separator->size);
        if (at == SIZE_MAX)
            break;
        add_part(sim, list, s, p, p + at);
        p += at + separator->size;
    }
    add_part(sim, list, s, p, end);
    return list;
}

static void reverse(List *list) {
    for (size_t i = 0, k = list->count; i + 1 < k; i++) {
        Value v = list->items[i];
        list->items[i] = list->items[--k];
        list->items[k] = v;
    }
}

static List *rsplit_words(Sim *sim, Str *s, size_t most) {
    List *list = list_new(sim, room(most));
    const char *p = skip_spaces_back(s->text, s->text + s->size);
    while (p > s->text) {
        const char *word_end = p;
        if (list->count == most) {
            add_part(sim, list, s, s->text, word_end);
            break;
        }
        p = skip_word_back(s->text, p);
        add_part(sim, list, s, p, word_end);
        p = skip_spaces_back(s->text, p);
    }
    reverse(list);
    return list;
}

static List *rsplit_at(Sim *sim, Str *s, Str *separator, size_t most) {
    List *list = list_new(sim, room(most));
    const char *end = s->text + s->size;
    while (list->count < most) {
        size_t left = (size_t)(end - s->text);
        size_t at = bytes_rfind(s->text, left, separator->text, separator->size);
        if (at == SIZE_MAX)
            break;
        add_part(sim, list, s, s->text + at + separator->size, end);
        end = s->text + at;
    }
    add_part(sim, list, s, s->text, end);
    reverse(list);
    return list;
}

static Value split(Sim *sim, Str *s, Value *args, bool backwards) {
    int64_t most = -1;
    if (args[1] && !arguments_ssize(sim, args[1], &most))
        return NULL;
    size_t limit = most < 0 ? SIZE_MAX : (size_t)most;
    if (!args[0] || args[0] == VALUE_NONE) {
        return (Value)(backwards ? rsplit_words(sim, s, limit) : split_words(sim, s, limit));
    }
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "must be str or None, not %T", args[0]);
    }
    Str *separator = as_str(args[0]);
    if (separator->size == 0)
        return RAISE(sim, ValueError, "empty separator");
    return (Value)(backwards ? rsplit_at(sim, s, separator, limit)
                             : split_at(sim, s, separator, limit));
}

STR_METHOD(str_split) {
    (void)nargs, (void)kwnames;
    return split(sim, as_str(self), args, false);
}

STR_METHOD(str_rsplit) {
    (void)nargs, (void)kwnames;
    return split(sim, as_str(self), args, true);
}

STR_METHOD(str_splitlines) {
    (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    int64_t keep = 0;
    if (args[0] && !value_as_int64(sim, args[0], &keep))
        return NULL;
    List *list = list_new(sim, 0);
    const char *p = s->text, *end = s->text + s->size;
    while (p < end) {
        const char *line = p, *line_end = p;
        bool found = false;
        while (p < end && !found) {
            line_end = p;
            uint32_t c = str_decode(&p);
            found = char_is_linebreak(c);
            if (c == '\r' && p < end && *p == '\n')
                p++;
        }
        if (!found || keep)
            line_end = p;
        add_part(sim, list, s, line, line_end);
    }
    return (Value)list;
}

/* ---- partition ---- */

static Value three(Sim *sim, Str *a, Str *b, Str *c) { /* all stolen */
    Tuple *t = tuple_new(sim, 3);
    t->items[0] = (Value)a;
    t->items[1] = (Value)b;
    t->items[2] = (Value)c;
    return (Value)t;
}

static Value partition(Sim *sim, Str *s, Value separator, bool backwards) {
    if (!value_is_str(sim, separator)) {
        return RAISE(sim, TypeError, "must be str, not %T", separator);
    }
    Str *by = as_str(separator);
    if (by->size == 0)
        return RAISE(sim, ValueError, "empty separator");
    size_t at = backwards ? bytes_rfind(s->text, s->size, by->text, by->size)
                          : bytes_find(sim, s->text, s->size, by->text, by->size);
    Str *empty = sim->empty_str;
    if (at == SIZE_MAX && backwards)
        return three(sim, KEEP(empty), KEEP(empty), str_exact(sim, s));
    if (at == SIZE_MAX)
        return three(sim, str_exact(sim, s), KEEP(empty), KEEP(empty));
    return three(sim, str_bytes_slice(sim, s, 0, at), str_exact(sim, by),
                 str_bytes_slice(sim, s, at + by->size, s->size));
}

STR_METHOD(str_partition) {
    (void)nargs, (void)kwnames;
    return partition(sim, as_str(self), args[0], false);
}

STR_METHOD(str_rpartition) {
    (void)nargs, (void)kwnames;
    return partition(sim, as_str(self), args[0], true);
}

/* ---- strip ---- */

enum { LEFT = 1, RIGHT = 2 };

static bool contains_char(const Str *set, const char *p, size_t size) {
    if (size == 1)
        return memchr(set->text, *p, set->size) != NULL;
    for (size_t i = 0; i + size <= set->size; i++)
        if (memcmp(set->text + i, p, size) == 0)
            return true;
    return false;
}

static Value strip_chars(Sim *sim, Str *s, Str *set, int sides) {
    const char *from = s->text, *to = s->text + s->size;
    while ((sides & LEFT) && from < to) {
        const char *next = from;
        str_decode(&next);
        if (!contains_char(set, from, (size_t)(next - from)))
            break;
        from = next;
    }
    while ((sides & RIGHT) && from < to) {
        const char *before = to;
        decode_before(from, &before);
        if (!contains_char(set, before, (size_t)(to - before)))
            break;
        to = before;
    }
    return (Value)str_bytes_slice(sim, s, (size_t)(from - s->text), (size_t)(to - s->text));
}

static Value strip(Sim *sim, Str *s, Value *args, size_t nargs, int sides, const char *name) {
    if (nargs > 0 && args[0] != VALUE_NONE) {
        if (value_is_str(sim, args[0]))
            return strip_chars(sim, s, as_str(args[0]), sides);
        return RAISE(sim, TypeError, "%s arg must be None or str", name);
    }
    const char *from = s->text, *to = s->text + s->size;
    if (sides & LEFT)
        from = skip_spaces(from, to);
    if (sides & RIGHT)
        to = skip_spaces_back(from, to);
    return (Value)str_bytes_slice(sim, s, (size_t)(from - s->text), (size_t)(to - s->text));
}

STR_METHOD(str_strip) {
    (void)kwnames;
    return strip(sim, as_str(self), args, nargs, LEFT | RIGHT, "strip");
}

STR_METHOD(str_lstrip) {
    (void)kwnames;
    return strip(sim, as_str(self), args, nargs, LEFT, "lstrip");
}

STR_METHOD(str_rstrip) {
    (void)kwnames;
    return strip(sim, as_str(self), args, nargs, RIGHT, "rstrip");
}
