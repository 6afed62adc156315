/* BaseExceptionGroup and ExceptionGroup, and what except* does with them (CPython:
 * Objects/exceptions.c, exception_group_match in ceval.c). */
#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/exception.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"
#include "sim/state.h"

static bool is_group(Sim *sim, Value v) {
    return value_is(sim, v, sim->exceptions.BaseExceptionGroup);
}

static Tuple *exceptions_of(Value group) {
    return (Tuple *)((Exception *)group)->fields[EXC_EXCEPTIONS];
}

/* ---- making ---- */

static bool is_sequence(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return type->slots.getitem && !(type->flags & TYPE_IS_DICT);
}

/* The tuple of exceptions in v; *base: one of them is no Exception. NULL: raised. */
static Tuple *checked_exceptions(Sim *sim, Value v, bool *base) {
    const char *const second = "second argument (exceptions)";
    if (!is_sequence(sim, v))
        return RAISE(sim, TypeError, "%s must be a sequence", second);
    Tuple *items = tuple_from_iterable(sim, v);
    if (!items)
        return NULL;
    if (items->count == 0) {
        DROP(sim, items);
        return RAISE(sim, ValueError, "%s must be a non-empty sequence", second);
    }
    for (size_t i = 0; i < items->count; i++) {
        if (!value_is_exception(sim, items->items[i])) {
            DROP(sim, items);
            return RAISE(sim, ValueError, "Item %zu of %s is not an exception", i, second);
        }
        *base = *base || !value_is(sim, items->items[i], sim->exceptions.Exception);
    }
    return items;
}

/* The class that a call of `type` really makes; NULL: raised. */
static Type *class_for(Sim *sim, Type *type, bool base) {
    Exceptions *x = &sim->exceptions;
    if (type == x->BaseExceptionGroup)
        return base ? type : x->ExceptionGroup;
    if (!base || !type_is_subtype(type, x->Exception))
        return type;
    if (type == x->ExceptionGroup) {
        return RAISE(sim, TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    }
    return RAISE(sim, TypeError, "Cannot nest BaseExceptions in '%N'", type);
}

static Value group_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    const char *const name = "BaseExceptionGroup.__new__()";
    if (nargs != 2) {
        return RAISE(sim, TypeError, "%s takes exactly 2 arguments (%zu given)", name, nargs);
    }
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "%s argument 1 must be str, not %s", name,
                     args[0] == VALUE_NONE ? "None" : type_name(sim, args[0]));
    }
    bool base = false;
    Tuple *exceptions = checked_exceptions(sim, args[1], &base);
    if (!exceptions)
        return NULL;
    type = class_for(sim, type, base);
    if (!type)
        return DROP(sim, exceptions), NULL;
    Exception *e = object_new(sim, type, 0);
    e->args = tuple_from(sim, args, nargs);
    e->fields[EXC_MESSAGE] = value_keep(args[0]);
    e->fields[EXC_EXCEPTIONS] = (Value)exceptions;
    return (Value)e;
}

static Value group_str(Sim *sim, Value self) {
    size_t count = exceptions_of(self)->count;
    return (Value)str_format(sim, "%V (%zu sub-exception%s)", exception_field(self, EXC_MESSAGE),
                             count, count == 1 ? "" : "s");
}

static Value new_group(Sim *sim, Value message, Value exceptions) {
    return value_call2(sim, (Value)sim->exceptions.BaseExceptionGroup, message, exceptions);
}

/* ---- splitting ---- */

typedef enum MatchKind { MATCH_TYPE, MATCH_FUNCTION, MATCH_IDENTITY } MatchKind;

typedef struct Matcher {
    MatchKind kind;
    Value value; /* class or tuple of classes; function; set of id()s */
} Matcher;

/* 1, 0, -1 raised */
static int matches(Sim *sim, Matcher *m, Value e) {
    if (m->kind == MATCH_TYPE)
        return exception_matches(sim, e, m->value);
    if (m->kind == MATCH_FUNCTION) {
        Value r = value_call1(sim, m->value, e);
        if (!r)
            return -1;
        int truth = value_truth(sim, r);
        value_drop(sim, r);
        return truth;
    }
    if (is_group(sim, e))
        return 0;
    List *leaves = (List *)m->value;
    for (size_t i = 0; i < leaves->count; i++) {
        if (leaves->items[i] == e)
            return 1;
    }
    return 0;
}

static bool copy_notes(Sim *sim, Value from, Value to) {
    Value notes = value_getattr_maybe(sim, from, sim->names.__notes__);
    if (!notes)
        return !sim->error;
    bool ok = true;
    if (is_sequence(sim, notes)) {
        List *copy = list_from_iterable(sim, notes);
        ok = copy && value_setattr(sim, to, sim->names.__notes__, (Value)copy);
        DROP_MAYBE(sim, copy);
    }
    value_drop(sim, notes);
    return ok;
}

/* A group like `group` with these exceptions, made by its derive(); None if there are none. */
static Value subset(Sim *sim, Value group, List *exceptions) {
    if (exceptions->count == 0)
        return VALUE_NONE;
    Str *name = str_from(sim, "derive");
    Value arg = (Value)exceptions;
    Value part = value_call_method(sim, group, name, &arg, 1);
    DROP(sim, name);
    if (!part)
        return NULL;
    if (!is_group(sim, part)) {
        value_drop(sim, part);
        return RAISE(sim, TypeError, "derive must return an instance of BaseExceptionGroup");
    }
    Exception *from = (Exception *)group, *to = (Exception *)part;
    value_replace(sim, (Value *)&to->traceback, value_keep_maybe((Value)from->traceback));
    exception_set_context(sim, to, from->context);
    exception_set_cause(sim, to, from->cause);
    if (copy_notes(sim, group, part))
        return part;
    value_drop(sim, part);
    return NULL;
}

typedef struct Parts {
    Value match, rest; /* None where empty */
} Parts;

static bool split(Sim *sim, Value e, Matcher *m, Parts *parts, bool want_rest);

static bool split_member(Sim *sim, Value e, Matcher *m, List *match, List *rest) {
    Parts parts;
    if (!split(sim, e, m, &parts, rest != NULL))
        return false;
    if (parts.match != VALUE_NONE)
        list_append(sim, match, parts.match);
    if (rest && parts.rest != VALUE_NONE)
        list_append(sim, rest, parts.rest);
    value_drop(sim, parts.match);
    value_drop(sim, parts.rest);
    return true;
}

static bool split_group(Sim *sim, Value group, Matcher *m, Parts *parts, bool want_rest) {
    List *match = list_new(sim, 0), *rest = want_rest ? list_new(sim, 0) : NULL;
    Tuple *members = exceptions_of(group);
    bool ok = true;
    for (size_t i = 0; ok && i < members->count; i++) {
        ok = split_member(sim, members->items[i], m, match, rest);
    }
    parts->match = ok ? subset(sim, group, match) : NULL;
    parts->rest = parts->match && rest ? subset(sim, group, rest) : VALUE_NONE;
    ok = parts->match && parts->rest;
    if (parts->match && !parts->rest)
        value_drop(sim, parts->match);
    DROP(sim, match);
    DROP_MAYBE(sim, rest);
    return ok;
}

static bool split(Sim *sim, Value e, Matcher *m, Parts *parts, bool want_rest) {
    *parts = (Parts){VALUE_NONE, VALUE_NONE};
    int match = matches(sim, m, e);
    if (match < 0)
        return false;
    if (match) {
        parts->match = value_keep(e);
        return true;
    }
    if (!is_group(sim, e)) {
        parts->rest = value_keep(e);
        return true;
    }
    if (!sim_enter_c(sim, " in exceptiongroup_split_recursive"))
        return false;
    bool ok = split_group(sim, e, m, parts, want_rest);
    sim_leave_c(sim);
    return ok;
}

static bool make_matcher(Sim *sim, Value v, Matcher *m) {
    *m = (Matcher){MATCH_TYPE, v};
    if (value_is_exception_class(sim, v))
        return true;
    if (type_of(sim, v)->flags & TYPE_IS_TUPLE) {
        Tuple *types = (Tuple *)v;
        size_t good = 0;
        while (good < types->count && value_is_exception_class(sim, types->items[good]))
            good++;
        if (good == types->count)
            return true;
    }
    m->kind = MATCH_FUNCTION;
    if (type_of(sim, v) == sim->types.function)
        return true;
    RAISE(sim, TypeError, "expected a function, exception type or tuple of exception types");
    return false;
}

/* ---- methods ---- */

static bool check_one(Sim *sim, size_t nargs, Tuple *kwnames, const char *name) {
    return arguments_no_keywords(sim, name, kwnames) && arguments_count(sim, name, nargs, 1, 1);
}

static Value method_split(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_one(sim, nargs, kwnames, "split"))
        return NULL;
    Matcher m;
    Parts parts;
    if (!make_matcher(sim, args[0], &m) || !split(sim, self, &m, &parts, true))
        return NULL;
    Tuple *pair = tuple_new(sim, 2);
    pair->items[0] = parts.match;
    pair->items[1] = parts.rest;
    return (Value)pair;
}

static Value method_subgroup(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_one(sim, nargs, kwnames, "subgroup"))
        return NULL;
    Matcher m;
    Parts parts;
    if (!make_matcher(sim, args[0], &m) || !split(sim, self, &m, &parts, false))
        return NULL;
    value_drop(sim, parts.rest);
    return parts.match;
}

static Value method_derive(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, "derive", kwnames))
        return NULL;
    if (nargs != 1) {
        return RAISE(sim, TypeError, "function takes exactly 1 argument (%zu given)", nargs);
    }
    return new_group(sim, exception_field(self, EXC_MESSAGE), args[0]);
}

static Value get_message(Sim *sim, Value self) {
    (void)sim;
    return value_keep(exception_field(self, EXC_MESSAGE));
}

static Value get_exceptions(Sim *sim, Value self) {
    (void)sim;
    return value_keep(exception_field(self, EXC_EXCEPTIONS));
}

static bool set_readonly(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    return RAISE(sim, AttributeError, "readonly attribute"), false;
}

static const NativeDef group_methods[] = {
    {"split", method_split, NATIVE_RAW, 0, 0, NULL, 0},
    {"subgroup", method_subgroup, NATIVE_RAW, 0, 0, NULL, 0},
    {"derive", method_derive, NATIVE_RAW, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const GetSetDef group_getset[] = {
    {"message", get_message, set_readonly},
    {"exceptions", get_exceptions, set_readonly},
    {0},
};

static const Slots group_slots = {.new_ = group_construct, .str = group_str};

const ExceptionFamily exception_group_families[] = {
    {"BaseExceptionGroup", &group_slots, group_methods, group_getset},
    {0},
};

/* ---- except* ---- */

/* Patterns of except* must not be groups themselves. */
static bool check_star_pattern(Sim *sim, Value pattern) {
    Tuple *one = type_of(sim, pattern)->flags & TYPE_IS_TUPLE ? KEEP((Tuple *)pattern)
                                                              : tuple_of(sim, 1, pattern);
    bool ok = true;
    for (size_t i = 0; ok && i < one->count; i++) {
        Value v = one->items[i];
        if (!value_is_exception_class(sim, v)) {
            RAISE(sim, TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
            ok = false;
        } else if (type_is_subtype((Type *)v, sim->exceptions.BaseExceptionGroup)) {
            RAISE(sim, TypeError,
                  "catching ExceptionGroup with except* is not allowed. Use except instead.");
            ok = false;
        }
    }
    DROP(sim, one);
    return ok;
}

/* A plain exception is caught as a group of one. */
static Value wrap(Sim *sim, Value e) {
    Tuple *one = tuple_of(sim, 1, e);
    Value group = new_group(sim, (Value)sim->empty_str, (Value)one);
    DROP(sim, one);
    return group;
}

/* What e.split(pattern) gives, which the program may have overridden. */
static bool call_split(Sim *sim, Value e, Value pattern, Value *match, Value *rest) {
    Str *name = str_from(sim, "split");
    Value pair = value_call_method(sim, e, name, &pattern, 1);
    DROP(sim, name);
    if (!pair)
        return false;
    Tuple *t = (Tuple *)pair;
    bool is_tuple = type_of(sim, pair)->flags & TYPE_IS_TUPLE;
    bool ok = is_tuple && t->count >= 2;
    if (!is_tuple) {
        RAISE(sim, TypeError, "%T.split must return a tuple, not %T", e, pair);
    } else if (!ok) {
        RAISE(sim, TypeError, "%T.split must return a 2-tuple, got tuple of size %zu", e, t->count);
    } else {
        *match = value_keep(t->items[0]);
        *rest = value_keep(t->items[1]);
    }
    value_drop(sim, pair);
    return ok;
}

bool exception_group_split(Sim *sim, Value e, Value pattern, Value *match, Value *rest) {
    *match = *rest = VALUE_NONE;
    if (e == VALUE_NONE)
        return true;
    if (!check_star_pattern(sim, pattern))
        return false;
    int matched = exception_matches(sim, e, pattern);
    if (matched < 0)
        return false;
    if (matched) {
        *match = is_group(sim, e) ? value_keep(e) : wrap(sim, e);
        return *match != NULL;
    }
    if (is_group(sim, e))
        return call_split(sim, e, pattern, match, rest);
    *rest = value_keep(e);
    return true;
}

/* The exceptions in e that are no groups; e may be one itself. Groups nest as deep as they like. */
static void collect_leaves(Sim *sim, Value e, List *leaves) {
    List *open = list_from(sim, &e, 1);
    while (open->count > 0) {
        Value next = list_pop(sim, open, open->count - 1);
        Tuple *members = is_group(sim, next) ? exceptions_of(next) : NULL;
        for (size_t i = 0; members && i < members->count; i++)
            list_append(sim, open, members->items[i]);
        if (!members)
            list_append(sim, leaves, next);
        value_drop(sim, next);
    }
    DROP(sim, open);
}

/* The part of `original` whose leaves are in one of `kept`; None if empty. */
static Value project(Sim *sim, Value original, List *kept) {
    List *leaves = list_new(sim, 0);
    for (size_t i = 0; i < kept->count; i++)
        collect_leaves(sim, kept->items[i], leaves);
    Matcher m = {MATCH_IDENTITY, (Value)leaves};
    Parts parts = {NULL, NULL};
    bool ok = split(sim, original, &m, &parts, false);
    DROP(sim, leaves);
    if (!ok)
        return NULL;
    value_drop(sim, parts.rest);
    return parts.match;
}

static bool is_same_metadata(Value a, Value b) {
    Exception *x = (Exception *)a, *y = (Exception *)b;
    return x->traceback == y->traceback && x->context == y->context && x->cause == y->cause;
}

/* Of the exceptions of all except* clauses: those raised anew, and those that are parts of
 * original. */
static void sort_out(Sim *sim, Value original, List *all, List *raised, List *again) {
    for (size_t i = 0; i < all->count; i++) {
        Value e = all->items[i];
        if (e == VALUE_NONE)
            continue;
        list_append(sim, is_same_metadata(e, original) ? again : raised, e);
    }
}

static Value join_raised(Sim *sim, Value original, List *raised, List *again) {
    Value part = project(sim, original, again);
    if (!part)
        return NULL;
    if (raised->count == 0)
        return part;
    if (part != VALUE_NONE)
        list_append(sim, raised, part);
    value_drop(sim, part);
    if (raised->count == 1)
        return value_keep(raised->items[0]);
    return new_group(sim, (Value)sim->empty_str, (Value)raised);
}

Value exception_group_prep_reraise(Sim *sim, Value original, List *raised) {
    if (raised->count == 0)
        return VALUE_NONE;
    if (!is_group(sim, original))
        return value_keep(raised->items[0]);
    List *fresh = list_new(sim, 0), *again = list_new(sim, 0);
    sort_out(sim, original, raised, fresh, again);
    Value result = join_raised(sim, original, fresh, again);
    DROP(sim, fresh);
    DROP(sim, again);
    return result;
}
