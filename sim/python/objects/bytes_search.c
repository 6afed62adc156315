/* bytes and bytearray: find and its kin, startswith, removeprefix, replace (CPython:
 * Objects/bytes_methods.c, stringlib). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_methods.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

typedef struct Search {
    BytesView in, part; /* in is cut to start..end */
    size_t from;
    bool empty; /* start behind end */
    char byte;  /* part points here for a number */
} Search;

static bool cut(Sim *sim, Value self, Value *args, size_t nargs, Search *s) {
    int64_t from, to;
    s->in = bytes_view_self(sim, self);
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
    if (!cut(sim, self, args, nargs, s))
        return false;
    if (bytes_view(sim, args[0], &s->part))
        return true;
    if (!value_is_int(sim, args[0]) && !type_of(sim, args[0])->slots.index) {
        RAISE(sim, TypeError, "argument should be integer or bytes-like object, not '%T'", args[0]);
        return false;
    }
    unsigned char byte;
    if (!byte_from_value(sim, args[0], &byte))
        return false;
    s->byte = (char)byte;
    s->part = (BytesView){&s->byte, 1};
    return true;
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

BYTES_METHOD(bytes_method_find) {
    if (!arguments_old_count(sim, self, "find", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, false, false);
}

BYTES_METHOD(bytes_method_rfind) {
    if (!arguments_old_count(sim, self, "rfind", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, true, false);
}

BYTES_METHOD(bytes_method_index) {
    if (!arguments_old_count(sim, self, "index", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, false, true);
}

BYTES_METHOD(bytes_method_rindex) {
    if (!arguments_old_count(sim, self, "rindex", nargs, kwnames, 1, 3))
        return NULL;
    return search(sim, self, args, nargs, true, true);
}

BYTES_METHOD(bytes_method_count) {
    if (!arguments_old_count(sim, self, "count", nargs, kwnames, 1, 3))
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

BYTES_METHOD(bytes_method_startswith) {
    if (!arguments_old_count(sim, self, "startswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, false);
}

BYTES_METHOD(bytes_method_endswith) {
    if (!arguments_old_count(sim, self, "endswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, true);
}

static Value remove_edge(Sim *sim, Value self, Value part_value, bool end) {
    BytesView in = bytes_view_self(sim, self), part;
    if (!bytes_view_of(sim, part_value, &part))
        return NULL;
    if (!at_edge(in, part, end))
        return bytes_like_new(sim, self, in.data, in.size);
    return bytes_like_new(sim, self, end ? in.data : in.data + part.size, in.size - part.size);
}

BYTES_METHOD(bytes_method_removeprefix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, self, args[0], false);
}

BYTES_METHOD(bytes_method_removesuffix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, self, args[0], true);
}

BYTES_METHOD(bytes_method_replace) {
    (void)kwnames;
    BytesView in = bytes_view_self(sim, self), old, by;
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
    return bytes_finish(&sb, self);
}
