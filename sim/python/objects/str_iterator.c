/* The iterators of str: one kind under two names (CPython: unicodeiter_... in unicodeobject.c). */
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

typedef struct StrIterator {
    Object head;
    Str *str; /* NULL at the end */
    size_t offset;
} StrIterator;

Value str_iter(Sim *sim, Value self) {
    bool ascii = str_is_ascii(as_str(self));
    Type *type = ascii ? sim->types.str_ascii_iterator : sim->types.str_iterator;
    StrIterator *it = object_new(sim, type, 0);
    it->str = KEEP(as_str(self));
    return (Value)it;
}

static Value iterator_next(Sim *sim, Value self) {
    StrIterator *it = (StrIterator *)self;
    Str *s = it->str;
    if (!s)
        return NULL;
    if (it->offset == s->size) {
        it->str = NULL;
        DROP(sim, s);
        return NULL;
    }
    unsigned char c = (unsigned char)s->text[it->offset];
    if (c < 128) {
        it->offset++;
        return (Value)KEEP(sim->char_strs[c]);
    }
    const char *p = s->text + it->offset;
    uint32_t code_point = str_decode(&p);
    it->offset = (size_t)(p - s->text);
    return (Value)str_from_char(sim, code_point);
}

static Value iterator_iter(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static void iterator_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((StrIterator *)self)->str);
}

static Value iterator_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    StrIterator *it = (StrIterator *)self;
    if (!it->str)
        return value_from_small_int(0);
    size_t left = utf8_length(it->str->text + it->offset, it->str->size - it->offset);
    return int_new(sim, (int64_t)left);
}

static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    StrIterator *it = (StrIterator *)self;
    if (!it->str)
        return iterator_reduction(sim, "iter", (Value)str_from(sim, ""), -1);
    int64_t index = (int64_t)str_index_at(it->str, it->offset);
    return iterator_reduction(sim, "iter", value_keep((Value)it->str), index);
}

static Value iterator_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    StrIterator *it = (StrIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], 0, it->str ? (int64_t)it->str->length : 0, &place))
        return NULL;
    if (it->str)
        it->offset = str_offset(it->str, (size_t)place);
    return VALUE_NONE;
}

static const Slots iterator_slots = {
    .iter = iterator_iter,
    .next = iterator_next,
    .dealloc = iterator_dealloc,
};
static const NativeDef iterator_methods[] = {
    {.name = "__length_hint__", .fn = iterator_length_hint, .kind = NATIVE_NOARGS},
    {.name = "__reduce__", .fn = iterator_reduce, .kind = NATIVE_NOARGS},
    {.name = "__setstate__", .fn = iterator_setstate, .kind = NATIVE_ONE},
    {0},
};
static const TypeDef iterator_def = {
    .name = "str_iterator",
    .size = sizeof(StrIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};
/* The same under the name that CPython's has for text of ASCII alone. */
static const TypeDef ascii_iterator_def = {
    .name = "str_ascii_iterator",
    .size = sizeof(StrIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};

void type_init_str_iterators(Sim *sim) {
    sim->types.str_iterator = type_from_def(sim, &iterator_def, NULL);
    sim->types.str_ascii_iterator = type_from_def(sim, &ascii_iterator_def, NULL);
}
