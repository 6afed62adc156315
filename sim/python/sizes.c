/* Bytes of objects as CPython 3.11 has them: teaching programs print them to compare a list with a
 * generator. What depends on the past of an object that is not kept here is refused. */
#include "sim/python/sizes.h"

#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/generator.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/set.h"
#include "sim/python/refusal.h"
#include "sim/python/unicode.h"
#include "sim/state.h"
#include "sim/stdlib/_collections.h"

enum { GC_HEADER = 16, DICT_HEADER = 16, WORD = 8, DIGIT_BITS = 30 };

/* Natives whose instances are all of one size; with `gc` the header is in front of them. */
typedef struct FixedSize {
    const char *name;
    uint16_t size;
    bool gc;
} FixedSize;
static const FixedSize fixed_sizes[] = {
    {"NoneType", 16, false},
    {"NotImplementedType", 16, false},
    {"ellipsis", 16, false},
    {"object", 16, false},
    {"bool", 28, false},
    {"float", 24, false},
    {"complex", 32, false},
    {"range", 48, false},
    {"slice", 40, true},
    {"str_ascii_iterator", 32, true},
    {"str_iterator", 32, true},
    {"list_iterator", 32, true},
    {"tuple_iterator", 32, true},
    {"dict_keys", 24, true},
    {"dict_values", 24, true},
    {"dict_items", 24, true},
    {"dict_keyiterator", 56, true},
    {"dict_valueiterator", 56, true},
    {"dict_itemiterator", 56, true},
    {"dict_reversekeyiterator", 56, true},
    {"set_iterator", 48, true},
    {"range_iterator", 48, false},
    {"longrange_iterator", 48, false},
    {"bytes_iterator", 32, true},
    {"bytearray_iterator", 32, true},
    {"list_reverseiterator", 32, true},
    {"reversed", 32, true},
    {"enumerate", 56, true},
    {"zip", 48, true},
    {"map", 32, true},
    {"filter", 32, true},
    {"callable_iterator", 32, true},
    {"mappingproxy", 24, true},
    {"function", 136, true},
    {"builtin_function_or_method", 56, true},
    {"method", 48, true},
    {"method-wrapper", 32, true},
    {"method_descriptor", 56, true},
    {"wrapper_descriptor", 56, true},
    {"member_descriptor", 48, true},
    {"cell", 24, true},
    {"property", 64, true},
    {"classmethod", 32, true},
    {"staticmethod", 32, true},
    {"coroutine_wrapper", 24, true},
    {"functools.partial", 64, true},
    {"module", 56, true},
    {"memoryview", 168, true},
};

/* Exceptions with more fields than the other ones. */
static const FixedSize exception_sizes[] = {
    {"AttributeError", 88, true},      {"BaseExceptionGroup", 88, true},
    {"ExceptionGroup", 96, true},      {"ImportError", 96, true},
    {"NameError", 80, true},           {"OSError", 112, true},
    {"StopIteration", 80, true},       {"SyntaxError", 136, true},
    {"SystemExit", 80, true},          {"UnicodeDecodeError", 112, true},
    {"UnicodeEncodeError", 112, true}, {"UnicodeTranslateError", 112, true},
};
enum { EXCEPTION_SIZE = 72 };

/* Modules whose classes are C in CPython and Python here. */
static const char *const native_modules[] = {"_io",    "datetime", "decimal", "io",
                                             "random", "re",       "struct",  "types"};

static const FixedSize *find(const FixedSize *rows, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    }
    return NULL;
}
#define FIND(rows, name) find(rows, sizeof rows / sizeof *rows, name)

static const char *name_of(const Type *t) {
    return t->full_name ? t->full_name : t->name->text;
}

bool exception_adds_fields(const Type *type) {
    if (!(type->flags & TYPE_IS_EXCEPTION) || type->flags & TYPE_HEAP || !type->base)
        return false;
    return FIND(exception_sizes, name_of(type)) && !FIND(exception_sizes, name_of(type->base));
}

static int64_t unknown(Sim *sim, Value v, const char *why) {
    RAISE(sim, NotImplementedError,
          "the size of this '%T' is not known in aioscope: %s; sizes of numbers, texts, lists, "
          "tuples, sets, dicts, generators and instances are",
          v, why);
    refusal_tell(sim);
    return -1;
}

/* ---- one kind each ---- */

static int64_t str_bytes(Sim *sim, Str *s) {
    bool exact = type_of(sim, (Value)s) == sim->types.str;
    uint32_t highest = 0;
    size_t size;
    for (const char *p = s->text, *end = p + s->size; p < end; p += size) {
        uint32_t c = utf8_decode(p, &size);
        if (c > highest)
            highest = c;
    }
    int64_t width = highest > 0xffff ? 4 : highest > 0xff ? 2 : 1;
    int64_t head = !exact ? 80 : highest < 0x80 ? 48 : 72;
    return head + width * ((int64_t)s->length + 1);
}

static int64_t int_bytes(Value v) {
    Big big;
    big_view(v, &big);
    size_t digits = (big_bit_length(&big) + DIGIT_BITS - 1) / DIGIT_BITS;
    return 24 + 4 * (int64_t)(digits ? digits : 1);
}

/* A dict that has only grown: its places are doubled until 2/3 of them suffice. */
static int64_t dict_bytes(Sim *sim, Dict *d) {
    if (d->head.flags & DICT_OF_INSTANCE)
        return unknown(sim, (Value)d, "in CPython instances share parts of their __dict__");
    if (d->used != d->filled)
        return unknown(sim, (Value)d, "it depends on what has been deleted");
    if (d->used == 0)
        return 48;
    int64_t places = 8, count = (int64_t)d->used;
    while (places * 2 / 3 < count)
        places *= 2;
    size_t texts = 0;
    for (size_t i = 0; i < d->filled; i++)
        texts += type_of(sim, d->entries[i].key) == sim->types.str;
    if (texts && texts < d->used)
        return unknown(sim, (Value)d, "some keys are str, some are not");
    int64_t number = places <= 128 ? 1 : places <= 32768 ? 2 : 4;
    return 80 + places * number + places * 2 / 3 * (texts ? 16 : 24);
}

static int64_t set_table_bytes(Set *s) {
    return s->mask < SET_MIN_SIZE ? 0 : 16 * ((int64_t)s->mask + 1);
}

/* The frame in it: parameters and variables, cells and free variables, the stack. */
static int64_t generator_bytes(Generator *g) {
    Code *code = g->code;
    int64_t places = code->local_count + code->free_count + code->stack_size;
    for (size_t i = 0; i < code->cellvars->count; i++) {
        bool parameter = false;
        for (size_t k = 0; k < code->varnames->count; k++)
            parameter |= code->varnames->items[k] == code->cellvars->items[i];
        places += !parameter;
    }
    return 152 + WORD * places;
}

static int64_t type_bytes(Type *t) {
    if (!(t->flags & TYPE_HEAP))
        return 408;
    return t->flags & TYPE_HAS_DICT ? 1672 : 904;
}

static int64_t exception_bytes(Sim *sim, Type *t) {
    bool in_python = dict_get_str(sim, t->dict, sim->names.__module__); /* as asyncio's are */
    for (; t; t = t->base) {
        const FixedSize *row = t->flags & TYPE_HEAP ? NULL : FIND(exception_sizes, name_of(t));
        if (row)
            return row->size;
    }
    return in_python ? EXCEPTION_SIZE + WORD : EXCEPTION_SIZE;
}

/* ---- all ---- */

static bool is_native_elsewhere(Sim *sim, Type *t) {
    Value module = dict_get_str(sim, t->dict, sim->names.__module__);
    if (!module || !value_is_str(sim, module))
        return false;
    const char *name = ((Str *)module)->text;
    for (size_t i = 0; i < sizeof native_modules / sizeof *native_modules; i++) {
        if (strcmp(name, native_modules[i]) == 0)
            return true;
    }
    return strcmp(name, "collections") == 0 && strcmp(t->name->text, "OrderedDict") == 0;
}

/* Bytes without what classes of the program add; *adds: the layout lets them add words. */
static int64_t native_bytes(Sim *sim, Value v, Type *native, bool *gc, bool *adds) {
    *gc = *adds = true;
    if (native->flags & TYPE_IS_EXCEPTION)
        return exception_bytes(sim, native);
    if (native == sim->types.list)
        return 40 + WORD * (int64_t)((List *)v)->capacity;
    if (native == sim->types.dict)
        return dict_bytes(sim, (Dict *)v);
    if (native == sim->types.set || native == sim->types.frozenset)
        return 200 + set_table_bytes((Set *)v);
    if (native == sim->types.tuple)
        return 24 + WORD * (int64_t)((Tuple *)v)->count;
    if (native == sim->types.bytearray)
        return unknown(sim, v, "it depends on what has been appended before");
    if (native == sim->types.deque) {
        if (deque_count(v))
            return unknown(sim, v, "it depends on what has been appended and popped before");
        return 744;
    }
    if (native == sim->types.generator || native == sim->types.coroutine ||
        native == sim->types.async_generator) {
        Generator *g = (Generator *)v;
        return g->code ? generator_bytes(g) : unknown(sim, v, "its code is not Python's here");
    }
    if (native == sim->types.type)
        return *adds = false, type_bytes((Type *)v);
    *gc = false;
    if (native == sim->types.bytes)
        return 33 + value_length(sim, v);
    *adds = false;
    if (native == sim->types.int_)
        return int_bytes(v);
    if (native == sim->types.str)
        return str_bytes(sim, (Str *)v);
    *adds = native == sim->types.object || native == sim->types.float_;
    const FixedSize *row = FIND(fixed_sizes, name_of(native));
    if (!row)
        return unknown(sim, v, "CPython's layout of it is another one");
    *gc = row->gc;
    return row->size;
}

int64_t value_sizeof(Sim *sim, Value v, int64_t *prefix) {
    Type *type = type_of(sim, v), *native = type;
    bool gc, adds;
    for (; native->flags & TYPE_HEAP; native = native->base) {
        if (is_native_elsewhere(sim, native))
            return unknown(sim, v, "CPython has it in C");
    }
    int64_t size = native_bytes(sim, v, native, &gc, &adds);
    *prefix = gc ? GC_HEADER : 0;
    if (size < 0 || type == native || native == sim->types.type)
        return size;
    bool weakrefs = (type->flags & TYPE_HAS_WEAKREFS) && !(native->flags & TYPE_HAS_WEAKREFS);
    bool dict = (type->flags & TYPE_HAS_DICT) && !(native->flags & TYPE_HAS_DICT);
    bool items = native == sim->types.tuple || native == sim->types.bytes ||
                 native == sim->types.int_; /* their __dict__ stands behind the items */
    int64_t added = (int64_t)type->slot_count + (items ? dict : weakrefs);
    if (adds)
        size += WORD * added;
    *prefix = GC_HEADER + (dict && !items ? DICT_HEADER : 0);
    return size;
}
