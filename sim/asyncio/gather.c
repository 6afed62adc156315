/* What gather does for each of its futures, for those of asyncio's own classes; the rest of it is
 * sim/stdlib/asyncio/tasks.py. */
#include "sim/asyncio/gather.h"

#include "sim/asyncio/future.h"
#include "sim/python/objects/list.h"

static bool is_own(Sim *sim, Value v) {
    return value_is_heap(v) && (v->type == sim->types.task || v->type == sim->types.future);
}

/* (future, loop): is it one of these classes that belongs to the loop, or to any if that is None?
 */
Value gather_is_own(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    bool own = is_own(sim, args[0]) && ((Future *)args[0])->loop;
    return value_from_bool(own && (args[1] == VALUE_NONE || ((Future *)args[0])->loop == args[1]));
}

/* As a value: it must not pass for the cancelling of the gather itself. */
static Value cancelled_as_value(Sim *sim, const Future *f) {
    Value message = future_cancel_message(f);
    return value_call1(sim, (Value)sim->exceptions.CancelledError,
                       message ? message : (Value)sim->empty_str);
}

static Value outcome(Sim *sim, Future *f) {
    if (f->state == FUTURE_CANCELLED)
        return cancelled_as_value(sim, f);
    f->log_traceback = false;
    Value e = (Value)future_exception(f);
    return value_keep(e ? e : f->result);
}

static bool are_own_and_done(Sim *sim, const List *futures) {
    for (size_t i = 0; i < futures->count; i++) {
        if (!is_own(sim, futures->items[i]) ||
            ((Future *)futures->items[i])->state == FUTURE_PENDING)
            return false;
    }
    return true;
}

/* (futures): the list of their results and exceptions; None: one is of another class. */
Value gather_results(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (type_of(sim, args[0]) != sim->types.list || !are_own_and_done(sim, (List *)args[0]))
        return VALUE_NONE;
    List *futures = (List *)args[0], *results = list_new(sim, futures->count);
    for (size_t i = 0; i < futures->count; i++) {
        Value v = outcome(sim, (Future *)futures->items[i]);
        if (!v) {
            DROP(sim, results);
            return NULL;
        }
        list_append_steal(sim, results, v);
    }
    return (Value)results;
}
