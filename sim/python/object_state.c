/* What object itself answers of the protocol of copies: __getstate__, __reduce__ and __reduce_ex__.
 * The recipes that pickle works by are refused; copy.py does without them. */
#include "sim/python/object_state.h"

#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

/* The values that the __slots__ of the classes hold, by name. false: raised. */
static bool add_members(Sim *sim, Value self, Dict *into) {
    Tuple *mro = type_of(sim, self)->mro;
    for (size_t i = 0; i < mro->count; i++) {
        size_t position = 0;
        Value name, member;
        while (dict_next(((Type *)mro->items[i])->dict, &position, &name, &member)) {
            Type *kind = type_of(sim, member);
            if (kind != sim->types.member_descriptor)
                continue;
            Value v = kind->slots.get(sim, member, self, NULL);
            if (v)
                dict_set_str(sim, into, (Str *)name, v);
            else if (error_is(sim, sim->exceptions.AttributeError))
                error_clear(sim);
            else
                return false;
            DROP_MAYBE(sim, v);
        }
    }
    return true;
}

Value object_getstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Dict *own = object_dict(self);
    Value state = own && own->used ? value_keep((Value)own) : VALUE_NONE;
    Dict *members = dict_new(sim);
    bool ok = add_members(sim, self, members);
    if (ok && members->used) {
        Value pair = (Value)tuple_of(sim, 2, state, members);
        value_drop(sim, state);
        state = pair;
    }
    DROP(sim, members);
    if (ok)
        return state;
    value_drop(sim, state);
    return NULL;
}

Value object_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, NotImplementedError,
                 "object.__reduce__ is not there in aioscope: objects are not pickled; use "
                 "copy.deepcopy to copy them");
}

/* A class that has a __reduce__ of its own is asked for that. */
Value object_reduce_ex(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Str *name = str_intern(sim, "__reduce__", 10);
    Value r = value_call_method(sim, self, name, NULL, 0);
    DROP(sim, name);
    return r;
}
