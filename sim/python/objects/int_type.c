/* int: its type: slots, constructor, methods (CPython: Objects/longobject.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED_ARGS() (void)args, (void)nargs, (void)kwnames

/* ---- slots ---- */

static Value slot_repr(Sim *sim, Value self) {
    return (Value)int_to_str(sim, self, 10);
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    *result = int_hash(self);
    return true;
}

static bool holds(CompareOp op, int order) {
    switch (op) {
    case COMPARE_LT: return order < 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_EQ: return order == 0;
    case COMPARE_NE: return order != 0;
    case COMPARE_GT: return order > 0;
    default: return order >= 0;
    }
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!value_is_int(sim, self) || !value_is_int(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    return value_from_bool(holds(op, int_compare(self, other)));
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim;
    return int_sign(self) != 0;
}

static Value slot_int(Sim *sim, Value self) {
    return int_exact(sim, self);
}

static Value slot_float(Sim *sim, Value self) {
    double x = int_as_double(sim, self);
    return sim->error ? NULL : float_new(sim, x);
}

static Value slot_invert(Sim *sim, Value self) {
    Value negative = int_negative(sim, self);
    Value r = int_subtract(sim, negative, value_from_small_int(1));
    value_drop(sim, negative);
    return r;
}

static Value slot_divmod(Sim *sim, Value a, Value b) {
    if (!value_is_int(sim, a) || !value_is_int(sim, b))
        return VALUE_NOT_IMPLEMENTED;
    Tuple *t = tuple_new(sim, 2);
    if (int_divmod(sim, a, b, &t->items[0], &t->items[1]))
        return (Value)t;
    DROP(sim, t);
    return NULL;
}

#define BINARY(name, function)                                                                     \
    static Value name(Sim *sim, Value a, Value b) {                                                \
        if (!value_is_int(sim, a) || !value_is_int(sim, b))                                        \
            return VALUE_NOT_IMPLEMENTED;                                                          \
        return function(sim, a, b);                                                                \
    }
BINARY(slot_add, int_add)
BINARY(slot_sub, int_subtract)
BINARY(slot_mul, int_multiply)
BINARY(slot_truediv, int_true_divide)
BINARY(slot_floordiv, int_floor_divide)
BINARY(slot_mod, int_modulo)
BINARY(slot_pow, int_power)
BINARY(slot_lshift, int_shift_left)
BINARY(slot_rshift, int_shift_right)
BINARY(slot_and, int_and)
BINARY(slot_or, int_or)
BINARY(slot_xor, int_xor)

Value int_slot_power3(Sim *sim, Value a, Value b, Value mod) {
    if (!value_is_int(sim, a) || !value_is_int(sim, b) || !value_is_int(sim, mod)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    return int_power_modulo(sim, a, b, mod);
}

static size_t instance_size(Object *o) {
    Int *i = (Int *)o;
    size_t size = sizeof(Int) + i->room * sizeof(uint64_t);
    return size > o->type->size ? size : o->type->size;
}

/* ---- constructor ---- */

static Value from_bytes_text(Sim *sim, Value v, int base) {
    BytesView view;
    bytes_view(sim, v, &view);
    Value r = int_parse_ascii(sim, view.data, view.size, base);
    if (r || sim->error)
        return r;
    Bytes *copy = bytes_new(sim, view.data, view.size);
    RAISE(sim, ValueError, "invalid literal for int() with base %d: %.200R", base, (Value)copy);
    DROP(sim, copy);
    return NULL;
}

static Value checked_int(Sim *sim, Value v, const char *method) {
    if (!v)
        return NULL;
    if (!value_is_int(sim, v)) {
        RAISE(sim, TypeError, "%s returned non-int (type %T)", method, v);
        value_drop(sim, v);
        return NULL;
    }
    Value exact = int_exact(sim, v);
    value_drop(sim, v);
    return exact;
}

/* Through __trunc__; NULL without an error: v has none. */
static Value truncate(Sim *sim, Value v) {
    if (!value_lookup_special(sim, v, sim->names.__trunc__))
        return NULL;
    Value r = value_call_method(sim, v, sim->names.__trunc__, NULL, 0);
    if (!r)
        return NULL;
    Value index = value_index(sim, r);
    value_drop(sim, r);
    return checked_int(sim, index, "__index__");
}

Value value_to_int(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.int_)
        return value_keep(v);
    if (type->slots.to_int)
        return checked_int(sim, type->slots.to_int(sim, v), "__int__");
    if (type->slots.index)
        return checked_int(sim, value_index(sim, v), "__index__");
    Value r = truncate(sim, v);
    if (r || sim->error)
        return r;
    if (value_is_str(sim, v))
        return int_from_str(sim, (Str *)v, 10);
    BytesView view;
    if (bytes_view(sim, v, &view))
        return from_bytes_text(sim, v, 10);
    return RAISE(sim, TypeError,
                 "int() argument must be a string, a bytes-like object or a real number, not '%T'",
                 v);
}

static Value from_text_with_base(Sim *sim, Value v, Value base_value) {
    Value index = value_index(sim, base_value);
    if (!index)
        return NULL;
    int64_t base;
    bool fits = int_as_int64(index, &base);
    value_drop(sim, index);
    if (!fits || (base != 0 && base < 2) || base > 36) {
        return RAISE(sim, ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (value_is_str(sim, v))
        return int_from_str(sim, (Str *)v, (int)base);
    BytesView view;
    if (bytes_view(sim, v, &view))
        return from_bytes_text(sim, v, (int)base);
    return RAISE(sim, TypeError, "int() can't convert non-string with explicit base");
}

static Value make_exact(Sim *sim, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"base", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2) {
        return RAISE(sim, TypeError, "int() takes at most 2 arguments (%zu given)", given);
    }
    if (!arguments_only_keywords(sim, "int", kwnames, keywords))
        return NULL;
    Value base = arguments_keyword(args, nargs, kwnames, "base");
    if (nargs > 1) {
        if (base) {
            return RAISE(sim, TypeError,
                         "argument for int() given by name ('base') and position (2)");
        }
        base = args[1];
    }
    if (nargs == 0) {
        if (base)
            return RAISE(sim, TypeError, "int() missing string argument");
        return value_from_small_int(0);
    }
    return base ? from_text_with_base(sim, args[0], base) : value_to_int(sim, args[0]);
}

Value int_new_of_type(Sim *sim, Type *type, Value exact) {
    Big b;
    big_view(exact, &b);
    size_t size = sizeof(Int) + b.count * sizeof(uint64_t);
    Int *i = object_new(sim, type, size > type->size ? size : type->size);
    i->sign = b.sign;
    i->count = i->room = b.count;
    memcpy(i->limbs, b.limbs, b.count * sizeof(uint64_t));
    return (Value)i;
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value exact = make_exact(sim, args, nargs, kwnames);
    if (!exact || type == sim->types.int_)
        return exact;
    Value v = int_new_of_type(sim, type, exact);
    value_drop(sim, exact);
    return v;
}

/* ---- methods ---- */

METHOD(bit_length) {
    UNUSED_ARGS();
    return int_new(sim, (int64_t)int_bit_length(self));
}

METHOD(bit_count) {
    UNUSED_ARGS();
    Big b;
    big_view(self, &b);
    int64_t count = 0;
    for (size_t i = 0; i < b.count; i++)
        for (uint64_t limb = b.limbs[i]; limb; limb &= limb - 1)
            count++;
    return int_new(sim, count);
}

METHOD(itself) {
    UNUSED_ARGS();
    return int_exact(sim, self);
}

METHOD(absolute) {
    UNUSED_ARGS();
    return int_absolute(sim, self);
}

METHOD(as_integer_ratio) {
    UNUSED_ARGS();
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = int_exact(sim, self);
    t->items[1] = value_from_small_int(1);
    return (Value)t;
}

/* n rounded to a multiple of unit > 0, half to even. */
static Value round_to(Sim *sim, Value n, Value unit) {
    Value q, r;
    int_divmod(sim, n, unit, &q, &r);
    Value twice = int_add(sim, r, r);
    int order = int_compare(twice, unit);
    Value odd = int_and(sim, q, value_from_small_int(1));
    if (order > 0 || (order == 0 && int_sign(odd))) {
        value_replace(sim, &q, int_add(sim, q, value_from_small_int(1)));
    }
    Value result = int_multiply(sim, q, unit);
    value_drop(sim, twice);
    value_drop(sim, q);
    value_drop(sim, r);
    return result;
}

METHOD(round_method) {
    (void)kwnames;
    if (nargs == 0 || args[0] == VALUE_NONE)
        return int_exact(sim, self);
    Value digits = value_index(sim, args[0]);
    if (!digits)
        return NULL;
    Value result;
    int64_t n;
    if (int_sign(digits) >= 0) {
        result = int_exact(sim, self);
    } else if (!int_as_int64(digits, &n) || -n > (int64_t)int_bit_length(self)) {
        result = value_from_small_int(0);
    } else {
        Value unit = int_power(sim, value_from_small_int(10), value_from_small_int(-n));
        result = round_to(sim, self, unit);
        value_drop(sim, unit);
    }
    value_drop(sim, digits);
    return result;
}

/* ---- bytes ---- */

static bool parse_byteorder(Sim *sim, Value v, bool *little) {
    *little = false;
    if (!v)
        return true;
    if (!value_is_str(sim, v)) {
        RAISE(sim, TypeError, "'byteorder' must be str, not %T", v);
        return false;
    }
    *little = str_equal_text((Str *)v, "little");
    if (*little || str_equal_text((Str *)v, "big"))
        return true;
    RAISE(sim, ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

/* Byte i, counted from the lowest, of the two's complement of b; *carry starts as 1. */
static unsigned char complement_byte(const Big *b, size_t i, unsigned *carry) {
    uint64_t limb = i / 8 < b->count ? b->limbs[i / 8] : 0;
    unsigned byte = (unsigned)(limb >> (i % 8 * 8)) & 255;
    if (b->sign >= 0)
        return (unsigned char)byte;
    byte = (byte ^ 255) + *carry;
    *carry = byte >> 8;
    return (unsigned char)byte;
}

static bool fits_bytes(const Big *b, size_t length, bool is_signed) {
    size_t bits = big_bit_length(b);
    if (!is_signed)
        return bits <= length * 8;
    if (b->sign >= 0)
        return bits < length * 8 || bits == 0;
    if (bits < length * 8)
        return true;
    if (length == 0)
        return bits == 1; /* -1 alone, as in CPython */
    if (bits > length * 8)
        return false;
    bool rest; /* -2**(n-1) still fits */
    return big_top_bits(b, bits - 1, &rest) == 1 && !rest;
}

METHOD(to_bytes) {
    (void)nargs, (void)kwnames;
    int64_t length = 1;
    bool little;
    if (args[0] && !value_as_int64(sim, args[0], &length))
        return NULL;
    if (!parse_byteorder(sim, args[1], &little))
        return NULL;
    int is_signed = args[2] ? value_truth(sim, args[2]) : 0;
    if (is_signed < 0)
        return NULL;
    if (length < 0)
        return RAISE(sim, ValueError, "length argument must be non-negative");
    Big b;
    big_view(self, &b);
    if (b.sign < 0 && !is_signed) {
        return RAISE(sim, OverflowError, "can't convert negative int to unsigned");
    }
    if (!fits_bytes(&b, (size_t)length, is_signed)) {
        return RAISE(sim, OverflowError, "int too big to convert");
    }
    Bytes *r = bytes_new(sim, NULL, (size_t)length);
    unsigned carry = 1;
    for (size_t i = 0; i < r->size; i++)
        r->data[little ? i : r->size - 1 - i] = (char)complement_byte(&b, i, &carry);
    return (Value)r;
}

static Value from_view(Sim *sim, BytesView view, bool little, bool is_signed) {
    size_t count = view.size / 8 + 1;
    Int *r = int_alloc(sim, count);
    memset(r->limbs, 0, count * sizeof(uint64_t));
    unsigned char top = 0;
    for (size_t i = 0; i < view.size; i++) {
        top = (unsigned char)view.data[little ? i : view.size - 1 - i];
        r->limbs[i / 8] |= (uint64_t)top << (i % 8 * 8);
    }
    Value v = int_finish(sim, r, count, 1);
    if (!is_signed || !(top & 128))
        return v;
    Value bits = int_new(sim, (int64_t)view.size * 8);
    Value modulus = int_shift_left(sim, value_from_small_int(1), bits);
    value_replace(sim, &v, int_subtract(sim, v, modulus));
    value_drop(sim, modulus);
    return v;
}

METHOD(from_bytes) {
    (void)nargs, (void)kwnames;
    bool little;
    if (!parse_byteorder(sim, args[1], &little))
        return NULL;
    int is_signed = args[2] ? value_truth(sim, args[2]) : 0;
    if (is_signed < 0)
        return NULL;
    Value bytes = bytes_from_value(sim, args[0]);
    if (!bytes)
        return NULL;
    BytesView view;
    bytes_view(sim, bytes, &view);
    Value v = from_view(sim, view, little, is_signed);
    value_drop(sim, bytes);
    if (self == (Value)sim->types.int_)
        return v;
    Value made = value_call1(sim, self, v);
    value_drop(sim, v);
    return made;
}

METHOD(get_new_args) {
    UNUSED_ARGS();
    Value exact = int_exact(sim, self);
    Tuple *t = tuple_of(sim, 1, exact);
    value_drop(sim, exact);
    return (Value)t;
}

static Value get_zero(Sim *sim, Value self) {
    (void)sim, (void)self;
    return value_from_small_int(0);
}

static Value get_one(Sim *sim, Value self) {
    (void)sim, (void)self;
    return value_from_small_int(1);
}

static const Slots slots = {
    .repr = slot_repr,
    .format = format_int,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .index = slot_int,
    .to_int = slot_int,
    .to_float = slot_float,
    .unary =
        {[UNOP_NEGATIVE] = int_negative, [UNOP_POSITIVE] = int_exact, [UNOP_INVERT] = slot_invert},
    .binary = {[BINARY_ADD] = slot_add,
               [BINARY_SUB] = slot_sub,
               [BINARY_MUL] = slot_mul,
               [BINARY_TRUEDIV] = slot_truediv,
               [BINARY_FLOORDIV] = slot_floordiv,
               [BINARY_MOD] = slot_mod,
               [BINARY_POW] = slot_pow,
               [BINARY_LSHIFT] = slot_lshift,
               [BINARY_RSHIFT] = slot_rshift,
               [BINARY_AND] = slot_and,
               [BINARY_OR] = slot_or,
               [BINARY_XOR] = slot_xor,
               [BINARY_DIVMOD] = slot_divmod},
    .new_ = slot_new,
};
static const NativeDef methods[] = {
    {.name = "as_integer_ratio", .fn = as_integer_ratio, .kind = NATIVE_NOARGS},
    {.name = "bit_count", .fn = bit_count, .kind = NATIVE_NOARGS},
    {.name = "bit_length", .fn = bit_length, .kind = NATIVE_NOARGS},
    {.name = "conjugate", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "from_bytes",
     .fn = from_bytes,
     .kind = NATIVE_CLINIC,
     .signature = "bytes, byteorder=, *, signed=",
     .flags = NATIVE_CLASS},
    {.name = "to_bytes",
     .fn = to_bytes,
     .kind = NATIVE_CLINIC,
     .signature = "length=, byteorder=, *, signed="},
    {.name = "__abs__", .fn = absolute, .kind = NATIVE_NOARGS},
    {.name = "__ceil__", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "__floor__", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "__getnewargs__", .fn = get_new_args, .kind = NATIVE_NOARGS},
    {.name = "__round__", .fn = round_method, .kind = NATIVE_POS, .min = 0, .max = 1},
    {.name = "__trunc__", .fn = itself, .kind = NATIVE_NOARGS},
    {0},
};
static const GetSetDef getset[] = {
    {"denominator", get_one, NULL},
    {"imag", get_zero, NULL},
    {"numerator", int_exact, NULL},
    {"real", int_exact, NULL},
    {0},
};
static const TypeDef def = {
    .name = "int",
    .size = sizeof(Int),
    .flags = TYPE_BASE | TYPE_IS_INT | TYPE_VARSIZED,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
    .instance_size = instance_size,
};

void type_init_int(Sim *sim) {
    sim->types.int_ = type_from_def(sim, &def, NULL);
}
