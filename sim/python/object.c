/* Birth and death of objects, and the protocols every value has: repr, str, hash, truth,
 * comparison, operators (CPython: Objects/object.c, abstract.c). */
#include "sim/python/object.h"

#include <stdio.h>
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/lastwords.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/tracked.h"
#include "sim/state.h"

/* ---- birth and death ---- */

static size_t prefix_size(const Type *type) {
    return type->flags & TYPE_HAS_DICT ? sizeof(void *) : 0;
}

void *object_new(Sim *sim, Type *type, size_t size) {
    if (size == 0)
        size = type->size;
    size_t prefix = prefix_size(type);
    Object *o = (Object *)((char *)mem_calloc(sim, size + prefix) + prefix);
    o->refs = 1;
    o->type = type;
    if (type->flags & TYPE_HEAP) {
        type->head.refs++;
        if (type->slots.finalize)
            last_words_expect(sim, o);
    }
    if (sim->tracks_objects)
        object_track(sim, o);
    return o;
}

/* Runs __del__ once; true if the object lives on. */
static bool finalize(Sim *sim, Object *o) {
    if (o->flags & OBJ_FINALIZED)
        return false;
    o->flags |= OBJ_FINALIZED;
    o->refs = 1;
    Exception *error = sim->error;
    sim->error = NULL;
    o->type->slots.finalize(sim, o);
    if (sim->error)
        error_clear(sim);
    sim->error = error;
    return --o->refs > 0;
}

static void drop_slots(Sim *sim, Object *o, Type *type) {
    Value *slots = (Value *)((char *)o + type->slots_offset);
    for (uint32_t i = 0; i < type->slot_count; i++) {
        value_drop_maybe(sim, slots[i]);
        slots[i] = NULL;
    }
}

static void destroy_now(Sim *sim, Object *o) {
    Type *type = o->type;
    size_t size = type->instance_size ? type->instance_size(o) : type->size;
    size_t prefix = prefix_size(type);
    if (o->flags & OBJ_LAST_WORDS)
        last_words_forget(sim, o);
    if (o->flags & OBJ_TRACKED)
        object_untrack(sim, o);
    if (type->slot_count)
        drop_slots(sim, o, type);
    if (type->flags & TYPE_HAS_DICT)
        DROP_MAYBE(sim, *object_dict_place(o));
    if (type->slots.dealloc)
        type->slots.dealloc(sim, o);
    mem_free(sim, (char *)o - prefix, size + prefix);
    if (type->flags & TYPE_HEAP)
        DROP(sim, type);
}

/* Long chains must not eat the C stack: beyond a depth the dying wait in a list. */
enum { DESTROY_DEPTH_MAX = 60 };

static void postpone(Sim *sim, Object *o) {
    if (sim->doomed_count == sim->doomed_capacity) {
        size_t grown = mem_grow_capacity(sim->doomed_capacity, sim->doomed_count + 1);
        sim->doomed = mem_realloc(sim, sim->doomed, sim->doomed_capacity * sizeof(Object *),
                                  grown * sizeof(Object *));
        sim->doomed_capacity = grown;
    }
    sim->doomed[sim->doomed_count++] = o;
}

void object_destroy(Sim *sim, Object *o) {
    if (o->flags & OBJ_UNCOUNTED) {
        o->refs = 1u << 30;
        return;
    }
    Type *type = o->type;
    if (type->slots.finalize && finalize(sim, o))
        return;
    if (o->flags & OBJ_REFERRED)
        weakrefs_clear(sim, o);
    if (sim->destroy_depth >= DESTROY_DEPTH_MAX) {
        postpone(sim, o);
        return;
    }
    sim->destroy_depth++;
    destroy_now(sim, o);
    sim->destroy_depth--;
    while (sim->destroy_depth == 0 && sim->doomed_count > 0) {
        Object *next = sim->doomed[--sim->doomed_count];
        sim->destroy_depth++;
        destroy_now(sim, next);
        sim->destroy_depth--;
    }
}

uint64_t object_id(Sim *sim, Value v) {
    if (!value_is_heap(v))
        return (uint64_t)(uintptr_t)v + UINT64_C(0x10000000);
    uint32_t id = v->flags >> OBJ_ID_SHIFT;
    if (id == 0) {
        id = (uint32_t)(++sim->next_id);
        v->flags |= id << OBJ_ID_SHIFT;
    }
    return UINT64_C(0x7f5000000000) + (uint64_t)id * 64;
}

Dict *object_dict_make(Sim *sim, Value v) {
    if (!value_is_heap(v) || !(v->type->flags & TYPE_HAS_DICT))
        return NULL;
    Dict **place = object_dict_place(v);
    if (!*place) {
        *place = dict_new(sim);
        (*place)->head.flags |= DICT_OF_INSTANCE;
        if (sim->tracks_objects && !(v->type->flags & TYPE_HEAP))
            object_track(sim, &(*place)->head); /* CPython has none for instances of classes */
    }
    return *place;
}

void object_dict_replace(Sim *sim, Value v, Dict *d) {
    Dict *old = *object_dict_place(v);
    *object_dict_place(v) = d;
    DROP_MAYBE(sim, old);
}

/* ---- types ---- */

Type *type_of_immediate(Sim *sim, Value v) {
    if (value_is_small_int(v))
        return sim->types.int_;
    if (value_is_bool(v))
        return sim->types.bool_;
    if (v == VALUE_NONE)
        return sim->types.none;
    if (v == VALUE_ELLIPSIS)
        return sim->types.ellipsis;
    return sim->types.not_implemented;
}

bool type_is_subtype(const Type *type, const Type *base) {
    if (type == base)
        return true;
    const Tuple *mro = type->mro;
    if (!mro)
        return false;
    for (size_t i = 1; i < mro->count; i++) {
        if ((const Type *)mro->items[i] == base)
            return true;
    }
    return false;
}

const char *type_name(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.native_function && ((NativeFunction *)v)->def->kind == NATIVE_PYTHON)
        return ((NativeFunction *)v)->self ? "method" : "function"; /* Python in CPython */
    return type->full_name ? type->full_name : type->name->text;
}

/* ---- repr, str, format ---- */

static Value checked_text(Sim *sim, Value v, const char *what) {
    if (!v || value_is_str(sim, v))
        return v;
    RAISE(sim, TypeError, "%s returned non-string (type %T)", what, v);
    value_drop(sim, v);
    return NULL;
}

Value value_repr(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (!sim_enter_c(sim, " while getting the repr of an object"))
        return NULL;
    Value result = checked_text(sim, type->slots.repr(sim, v), "__repr__");
    sim_leave_c(sim);
    return result;
}

Value value_str(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.str)
        return value_keep(v);
    if (!type->slots.str)
        return value_repr(sim, v);
    if (!sim_enter_c(sim, " while getting the str of an object"))
        return NULL;
    Value result = checked_text(sim, type->slots.str(sim, v), "__str__");
    sim_leave_c(sim);
    return result;
}

Value value_format(Sim *sim, Value v, Str *spec) {
    Type *type = type_of(sim, v);
    if (spec->size == 0 && type == sim->types.str)
        return value_keep(v);
    if (spec->size && !(type->flags & TYPE_HEAP) &&
        !sim_has_levels(sim, 1, " while calling a Python object"))
        return NULL;
    Value text = type->slots.format(sim, v, spec);
    if (!text || value_is_str(sim, text))
        return text;
    RAISE(sim, TypeError, "__format__ must return a str, not %T", text);
    value_drop(sim, text);
    return NULL;
}

/* ---- hash, truth ---- */

bool value_hash(Sim *sim, Value v, int64_t *result) {
    Type *type = type_of(sim, v);
    if (type == sim->types.str) {
        *result = str_hash((Str *)v);
        return true;
    }
    if (!type->slots.hash)
        return RAISE(sim, TypeError, "unhashable type: '%T'", v), false;
    return type->slots.hash(sim, v, result);
}

int value_truth(Sim *sim, Value v) {
    if (v == VALUE_TRUE)
        return 1;
    if (v == VALUE_FALSE || v == VALUE_NONE)
        return 0;
    if (value_is_small_int(v))
        return value_as_small_int(v) != 0;
    Type *type = type_of(sim, v);
    if (type->slots.truth)
        return type->slots.truth(sim, v);
    if (type->slots.length) {
        int64_t n = type->slots.length(sim, v);
        return n < 0 ? -1 : n > 0;
    }
    return 1;
}

/* ---- comparison ---- */

static Value try_compare(Sim *sim, Value a, Value b, CompareOp op) {
    Type *type = type_of(sim, a);
    return type->slots.compare ? type->slots.compare(sim, a, b, op) : VALUE_NOT_IMPLEMENTED;
}

static const CompareOp reflected[] = {
    [COMPARE_LT] = COMPARE_GT, [COMPARE_LE] = COMPARE_GE, [COMPARE_EQ] = COMPARE_EQ,
    [COMPARE_NE] = COMPARE_NE, [COMPARE_GT] = COMPARE_LT, [COMPARE_GE] = COMPARE_LE,
};

static Value compare(Sim *sim, Value a, Value b, CompareOp op) {
    Type *ta = type_of(sim, a), *tb = type_of(sim, b);
    bool reflected_first = ta != tb && tb->slots.compare && type_is_subtype(tb, ta);
    Value r;
    if (reflected_first) {
        r = try_compare(sim, b, a, reflected[op]);
        if (r != VALUE_NOT_IMPLEMENTED)
            return r;
    }
    r = try_compare(sim, a, b, op);
    if (r != VALUE_NOT_IMPLEMENTED)
        return r;
    if (!reflected_first) {
        r = try_compare(sim, b, a, reflected[op]);
        if (r != VALUE_NOT_IMPLEMENTED)
            return r;
    }
    if (op == COMPARE_EQ)
        return value_from_bool(a == b);
    if (op == COMPARE_NE)
        return value_from_bool(a != b);
    static const char *const texts[] = {
#define X(op, text, dunder) [COMPARE_##op] = text,
        COMPARE_OPS(X)
#undef X
    };
    return RAISE(sim, TypeError, "'%s' not supported between instances of '%T' and '%T'", texts[op],
                 a, b);
}

static bool compare_small(int64_t x, int64_t y, CompareOp op) {
    switch (op) {
    case COMPARE_LT: return x < y;
    case COMPARE_LE: return x <= y;
    case COMPARE_EQ: return x == y;
    case COMPARE_NE: return x != y;
    case COMPARE_GT: return x > y;
    default: return x >= y;
    }
}

/* They are compared where they stand. */
static bool is_plain_pair(Sim *sim, Value a, Value b, CompareOp op) {
    Type *type = type_of(sim, a);
    return type == type_of(sim, b) &&
           ((type == sim->types.str && op == COMPARE_EQ) || type == sim->types.float_);
}

Value value_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if (value_is_small_int(a) && value_is_small_int(b)) {
        return value_from_bool(compare_small(value_as_small_int(a), value_as_small_int(b), op));
    }
    if (is_plain_pair(sim, a, b, op))
        return compare(sim, a, b, op);
    if (!sim_enter_c(sim, " in comparison"))
        return NULL;
    Value result = compare(sim, a, b, op);
    sim_leave_c(sim);
    return result;
}

int value_compare_truth(Sim *sim, Value a, Value b, CompareOp op) {
    Value r = value_compare(sim, a, b, op);
    if (!r)
        return -1;
    int truth = value_truth(sim, r);
    value_drop(sim, r);
    return truth;
}

int value_equal(Sim *sim, Value a, Value b) {
    if (a == b)
        return 1;
    if (value_is_heap(a) && value_is_heap(b) && a->type == sim->types.str &&
        b->type == sim->types.str) {
        return str_equal((Str *)a, (Str *)b);
    }
    return value_compare_truth(sim, a, b, COMPARE_EQ);
}

Value value_unary(Sim *sim, Value v, UnaryOp op) {
    static const char *const texts[] = {"-", "+", "~"};
    Value (*f)(Sim *, Value) = type_of(sim, v)->slots.unary[op];
    if (!f)
        return RAISE(sim, TypeError, "bad operand type for unary %s: '%T'", texts[op], v);
    return f(sim, v);
}

/* ---- numbers ---- */

Value value_index(Sim *sim, Value v) {
    if (value_is_int(sim, v))
        return value_keep(v);
    Type *type = type_of(sim, v);
    if (!type->slots.index) {
        return RAISE(sim, TypeError, "'%T' object cannot be interpreted as an integer", v);
    }
    Value r = type->slots.index(sim, v);
    if (r && !value_is_int(sim, r)) {
        RAISE(sim, TypeError, "__index__ returned non-int (type %T)", r);
        value_drop(sim, r);
        return NULL;
    }
    return r;
}

static bool index_or(Sim *sim, Value v, int64_t *result, Type *error, const char *text) {
    Value n = value_index(sim, v);
    if (!n)
        return false;
    bool fits = int_as_int64(n, result);
    value_drop(sim, n);
    if (!fits)
        raise_error(sim, error, text, v);
    return fits;
}

bool value_as_index(Sim *sim, Value v, int64_t *result) {
    if (value_is_small_int(v)) {
        *result = value_as_small_int(v);
        return true;
    }
    return index_or(sim, v, result, sim->exceptions.IndexError,
                    "cannot fit '%T' into an index-sized integer");
}

bool value_as_int64(Sim *sim, Value v, int64_t *result) {
    if (value_is_small_int(v)) {
        *result = value_as_small_int(v);
        return true;
    }
    return index_or(sim, v, result, sim->exceptions.OverflowError,
                    "Python int too large to convert to C long");
}

bool value_as_double(Sim *sim, Value v, double *result) {
    if (value_is_small_int(v)) {
        *result = (double)value_as_small_int(v);
        return true;
    }
    if (value_is_float(sim, v)) {
        *result = float_value(v);
        return true;
    }
    Type *type = type_of(sim, v);
    if (type->slots.to_float && type->slots.to_float != sim->types.int_->slots.to_float) {
        Value f = type->slots.to_float(sim, v);
        if (!f)
            return false;
        if (!value_is_float(sim, f)) {
            RAISE(sim, TypeError, "%T.__float__ returned non-float (type %T)", v, f);
            value_drop(sim, f);
            return false;
        }
        *result = float_value(f);
        value_drop(sim, f);
        return true;
    }
    if (!value_is_int(sim, v) && !type->slots.index) {
        return RAISE(sim, TypeError, "must be real number, not %T", v), false;
    }
    Value n = value_index(sim, v);
    if (!n)
        return false;
    *result = int_as_double(sim, n);
    value_drop(sim, n);
    return !sim->error;
}

Value value_ascii(Sim *sim, Value v) {
    Value text = value_repr(sim, v);
    if (!text)
        return NULL;
    Str *s = (Str *)text;
    if (str_is_ascii(s))
        return text;
    StrBuilder sb;
    sb_init(&sb, sim);
    const char *p = s->text, *end = s->text + s->size;
    while (p < end) {
        uint32_t c = str_decode(&p);
        if (c < 0x80) {
            sb_char(&sb, c);
        } else {
            char escape[16];
            const char *format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
            int n = snprintf(escape, sizeof escape, format, (unsigned)c);
            sb_add(&sb, escape, (size_t)n);
        }
    }
    value_drop(sim, text);
    return (Value)sb_finish(&sb);
}

/* pow(a, b, mod): only ints take a modulus; a class of the program may define __pow__ with three.
 */
Value value_power(Sim *sim, Value a, Value b, Value mod) {
    if (mod == VALUE_NONE)
        return value_binary(sim, a, b, BINARY_POW);
    Value f = value_is_heap(a) ? value_lookup_special(sim, a, sim->names.__pow__) : NULL;
    if (f && type_of(sim, f) == sim->types.function)
        return value_call3(sim, f, a, b, mod);
    if (value_is_int(sim, a) && value_is_int(sim, b) && value_is_int(sim, mod)) {
        return int_power_modulo(sim, a, b, mod);
    }
    if (value_is_float(sim, a) || value_is_float(sim, b) || value_is_float(sim, mod)) {
        return RAISE(sim, TypeError,
                     "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return RAISE(sim, TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a,
                 b, mod);
}
