/* Operators with two operands: numbers first, then sequences (CPython: abstract.c). */
#include <string.h>

#include "sim/python/object.h"
#include "sim/state.h"

static const char *const binary_texts[] = {
#define X(op, text, dunder) [BINARY_##op] = text,
    BINARY_OPS(X)
#undef X
};

typedef Value (*Operator)(Sim *sim, Value left, Value right);

/* CPython: binary_op1. The right operand goes first if its type is a subclass that overrides. */
static Value try_operators(Sim *sim, Value a, Value b, Operator fa, Operator fb) {
    if (fb == fa)
        fb = NULL;
    if (fa) {
        if (fb && type_is_subtype(type_of(sim, b), type_of(sim, a))) {
            Value r = fb(sim, a, b);
            if (r != VALUE_NOT_IMPLEMENTED)
                return r;
            fb = NULL;
        }
        Value r = fa(sim, a, b);
        if (r != VALUE_NOT_IMPLEMENTED)
            return r;
    }
    return fb ? fb(sim, a, b) : VALUE_NOT_IMPLEMENTED;
}

/* ---- sequences ---- */

/* Joining and repeating are no operators of numbers: CPython asks sequences (sq_concat, sq_repeat)
 * after both operands, and for + only the left one. A class with an operator of its own has the
 * generic function in that slot. */
static bool is_join(Sim *sim, Operator f, BinaryOp op) {
    if (!f || (op != BINARY_ADD && op != BINARY_MUL))
        return false;
    return f == sim->types.list->slots.binary[op] || f == sim->types.str->slots.binary[op] ||
           f == sim->types.tuple->slots.binary[op] || f == sim->types.bytes->slots.binary[op] ||
           (sim->types.deque && f == sim->types.deque->slots.binary[op]);
}

/* In place: a subclass of list adds as an operator, as CPython's does. */
static bool is_late_in_place(Sim *sim, const Type *type, Operator f, BinaryOp op) {
    if (!f || (op != BINARY_ADD && op != BINARY_MUL))
        return false;
    if (op == BINARY_ADD && type->flags & TYPE_HEAP)
        return false;
    return f == sim->types.list->slots.inplace[op] ||
           f == sim->types.bytearray->slots.inplace[op] ||
           (sim->types.deque && f == sim->types.deque->slots.inplace[op]);
}

static bool is_sequence(Sim *sim, Value v, BinaryOp op) {
    return is_join(sim, type_of(sim, v)->slots.binary[op], op);
}

bool type_joins(Sim *sim, Type *t) {
    return is_join(sim, t->slots.binary[BINARY_ADD], BINARY_ADD);
}

static Operator unless_join(Sim *sim, Operator f, BinaryOp op) {
    return is_join(sim, f, op) ? NULL : f;
}

static Value try_numbers(Sim *sim, Value a, Value b, BinaryOp op) {
    Type *ta = type_of(sim, a), *tb = type_of(sim, b);
    Operator fb = tb == ta ? NULL : unless_join(sim, tb->slots.binary[op], op);
    return try_operators(sim, a, b, unless_join(sim, ta->slots.binary[op], op), fb);
}

static Value try_binary(Sim *sim, Value a, Value b, BinaryOp op) {
    Value r = try_numbers(sim, a, b, op);
    if (r == VALUE_NOT_IMPLEMENTED && is_sequence(sim, a, op))
        r = type_of(sim, a)->slots.binary[op](sim, a, b);
    if (r == VALUE_NOT_IMPLEMENTED && op == BINARY_MUL && is_sequence(sim, b, op))
        r = type_of(sim, b)->slots.binary[op](sim, a, b);
    return r;
}

/* ---- the protocols ---- */

/* Of the native class: a subclass joins as its base does. */
static const char *sequence_name(Sim *sim, Value v) {
    uint32_t flags = type_of(sim, v)->flags;
    return flags & TYPE_IS_STR     ? "str"
           : flags & TYPE_IS_LIST  ? "list"
           : flags & TYPE_IS_TUPLE ? "tuple"
                                   : type_name(sim, v);
}

/* The function, which was a statement with >> in Python 2. */
static bool is_print(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.native_function &&
           strcmp(((NativeFunction *)v)->def->name, "print") == 0;
}

Value sequence_refuse(Sim *sim, Value a, Value b) {
    if (type_is_subtype(type_of(sim, a), sim->types.bytes))
        return RAISE(sim, TypeError, "can't concat %T to %T", b, a);
    const char *name = sequence_name(sim, a);
    return RAISE(sim, TypeError, "can only concatenate %s (not \"%T\") to %s", name, b, name);
}

static Value unsupported(Sim *sim, Value a, Value b, BinaryOp op, bool inplace) {
    if (op == BINARY_ADD && is_sequence(sim, a, op)) /* deque has spoken itself */
        return sequence_refuse(sim, a, b);
    if (op == BINARY_MUL && (is_sequence(sim, a, op) || is_sequence(sim, b, op))) {
        Value other = is_sequence(sim, a, op) ? b : a;
        return RAISE(sim, TypeError, "can't multiply sequence by non-int of type '%T'", other);
    }
    const char *text = op == BINARY_POW && !inplace ? "** or pow()" : binary_texts[op];
    if (op == BINARY_RSHIFT && !inplace && is_print(sim, a)) {
        return RAISE(sim, TypeError,
                     "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean "
                     "\"print(<message>, file=<output_stream>)\"?",
                     a, b);
    }
    return RAISE(sim, TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'", text,
                 inplace ? "=" : "", a, b);
}

Value value_binary(Sim *sim, Value a, Value b, BinaryOp op) {
    Value r = try_binary(sim, a, b, op);
    return r == VALUE_NOT_IMPLEMENTED ? unsupported(sim, a, b, op, false) : r;
}

Value value_inplace(Sim *sim, Value a, Value b, BinaryOp op) {
    Operator f = type_of(sim, a)->slots.inplace[op];
    bool late = is_late_in_place(sim, type_of(sim, a), f, op);
    Value r = late ? try_numbers(sim, a, b, op) : VALUE_NOT_IMPLEMENTED;
    if (r == VALUE_NOT_IMPLEMENTED && f)
        r = f(sim, a, b);
    if (r == VALUE_NOT_IMPLEMENTED)
        r = try_binary(sim, a, b, op);
    return r == VALUE_NOT_IMPLEMENTED ? unsupported(sim, a, b, op, true) : r;
}
