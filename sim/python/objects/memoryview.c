/* memoryview of bytes and bytearray: a window on their bytes, with a start, a step and a count.
 * While one looks at a bytearray, its size cannot change (CPython: Objects/memoryobject.c; only
 * format 'B'). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_internal.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)

typedef struct MemoryView {
    Object head;
    Value obj; /* bytes or bytearray; NULL: released */
    int64_t start, step, count;
    bool readonly;
} MemoryView;

static MemoryView *as_view(Value v) {
    return (MemoryView *)v;
}

bool value_is_memoryview(Sim *sim, Value v) {
    return value_is_heap(v) && v->type == sim->types.memoryview;
}

static bool check_open(Sim *sim, const MemoryView *m) {
    if (m->obj)
        return true;
    RAISE(sim, ValueError, "operation forbidden on released memoryview object");
    return false;
}

static char *byte_at(Sim *sim, const MemoryView *m, int64_t i) {
    BytesView view = {"", 0};
    bytes_view(sim, m->obj, &view);
    return (char *)view.data + m->start + i * m->step;
}

bool memoryview_contiguous(Sim *sim, Value v, BytesView *view) {
    MemoryView *m = as_view(v);
    if (!m->obj || (m->step != 1 && m->count > 1))
        return false;
    *view = (BytesView){byte_at(sim, m, 0), (size_t)m->count};
    return true;
}

static Value make(Sim *sim, Value obj, int64_t start, int64_t step, int64_t count, bool readonly) {
    MemoryView *m = object_new(sim, sim->types.memoryview, 0);
    m->obj = value_keep(obj);
    m->start = start;
    m->step = step;
    m->count = count;
    m->readonly = readonly;
    if (value_is_bytearray(sim, obj))
        ((ByteArray *)obj)->exports++;
    return (Value)m;
}

static void release_view(Sim *sim, MemoryView *m) {
    if (!m->obj)
        return;
    if (value_is_bytearray(sim, m->obj))
        ((ByteArray *)m->obj)->exports--;
    value_replace(sim, &m->obj, NULL);
}

static void slot_dealloc(Sim *sim, Object *self) {
    release_view(sim, (MemoryView *)self);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"object", NULL};
    (void)type;
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 1)
        return RAISE(sim, TypeError, "memoryview() takes at most 1 argument (%zu given)", given);
    if (!arguments_only_keywords(sim, "memoryview", kwnames, keywords))
        return NULL;
    if (given == 0)
        return RAISE(sim, TypeError, "memoryview() missing required argument 'object' (pos 1)");
    Value v = args[0];
    if (value_is_memoryview(sim, v)) {
        MemoryView *m = as_view(v);
        return check_open(sim, m) ? make(sim, m->obj, m->start, m->step, m->count, m->readonly)
                                  : NULL;
    }
    BytesView view;
    if (!bytes_view(sim, v, &view)) {
        return RAISE(sim, TypeError, "memoryview: a bytes-like object is required, not '%T'", v);
    }
    return make(sim, v, 0, 1, (int64_t)view.size, !value_is_bytearray(sim, v));
}

/* ---- items ---- */

static int64_t slot_length(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? as_view(self)->count : -1;
}

static bool find_index(Sim *sim, const MemoryView *m, Value key, int64_t *i) {
    if (type_of(sim, key)->flags & TYPE_IS_TUPLE) {
        RAISE(sim, TypeError, "cannot index 1-dimension view with %zu-element tuple",
              ((Tuple *)key)->count);
        return false;
    }
    if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        RAISE(sim, TypeError, "memoryview: invalid slice key");
        return false;
    }
    if (!value_as_index(sim, key, i))
        return false;
    if (*i < 0)
        *i += m->count;
    if (*i >= 0 && *i < m->count)
        return true;
    RAISE(sim, IndexError, "index out of bounds on dimension 1");
    return false;
}

/* An `__index__` of the program may release the view meanwhile: the new one keeps its bytes. */
static Value slice_of(Sim *sim, MemoryView *m, Value key) {
    Value obj = value_keep(m->obj), result = NULL;
    SliceRange r;
    if (slice_resolve(sim, key, m->count, &r)) {
        result =
            make(sim, obj, m->start + r.start * m->step, m->step * r.step, r.count, m->readonly);
    }
    value_drop(sim, obj);
    return result;
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    MemoryView *m = as_view(self);
    int64_t i;
    if (!check_open(sim, m))
        return NULL;
    if (value_is_slice(sim, key))
        return slice_of(sim, m, key);
    if (!find_index(sim, m, key, &i) || !check_open(sim, m))
        return NULL;
    return value_from_small_int((unsigned char)*byte_at(sim, m, i));
}

static bool read_byte(Sim *sim, Value v, unsigned char *byte) {
    if (!value_is_int(sim, v) && !type_of(sim, v)->slots.index) {
        RAISE(sim, TypeError, "memoryview: invalid type for format 'B'");
        return false;
    }
    if (byte_from_value(sim, v, byte))
        return true;
    error_clear(sim);
    RAISE(sim, ValueError, "memoryview: invalid value for format 'B'");
    return false;
}

static bool set_slice(Sim *sim, MemoryView *m, Value key, Value v) {
    SliceRange r;
    if (!slice_resolve(sim, key, m->count, &r))
        return false;
    Value bytes = bytes_from_value(sim, v);
    if (!bytes)
        return false;
    if (!check_open(sim, m)) {
        value_drop(sim, bytes);
        return false;
    }
    bool fits = (int64_t)((Bytes *)bytes)->size == r.count;
    for (int64_t i = 0; fits && i < r.count; i++)
        *byte_at(sim, m, r.start + i * r.step) = ((Bytes *)bytes)->data[i];
    value_drop(sim, bytes);
    if (!fits) {
        RAISE(sim, ValueError,
              "memoryview assignment: lvalue and rvalue have different structures");
    }
    return fits;
}

static bool slot_setitem(Sim *sim, Value self, Value key, Value v) {
    MemoryView *m = as_view(self);
    int64_t i;
    unsigned char byte;
    if (!check_open(sim, m))
        return false;
    if (m->readonly) {
        RAISE(sim, TypeError, "cannot modify read-only memory");
        return false;
    }
    if (!v) {
        RAISE(sim, TypeError, "cannot delete memory");
        return false;
    }
    if (value_is_slice(sim, key))
        return set_slice(sim, m, key, v);
    if (!find_index(sim, m, key, &i) || !read_byte(sim, v, &byte) || !check_open(sim, m))
        return false;
    *byte_at(sim, m, i) = (char)byte;
    return true;
}

static Value copy_bytes(Sim *sim, MemoryView *m) {
    Bytes *b = bytes_new(sim, NULL, (size_t)m->count);
    for (int64_t i = 0; i < m->count; i++)
        b->data[i] = *byte_at(sim, m, i);
    return (Value)b;
}

static Value slot_iter(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? memory_iterator_new(sim, self) : NULL;
}

/* ---- comparison ---- */

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return VALUE_NOT_IMPLEMENTED;
    bool equal = self == other;
    BytesView view;
    if (!equal && as_view(self)->obj) {
        bool other_view = value_is_memoryview(sim, other);
        if (!other_view && !bytes_view(sim, other, &view))
            return VALUE_NOT_IMPLEMENTED;
        if (other_view && !as_view(other)->obj)
            return value_from_bool(op == COMPARE_NE);
        Value a = copy_bytes(sim, as_view(self));
        Value b = other_view ? copy_bytes(sim, as_view(other)) : value_keep(other);
        equal = value_equal(sim, a, b) == 1;
        value_drop(sim, a);
        value_drop(sim, b);
    }
    return value_from_bool(equal == (op == COMPARE_EQ));
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    MemoryView *m = as_view(self);
    if (!check_open(sim, m))
        return false;
    if (!m->readonly) {
        RAISE(sim, ValueError, "cannot hash writable memoryview object");
        return false;
    }
    Value b = copy_bytes(sim, m);
    bool ok = value_hash(sim, b, result);
    value_drop(sim, b);
    return ok;
}

/* ---- methods ---- */

METHOD(tobytes) {
    (void)args, (void)nargs, (void)kwnames;
    return check_open(sim, as_view(self)) ? copy_bytes(sim, as_view(self)) : NULL;
}

METHOD(tolist) {
    (void)args, (void)nargs, (void)kwnames;
    MemoryView *m = as_view(self);
    if (!check_open(sim, m))
        return NULL;
    List *list = list_new(sim, (size_t)m->count);
    for (int64_t i = 0; i < m->count; i++)
        list_append_steal(sim, list, value_from_small_int((unsigned char)*byte_at(sim, m, i)));
    return (Value)list;
}

METHOD(hex) {
    if (!check_open(sim, as_view(self)))
        return NULL;
    Value b = copy_bytes(sim, as_view(self));
    Value f = value_getattr_text(sim, b, "hex");
    Value r = f ? value_call(sim, f, args, nargs, kwnames) : NULL;
    value_drop_maybe(sim, f);
    value_drop(sim, b);
    return r;
}

METHOD(toreadonly) {
    (void)args, (void)nargs, (void)kwnames;
    MemoryView *m = as_view(self);
    return check_open(sim, m) ? make(sim, m->obj, m->start, m->step, m->count, true) : NULL;
}

METHOD(release) {
    (void)args, (void)nargs, (void)kwnames;
    release_view(sim, as_view(self));
    return VALUE_NONE;
}

METHOD(enter) {
    (void)args, (void)nargs, (void)kwnames;
    return check_open(sim, as_view(self)) ? value_keep(self) : NULL;
}

static Value slot_repr(Sim *sim, Value self) {
    Value text = sim->types.object->slots.repr(sim, self);
    if (!text)
        return NULL;
    const char *at = strstr(((Str *)text)->text, " at ");
    Value r =
        (Value)str_format(sim, "<%smemory%s", as_view(self)->obj ? "" : "released ", at ? at : ">");
    value_drop(sim, text);
    return r;
}

static Value get_obj(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? value_keep(as_view(self)->obj) : NULL;
}

static Value get_nbytes(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? int_new(sim, as_view(self)->count) : NULL;
}

static Value get_format(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? (Value)str_from(sim, "B") : NULL;
}

static Value get_one(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? value_from_small_int(1) : NULL;
}

static Value get_readonly(Sim *sim, Value self) {
    return check_open(sim, as_view(self)) ? value_from_bool(as_view(self)->readonly) : NULL;
}

static Value get_contiguous(Sim *sim, Value self) {
    BytesView view;
    if (!check_open(sim, as_view(self)))
        return NULL;
    return value_from_bool(memoryview_contiguous(sim, self, &view));
}

static Value get_shape(Sim *sim, Value self) {
    if (!check_open(sim, as_view(self)))
        return NULL;
    return (Value)tuple_of(sim, 1, value_from_small_int(as_view(self)->count));
}

static Value get_strides(Sim *sim, Value self) {
    if (!check_open(sim, as_view(self)))
        return NULL;
    return (Value)tuple_of(sim, 1, value_from_small_int(as_view(self)->step));
}

static const uint16_t slots_holds[] = {offsetof(MemoryView, obj), 0};
static const Slots slots = {
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .iter = slot_iter,
    .length = slot_length,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .new_ = slot_new,
    .dealloc = slot_dealloc,
    .holds = slots_holds,
};
static const NativeDef methods[] = {
    {.name = "__enter__", .fn = enter, .kind = NATIVE_NOARGS},
    {.name = "__exit__", .fn = release, .kind = NATIVE_POS, .min = 0, .max = -1},
    {.name = "hex", .fn = hex, .kind = NATIVE_RAW},
    {.name = "release", .fn = release, .kind = NATIVE_NOARGS},
    {.name = "tobytes", .fn = tobytes, .kind = NATIVE_CLINIC, .signature = "order="},
    {.name = "tolist", .fn = tolist, .kind = NATIVE_NOARGS},
    {.name = "toreadonly", .fn = toreadonly, .kind = NATIVE_NOARGS},
    {0},
};
static const GetSetDef getset[] = {
    {"c_contiguous", get_contiguous, NULL},
    {"contiguous", get_contiguous, NULL},
    {"format", get_format, NULL},
    {"itemsize", get_one, NULL},
    {"nbytes", get_nbytes, NULL},
    {"ndim", get_one, NULL},
    {"obj", get_obj, NULL},
    {"readonly", get_readonly, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {0},
};
static const TypeDef def = {
    .name = "memoryview",
    .size = sizeof(MemoryView),
    .flags = TYPE_SEQUENCE | TYPE_HAS_WEAKREFS,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

void type_init_memoryview(Sim *sim) {
    sim->types.memoryview = type_from_def(sim, &def, NULL);
}
