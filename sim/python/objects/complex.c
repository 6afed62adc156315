/* complex (CPython: Objects/complexobject.c). */
#include <math.h>
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/state.h"

typedef struct Pair {
    double re, im;
} Pair;

Value complex_new(Sim *sim, double real, double imag) {
    Complex *c = object_new(sim, sim->types.complex, 0);
    c->real = real;
    c->imag = imag;
    return (Value)c;
}

bool value_is_complex(Sim *sim, Value v) {
    return value_is_heap(v) && type_is_subtype(v->type, sim->types.complex);
}

static Value from_pair(Sim *sim, Pair p) {
    return complex_new(sim, p.re, p.im);
}

static Pair pair_of(Value v) {
    return (Pair){((Complex *)v)->real, ((Complex *)v)->imag};
}

/* ---- arithmetic ---- */

/* 1: read, 0: another type, -1: raised. */
static int read_operand(Sim *sim, Value v, Pair *p) {
    p->im = 0;
    if (value_is_complex(sim, v)) {
        *p = pair_of(v);
    } else if (value_is_float(sim, v)) {
        p->re = float_value(v);
    } else if (value_is_int(sim, v)) {
        p->re = int_as_double(sim, v);
    } else {
        return 0;
    }
    return sim->error ? -1 : 1;
}

static Pair multiply(Pair a, Pair b) {
    return (Pair){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/* Scaled by the larger part of b, so that nothing overflows on the way. */
static Pair quotient(Pair a, Pair b) {
    if (fabs(b.re) >= fabs(b.im)) {
        double ratio = b.im / b.re, size = b.re + b.im * ratio;
        return (Pair){(a.re + a.im * ratio) / size, (a.im - a.re * ratio) / size};
    }
    double ratio = b.re / b.im, size = b.re * ratio + b.im;
    return (Pair){(a.re * ratio + a.im) / size, (a.im * ratio - a.re) / size};
}

static Value divide(Sim *sim, Pair a, Pair b) {
    if (b.re == 0 && b.im == 0)
        return RAISE(sim, ZeroDivisionError, "complex division by zero");
    return from_pair(sim, quotient(a, b));
}

static Pair power_of_int(Pair a, int n) {
    Pair r = {1, 0};
    for (int k = n < 0 ? -n : n; k; k >>= 1) {
        if (k & 1)
            r = multiply(r, a);
        a = multiply(a, a);
    }
    return n < 0 ? quotient((Pair){1, 0}, r) : r;
}

static Value power(Sim *sim, Pair a, Pair b) {
    if (b.re == 0 && b.im == 0)
        return complex_new(sim, 1, 0);
    if (a.re == 0 && a.im == 0) {
        if (b.im != 0 || b.re < 0) {
            return RAISE(sim, ZeroDivisionError, "0.0 to a negative or complex power");
        }
        return complex_new(sim, 0, 0);
    }
    if (b.im == 0 && b.re == floor(b.re) && fabs(b.re) <= 100) {
        return from_pair(sim, power_of_int(a, (int)b.re));
    }
    double size = hypot(a.re, a.im), angle = atan2(a.im, a.re);
    double length = pow(size, b.re), turn = angle * b.re;
    if (b.im != 0) {
        length /= exp(angle * b.im);
        turn += b.im * log(size);
    }
    return complex_new(sim, length * cos(turn), length * sin(turn));
}

#define BINARY(name, expression)                                                                   \
    static Value name(Sim *sim, Value left, Value right) {                                         \
        Pair a, b;                                                                                 \
        int read = read_operand(sim, left, &a);                                                    \
        if (read > 0)                                                                              \
            read = read_operand(sim, right, &b);                                                   \
        if (read > 0)                                                                              \
            return expression;                                                                     \
        return read < 0 ? NULL : VALUE_NOT_IMPLEMENTED;                                            \
    }
BINARY(slot_add, complex_new(sim, a.re + b.re, a.im + b.im))
BINARY(slot_sub, complex_new(sim, a.re - b.re, a.im - b.im))
BINARY(slot_mul, from_pair(sim, multiply(a, b)))
BINARY(slot_truediv, divide(sim, a, b))
BINARY(slot_pow, power(sim, a, b))

static Value slot_negative(Sim *sim, Value self) {
    Pair p = pair_of(self);
    return complex_new(sim, -p.re, -p.im);
}

static Value slot_positive(Sim *sim, Value self) {
    return from_pair(sim, pair_of(self));
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return VALUE_NOT_IMPLEMENTED;
    if (!value_is_complex(sim, self))
        return VALUE_NOT_IMPLEMENTED;
    Pair a = pair_of(self), b;
    bool equal;
    if (value_is_int(sim, other)) {
        equal = a.im == 0 && !isnan(a.re) && int_compare_double(other, a.re) == 0;
    } else if (value_is_complex(sim, other) || value_is_float(sim, other)) {
        read_operand(sim, other, &b);
        equal = a.re == b.re && a.im == b.im;
    } else {
        return VALUE_NOT_IMPLEMENTED;
    }
    return value_from_bool(equal == (op == COMPARE_EQ));
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    Pair p = pair_of(self);
    uint64_t h = (uint64_t)double_hash(p.re) + UINT64_C(1000003) * (uint64_t)double_hash(p.im);
    *result = (int64_t)h == -1 ? -2 : (int64_t)h;
    return true;
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim;
    Pair p = pair_of(self);
    return p.re != 0 || p.im != 0;
}

/* ---- text ---- */

/* repr of a part: whole numbers without ".0". */
static void part_text(double x, char out[40]) {
    float_repr(x, out);
    size_t size = strlen(out);
    if (size > 2 && strcmp(out + size - 2, ".0") == 0)
        out[size - 2] = 0;
}

static Value slot_repr(Sim *sim, Value self) {
    Pair p = pair_of(self);
    char re[40], im[40];
    part_text(p.re, re);
    part_text(p.im, im);
    if (p.re == 0 && !signbit(p.re))
        return (Value)str_format(sim, "%sj", im);
    return (Value)str_format(sim, "(%s%s%sj)", re, im[0] == '-' ? "" : "+", im);
}

/* The place where the imaginary part of a text begins: its sign, or 0. */
static size_t find_split(const char *text, size_t size) {
    for (size_t i = size; i-- > 1;) {
        bool sign = text[i] == '+' || text[i] == '-';
        if (sign && text[i - 1] != 'e' && text[i - 1] != 'E')
            return i;
    }
    return 0;
}

static bool parse_imaginary(Sim *sim, const char *text, size_t size, double *x) {
    if (size == 0 || (size == 1 && (text[0] == '+' || text[0] == '-'))) {
        *x = size && text[0] == '-' ? -1 : 1;
        return true;
    }
    return !ascii_is_space(text[0]) && float_parse_ascii(sim, text, size, x);
}

static bool parse_pair(Sim *sim, const char *p, size_t size, Pair *pair) {
    const char *end = p + size;
    while (p < end && ascii_is_space(*p))
        p++;
    while (p < end && ascii_is_space(end[-1]))
        end--;
    if (end - p > 1 && *p == '(' && end[-1] == ')') {
        p++;
        end--;
        while (p < end && ascii_is_space(*p))
            p++;
        while (p < end && ascii_is_space(end[-1]))
            end--;
    }
    *pair = (Pair){0, 0};
    if (p == end)
        return false;
    if ((end[-1] | 32) != 'j')
        return float_parse_ascii(sim, p, (size_t)(end - p), &pair->re);
    end--;
    if (p < end && ascii_is_space(end[-1]))
        return false;
    size_t split = find_split(p, (size_t)(end - p));
    if (split && (ascii_is_space(p[split - 1]) || !float_parse_ascii(sim, p, split, &pair->re))) {
        return false;
    }
    return parse_imaginary(sim, p + split, (size_t)(end - p) - split, &pair->im);
}

/* Does every underscore stand between two digits? */
static bool underscores_fit(const char *p, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (p[i] != '_')
            continue;
        bool fits = i > 0 && i + 1 < size && p[i - 1] >= '0' && p[i - 1] <= '9' &&
                    p[i + 1] >= '0' && p[i + 1] <= '9';
        if (!fits)
            return false;
    }
    return true;
}

static Value from_text(Sim *sim, Str *text) {
    size_t size;
    char *ascii = ascii_number_text(sim, text, &size);
    Pair p;
    if (!underscores_fit(ascii, size)) {
        mem_free(sim, ascii, text->length + (size_t)1);
        return RAISE(sim, ValueError, "could not convert string to complex: %R", (Value)text);
    }
    bool ok = parse_pair(sim, ascii, size, &p);
    mem_free(sim, ascii, text->length + (size_t)1);
    if (ok)
        return from_pair(sim, p);
    return RAISE(sim, ValueError, "complex() arg is a malformed string");
}

/* ---- constructor ---- */

/* v.__complex__(): 1, 0 there is none, -1 raised. */
static int read_complex_method(Sim *sim, Value v, Pair *p) {
    Str *name = str_intern(sim, "__complex__", 11);
    Value method = value_lookup_special(sim, v, name);
    Value c = method ? value_call_method(sim, v, name, NULL, 0) : NULL;
    DROP(sim, name);
    if (!c)
        return method ? -1 : 0;
    bool good = value_is_complex(sim, c);
    if (good)
        *p = pair_of(c);
    else
        RAISE(sim, TypeError, "__complex__ returned non-complex (type %T)", c);
    value_drop(sim, c);
    return good ? 1 : -1;
}

static bool read_number(Sim *sim, Value v, const char *what, Pair *p) {
    int read = read_operand(sim, v, p);
    if (read == 0 && what[0] == 'f')
        read = read_complex_method(sim, v, p);
    if (read != 0)
        return read > 0;
    const Slots *slots = &type_of(sim, v)->slots;
    p->im = 0;
    if (slots->to_float || slots->index)
        return value_as_double(sim, v, &p->re);
    RAISE(sim, TypeError, "complex() %s must be %s, not '%T'", what,
          what[0] == 'f' ? "a string or a number" : "a number", v);
    return false;
}

static bool gives_complex(Sim *sim, Value v) {
    const Slots *slots = &type_of(sim, v)->slots;
    return value_is_complex(sim, v) || !(slots->to_float || slots->index);
}

static Value make(Sim *sim, Value real, Value imag) {
    if (real && value_is_str(sim, real)) {
        if (imag) {
            return RAISE(sim, TypeError, "complex() can't take second arg if first is a string");
        }
        return from_text(sim, (Str *)real);
    }
    if (imag && value_is_str(sim, imag)) {
        return RAISE(sim, TypeError, "complex() second arg can't be a string");
    }
    Pair a = {0, 0}, b = {0, 0};
    if (real && !read_number(sim, real, "first argument", &a))
        return NULL;
    if (imag && !read_number(sim, imag, "second argument", &b))
        return NULL;
    if (imag) { /* real + imag * 1j, without touching the sign of a zero */
        bool is_complex = value_is_complex(sim, imag);
        a.im = real && gives_complex(sim, real) ? a.im + b.re : b.re;
        if (is_complex)
            a.re -= b.im;
    }
    return from_pair(sim, a);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"real", "imag", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2) {
        return RAISE(sim, TypeError, "complex() takes at most 2 arguments (%zu given)", given);
    }
    if (!arguments_only_keywords(sim, "complex", kwnames, keywords))
        return NULL;
    Value real = nargs > 0 ? args[0] : arguments_keyword(args, nargs, kwnames, "real");
    Value imag = nargs > 1 ? args[1] : arguments_keyword(args, nargs, kwnames, "imag");
    Value v = make(sim, real, imag);
    if (!v || type == sim->types.complex)
        return v;
    Complex *c = object_new(sim, type, 0);
    c->real = ((Complex *)v)->real;
    c->imag = ((Complex *)v)->imag;
    value_drop(sim, v);
    return (Value)c;
}

static Value conjugate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Pair p = pair_of(self);
    return complex_new(sim, p.re, -p.im);
}

static Value as_complex(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Pair p = pair_of(self);
    return complex_new(sim, p.re, p.im);
}

static Value absolute(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Pair p = pair_of(self);
    double size = hypot(p.re, p.im);
    if (isinf(size) && isfinite(p.re) && isfinite(p.im)) {
        return RAISE(sim, OverflowError, "absolute value too large");
    }
    return float_new(sim, size);
}

static Value get_real(Sim *sim, Value self) {
    return float_new(sim, pair_of(self).re);
}

static Value get_imag(Sim *sim, Value self) {
    return float_new(sim, pair_of(self).im);
}

static bool set_readonly(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    RAISE(sim, AttributeError, "readonly attribute");
    return false;
}

static const Slots slots = {
    .repr = slot_repr,
    .format = format_complex,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .unary = {[UNOP_NEGATIVE] = slot_negative, [UNOP_POSITIVE] = slot_positive},
    .binary = {[BINARY_ADD] = slot_add,
               [BINARY_SUB] = slot_sub,
               [BINARY_MUL] = slot_mul,
               [BINARY_TRUEDIV] = slot_truediv,
               [BINARY_POW] = slot_pow},
    .new_ = slot_new,
};
static Value get_new_args(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Pair p = pair_of(self);
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = float_new(sim, p.re);
    t->items[1] = float_new(sim, p.im);
    return (Value)t;
}

static const NativeDef methods[] = {
    {.name = "__getnewargs__", .fn = get_new_args, .kind = NATIVE_NOARGS},
    {.name = "conjugate", .fn = conjugate, .kind = NATIVE_NOARGS},
    {.name = "__abs__", .fn = absolute, .kind = NATIVE_NOARGS},
    {.name = "__complex__", .fn = as_complex, .kind = NATIVE_NOARGS},
    {0},
};
static const GetSetDef getset[] = {
    {"imag", get_imag, set_readonly}, {"real", get_real, set_readonly}, {0}};
static const TypeDef def = {
    .name = "complex",
    .size = sizeof(Complex),
    .flags = TYPE_BASE,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

void type_init_complex(Sim *sim) {
    sim->types.complex = type_from_def(sim, &def, NULL);
}
