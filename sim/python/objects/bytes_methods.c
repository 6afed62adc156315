/* The methods that bytes and bytearray share: those of str, on bytes (CPython:
 * Objects/bytes_methods.c, stringlib). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED_ARGS() (void)args, (void)nargs, (void)kwnames

static BytesView view_self(Sim *sim, Value self) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    return view;
}

static Value make(Sim *sim, Value like, const char *data, size_t size) {
    return bytes_like_new(sim, like, data, size);
}

static Value finish(StrBuilder *sb, Value like) {
    Value r = make(sb->sim, like, sb->text, sb->size);
    sb_drop(sb);
    return r;
}

/* ---- searching ---- */

typedef struct Search {
    BytesView in, part; /* in is cut to start..end */
    size_t from;
    bool empty; /* start behind end */
    char byte;  /* part points here for a number */
} Search;

static bool cut(Sim *sim, Value self, Value *args, size_t nargs, Search *s) {
    int64_t from, to;
    s->in = view_self(sim, self);
    if (!parse_bounds(sim, nargs > 1 ? args[1] : NULL, nargs > 2 ? args[2] : NULL,
                      (int64_t)s->in.size, &from, &to)) {
        return false;
    }
    s->empty = from > to;
    if (s->empty)
        from = to;
    s->from = (size_t)from;
    s->in.data += from;
    s->in.size = (size_t)(to - from);
    return true;
}

static bool open_search(Sim *sim, Value self, Value *args, size_t nargs, Search *s) {
    if (bytes_view(sim, args[0], &s->part))
        return cut(sim, self, args, nargs, s);
    if (!value_is_int(sim, args[0]) && !type_of(sim, args[0])->slots.index) {
        RAISE(sim, TypeError, "argument should be integer or bytes-like object, not '%T'", args[0]);
        return false;
    }
    unsigned char byte;
    if (!byte_from_value(sim, args[0], &byte))
        return false;
    s->byte = (char)byte;
    s->part = (BytesView){&s->byte, 1};
    return cut(sim, self, args, nargs, s);
}

static Value search(Sim *sim, Value self, Value *args, size_t nargs, bool backwards, bool must) {
    Search s;
    if (!open_search(sim, self, args, nargs, &s))
        return NULL;
    size_t at = SIZE_MAX;
    if (!s.empty) {
        at = backwards ? bytes_rfind(s.in.data, s.in.size, s.part.data, s.part.size)
                       : bytes_find(sim, s.in.data, s.in.size, s.part.data, s.part.size);
    }
    if (at != SIZE_MAX)
        return value_from_small_int((int64_t)(at + s.from));
    if (must)
        return RAISE(sim, ValueError, "subsection not found");
    return value_from_small_int(-1);
}

METHOD(find) {
    if (!arguments_old_count(sim, "find", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, false, false);
}

METHOD(rfind) {
    if (!arguments_old_count(sim, "rfind", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, true, false);
}

METHOD(index_of) {
    if (!arguments_old_count(sim, "index", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, false, true);
}

METHOD(rindex_of) {
    if (!arguments_old_count(sim, "rindex", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, true, true);
}

METHOD(count) {
    if (!arguments_old_count(sim, "count", nargs, kwnames, 1, 3))
        return NULL;
    Search s;
    if (!open_search(sim, self, args, nargs, &s))
        return NULL;
    if (s.empty)
        return value_from_small_int(0);
    if (s.part.size == 0)
        return value_from_small_int((int64_t)s.in.size + 1);
    size_t n = bytes_count(sim, s.in.data, s.in.size, s.part.data, s.part.size, SIZE_MAX);
    return value_from_small_int((int64_t)n);
}

static bool at_edge(BytesView in, BytesView part, bool end) {
    if (part.size > in.size)
        return false;
    return memcmp(end ? in.data + in.size - part.size : in.data, part.data, part.size) == 0;
}

static Value edge(Sim *sim, Value self, Value *args, size_t nargs, bool end) {
    Search s;
    if (!cut(sim, self, args, nargs, &s))
        return NULL;
    if (bytes_view(sim, args[0], &s.part)) {
        return value_from_bool(!s.empty && at_edge(s.in, s.part, end));
    }
    if (!(type_of(sim, args[0])->flags & TYPE_IS_TUPLE)) {
        return RAISE(sim, TypeError, "%s first arg must be bytes or a tuple of bytes, not %T",
                     end ? "endswith" : "startswith", args[0]);
    }
    Tuple *parts = (Tuple *)args[0];
    for (size_t i = 0; i < parts->count; i++) {
        if (!bytes_view_of(sim, parts->items[i], &s.part))
            return NULL;
        if (!s.empty && at_edge(s.in, s.part, end))
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

METHOD(startswith) {
    if (!arguments_old_count(sim, "startswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, false);
}

METHOD(endswith) {
    if (!arguments_old_count(sim, "endswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, true);
}

static Value remove_edge(Sim *sim, Value self, Value part_value, bool end) {
    BytesView in = view_self(sim, self), part;
    if (!bytes_view_of(sim, part_value, &part))
        return NULL;
    if (!at_edge(in, part, end))
        return make(sim, self, in.data, in.size);
    return make(sim, self, end ? in.data : in.data + part.size, in.size - part.size);
}

METHOD(removeprefix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, self, args[0], false);
}

METHOD(removesuffix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, self, args[0], true);
}

METHOD(replace) {
    (void)kwnames;
    BytesView in = view_self(sim, self), old, by;
    int64_t most = -1;
    if (!bytes_view_of(sim, args[0], &old) || !bytes_view_of(sim, args[1], &by))
        return NULL;
    if (nargs > 2 && !arguments_ssize(sim, args[2], &most))
        return NULL;
    StrBuilder sb;
    sb_init(&sb, sim);
    size_t at = 0;
    for (; most != 0; most--) {
        size_t found = bytes_find(sim, in.data + at, in.size - at, old.data, old.size);
        if (found == SIZE_MAX)
            break;
        sb_add(&sb, in.data + at, found);
        sb_add(&sb, by.data, by.size);
        at += found + old.size;
        if (old.size > 0)
            continue;
        if (at == in.size)
            break;
        sb_add(&sb, in.data + at++, 1);
    }
    sb_add(&sb, in.data + at, in.size - at);
    return finish(&sb, self);
}

/* ---- splitting ---- */

static bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}

static void add_part(Sim *sim, List *list, Value like, const char *from, const char *to) {
    list_append_steal(sim, list, make(sim, like, from, (size_t)(to - from)));
}

static void reverse(List *list) {
    for (size_t i = 0, k = list->count; i + 1 < k; i++) {
        Value v = list->items[i];
        list->items[i] = list->items[--k];
        list->items[k] = v;
    }
}

static List *split_words(Sim *sim, Value self, size_t most) {
    BytesView in = view_self(sim, self);
    const char *p = in.data, *end = in.data + in.size;
    List *list = list_new(sim, 4);
    for (;;) {
        while (p < end && is_space(*p))
            p++;
        if (p == end)
            return list;
        const char *word = p;
        if (list->count == most) {
            add_part(sim, list, self, word, end);
            return list;
        }
        while (p < end && !is_space(*p))
            p++;
        add_part(sim, list, self, word, p);
    }
}

static List *rsplit_words(Sim *sim, Value self, size_t most) {
    BytesView in = view_self(sim, self);
    const char *start = in.data, *p = in.data + in.size;
    List *list = list_new(sim, 4);
    for (;;) {
        while (p > start && is_space(p[-1]))
            p--;
        if (p == start)
            break;
        const char *word_end = p;
        if (list->count == most) {
            add_part(sim, list, self, start, word_end);
            break;
        }
        while (p > start && !is_space(p[-1]))
            p--;
        add_part(sim, list, self, p, word_end);
    }
    reverse(list);
    return list;
}

static List *split_at(Sim *sim, Value self, BytesView by, size_t most) {
    BytesView in = view_self(sim, self);
    const char *p = in.data, *end = in.data + in.size;
    List *list = list_new(sim, 4);
    while (list->count < most) {
        size_t at = bytes_find(sim, p, (size_t)(end - p), by.data, by.size);
        if (at == SIZE_MAX)
            break;
        add_part(sim, list, self, p, p + at);
        p += at + by.size;
    }
    add_part(sim, list, self, p, end);
    return list;
}

static List *rsplit_at(Sim *sim, Value self, BytesView by, size_t most) {
    BytesView in = view_self(sim, self);
    const char *end = in.data + in.size;
    List *list = list_new(sim, 4);
    while (list->count < most) {
        size_t at = bytes_rfind(in.data, (size_t)(end - in.data), by.data, by.size);
        if (at == SIZE_MAX)
            break;
        add_part(sim, list, self, in.data + at + by.size, end);
        end = in.data + at;
    }
    add_part(sim, list, self, in.data, end);
    reverse(list);
    return list;
}

static Value split_either(Sim *sim, Value self, Value *args, bool backwards) {
    int64_t most = -1;
    if (args[1] && !arguments_ssize(sim, args[1], &most))
        return NULL;
    size_t limit = most < 0 ? SIZE_MAX : (size_t)most;
    if (!args[0] || args[0] == VALUE_NONE) {
        return (Value)(backwards ? rsplit_words(sim, self, limit) : split_words(sim, self, limit));
    }
    BytesView by;
    if (!bytes_view_of(sim, args[0], &by))
        return NULL;
    if (by.size == 0)
        return RAISE(sim, ValueError, "empty separator");
    return (Value)(backwards ? rsplit_at(sim, self, by, limit) : split_at(sim, self, by, limit));
}

METHOD(split) {
    (void)nargs, (void)kwnames;
    return split_either(sim, self, args, false);
}

METHOD(rsplit) {
    (void)nargs, (void)kwnames;
    return split_either(sim, self, args, true);
}

METHOD(splitlines) {
    (void)nargs, (void)kwnames;
    int keep = args[0] ? value_truth(sim, args[0]) : 0;
    if (keep < 0)
        return NULL;
    BytesView in = view_self(sim, self);
    const char *p = in.data, *end = in.data + in.size;
    List *list = list_new(sim, 4);
    while (p < end) {
        const char *line = p;
        while (p < end && *p != '\n' && *p != '\r')
            p++;
        const char *line_end = p;
        if (p < end && *p == '\r' && p + 1 < end && p[1] == '\n')
            p++;
        if (p < end)
            p++;
        add_part(sim, list, self, line, keep ? p : line_end);
    }
    return (Value)list;
}

static Value partition_either(Sim *sim, Value self, Value separator, bool backwards) {
    BytesView in = view_self(sim, self), by;
    if (!bytes_view_of(sim, separator, &by))
        return NULL;
    if (by.size == 0)
        return RAISE(sim, ValueError, "empty separator");
    size_t at = backwards ? bytes_rfind(in.data, in.size, by.data, by.size)
                          : bytes_find(sim, in.data, in.size, by.data, by.size);
    size_t cut_from = at, cut_to = at + by.size;
    if (at == SIZE_MAX)
        cut_from = cut_to = backwards ? 0 : in.size;
    Tuple *t = tuple_new(sim, 3);
    t->items[0] = make(sim, self, in.data, cut_from);
    t->items[1] = make(sim, self, in.data + cut_from, cut_to - cut_from);
    t->items[2] = make(sim, self, in.data + cut_to, in.size - cut_to);
    return (Value)t;
}

METHOD(partition) {
    (void)nargs, (void)kwnames;
    return partition_either(sim, self, args[0], false);
}

METHOD(rpartition) {
    (void)nargs, (void)kwnames;
    return partition_either(sim, self, args[0], true);
}

/* ---- stripping and padding ---- */

enum { LEFT = 1, RIGHT = 2 };

static Value strip_sides(Sim *sim, Value self, Value *args, size_t nargs, int sides) {
    BytesView in = view_self(sim, self), set = {" \t\n\r\x0b\f", 6};
    if (nargs > 0 && args[0] != VALUE_NONE && !bytes_view_of(sim, args[0], &set))
        return NULL;
    const char *from = in.data, *to = in.data + in.size;
    while ((sides & LEFT) && from < to && memchr(set.data, *from, set.size))
        from++;
    while ((sides & RIGHT) && from < to && memchr(set.data, to[-1], set.size))
        to--;
    return make(sim, self, from, (size_t)(to - from));
}

METHOD(strip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, LEFT | RIGHT);
}

METHOD(lstrip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, LEFT);
}

METHOD(rstrip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, RIGHT);
}

static Value justify(Sim *sim, Value self, Value *args, size_t nargs, int sides, const char *name) {
    BytesView in = view_self(sim, self), fill = {" ", 1};
    int64_t width;
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    if (nargs > 1 && (!bytes_view(sim, args[1], &fill) || fill.size != 1)) {
        return RAISE(sim, TypeError, "%s() argument 2 must be a byte string of length 1, not %T",
                     name, args[1]);
    }
    size_t margin = width > (int64_t)in.size ? (size_t)width - in.size : 0;
    size_t left = sides == LEFT ? margin : 0;
    if (sides == (LEFT | RIGHT))
        left = margin / 2 + (margin & (size_t)width & 1);
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_repeat(&sb, fill.data[0], left);
    sb_add(&sb, in.data, in.size);
    sb_repeat(&sb, fill.data[0], margin - left);
    return finish(&sb, self);
}

METHOD(center) {
    (void)kwnames;
    return justify(sim, self, args, nargs, LEFT | RIGHT, "center");
}

METHOD(ljust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, RIGHT, "ljust");
}

METHOD(rjust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, LEFT, "rjust");
}

METHOD(zfill) {
    (void)nargs, (void)kwnames;
    BytesView in = view_self(sim, self);
    int64_t width;
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    size_t sign = in.size > 0 && (in.data[0] == '+' || in.data[0] == '-');
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_add(&sb, in.data, sign);
    if (width > (int64_t)in.size)
        sb_repeat(&sb, '0', (size_t)width - in.size);
    sb_add(&sb, in.data + sign, in.size - sign);
    return finish(&sb, self);
}

METHOD(expandtabs) {
    (void)nargs, (void)kwnames;
    int64_t width = 8, column = 0;
    if (args[0] && !value_as_int64(sim, args[0], &width))
        return NULL;
    BytesView in = view_self(sim, self);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        char c = in.data[i];
        if (c == '\t') {
            int64_t spaces = width > 0 ? width - column % width : 0;
            sb_repeat(&sb, ' ', (size_t)spaces);
            column += spaces;
            continue;
        }
        sb_add(&sb, &c, 1);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return finish(&sb, self);
}

/* ---- case and classes (ASCII) ---- */

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_alpha(char c) {
    return is_upper(c) || is_lower(c);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char to_upper(char c) {
    return is_lower(c) ? (char)(c - 32) : c;
}

static char to_lower(char c) {
    return is_upper(c) ? (char)(c + 32) : c;
}

static char swap_case(char c) {
    return is_upper(c) ? to_lower(c) : to_upper(c);
}

/* first is applied where a word begins (title) or to the first byte only (capitalize). */
static Value map(Sim *sim, Value self, char (*f)(char), char (*first)(char), bool title) {
    BytesView in = view_self(sim, self);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        bool begins = first && (title ? i == 0 || !is_alpha(in.data[i - 1]) : i == 0);
        char c = begins ? first(in.data[i]) : f(in.data[i]);
        sb_add(&sb, &c, 1);
    }
    return finish(&sb, self);
}

METHOD(upper) {
    UNUSED_ARGS();
    return map(sim, self, to_upper, NULL, false);
}

METHOD(lower) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, NULL, false);
}

METHOD(swapcase) {
    UNUSED_ARGS();
    return map(sim, self, swap_case, NULL, false);
}

METHOD(capitalize) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, to_upper, false);
}

METHOD(title) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, to_upper, true);
}

static bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}

static bool is_ascii(char c) {
    return (unsigned char)c < 128;
}

static Value all(Sim *sim, Value self, bool (*test)(char), bool if_empty) {
    BytesView in = view_self(sim, self);
    for (size_t i = 0; i < in.size; i++)
        if (!test(in.data[i]))
            return VALUE_FALSE;
    return value_from_bool(in.size > 0 || if_empty);
}

METHOD(test_alnum) {
    UNUSED_ARGS();
    return all(sim, self, is_alnum, false);
}

METHOD(test_alpha) {
    UNUSED_ARGS();
    return all(sim, self, is_alpha, false);
}

METHOD(test_ascii) {
    UNUSED_ARGS();
    return all(sim, self, is_ascii, true);
}

METHOD(test_digit) {
    UNUSED_ARGS();
    return all(sim, self, is_digit, false);
}

METHOD(test_space) {
    UNUSED_ARGS();
    return all(sim, self, is_space, false);
}

static Value all_cased(Sim *sim, Value self, bool (*wanted)(char), bool (*other)(char)) {
    BytesView in = view_self(sim, self);
    bool any = false;
    for (size_t i = 0; i < in.size; i++) {
        if (other(in.data[i]))
            return VALUE_FALSE;
        any |= wanted(in.data[i]);
    }
    return value_from_bool(any);
}

METHOD(test_upper) {
    UNUSED_ARGS();
    return all_cased(sim, self, is_upper, is_lower);
}

METHOD(test_lower) {
    UNUSED_ARGS();
    return all_cased(sim, self, is_lower, is_upper);
}

METHOD(test_title) {
    UNUSED_ARGS();
    BytesView in = view_self(sim, self);
    bool any = false;
    for (size_t i = 0; i < in.size; i++) {
        bool inside = i > 0 && is_alpha(in.data[i - 1]);
        if (inside ? is_upper(in.data[i]) : is_lower(in.data[i]))
            return VALUE_FALSE;
        any |= is_alpha(in.data[i]);
    }
    return value_from_bool(any);
}

/* ---- translate, join, hex, decode ---- */

METHOD(translate) {
    (void)nargs, (void)kwnames;
    BytesView in = view_self(sim, self), table = {NULL, 0}, removed = {"", 0};
    if (args[0] != VALUE_NONE) {
        if (!bytes_view_of(sim, args[0], &table))
            return NULL;
        if (table.size != 256) {
            return RAISE(sim, ValueError, "translation table must be 256 characters long");
        }
    }
    if (args[1] && !bytes_view_of(sim, args[1], &removed))
        return NULL;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        unsigned char c = (unsigned char)in.data[i];
        if (memchr(removed.data, c, removed.size))
            continue;
        char mapped = table.data ? table.data[c] : (char)c;
        sb_add(&sb, &mapped, 1);
    }
    return finish(&sb, self);
}

METHOD(maketrans) {
    (void)self, (void)nargs, (void)kwnames;
    BytesView from, to;
    if (!bytes_view_of(sim, args[0], &from) || !bytes_view_of(sim, args[1], &to))
        return NULL;
    if (from.size != to.size) {
        return RAISE(sim, ValueError, "maketrans arguments must have same length");
    }
    Bytes *table = bytes_new(sim, NULL, 256);
    for (int i = 0; i < 256; i++)
        table->data[i] = (char)i;
    for (size_t i = 0; i < from.size; i++)
        table->data[(unsigned char)from.data[i]] = to.data[i];
    return (Value)table;
}

METHOD(join) {
    (void)nargs, (void)kwnames;
    const Slots *slots = &type_of(sim, args[0])->slots;
    if (!slots->iter && !slots->getitem)
        return RAISE(sim, TypeError, "can only join an iterable");
    Tuple *items = tuple_from_iterable(sim, args[0]);
    if (!items)
        return NULL;
    BytesView by = view_self(sim, self), part;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < items->count; i++) {
        if (!bytes_view(sim, items->items[i], &part)) {
            RAISE(sim, TypeError, "sequence item %zu: expected a bytes-like object, %T found", i,
                  items->items[i]);
            DROP(sim, items);
            sb_drop(&sb);
            return NULL;
        }
        if (i > 0)
            sb_add(&sb, by.data, by.size);
        sb_add(&sb, part.data, part.size);
    }
    DROP(sim, items);
    return finish(&sb, self);
}

/* The separator of hex(); false: raised. */
static bool parse_separator(Sim *sim, Value v, uint32_t *separator) {
    BytesView view;
    if (value_is_str(sim, v)) {
        view = (BytesView){as_str(v)->text, as_str(v)->length};
    } else if (!bytes_view(sim, v, &view)) {
        return value_length(sim, v) >= 0 && bytes_view_of(sim, v, &view);
    }
    if (view.size != 1) {
        RAISE(sim, ValueError, "sep must be length 1.");
        return false;
    }
    if (value_is_str(sim, v) && !str_is_ascii(as_str(v))) {
        RAISE(sim, ValueError, "sep must be ASCII.");
        return false;
    }
    *separator = (unsigned char)view.data[0];
    return true;
}

METHOD(hex) {
    (void)nargs, (void)kwnames;
    BytesView in = view_self(sim, self);
    int64_t group = 1;
    uint32_t separator = 0;
    if (args[0] && !parse_separator(sim, args[0], &separator))
        return NULL;
    if (args[1] && !value_as_int64(sim, args[1], &group))
        return NULL;
    if (!args[0])
        group = 0;
    size_t step = (size_t)(group < 0 ? -group : group);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        size_t place = group < 0 ? i : in.size - i;
        if (i > 0 && step && place % step == 0)
            sb_char(&sb, separator);
        unsigned char c = (unsigned char)in.data[i];
        sb_char(&sb, (unsigned char)"0123456789abcdef"[c >> 4]);
        sb_char(&sb, (unsigned char)"0123456789abcdef"[c & 15]);
    }
    return (Value)sb_finish(&sb);
}

static int hex_value(char c) {
    if (is_digit(c))
        return c - '0';
    char lower_case = (char)(c | 32);
    return lower_case >= 'a' && lower_case <= 'f' ? lower_case - 'a' + 10 : -1;
}

METHOD(fromhex) {
    (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "fromhex() argument must be str, not %T", args[0]);
    }
    Str *s = as_str(args[0]);
    StrBuilder sb;
    sb_init(&sb, sim);
    const char *p = s->text, *end = s->text + s->size;
    while (p < end) {
        if (is_space(*p)) {
            p++;
            continue;
        }
        int high = hex_value(p[0]), low = high < 0 ? -1 : hex_value(p[1]);
        if (low < 0) {
            sb_drop(&sb);
            return RAISE(sim, ValueError,
                         "non-hexadecimal number found in fromhex() arg at position %zu",
                         str_index_at(s, (size_t)(p - s->text)) + (high >= 0));
        }
        char byte = (char)(high << 4 | low);
        sb_add(&sb, &byte, 1);
        p += 2;
    }
    bool array = type_is_subtype((Type *)self, sim->types.bytearray);
    Value v = array ? (Value)bytearray_new(sim, sb.text, sb.size)
                    : (Value)bytes_new(sim, sb.text, sb.size);
    sb_drop(&sb);
    if (v->type == (Type *)self)
        return v;
    Value made = value_call1(sim, self, v);
    value_drop(sim, v);
    return made;
}

METHOD(decode) {
    (void)nargs, (void)kwnames;
    return str_decode_value(sim, self, args[0], args[1]);
}

#define NOARGS(n, f)                                                                               \
    { .name = n, .fn = f, .kind = NATIVE_NOARGS }
#define RAW(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_RAW }
#define ONE(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_ONE }
#define POS(n, f, least, most)                                                                     \
    { .name = n, .fn = f, .kind = NATIVE_POS, .min = least, .max = most }
#define CLINIC(n, f, s)                                                                            \
    { .name = n, .fn = f, .kind = NATIVE_CLINIC, .signature = s }

const NativeDef bytes_methods[] = {
    NOARGS("capitalize", capitalize),
    POS("center", center, 1, 2),
    RAW("count", count),
    CLINIC("decode", decode, "encoding=, errors="),
    RAW("endswith", endswith),
    CLINIC("expandtabs", expandtabs, "tabsize="),
    RAW("find", find),
    {.name = "fromhex", .fn = fromhex, .kind = NATIVE_ONE, .flags = NATIVE_CLASS},
    CLINIC("hex", hex, "sep=, bytes_per_sep="),
    RAW("index", index_of),
    NOARGS("isalnum", test_alnum),
    NOARGS("isalpha", test_alpha),
    NOARGS("isascii", test_ascii),
    NOARGS("isdigit", test_digit),
    NOARGS("islower", test_lower),
    NOARGS("isspace", test_space),
    NOARGS("istitle", test_title),
    NOARGS("isupper", test_upper),
    ONE("join", join),
    POS("ljust", ljust, 1, 2),
    NOARGS("lower", lower),
    POS("lstrip", lstrip, 0, 1),
    {.name = "maketrans",
     .fn = maketrans,
     .kind = NATIVE_POS,
     .min = 2,
     .max = 2,
     .flags = NATIVE_STATIC},
    ONE("partition", partition),
    ONE("removeprefix", removeprefix),
    ONE("removesuffix", removesuffix),
    POS("replace", replace, 2, 3),
    RAW("rfind", rfind),
    RAW("rindex", rindex_of),
    POS("rjust", rjust, 1, 2),
    ONE("rpartition", rpartition),
    CLINIC("rsplit", rsplit, "sep=, maxsplit="),
    POS("rstrip", rstrip, 0, 1),
    CLINIC("split", split, "sep=, maxsplit="),
    CLINIC("splitlines", splitlines, "keepends="),
    RAW("startswith", startswith),
    POS("strip", strip, 0, 1),
    NOARGS("swapcase", swapcase),
    NOARGS("title", title),
    CLINIC("translate", translate, "table, /, delete="),
    NOARGS("upper", upper),
    ONE("zfill", zfill),
    {0},
};
