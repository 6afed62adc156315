/* random: whole numbers and choices. Each draws exactly the bits that CPython's draws, in its order
 * (CPython: Lib/random.py). */
#include <math.h>

#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"
#include "sim/state.h"
#include "sim/stdlib/random_internal.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)nargs, (void)kwnames

static Value call_getrandbits(Sim *sim, Value self, size_t bits) {
    Str *name = str_intern(sim, "getrandbits", 11);
    Value k = value_from_small_int((int64_t)bits);
    Value v = value_call_method(sim, self, name, &k, 1);
    DROP(sim, name);
    return v;
}

/* An int 0 <= r < n for an int n > 0: bits are drawn again while they are too large. */
static Value below(Sim *sim, Value self, Value n) {
    size_t bits = int_bit_length(n);
    Value r = call_getrandbits(sim, self, bits);
    while (r && int_compare(r, n) >= 0) {
        value_drop(sim, r);
        r = call_getrandbits(sim, self, bits);
    }
    return r;
}

/* The same for n > 0 that fits; -1: raised. */
static int64_t below_small(Sim *sim, Value self, int64_t n) {
    if (self->type->flags & TYPE_HEAP || n > UINT32_MAX) {
        Value limit = int_new(sim, n);
        Value v = below(sim, self, limit);
        value_drop(sim, limit);
        int64_t r = -1;
        if (v && !int_as_int64(v, &r))
            r = -1;
        value_drop_maybe(sim, v);
        return r;
    }
    int bits = 1;
    while (bits < 32 && n >> bits)
        bits++;
    Mersenne *m = &((Random *)self)->mersenne;
    int64_t r;
    do
        r = mersenne_next(m) >> (32 - bits);
    while (r >= n);
    return r;
}

METHOD(randbelow) {
    UNUSED();
    Value n = value_index(sim, args[0]);
    Value r = n ? below(sim, self, n) : NULL;
    value_drop_maybe(sim, n);
    return r;
}

/* ---- randrange ---- */

/* An argument of randrange; what: "arg 1", "stop", "step". NULL: raised. */
static Value read_part(Sim *sim, Value v, const char *what) {
    if (value_is_int(sim, v) || type_of(sim, v)->slots.index)
        return value_index(sim, v);
    Value n = value_to_int(sim, v);
    if (!n)
        return NULL;
    int same = value_equal(sim, n, v);
    if (same > 0)
        return n;
    value_drop(sim, n);
    if (same == 0)
        RAISE(sim, ValueError, "non-integer %s for randrange()", what);
    return NULL;
}

static Value from_range(Sim *sim, Value self, Value start, Value stop, Value step) {
    Value width = int_subtract(sim, stop, start);
    Value count = value_keep(width);
    bool single = int_compare(step, value_from_small_int(1)) == 0;
    Value result = NULL;
    if (int_sign(step) == 0) {
        RAISE(sim, ValueError, "zero step for randrange()");
    } else {
        if (!single) {
            Value one = value_from_small_int(int_sign(step) > 0 ? -1 : 1);
            Value sum = int_add(sim, width, step), full = int_add(sim, sum, one);
            value_replace(sim, &count, int_floor_divide(sim, full, step));
            value_drop(sim, sum);
            value_drop(sim, full);
        }
        if (int_sign(count) > 0) {
            Value r = below(sim, self, count);
            if (r) {
                Value offset = int_multiply(sim, step, r);
                result = int_add(sim, start, offset);
                value_drop(sim, offset);
                value_drop(sim, r);
            }
        } else if (single) {
            RAISE(sim, ValueError, "empty range for randrange() (%V, %V, %V)", start, stop, width);
        } else {
            RAISE(sim, ValueError, "empty range for randrange()");
        }
    }
    value_drop(sim, width);
    value_drop(sim, count);
    return result;
}

static Value below_stop(Sim *sim, Value self, Value stop, Value step) {
    if (step)
        return RAISE(sim, TypeError, "Missing a non-None stop argument");
    if (int_sign(stop) > 0)
        return below(sim, self, stop);
    return RAISE(sim, ValueError, "empty range for randrange()");
}

METHOD(randrange) {
    UNUSED();
    bool single = !args[1] || args[1] == VALUE_NONE;
    Value start = read_part(sim, args[0], "arg 1");
    if (!start)
        return NULL;
    Value result = NULL;
    if (single) {
        result = below_stop(sim, self, start, args[2]);
    } else {
        Value stop = read_part(sim, args[1], "stop");
        Value step = NULL;
        if (stop)
            step = args[2] ? read_part(sim, args[2], "step") : value_from_small_int(1);
        if (step)
            result = from_range(sim, self, start, stop, step);
        value_drop_maybe(sim, stop);
        value_drop_maybe(sim, step);
    }
    value_drop(sim, start);
    return result;
}

METHOD(randint) {
    UNUSED();
    if (value_is_small_int(args[0]) && value_is_small_int(args[1])) {
        int64_t a = value_as_small_int(args[0]), b = value_as_small_int(args[1]);
        if (a <= b && b - a >= 0 && b - a < INT32_MAX) {
            int64_t r = below_small(sim, self, b - a + 1);
            return r < 0 ? NULL : int_new(sim, a + r);
        }
    }
    Value stop = value_binary(sim, args[1], value_from_small_int(1), BINARY_ADD);
    if (!stop)
        return NULL;
    Value parts[] = {args[0], stop, NULL};
    Value r = randrange(sim, self, parts, 2, NULL);
    value_drop(sim, stop);
    return r;
}

/* ---- choice, shuffle, sample ---- */

static Value item_at(Sim *sim, Value sequence, int64_t index) {
    Value key = int_new(sim, index);
    Value v = value_getitem(sim, sequence, key);
    value_drop(sim, key);
    return v;
}

METHOD(choice) {
    UNUSED();
    int64_t count = value_length(sim, args[0]);
    if (count < 0)
        return NULL;
    if (count == 0)
        return RAISE(sim, IndexError, "Cannot choose from an empty sequence");
    int64_t index = below_small(sim, self, count);
    return index < 0 ? NULL : item_at(sim, args[0], index);
}

static bool swap_items(Sim *sim, Value sequence, int64_t i, int64_t j) {
    Value a = item_at(sim, sequence, i), b = a ? item_at(sim, sequence, j) : NULL;
    bool ok = b && value_setitem(sim, sequence, value_from_small_int(i), b) &&
              value_setitem(sim, sequence, value_from_small_int(j), a);
    value_drop_maybe(sim, a);
    value_drop_maybe(sim, b);
    return ok;
}

METHOD(shuffle) {
    UNUSED();
    int64_t count = value_length(sim, args[0]);
    if (count < 0)
        return NULL;
    for (int64_t i = count - 1; i > 0; i--) {
        int64_t j = below_small(sim, self, i + 1);
        if (j < 0 || !swap_items(sim, args[0], i, j))
            return NULL;
    }
    return VALUE_NONE;
}

static bool is_sequence(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type->flags & (TYPE_SEQUENCE | TYPE_IS_STR | TYPE_IS_LIST | TYPE_IS_TUPLE))
        return true;
    return type->slots.getitem && type->slots.length && !(type->flags & TYPE_IS_DICT) &&
           !(type->flags & TYPE_MAPPING);
}

/* Few of many: chosen indexes are remembered, a repeated one is drawn again. */
static List *sample_sparse(Sim *sim, Value self, Value population, int64_t n, int64_t k) {
    List *result = list_new(sim, (size_t)k);
    Set *chosen = set_new(sim);
    for (int64_t i = 0; i < k; i++) {
        int64_t j;
        do
            j = below_small(sim, self, n);
        while (j >= 0 && set_contains(sim, chosen, value_from_small_int(j)) == 1);
        Value item = j < 0 ? NULL : item_at(sim, population, j);
        if (!item)
            break;
        set_add(sim, chosen, value_from_small_int(j));
        list_append_steal(sim, result, item);
    }
    DROP(sim, chosen);
    return result;
}

/* Many of few: a chosen item leaves the pool, the last one takes its place. */
static List *sample_pool(Sim *sim, Value self, Value population, int64_t n, int64_t k) {
    List *result = list_new(sim, (size_t)k);
    List *pool = list_from_iterable(sim, population);
    for (int64_t i = 0; pool && i < k && n - i <= (int64_t)pool->count; i++) {
        int64_t j = below_small(sim, self, n - i);
        if (j < 0)
            break;
        list_append(sim, result, pool->items[j]);
        value_replace(sim, &pool->items[j], value_keep(pool->items[n - i - 1]));
    }
    DROP_MAYBE(sim, pool);
    return result;
}

static Value sample_of(Sim *sim, Value self, Value population, int64_t n, Value count) {
    Value index = value_index(sim, count);
    if (!index)
        return NULL;
    int64_t k;
    bool ok = int_as_int64(index, &k) && k >= 0 && k <= n;
    value_drop(sim, index);
    if (!ok)
        return RAISE(sim, ValueError, "Sample larger than population or is negative");
    double set_size = 21;
    if (k > 5)
        set_size += pow(4, ceil(log((double)(k * 3)) / log(4)));
    List *result = (double)n <= set_size ? sample_pool(sim, self, population, n, k)
                                         : sample_sparse(sim, self, population, n, k);
    if (!sim->error)
        return (Value)result;
    DROP(sim, result);
    return NULL;
}

/* ---- weights ---- */

static List *accumulate(Sim *sim, Value weights) {
    List *sums = list_from_iterable(sim, weights);
    for (size_t i = 1; sums && i < sums->count; i++) {
        Value sum = value_binary(sim, sums->items[i - 1], sums->items[i], BINARY_ADD);
        if (!sum) {
            DROP(sim, sums);
            return NULL;
        }
        value_replace(sim, &sums->items[i], sum);
    }
    return sums;
}

/* The first place behind all sums <= x among the first `high`; -1 raised. */
static int64_t bisect(Sim *sim, List *sums, Value x, size_t high) {
    size_t low = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int less = value_compare_truth(sim, x, sums->items[middle], COMPARE_LT);
        if (less < 0)
            return -1;
        if (less) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return (int64_t)low;
}

/* sample(..., counts=): a sample of the places in the drawn-out population. */
static Value sample_counted(Sim *sim, Value self, Value population, Value k, List *sums) {
    Value total = sums->items[sums->count - 1];
    int64_t n;
    if (!value_is_int(sim, total))
        return RAISE(sim, TypeError, "Counts must be integers");
    if (int_sign(total) <= 0) {
        return RAISE(sim, ValueError, "Total of counts must be greater than zero");
    }
    if (!value_as_int64(sim, total, &n))
        return NULL;
    Value args[] = {total};
    Value range = value_call(sim, (Value)sim->types.range, args, 1, NULL);
    List *places = range ? (List *)sample_of(sim, self, range, n, k) : NULL;
    value_drop_maybe(sim, range);
    for (size_t i = 0; places && i < places->count; i++) {
        int64_t at = bisect(sim, sums, places->items[i], sums->count - 1);
        Value item = at < 0 ? NULL : item_at(sim, population, at);
        if (!item) {
            DROP(sim, places);
            return NULL;
        }
        value_replace(sim, &places->items[i], item);
    }
    return (Value)places;
}

METHOD(sample) {
    UNUSED();
    if (!is_sequence(sim, args[0])) {
        return RAISE(sim, TypeError,
                     "Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    int64_t n = value_length(sim, args[0]);
    if (n < 0)
        return NULL;
    if (!args[2] || args[2] == VALUE_NONE)
        return sample_of(sim, self, args[0], n, args[1]);
    List *sums = accumulate(sim, args[2]);
    if (!sums)
        return NULL;
    Value r = NULL;
    if ((int64_t)sums->count != n) {
        RAISE(sim, ValueError, "The number of counts does not match the population");
    } else if (n == 0) {
        RAISE(sim, IndexError, "pop from empty list");
    } else {
        r = sample_counted(sim, self, args[0], args[1], sums);
    }
    DROP(sim, sums);
    return r;
}

/* ---- choices ---- */

static Value choices_equal(Sim *sim, Value self, Value population, int64_t n, int64_t k) {
    List *result = list_new(sim, 0);
    for (int64_t i = 0; i < k; i++) {
        double x;
        Value item = NULL;
        if (random_double(sim, self, &x))
            item = item_at(sim, population, (int64_t)(x * (double)n));
        if (!item) {
            DROP(sim, result);
            return NULL;
        }
        list_append_steal(sim, result, item);
    }
    return (Value)result;
}

static bool check_weights(Sim *sim, List *sums, int64_t n, double *total) {
    if ((int64_t)sums->count != n) {
        RAISE(sim, ValueError, "The number of weights does not match the population");
        return false;
    }
    if (n == 0) {
        RAISE(sim, IndexError, "list index out of range");
        return false;
    }
    if (!value_as_double(sim, sums->items[n - 1], total))
        return false;
    if (*total <= 0) {
        RAISE(sim, ValueError, "Total of weights must be greater than zero");
        return false;
    }
    if (!isfinite(*total)) {
        RAISE(sim, ValueError, "Total of weights must be finite");
        return false;
    }
    return true;
}

static Value choices_weighted(Sim *sim, Value self, Value population, List *sums, int64_t k) {
    double total, x;
    if (!check_weights(sim, sums, value_length(sim, population), &total))
        return NULL;
    List *result = list_new(sim, 0);
    for (int64_t i = 0; i < k; i++) {
        Value item = NULL;
        if (random_double(sim, self, &x)) {
            Value place = float_new(sim, x * total);
            int64_t at = bisect(sim, sums, place, sums->count - 1);
            value_drop(sim, place);
            if (at >= 0)
                item = item_at(sim, population, at);
        }
        if (!item) {
            DROP(sim, result);
            return NULL;
        }
        list_append_steal(sim, result, item);
    }
    return (Value)result;
}

METHOD(choices) {
    UNUSED();
    Value weights = args[1] == VALUE_NONE ? NULL : args[1];
    Value cumulated = args[2] == VALUE_NONE ? NULL : args[2];
    int64_t k = 1, n = value_length(sim, args[0]);
    if (n < 0 || (args[3] && !value_as_int64(sim, args[3], &k)))
        return NULL;
    if (weights && cumulated) {
        return RAISE(sim, TypeError, "Cannot specify both weights and cumulative weights");
    }
    if (!weights && !cumulated)
        return choices_equal(sim, self, args[0], n, k);
    if (weights && value_is_int(sim, weights)) {
        return RAISE(sim, TypeError, "The number of choices must be a keyword argument: k=%R",
                     weights);
    }
    List *sums = cumulated ? list_from_iterable(sim, cumulated) : accumulate(sim, weights);
    Value r = sums ? choices_weighted(sim, self, args[0], sums, k) : NULL;
    DROP_MAYBE(sim, sums);
    return r;
}

#define PYTHON(n, f, s)                                                                            \
    { .name = n, .fn = f, .kind = NATIVE_PYTHON, .signature = s }
const NativeDef random_integers[] = {
    PYTHON("_randbelow", randbelow, "n"),
    PYTHON("choice", choice, "seq"),
    PYTHON("choices", choices, "population, weights=, *, cum_weights=, k="),
    PYTHON("randint", randint, "a, b"),
    PYTHON("randrange", randrange, "start, stop=, step="),
    PYTHON("sample", sample, "population, k, *, counts="),
    PYTHON("shuffle", shuffle, "x"),
    {0},
};
