/* The module operator: the operators as functions; itemgetter and its kind stand in
 * operator_getters.c (CPython: Modules/_operator.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/operator_internal.h"

#define FUNCTION(name)                                                                             \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames

/* name, BinaryOp */
#define BINARIES(X)                                                                                \
    X(add, ADD)                                                                                    \
    X(sub, SUB)                                                                                    \
    X(mul, MUL)                                                                                    \
    X(matmul, MATMUL)                                                                              \
    X(truediv, TRUEDIV)                                                                            \
    X(floordiv, FLOORDIV)                                                                          \
    X(mod, MOD)                                                                                    \
    X(pow, POW)                                                                                    \
    X(lshift, LSHIFT)                                                                              \
    X(rshift, RSHIFT)                                                                              \
    X(and, AND)                                                                                    \
    X(xor, XOR)                                                                                    \
    X(or, OR)

#define X(name, op)                                                                                \
    FUNCTION(binary_##name) {                                                                      \
        UNUSED;                                                                                    \
        return value_binary(sim, args[0], args[1], BINARY_##op);                                   \
    }                                                                                              \
    FUNCTION(inplace_##name) {                                                                     \
        UNUSED;                                                                                    \
        return value_inplace(sim, args[0], args[1], BINARY_##op);                                  \
    }
BINARIES(X)
#undef X

#define X(op, text, dunder)                                                                        \
    FUNCTION(compare_##dunder) {                                                                   \
        UNUSED;                                                                                    \
        return value_compare(sim, args[0], args[1], COMPARE_##op);                                 \
    }
COMPARE_OPS(X)
#undef X

#define X(op, text, dunder)                                                                        \
    FUNCTION(unary_##dunder) {                                                                     \
        UNUSED;                                                                                    \
        return value_unary(sim, args[0], UNOP_##op);                                               \
    }
UNARY_OPS(X)
#undef X

/* ---- truth and identity ---- */

FUNCTION(truth) {
    UNUSED;
    int truth = value_truth(sim, args[0]);
    return truth < 0 ? NULL : value_from_bool(truth);
}

FUNCTION(not_) {
    UNUSED;
    int truth = value_truth(sim, args[0]);
    return truth < 0 ? NULL : value_from_bool(!truth);
}

FUNCTION(is_) {
    UNUSED;
    return value_from_bool(args[0] == args[1]);
}

FUNCTION(is_not) {
    UNUSED;
    return value_from_bool(args[0] != args[1]);
}

/* ---- numbers and calls ---- */

FUNCTION(absolute) {
    UNUSED;
    Value abs = dict_get_text(sim, sim->builtins, "abs");
    return value_call1(sim, abs, args[0]);
}

FUNCTION(index_) {
    UNUSED;
    Value n = value_index(sim, args[0]);
    return n && value_is_bool(n) ? value_from_small_int(n == VALUE_TRUE) : n;
}

FUNCTION(call) {
    UNUSED;
    if (nargs == 0)
        return RAISE(sim, TypeError, "call expected at least 1 argument, got 0");
    return value_call(sim, args[0], args + 1, nargs - 1, kwnames);
}

/* ---- containers ---- */

FUNCTION(getitem) {
    UNUSED;
    return value_getitem(sim, args[0], args[1]);
}

FUNCTION(setitem) {
    UNUSED;
    return value_setitem(sim, args[0], args[1], args[2]) ? VALUE_NONE : NULL;
}

FUNCTION(delitem) {
    UNUSED;
    return value_setitem(sim, args[0], args[1], NULL) ? VALUE_NONE : NULL;
}

FUNCTION(contains) {
    UNUSED;
    int there = value_contains(sim, args[0], args[1]);
    return there < 0 ? NULL : value_from_bool(there);
}

static bool is_sequence(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return type->slots.getitem && !(type->flags & TYPE_IS_DICT);
}

FUNCTION(concat) {
    UNUSED;
    if (!is_sequence(sim, args[0])) {
        return RAISE(sim, TypeError, "'%T' object can't be concatenated", args[0]);
    }
    return value_binary(sim, args[0], args[1], BINARY_ADD);
}

FUNCTION(iconcat) {
    UNUSED;
    if (!is_sequence(sim, args[0])) {
        return RAISE(sim, TypeError, "'%T' object can't be concatenated", args[0]);
    }
    return value_inplace(sim, args[0], args[1], BINARY_ADD);
}

/* Calls each(i) where an item is equal to v: the first index (-1: none), or how many. -2: raised.
 */
static int64_t search(Sim *sim, Value iterable, Value v, bool first) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator) {
        if (error_is(sim, sim->exceptions.TypeError)) {
            error_clear(sim);
            RAISE(sim, TypeError, "argument of type '%T' is not iterable", iterable);
        }
        return -2;
    }
    int64_t i = 0, count = 0, found = -1;
    int equal = 0;
    Value item;
    while (equal >= 0 && found < 0 && (item = value_next(sim, iterator))) {
        equal = value_equal(sim, item, v);
        value_drop(sim, item);
        count += equal > 0;
        if (equal > 0 && first)
            found = i;
        i++;
    }
    value_drop(sim, iterator);
    if (sim->error)
        return -2;
    return first ? found : count;
}

FUNCTION(index_of) {
    UNUSED;
    int64_t i = search(sim, args[0], args[1], true);
    if (i >= 0)
        return int_new(sim, i);
    return i == -2 ? NULL : RAISE(sim, ValueError, "sequence.index(x): x not in sequence");
}

FUNCTION(count_of) {
    UNUSED;
    int64_t count = search(sim, args[0], args[1], false);
    return count < 0 ? NULL : int_new(sim, count);
}

FUNCTION(length_hint) {
    UNUSED;
    int64_t fallback = 0;
    if (nargs > 1 && !value_is_int(sim, args[1])) {
        return RAISE(sim, TypeError, "'%T' object cannot be interpreted as an integer", args[1]);
    }
    if (nargs > 1 && !arguments_ssize(sim, args[1], &fallback))
        return NULL;
    int64_t hint = value_length_hint(sim, args[0], fallback);
    return sim->error ? NULL : int_new(sim, hint); /* the fallback may be negative */
}

/* ---- the module: each function also under its dunder ---- */

#define BOTH(name, function, min)                                                                  \
    {name, function, NATIVE_POS, min, min, NULL, 0}, {                                             \
        "__" name "__", function, NATIVE_POS, min, min, NULL, 0                                    \
    }
#define ONE(name, function)                                                                        \
    { name, function, NATIVE_ONE, 0, 0, NULL, 0 }

static const NativeDef functions[] = {
#define X(name, op) BOTH(#name, binary_##name, 2), BOTH("i" #name, inplace_##name, 2),
    BINARIES(X)
#undef X
        {"and_", binary_and, NATIVE_POS, 2, 2, NULL, 0},
    {"or_", binary_or, NATIVE_POS, 2, 2, NULL, 0},
#define X(op, text, dunder) BOTH(#dunder, compare_##dunder, 2),
    COMPARE_OPS(X)
#undef X
#define X(op, text, dunder) ONE(#dunder, unary_##dunder), ONE("__" #dunder "__", unary_##dunder),
        UNARY_OPS(X)
#undef X
            ONE("inv", unary_invert),
    ONE("__inv__", unary_invert),
    ONE("truth", truth),
    ONE("not_", not_),
    ONE("__not__", not_),
    {"is_", is_, NATIVE_POS, 2, 2, NULL, 0},
    {"is_not", is_not, NATIVE_POS, 2, 2, NULL, 0},
    ONE("abs", absolute),
    ONE("__abs__", absolute),
    ONE("index", index_),
    ONE("__index__", index_),
    {"call", call, NATIVE_RAW, 0, 0, NULL, 0},
    {"__call__", call, NATIVE_RAW, 0, 0, NULL, 0},
    BOTH("getitem", getitem, 2),
    BOTH("setitem", setitem, 3),
    BOTH("delitem", delitem, 2),
    BOTH("contains", contains, 2),
    BOTH("concat", concat, 2),
    BOTH("iconcat", iconcat, 2),
    {"indexOf", index_of, NATIVE_POS, 2, 2, NULL, 0},
    {"countOf", count_of, NATIVE_POS, 2, 2, NULL, 0},
    {"length_hint", length_hint, NATIVE_POS, 1, 2, NULL, 0},
    {0},
};

/* The function `and_` of __and__, the function `add` of __add__; borrowed. */
static Value function_of_dunder(Sim *sim, Module *m, const char *dunder) {
    char name[32];
    size_t size = strlen(dunder) - 4;
    memcpy(name, dunder + 2, size);
    memcpy(name + size, "_", 2);
    Value v = dict_get_text(sim, m->dict, name);
    name[size] = '\0';
    return v ? v : dict_get_text(sim, m->dict, name);
}

/* A dunder is the same object as the function of the plain name. */
static void share_dunders(Sim *sim, Module *m) {
    for (const NativeDef *def = functions; def->name; def++) {
        Value v = strncmp(def->name, "__", 2) == 0 ? function_of_dunder(sim, m, def->name) : NULL;
        if (v)
            dict_set_text(sim, m->dict, def->name, v);
    }
}

static const char all_names[] =
    "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd "
    "iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift "
    "is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod "
    "mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor";

static void add_all(Sim *sim, Module *m) {
    List *all = list_new(sim, 64);
    for (const char *p = all_names; *p;) {
        size_t size = strcspn(p, " ");
        list_append_steal(sim, all, (Value)str_intern(sim, p, size));
        p += size + (p[size] == ' ');
    }
    dict_set_text(sim, m->dict, "__all__", (Value)all);
    DROP(sim, all);
}

Module *module_init_operator(Sim *sim) {
    Module *m = module_new(sim, "operator");
    Str *inside = str_intern(sim, "_operator", 9);
    module_add_functions_of(sim, m, inside, functions);
    DROP(sim, inside);
    static const char *const keywords[] = {"and", "or"}; /* no names of functions */
    for (size_t i = 0; i < 2; i++) {
        Str *name = str_from(sim, keywords[i]);
        dict_delete_str(sim, m->dict, name);
        DROP(sim, name);
    }
    operator_add_getters(sim, m);
    share_dunders(sim, m);
    add_all(sim, m);
    return m;
}
