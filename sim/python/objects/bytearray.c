/* bytearray: bytes that change in place (CPython: Objects/bytearrayobject.c). The methods that only
 * read are those of bytes. */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bytes_internal.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)

static ByteArray *as_array(Value v) {
    return (ByteArray *)v;
}

bool value_is_bytearray(Sim *sim, Value v) {
    return value_is_heap(v) && type_is_subtype(v->type, sim->types.bytearray);
}

/* Room for size bytes. */
static void reserve(Sim *sim, ByteArray *a, size_t size) {
    if (size <= a->capacity)
        return;
    size_t capacity = mem_grow_capacity(a->capacity, size);
    a->data = mem_realloc(sim, a->data, a->capacity, capacity);
    a->capacity = capacity;
}

/* Replaces the bytes from..to by others, which must not be its own. False: raised, because a
 * memoryview looks at it and the size would change. */
static bool splice(Sim *sim, ByteArray *a, size_t from, size_t to, const char *data, size_t size) {
    size_t rest = a->size - to;
    size_t total = from + size + rest;
    if (a->exports && total != a->size) {
        RAISE(sim, BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }
    reserve(sim, a, total);
    if (total) {
        memmove(a->data + from + size, a->data + to, rest);
        if (size)
            memcpy(a->data + from, data, size);
    }
    a->size = total;
    return true;
}

ByteArray *bytearray_new(Sim *sim, const char *data, size_t size) {
    ByteArray *a = object_new(sim, sim->types.bytearray, 0);
    splice(sim, a, 0, 0, data, size);
    return a;
}

static void slot_dealloc(Sim *sim, Object *self) {
    ByteArray *a = (ByteArray *)self;
    mem_free(sim, a->data, a->capacity);
}

/* It takes whatever a subclass takes: __init__ fills it. */
static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ByteArray *a = object_new(sim, type, 0);
    splice(sim, a, 0, 0, "", 0);
    return (Value)a;
}

static bool slot_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    ByteArray *a = as_array(self);
    if (a->size && !splice(sim, a, 0, a->size, "", 0))
        return false;
    Value v = bytes_from_arguments(sim, "bytearray", args, nargs, kwnames);
    if (!v)
        return false;
    bool ok = splice(sim, a, 0, a->size, ((Bytes *)v)->data, ((Bytes *)v)->size);
    value_drop(sim, v);
    return ok;
}

static Value slot_repr(Sim *sim, Value self) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    Value inner = bytes_repr_text(sim, view, true);
    Value r = (Value)str_format(sim, "%s(%S)", type_name(sim, self), (Str *)inner);
    value_drop(sim, inner);
    return r;
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    return bytes_get(sim, self, key, "bytearray index out of range", "bytearray");
}

/* ---- changing ---- */

static bool find_index(Sim *sim, ByteArray *a, Value key, size_t *index) {
    int64_t i;
    if (!value_as_index(sim, key, &i))
        return false;
    if (i < 0)
        i += (int64_t)a->size;
    if (i < 0 || i >= (int64_t)a->size) {
        RAISE(sim, IndexError, "bytearray index out of range");
        return false;
    }
    *index = (size_t)i;
    return true;
}

static bool delete_steps(Sim *sim, ByteArray *a, SliceRange r) {
    if (a->exports && r.count) {
        RAISE(sim, BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }
    if (r.step < 0) {
        r.start += (r.count - 1) * r.step;
        r.step = -r.step;
    }
    size_t kept = 0;
    for (size_t i = 0; i < a->size; i++) {
        int64_t behind = (int64_t)i - r.start;
        bool chosen = behind >= 0 && behind % r.step == 0 && behind / r.step < r.count;
        if (!chosen)
            a->data[kept++] = a->data[i];
    }
    a->size = kept;
    return true;
}

static bool assign_slice(Sim *sim, ByteArray *a, SliceRange r, const char *data, size_t size) {
    if (r.step == 1) {
        return splice(sim, a, (size_t)r.start, (size_t)(r.start + r.count), data, size);
    }
    if (size == 0) {
        return delete_steps(sim, a, r);
    }
    if ((int64_t)size != r.count) {
        RAISE(sim, ValueError, "attempt to assign bytes of size %zu to extended slice of size %lld",
              size, (long long)r.count);
        return false;
    }
    for (int64_t i = 0; i < r.count; i++)
        a->data[r.start + i * r.step] = data[i];
    return true;
}

static bool set_slice(Sim *sim, ByteArray *a, Value key, Value v) {
    SliceRange r;
    if (!v) {
        if (!slice_resolve(sim, key, (int64_t)a->size, &r))
            return false;
        return assign_slice(sim, a, r, "", 0);
    }
    if (value_is_int(sim, v) || value_is_str(sim, v)) {
        RAISE(sim, TypeError,
              "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return false;
    }
    Value bytes = bytes_from_value(sim, v);
    if (!bytes) {
        if (error_is(sim, sim->exceptions.ValueError)) {
            error_clear(sim);
            RAISE(sim, ValueError, "byte must be in range(0, 256)");
        }
        return false;
    }
    bool ok = slice_resolve(sim, key, (int64_t)a->size, &r) &&
              assign_slice(sim, a, r, ((Bytes *)bytes)->data, ((Bytes *)bytes)->size);
    value_drop(sim, bytes);
    return ok;
}

static bool slot_setitem(Sim *sim, Value self, Value key, Value v) {
    ByteArray *a = as_array(self);
    if (value_is_slice(sim, key))
        return set_slice(sim, a, key, v);
    if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        RAISE(sim, TypeError, "bytearray indices must be integers or slices, not %T", key);
        return false;
    }
    size_t index;
    if (!find_index(sim, a, key, &index))
        return false;
    if (!v) {
        return splice(sim, a, index, index + 1, "", 0);
    }
    unsigned char byte;
    if (!byte_from_value(sim, v, &byte))
        return false;
    a->data[index] = (char)byte;
    return true;
}

static bool extend_with(Sim *sim, Value self, Value v) {
    Value bytes = bytes_from_value(sim, v);
    if (!bytes)
        return false;
    ByteArray *a = as_array(self);
    bool ok = splice(sim, a, a->size, a->size, ((Bytes *)bytes)->data, ((Bytes *)bytes)->size);
    value_drop(sim, bytes);
    return ok;
}

static Value slot_iadd(Sim *sim, Value self, Value other) {
    BytesView view;
    if (!bytes_view(sim, other, &view)) {
        return RAISE(sim, TypeError, "can't concat %T to %T", other, self);
    }
    return extend_with(sim, self, other) ? value_keep(self) : NULL;
}

static Value slot_imul(Sim *sim, Value self, Value times) {
    Value repeated = bytes_slot_mul(sim, self, times);
    if (!repeated || repeated == VALUE_NOT_IMPLEMENTED)
        return repeated;
    BytesView view = {"", 0};
    bytes_view(sim, repeated, &view);
    bool ok = splice(sim, as_array(self), 0, as_array(self)->size, view.data, view.size);
    value_drop(sim, repeated);
    return ok ? value_keep(self) : NULL;
}

/* ---- methods ---- */

METHOD(append) {
    (void)nargs, (void)kwnames;
    unsigned char byte;
    if (!byte_from_value(sim, args[0], &byte))
        return NULL;
    ByteArray *a = as_array(self);
    return splice(sim, a, a->size, a->size, (const char *)&byte, 1) ? VALUE_NONE : NULL;
}

METHOD(extend) {
    (void)nargs, (void)kwnames;
    const Slots *slots = &type_of(sim, args[0])->slots;
    if (!slots->iter && !slots->getitem) {
        return RAISE(sim, TypeError, "can't extend bytearray with %T", args[0]);
    }
    if (value_is_str(sim, args[0])) {
        if (((Str *)args[0])->size == 0)
            return VALUE_NONE;
        return RAISE(sim, TypeError, "'str' object cannot be interpreted as an integer");
    }
    if (extend_with(sim, self, args[0]))
        return VALUE_NONE;
    if (error_is(sim, sim->exceptions.ValueError)) {
        error_clear(sim);
        RAISE(sim, ValueError, "byte must be in range(0, 256)");
    }
    return NULL;
}

METHOD(insert) {
    (void)nargs, (void)kwnames;
    ByteArray *a = as_array(self);
    int64_t at;
    unsigned char byte;
    if (!arguments_ssize(sim, args[0], &at) || !byte_from_value(sim, args[1], &byte))
        return NULL;
    int64_t size = (int64_t)a->size;
    if (at < 0)
        at = at < -size ? 0 : at + size;
    if (at > size)
        at = size;
    return splice(sim, a, (size_t)at, (size_t)at, (const char *)&byte, 1) ? VALUE_NONE : NULL;
}

METHOD(pop) {
    (void)kwnames;
    ByteArray *a = as_array(self);
    int64_t at = -1;
    if (nargs && !arguments_ssize(sim, args[0], &at))
        return NULL;
    if (a->size == 0)
        return RAISE(sim, IndexError, "pop from empty bytearray");
    if (at < 0)
        at += (int64_t)a->size;
    if (at < 0 || at >= (int64_t)a->size)
        return RAISE(sim, IndexError, "pop index out of range");
    unsigned char byte = (unsigned char)a->data[at];
    bool ok = splice(sim, a, (size_t)at, (size_t)at + 1, "", 0);
    return ok ? value_from_small_int(byte) : NULL;
}

METHOD(remove_byte) {
    (void)nargs, (void)kwnames;
    ByteArray *a = as_array(self);
    unsigned char byte;
    if (!byte_from_value(sim, args[0], &byte))
        return NULL;
    char *place = a->size ? memchr(a->data, byte, a->size) : NULL;
    if (!place)
        return RAISE(sim, ValueError, "value not found in bytearray");
    size_t at = (size_t)(place - a->data);
    return splice(sim, a, at, at + 1, "", 0) ? VALUE_NONE : NULL;
}

METHOD(reverse) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    ByteArray *a = as_array(self);
    for (size_t i = 0, k = a->size; i + 1 < k; i++) {
        char c = a->data[i];
        a->data[i] = a->data[--k];
        a->data[k] = c;
    }
    return VALUE_NONE;
}

METHOD(clear) {
    (void)args, (void)nargs, (void)kwnames;
    return splice(sim, as_array(self), 0, as_array(self)->size, "", 0) ? VALUE_NONE : NULL;
}

METHOD(copy) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)bytearray_new(sim, as_array(self)->data, as_array(self)->size);
}

static const Slots slots = {
    .repr = slot_repr,
    .compare = bytes_slot_compare,
    .iter = bytes_slot_iter,
    .truth = bytes_slot_truth,
    .length = bytes_slot_length,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .contains = bytes_slot_contains,
    .binary[BINARY_ADD] = bytes_slot_add,
    .binary[BINARY_MUL] = bytes_slot_mul,
    .binary[BINARY_MOD] = bytes_slot_mod,
    .inplace[BINARY_ADD] = slot_iadd,
    .inplace[BINARY_MUL] = slot_imul,
    .new_ = slot_new,
    .init = slot_init,
    .dealloc = slot_dealloc,
};
static const NativeDef methods[] = {
    {.name = "append", .fn = append, .kind = NATIVE_ONE},
    {.name = "clear", .fn = clear, .kind = NATIVE_NOARGS},
    {.name = "copy", .fn = copy, .kind = NATIVE_NOARGS},
    {.name = "extend", .fn = extend, .kind = NATIVE_ONE},
    {.name = "insert", .fn = insert, .kind = NATIVE_POS, .min = 2, .max = 2},
    {.name = "pop", .fn = pop, .kind = NATIVE_POS, .min = 0, .max = 1},
    {.name = "remove", .fn = remove_byte, .kind = NATIVE_ONE},
    {.name = "reverse", .fn = reverse, .kind = NATIVE_NOARGS},
    {0},
};
static const TypeDef def = {
    .name = "bytearray",
    .size = sizeof(ByteArray),
    .flags = TYPE_BASE,
    .slots = &slots,
    .methods = methods,
};

void type_init_bytearray(Sim *sim) {
    sim->types.bytearray = type_from_def(sim, &def, NULL);
    type_add_inherited_wrapper(sim, sim->types.bytearray, sim->names.__str__);
    for (const NativeDef *d = bytes_methods; d->name; d++) {
        Value f = native_method_new(sim, d, sim->types.bytearray);
        dict_set_text(sim, sim->types.bytearray->dict, d->name, f);
        value_drop(sim, f);
    }
}
