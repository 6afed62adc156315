/* Slots and dunder methods, both ways (CPython: typeobject.c, slotdefs): a class of the program
 * gets slot functions that call its dunders; a native type gets dunders that call its slots. */
#include <stddef.h>
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/objects/generator.h"
#include "sim/python/objects/number.h"
#include "sim/python/slotwrapper.h"
#include "sim/state.h"

/* ---- calling a dunder of a class of the program ---- */

/* type(self).name(self, args...). NULL with no error: the class has no such method. */
static Value call_dunder(Sim *sim, Value self, Str *name, Value *args, size_t nargs,
                         bool *missing) {
    Value f = value_lookup_special(sim, self, name);
    if (missing)
        *missing = !f || f == VALUE_NONE;
    if (!f || (missing && f == VALUE_NONE))
        return NULL;
    Value all[4];
    value_keep(f);
    Value r;
    if (value_is_heap(f) && (f->type->flags & TYPE_METHOD_DESCRIPTOR)) {
        all[0] = self;
        for (size_t i = 0; i < nargs; i++)
            all[i + 1] = args[i];
        r = value_call(sim, f, all, nargs + 1, NULL);
    } else {
        Type *dt = type_of(sim, f);
        Value bound =
            dt->slots.get ? dt->slots.get(sim, f, self, type_of(sim, self)) : value_keep(f);
        r = bound ? value_call(sim, bound, args, nargs, NULL) : NULL;
        DROP_MAYBE(sim, bound);
    }
    value_drop(sim, f);
    return r;
}

static Value call0(Sim *sim, Value self, Str *name) {
    bool missing;
    Value r = call_dunder(sim, self, name, NULL, 0, &missing);
    if (missing && !sim->error)
        raise_attribute_error(sim, self, name);
    return r;
}

static bool truth_and_drop(Sim *sim, Value r, int *truth) {
    if (!r)
        return false;
    *truth = value_truth(sim, r);
    value_drop(sim, r);
    return true;
}

#define UNARY_SLOT(fn, dunder)                                                                     \
    static Value fn(Sim *sim, Value self) {                                                        \
        return call0(sim, self, sim->names.dunder);                                                \
    }
UNARY_SLOT(slot_repr, __repr__)
UNARY_SLOT(slot_str, __str__)
UNARY_SLOT(slot_index, __index__)
UNARY_SLOT(slot_to_int, __int__)
UNARY_SLOT(slot_to_float, __float__)
UNARY_SLOT(slot_neg, __neg__)
UNARY_SLOT(slot_pos, __pos__)
UNARY_SLOT(slot_invert, __invert__)
UNARY_SLOT(slot_aiter, __aiter__)
UNARY_SLOT(slot_anext, __anext__)
UNARY_SLOT(slot_await, __await__)

static Value slot_format(Sim *sim, Value self, Str *spec) {
    return call_dunder(sim, self, sim->names.__format__, (Value[]){(Value)spec}, 1, NULL);
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    bool missing;
    Value r = call_dunder(sim, self, sim->names.__hash__, NULL, 0, &missing);
    if (missing)
        return RAISE(sim, TypeError, "unhashable type: '%T'", self), false;
    if (!r)
        return false;
    bool is_int = value_is_int(sim, r);
    if (!is_int)
        RAISE(sim, TypeError, "__hash__ method should return an integer");
    if (is_int && !int_as_int64(r, result))
        is_int = value_hash(sim, r, result);
    if (is_int && *result == -1)
        *result = -2;
    value_drop(sim, r);
    return is_int;
}

static Value slot_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value f = value_lookup_special(sim, self, sim->names.__call__);
    if (!f)
        return RAISE(sim, TypeError, "'%T' object is not callable", self);
    Type *dt = type_of(sim, f);
    Value bound = dt->slots.get ? dt->slots.get(sim, f, self, type_of(sim, self)) : value_keep(f);
    if (!bound)
        return NULL;
    Value r = value_call(sim, bound, args, nargs, kwnames);
    value_drop(sim, bound);
    return r;
}

static Value slot_getattr(Sim *sim, Value self, Str *name) {
    Value custom = value_lookup_special(sim, self, sim->names.__getattribute__);
    Value r;
    if (!custom || is_native_getattribute(sim, custom)) {
        r = (type_of(sim, self)->flags & TYPE_IS_TYPE) ? type_getattr(sim, self, name)
                                                       : generic_getattr(sim, self, name);
    } else {
        r = call_dunder(sim, self, sim->names.__getattribute__, (Value[]){(Value)name}, 1, NULL);
    }
    if (r || !error_is(sim, sim->exceptions.AttributeError))
        return r;
    if (!value_lookup_special(sim, self, sim->names.__getattr__))
        return NULL;
    error_clear(sim);
    return call_dunder(sim, self, sim->names.__getattr__, (Value[]){(Value)name}, 1, NULL);
}

static bool drop_result(Sim *sim, Value r) {
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static bool slot_setattr(Sim *sim, Value self, Str *name, Value v) {
    Value args[] = {(Value)name, v};
    Str *dunder = v ? sim->names.__setattr__ : sim->names.__delattr__;
    return drop_result(sim, call_dunder(sim, self, dunder, args, v ? 2 : 1, NULL));
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    Str *names[] = {sim->names.__lt__, sim->names.__le__, sim->names.__eq__,
                    sim->names.__ne__, sim->names.__gt__, sim->names.__ge__};
    bool missing;
    Value r = call_dunder(sim, self, names[op], &other, 1, &missing);
    return missing ? VALUE_NOT_IMPLEMENTED : r;
}

static Value slot_iter(Sim *sim, Value self) {
    bool missing;
    Value r = call_dunder(sim, self, sim->names.__iter__, NULL, 0, &missing);
    if (missing)
        return RAISE(sim, TypeError, "'%T' object is not iterable", self);
    return r;
}

static Value slot_next(Sim *sim, Value self) {
    return call0(sim, self, sim->names.__next__);
}

static int slot_truth(Sim *sim, Value self) {
    bool missing;
    Value r = call_dunder(sim, self, sim->names.__bool__, NULL, 0, &missing);
    if (missing) {
        int64_t n = type_of(sim, self)->slots.length ? value_length(sim, self) : 1;
        return n < 0 ? -1 : n > 0;
    }
    if (!r)
        return -1;
    if (value_is_bool(r))
        return r == VALUE_TRUE;
    RAISE(sim, TypeError, "__bool__ should return bool, returned %T", r);
    value_drop(sim, r);
    return -1;
}

static int64_t slot_length(Sim *sim, Value self) {
    Value r = call0(sim, self, sim->names.__len__);
    if (!r)
        return -1;
    int64_t n = -1;
    Value index = value_index(sim, r);
    if (index && int_sign(index) < 0) {
        RAISE(sim, ValueError, "__len__() should return >= 0");
    } else if (index && !int_as_int64(index, &n)) {
        n = -1;
        RAISE(sim, OverflowError, "cannot fit '%T' into an index-sized integer", r);
    }
    DROP_MAYBE(sim, index);
    value_drop(sim, r);
    return n;
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    return call_dunder(sim, self, sim->names.__getitem__, &key, 1, NULL);
}

/* A class that has only the other one of the two raises as for any attribute that is not there. */
static bool slot_setitem(Sim *sim, Value self, Value key, Value v) {
    Value args[] = {key, v};
    Str *dunder = v ? sim->names.__setitem__ : sim->names.__delitem__;
    Value r = call_dunder(sim, self, dunder, args, v ? 2 : 1, NULL);
    if (!r && !sim->error)
        raise_error(sim, sim->exceptions.AttributeError, "%s", dunder->text);
    return drop_result(sim, r);
}

static int slot_contains(Sim *sim, Value self, Value item) {
    bool missing;
    Value r = call_dunder(sim, self, sim->names.__contains__, &item, 1, &missing);
    if (missing) {
        RAISE(sim, TypeError, "argument of type '%T' is not a container", self);
        return -1;
    }
    int truth;
    return truth_and_drop(sim, r, &truth) ? truth : -1;
}

/* CPython: SLOT1BINFULL. Left's method, or right's reflected one; right's first if it overrides. */
static Value slot_binary(Sim *sim, Value a, Value b, AnySlot slot, size_t offset, Str *name,
                         Str *rname) {
    Type *ta = type_of(sim, a), *tb = type_of(sim, b);
    bool mine_a = *slot_at(&ta->slots, offset) == slot;
    bool mine_b = ta != tb && *slot_at(&tb->slots, offset) == slot;
    bool missing;
    if (mine_a) {
        if (mine_b && type_is_subtype(tb, ta) &&
            type_lookup(sim, tb, rname) != type_lookup(sim, ta, rname)) {
            Value r = call_dunder(sim, b, rname, &a, 1, &missing);
            if (!missing && r != VALUE_NOT_IMPLEMENTED)
                return r;
            mine_b = false;
        }
        Value r = call_dunder(sim, a, name, &b, 1, &missing);
        if (!missing && r != VALUE_NOT_IMPLEMENTED)
            return r;
        if (ta == tb)
            return VALUE_NOT_IMPLEMENTED;
    }
    if (mine_b) {
        Value r = call_dunder(sim, b, rname, &a, 1, &missing);
        if (!missing)
            return r;
    }
    return VALUE_NOT_IMPLEMENTED;
}

#define X(op, text, dunder)                                                                        \
    static Value slot_##dunder(Sim *sim, Value a, Value b) {                                       \
        return slot_binary(sim, a, b, (AnySlot)slot_##dunder,                                      \
                           offsetof(Slots, binary[BINARY_##op]), sim->names.__##dunder##__,        \
                           sim->names.__r##dunder##__);                                            \
    }
BINARY_OPS(X)
#undef X

static Value slot_inplace(Sim *sim, Value a, Value b, Str *name) {
    bool missing;
    Value r = call_dunder(sim, a, name, &b, 1, &missing);
    return missing ? VALUE_NOT_IMPLEMENTED : r;
}
#define INPLACE(dunder)                                                                            \
    static Value slot_i##dunder(Sim *sim, Value a, Value b) {                                      \
        return slot_inplace(sim, a, b, sim->names.__i##dunder##__);                                \
    }
INPLACE(add)
INPLACE(sub)
INPLACE(mul)
INPLACE(matmul)
INPLACE(truediv)
INPLACE(floordiv)
INPLACE(mod)
INPLACE(pow)
INPLACE(lshift)
INPLACE(rshift)
INPLACE(and)
INPLACE(xor)
INPLACE(or)

static Value slot_get(Sim *sim, Value descriptor, Value instance, Type *owner) {
    Value args[] = {instance ? instance : VALUE_NONE, owner ? (Value)owner : VALUE_NONE};
    bool missing;
    Value r = call_dunder(sim, descriptor, sim->names.__get__, args, 2, &missing);
    return missing ? value_keep(descriptor) : r;
}

static bool slot_set(Sim *sim, Value descriptor, Value instance, Value v) {
    Value args[] = {instance, v};
    Str *dunder = v ? sim->names.__set__ : sim->names.__delete__;
    bool missing;
    Value r = call_dunder(sim, descriptor, dunder, args, v ? 2 : 1, &missing);
    if (missing)
        raise_error(sim, sim->exceptions.AttributeError, "%s", dunder->text);
    return drop_result(sim, r);
}

static bool slot_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value f = value_lookup_special(sim, self, sim->names.__init__);
    Type *dt = type_of(sim, f);
    Value bound = dt->slots.get ? dt->slots.get(sim, f, self, type_of(sim, self)) : value_keep(f);
    if (!bound)
        return false;
    Value r = value_call(sim, bound, args, nargs, kwnames);
    value_drop(sim, bound);
    if (r && r != VALUE_NONE) {
        RAISE(sim, TypeError, "__init__() should return None, not '%T'", r);
        value_drop(sim, r);
        return false;
    }
    return r != NULL;
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value f = value_getattr(sim, (Value)type, sim->names.__new__);
    if (!f)
        return NULL;
    if (type_of(sim, f) == sim->types.native_function && ((NativeFunction *)f)->behind)
        value_replace(sim, &f, (Value)KEEP(((NativeFunction *)f)->behind));
    size_t total = nargs + (kwnames ? kwnames->count : 0);
    Value *all = mem_alloc(sim, (total + 1) * sizeof(Value));
    all[0] = (Value)type;
    if (total)
        memcpy(all + 1, args, total * sizeof(Value));
    Value r = value_call(sim, f, all, nargs + 1, kwnames);
    mem_free(sim, all, (total + 1) * sizeof(Value));
    value_drop(sim, f);
    return r;
}

Type *type_made_as(Type *type) {
    while (type && type->slots.new_ == slot_new)
        type = type->base;
    return type;
}

static void slot_finalize(Sim *sim, Value self) {
    Value f = value_lookup_special(sim, self, sim->names.__del__);
    Value r = call_dunder(sim, self, sim->names.__del__, NULL, 0, NULL);
    if (!r && sim->error)
        error_write_unraisable(sim, NULL, f);
    DROP_MAYBE(sim, r);
}

/* ---- the table ---- */

typedef struct SlotRow {
    SlotDef def;
    AnySlot generic;
} SlotRow;

static const SlotRow rows[] = {
#define SLOT(dunder, member, generic, wrap, op)                                                    \
    {{#dunder, offsetof(Names, dunder), offsetof(Slots, member), wrap, op}, (AnySlot)generic},
#include "sim/python/slots.def"
#undef SLOT
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

static Str *row_name(Sim *sim, const SlotRow *row) {
    return *(Str **)((char *)&sim->names + row->def.name_offset);
}

AnySlot *slot_at(Slots *slots, size_t offset) {
    return (AnySlot *)((char *)slots + offset);
}

bool is_slot_dunder(Str *name) {
    return name->size > 4 && name->text[0] == '_' && name->text[1] == '_';
}

const SlotDef *slot_def_named(Sim *sim, Str *dunder) {
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (rows[i].def.wrap && row_name(sim, &rows[i]) == dunder)
            return &rows[i].def;
    }
    return slot_def_of_method(dunder->text);
}

const SlotDef *slot_def_of_method(const char *name) {
    static const SlotDef abs = {"__abs__", 0, 0, wrap_method, 0};
    return strcmp(name, abs.name) == 0 ? &abs : NULL;
}

/* ---- native types ---- */

void type_inherit_slots(Type *type) {
    Tuple *mro = type->mro;
    for (size_t i = 1; i < mro->count; i++) {
        Type *base = (Type *)mro->items[i];
        /* both from the same class: one that compares and has no hash passes that on */
        bool own_compare = type->slots.compare || type->slots.hash;
        for (size_t k = 0; k < offsetof(Slots, holds) / sizeof(AnySlot); k++) {
            size_t offset = k * sizeof(AnySlot);
            bool equality = offset == offsetof(Slots, compare) || offset == offsetof(Slots, hash);
            if (equality && own_compare)
                continue;
            AnySlot *mine = slot_at(&type->slots, offset);
            if (!*mine)
                *mine = *slot_at(&base->slots, offset);
        }
        if (!type->slots.holds)
            type->slots.holds = base->slots.holds;
    }
}

/* A slot that the base has too was inherited: its wrapper stands there. */
static bool is_own_slot(Type *type, size_t offset) {
    AnySlot mine = *slot_at(&type->slots, offset);
    if (!mine)
        return false;
    return !type->base || mine != *slot_at(&type->base->slots, offset);
}

/* Sequences join by + and are true by their length, without methods for the other operand's turn
 * and for truth. */
static bool is_hidden(Sim *sim, Type *type, Str *name) {
    bool joins = type->slots.length && type->slots.binary[BINARY_ADD];
    return joins && (name == sim->names.__radd__ || name == sim->names.__bool__);
}

static void add_wrapper(Sim *sim, Type *type, const SlotDef *def, Str *name) {
    Value w = slot_wrapper_new(sim, def, type, *slot_at(&type->slots, def->slot_offset));
    dict_set_str(sim, type->dict, name, w);
    value_drop(sim, w);
}

void type_add_inherited_wrapper(Sim *sim, Type *type, Str *name) {
    if (!dict_get_str(sim, type->dict, name))
        add_wrapper(sim, type, slot_def_named(sim, name), name);
}

/* Most types of C name the slot of object that gives attributes as one of their own. */
static bool names_getattr(Sim *sim, const Type *type) {
    return type->base == sim->types.object && type->slots.getattr == generic_getattr &&
           !(type->flags & (TYPE_PLAIN_GETATTR | TYPE_OPEN | TYPE_INNER));
}

void type_add_slot_wrappers(Sim *sim, Type *type) {
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const SlotRow *row = &rows[i];
        if (!row->def.wrap || !is_own_slot(type, row->def.slot_offset))
            continue;
        Str *name = row_name(sim, row);
        if (!is_hidden(sim, type, name) && !dict_get_str(sim, type->dict, name))
            add_wrapper(sim, type, &row->def, name);
    }
    if (names_getattr(sim, type))
        type_add_inherited_wrapper(sim, type, sim->names.__getattribute__);
    if (type->slots.compare && !type->slots.hash) {
        dict_set_str(sim, type->dict, sim->names.__hash__, VALUE_NONE);
    }
}

/* ---- classes of the program ---- */

/* What the dunder that the class sees wants in the slot: the native function that it wraps, the
 * generic function, or nothing (NULL). */
static AnySlot wanted(Sim *sim, Type *type, const SlotRow *row, bool *found) {
    Value v = type_lookup(sim, type, row_name(sim, row));
    *found = v != NULL;
    if (!v)
        return NULL;
    AnySlot native = slot_wrapper_function(sim, v, &row->def, type);
    return native ? native : row->generic;
}

static void update_rows(Sim *sim, Type *type, size_t first, size_t offset) {
    AnySlot result = NULL;
    bool generic = false;
    for (size_t i = first; i < ROW_COUNT; i++) {
        const SlotRow *row = &rows[i];
        if (row->def.slot_offset != offset)
            continue;
        bool found;
        AnySlot f = wanted(sim, type, row, &found);
        if (!found)
            continue;
        if (f == row->generic || (result && f != result))
            generic = true;
        result = generic ? row->generic : f;
    }
    *slot_at(&type->slots, offset) = result;
}

static bool seen_before(size_t i) {
    for (size_t k = 0; k < i; k++) {
        if (rows[k].def.slot_offset == rows[i].def.slot_offset)
            return true;
    }
    return false;
}

/* new_ and finalize have no wrapper; native ones are inherited unless the class has the dunder. */
static bool needs_dunder(const SlotRow *row) {
    return row->def.slot_offset == offsetof(Slots, new_) ||
           row->def.slot_offset == offsetof(Slots, finalize);
}

static bool dunder_of_program(Sim *sim, Type *type, const SlotRow *row) {
    Value v = type_lookup(sim, type, row_name(sim, row));
    return v && (type_of(sim, v) != sim->types.native_function || ((NativeFunction *)v)->behind);
}

static void update_one(Sim *sim, Type *type, size_t i) {
    const SlotRow *row = &rows[i];
    AnySlot *place = slot_at(&type->slots, row->def.slot_offset);
    if (needs_dunder(row)) {
        if (dunder_of_program(sim, type, row))
            *place = row->generic;
        return;
    }
    update_rows(sim, type, i, row->def.slot_offset);
}

static void fix_up(Sim *sim, Type *type) {
    Value hash = type_lookup(sim, type, sim->names.__hash__);
    if (hash == VALUE_NONE)
        type->slots.hash = NULL;
    if (type_lookup(sim, type, sim->names.__getattr__))
        type->slots.getattr = slot_getattr;
    if (type_lookup(sim, type, sim->names.__iter__) == VALUE_NONE)
        type->slots.iter = slot_iter; /* which says so; __getitem__ does not stand in for it */
}

/* All slots that the dunder stands for. */
static void update_named(Sim *sim, Type *type, Str *dunder) {
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (row_name(sim, &rows[i]) != dunder)
            continue;
        for (size_t k = 0; k <= i; k++) {
            if (rows[k].def.slot_offset == rows[i].def.slot_offset) {
                update_one(sim, type, k);
                break;
            }
        }
    }
}

/* Its slots are those of the one class above it, but for the dunders of its own. */
static bool extends_one_class(Sim *sim, Type *type) {
    if (type->bases->count != 1 || type->bases->items[0] != (Value)type->base)
        return false;
    return type->base == sim->types.object || type->base->flags & TYPE_HEAP;
}

static void extend_slots(Sim *sim, Type *type) {
    for (size_t i = 0; i < ROW_COUNT; i++) {
        size_t offset = rows[i].def.slot_offset;
        *slot_at(&type->slots, offset) = *slot_at(&type->base->slots, offset);
    }
    size_t position = 0;
    Value key, v;
    while (dict_next(type->dict, &position, &key, &v)) {
        if (!value_is_str(sim, key) || !is_slot_dunder((Str *)key))
            continue;
        Str *name = str_intern_in_place(sim, (Str *)value_keep(key)); /* type() takes any dict */
        update_named(sim, type, name);
        DROP(sim, name);
    }
}

void type_update_slots(Sim *sim, Type *type) {
    if (extends_one_class(sim, type)) {
        extend_slots(sim, type);
    } else {
        for (size_t i = 0; i < ROW_COUNT; i++) {
            if (!seen_before(i))
                update_one(sim, type, i);
        }
    }
    fix_up(sim, type);
}

void type_update_slot(Sim *sim, Type *type, Str *dunder) {
    update_named(sim, type, dunder);
    fix_up(sim, type);
    if (!type->subclasses)
        return;
    List *below = (List *)type->subclasses;
    for (size_t i = 0; i < below->count; i++) {
        type_update_slot(sim, (Type *)((uintptr_t)below->items[i] & ~(uintptr_t)3), dunder);
    }
}
