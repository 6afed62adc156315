/* The module sys, and the text streams of the run. */
#include <string.h>

#include "sim/asyncio/future.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/builtins/builtins.h"
#include "sim/python/frameobject.h"
#include "sim/python/import.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/python/sizes.h"
#include "sim/python/thread.h"
#include "sim/python/traceback.h"
#include "sim/python/vm_internal.h"
#include "sim/stdlib/stdlib.h"

/* ---- stdout, stderr, stdin ---- */

typedef struct TextStream { /* has a __dict__ */
    Object head;
    int stream; /* 1 stdout, 2 stderr, 0 stdin */
} TextStream;

static Value stream_write(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "write() argument must be str, not %T", args[0]);
    }
    Str *s = (Str *)args[0];
    sim_write(sim, ((TextStream *)self)->stream, s->text, s->size);
    return value_from_small_int(s->length);
}

static Value stream_writelines(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value it = value_iter(sim, args[0]);
    if (!it)
        return NULL;
    Value line;
    while ((line = value_next(sim, it))) {
        Value r = stream_write(sim, self, &line, nargs, kwnames);
        value_drop(sim, line);
        if (!r)
            break;
    }
    value_drop(sim, it);
    return sim->error ? NULL : VALUE_NONE;
}

static Value stream_nothing(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return VALUE_NONE;
}

static Value stream_false(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return VALUE_FALSE;
}

static Value stream_fileno(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(((TextStream *)self)->stream);
}

static Value stream_readline(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    if (sim->stdin_line >= sim->options.stdin_line_count)
        return KEEP((Value)sim->empty_str);
    return (Value)str_format(sim, "%s\n", sim->options.stdin_lines[sim->stdin_line++]);
}

static Value stream_read(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    StrBuilder sb;
    sb_init(&sb, sim);
    while (sim->stdin_line < sim->options.stdin_line_count) {
        Str *line = (Str *)stream_readline(sim, self, args, nargs, kwnames);
        sb_str(&sb, line);
        DROP(sim, line);
    }
    return (Value)sb_finish(&sb);
}

static Value stream_next(Sim *sim, Value self) {
    Value line = stream_readline(sim, self, NULL, 0, NULL);
    if (line && ((Str *)line)->size)
        return line;
    DROP_MAYBE(sim, line);
    return NULL;
}

static Value stream_iter(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static const char *stream_name(Value self) {
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return names[((TextStream *)self)->stream];
}

static Value stream_repr(Sim *sim, Value self) {
    const char *mode = ((TextStream *)self)->stream ? "w" : "r";
    return (Value)str_format(sim, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>",
                             stream_name(self), mode);
}

static Value get_name(Sim *sim, Value self) {
    return (Value)str_from(sim, stream_name(self));
}

static Value get_encoding(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "utf-8");
}

static Value get_errors(Sim *sim, Value self) {
    return (Value)str_from(sim, ((TextStream *)self)->stream == 2 ? "backslashreplace" : "strict");
}

static Value get_closed(Sim *sim, Value self) {
    (void)sim, (void)self;
    return VALUE_FALSE;
}

static Value new_stream(Sim *sim, int stream) {
    TextStream *s = object_new(sim, sim->types.text_stream, 0);
    s->stream = stream;
    return (Value)s;
}

static void make_stream_type(Sim *sim) {
    static const NativeDef methods[] = {
        {"write", stream_write, NATIVE_ONE, 0, 0, NULL, 0},
        {"writelines", stream_writelines, NATIVE_ONE, 0, 0, NULL, 0},
        {"flush", stream_nothing, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"reconfigure", stream_nothing, NATIVE_RAW, 0, 0, NULL, 0},
        {"isatty", stream_false, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"fileno", stream_fileno, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"readline", stream_readline, NATIVE_POS, 0, 1, NULL, 0},
        {"read", stream_read, NATIVE_POS, 0, 1, NULL, 0},
        {0}};
    static const GetSetDef getset[] = {{"name", get_name, NULL},
                                       {"encoding", get_encoding, NULL},
                                       {"errors", get_errors, NULL},
                                       {"closed", get_closed, NULL},
                                       {0}};
    static const Slots slots = {.repr = stream_repr, .iter = stream_iter, .next = stream_next};
    static const TypeDef def = {"_io.TextIOWrapper",
                                sizeof(TextStream),
                                TYPE_HAS_DICT | TYPE_DISALLOW_NEW,
                                &slots,
                                methods,
                                getset,
                                NULL};
    sim->types.text_stream = type_from_def(sim, &def, NULL);
}

/* ---- functions ---- */

static Value sys_exit(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    if (nargs && args[0] == VALUE_NONE)
        nargs = 0; /* as PyErr_SetObject does with None */
    return raise_with(sim, sim->exceptions.SystemExit, nargs, args);
}

static Value sys_exc_info(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Exception *e = (Exception *)handled_exception(sim);
    if (!e)
        return (Value)tuple_of(sim, 3, VALUE_NONE, VALUE_NONE, VALUE_NONE);
    Value tb = e->traceback ? (Value)e->traceback : VALUE_NONE;
    return (Value)tuple_of(sim, 3, (Value)e->head.type, (Value)e, tb);
}

static Value sys_exception(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Value e = handled_exception(sim);
    return e ? value_keep(e) : VALUE_NONE;
}

static Value sys_getframe(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    int64_t depth = 0;
    if (nargs && !value_as_int64(sim, args[0], &depth))
        return NULL;
    FrameObject *f = frame_object_at(sim, vm_program_frame(sim), depth > 0 ? (uint64_t)depth : 0);
    return f ? (Value)f : RAISE(sim, ValueError, "call stack is not deep enough");
}

static Value sys_getrecursionlimit(Sim *sim, Value self, Value *args, size_t nargs,
                                   Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(sim->depth_limit);
}

static Value sys_setrecursionlimit(Sim *sim, Value self, Value *args, size_t nargs,
                                   Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!value_as_int64(sim, args[0], &n))
        return NULL;
    if (n < 1)
        return RAISE(sim, ValueError, "recursion limit must be greater or equal than 1");
    sim->depth_limit = n > 1000000 ? 1000000 : (uint32_t)n;
    return VALUE_NONE;
}

static Value sys_get_int_max_str_digits(Sim *sim, Value self, Value *args, size_t nargs,
                                        Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return int_new(sim, sim->int_digits_limit);
}

static Value sys_set_int_max_str_digits(Sim *sim, Value self, Value *args, size_t nargs,
                                        Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!value_as_int64(sim, args[0], &n))
        return NULL;
    if (n > INT32_MAX || n < INT32_MIN)
        return RAISE(sim, OverflowError, "Python int too large to convert to C int");
    if (n != 0 && n < 640)
        return RAISE(sim, ValueError, "maxdigits must be 0 or larger than 640");
    sim->int_digits_limit = n;
    return VALUE_NONE;
}

static Value sys_getrefcount(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)nargs, (void)kwnames;
    return value_from_small_int(value_is_heap(args[0]) ? (int64_t)args[0]->refs : 1000000);
}

static Value sys_getsizeof(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t prefix, size = value_sizeof(sim, args[0], &prefix), own;
    if (size < 0)
        return NULL;
    if (!(type_of(sim, args[0])->flags & TYPE_HEAP))
        return int_new(sim, prefix + size);
    Str *name = str_intern(sim, "__sizeof__", 10);
    Value method = value_lookup_special(sim, args[0], name);
    Value v = method ? value_call1(sim, method, args[0]) : NULL;
    DROP(sim, name);
    if (!v)
        return NULL;
    bool ok = value_as_int64(sim, v, &own);
    value_drop(sim, v);
    return ok ? int_new(sim, prefix + own) : NULL;
}

static Value sys_intern(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "intern() argument must be str, not %T", args[0]);
    }
    Str *s = (Str *)args[0];
    return (Value)str_intern(sim, s->text, s->size);
}

static Value sys_excepthook(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_exception(sim, args[1]))
        return VALUE_NONE;
    Str *text = exception_format(sim, (Exception *)args[1]);
    if (!text)
        return NULL;
    write_to_stderr(sim, text);
    DROP(sim, text);
    return VALUE_NONE;
}

static Value hook_or_none(Value v) {
    return v ? value_keep(v) : VALUE_NONE;
}

static Value sys_set_asyncgen_hooks(Sim *sim, Value self, Value *args, size_t nargs,
                                    Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Thread *t = sim->thread;
    Value *places[] = {&t->asyncgen_firstiter, &t->asyncgen_finalizer};
    static const char *const names[] = {"firstiter", "finalizer"};
    for (int i = 1; i >= 0; i--) {
        if (args[i] && args[i] != VALUE_NONE && !value_is_callable(sim, args[i]))
            return RAISE(sim, TypeError, "callable %s expected, got %T", names[i], args[i]);
    }
    for (int i = 0; i < 2; i++) {
        if (args[i])
            value_replace(sim, places[i], args[i] == VALUE_NONE ? NULL : value_keep(args[i]));
    }
    return VALUE_NONE;
}

static Value sys_get_asyncgen_hooks(Sim *sim, Value self, Value *args, size_t nargs,
                                    Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Value a = hook_or_none(sim->thread->asyncgen_firstiter),
          b = hook_or_none(sim->thread->asyncgen_finalizer);
    Value pair = (Value)tuple_of(sim, 2, a, b);
    Value r = call_library(sim, "_sys_values", "_asyncgen_hooks", pair);
    value_drop(sim, pair);
    value_drop(sim, a);
    value_drop(sim, b);
    return r;
}

static Value sys_set_origin_depth(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t depth;
    if (!value_as_int64(sim, args[0], &depth))
        return NULL;
    if (depth < 0)
        return RAISE(sim, ValueError, "depth must be >= 0");
    sim->thread->origin_depth = depth > INT32_MAX ? INT32_MAX : (uint32_t)depth;
    return VALUE_NONE;
}

static Value sys_get_origin_depth(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(sim->thread->origin_depth);
}

static Value sys_ignored(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return VALUE_NONE;
}

static Value sys_getdefaultencoding(Sim *sim, Value self, Value *args, size_t nargs,
                                    Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return (Value)str_from(sim, "utf-8");
}

static Value sys_getswitchinterval(Sim *sim, Value self, Value *args, size_t nargs,
                                   Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return float_new(sim, 0.005);
}

static const NativeDef functions[] = {
    {"exit", sys_exit, NATIVE_POS, 0, 1, NULL, 0},
    {"exc_info", sys_exc_info, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"exception", sys_exception, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_getframe", sys_getframe, NATIVE_POS, 0, 1, NULL, 0},
    {"getrecursionlimit", sys_getrecursionlimit, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"setrecursionlimit", sys_setrecursionlimit, NATIVE_ONE, 0, 0, NULL, 0},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, NATIVE_CLINIC, 0, 0, "maxdigits", 0},
    {"getrefcount", sys_getrefcount, NATIVE_ONE, 0, 0, NULL, 0},
    {"getsizeof", sys_getsizeof, NATIVE_POS, 1, 2, NULL, 0},
    {"intern", sys_intern, NATIVE_ONE, 0, 0, NULL, 0},
    {"excepthook", sys_excepthook, NATIVE_POS, 3, 3, NULL, 0},
    {"set_asyncgen_hooks", sys_set_asyncgen_hooks, NATIVE_CLINIC, 0, 0,
     "firstiter=, finalizer=", 0},
    {"get_asyncgen_hooks", sys_get_asyncgen_hooks, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"set_coroutine_origin_tracking_depth", sys_set_origin_depth, NATIVE_CLINIC, 0, 0, "depth", 0},
    {"get_coroutine_origin_tracking_depth", sys_get_origin_depth, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"setswitchinterval", sys_ignored, NATIVE_ONE, 0, 0, NULL, 0},
    {"getswitchinterval", sys_getswitchinterval, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"getdefaultencoding", sys_getdefaultencoding, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"getfilesystemencoding", sys_getdefaultencoding, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};

/* ---- values ---- */

static void add_text(Sim *sim, Module *m, const char *name, const char *text) {
    module_add(sim, m, name, (Value)str_from(sim, text));
}

static void add_argv(Sim *sim, Module *m) {
    List *argv = list_new(sim, sim->options.argc + 1);
    list_append_steal(sim, argv, (Value)str_from(sim, sim->options.filename));
    for (size_t i = 0; i < sim->options.argc; i++) {
        list_append_steal(sim, argv, (Value)str_from(sim, sim->options.argv[i]));
    }
    module_add(sim, m, "argv", (Value)argv);
}

static void add_streams(Sim *sim, Module *m) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    make_stream_type(sim);
    for (int i = 0; i < 3; i++) {
        Value s = new_stream(sim, i);
        Str *kept = str_format(sim, "__%s__", names[i]);
        dict_set_text(sim, m->dict, kept->text, s);
        DROP(sim, kept);
        module_add(sim, m, names[i], s);
    }
}

static void add_numbers(Sim *sim, Module *m) {
    module_add(sim, m, "maxsize", int_new(sim, INT64_MAX));
    module_add(sim, m, "maxunicode", int_new(sim, 0x10ffff));
    module_add(sim, m, "hexversion", int_new(sim, 0x030b07f0));
    module_add(sim, m, "api_version", int_new(sim, 1013));
    module_add(sim, m, "dont_write_bytecode", VALUE_TRUE);
    module_add(sim, m, "warnoptions", (Value)list_new(sim, 0));
    module_add(sim, m, "path", (Value)list_new(sim, 0));
    module_add(sim, m, "meta_path", (Value)list_new(sim, 0));
    module_add(sim, m, "modules", KEEP((Value)sim->modules));
}

Module *module_init_sys(Sim *sim) {
    Module *m = module_new(sim, "sys");
    module_add_functions(sim, m, functions);
    dict_set_text(sim, m->dict, "__excepthook__", dict_get_text(sim, m->dict, "excepthook"));
    add_text(sim, m, "version", "3.11.7 (aioscope)");
    add_text(sim, m, "platform", "linux");
    add_text(sim, m, "byteorder", "little");
    add_text(sim, m, "executable", "");
    add_text(sim, m, "prefix", "");
    add_text(sim, m, "copyright", "");
    add_argv(sim, m);
    add_streams(sim, m);
    add_numbers(sim, m);
    Value more = import_by_name(sim, "_sys_values"); /* named tuples: written in Python */
    if (!more)
        error_clear(sim);
    if (more) {
        Dict *d = object_dict(more);
        size_t position = 0;
        Value key, v;
        while (dict_next(d, &position, &key, &v)) {
            const char *name = ((Str *)key)->text;
            if (name[0] != '_' || strcmp(name, "__getattr__") == 0 ||
                strcmp(name, "__unraisablehook__") == 0)
                dict_set_str(sim, m->dict, (Str *)key, v);
        }
        value_drop(sim, more);
    }
    return m;
}
