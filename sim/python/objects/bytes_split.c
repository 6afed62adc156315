/* bytes and bytearray: split and its kin, partition (CPython: Objects/bytes_methods.c,
 * stringlib). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_methods.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

static void add_part(Sim *sim, List *list, Value like, const char *from, const char *to) {
    list_append_steal(sim, list, bytes_like_new(sim, like, from, (size_t)(to - from)));
}

static void reverse(List *list) {
    for (size_t i = 0, k = list->count; i + 1 < k; i++) {
        Value v = list->items[i];
        list->items[i] = list->items[--k];
        list->items[k] = v;
    }
}

static List *split_words(Sim *sim, Value self, size_t most) {
    BytesView in = bytes_view_self(sim, self);
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
    BytesView in = bytes_view_self(sim, self);
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
    BytesView in = bytes_view_self(sim, self);
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
    BytesView in = bytes_view_self(sim, self);
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

BYTES_METHOD(bytes_method_split) {
    (void)nargs, (void)kwnames;
    return split_either(sim, self, args, false);
}

BYTES_METHOD(bytes_method_rsplit) {
    (void)nargs, (void)kwnames;
    return split_either(sim, self, args, true);
}

BYTES_METHOD(bytes_method_splitlines) {
    (void)nargs, (void)kwnames;
    int64_t keep = 0;
    if (args[0] && !value_as_int64(sim, args[0], &keep))
        return NULL;
    BytesView in = bytes_view_self(sim, self);
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
    BytesView in = bytes_view_self(sim, self), by;
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
    t->items[0] = bytes_like_new(sim, self, in.data, cut_from);
    t->items[1] = bytes_like_new(sim, self, in.data + cut_from, cut_to - cut_from);
    t->items[2] = bytes_like_new(sim, self, in.data + cut_to, in.size - cut_to);
    return (Value)t;
}

BYTES_METHOD(bytes_method_partition) {
    (void)nargs, (void)kwnames;
    return partition_either(sim, self, args[0], false);
}

BYTES_METHOD(bytes_method_rpartition) {
    (void)nargs, (void)kwnames;
    return partition_either(sim, self, args[0], true);
}
