/* BaseException and the table of all builtin exception types (CPython: Objects/exceptions.c). Types
 * with fields of their own stand in exception_fields.c, exception_text.c and exception_group.c. */
#include "sim/python/objects/exception.h"

#include <string.h>

#include "sim/python/absent.h"
#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

/* ---- BaseException ---- */

Exception *exception_alloc(Sim *sim, Type *type, Tuple *args) {
    Exception *e = object_new(sim, type, 0);
    e->args = KEEP(args);
    return e;
}

Value exception_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Tuple *tuple = tuple_from(sim, args, nargs);
    Exception *e = object_new(sim, type, 0);
    e->args = tuple;
    return (Value)e;
}

static bool holds_just(const Tuple *t, Value *args, size_t nargs) {
    return t && t->count == nargs &&
           (nargs == 0 || memcmp(t->items, args, nargs * sizeof *args) == 0);
}

bool exception_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, self->type->name->text, kwnames))
        return false;
    Exception *e = (Exception *)self;
    if (!holds_just(e->args, args, nargs))
        value_replace(sim, (Value *)&e->args, (Value)tuple_from(sim, args, nargs));
    return true;
}

static void exception_dealloc(Sim *sim, Object *o) {
    Exception *e = (Exception *)o;
    DROP_MAYBE(sim, e->args);
    DROP_MAYBE(sim, e->traceback);
    value_drop_maybe(sim, e->context);
    value_drop_maybe(sim, e->cause);
    for (int i = 0; i < EXC_FIELD_COUNT; i++)
        value_drop_maybe(sim, e->fields[i]);
}

static void visit_maybe(Value v, VisitFn visit, void *ctx) {
    if (v)
        visit(v, ctx);
}

static void exception_traverse(Object *o, VisitFn visit, void *ctx) {
    Exception *e = (Exception *)o;
    visit_maybe((Value)e->args, visit, ctx);
    visit_maybe((Value)e->traceback, visit, ctx);
    visit_maybe(e->context, visit, ctx);
    visit_maybe(e->cause, visit, ctx);
    for (int i = 0; i < EXC_FIELD_COUNT; i++)
        visit_maybe(e->fields[i], visit, ctx);
}

Value exception_str(Sim *sim, Value self) {
    Tuple *args = ((Exception *)self)->args;
    if (args->count == 0)
        return (Value)KEEP(sim->empty_str);
    return value_str(sim, args->count == 1 ? args->items[0] : (Value)args);
}

static Value exception_repr(Sim *sim, Value self) {
    Tuple *args = ((Exception *)self)->args;
    const char *name = self->type->name->text;
    if (args->count == 1)
        return (Value)str_format(sim, "%s(%R)", name, args->items[0]);
    return (Value)str_format(sim, "%s%R", name, (Value)args);
}

/* ---- attributes ---- */

static Value get_args(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((Exception *)self)->args);
}

static bool set_args(Sim *sim, Value self, Value v) {
    if (!v)
        return RAISE(sim, TypeError, "args may not be deleted"), false;
    Tuple *args = tuple_from_iterable(sim, v);
    if (!args)
        return false;
    value_replace(sim, (Value *)&((Exception *)self)->args, (Value)args);
    return true;
}

static Value get_traceback(Sim *sim, Value self) {
    (void)sim;
    Traceback *tb = ((Exception *)self)->traceback;
    return tb ? value_keep((Value)tb) : VALUE_NONE;
}

static bool set_traceback(Sim *sim, Value self, Value v) {
    if (!v)
        return RAISE(sim, TypeError, "__traceback__ may not be deleted"), false;
    if (v != VALUE_NONE && !value_is(sim, v, sim->types.traceback)) {
        return RAISE(sim, TypeError, "__traceback__ must be a traceback or None"), false;
    }
    Value *place = (Value *)&((Exception *)self)->traceback;
    value_replace(sim, place, v == VALUE_NONE ? NULL : value_keep(v));
    return true;
}

/* Checks what is assigned to __context__ or __cause__, whose name in texts is `what`. */
static bool check_link(Sim *sim, Value v, const char *name, const char *what) {
    if (!v)
        return RAISE(sim, TypeError, "%s may not be deleted", name), false;
    if (v == VALUE_NONE || value_is_exception(sim, v))
        return true;
    RAISE(sim, TypeError, "exception %s must be None or derive from BaseException", what);
    return false;
}

static Value get_context(Sim *sim, Value self) {
    (void)sim;
    Value v = ((Exception *)self)->context;
    return v ? value_keep(v) : VALUE_NONE;
}

static bool set_context(Sim *sim, Value self, Value v) {
    if (!check_link(sim, v, "__context__", "context"))
        return false;
    value_replace(sim, &((Exception *)self)->context, v == VALUE_NONE ? NULL : value_keep(v));
    return true;
}

static Value get_cause(Sim *sim, Value self) {
    (void)sim;
    Value v = ((Exception *)self)->cause;
    return v ? value_keep(v) : VALUE_NONE;
}

static bool set_cause(Sim *sim, Value self, Value v) {
    if (!check_link(sim, v, "__cause__", "cause"))
        return false;
    exception_set_cause(sim, (Exception *)self, v == VALUE_NONE ? NULL : v);
    return true;
}

static Value get_suppress_context(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Exception *)self)->suppress_context);
}

static bool set_suppress_context(Sim *sim, Value self, Value v) {
    if (!v)
        return RAISE(sim, TypeError, "can't delete numeric/char attribute"), false;
    if (!value_is_bool(v)) {
        return RAISE(sim, TypeError, "attribute value type must be bool"), false;
    }
    ((Exception *)self)->suppress_context = v == VALUE_TRUE;
    return true;
}

/* ---- methods ---- */

static Value with_traceback(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return set_traceback(sim, self, args[0]) ? value_keep(self) : NULL;
}

static Value add_note(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "note must be a str, not '%T'", args[0]);
    }
    Value notes = value_getattr_maybe(sim, self, sim->names.__notes__);
    if (sim->error)
        return NULL;
    if (!notes) {
        notes = (Value)list_new(sim, 1);
        if (!value_setattr(sim, self, sim->names.__notes__, notes)) {
            return value_drop(sim, notes), NULL;
        }
    }
    bool is_list = type_of(sim, notes)->flags & TYPE_IS_LIST;
    if (is_list)
        list_append(sim, (List *)notes, args[0]);
    value_drop(sim, notes);
    return is_list ? VALUE_NONE : RAISE(sim, TypeError, "Cannot add note: __notes__ is not a list");
}

static Value reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Value own = (Value)((Exception *)self)->args;
    Dict *dict = object_dict(self);
    if (!dict)
        return (Value)tuple_of(sim, 2, (Value)self->type, own);
    return (Value)tuple_of(sim, 3, (Value)self->type, own, (Value)dict);
}

static Value setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (args[0] == VALUE_NONE)
        return VALUE_NONE;
    if (!(type_of(sim, args[0])->flags & TYPE_IS_DICT)) {
        return RAISE(sim, TypeError, "state is not a dictionary");
    }
    size_t position = 0;
    Value key, v;
    while (dict_next((Dict *)args[0], &position, &key, &v)) {
        if (!value_is_str(sim, key)) {
            return RAISE(sim, TypeError, "attribute name must be string, not '%T'", key);
        }
        if (!value_setattr(sim, self, (Str *)key, v))
            return NULL;
    }
    return VALUE_NONE;
}

static const NativeDef base_methods[] = {
    {"with_traceback", with_traceback, NATIVE_ONE, 0, 0, NULL, 0},
    {"add_note", add_note, NATIVE_ONE, 0, 0, NULL, 0},
    {"__reduce__", reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef base_getset[] = {
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {"__suppress_context__", get_suppress_context, set_suppress_context},
    {0},
};

static const Slots base_slots = {
    .repr = exception_repr,
    .str = exception_str,
    .new_ = exception_construct,
    .init = exception_init,
    .dealloc = exception_dealloc,
    .traverse = exception_traverse,
};

static const Slots no_slots = {0};

static const ExceptionFamily base_families[] = {
    {"BaseException", &base_slots, base_methods, base_getset},
    {0},
};

/* ---- all types ---- */

typedef struct ExceptionRow {
    const char *name, *base;
    size_t offset; /* in Exceptions */
} ExceptionRow;

static const ExceptionRow rows[] = {
#define EXCEPTION(n, b) {#n, #b, offsetof(Exceptions, n)},
#include "sim/python/exceptions.def"
#undef EXCEPTION
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

static Type **place_of(Sim *sim, const ExceptionRow *row) {
    return (Type **)((char *)&sim->exceptions + row->offset);
}

static Type *type_named(Sim *sim, const char *name) {
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return *place_of(sim, &rows[i]);
    }
    return NULL;
}

static const ExceptionFamily *family_in(const ExceptionFamily *table, const char *name) {
    for (; table->name; table++) {
        if (strcmp(table->name, name) == 0)
            return table;
    }
    return NULL;
}

static const ExceptionFamily *family_of(const char *name) {
    const ExceptionFamily *const tables[] = {base_families, exception_field_families,
                                             exception_text_families, exception_group_families};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        const ExceptionFamily *family = family_in(tables[i], name);
        if (family)
            return family;
    }
    return NULL;
}

/* All have an __init__ of their own, and most a __new__, which do what the base's do. */
static void add_own_making(Sim *sim, Type *type) {
    static const char *const inherit_new =
        "AttributeError BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError"
        " ConnectionError ConnectionRefusedError ConnectionResetError ExceptionGroup"
        " FileExistsError FileNotFoundError ImportError IndentationError InterruptedError"
        " IsADirectoryError KeyError ModuleNotFoundError NameError NotADirectoryError"
        " PermissionError ProcessLookupError StopIteration SyntaxError SystemExit TabError"
        " TimeoutError UnboundLocalError CancelledError InvalidStateError";
    if (!dict_get_str(sim, type->dict, sim->names.__new__) &&
        !name_is_among(type->name, inherit_new))
        type_add_new(sim, type);
    if (!name_is_among(type->name, "ExceptionGroup CancelledError InvalidStateError"))
        type_add_inherited_wrapper(sim, type, sim->names.__init__);
}

static void make_type(Sim *sim, const ExceptionRow *row) {
    const ExceptionFamily *family = family_of(row->name);
    TypeDef def = {
        .name = row->name,
        .size = sizeof(Exception),
        .flags = TYPE_BASE | TYPE_IS_EXCEPTION | TYPE_HAS_DICT,
        .slots = family && family->slots ? family->slots : &no_slots,
        .methods = family ? family->methods : NULL,
        .getset = family ? family->getset : NULL,
    };
    Type *type = type_from_def(sim, &def, type_named(sim, row->base));
    add_own_making(sim, type);
    if (name_is_among(type->name, "AttributeError NameError"))
        type_add_inherited_wrapper(sim, type, sim->names.__str__);
    if (type->base == sim->types.object) {
        type_add_inherited_wrapper(sim, type, sim->names.__setattr__);
        type_add_inherited_wrapper(sim, type, sim->names.__delattr__);
    }
    *place_of(sim, row) = type;
}

/* ExceptionGroup has a second base: (BaseExceptionGroup, Exception). */
static void link_exception_group(Sim *sim) {
    Exceptions *x = &sim->exceptions;
    Type *group = x->ExceptionGroup;
    type_unlink_from_bases(group);
    Tuple *bases = tuple_of(sim, 2, (Value)x->BaseExceptionGroup, (Value)x->Exception);
    value_replace(sim, (Value *)&group->bases, (Value)bases);
    type_make_mro(sim, group);
    type_link_to_bases(sim, group);
    type_modified(sim, group);
}

static void set_asyncio_module(Sim *sim, Type *type) {
    Str *module = str_from(sim, "asyncio.exceptions");
    dict_set_str(sim, type->dict, sim->names.__module__, (Value)module);
    DROP(sim, module);
}

void type_init_exceptions(Sim *sim) {
    for (size_t i = 0; i < ROW_COUNT; i++)
        make_type(sim, &rows[i]);
    link_exception_group(sim);
    set_asyncio_module(sim, sim->exceptions.CancelledError);
    set_asyncio_module(sim, sim->exceptions.InvalidStateError);
}
