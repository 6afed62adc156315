/* The slow parts of the instructions of the match statement (CPython: ceval.c, match_keys and
 * match_class). */
#include "sim/python/vm_internal.h"

Value vm_match_keys(Sim *sim, Value subject, Tuple *keys) {
    Tuple *values = tuple_new(sim, keys->count);
    Value get = value_getattr_text(sim, subject, "get");
    Value missing = (Value)list_new(sim, 0);
    for (size_t i = 0; get && i < keys->count; i++) {
        Value v = value_call2(sim, get, keys->items[i], missing);
        bool absent = v == missing;
        if (v && !absent) {
            values->items[i] = v;
            continue;
        }
        DROP_MAYBE(sim, v);
        for (size_t k = i; k < keys->count; k++)
            values->items[k] = VALUE_NONE;
        DROP(sim, values);
        values = NULL;
        break;
    }
    DROP_MAYBE(sim, get);
    value_drop(sim, missing);
    if (sim->error) {
        DROP_MAYBE(sim, values);
        return NULL;
    }
    return values ? (Value)values : VALUE_NONE;
}

/* Types that match one positional pattern against themselves. */
static bool matches_itself(Sim *sim, Type *type) {
    Type *const builtins[] = {sim->types.bool_, sim->types.bytearray, sim->types.bytes,
                              sim->types.dict,  sim->types.float_,    sim->types.frozenset,
                              sim->types.int_,  sim->types.list,      sim->types.set,
                              sim->types.str,   sim->types.tuple};
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        if (type_is_subtype(type, builtins[i]))
            return true;
    }
    return false;
}

/* The attributes of one class pattern. */
typedef struct AttributeMatch {
    Value subject, class;
    List *out, *seen;
    bool matched;
} AttributeMatch;

static bool match_attribute(Sim *sim, AttributeMatch *m, Value name) {
    if (!value_is_str(sim, name)) {
        RAISE(sim, TypeError, "__match_args__ elements must be strings (got %T)", name);
        return false;
    }
    for (size_t i = 0; i < m->seen->count; i++) {
        if (!str_equal((Str *)m->seen->items[i], (Str *)name))
            continue;
        RAISE(sim, TypeError, "%N() got multiple sub-patterns for attribute %R", (Type *)m->class,
              name);
        return false;
    }
    list_append(sim, m->seen, name);
    Value v = value_getattr_maybe(sim, m->subject, (Str *)name);
    if (!v)
        m->matched = false;
    if (v)
        list_append_steal(sim, m->out, v);
    return !sim->error;
}

static bool match_positional(Sim *sim, AttributeMatch *m, size_t count) {
    Value class = m->class;
    Value args = value_getattr_maybe(sim, class, sim->names.__match_args__);
    if (!args && sim->error)
        return false;
    if (!args && matches_itself(sim, (Type *)class)) {
        if (count > 1) {
            RAISE(sim, TypeError, "%N() accepts 1 positional sub-pattern (%zu given)",
                  (Type *)class, count);
            return false;
        }
        list_append(sim, m->out, m->subject);
        return true;
    }
    if (args && type_of(sim, args) != sim->types.tuple) {
        RAISE(sim, TypeError, "%N.__match_args__ must be a tuple (got %T)", (Type *)class, args);
        value_drop(sim, args);
        return false;
    }
    size_t allowed = args ? ((Tuple *)args)->count : 0;
    bool ok = true;
    if (count > allowed) {
        RAISE(sim, TypeError, "%N() accepts %zu positional sub-pattern%s (%zu given)",
              (Type *)class, allowed, allowed == 1 ? "" : "s", count);
        ok = false;
    }
    for (size_t i = 0; ok && m->matched && i < count; i++) {
        ok = match_attribute(sim, m, ((Tuple *)args)->items[i]);
    }
    DROP_MAYBE(sim, args);
    return ok;
}

Value vm_match_class(Sim *sim, Value subject, Value class, size_t positional, Tuple *names) {
    if (!value_is_heap(class) || !(class->type->flags & TYPE_IS_TYPE)) {
        return RAISE(sim, TypeError, "called match pattern must be a type");
    }
    int is = value_is_instance(sim, subject, class);
    if (is < 0)
        return NULL;
    if (!is)
        return VALUE_NONE;
    size_t count = positional + names->count;
    AttributeMatch m = {subject, class, list_new(sim, count), list_new(sim, count), true};
    bool ok = !positional || match_positional(sim, &m, positional);
    for (size_t i = 0; ok && m.matched && i < names->count; i++) {
        ok = match_attribute(sim, &m, names->items[i]);
    }
    Value r = NULL;
    if (ok)
        r = m.matched ? (Value)tuple_from(sim, m.out->items, m.out->count) : VALUE_NONE;
    DROP(sim, m.out);
    DROP(sim, m.seen);
    return r;
}
