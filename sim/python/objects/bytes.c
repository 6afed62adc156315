/* bytes: the type, and the slots it shares with bytearray (CPython: Objects/bytesobject.c). */
#include "sim/python/objects/bytes.h"

#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_internal.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/intern.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

/* ---- making and looking ---- */

static size_t block_size(size_t size) {
    return offsetof(Bytes, data) + size + 1;
}

Bytes *bytes_new(Sim *sim, const char *data, size_t size) {
    if (size > SIZE_MAX / 4)
        size = SIZE_MAX / 4;
    Bytes *b = mem_alloc(sim, block_size(size));
    b->head = (Object){1, 0, sim->types.bytes};
    b->hash = -1;
    b->size = size;
    if (data)
        memcpy(b->data, data, size);
    b->data[size] = 0;
    return b;
}

bool value_is_bytes(Sim *sim, Value v) {
    return value_is_heap(v) && type_is_subtype(v->type, sim->types.bytes);
}

bool bytes_view(Sim *sim, Value v, BytesView *view) {
    if (value_is_bytes(sim, v)) {
        *view = (BytesView){((Bytes *)v)->data, ((Bytes *)v)->size};
        return true;
    }
    if (value_is_heap(v) && v->type == sim->types.memoryview)
        return memoryview_contiguous(sim, v, view);
    if (!value_is_bytearray(sim, v))
        return false;
    ByteArray *a = (ByteArray *)v;
    *view = (BytesView){a->data ? a->data : "", a->size};
    return true;
}

bool bytes_view_of(Sim *sim, Value v, BytesView *view) {
    if (bytes_view(sim, v, view))
        return true;
    RAISE(sim, TypeError, "a bytes-like object is required, not '%T'", v);
    return false;
}

Value bytes_like_new(Sim *sim, Value like, const char *data, size_t size) {
    if (value_is_bytearray(sim, like))
        return (Value)bytearray_new(sim, data, size);
    return (Value)bytes_new(sim, data, size);
}

bool byte_from_value(Sim *sim, Value v, unsigned char *byte) {
    Value index = value_index(sim, v);
    if (!index)
        return false;
    int64_t n;
    bool fits = int_as_int64(index, &n) && n >= 0 && n < 256;
    value_drop(sim, index);
    if (!fits) {
        RAISE(sim, ValueError, "byte must be in range(0, 256)");
        return false;
    }
    *byte = (unsigned char)n;
    return true;
}

/* ---- constructor ---- */

static Value from_iterable(Sim *sim, Value v, const char *what) {
    Value it = value_iter(sim, v);
    if (!it)
        return NULL;
    StrBuilder sb;
    sb_init(&sb, sim);
    Value item;
    while ((item = value_next(sim, it)) != NULL) {
        unsigned char byte;
        bool ok = byte_from_value(sim, item, &byte);
        value_drop(sim, item);
        if (!ok) {
            if (error_is(sim, sim->exceptions.ValueError)) {
                error_clear(sim);
                RAISE(sim, ValueError, "%s must be in range(0, 256)", what);
            }
            break;
        }
        sb_add(&sb, (const char *)&byte, 1);
    }
    value_drop(sim, it);
    Value r = sim->error ? NULL : (Value)bytes_new(sim, sb.text, sb.size);
    sb_drop(&sb);
    return r;
}

static Value zeros(Sim *sim, int64_t count) {
    if (count < 0)
        return RAISE(sim, ValueError, "negative count");
    Bytes *b = bytes_new(sim, NULL, (size_t)count);
    memset(b->data, 0, (size_t)count);
    return (Value)b;
}

static bool has_bytes_method(Sim *sim, Value v) {
    return value_lookup_special(sim, v, sim->names.__bytes__) != NULL;
}

static Value call_bytes_method(Sim *sim, Value v) {
    Value r = value_call_method(sim, v, sim->names.__bytes__, NULL, 0);
    if (!r || value_is_bytes(sim, r))
        return r;
    RAISE(sim, TypeError, "__bytes__ returned non-bytes (type %T)", r);
    value_drop(sim, r);
    return NULL;
}

static Value from_items(Sim *sim, Value v, bool array) {
    BytesView view;
    if (type_of(sim, v) == sim->types.bytes)
        return value_keep(v);
    if (bytes_view(sim, v, &view))
        return (Value)bytes_new(sim, view.data, view.size);
    const Slots *slots = &type_of(sim, v)->slots;
    if (value_is_str(sim, v) || (!slots->iter && !slots->getitem)) {
        return RAISE(sim, TypeError, "cannot convert '%T' object to %s", v,
                     array ? "bytearray" : "bytes");
    }
    return from_iterable(sim, v, array ? "byte" : "bytes");
}

Value bytes_from_value(Sim *sim, Value v) {
    bool plain = type_of(sim, v) == sim->types.bytes;
    return !plain && has_bytes_method(sim, v) ? call_bytes_method(sim, v)
                                              : from_items(sim, v, false);
}

/* bytes asks __bytes__ first of all, bytearray never. */
static Value from_source(Sim *sim, Value source, bool array) {
    if (!array && type_of(sim, source) != sim->types.bytes && has_bytes_method(sim, source))
        return call_bytes_method(sim, source);
    if (value_is_str(sim, source)) {
        return RAISE(sim, TypeError, "string argument without an encoding");
    }
    if (value_is_int(sim, source) || type_of(sim, source)->slots.index) {
        int64_t count;
        if (int_as_count(sim, source, &count))
            return zeros(sim, count);
        if (!sim->error || !error_is(sim, sim->exceptions.TypeError))
            return NULL;
        error_clear(sim); /* an __index__ that does not want to: the items, then */
    }
    return from_items(sim, source, array);
}

Value bytes_from_arguments(Sim *sim, const char *name, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"source", "encoding", "errors", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 3) {
        return RAISE(sim, TypeError, "%s() takes at most 3 arguments (%zu given)", name, given);
    }
    if (!arguments_only_keywords(sim, name, kwnames, keywords))
        return NULL;
    Value parts[3];
    for (size_t i = 0; i < 3; i++) {
        Value named = arguments_keyword(args, nargs, kwnames, keywords[i]);
        if (i < nargs && named) {
            return RAISE(sim, TypeError,
                         "argument for %s() given by name ('%s') and position (%zu)", name,
                         keywords[i], i + 1);
        }
        parts[i] = i < nargs ? args[i] : named;
        if (i > 0 && parts[i] && !value_is_str(sim, parts[i])) {
            return RAISE(sim, TypeError, "%s() argument '%s' must be str, not %s", name,
                         keywords[i], parts[i] == VALUE_NONE ? "None" : type_name(sim, parts[i]));
        }
    }
    if (!parts[1] && !parts[2]) {
        return parts[0] ? from_source(sim, parts[0], name[4] == 'a') : (Value)bytes_new(sim, "", 0);
    }
    if (!parts[0] || !value_is_str(sim, parts[0])) {
        return RAISE(sim, TypeError, "%s without a string argument",
                     parts[1] ? "encoding" : "errors");
    }
    if (!parts[1])
        return RAISE(sim, TypeError, "string argument without an encoding");
    return str_encode_value(sim, as_str(parts[0]), parts[1], parts[2]);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value v = bytes_from_arguments(sim, "bytes", args, nargs, kwnames);
    if (!v || type == sim->types.bytes)
        return v;
    Bytes *from = (Bytes *)v;
    size_t size = block_size(from->size);
    Bytes *b = object_new(sim, type, size > type->size ? size : type->size);
    b->hash = -1;
    b->size = from->size;
    memcpy(b->data, from->data, from->size + 1);
    value_drop(sim, v);
    return (Value)b;
}

/* ---- shared slots ---- */

Value bytes_repr_text(Sim *sim, BytesView view, bool escape_single) {
    bool single = memchr(view.data, '\'', view.size) && !memchr(view.data, '"', view.size);
    char quote = single ? '"' : '\'';
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, 'b');
    sb_char(&sb, (unsigned char)quote);
    for (size_t i = 0; i < view.size; i++) {
        unsigned char c = (unsigned char)view.data[i];
        if (c == (unsigned char)quote || c == '\\' || (escape_single && c == '\'')) {
            sb_char(&sb, '\\');
            sb_char(&sb, c);
        } else if (c == '\t' || c == '\n' || c == '\r') {
            sb_puts(&sb, c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r");
        } else if (c < 32 || c >= 127) {
            sb_add_escape(&sb, c);
        } else {
            sb_char(&sb, c);
        }
    }
    sb_char(&sb, (unsigned char)quote);
    return (Value)sb_finish(&sb);
}

static int compare_views(BytesView a, BytesView b) {
    int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
    return order ? order : a.size < b.size ? -1 : a.size > b.size;
}

Value bytes_slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    BytesView a, b;
    if (value_is_memoryview(sim, other) && !value_is_bytearray(sim, self))
        return VALUE_NOT_IMPLEMENTED;
    if (!bytes_view(sim, self, &a) || !bytes_view(sim, other, &b))
        return VALUE_NOT_IMPLEMENTED;
    int order = compare_views(a, b);
    switch (op) {
    case COMPARE_LT: return value_from_bool(order < 0);
    case COMPARE_LE: return value_from_bool(order <= 0);
    case COMPARE_EQ: return value_from_bool(order == 0);
    case COMPARE_NE: return value_from_bool(order != 0);
    case COMPARE_GT: return value_from_bool(order > 0);
    default: return value_from_bool(order >= 0);
    }
}

int bytes_slot_contains(Sim *sim, Value self, Value item) {
    BytesView in, part;
    bytes_view(sim, self, &in);
    if (value_is_int(sim, item) || type_of(sim, item)->slots.index) {
        unsigned char byte;
        if (!byte_from_value(sim, item, &byte))
            return -1;
        return memchr(in.data, byte, in.size) != NULL;
    }
    if (!bytes_view_of(sim, item, &part))
        return -1;
    return bytes_find(sim, in.data, in.size, part.data, part.size) != SIZE_MAX;
}

Value bytes_slot_add(Sim *sim, Value left, Value right) {
    BytesView a, b;
    if (value_is_memoryview(sim, left) || !bytes_view(sim, left, &a))
        return VALUE_NOT_IMPLEMENTED;
    if (!bytes_view(sim, right, &b)) {
        if (type_of(sim, right)->flags & TYPE_HEAP)
            return VALUE_NOT_IMPLEMENTED;
        return RAISE(sim, TypeError, "can't concat %T to %T", right, left);
    }
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_add(&sb, a.data, a.size);
    sb_add(&sb, b.data, b.size);
    Value r = bytes_like_new(sim, left, sb.text, sb.size);
    sb_drop(&sb);
    return r;
}

Value bytes_slot_mul(Sim *sim, Value left, Value right) {
    BytesView view;
    if (!bytes_view(sim, left, &view)) {
        Value other = left;
        left = right;
        right = other;
        bytes_view(sim, left, &view);
    }
    int64_t times;
    if (!value_is_int(sim, right) && !type_of(sim, right)->slots.index)
        return VALUE_NOT_IMPLEMENTED;
    if (!int_as_count(sim, right, &times))
        return NULL;
    if (times < 0)
        times = 0;
    if (view.size && times > INT64_MAX / (int64_t)view.size) {
        return RAISE(sim, OverflowError, "repeated bytes are too long");
    }
    StrBuilder sb;
    sb_init(&sb, sim);
    if (view.size == 1) {
        sb_repeat(&sb, view.data[0], (size_t)times);
    } else {
        for (int64_t i = 0; view.size && i < times; i++)
            sb_add(&sb, view.data, view.size);
    }
    Value r = bytes_like_new(sim, left, sb.text, sb.size);
    sb_drop(&sb);
    return r;
}

Value bytes_slot_mod(Sim *sim, Value left, Value right) {
    if (!value_is_bytes(sim, left) && !value_is_bytearray(sim, left))
        return VALUE_NOT_IMPLEMENTED;
    return bytes_percent(sim, left, right);
}

int64_t bytes_slot_length(Sim *sim, Value self) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    return (int64_t)view.size;
}

int bytes_slot_truth(Sim *sim, Value self) {
    return bytes_slot_length(sim, self) != 0;
}

static Value get_slice(Sim *sim, Value self, BytesView view, Value slice) {
    SliceRange r;
    if (!slice_resolve(sim, slice, (int64_t)view.size, &r))
        return NULL;
    if (r.step == 1)
        return bytes_like_new(sim, self, view.data + r.start, (size_t)r.count);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (int64_t i = 0; i < r.count; i++)
        sb_add(&sb, view.data + (r.start + i * r.step), 1);
    Value v = bytes_like_new(sim, self, sb.text, sb.size);
    sb_drop(&sb);
    return v;
}

Value bytes_get(Sim *sim, Value self, Value key, const char *index_error, const char *type_error) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    if (value_is_slice(sim, key))
        return get_slice(sim, self, view, key);
    if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "%s indices must be integers or slices, not %T", type_error,
                     key);
    }
    int64_t i;
    if (!value_as_index(sim, key, &i))
        return NULL;
    if (i < 0)
        i += (int64_t)view.size;
    if (i < 0 || i >= (int64_t)view.size)
        return RAISE(sim, IndexError, "%s", index_error);
    return value_from_small_int((unsigned char)view.data[i]);
}

/* ---- iterator ---- */

typedef struct BytesIterator {
    Object head;
    Value over; /* NULL at the end */
    size_t next;
} BytesIterator;

Value bytes_slot_iter(Sim *sim, Value self) {
    Type *type =
        value_is_bytes(sim, self) ? sim->types.bytes_iterator : sim->types.bytearray_iterator;
    BytesIterator *it = object_new(sim, type, 0);
    it->over = value_keep(self);
    return (Value)it;
}

static Value iterator_next(Sim *sim, Value self) {
    BytesIterator *it = (BytesIterator *)self;
    if (!it->over)
        return NULL;
    BytesView view = {"", 0};
    bytes_view(sim, it->over, &view);
    if (it->next < view.size)
        return value_from_small_int((unsigned char)view.data[it->next++]);
    value_replace(sim, &it->over, NULL);
    return NULL;
}

static Value iterator_iter(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static void iterator_dealloc(Sim *sim, Object *self) {
    value_drop_maybe(sim, ((BytesIterator *)self)->over);
}

static size_t iterator_size(Sim *sim, BytesIterator *it) {
    BytesView view = {"", 0};
    if (it->over)
        bytes_view(sim, it->over, &view);
    return view.size;
}

static Value iterator_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    BytesIterator *it = (BytesIterator *)self;
    size_t size = iterator_size(sim, it);
    return int_new(sim, size > it->next ? (int64_t)(size - it->next) : 0);
}

static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    BytesIterator *it = (BytesIterator *)self;
    if (!it->over)
        return iterator_reduction(sim, "iter", (Value)tuple_new(sim, 0), -1);
    return iterator_reduction(sim, "iter", value_keep(it->over), (int64_t)it->next);
}

static Value iterator_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    BytesIterator *it = (BytesIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], 0, (int64_t)iterator_size(sim, it), &place))
        return NULL;
    it->next = (size_t)place;
    return VALUE_NONE;
}

static const NativeDef iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", iterator_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", iterator_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};
static const uint16_t iterator_holds[] = {offsetof(BytesIterator, over), 0};
static const Slots iterator_slots = {
    .iter = iterator_iter,
    .next = iterator_next,
    .dealloc = iterator_dealloc,
    .holds = iterator_holds,
};
static const TypeDef iterator_def = {
    .name = "bytes_iterator",
    .size = sizeof(BytesIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};
static const TypeDef array_iterator_def = {
    .name = "bytearray_iterator",
    .size = sizeof(BytesIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};

/* ---- type ---- */

static Value slot_repr(Sim *sim, Value self) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    return bytes_repr_text(sim, view, false);
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    Bytes *b = (Bytes *)self;
    if (b->hash == -1)
        b->hash = text_hash(b->data, b->size);
    *result = b->hash;
    return true;
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    return bytes_get(sim, self, key, "index out of range", "byte");
}

static size_t instance_size(Object *o) {
    size_t size = block_size(((Bytes *)o)->size);
    return size > o->type->size ? size : o->type->size;
}

static const Slots slots = {
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = bytes_slot_compare,
    .iter = bytes_slot_iter,
    .truth = bytes_slot_truth,
    .length = bytes_slot_length,
    .getitem = slot_getitem,
    .contains = bytes_slot_contains,
    .binary[BINARY_ADD] = bytes_slot_add,
    .binary[BINARY_MUL] = bytes_slot_mul,
    .binary[BINARY_MOD] = bytes_slot_mod,
    .new_ = slot_new,
};
static const TypeDef def = {
    .name = "bytes",
    .size = sizeof(Bytes),
    .flags = TYPE_BASE | TYPE_VARSIZED,
    .slots = &slots,
    .methods = bytes_methods,
    .instance_size = instance_size,
};

void type_init_bytes(Sim *sim) {
    sim->types.bytes = type_from_def(sim, &def, NULL);
    type_add_methods(sim, sim->types.bytes, bytes_only_methods);
    type_add_inherited_wrapper(sim, sim->types.bytes, sim->names.__str__);
    sim->types.bytes_iterator = type_from_def(sim, &iterator_def, NULL);
    sim->types.bytearray_iterator = type_from_def(sim, &array_iterator_def, NULL);
    type_init_bytearray(sim);
    type_init_memoryview(sim);
}
