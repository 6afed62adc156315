/* Exceptions with fields of their own: StopIteration, SystemExit, KeyError, ImportError, NameError,
 * AttributeError, OSError (CPython: Objects/exceptions.c). */
#include "sim/python/arguments.h"
#include "sim/python/objects/exception.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

/* ---- StopIteration, SystemExit ---- */

EXCEPTION_FIELD(value, EXC_VALUE)
EXCEPTION_FIELD(code, EXC_CODE)

static bool stop_iteration_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!exception_init(sim, self, args, nargs, kwnames))
        return false;
    exception_set_field(sim, self, EXC_VALUE, nargs ? args[0] : NULL);
    return true;
}

static bool system_exit_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!exception_init(sim, self, args, nargs, kwnames))
        return false;
    if (nargs == 1)
        exception_set_field(sim, self, EXC_CODE, args[0]);
    if (nargs > 1)
        exception_set_field(sim, self, EXC_CODE, (Value)((Exception *)self)->args);
    return true;
}

static const Slots stop_iteration_slots = {.init = stop_iteration_init};
static const Slots system_exit_slots = {.init = system_exit_init};
static const GetSetDef stop_iteration_getset[] = {{"value", get_value, set_value}, {0}};
static const GetSetDef system_exit_getset[] = {{"code", get_code, set_code}, {0}};

/* ---- KeyError ---- */

static Value key_error_str(Sim *sim, Value self) {
    Tuple *args = ((Exception *)self)->args;
    return args->count == 1 ? value_repr(sim, args->items[0]) : exception_str(sim, self);
}

static const Slots key_error_slots = {.str = key_error_str};

/* ---- ImportError, NameError, AttributeError: fields given by keyword ---- */

EXCEPTION_FIELD(msg, EXC_MSG)
EXCEPTION_FIELD(name, EXC_NAME)
EXCEPTION_FIELD(path, EXC_PATH)
EXCEPTION_FIELD(obj, EXC_OBJ)

/* name: of the family, for texts. names: the keywords, whose values go to fields 1, 2. */
static bool init_with_keywords(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames,
                               const char *name, const char *const *names) {
    if (!exception_init(sim, self, args, nargs, NULL))
        return false;
    if (!arguments_only_keywords(sim, name, kwnames, names))
        return false;
    for (int i = 0; names[i]; i++) {
        exception_set_field(sim, self, 1 + i, arguments_keyword(args, nargs, kwnames, names[i]));
    }
    return true;
}

static bool import_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"name", "path", NULL};
    if (!init_with_keywords(sim, self, args, nargs, kwnames, "ImportError", names))
        return false;
    exception_set_field(sim, self, EXC_MSG, nargs == 1 ? args[0] : NULL);
    return true;
}

static bool name_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"name", NULL};
    return init_with_keywords(sim, self, args, nargs, kwnames, "NameError", names);
}

static bool attribute_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"name", "obj", NULL};
    return init_with_keywords(sim, self, args, nargs, kwnames, "AttributeError", names);
}

static Value import_error_str(Sim *sim, Value self) {
    Value msg = ((Exception *)self)->fields[EXC_MSG];
    if (msg && type_of(sim, msg) == sim->types.str)
        return value_keep(msg);
    return exception_str(sim, self);
}

static const Slots import_error_slots = {.init = import_error_init, .str = import_error_str};
static const Slots name_error_slots = {.init = name_error_init};
static const Slots attribute_error_slots = {.init = attribute_error_init};
static const GetSetDef import_error_getset[] = {
    {"msg", get_msg, set_msg}, {"name", get_name, set_name}, {"path", get_path, set_path}, {0}};
static const GetSetDef name_error_getset[] = {{"name", get_name, set_name}, {0}};
static const GetSetDef attribute_error_getset[] = {
    {"name", get_name, set_name}, {"obj", get_obj, set_obj}, {0}};

/* ---- OSError ---- */

EXCEPTION_FIELD(errno_, EXC_ERRNO)
EXCEPTION_FIELD(strerror, EXC_STRERROR)
EXCEPTION_FIELD(filename, EXC_OS_FILENAME)
EXCEPTION_FIELD(filename2, EXC_OS_FILENAME2)

/* Linux's numbers, which programs see as e.errno. */
#define ERRNO_TYPES(X)                                                                             \
    X(1, PermissionError)                                                                          \
    X(2, FileNotFoundError)                                                                        \
    X(3, ProcessLookupError)                                                                       \
    X(4, InterruptedError)                                                                         \
    X(10, ChildProcessError)                                                                       \
    X(11, BlockingIOError)                                                                         \
    X(13, PermissionError)                                                                         \
    X(17, FileExistsError)                                                                         \
    X(20, NotADirectoryError)                                                                      \
    X(21, IsADirectoryError)                                                                       \
    X(32, BrokenPipeError)                                                                         \
    X(103, ConnectionAbortedError)                                                                 \
    X(104, ConnectionResetError)                                                                   \
    X(108, BrokenPipeError)                                                                        \
    X(110, TimeoutError)                                                                           \
    X(111, ConnectionRefusedError)                                                                 \
    X(114, BlockingIOError)                                                                        \
    X(115, BlockingIOError)

static Type *type_of_errno(Sim *sim, Value number) {
    if (!value_is_small_int(number))
        return sim->exceptions.OSError;
    switch (value_as_small_int(number)) {
#define X(n, type)                                                                                 \
    case n: return sim->exceptions.type;
        ERRNO_TYPES(X)
#undef X
    default: return sim->exceptions.OSError;
    }
}

static bool os_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
static Value os_error_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames);

/* A class with an __init__ of its own sets its fields when that calls OSError.__init__. */
static bool fills_in_init(const Type *type) {
    return type->slots.init != os_error_init && type->slots.new_ == os_error_construct;
}

/* True if args[2] is a file name, which the args of the exception then leave out. */
static bool set_os_filename(Sim *sim, Value self, Value *args, size_t nargs) {
    bool blocking = type_is_subtype(self->type, sim->exceptions.BlockingIOError);
    if (blocking && (value_is_int(sim, args[2]) || type_of(sim, args[2])->slots.index)) {
        exception_set_field(sim, self, EXC_CHARACTERS_WRITTEN, args[2]);
        return false;
    }
    exception_set_field(sim, self, EXC_OS_FILENAME, args[2]);
    if (nargs > 4 && args[4] != VALUE_NONE) {
        exception_set_field(sim, self, EXC_OS_FILENAME2, args[4]);
    }
    return true;
}

static void os_error_fill(Sim *sim, Value self, Value *args, size_t nargs) {
    size_t shown = nargs;
    if (nargs >= 2 && nargs <= 5) {
        exception_set_field(sim, self, EXC_ERRNO, args[0]);
        exception_set_field(sim, self, EXC_STRERROR, args[1]);
        if (nargs > 2 && args[2] != VALUE_NONE && set_os_filename(sim, self, args, nargs)) {
            shown = 2;
        }
    }
    Tuple *tuple = tuple_from(sim, args, shown);
    value_replace(sim, (Value *)&((Exception *)self)->args, (Value)tuple);
}

static Value os_error_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    bool later = fills_in_init(type);
    if (!later && !arguments_no_keywords(sim, type->name->text, kwnames))
        return NULL;
    if (!later && type == sim->exceptions.OSError && nargs >= 2 && nargs <= 5) {
        type = type_of_errno(sim, args[0]);
    }
    Tuple *none = tuple_new(sim, 0);
    Value self = (Value)exception_alloc(sim, type, none);
    DROP(sim, none);
    if (!later)
        os_error_fill(sim, self, args, nargs);
    return self;
}

static bool os_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!fills_in_init(self->type))
        return true;
    if (!arguments_no_keywords(sim, self->type->name->text, kwnames))
        return false;
    os_error_fill(sim, self, args, nargs);
    return true;
}

static Value os_error_str(Sim *sim, Value self) {
    Exception *e = (Exception *)self;
    Value number = exception_field(self, EXC_ERRNO), text = exception_field(self, EXC_STRERROR);
    Value filename = e->fields[EXC_OS_FILENAME], filename2 = e->fields[EXC_OS_FILENAME2];
    if (filename && filename2) {
        return (Value)str_format(sim, "[Errno %V] %V: %R -> %R", number, text, filename, filename2);
    }
    if (filename)
        return (Value)str_format(sim, "[Errno %V] %V: %R", number, text, filename);
    if (e->fields[EXC_ERRNO] && e->fields[EXC_STRERROR]) {
        return (Value)str_format(sim, "[Errno %V] %V", number, text);
    }
    return exception_str(sim, self);
}

static Value os_error_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Exception *e = (Exception *)self;
    Value filename = e->fields[EXC_OS_FILENAME], filename2 = e->fields[EXC_OS_FILENAME2];
    Tuple *own = KEEP(e->args);
    if (own->count == 2 && filename) {
        DROP(sim, own);
        Value none = VALUE_NONE;
        own = filename2 ? tuple_of(sim, 5, e->args->items[0], e->args->items[1], filename, none,
                                   filename2)
                        : tuple_of(sim, 3, e->args->items[0], e->args->items[1], filename);
    }
    Dict *dict = object_dict(self);
    Tuple *result = dict ? tuple_of(sim, 3, (Value)self->type, (Value)own, (Value)dict)
                         : tuple_of(sim, 2, (Value)self->type, (Value)own);
    DROP(sim, own);
    return (Value)result;
}

static Value get_characters_written(Sim *sim, Value self) {
    Value v = ((Exception *)self)->fields[EXC_CHARACTERS_WRITTEN];
    return v ? value_keep(v) : RAISE(sim, AttributeError, "characters_written");
}

static bool set_characters_written(Sim *sim, Value self, Value v) {
    exception_set_field(sim, self, EXC_CHARACTERS_WRITTEN, v);
    return true;
}

static const Slots os_error_slots = {
    .new_ = os_error_construct,
    .init = os_error_init,
    .str = os_error_str,
};

static const NativeDef os_error_methods[] = {
    {"__reduce__", os_error_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef os_error_getset[] = {
    {"errno", get_errno_, set_errno_},
    {"strerror", get_strerror, set_strerror},
    {"filename", get_filename, set_filename},
    {"filename2", get_filename2, set_filename2},
    {"characters_written", get_characters_written, set_characters_written},
    {0},
};

const ExceptionFamily exception_field_families[] = {
    {"StopIteration", &stop_iteration_slots, NULL, stop_iteration_getset},
    {"SystemExit", &system_exit_slots, NULL, system_exit_getset},
    {"KeyError", &key_error_slots, NULL, NULL},
    {"ImportError", &import_error_slots, NULL, import_error_getset},
    {"NameError", &name_error_slots, NULL, name_error_getset},
    {"AttributeError", &attribute_error_slots, NULL, attribute_error_getset},
    {"OSError", &os_error_slots, os_error_methods, os_error_getset},
    {0},
};
