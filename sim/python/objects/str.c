/* str: making, comparing, indexing, slicing, joining, and its type (CPython: unicodeobject.c).
 * Texts are UTF-8; an index into text that is not ASCII is found by counting, a word of bytes at a
 * time. */
#include "sim/python/objects/str.h"

#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/intern.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/str_internal.h"
#include "sim/python/unicode.h"
#include "sim/state.h"

/* ---- UTF-8 ---- */

/* Bytes of a word that do not continue a code point, by the two top bits of each. */
static size_t count_leads(uint64_t word) {
    uint64_t continues = (word >> 7) & ~(word >> 6) & UINT64_C(0x0101010101010101);
    return 8 - (size_t)((continues * UINT64_C(0x0101010101010101)) >> 56);
}

size_t utf8_length(const char *text, size_t size) {
    size_t count = 0;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word;
        memcpy(&word, text + i, 8);
        count += count_leads(word);
    }
    for (; i < size; i++)
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    return count;
}

uint32_t str_decode(const char **p) {
    size_t size;
    uint32_t code_point = utf8_decode(*p, &size);
    *p += size;
    return code_point;
}

size_t str_offset(const Str *s, size_t index) {
    if (str_is_ascii(s))
        return index;
    if (index >= s->length)
        return s->size;
    size_t at = 0;
    while (at + 8 <= s->size) {
        uint64_t word;
        memcpy(&word, s->text + at, 8);
        size_t leads = count_leads(word);
        if (leads > index)
            break;
        index -= leads;
        at += 8;
    }
    for (;; at++) {
        if (((unsigned char)s->text[at] & 0xc0) == 0x80)
            continue;
        if (index-- == 0)
            return at;
    }
}

size_t str_index_at(const Str *s, size_t offset) {
    return str_is_ascii(s) ? offset : utf8_length(s->text, offset);
}

/* ---- making ---- */

static size_t block_size(size_t size) {
    size_t block = STR_HEAD + size + 1;
    return block > sizeof(Str) ? block : sizeof(Str);
}

Str *str_alloc(Sim *sim, size_t size, size_t length) {
    if (size >= UINT32_MAX)
        (void)mem_alloc(sim, SIZE_MAX / 2); /* ends the run */
    Str *s = mem_alloc(sim, block_size(size));
    s->head = (Object){1, 0, sim->types.str};
    s->hash = -1;
    s->size = (uint32_t)size;
    s->length = (uint32_t)length;
    s->interned = false;
    s->text[size] = 0;
    return s;
}

Str *str_adopt(Sim *sim, char *block, size_t capacity, size_t size) {
    if (size >= UINT32_MAX)
        (void)mem_alloc(sim, SIZE_MAX / 2); /* ends the run */
    Str *s = mem_realloc(sim, block, block_size(capacity), block_size(size));
    s->head = (Object){1, 0, sim->types.str};
    s->hash = -1;
    s->size = (uint32_t)size;
    s->length = (uint32_t)utf8_length(s->text, size);
    s->interned = false;
    s->text[size] = 0;
    return s;
}

static Str *share_short(Sim *sim, const char *text, size_t size) {
    if (size == 0)
        return sim->empty_str;
    unsigned char c = (unsigned char)text[0];
    return size == 1 && c < 128 ? sim->char_strs[c] : NULL;
}

static Str *new_with_length(Sim *sim, const char *text, size_t size, size_t length) {
    Str *shared = size < 2 ? share_short(sim, text, size) : NULL;
    if (shared)
        return KEEP(shared);
    Str *s = str_alloc(sim, size, length);
    memcpy(s->text, text, size);
    return s;
}

Str *str_new(Sim *sim, const char *text, size_t size) {
    return new_with_length(sim, text, size, utf8_length(text, size));
}

Str *str_from(Sim *sim, const char *text) {
    return str_new(sim, text, strlen(text));
}

Str *str_from_char(Sim *sim, uint32_t code_point) {
    char bytes[4];
    if (code_point < 128) {
        Str *shared = sim->char_strs[code_point];
        if (shared)
            return KEEP(shared);
    }
    size_t size = utf8_encode(bytes, code_point);
    return new_with_length(sim, bytes, size, 1);
}

bool value_is_str(Sim *sim, Value v) {
    (void)sim;
    return value_is_heap(v) && (v->type->flags & TYPE_IS_STR);
}

Str *str_exact(Sim *sim, Str *s) {
    if (s->head.type == sim->types.str)
        return KEEP(s);
    return new_with_length(sim, s->text, s->size, s->length);
}

Str *str_bytes_slice(Sim *sim, Str *s, size_t start, size_t stop) {
    if (start == 0 && stop == s->size)
        return str_exact(sim, s);
    size_t size = stop - start;
    size_t length = str_is_ascii(s) ? size : utf8_length(s->text + start, size);
    return new_with_length(sim, s->text + start, size, length);
}

/* ---- hash and comparison ---- */

static uint64_t mix(uint64_t h, uint64_t word) {
    h = (h ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ (h >> 29);
}

int64_t text_hash(const char *text, size_t size) {
    uint64_t h = UINT64_C(0x2545f4914f6cdd1d) ^ size;
    uint64_t word = 0;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        memcpy(&word, text + i, 8);
        h = mix(h, word);
    }
    word = 0;
    for (unsigned shift = 0; i < size; i++, shift += 8)
        word |= (uint64_t)(unsigned char)text[i] << shift;
    h = mix(h, word);
    h *= UINT64_C(0xd6e8feb86659fd93);
    h ^= h >> 32;
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}

int64_t str_hash(Str *s) {
    if (s->hash == -1)
        s->hash = text_hash(s->text, s->size);
    return s->hash;
}

bool str_equal(const Str *a, const Str *b) {
    if (a == b)
        return true;
    return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

bool str_equal_text(const Str *a, const char *text) {
    size_t size = strlen(text);
    return a->size == size && memcmp(a->text, text, size) == 0;
}

/* Valid UTF-8 sorts by bytes as it does by code points. */
int str_compare(const Str *a, const Str *b) {
    size_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->text, b->text, size);
    if (order)
        return order;
    return a->size < b->size ? -1 : a->size > b->size;
}

/* ---- slices, joining ---- */

Str *str_slice(Sim *sim, Str *s, int64_t start, int64_t stop) {
    int64_t length = s->length;
    if (start < 0)
        start = 0;
    if (stop > length)
        stop = length;
    if (start >= stop)
        return KEEP(sim->empty_str);
    size_t from = str_offset(s, (size_t)start);
    size_t to = stop == length ? s->size : str_offset(s, (size_t)stop);
    return str_bytes_slice(sim, s, from, to);
}

Value str_get(Sim *sim, Str *s, size_t index) {
    if (str_is_ascii(s))
        return (Value)KEEP(sim->char_strs[(unsigned char)s->text[index]]);
    const char *p = s->text + str_offset(s, index);
    return (Value)str_from_char(sim, str_decode(&p));
}

Str *str_concat(Sim *sim, Str *a, Str *b) {
    if (a->size == 0)
        return str_exact(sim, b);
    if (b->size == 0)
        return str_exact(sim, a);
    Str *s = str_alloc(sim, (size_t)a->size + b->size, (size_t)a->length + b->length);
    memcpy(s->text, a->text, a->size);
    memcpy(s->text + a->size, b->text, b->size);
    return s;
}

static bool may_grow(Sim *sim, const Str *s) {
    return s->head.refs == 1 && !s->interned && s->head.type == sim->types.str &&
           !(s->head.flags & OBJ_UNCOUNTED);
}

Str *str_append_in_place(Sim *sim, Str *left, Str *right) {
    size_t size = (size_t)left->size + right->size;
    if (left == right || !may_grow(sim, left) || left->size == 0 || size >= UINT32_MAX) {
        Str *s = str_concat(sim, left, right);
        DROP(sim, left);
        return s;
    }
    size_t old_size = left->size;
    left = mem_realloc(sim, left, block_size(old_size), block_size(size));
    memcpy(left->text + old_size, right->text, right->size);
    left->text[size] = 0;
    left->size = (uint32_t)size;
    left->length += right->length;
    left->hash = -1;
    return left;
}

Str *str_join_parts(Sim *sim, Value *parts, size_t count) {
    size_t size = 0, length = 0;
    for (size_t i = 0; i < count; i++) {
        size += as_str(parts[i])->size;
        length += as_str(parts[i])->length;
    }
    if (size < 2) {
        for (size_t i = 0; i < count; i++)
            if (as_str(parts[i])->size)
                return str_exact(sim, as_str(parts[i]));
        return KEEP(sim->empty_str);
    }
    Str *s = str_alloc(sim, size, length);
    char *p = s->text;
    for (size_t i = 0; i < count; i++) {
        memcpy(p, as_str(parts[i])->text, as_str(parts[i])->size);
        p += as_str(parts[i])->size;
    }
    return s;
}

static bool check_join_items(Sim *sim, Value *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (value_is_str(sim, items[i]))
            continue;
        RAISE(sim, TypeError, "sequence item %zu: expected str instance, %T found", i, items[i]);
        return false;
    }
    return true;
}

static Str *join_items(Sim *sim, Str *separator, Value *items, size_t count) {
    if (!check_join_items(sim, items, count))
        return NULL;
    if (count == 0)
        return KEEP(sim->empty_str);
    if (count == 1)
        return str_exact(sim, as_str(items[0]));
    size_t size = separator->size * (count - 1), length = separator->length * (count - 1);
    for (size_t i = 0; i < count; i++) {
        size += as_str(items[i])->size;
        length += as_str(items[i])->length;
    }
    if (size == 0)
        return KEEP(sim->empty_str);
    Str *s = str_alloc(sim, size, length);
    char *p = s->text;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            memcpy(p, separator->text, separator->size);
            p += separator->size;
        }
        memcpy(p, as_str(items[i])->text, as_str(items[i])->size);
        p += as_str(items[i])->size;
    }
    return s;
}

Str *str_join(Sim *sim, Str *separator, Value iterable) {
    Type *type = type_of(sim, iterable);
    if (type == sim->types.list) {
        List *list = (List *)iterable;
        return join_items(sim, separator, list->items, list->count);
    }
    if (type == sim->types.tuple) {
        Tuple *tuple = (Tuple *)iterable;
        return join_items(sim, separator, tuple->items, tuple->count);
    }
    if (!type->slots.iter && !type->slots.getitem) {
        return RAISE(sim, TypeError, "can only join an iterable");
    }
    Tuple *items = tuple_from_iterable(sim, iterable);
    if (!items)
        return NULL;
    Str *s = join_items(sim, separator, items->items, items->count);
    DROP(sim, items);
    return s;
}

/* ---- slots ---- */

static Value slot_repr(Sim *sim, Value self) {
    return (Value)str_repr(sim, as_str(self));
}

static Value slot_str(Sim *sim, Value self) {
    return (Value)str_exact(sim, as_str(self));
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    *result = str_hash(as_str(self));
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
    if (!value_is_str(sim, self) || !value_is_str(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    if (op == COMPARE_EQ || op == COMPARE_NE) {
        bool equal = str_equal(as_str(self), as_str(other));
        return value_from_bool(equal == (op == COMPARE_EQ));
    }
    return value_from_bool(holds(op, str_compare(as_str(self), as_str(other))));
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim;
    return as_str(self)->size != 0;
}

static int64_t slot_length(Sim *sim, Value self) {
    (void)sim;
    return as_str(self)->length;
}

static Value get_slice(Sim *sim, Str *s, Value slice) {
    SliceRange r;
    if (!slice_resolve(sim, slice, s->length, &r))
        return NULL;
    if (r.count == 0)
        return (Value)KEEP(sim->empty_str);
    if (r.step == 1)
        return (Value)str_slice(sim, s, r.start, r.start + r.count);
    StrBuilder sb;
    sb_init(&sb, sim);
    if (str_is_ascii(s)) {
        for (int64_t i = 0; i < r.count; i++)
            sb_char(&sb, (unsigned char)s->text[r.start + i * r.step]);
        return (Value)sb_finish(&sb);
    }
    uint32_t *points = mem_alloc(sim, s->length * sizeof *points);
    size_t n = 0;
    for (StrCursor c = str_cursor(s); str_step(&c);)
        points[n++] = c.code_point;
    for (int64_t i = 0; i < r.count; i++)
        sb_char(&sb, points[r.start + i * r.step]);
    mem_free(sim, points, s->length * sizeof *points);
    return (Value)sb_finish(&sb);
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    Str *s = as_str(self);
    int64_t index;
    if (value_is_small_int(key)) {
        index = value_as_small_int(key);
    } else if (value_is_slice(sim, key)) {
        return get_slice(sim, s, key);
    } else if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "string indices must be integers, not '%T'", key);
    } else if (!value_as_index(sim, key, &index)) {
        return NULL;
    }
    if (index < 0)
        index += s->length;
    if (index < 0 || index >= s->length) {
        return RAISE(sim, IndexError, "string index out of range");
    }
    return str_get(sim, s, (size_t)index);
}

static int slot_contains(Sim *sim, Value self, Value item) {
    if (!value_is_str(sim, item)) {
        RAISE(sim, TypeError, "'in <string>' requires string as left operand, not %T", item);
        return -1;
    }
    Str *s = as_str(self), *part = as_str(item);
    return bytes_find(sim, s->text, s->size, part->text, part->size) != SIZE_MAX;
}

static Value slot_add(Sim *sim, Value left, Value right) {
    if (!value_is_str(sim, left) || !value_is_str(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    return (Value)str_concat(sim, as_str(left), as_str(right));
}

static Value repeat(Sim *sim, Str *s, int64_t times) {
    if (times <= 0 || s->size == 0)
        return (Value)KEEP(sim->empty_str);
    if (times == 1)
        return (Value)str_exact(sim, s);
    if (times > INT64_MAX / (int64_t)s->size) {
        return RAISE(sim, OverflowError, "repeated string is too long");
    }
    size_t size = s->size * (size_t)times;
    Str *r = str_alloc(sim, size, s->length * (size_t)times);
    if (s->size == 1) {
        memset(r->text, s->text[0], size);
        return (Value)r;
    }
    memcpy(r->text, s->text, s->size);
    for (size_t done = s->size; done < size;) {
        size_t more = done < size - done ? done : size - done;
        memcpy(r->text + done, r->text, more);
        done += more;
    }
    return (Value)r;
}

static Value slot_mul(Sim *sim, Value left, Value right) {
    if (!value_is_str(sim, left)) {
        Value other = left;
        left = right;
        right = other;
    }
    int64_t times;
    if (value_is_small_int(right))
        return repeat(sim, as_str(left), value_as_small_int(right));
    if (!value_is_int(sim, right) && !type_of(sim, right)->slots.index)
        return VALUE_NOT_IMPLEMENTED;
    if (!int_as_count(sim, right, &times))
        return NULL;
    return repeat(sim, as_str(left), times);
}

static Value slot_mod(Sim *sim, Value left, Value right) {
    if (!value_is_str(sim, left))
        return VALUE_NOT_IMPLEMENTED;
    return str_percent(sim, as_str(left), right);
}

static void slot_dealloc(Sim *sim, Object *self) {
    if (((Str *)self)->interned)
        intern_remove(sim, (Str *)self);
}

static size_t instance_size(Object *o) {
    size_t size = block_size(((Str *)o)->size);
    return size > o->type->size ? size : o->type->size;
}

/* ---- type ---- */

static const char *const new_parameters[] = {"object", "encoding", "errors"};

/* Puts the arguments of str(object='', encoding, errors) in their places; false: raised. */
static bool bind_new(Sim *sim, Value *args, size_t nargs, Tuple *kwnames, Value places[3]) {
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 3) {
        RAISE(sim, TypeError, "str() takes at most 3 arguments (%zu given)", given);
        return false;
    }
    for (size_t i = 0; i < nargs; i++)
        places[i] = args[i];
    for (size_t i = nargs; i < given; i++) {
        Str *name = as_str(kwnames->items[i - nargs]);
        size_t at = 0;
        while (at < 3 && !str_equal_text(name, new_parameters[at]))
            at++;
        if (at == 3) {
            RAISE(sim, TypeError, "'%S' is an invalid keyword argument for str()", name);
            return false;
        }
        if (places[at]) {
            RAISE(sim, TypeError, "argument for str() given by name ('%S') and position (%zu)",
                  name, at + 1);
            return false;
        }
        places[at] = args[i];
    }
    return true;
}

static Value convert(Sim *sim, Value places[3]) {
    if (!places[1] && !places[2]) {
        return places[0] ? value_str(sim, places[0]) : (Value)KEEP(sim->empty_str);
    }
    for (int i = 1; i < 3; i++) {
        if (places[i] && !value_is_str(sim, places[i]))
            return RAISE(sim, TypeError,
                         places[i] == VALUE_NONE ? "str() argument '%s' must be str, not None"
                                                 : "str() argument '%s' must be str, not %T",
                         new_parameters[i], places[i]);
    }
    if (!places[0])
        return (Value)KEEP(sim->empty_str);
    if (value_is_str(sim, places[0])) {
        return RAISE(sim, TypeError, "decoding str is not supported");
    }
    return str_decode_value(sim, places[0], places[1], places[2]);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value places[3] = {0};
    if (!bind_new(sim, args, nargs, kwnames, places))
        return NULL;
    Value v = convert(sim, places);
    if (!v || type == sim->types.str)
        return v;
    Str *from = as_str(v);
    size_t size = block_size(from->size);
    Str *s = object_new(sim, type, size > type->size ? size : type->size);
    s->hash = from->hash;
    s->size = from->size;
    s->length = from->length;
    memcpy(s->text, from->text, (size_t)from->size + 1);
    value_drop(sim, v);
    return (Value)s;
}

static const Slots str_slots = {
    .repr = slot_repr,
    .str = slot_str,
    .format = format_text,
    .hash = slot_hash,
    .compare = slot_compare,
    .iter = str_iter,
    .truth = slot_truth,
    .length = slot_length,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .binary[BINARY_ADD] = slot_add,
    .binary[BINARY_MUL] = slot_mul,
    .binary[BINARY_MOD] = slot_mod,
    .new_ = slot_new,
    .dealloc = slot_dealloc,
};
static const TypeDef str_def = {
    .name = "str",
    .size = sizeof(Str),
    .flags = TYPE_BASE | TYPE_IS_STR | TYPE_VARSIZED,
    .slots = &str_slots,
    .methods = str_methods,
    .instance_size = instance_size,
};

static void make_shared(Sim *sim) {
    sim->empty_str = str_alloc(sim, 0, 0);
    for (int c = 0; c < 128; c++) {
        Str *s = str_alloc(sim, 1, 1);
        s->text[0] = (char)c;
        sim->char_strs[c] = str_intern_in_place(sim, s);
    }
    sim->empty_str = str_intern_in_place(sim, sim->empty_str);
}

/* Names that were made before the type existed get it now. */
static void give_type(Sim *sim) {
    for (size_t i = 0; i < sim->interned.size; i++) {
        Str *s = sim->interned.places[i];
        if (s)
            s->head.type = sim->types.str;
    }
}

void type_init_str(Sim *sim) {
    sim->types.str = type_from_def(sim, &str_def, NULL);
    give_type(sim);
    make_shared(sim);
    type_init_str_iterators(sim);
}
