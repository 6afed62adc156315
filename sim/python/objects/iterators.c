/* iter(callable, sentinel), the iterator over __getitem__, reversed, enumerate (CPython:
 * Objects/iterobject.c, enumobject.c). zip, map and filter stand in iterators_many.c. */
#include "sim/python/objects/iterators.h"

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/iterators_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

Value iterator_return_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

/* ---- over __getitem__ ---- */

typedef struct SeqIterator {
    Object head;
    Value sequence; /* NULL: exhausted */
    int64_t index;
} SeqIterator;

static void seq_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((SeqIterator *)o)->sequence);
}

Value seq_iterator_new(Sim *sim, Value sequence) {
    SeqIterator *it = object_new(sim, sim->types.seq_iterator, 0);
    it->sequence = value_keep(sequence);
    return (Value)it;
}

/* sequence[index]; NULL: raised, or (IndexError, StopIteration) the end, without an error then. */
static Value item_at(Sim *sim, SeqIterator *it) {
    Value index = int_new(sim, it->index);
    Value v = value_getitem(sim, it->sequence, index);
    value_drop(sim, index);
    if (v)
        return v;
    if (error_is(sim, sim->exceptions.IndexError) || error_is(sim, sim->exceptions.StopIteration)) {
        error_clear(sim);
        value_replace(sim, &it->sequence, NULL);
    }
    return NULL;
}

Value memory_iterator_new(Sim *sim, Value view) {
    SeqIterator *it = object_new(sim, sim->types.memory_iterator, 0);
    it->sequence = value_keep(view);
    return (Value)it;
}

static Value seq_next(Sim *sim, Value self) {
    SeqIterator *it = (SeqIterator *)self;
    if (!it->sequence)
        return NULL;
    if (it->index == INT64_MAX)
        return RAISE(sim, OverflowError, "iter index too large");
    Value v = item_at(sim, it);
    if (v)
        it->index++;
    return v;
}

static Value seq_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    if (!it->sequence)
        return int_new(sim, 0);
    if (!type_of(sim, it->sequence)->slots.length)
        return VALUE_NOT_IMPLEMENTED;
    int64_t count = value_length(sim, it->sequence);
    if (count < 0)
        return NULL;
    return int_new(sim, count > it->index ? count - it->index : 0);
}

static Value seq_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    if (!it->sequence)
        return iterator_reduction(sim, "iter", (Value)tuple_new(sim, 0), -1);
    return iterator_reduction(sim, "iter", value_keep(it->sequence), it->index);
}

static Value seq_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], 0, INT64_MAX, &place))
        return NULL;
    it->index = place;
    return VALUE_NONE;
}

static const NativeDef seq_methods[] = {
    {"__length_hint__", seq_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", seq_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", seq_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const uint16_t seq_holds[] = {offsetof(SeqIterator, sequence), 0};
static const Slots seq_slots = {
    .iter = iterator_return_self,
    .next = seq_next,
    .dealloc = seq_dealloc,
    .holds = seq_holds,
};

static const TypeDef seq_def = {
    .name = "iterator",
    .size = sizeof(SeqIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &seq_slots,
    .methods = seq_methods,
};

static const TypeDef memory_def = {
    .name = "memory_iterator",
    .size = sizeof(SeqIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &seq_slots,
};

/* ---- iter(callable, sentinel) ---- */

typedef struct CallableIterator {
    Object head;
    Value callable, sentinel; /* NULL: exhausted */
} CallableIterator;

static void callable_finish(Sim *sim, CallableIterator *it) {
    value_replace(sim, &it->callable, NULL);
    value_replace(sim, &it->sentinel, NULL);
}

static void callable_dealloc(Sim *sim, Object *o) {
    callable_finish(sim, (CallableIterator *)o);
}

Value callable_iterator_new(Sim *sim, Value callable, Value sentinel) {
    CallableIterator *it = object_new(sim, sim->types.callable_iterator, 0);
    it->callable = value_keep(callable);
    it->sentinel = value_keep(sentinel);
    return (Value)it;
}

static Value callable_next(Sim *sim, Value self) {
    CallableIterator *it = (CallableIterator *)self;
    if (!it->callable)
        return NULL;
    Value v = value_call0(sim, it->callable);
    if (!v) {
        if (!error_is(sim, sim->exceptions.StopIteration))
            return NULL;
        error_clear(sim);
        callable_finish(sim, it);
        return NULL;
    }
    int equal = it->sentinel ? value_equal(sim, it->sentinel, v) : 1;
    if (equal == 0)
        return v;
    value_drop(sim, v);
    if (equal > 0)
        callable_finish(sim, it);
    return NULL;
}

static Value callable_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    CallableIterator *it = (CallableIterator *)self;
    if (!it->callable)
        return iterator_reduction(sim, "iter", (Value)tuple_new(sim, 0), -1);
    Value maker = dict_get_text(sim, sim->builtins, "iter");
    if (!maker)
        return RAISE(sim, AttributeError, "iter");
    return iterator_reduction_of_two(sim, maker, it->callable, it->sentinel);
}

static const NativeDef callable_methods[] = {
    {"__reduce__", callable_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const uint16_t callable_holds[] = {offsetof(CallableIterator, callable),
                                          offsetof(CallableIterator, sentinel), 0};
static const Slots callable_slots = {
    .iter = iterator_return_self,
    .next = callable_next,
    .dealloc = callable_dealloc,
    .holds = callable_holds,
};

static const TypeDef callable_def = {
    .name = "callable_iterator",
    .size = sizeof(CallableIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &callable_slots,
    .methods = callable_methods,
};

/* ---- reversed ---- */

/* index is that of the next item; -1: exhausted. */
static Value reversed_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.reversed && !arguments_no_keywords(sim, "reversed", kwnames)) {
        return NULL;
    }
    if (!arguments_count(sim, "reversed", nargs, 1, 1))
        return NULL;
    Value method = value_lookup_special(sim, args[0], sim->names.__reversed__);
    if (method && method != VALUE_NONE) {
        return value_call_method(sim, args[0], sim->names.__reversed__, NULL, 0);
    }
    Type *t = type_of(sim, args[0]);
    if (method || !t->slots.getitem || (t->flags & TYPE_IS_DICT)) {
        return RAISE(sim, TypeError, "'%T' object is not reversible", args[0]);
    }
    int64_t count = value_length(sim, args[0]);
    if (count < 0)
        return NULL;
    SeqIterator *it = object_new(sim, type, 0);
    it->index = count - 1;
    it->sequence = value_keep(args[0]);
    return (Value)it;
}

static Value reversed_next(Sim *sim, Value self) {
    SeqIterator *it = (SeqIterator *)self;
    if (!it->sequence)
        return NULL;
    if (it->index < 0) {
        value_replace(sim, &it->sequence, NULL);
        return NULL;
    }
    Value v = item_at(sim, it);
    if (v)
        it->index--;
    return v;
}

static Value reversed_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    if (!it->sequence)
        return int_new(sim, 0);
    int64_t count = value_length(sim, it->sequence);
    if (count < 0)
        return NULL;
    return int_new(sim, count < it->index + 1 ? 0 : it->index + 1);
}

/* (type, (sequence,), index), as a subclass is made again as itself. */
static Value reversed_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    Tuple *over = it->sequence ? tuple_of(sim, 1, it->sequence) : NULL;
    if (!over) {
        Tuple *none = tuple_new(sim, 0);
        over = tuple_of(sim, 1, none);
        DROP(sim, none);
    }
    Value index = it->sequence ? int_new(sim, it->index) : NULL;
    Value recipe = (Value)tuple_of(sim, index ? 3 : 2, it->head.type, over, index);
    DROP(sim, over);
    value_drop_maybe(sim, index);
    return recipe;
}

static Value reversed_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    SeqIterator *it = (SeqIterator *)self;
    int64_t count = it->sequence ? value_length(sim, it->sequence) : 0, place = 0;
    if (count < 0 || !iterator_place(sim, args[0], -1, count - 1, &place))
        return NULL;
    it->index = place;
    return VALUE_NONE;
}

static const NativeDef reversed_methods[] = {
    {"__length_hint__", reversed_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", reversed_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", reversed_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const Slots reversed_slots = {
    .iter = iterator_return_self,
    .next = reversed_next,
    .new_ = reversed_construct,
    .dealloc = seq_dealloc,
    .holds = seq_holds,
};

static const TypeDef reversed_def = {
    .name = "reversed",
    .size = sizeof(SeqIterator),
    .flags = TYPE_BASE,
    .slots = &reversed_slots,
    .methods = reversed_methods,
};

/* ---- enumerate ---- */

typedef struct Enumerate {
    Object head;
    Value iterator;
    Value number; /* of the next item */
} Enumerate;

static bool enumerate_arguments(Sim *sim, Value *args, size_t nargs, Tuple *kwnames,
                                Value *iterable, Value *start) {
    static const char *const names[] = {"iterable", "start", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2) {
        RAISE(sim, TypeError, "enumerate() takes at most 2 arguments (%zu given)", given);
        return false;
    }
    if (given == 0) {
        return RAISE(sim, TypeError, "enumerate() missing required argument 'iterable'"), false;
    }
    if (!arguments_only_keywords(sim, "enumerate", kwnames, names))
        return false;
    *iterable = nargs > 0 ? args[0] : arguments_keyword(args, nargs, kwnames, "iterable");
    *start = nargs > 1 ? args[1] : arguments_keyword(args, nargs, kwnames, "start");
    if (!*iterable || (nargs > 0 && arguments_keyword(args, nargs, kwnames, "iterable"))) {
        const char *wrong = *iterable ? "iterable" : "start";
        RAISE(sim, TypeError, "'%s' is an invalid keyword argument for enumerate()", wrong);
        return false;
    }
    return true;
}

static Value enumerate_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value iterable, start;
    if (!enumerate_arguments(sim, args, nargs, kwnames, &iterable, &start))
        return NULL;
    Value number = start ? value_index(sim, start) : value_from_small_int(0);
    if (!number)
        return NULL;
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return value_drop(sim, number), NULL;
    Enumerate *e = object_new(sim, type, 0);
    e->iterator = iterator;
    e->number = number;
    return (Value)e;
}

static void enumerate_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((Enumerate *)o)->iterator);
    value_drop_maybe(sim, ((Enumerate *)o)->number);
}

static Value enumerate_next(Sim *sim, Value self) {
    Enumerate *e = (Enumerate *)self;
    Value v = value_next(sim, e->iterator);
    if (!v)
        return NULL;
    Tuple *pair = tuple_new(sim, 2);
    pair->items[0] = e->number;
    pair->items[1] = v;
    Value one = value_from_small_int(1);
    e->number = value_is_small_int(e->number) && value_as_small_int(e->number) < SMALL_INT_MAX
                    ? value_from_small_int(value_as_small_int(e->number) + 1)
                    : value_binary(sim, e->number, one, BINARY_ADD);
    return (Value)pair;
}

static Value enumerate_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Enumerate *e = (Enumerate *)self;
    return iterator_reduction_of_two(sim, (Value)e->head.type, e->iterator, e->number);
}

static const NativeDef enumerate_methods[] = {
    {"__reduce__", enumerate_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const uint16_t enumerate_holds[] = {offsetof(Enumerate, iterator), 0};
static const Slots enumerate_slots = {
    .iter = iterator_return_self,
    .next = enumerate_next,
    .new_ = enumerate_construct,
    .dealloc = enumerate_dealloc,
    .holds = enumerate_holds,
};

static const TypeDef enumerate_def = {
    .name = "enumerate",
    .size = sizeof(Enumerate),
    .flags = TYPE_BASE,
    .slots = &enumerate_slots,
    .methods = enumerate_methods,
};

void type_init_iterators(Sim *sim) {
    sim->types.seq_iterator = type_from_def(sim, &seq_def, NULL);
    sim->types.memory_iterator = type_from_def(sim, &memory_def, NULL);
    sim->types.callable_iterator = type_from_def(sim, &callable_def, NULL);
    sim->types.reversed = type_from_def(sim, &reversed_def, NULL);
    sim->types.enumerate = type_from_def(sim, &enumerate_def, NULL);
    type_init_iterators_many(sim);
}
