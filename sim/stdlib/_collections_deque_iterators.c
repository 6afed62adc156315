/* The two iterators of deque (CPython: Modules/_collectionsmodule.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/_collections_deque.h"

static Value iterator_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static void iterator_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((DequeIterator *)o)->deque);
}

static Value iterator_step(Sim *sim, DequeIterator *it, bool backwards) {
    Deque *d = it->deque;
    if (it->state != d->state) {
        it->left = 0;
        return RAISE(sim, RuntimeError, deque_mutated);
    }
    if (it->left == 0)
        return NULL;
    size_t i = it->index++;
    it->left--;
    return value_keep(*deque_place(d, backwards ? d->count - 1 - i : i));
}

static Value forward_next(Sim *sim, Value self) {
    return iterator_step(sim, (DequeIterator *)self, false);
}

static Value backward_next(Sim *sim, Value self) {
    return iterator_step(sim, (DequeIterator *)self, true);
}

static Value iterator_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    DequeIterator *it = (DequeIterator *)self;
    return int_new(sim, (int64_t)it->left);
}

static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    DequeIterator *it = (DequeIterator *)self;
    Value index = int_new(sim, (int64_t)it->index);
    Value recipe = iterator_reduction_of_two(sim, (Value)it->head.type, (Value)it->deque, index);
    value_drop(sim, index);
    return recipe;
}

static const NativeDef iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", iterator_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

/* iterator(deque, index=0) */
static Value iterator_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    if (nargs < 1 || nargs > 2)
        return RAISE(sim, TypeError, "function takes at %s argument%s (%zu given)",
                     nargs ? "most 2" : "least 1", nargs ? "s" : "", nargs);
    if (!is_deque(sim, args[0]))
        return RAISE(sim, TypeError, "argument 1 must be collections.deque, not %T", args[0]);
    int64_t index = 0;
    if (nargs == 2 && !arguments_ssize(sim, args[1], &index))
        return NULL;
    DequeIterator *it = object_new(sim, type, 0);
    it->deque = (Deque *)value_keep(args[0]);
    it->state = it->deque->state;
    size_t count = it->deque->count;
    it->index = index < 0 ? 0 : (size_t)index < count ? (size_t)index : count;
    it->left = count - it->index;
    return (Value)it;
}

static const uint16_t iterator_holds[] = {offsetof(DequeIterator, deque), 0};

static const Slots forward_slots = {.iter = iterator_self,
                                    .next = forward_next,
                                    .new_ = iterator_construct,
                                    .dealloc = iterator_dealloc,
                                    .holds = iterator_holds};
static const Slots backward_slots = {.iter = iterator_self,
                                     .next = backward_next,
                                     .new_ = iterator_construct,
                                     .dealloc = iterator_dealloc,
                                     .holds = iterator_holds};

static const TypeDef forward_def = {
    .name = "_collections._deque_iterator",
    .size = sizeof(DequeIterator),
    .slots = &forward_slots,
    .methods = iterator_methods,
};

static const TypeDef backward_def = {
    .name = "_collections._deque_reverse_iterator",
    .size = sizeof(DequeIterator),
    .slots = &backward_slots,
    .methods = iterator_methods,
};

static Value iterator_of(Sim *sim, Value self, Type *type) {
    DequeIterator *it = object_new(sim, type, 0);
    it->deque = (Deque *)value_keep(self);
    it->state = it->deque->state;
    it->left = it->deque->count;
    return (Value)it;
}

Value deque_iter(Sim *sim, Value self) {
    return iterator_of(sim, self, sim->types.deque_iterator);
}

Value deque_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return iterator_of(sim, self, sim->types.deque_reverse_iterator);
}

void deque_iterator_types_init(Sim *sim) {
    sim->types.deque_iterator = type_from_def(sim, &forward_def, NULL);
    sim->types.deque_reverse_iterator = type_from_def(sim, &backward_def, NULL);
}
