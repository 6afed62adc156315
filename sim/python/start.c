/* Start and end of the interpreter: see start.h. */
#include "sim/python/start.h"

#include <stddef.h>
#include <string.h>

#include "sim/asyncio/asyncio.h"
#include "sim/asyncio/collect.h"
#include "sim/asyncio/future.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/builtins/builtins.h"
#include "sim/python/class.h"
#include "sim/python/frameobject.h"
#include "sim/python/import.h"
#include "sim/python/lastwords.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/exception.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/mapping_proxy.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/range.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/traceback.h"
#include "sim/python/vm_internal.h"

/* ---- types that must exist before their tables can be read ---- */

static const struct {
    const char *name;
    size_t place;
} bare_types[] = {
#define BARE(field, name)                                                                          \
    { name, offsetof(Types, field) }
    BARE(str, "str"),
    BARE(tuple, "tuple"),
    BARE(list, "list"),
    BARE(dict, "dict"),
    BARE(native_function, "builtin_function_or_method"),
    BARE(method_descriptor, "method_descriptor"),
    BARE(getset_descriptor, "getset_descriptor"),
    BARE(slot_wrapper, "wrapper_descriptor"),
    BARE(staticmethod, "staticmethod"),
#undef BARE
};
enum { BARE_COUNT = sizeof bare_types / sizeof *bare_types };

static Type **bare_place(Sim *sim, size_t i) {
    return (Type **)((char *)&sim->types + bare_types[i].place);
}

/* type_from_def fills this one in instead of making a new one; NULL: none. */
Type *type_take_bare(Sim *sim, const char *name) {
    for (size_t i = 0; i < BARE_COUNT; i++) {
        Type *t = *bare_place(sim, i);
        if (t && !t->name && strcmp(bare_types[i].name, name) == 0)
            return t;
    }
    return NULL;
}

static void make_bare(Sim *sim) {
    type_init_bare(sim);
    for (size_t i = 0; i < BARE_COUNT; i++) {
        Type *t = object_new(sim, sim->types.type, sizeof(Type));
        *bare_place(sim, i) = t;
    }
    type_bare_sizes(sim);
    sim->types.staticmethod->flags = TYPE_HAS_DICT;
}

static void make_names(Sim *sim) {
#define NAME(n) sim->names.n = str_intern(sim, #n, strlen(#n));
#include "sim/python/names.def"
#undef NAME
    sim->empty_str = str_intern(sim, "", 0);
    sim->empty_tuple = tuple_new(sim, 0);
}

static void make_types(Sim *sim) {
    type_init_object(sim);
    type_init_slot_wrapper(sim);
    type_init_descriptors(sim);
    type_complete_object(sim);
    type_init_singletons(sim);
    type_init_list(sim);
    type_init_tuple(sim);
    type_init_dict(sim);
    type_init_str(sim);
    type_init_int(sim);
    type_init_bool(sim);
    type_init_float(sim);
    type_init_complex(sim);
    type_init_bytes(sim);
    type_init_range(sim);
    type_init_slice(sim);
    type_init_set(sim);
    type_init_iterators(sim);
    type_init_mapping_proxy(sim);
    type_init_generic_alias(sim);
    type_init_weakref(sim);
    type_init_function(sim);
    type_init_property(sim);
    type_init_module(sim);
    type_init_code(sim);
    type_init_frame(sim);
    type_init_traceback(sim);
    type_init_generator(sim);
    type_init_async_generator(sim);
    type_init_exceptions(sim);
}

static void add_builtin(Sim *sim, const NativeDef *def) {
    Value f = native_function_new(sim, def, NULL, sim->names.builtins);
    dict_set_text(sim, sim->builtins, def->name, f);
    value_drop(sim, f);
}

/* import builtins */
static void add_builtins_module(Sim *sim) {
    Module *m = module_new(sim, "builtins");
    DROP(sim, m->dict);
    m->dict = (Dict *)KEEP((Value)sim->builtins);
    object_dict_replace(sim, (Value)m, (Dict *)KEEP((Value)sim->builtins));
    dict_set_str(sim, sim->builtins, sim->names.__name__, (Value)m->name);
    static const char *const empty[] = {"__doc__", "__loader__", "__package__", "__spec__"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        dict_set_text(sim, sim->builtins, empty[i], VALUE_NONE);
    m->names = m->dict->used;
    dict_set_str(sim, sim->modules, m->name, (Value)m);
    DROP(sim, m);
}

static void add_statement_builtins(Sim *sim) {
    static const NativeDef build = {
        "__build_class__", builtin_build_class, NATIVE_RAW, 0, 0, NULL, 0};
    static const NativeDef import = {"__import__",
                                     builtin_import,
                                     NATIVE_CLINIC,
                                     0,
                                     0,
                                     "name, globals=, locals=, fromlist=, level=",
                                     0};
    add_builtin(sim, &build);
    add_builtin(sim, &import);
}

void python_start(Sim *sim) {
    scheduler_init(sim);
    make_bare(sim);
    make_names(sim);
    make_types(sim);
    sim->scheduler->main = thread_new(sim, NULL, NULL, NULL);
    sim->thread = sim->scheduler->main;
    sim->modules = dict_new(sim);
    sim->builtins = dict_new(sim);
    builtins_init(sim);
    add_statement_builtins(sim);
    add_builtins_module(sim);
    asyncio_start(sim);
}

void program_start(Sim *sim, Frame *frame) {
    vm_push(sim, frame);
    if (sim->options.notebook)
        notebook_start(sim);
}

/* ---- the end ---- */

static void write_exception(Sim *sim, Exception *e) {
    Str *text = exception_format(sim, e);
    if (text)
        write_to_stderr(sim, text);
    else
        error_clear(sim);
    DROP_MAYBE(sim, text);
}

static void write_to_stderr_text(Sim *sim, const char *text) {
    Str *s = str_from(sim, text);
    write_to_stderr(sim, s);
    DROP(sim, s);
}

void call_excepthook(Sim *sim, Exception *e) {
    Value sys = dict_get_text(sim, sim->modules, "sys");
    Value hook = sys ? dict_get_str(sim, object_dict(sys), sim->names.excepthook) : NULL;
    if (hook && type_of(sim, hook) != sim->types.native_function) {
        Value tb = e->traceback ? (Value)e->traceback : VALUE_NONE;
        Value r = value_call3(sim, hook, (Value)e->head.type, (Value)e, tb);
        if (r) {
            value_drop(sim, r);
            return;
        }
        Exception *failed = error_take(sim);
        write_to_stderr_text(sim, "Error in sys.excepthook:\n");
        write_exception(sim, failed);
        write_to_stderr_text(sim, "\nOriginal exception was:\n");
        DROP(sim, failed);
    }
    write_exception(sim, e);
}

/* module.name() if the module has been imported and has it. */
static void call_in_module(Sim *sim, const char *module, const char *name) {
    Value m = dict_get_text(sim, sim->modules, module);
    Value f = m ? dict_get_text(sim, object_dict(m), name) : NULL;
    if (!f)
        return;
    value_keep(f);
    Value r = value_call0(sim, f);
    if (!r)
        error_write_unraisable(sim, NULL, f);
    DROP_MAYBE(sim, r);
    value_drop(sim, f);
}

void run_threading_shutdown(Sim *sim) {
    call_in_module(sim, "threading", "_shutdown");
}

void run_atexit(Sim *sim) {
    call_in_module(sim, "atexit", "_run_exitfuncs");
}

/* CPython: _PyModule_ClearDict: names with one underscore first. */
static void clear_dict(Sim *sim, Dict *d) {
    for (int round = 0; round < 2; round++) {
        Dict *copy = dict_copy(sim, d);
        List *keys = list_from_iterable(sim, (Value)copy);
        DROP(sim, copy);
        for (size_t i = 0; i < keys->count; i++) {
            Str *name = (Str *)keys->items[i];
            bool single = name->text[0] == '_' && name->text[1] != '_';
            if ((round == 0) != single || name == sim->names.__builtins__)
                continue;
            if (dict_get_str(sim, d, name))
                dict_set_str(sim, d, name, VALUE_NONE);
            if (sim->error)
                error_clear(sim);
        }
        DROP(sim, keys);
    }
}

/* One that has not begun is told of, and not closed. */
static void end_coroutine(Sim *sim, Value coro) {
    if (coro->flags & OBJ_FINALIZED)
        return;
    if (coro->type->slots.finalize) {
        coro->flags |= OBJ_FINALIZED;
        coro->type->slots.finalize(sim, coro);
    } else if (!value_close(sim, coro)) {
        error_write_unraisable(sim, NULL, coro);
    }
}

static void end_task(Sim *sim, Task *t) {
    KEEP((Value)t);
    task_forget(sim, t);
    Value coro = t->coro ? value_keep(t->coro) : NULL;
    if (coro)
        end_coroutine(sim, coro);
    if (!(t->future.head.flags & OBJ_FINALIZED)) {
        t->future.head.flags |= OBJ_FINALIZED;
        sim->types.task->slots.finalize(sim, (Value)t);
    }
    DROP_MAYBE(sim, coro);
    DROP(sim, t);
}

/* A task that only its wake-up holds, in a circle of future, callback and coroutine frame. */
static bool only_its_wakeup_holds(const Task *t) {
    return t->waiter && t->future.head.refs == 1;
}

/* CPython's collector finds such tasks before the names of the program go, so that their coroutines
 * are closed with all names in place, and the others after that. */
static void end_forgotten_tasks(Sim *sim, bool all) {
    Task *t = sim->first_task;
    while (t) {
        bool silent = t->future.head.flags & OBJ_FINALIZED;
        bool ends = !silent && (all || only_its_wakeup_holds(t));
        if (ends)
            end_task(sim, t);
        t = ends ? sim->first_task : t->next;
    }
}

/* CPython: finalize_modules_delete_special; from here on nothing can be imported. */
static void forget_last_error(Sim *sim) {
    static const char *const last[] = {"last_type", "last_value", "last_traceback"};
    Value sys = dict_get_text(sim, sim->modules, "sys");
    sim->modules_end = true;
    for (size_t i = 0; sys && i < sizeof last / sizeof *last; i++) {
        if (dict_get_text(sim, object_dict(sys), last[i]))
            dict_set_text(sim, object_dict(sys), last[i], VALUE_NONE);
    }
    value_replace(sim, (Value *)&sim->last_error, NULL);
}

/* What the program has put in their place goes before its names do. */
static void restore_streams(Sim *sim) {
    static const char *const names[][2] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    Value sys = dict_get_text(sim, sim->modules, "sys");
    Dict *d = sys ? object_dict(sys) : NULL;
    for (size_t i = 0; d && i < sizeof names / sizeof *names; i++) {
        Value first = dict_get_text(sim, d, names[i][1]);
        if (first && first != dict_get_text(sim, d, names[i][0]))
            dict_set_text(sim, d, names[i][0], first);
    }
}

void clear_modules(Sim *sim) {
    Value main = dict_get_str(sim, sim->modules, sim->names.__main__);
    if (!main)
        return;
    bool names_stay = silence_what_outlives(sim, object_dict(main));
    end_forgotten_tasks(sim, false);
    if (sim->collector_is_off) {
        last_words_say(sim); /* one collection for all, which cannot be turned off */
    } else {
        collect_cycles(sim);
        end_generators(sim, sim->modules);
    }
    forget_last_error(sim);
    restore_streams(sim);
    sim->imports_end = true;
    if (names_stay)
        return;
    tell_the_end(sim, object_dict(main));
    sim->end_is_told = true;
    clear_dict(sim, object_dict(main));
    end_forgotten_tasks(sim, true);
    last_words_say(sim);
    end_generators(sim, NULL);
}
