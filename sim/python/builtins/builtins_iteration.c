/* all, any, iter, next, len, max, min, sorted, sum, aiter, anext (CPython: Python/bltinmodule.c).
 */
#include "sim/python/arguments.h"
#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/generator.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

/* ---- all, any ---- */

/* The truth at which the walk stops is the answer. */
static Value stop_at(Sim *sim, Value iterable, int wanted) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return NULL;
    int truth = !wanted;
    Value v;
    while (truth == !wanted && (v = value_next(sim, iterator))) {
        truth = value_truth(sim, v);
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    return sim->error ? NULL : value_from_bool(truth);
}

BUILTIN(builtin_all) {
    UNUSED;
    return stop_at(sim, args[0], 0);
}

BUILTIN(builtin_any) {
    UNUSED;
    return stop_at(sim, args[0], 1);
}

/* ---- len, iter, next ---- */

BUILTIN(builtin_len) {
    UNUSED;
    int64_t count = value_length(sim, args[0]);
    return count < 0 ? NULL : int_new(sim, count);
}

BUILTIN(builtin_iter) {
    UNUSED;
    if (nargs == 1)
        return value_iter(sim, args[0]);
    if (!value_is_callable(sim, args[0])) {
        return RAISE(sim, TypeError, "iter(v, w): v must be callable");
    }
    return callable_iterator_new(sim, args[0], args[1]);
}

BUILTIN(builtin_next) {
    UNUSED;
    Type *type = type_of(sim, args[0]);
    if (!type->slots.next)
        return RAISE(sim, TypeError, "'%T' object is not an iterator", args[0]);
    Value v = type->slots.next(sim, args[0]);
    if (v)
        return v;
    if (sim->error && (nargs == 1 || !error_is(sim, sim->exceptions.StopIteration)))
        return NULL;
    if (sim->error)
        error_clear(sim);
    return nargs > 1 ? value_keep(args[1]) : raise_stop_iteration(sim, NULL);
}

BUILTIN(builtin_aiter) {
    UNUSED;
    Type *type = type_of(sim, args[0]);
    if (!type->slots.aiter) {
        return RAISE(sim, TypeError, "'%T' object is not an async iterable", args[0]);
    }
    Value it = type->slots.aiter(sim, args[0]);
    if (!it || type_of(sim, it)->slots.anext)
        return it;
    RAISE(sim, TypeError, "aiter() returned not an async iterator of type '%T'", it);
    value_drop(sim, it);
    return NULL;
}

BUILTIN(builtin_anext) {
    UNUSED;
    Type *type = type_of(sim, args[0]);
    if (!type->slots.anext) {
        return RAISE(sim, TypeError, "'%T' object is not an async iterator", args[0]);
    }
    Value awaitable = type->slots.anext(sim, args[0]);
    if (!awaitable || nargs == 1)
        return awaitable;
    Value result = anext_awaitable_new(sim, awaitable, args[1]);
    value_drop(sim, awaitable);
    return result;
}

/* ---- max, min ---- */

typedef struct Best {
    CompareOp op; /* the new one wins if new op old */
    Value key;    /* function or NULL */
    Value item, item_key;
} Best;

static void best_drop(Sim *sim, Best *b) {
    value_drop_maybe(sim, b->item);
    value_drop_maybe(sim, b->item_key);
    b->item = b->item_key = NULL;
}

/* Takes v over; false: raised. */
static bool best_offer(Sim *sim, Best *b, Value v) {
    Value key = b->key ? value_call1(sim, b->key, v) : value_keep(v);
    int wins = !key ? -1 : b->item ? value_compare_truth(sim, key, b->item_key, b->op) : 1;
    if (wins > 0) {
        best_drop(sim, b);
        b->item = v;
        b->item_key = key;
        return true;
    }
    value_drop(sim, v);
    value_drop_maybe(sim, key);
    return wins == 0;
}

static bool best_of_iterable(Sim *sim, Best *b, Value iterable) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return false;
    Value v;
    while ((v = value_next(sim, iterator)) && best_offer(sim, b, v))
        continue;
    value_drop(sim, iterator);
    return !sim->error;
}

static bool best_of_args(Sim *sim, Best *b, Value *args, size_t nargs) {
    for (size_t i = 0; i < nargs; i++) {
        if (!best_offer(sim, b, value_keep(args[i])))
            return false;
    }
    return true;
}

static Value find_best(Sim *sim, const char *name, CompareOp op, Value *args, size_t nargs,
                       Tuple *kwnames) {
    static const char *const names[] = {"key", "default", NULL};
    if (!arguments_count(sim, name, nargs, 1, -1) ||
        !arguments_only_keywords(sim, name, kwnames, names)) {
        return NULL;
    }
    Value fallback = arguments_keyword(args, nargs, kwnames, "default");
    if (nargs > 1 && fallback) {
        return RAISE(sim, TypeError,
                     "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    Best best = {.op = op, .key = arguments_keyword(args, nargs, kwnames, "key")};
    if (best.key == VALUE_NONE)
        best.key = NULL;
    bool ok =
        nargs > 1 ? best_of_args(sim, &best, args, nargs) : best_of_iterable(sim, &best, args[0]);
    Value result = value_keep_maybe(best.item);
    best_drop(sim, &best);
    if (!ok)
        return value_drop_maybe(sim, result), NULL;
    if (result)
        return result;
    if (fallback)
        return value_keep(fallback);
    return RAISE(sim, ValueError, "%s() arg is an empty sequence", name);
}

BUILTIN(builtin_max) {
    UNUSED;
    return find_best(sim, "max", COMPARE_GT, args, nargs, kwnames);
}

BUILTIN(builtin_min) {
    UNUSED;
    return find_best(sim, "min", COMPARE_LT, args, nargs, kwnames);
}

/* ---- sorted ---- */

BUILTIN(builtin_sorted) {
    UNUSED;
    static const char *const names[] = {"key", "reverse", NULL};
    if (!arguments_count(sim, "sorted", nargs, 1, 1))
        return NULL;
    List *list = list_from_iterable(sim, args[0]);
    if (!list)
        return NULL;
    Value key = arguments_keyword(args, nargs, kwnames, "key");
    Value reverse = arguments_keyword(args, nargs, kwnames, "reverse");
    int64_t down = 0;
    bool ok = arguments_only_keywords(sim, "sort", kwnames, names) &&
              (!reverse || arguments_ssize(sim, reverse, &down)) &&
              sim_enter_c(sim, " while calling a Python object"); /* sort() of the list */
    if (ok) {
        ok = list_sort(sim, list, key == VALUE_NONE ? NULL : key, down != 0);
        sim_leave_c(sim);
    }
    if (ok)
        return (Value)list;
    DROP(sim, list);
    return NULL;
}

/* ---- sum ---- */

static bool check_start(Sim *sim, Value start) {
    if (value_is_str(sim, start)) {
        RAISE(sim, TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    } else if (value_is_bytes(sim, start)) {
        RAISE(sim, TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    } else if (value_is_bytearray(sim, start)) {
        RAISE(sim, TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
    } else {
        return true;
    }
    return false;
}

/* *total += v while both are small ints and the sum stays one. */
static bool add_small(int64_t *total, Value v) {
    if (value_is_bool(v))
        v = value_from_small_int(v == VALUE_TRUE);
    if (!value_is_small_int(v))
        return false;
    int64_t sum = *total + value_as_small_int(v);
    if (sum > SMALL_INT_MAX || sum < SMALL_INT_MIN)
        return false;
    *total = sum;
    return true;
}

/* Adds ints of the iterator to total; *v: the item at which it stopped (new), NULL at the end. */
static Value sum_ints(Sim *sim, Value iterator, Value total, Value *v) {
    int64_t sum = value_as_small_int(total);
    while ((*v = value_next(sim, iterator)) && add_small(&sum, *v))
        value_drop(sim, *v);
    return value_from_small_int(sum);
}

static bool is_float(Sim *sim, Value v) {
    return value_is_heap(v) && v->type == sim->types.float_;
}

/* The same for floats, and ints among them. *v is the first item to be added. */
static Value sum_floats(Sim *sim, Value iterator, Value total, Value *v) {
    double sum = float_value(total);
    value_drop(sim, total);
    while (*v) {
        if (is_float(sim, *v)) {
            sum += float_value(*v);
        } else if (value_is_small_int(*v)) {
            sum += (double)value_as_small_int(*v);
        } else {
            break;
        }
        value_drop(sim, *v);
        *v = value_next(sim, iterator);
    }
    return float_new(sim, sum);
}

static Value add_and_drop(Sim *sim, Value total, Value v) {
    Value sum = value_binary(sim, total, v, BINARY_ADD);
    value_drop(sim, total);
    value_drop(sim, v);
    return sum;
}

static Value sum_any(Sim *sim, Value iterator, Value total) {
    Value v = NULL;
    if (value_is_small_int(total)) {
        total = sum_ints(sim, iterator, total, &v);
    } else {
        v = value_next(sim, iterator);
    }
    while (v && total) {
        bool floats = is_float(sim, total) && (is_float(sim, v) || value_is_small_int(v));
        if (floats) {
            total = sum_floats(sim, iterator, total, &v);
            continue;
        }
        total = add_and_drop(sim, total, v);
        v = total ? value_next(sim, iterator) : NULL;
    }
    if (!sim->error)
        return total;
    value_drop_maybe(sim, total);
    return NULL;
}

BUILTIN(builtin_sum) {
    UNUSED;
    static const char *const names[] = {"start", NULL};
    if (nargs == 0) {
        return RAISE(sim, TypeError, "sum() takes at least 1 positional argument (0 given)");
    }
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2)
        return RAISE(sim, TypeError, "sum() takes at most 2 arguments (%zu given)", given);
    if (!arguments_only_keywords(sim, "sum", kwnames, names))
        return NULL;
    Value start = nargs > 1 ? args[1] : arguments_keyword(args, nargs, kwnames, "start");
    Value iterator = value_iter(sim, args[0]);
    if (!iterator)
        return NULL;
    bool ok = !start || check_start(sim, start);
    Value total = start ? value_keep(start) : value_from_small_int(0);
    Value result = ok ? sum_any(sim, iterator, total) : NULL;
    if (!ok)
        value_drop(sim, total);
    value_drop(sim, iterator);
    return result;
}

const NativeDef builtins_iteration[] = {
    {"all", builtin_all, NATIVE_ONE, 0, 0, NULL, 0},
    {"any", builtin_any, NATIVE_ONE, 0, 0, NULL, 0},
    {"len", builtin_len, NATIVE_ONE, 0, 0, NULL, NATIVE_LIGHT},
    {"iter", builtin_iter, NATIVE_POS, 1, 2, NULL, 0},
    {"next", builtin_next, NATIVE_POS, 1, 2, NULL, 0},
    {"aiter", builtin_aiter, NATIVE_ONE, 0, 0, NULL, 0},
    {"anext", builtin_anext, NATIVE_POS, 1, 2, NULL, 0},
    {"max", builtin_max, NATIVE_RAW, 0, 0, NULL, 0},
    {"min", builtin_min, NATIVE_RAW, 0, 0, NULL, 0},
    {"sorted", builtin_sorted, NATIVE_RAW, 0, 0, NULL, 0},
    {"sum", builtin_sum, NATIVE_RAW, 0, 0, NULL, 0},
    {0},
};
