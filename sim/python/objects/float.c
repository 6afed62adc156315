/* float: arithmetic, comparison, rounding, and its type (CPython: Objects/floatobject.c). */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/python/warn.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED_ARGS() (void)args, (void)nargs, (void)kwnames

Value float_new(Sim *sim, double x) {
    Float *f = mem_alloc(sim, sizeof *f);
    f->head = (Object){1, 0, sim->types.float_};
    f->value = x;
    return (Value)f;
}

bool value_is_float(Sim *sim, Value v) {
    if (!value_is_heap(v))
        return false;
    return v->type == sim->types.float_ || type_is_subtype(v->type, sim->types.float_);
}

/* ---- arithmetic ---- */

typedef enum Operand { OPERAND_RAISED, OPERAND_OTHER, OPERAND_OK } Operand;

static Operand read_operand(Sim *sim, Value v, double *x) {
    if (value_is_small_int(v)) {
        *x = (double)value_as_small_int(v);
        return OPERAND_OK;
    }
    if (value_is_float(sim, v)) {
        *x = float_value(v);
        return OPERAND_OK;
    }
    if (!value_is_int(sim, v))
        return OPERAND_OTHER;
    *x = int_as_double(sim, v);
    return sim->error ? OPERAND_RAISED : OPERAND_OK;
}

static Operand read_operands(Sim *sim, Value a, Value b, double *x, double *y) {
    Operand first = read_operand(sim, a, x);
    return first == OPERAND_OK ? read_operand(sim, b, y) : first;
}

static double floor_quotient(double a, double b, double mod) {
    double q = (a - mod) / b;
    if (q == 0)
        return copysign(0.0, a / b);
    double whole = floor(q);
    return q - whole > 0.5 ? whole + 1 : whole;
}

double float_modulo(double a, double b) {
    double mod = fmod(a, b);
    if (mod == 0)
        return copysign(0.0, b);
    return (b < 0) != (mod < 0) ? mod + b : mod;
}

double float_floor_divide(double a, double b) {
    double mod = fmod(a, b);
    double adjusted = mod != 0 && (b < 0) != (mod < 0) ? mod + b : mod;
    double q = floor_quotient(a, b, mod);
    if (adjusted == mod)
        return q;
    q = (a - mod) / b - 1;
    if (q == 0)
        return copysign(0.0, a / b);
    double whole = floor(q);
    return q - whole > 0.5 ? whole + 1 : whole;
}

static Value raise_range(Sim *sim) {
    Str *text = str_from(sim, "Numerical result out of range");
    Value args[] = {value_from_small_int(34), (Value)text};
    raise_with(sim, sim->exceptions.OverflowError, 2, args);
    DROP(sim, text);
    return NULL;
}

static Value complex_power(Sim *sim, double x, double y) {
    double length = pow(fabs(x), y), angle = atan2(0.0, x) * y;
    return complex_new(sim, length * cos(angle), length * sin(angle));
}

Value float_power(Sim *sim, double x, double y) {
    if (isinf(y) && !isnan(x)) {
        double size = fabs(x);
        if (size == 1)
            return float_new(sim, 1.0);
        return float_new(sim, (y > 0) == (size > 1) ? HUGE_VAL : 0.0);
    }
    if (x == 0 && y < 0) {
        return RAISE(sim, ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    if (x < 0 && isfinite(x) && isfinite(y) && y != floor(y))
        return complex_power(sim, x, y);
    double r = pow(x, y);
    if (isinf(r) && isfinite(x) && isfinite(y))
        return raise_range(sim);
    return float_new(sim, r);
}

static Value divide(Sim *sim, double x, double y) {
    if (y == 0)
        return RAISE(sim, ZeroDivisionError, "float division by zero");
    return float_new(sim, x / y);
}

static Value floor_divide(Sim *sim, double x, double y) {
    if (y == 0)
        return RAISE(sim, ZeroDivisionError, "float floor division by zero");
    return float_new(sim, float_floor_divide(x, y));
}

static Value modulo(Sim *sim, double x, double y) {
    if (y == 0)
        return RAISE(sim, ZeroDivisionError, "float modulo");
    return float_new(sim, float_modulo(x, y));
}

static Value divide_both(Sim *sim, double x, double y) {
    if (y == 0)
        return RAISE(sim, ZeroDivisionError, "float divmod()");
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = float_new(sim, float_floor_divide(x, y));
    t->items[1] = float_new(sim, float_modulo(x, y));
    return (Value)t;
}

#define BINARY(name, expression)                                                                   \
    static Value name(Sim *sim, Value a, Value b) {                                                \
        double x, y;                                                                               \
        Operand kind = read_operands(sim, a, b, &x, &y);                                           \
        if (kind == OPERAND_OK)                                                                    \
            return expression;                                                                     \
        return kind == OPERAND_OTHER ? VALUE_NOT_IMPLEMENTED : NULL;                               \
    }
BINARY(slot_add, float_new(sim, x + y))
BINARY(slot_sub, float_new(sim, x - y))
BINARY(slot_mul, float_new(sim, x *y))
BINARY(slot_truediv, divide(sim, x, y))
BINARY(slot_floordiv, floor_divide(sim, x, y))
BINARY(slot_mod, modulo(sim, x, y))
BINARY(slot_divmod, divide_both(sim, x, y))
BINARY(slot_pow, float_power(sim, x, y))

static Value slot_negative(Sim *sim, Value self) {
    return float_new(sim, -float_value(self));
}

static Value slot_float(Sim *sim, Value self) {
    if (self->type == sim->types.float_)
        return value_keep(self);
    return float_new(sim, float_value(self));
}

static Value slot_int(Sim *sim, Value self) {
    return int_from_double(sim, float_value(self));
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim;
    return float_value(self) != 0;
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    *result = double_hash(float_value(self));
    return true;
}

static Value slot_repr(Sim *sim, Value self) {
    char out[40];
    float_repr(float_value(self), out);
    return (Value)str_from(sim, out);
}

/* ---- comparison ---- */

static bool compare_doubles(double x, double y, CompareOp op) {
    switch (op) {
    case COMPARE_LT: return x < y;
    case COMPARE_LE: return x <= y;
    case COMPARE_EQ: return x == y;
    case COMPARE_NE: return x != y;
    case COMPARE_GT: return x > y;
    default: return x >= y;
    }
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!value_is_float(sim, self))
        return VALUE_NOT_IMPLEMENTED;
    double x = float_value(self);
    if (value_is_float(sim, other)) {
        return value_from_bool(compare_doubles(x, float_value(other), op));
    }
    if (!value_is_int(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    if (isnan(x))
        return value_from_bool(op == COMPARE_NE);
    return value_from_bool(compare_doubles(-int_compare_double(other, x), 0, op));
}

/* ---- rounding ---- */

/* x to the place 10**-digits for digits < 0; x is finite and not 0. */
static double round_whole(double x, int digits) {
    char text[64];
    snprintf(text, sizeof text, "%.17e", x);
    int exponent = atoi(strchr(text, 'e') + 1);
    int precision = exponent + digits;
    if (precision < -1)
        return copysign(0.0, x);
    if (precision >= 17)
        return x;
    if (precision >= 0) {
        snprintf(text, sizeof text, "%.*e", precision, x);
    } else {
        snprintf(text, sizeof text, "5e%d", exponent);
        if (fabs(x) <= strtod(text, NULL))
            return copysign(0.0, x);
        snprintf(text, sizeof text, "%s1e%d", x < 0 ? "-" : "", -digits);
    }
    return strtod(text, NULL);
}

double float_round(double x, int64_t digits) {
    if (!isfinite(x) || x == 0)
        return x;
    if (digits > 323)
        return x;
    if (digits < -308)
        return copysign(0.0, x);
    if (digits < 0)
        return round_whole(x, (int)digits);
    if (fabs(x) >= 4503599627370496.0)
        return x; /* 2**52: a whole number */
    char text[400];
    snprintf(text, sizeof text, "%.*f", (int)digits, x);
    return strtod(text, NULL);
}

METHOD(round_method) {
    (void)kwnames;
    double x = float_value(self);
    if (nargs == 0 || args[0] == VALUE_NONE) {
        return int_from_double(sim, nearbyint(x));
    }
    Value index = value_index(sim, args[0]);
    if (!index)
        return NULL;
    int64_t digits;
    if (!int_as_int64(index, &digits))
        digits = int_sign(index) < 0 ? INT64_MIN : INT64_MAX;
    value_drop(sim, index);
    double r = float_round(x, digits);
    if (isinf(r) && !isinf(x)) {
        return RAISE(sim, OverflowError, "rounded value too large to represent");
    }
    return float_new(sim, r);
}

METHOD(truncate) {
    UNUSED_ARGS();
    return int_from_double(sim, float_value(self));
}

METHOD(floor_method) {
    UNUSED_ARGS();
    return int_from_double(sim, floor(float_value(self)));
}

METHOD(ceil_method) {
    UNUSED_ARGS();
    return int_from_double(sim, ceil(float_value(self)));
}

/* ---- other methods ---- */

METHOD(absolute) {
    UNUSED_ARGS();
    return float_new(sim, fabs(float_value(self)));
}

METHOD(itself) {
    UNUSED_ARGS();
    return slot_float(sim, self);
}

METHOD(is_integer) {
    (void)sim;
    UNUSED_ARGS();
    double x = float_value(self);
    return value_from_bool(isfinite(x) && floor(x) == x);
}

Value float_as_integer_ratio(Sim *sim, double x) {
    if (isnan(x))
        return RAISE(sim, ValueError, "cannot convert NaN to integer ratio");
    if (isinf(x))
        return RAISE(sim, OverflowError, "cannot convert Infinity to integer ratio");
    int exponent;
    double fraction = frexp(x, &exponent);
    for (int i = 0; i < 300 && fraction != floor(fraction); i++) {
        fraction *= 2;
        exponent--;
    }
    Value n = int_from_double(sim, fraction), d = value_from_small_int(1);
    Value shift = value_from_small_int(abs(exponent));
    Value *grown = exponent > 0 ? &n : &d;
    value_replace(sim, grown, int_shift_left(sim, *grown, shift));
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = n;
    t->items[1] = d;
    return (Value)t;
}

METHOD(as_integer_ratio) {
    UNUSED_ARGS();
    return float_as_integer_ratio(sim, float_value(self));
}

METHOD(hex) {
    UNUSED_ARGS();
    double x = float_value(self);
    char out[64];
    const char *sign = signbit(x) ? "-" : "";
    if (!isfinite(x)) {
        float_repr(x, out);
        return (Value)str_from(sim, out);
    }
    if (x == 0)
        return (Value)str_format(sim, "%s0x0.0p+0", sign);
    int exponent;
    double fraction = frexp(fabs(x), &exponent) * 2;
    exponent--;
    if (exponent < -1022) {
        fraction = ldexp(fraction, exponent + 1022);
        exponent = -1022;
    }
    int whole = (int)fraction;
    unsigned long long rest = (unsigned long long)ldexp(fraction - whole, 52);
    snprintf(out, sizeof out, "%s0x%d.%013llxp%+d", sign, whole, rest, exponent);
    return (Value)str_from(sim, out);
}

static const char *skip_hex(const char *p) {
    while ((*p >= '0' && *p <= '9') || ((*p | 32) >= 'a' && (*p | 32) <= 'f'))
        p++;
    return p;
}

/* The end of a hexadecimal number at p (behind sign and 0x), or NULL. */
static const char *hex_end(const char *p) {
    const char *end = skip_hex(p);
    size_t count = (size_t)(end - p);
    if (*end == '.') {
        const char *fraction = end + 1;
        end = skip_hex(fraction);
        count += (size_t)(end - fraction);
    }
    if (count == 0)
        return NULL;
    if ((*end | 32) != 'p')
        return end;
    end++;
    if (*end == '+' || *end == '-')
        end++;
    if (*end < '0' || *end > '9')
        return NULL;
    while (*end >= '0' && *end <= '9')
        end++;
    return end;
}

static bool parse_hex(Sim *sim, Str *text, double *x) {
    const char *p = text->text;
    while (ascii_is_space(*p))
        p++;
    if (float_parse(sim, text, x) && !isfinite(*x) && strpbrk(p, "nN"))
        return true;
    bool negative = *p == '-';
    if (*p == '-' || *p == '+')
        p++;
    if (p[0] == '0' && (p[1] | 32) == 'x')
        p += 2;
    const char *end = hex_end(p);
    if (!end)
        return false;
    const char *rest = end;
    while (ascii_is_space(*rest))
        rest++;
    if (rest != text->text + text->size)
        return false;
    Str *copy = str_format(sim, "0x%.*s", (int)(end - p), p);
    *x = strtod(copy->text, NULL);
    DROP(sim, copy);
    if (negative)
        *x = -*x;
    return true;
}

METHOD(fromhex) {
    (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "bad argument type for built-in operation");
    }
    double x;
    if (!parse_hex(sim, (Str *)args[0], &x)) {
        return RAISE(sim, ValueError, "invalid hexadecimal floating-point string");
    }
    if (isinf(x) && !strpbrk(((Str *)args[0])->text, "nN")) {
        return RAISE(sim, OverflowError, "hexadecimal value too large to represent as a float");
    }
    Value v = float_new(sim, x);
    if (self == (Value)sim->types.float_)
        return v;
    Value made = value_call1(sim, self, v);
    value_drop(sim, v);
    return made;
}

METHOD(get_new_args) {
    UNUSED_ARGS();
    Tuple *t = tuple_new(sim, 1);
    t->items[0] = float_new(sim, float_value(self));
    return (Value)t;
}

static Value get_zero(Sim *sim, Value self) {
    (void)self;
    return float_new(sim, 0.0);
}

/* ---- constructor ---- */

static Value from_text(Sim *sim, Value v) {
    double x;
    if (value_is_str(sim, v)) {
        if (float_parse(sim, (Str *)v, &x))
            return float_new(sim, x);
    } else {
        BytesView view;
        bytes_view(sim, v, &view);
        if (float_parse_ascii(sim, view.data, view.size, &x))
            return float_new(sim, x);
    }
    return RAISE(sim, ValueError, "could not convert string to float: %R", v);
}

/* What v.__float__() gives, as a float proper. */
static Value from_method(Sim *sim, Value v) {
    Value f = type_of(sim, v)->slots.to_float(sim, v);
    if (!f || type_of(sim, f) == sim->types.float_)
        return f;
    bool ok = value_is_float(sim, f);
    if (!ok)
        RAISE(sim, TypeError, "%T.__float__ returned non-float (type %T)", v, f);
    else
        ok = warn(
            sim, sim->exceptions.DeprecationWarning,
            "%T.__float__ returned non-float (type %T).  The ability to return an instance of a "
            "strict subclass of float is deprecated, and may be removed in a future version of "
            "Python.",
            v, f);
    Value plain = ok ? float_new(sim, float_value(f)) : NULL;
    value_drop(sim, f);
    return plain;
}

Value value_to_float(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.float_)
        return value_keep(v);
    if (type->slots.to_float)
        return from_method(sim, v);
    BytesView view;
    if (value_is_str(sim, v) || bytes_view(sim, v, &view))
        return from_text(sim, v);
    if (!type->slots.index) {
        return RAISE(sim, TypeError, "float() argument must be a string or a real number, not '%T'",
                     v);
    }
    double x;
    return value_as_double(sim, v, &x) ? float_new(sim, x) : NULL;
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.float_ && !arguments_no_keywords(sim, "float", kwnames))
        return NULL;
    if (!arguments_count(sim, "float", nargs, 0, 1))
        return NULL;
    Value v = nargs ? value_to_float(sim, args[0]) : float_new(sim, 0.0);
    if (!v || type == sim->types.float_)
        return v;
    Float *f = object_new(sim, type, 0);
    f->value = float_value(v);
    value_drop(sim, v);
    return (Value)f;
}

static const Slots slots = {
    .repr = slot_repr,
    .format = format_float,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .to_int = slot_int,
    .to_float = slot_float,
    .unary = {[UNOP_NEGATIVE] = slot_negative, [UNOP_POSITIVE] = slot_float},
    .binary = {[BINARY_ADD] = slot_add,
               [BINARY_SUB] = slot_sub,
               [BINARY_MUL] = slot_mul,
               [BINARY_TRUEDIV] = slot_truediv,
               [BINARY_FLOORDIV] = slot_floordiv,
               [BINARY_MOD] = slot_mod,
               [BINARY_POW] = slot_pow,
               [BINARY_DIVMOD] = slot_divmod},
    .new_ = slot_new,
};
static const NativeDef methods[] = {
    {.name = "as_integer_ratio", .fn = as_integer_ratio, .kind = NATIVE_NOARGS},
    {.name = "conjugate", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "fromhex", .fn = fromhex, .kind = NATIVE_ONE, .flags = NATIVE_CLASS},
    {.name = "hex", .fn = hex, .kind = NATIVE_NOARGS},
    {.name = "is_integer", .fn = is_integer, .kind = NATIVE_NOARGS},
    {.name = "__abs__", .fn = absolute, .kind = NATIVE_NOARGS},
    {.name = "__ceil__", .fn = ceil_method, .kind = NATIVE_NOARGS},
    {.name = "__floor__", .fn = floor_method, .kind = NATIVE_NOARGS},
    {.name = "__getnewargs__", .fn = get_new_args, .kind = NATIVE_NOARGS},
    {.name = "__round__", .fn = round_method, .kind = NATIVE_POS, .min = 0, .max = 1},
    {.name = "__trunc__", .fn = truncate, .kind = NATIVE_NOARGS},
    {0},
};
static const GetSetDef getset[] = {{"imag", get_zero, NULL}, {"real", slot_float, NULL}, {0}};
static const TypeDef def = {
    .name = "float",
    .size = sizeof(Float),
    .flags = TYPE_BASE,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

void type_init_float(Sim *sim) {
    sim->types.float_ = type_from_def(sim, &def, NULL);
}
