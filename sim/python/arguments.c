/* Checks of arguments, with the texts of CPython's Python/getargs.c. */
#include "sim/python/arguments.h"

#include "sim/python/errors.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

bool arguments_count(Sim *sim, const char *name, size_t nargs, size_t min, int max) {
    if (nargs >= min && (max < 0 || nargs <= (size_t)max))
        return true;
    size_t bound = nargs < min ? min : (size_t)max;
    const char *how = max >= 0 && min == (size_t)max ? "" : nargs < min ? "at least " : "at most ";
    RAISE(sim, TypeError, "%s expected %s%zu argument%s, got %zu", name, how, bound,
          bound == 1 ? "" : "s", nargs);
    return false;
}

bool arguments_no_keywords(Sim *sim, const char *name, Tuple *kwnames) {
    if (!kwnames || kwnames->count == 0)
        return true;
    return RAISE(sim, TypeError, "%s() takes no keyword arguments", name), false;
}

Value arguments_keyword(Value *args, size_t nargs, Tuple *kwnames, const char *name) {
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (str_equal_text((Str *)kwnames->items[i], name))
            return args[nargs + i];
    }
    return NULL;
}

static bool is_among(Str *keyword, const char *const *names) {
    for (; *names; names++) {
        if (str_equal_text(keyword, *names))
            return true;
    }
    return false;
}

bool arguments_only_keywords(Sim *sim, const char *name, Tuple *kwnames, const char *const *names) {
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        Str *keyword = (Str *)kwnames->items[i];
        if (is_among(keyword, names))
            continue;
        RAISE(sim, TypeError, "'%S' is an invalid keyword argument for %s()", keyword, name);
        return false;
    }
    return true;
}

bool arguments_slice_index(Sim *sim, Value v, int64_t *result) {
    if (!v)
        return true;
    if (value_is_small_int(v)) {
        *result = value_as_small_int(v);
        return true;
    }
    if (!value_is_int(sim, v) && !type_of(sim, v)->slots.index) {
        RAISE(sim, TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    Value n = value_index(sim, v);
    if (!n)
        return false;
    if (!int_as_int64(n, result))
        *result = int_sign(n) < 0 ? INT64_MIN : INT64_MAX;
    value_drop(sim, n);
    return true;
}

static size_t clamp(int64_t n, int64_t length) {
    if (n < 0)
        n = n < -length ? 0 : n + length;
    return (size_t)(n > length ? length : n);
}

bool arguments_bounds(Sim *sim, Value start, Value stop, size_t length, size_t *from, size_t *to) {
    int64_t a = 0, b = (int64_t)length;
    if (!arguments_slice_index(sim, start, &a) || !arguments_slice_index(sim, stop, &b)) {
        return false;
    }
    *from = clamp(a, (int64_t)length);
    *to = clamp(b, (int64_t)length);
    return true;
}

bool arguments_ssize(Sim *sim, Value v, int64_t *result) {
    Value n = value_index(sim, v);
    if (!n)
        return false;
    bool fits = int_as_int64(n, result);
    value_drop(sim, n);
    if (!fits)
        RAISE(sim, OverflowError, "Python int too large to convert to C ssize_t");
    return fits;
}

bool arguments_old_count(Sim *sim, Value self, const char *name, size_t nargs, Tuple *kwnames,
                         size_t min, size_t max) {
    if (kwnames && kwnames->count) {
        const Type *type = type_of(sim, self);
        while (type->flags & TYPE_HEAP)
            type = type->base;
        RAISE(sim, TypeError, "%S.%s() takes no keyword arguments", type->qualname, name);
        return false;
    }
    if (nargs >= min && nargs <= max)
        return true;
    size_t bound = nargs < min ? min : max;
    RAISE(sim, TypeError, "%s() takes %s %zu argument%s (%zu given)", name,
          min == max    ? "exactly"
          : nargs < min ? "at least"
                        : "at most",
          bound, bound == 1 ? "" : "s", nargs);
    return false;
}

void *arguments_raise_type(Sim *sim, const char *name, int number, const char *wanted, Value v) {
    const char *type = v == VALUE_NONE ? "None" : type_name(sim, v);
    if (number == 0)
        return RAISE(sim, TypeError, "%s() argument must be %s, not %s", name, wanted, type);
    return RAISE(sim, TypeError, "%s() argument %d must be %s, not %s", name, number, wanted, type);
}
