/* The module random: the class Random over MT19937, and the functions of the module, which are
 * methods of one hidden instance that starts as random.seed(0) (CPython: Lib/random.py,
 * _randommodule.c). What CPython seeds from the system, a Random() or seed() without argument, gets
 * 1, 2, 3... here. */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/digest.h"
#include "sim/stdlib/random_internal.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)nargs, (void)kwnames

struct RandomState {
    Type *type;        /* random.Random */
    uint64_t unseeded; /* generators that were made without a seed */
};

static Random *as_random(Value v) {
    return (Random *)v;
}

/* ---- seeding ---- */

static void seed_with_uint64(Random *r, uint64_t n) {
    uint32_t key[2] = {(uint32_t)n, (uint32_t)(n >> 32)};
    mersenne_seed(&r->mersenne, key, key[1] ? 2 : 1);
}

static void seed_with_int(Sim *sim, Random *r, Value n) {
    uint64_t small;
    Value size = int_absolute(sim, n);
    if (int_as_uint64(size, &small)) {
        seed_with_uint64(r, small);
        value_drop(sim, size);
        return;
    }
    const Int *big = (const Int *)size;
    size_t count = (int_bit_length(size) + 31) / 32;
    uint32_t *key = mem_alloc(sim, count * sizeof *key);
    for (size_t i = 0; i < count; i++)
        key[i] = (uint32_t)(big->limbs[i / 2] >> (i % 2 * 32));
    mersenne_seed(&r->mersenne, key, count);
    mem_free(sim, key, count * sizeof *key);
    value_drop(sim, size);
}

/* The bytes and their SHA-512 behind them, read as a number whose first byte is the highest. */
static void seed_with_bytes(Sim *sim, Random *r, const char *data, size_t size) {
    size_t length = size + 64;
    unsigned char *all = mem_alloc(sim, length);
    memcpy(all, data, size);
    digest_of(digest_find("sha512"), (const unsigned char *)data, size, all + size);
    size_t first = 0;
    while (first < length && all[first] == 0)
        first++;
    size_t used = length - first, count = used ? (used + 3) / 4 : 1;
    uint32_t *key = mem_calloc(sim, count * sizeof *key);
    for (size_t i = 0; i < used; i++)
        key[i / 4] |= (uint32_t)all[length - 1 - i] << (i % 4 * 8);
    mersenne_seed(&r->mersenne, key, count);
    mem_free(sim, key, count * sizeof *key);
    mem_free(sim, all, length);
}

static bool seed(Sim *sim, Random *r, Value v) {
    value_replace(sim, &r->gauss_next, VALUE_NONE);
    BytesView view;
    if (!v || v == VALUE_NONE) {
        seed_with_uint64(r, sim->random->unseeded++);
    } else if (value_is_int(sim, v)) {
        seed_with_int(sim, r, v);
    } else if (value_is_float(sim, v)) {
        seed_with_uint64(r, (uint64_t)double_hash(float_value(v)));
    } else if (value_is_str(sim, v)) {
        seed_with_bytes(sim, r, ((Str *)v)->text, ((Str *)v)->size);
    } else if (bytes_view(sim, v, &view)) {
        seed_with_bytes(sim, r, view.data, view.size);
    } else {
        RAISE(sim, TypeError,
              "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
        return false;
    }
    return true;
}

/* The hash of a text as Python 2 made it, for programs that say version=1. */
typedef struct OldHash {
    uint64_t x, count;
} OldHash;

static void old_hash_add(OldHash *hash, uint32_t c) {
    if (hash->count++ == 0)
        hash->x = (uint64_t)c << 7;
    hash->x = (1000003 * hash->x) ^ c;
}

static bool seed_as_version_1(Sim *sim, Random *r, Value v) {
    OldHash hash = {0, 0};
    BytesView view;
    if (value_is_str(sim, v)) {
        for (StrCursor c = str_cursor((Str *)v); str_step(&c);)
            old_hash_add(&hash, c.code_point);
    } else if (value_is_bytes(sim, v) && bytes_view(sim, v, &view)) {
        for (size_t i = 0; i < view.size; i++)
            old_hash_add(&hash, (unsigned char)view.data[i]);
    } else {
        return seed(sim, r, v);
    }
    value_replace(sim, &r->gauss_next, VALUE_NONE);
    seed_with_uint64(r, hash.x ^ hash.count);
    return true;
}

METHOD(seed_method) {
    UNUSED();
    bool is_old = args[0] && args[1] == value_from_small_int(1);
    bool ok = is_old ? seed_as_version_1(sim, as_random(self), args[0])
                     : seed(sim, as_random(self), args[0]);
    return ok ? VALUE_NONE : NULL;
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Random *r = object_new(sim, type, 0);
    r->gauss_next = VALUE_NONE;
    return (Value)r;
}

static bool slot_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"x", NULL};
    if (!arguments_only_keywords(sim, "Random.__init__", kwnames, keywords))
        return false;
    if (nargs > 1) {
        RAISE(sim, TypeError,
              "Random.__init__() takes from 1 to 2 positional arguments but %zu were given",
              nargs + 1);
        return false;
    }
    Value x = nargs ? args[0] : arguments_keyword(args, nargs, kwnames, "x");
    return seed(sim, as_random(self), x);
}

static void slot_dealloc(Sim *sim, Object *self) {
    value_drop_maybe(sim, ((Random *)self)->gauss_next);
}

/* ---- numbers and bits ---- */

METHOD(random_method) {
    (void)args;
    UNUSED();
    return float_new(sim, mersenne_double(&as_random(self)->mersenne));
}

bool random_double(Sim *sim, Value self, double *x) {
    if (self->type == sim->random->type) {
        *x = mersenne_double(&as_random(self)->mersenne);
        return true;
    }
    Str *name = str_intern(sim, "random", 6);
    Value v = value_call_method(sim, self, name, NULL, 0);
    DROP(sim, name);
    bool ok = v && value_as_double(sim, v, x);
    value_drop_maybe(sim, v);
    return ok;
}

METHOD(getrandbits) {
    UNUSED();
    int64_t k;
    if (!value_as_int64(sim, args[0], &k))
        return NULL;
    if (k < 0)
        return RAISE(sim, ValueError, "number of bits must be non-negative");
    Mersenne *m = &as_random(self)->mersenne;
    if (k == 0)
        return value_from_small_int(0);
    if (k <= 32)
        return value_from_small_int(mersenne_next(m) >> (32 - k));
    size_t count = ((size_t)k + 31) / 32;
    if (count == 2) {
        uint64_t low = mersenne_next(m), high = mersenne_next(m) >> (64 - k);
        return int_from_uint64(sim, high << 32 | low);
    }
    Int *r = int_alloc(sim, (count + 1) / 2);
    memset(r->limbs, 0, r->room * sizeof *r->limbs);
    for (size_t i = 0; i < count; i++) {
        uint64_t word = mersenne_next(m);
        if (i == count - 1)
            word >>= count * 32 - (size_t)k;
        r->limbs[i / 2] |= word << (i % 2 * 32);
    }
    return int_finish(sim, r, r->room, 1);
}

METHOD(randbytes) {
    UNUSED();
    int64_t n;
    if (!value_as_int64(sim, args[0], &n))
        return NULL;
    Value bits = value_from_small_int(n * 8);
    Value v = getrandbits(sim, self, &bits, 1, NULL);
    if (!v)
        return NULL;
    Bytes *bytes = bytes_new(sim, NULL, (size_t)n);
    Value rest = v;
    for (int64_t i = 0; i < n; i++) {
        Value low = int_and(sim, rest, value_from_small_int(255));
        bytes->data[i] = (char)value_as_small_int(low);
        value_replace(sim, &rest, int_shift_right(sim, rest, value_from_small_int(8)));
    }
    value_drop(sim, rest);
    return (Value)bytes;
}

/* ---- state ---- */

METHOD(getstate) {
    (void)args;
    UNUSED();
    Random *r = as_random(self);
    Tuple *words = tuple_new(sim, MERSENNE_WORDS + 1);
    for (size_t i = 0; i < MERSENNE_WORDS; i++)
        words->items[i] = value_from_small_int(r->mersenne.words[i]);
    words->items[MERSENNE_WORDS] = value_from_small_int(r->mersenne.next);
    Tuple *state = tuple_of(sim, 3, value_from_small_int(3), (Value)words, r->gauss_next);
    DROP(sim, words);
    return (Value)state;
}

static Tuple *state_part(Sim *sim, Value v, size_t count, const char *text) {
    bool is_tuple = type_of(sim, v)->flags & TYPE_IS_TUPLE;
    if (is_tuple && ((Tuple *)v)->count == count)
        return (Tuple *)v;
    return raise_error(sim, is_tuple ? sim->exceptions.ValueError : sim->exceptions.TypeError, "%s",
                       text);
}

METHOD(setstate) {
    UNUSED();
    Random *r = as_random(self);
    Value version = value_getitem(sim, args[0], value_from_small_int(0));
    if (!version)
        return NULL;
    if (version != value_from_small_int(3)) {
        RAISE(sim, ValueError, "state with version %R passed to Random.setstate() of version 3",
              version);
        value_drop(sim, version);
        return NULL;
    }
    Tuple *state = state_part(sim, args[0], 3, "state vector is the wrong size");
    if (!state)
        return NULL;
    Tuple *words =
        state_part(sim, state->items[1], MERSENNE_WORDS + 1, "state vector is the wrong size");
    if (!words)
        return NULL;
    Mersenne new_state;
    for (size_t i = 0; i <= MERSENNE_WORDS; i++) {
        int64_t n;
        if (!value_as_int64(sim, words->items[i], &n))
            return NULL;
        if (i < MERSENNE_WORDS) {
            new_state.words[i] = (uint32_t)n;
        } else if (n < 0 || n > MERSENNE_WORDS) {
            return RAISE(sim, ValueError, "invalid state");
        } else {
            new_state.next = (uint32_t)n;
        }
    }
    r->mersenne = new_state;
    value_replace(sim, &r->gauss_next, value_keep(state->items[2]));
    return VALUE_NONE;
}

/* ---- type and module ---- */

static const Slots slots = {.new_ = slot_new, .init = slot_init, .dealloc = slot_dealloc};
static const NativeDef methods[] = {
    {.name = "getrandbits", .fn = getrandbits, .kind = NATIVE_ONE},
    {.name = "getstate", .fn = getstate, .kind = NATIVE_PYTHON, .signature = ""},
    {.name = "randbytes", .fn = randbytes, .kind = NATIVE_PYTHON, .signature = "n"},
    {.name = "random", .fn = random_method, .kind = NATIVE_NOARGS},
    {.name = "seed", .fn = seed_method, .kind = NATIVE_PYTHON, .signature = "a=, version="},
    {.name = "setstate", .fn = setstate, .kind = NATIVE_PYTHON, .signature = "state"},
    {0},
};
static const TypeDef def = {
    .name = "random.Random",
    .size = sizeof(Random),
    .flags = TYPE_BASE | TYPE_HAS_DICT | TYPE_HAS_WEAKREFS,
    .slots = &slots,
    .methods = methods,
};

METHOD(system_seed) {
    (void)sim, (void)self, (void)args;
    UNUSED();
    return VALUE_NONE;
}

METHOD(system_state) {
    (void)self, (void)args;
    UNUSED();
    return RAISE(sim, NotImplementedError, "System entropy source does not have state.");
}

static const NativeDef system_methods[] = {
    {.name = "seed", .fn = system_seed, .kind = NATIVE_RAW},
    {.name = "getstate", .fn = system_state, .kind = NATIVE_RAW},
    {.name = "setstate", .fn = system_state, .kind = NATIVE_RAW},
    {0},
};
static const TypeDef system_def = {
    .name = "random.SystemRandom",
    .flags = TYPE_BASE,
    .methods = system_methods,
};

static void add_methods(Sim *sim, Type *type, const NativeDef *defs) {
    for (const NativeDef *d = defs; d->name; d++) {
        Value f = native_method_new(sim, d, type);
        dict_set_text(sim, type->dict, d->name, f);
        value_drop(sim, f);
    }
}

/* The hidden instance's methods become functions of the module. */
static void export_methods(Sim *sim, Module *m, Value instance, const NativeDef *defs) {
    for (const NativeDef *d = defs; d->name; d++)
        module_add(sim, m, d->name, value_getattr_text(sim, instance, d->name));
}

Module *module_init_random(Sim *sim) {
    Module *m = module_new(sim, "random");
    struct RandomState *state = mem_calloc(sim, sizeof *state);
    sim->random = state;
    state->type = module_add_type(sim, m, &def, NULL);
    add_methods(sim, state->type, random_integers);
    add_methods(sim, state->type, random_reals);
    module_add_type(sim, m, &system_def, state->type);
    Value instance = value_call0(sim, (Value)state->type); /* the first unseeded one: seed 0 */
    export_methods(sim, m, instance, methods);
    export_methods(sim, m, instance, random_integers);
    export_methods(sim, m, instance, random_reals);
    module_add(sim, m, "_inst", instance);
    return m;
}
