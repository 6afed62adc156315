/* The module _random: MT19937 behind random.Random, whose methods are Python (random.py). What
 * CPython seeds from the system, a generator without a seed, gets 0, 1, 2... here (CPython:
 * Modules/_randommodule.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/mersenne.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)nargs, (void)kwnames

typedef struct Random {
    Object head;
    Mersenne mersenne;
    bool is_seeded;
} Random;

struct RandomState {
    uint64_t unseeded; /* generators that were made without a seed */
};

static Random *as_random(Value v) {
    return (Random *)v;
}

/* ---- seeding ---- */

static void seed_with_uint64(Random *r, uint64_t n) {
    uint32_t key[2] = {(uint32_t)n, (uint32_t)(n >> 32)};
    mersenne_seed(&r->mersenne, key, key[1] ? 2 : 1);
    r->is_seeded = true;
}

/* A generator that nobody has seeded takes its seed when it is first used. */
static Mersenne *mersenne_of(Sim *sim, Value self) {
    Random *r = as_random(self);
    if (!r->is_seeded)
        seed_with_uint64(r, sim->random->unseeded++);
    return &r->mersenne;
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
    r->is_seeded = true;
    mem_free(sim, key, count * sizeof *key);
    value_drop(sim, size);
}

static bool seed(Sim *sim, Random *r, Value v) {
    if (!v || v == VALUE_NONE) {
        seed_with_uint64(r, sim->random->unseeded++);
    } else if (value_is_int(sim, v)) {
        seed_with_int(sim, r, v);
    } else {
        int64_t hash;
        if (!value_hash(sim, v, &hash))
            return false;
        seed_with_uint64(r, (uint64_t)hash);
    }
    return true;
}

METHOD(seed_method) {
    (void)kwnames;
    return seed(sim, as_random(self), nargs ? args[0] : NULL) ? VALUE_NONE : NULL;
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    UNUSED();
    return object_new(sim, type, 0);
}

static bool slot_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (kwnames) {
        RAISE(sim, TypeError, "Random() takes no keyword arguments");
        return false;
    }
    if (nargs > 1) {
        RAISE(sim, TypeError, "Random() requires 0 or 1 argument");
        return false;
    }
    return seed(sim, as_random(self), nargs ? args[0] : NULL);
}

/* ---- numbers and bits ---- */

METHOD(random_method) {
    (void)args;
    UNUSED();
    return float_new(sim, mersenne_double(mersenne_of(sim, self)));
}

METHOD(getrandbits) {
    UNUSED();
    int64_t k;
    if (!value_as_int64(sim, args[0], &k))
        return NULL;
    if (k < 0)
        return RAISE(sim, ValueError, "number of bits must be non-negative");
    Mersenne *m = mersenne_of(sim, self);
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

/* ---- state: the words and the place of the next one ---- */

METHOD(getstate) {
    (void)args;
    UNUSED();
    const Mersenne *m = mersenne_of(sim, self);
    Tuple *words = tuple_new(sim, MERSENNE_WORDS + 1);
    for (size_t i = 0; i < MERSENNE_WORDS; i++)
        words->items[i] = value_from_small_int(m->words[i]);
    words->items[MERSENNE_WORDS] = value_from_small_int(m->next);
    return (Value)words;
}

static bool read_word(Sim *sim, Value v, uint64_t *word) {
    if (!value_is_int(sim, v)) {
        RAISE(sim, TypeError, "an integer is required");
        return false;
    }
    int64_t n;
    if (!value_as_int64(sim, v, &n))
        return false;
    *word = (uint64_t)n;
    return true;
}

METHOD(setstate) {
    UNUSED();
    const Tuple *state = (Tuple *)args[0];
    if (!(type_of(sim, args[0])->flags & TYPE_IS_TUPLE))
        return RAISE(sim, TypeError, "state vector must be a tuple");
    if (state->count != MERSENNE_WORDS + 1)
        return RAISE(sim, ValueError, "state vector is the wrong size");
    Mersenne m;
    uint64_t word;
    for (size_t i = 0; i < MERSENNE_WORDS; i++) {
        if (!read_word(sim, state->items[i], &word))
            return NULL;
        m.words[i] = (uint32_t)word;
    }
    if (!read_word(sim, state->items[MERSENNE_WORDS], &word))
        return NULL;
    if (word > MERSENNE_WORDS)
        return RAISE(sim, ValueError, "invalid state");
    m.next = (uint32_t)word;
    as_random(self)->mersenne = m;
    as_random(self)->is_seeded = true;
    return VALUE_NONE;
}

/* ---- type and module ---- */

static const Slots slots = {.new_ = slot_new, .init = slot_init};
static const NativeDef methods[] = {
    {.name = "getrandbits", .fn = getrandbits, .kind = NATIVE_ONE},
    {.name = "getstate", .fn = getstate, .kind = NATIVE_NOARGS},
    {.name = "random", .fn = random_method, .kind = NATIVE_NOARGS},
    {.name = "seed", .fn = seed_method, .kind = NATIVE_PYTHON, .signature = "n=, /"},
    {.name = "setstate", .fn = setstate, .kind = NATIVE_ONE},
    {0},
};
static const TypeDef def = {
    .name = "_random.Random",
    .size = sizeof(Random),
    .flags = TYPE_BASE,
    .slots = &slots,
    .methods = methods,
};

Module *module_init__random(Sim *sim) {
    Module *m = module_new(sim, "_random");
    sim->random = mem_calloc(sim, sizeof *sim->random);
    module_add_type(sim, m, &def, NULL);
    return m;
}
