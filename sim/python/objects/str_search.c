/* str: find and its kin, startswith, replace, removeprefix. Bounds and results are code points; the
 * search itself goes over bytes, which finds the same places because UTF-8 synchronises itself. */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

static bool parse_bound(Sim *sim, Value v, int64_t length, int64_t *result) {
    if (!v || v == VALUE_NONE)
        return true;
    if (!value_is_small_int(v) && !value_is_bool(v) && !type_of(sim, v)->slots.index) {
        RAISE(sim, TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    if (!arguments_slice_index(sim, v, result))
        return false;
    if (*result < 0)
        *result = *result < -length ? 0 : *result + length;
    return true;
}

bool parse_bounds(Sim *sim, Value start, Value end, int64_t length, int64_t *from, int64_t *to) {
    *from = 0;
    *to = length;
    if (!parse_bound(sim, start, length, from) || !parse_bound(sim, end, length, to))
        return false;
    if (*to > length)
        *to = length;
    return true;
}

/* The part of a str that is looked at: bytes from..to. */
typedef struct Window {
    size_t from, to;
    bool empty; /* start lies behind end */
} Window;

static bool open_window(Sim *sim, Str *s, Value *args, size_t nargs, Window *w) {
    int64_t from, to;
    *w = (Window){0, s->size, false};
    if (nargs < 2)
        return true;
    if (!parse_bounds(sim, args[1], nargs > 2 ? args[2] : NULL, s->length, &from, &to))
        return false;
    w->empty = from > to;
    if (w->empty)
        return true;
    w->from = str_offset(s, (size_t)from);
    w->to = str_offset(s, (size_t)to);
    return true;
}

static bool check_part(Sim *sim, Value v) {
    if (value_is_str(sim, v))
        return true;
    RAISE(sim, TypeError, "must be str, not %T", v);
    return false;
}

/* The byte offset, SIZE_MAX: nowhere. */
static size_t search(Sim *sim, Str *s, const Window *w, Str *part, bool backwards) {
    if (w->empty)
        return SIZE_MAX;
    const char *text = s->text + w->from;
    size_t size = w->to - w->from;
    size_t at = backwards ? bytes_rfind(text, size, part->text, part->size)
                          : bytes_find(sim, text, size, part->text, part->size);
    return at == SIZE_MAX ? at : at + w->from;
}

static Value find(Sim *sim, Value self, Value *args, size_t nargs, bool backwards, bool must) {
    Str *s = as_str(self);
    Window w;
    if (!open_window(sim, s, args, nargs, &w) || !check_part(sim, args[0]))
        return NULL;
    size_t at = search(sim, s, &w, as_str(args[0]), backwards);
    if (at != SIZE_MAX)
        return value_from_small_int((int64_t)str_index_at(s, at));
    if (must)
        return RAISE(sim, ValueError, "substring not found");
    return value_from_small_int(-1);
}

STR_METHOD(str_find) {
    if (!arguments_old_count(sim, self, "find", nargs, kwnames, 1, 3))
        return NULL;
    return find(sim, self, args, nargs, false, false);
}

STR_METHOD(str_rfind) {
    if (!arguments_old_count(sim, self, "rfind", nargs, kwnames, 1, 3))
        return NULL;
    return find(sim, self, args, nargs, true, false);
}

STR_METHOD(str_index_of) {
    if (!arguments_old_count(sim, self, "index", nargs, kwnames, 1, 3))
        return NULL;
    return find(sim, self, args, nargs, false, true);
}

STR_METHOD(str_rindex) {
    if (!arguments_old_count(sim, self, "rindex", nargs, kwnames, 1, 3))
        return NULL;
    return find(sim, self, args, nargs, true, true);
}

STR_METHOD(str_count) {
    if (!arguments_old_count(sim, self, "count", nargs, kwnames, 1, 3))
        return NULL;
    Str *s = as_str(self);
    Window w;
    if (!open_window(sim, s, args, nargs, &w) || !check_part(sim, args[0]))
        return NULL;
    if (w.empty)
        return value_from_small_int(0);
    Str *part = as_str(args[0]);
    const char *text = s->text + w.from;
    size_t size = w.to - w.from;
    size_t n = part->size == 0 ? utf8_length(text, size) + 1
                               : bytes_count(sim, text, size, part->text, part->size, SIZE_MAX);
    return value_from_small_int((int64_t)n);
}

/* ---- startswith, endswith ---- */

static bool stands_at_edge(Str *s, const Window *w, Str *part, bool end) {
    size_t size = w->to - w->from;
    if (w->empty || part->size > size)
        return false;
    const char *at = end ? s->text + w->to - part->size : s->text + w->from;
    return memcmp(at, part->text, part->size) == 0;
}

static Value edge_of_any(Sim *sim, Str *s, const Window *w, Tuple *parts, bool end) {
    for (size_t i = 0; i < parts->count; i++) {
        Value part = parts->items[i];
        if (!value_is_str(sim, part)) {
            return RAISE(sim, TypeError, "tuple for %s must only contain str, not %T",
                         end ? "endswith" : "startswith", part);
        }
        if (stands_at_edge(s, w, as_str(part), end))
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

static Value edge(Sim *sim, Value self, Value *args, size_t nargs, bool end) {
    Window w;
    if (!open_window(sim, as_str(self), args, nargs, &w))
        return NULL;
    if (value_is_str(sim, args[0])) {
        return value_from_bool(stands_at_edge(as_str(self), &w, as_str(args[0]), end));
    }
    if (type_of(sim, args[0])->flags & TYPE_IS_TUPLE) {
        return edge_of_any(sim, as_str(self), &w, (Tuple *)args[0], end);
    }
    return RAISE(sim, TypeError, "%s first arg must be str or a tuple of str, not %T",
                 end ? "endswith" : "startswith", args[0]);
}

STR_METHOD(str_startswith) {
    if (!arguments_old_count(sim, self, "startswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, false);
}

STR_METHOD(str_endswith) {
    if (!arguments_old_count(sim, self, "endswith", nargs, kwnames, 1, 3))
        return NULL;
    return edge(sim, self, args, nargs, true);
}

static Value remove_edge(Sim *sim, Str *s, Value part, bool end) {
    if (!value_is_str(sim, part)) {
        return arguments_raise_type(sim, end ? "removesuffix" : "removeprefix", 0, "str", part);
    }
    Window w = {0, s->size, false};
    size_t size = as_str(part)->size;
    if (size == 0 || !stands_at_edge(s, &w, as_str(part), end))
        return (Value)str_exact(sim, s);
    return (Value)str_bytes_slice(sim, s, end ? 0 : size, end ? s->size - size : s->size);
}

STR_METHOD(str_removeprefix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, as_str(self), args[0], false);
}

STR_METHOD(str_removesuffix) {
    (void)nargs, (void)kwnames;
    return remove_edge(sim, as_str(self), args[0], true);
}

/* ---- replace ---- */

/* Puts text before each of the first `most` code points and, if there is room, at the end. */
static Str *interleave(Sim *sim, Str *s, Str *text, size_t most) {
    StrBuilder sb;
    sb_init(&sb, sim);
    StrCursor c = str_cursor(s);
    const char *start = c.next;
    for (size_t done = 0; done < most; done++) {
        sb_str(&sb, text);
        start = c.next;
        if (!str_step(&c))
            break;
        sb_add(&sb, start, (size_t)(c.next - start));
        start = c.next;
    }
    sb_add(&sb, start, (size_t)(c.end - start));
    return sb_finish(&sb);
}

static Str *replace_all(Sim *sim, Str *s, Str *old, Str *by, size_t count) {
    size_t size = s->size - old->size * count, length = s->length - (size_t)old->length * count;
    if (by->size && count > (SIZE_MAX / 4 - size) / by->size)
        size = SIZE_MAX / 4;
    Str *r = str_alloc(sim, size + by->size * count, length + by->length * count);
    char *out = r->text;
    const char *p = s->text, *end = s->text + s->size;
    for (; count > 0; count--) {
        size_t at = bytes_find(sim, p, (size_t)(end - p), old->text, old->size);
        memcpy(out, p, at);
        memcpy(out + at, by->text, by->size);
        out += at + by->size;
        p += at + old->size;
    }
    memcpy(out, p, (size_t)(end - p));
    return r;
}

STR_METHOD(str_replace) {
    (void)kwnames;
    Str *s = as_str(self);
    int64_t most = -1;
    for (size_t i = 0; i < 2; i++) {
        if (value_is_str(sim, args[i]))
            continue;
        return arguments_raise_type(sim, "replace", (int)i + 1, "str", args[i]);
    }
    if (nargs > 2 && !arguments_ssize(sim, args[2], &most))
        return NULL;
    Str *old = as_str(args[0]), *by = as_str(args[1]);
    size_t limit = most < 0 ? SIZE_MAX : (size_t)most;
    if (limit == 0 || str_equal(old, by))
        return (Value)str_exact(sim, s);
    if (old->size == 0)
        return (Value)interleave(sim, s, by, limit);
    size_t count = bytes_count(sim, s->text, s->size, old->text, old->size, limit);
    if (count == 0)
        return (Value)str_exact(sim, s);
    if (count * old->size == s->size && by->size == 0)
        return (Value)KEEP(sim->empty_str);
    return (Value)replace_all(sim, s, old, by, count);
}
