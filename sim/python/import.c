/* Finding and running modules. */
#include "sim/python/import.h"
#include "sim/python/nativeface.h"
#include "sim/python/objects/exception.h"
#include "sim/python/refusal.h"

#include <string.h>

#include "sim/python/compile/compiler.h"
#include "sim/python/frozen.h"
#include "sim/python/vm_internal.h"
#include "sim/stdlib/stdlib.h"

/* ---- what there is ---- */

#define NATIVE_MODULE(name, init) Module *init(Sim *sim);
#include "sim/stdlib/native.def"
#undef NATIVE_MODULE

static const NativeModule native_modules[] = {
#define NATIVE_MODULE(name, init) {#name, init},
#include "sim/stdlib/native.def"
#undef NATIVE_MODULE
    {NULL, NULL}};

/* Modules of Python that a lesson cannot have, and why. */
static const struct {
    const char *name, *why;
} refused[] = {
#define REFUSED(name, why) {name, why},
#include "sim/stdlib/refused.def"
#undef REFUSED
    {NULL, NULL}};

static const StdlibFile *find_file(const char *name) {
    size_t low = 0, high = stdlib_files_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(stdlib_files[middle].name, name);
        if (order == 0)
            return &stdlib_files[middle];
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

static const NativeModule *find_native(const char *name) {
    for (const NativeModule *m = native_modules; m->name; m++) {
        if (strcmp(m->name, name) == 0)
            return m;
    }
    return NULL;
}

bool module_exists(const char *name) {
    return find_file(name) || find_native(name);
}

void module_names(void (*each)(void *ctx, const char *name), void *ctx) {
    for (size_t i = 0; i < stdlib_files_count; i++)
        each(ctx, stdlib_files[i].name);
    for (const NativeModule *m = native_modules; m->name; m++)
        each(ctx, m->name);
}

/* Of the module itself, or of the nearest package around it. */
const char *why_refused(const char *name) {
    for (size_t length = strlen(name); length > 0;) {
        for (size_t i = 0; refused[i].name; i++) {
            if (strncmp(refused[i].name, name, length) == 0 && !refused[i].name[length])
                return refused[i].why;
        }
        while (length > 0 && name[--length] != '.') {}
    }
    return NULL;
}

/* ---- running a library file ---- */

bool run_module_code(Sim *sim, Code *code, Dict *globals) {
    Frame *f = frame_new(sim, code, NULL, globals);
    f->locals = KEEP((Value)globals);
    if (!vm_push(sim, f))
        return false;
    Value v = vm_settle(sim, VALUE_FRAME_PUSHED);
    DROP_MAYBE(sim, v);
    return v != NULL;
}

static Code *code_of_file(Sim *sim, const StdlibFile *file) {
    size_t i = (size_t)(file - stdlib_files);
    if (i < stdlib_frozen_count && stdlib_frozen[i] && !sim->library_lines)
        return code_thaw(sim, stdlib_frozen[i], file->text);
    Source *source = source_new(&sim->arena, file->path, file->text, file->length);
    CompileTextOptions options = {.code = {.library = true, .line_events = sim->library_lines}};
    Code *code = compile_source(sim, source, &options);
    return code ? code : compile_raise_error(sim, source);
}

static bool run_file(Sim *sim, Module *module, const StdlibFile *file) {
    Code *code = code_of_file(sim, file);
    if (!code)
        return false;
    Str *path = str_from(sim, file->path);
    dict_set_str(sim, module->dict, sim->names.__file__, (Value)path);
    DROP(sim, path);
    if (file->is_package) {
        Value list = (Value)list_new(sim, 0);
        dict_set_text(sim, module->dict, "__path__", list);
        value_drop(sim, list);
    }
    bool ok = run_module_code(sim, code, module->dict);
    DROP(sim, code);
    if (ok)
        native_faces_of_module(sim, module);
    return ok;
}

static void set_package(Sim *sim, Module *m, const StdlibFile *file) {
    const char *dot = strrchr(m->name->text, '.');
    size_t size = file && file->is_package ? m->name->size
                  : dot                    ? (size_t)(dot - m->name->text)
                                           : 0;
    Str *package = str_intern(sim, m->name->text, size);
    dict_set_str(sim, m->dict, sim->names.__package__, (Value)package);
    DROP(sim, package);
}

/* The ImportError that has just been raised knows the module's name. */
static void set_module_name(Sim *sim, Value name) {
    if (error_is(sim, sim->exceptions.ImportError)) {
        exception_set_field(sim, (Value)sim->error, EXC_NAME, name);
    }
}

/* The library knows the name and says why it is not there: that becomes the ImportError's text. */
static bool raise_refused_name(Sim *sim, Value module, Str *name) {
    if (type_of(sim, module) != sim->types.module)
        return false;
    Value v = value_getattr(sim, module, name);
    DROP_MAYBE(sim, v);
    if (!sim->error)
        return false;
    Str *text = (Str *)value_str(sim, (Value)sim->error);
    error_clear(sim);
    bool refused = text && refusal_is_text(text->text);
    if (refused) {
        RAISE(sim, ImportError, "%S", text);
        refusal_tell(sim);
    }
    DROP_MAYBE(sim, text);
    return refused;
}

/* asyncio.streams: a submodule of which its package says why it is not there. */
static bool raise_refused_submodule(Sim *sim, const char *name) {
    const char *dot = strrchr(name, '.');
    if (!dot)
        return false;
    Str *package = str_new(sim, name, (size_t)(dot - name));
    Str *last = str_from(sim, dot + 1);
    Value module = dict_get_str(sim, sim->modules, package);
    bool raised = module && raise_refused_name(sim, module, last);
    DROP(sim, package);
    DROP(sim, last);
    return raised;
}

static Value raise_not_found(Sim *sim, const char *name) {
    if (raise_refused_submodule(sim, name))
        return NULL;
    const char *why = why_refused(name);
    if (why) {
        RAISE(sim, ModuleNotFoundError, "No module named '%s' in aioscope: %s", name, why);
        refusal_tell(sim);
    } else {
        RAISE(sim, ModuleNotFoundError, "No module named '%s'", name);
    }
    Str *text = str_from(sim, name);
    set_module_name(sim, (Value)text);
    DROP(sim, text);
    return NULL;
}

/* Makes the module and puts it into sys.modules before its body runs. new */
static Value load(Sim *sim, const char *name) {
    const NativeModule *native = find_native(name);
    if (native) {
        Module *m = native->init(sim);
        if (!m)
            return NULL;
        set_package(sim, m, NULL);
        m->library = true;
        m->names = m->dict->used;
        dict_set_text(sim, sim->modules, name, (Value)m); /* _time says that it is `time` */
        return (Value)m;
    }
    const StdlibFile *file = find_file(name);
    if (!file)
        return raise_not_found(sim, name);
    Module *m = module_new(sim, name);
    m->library = true;
    set_package(sim, m, file);
    dict_set_str(sim, m->dict, sim->names.__builtins__, (Value)sim->builtins);
    dict_set_str(sim, sim->modules, m->name, (Value)m);
    if (run_file(sim, m, file)) {
        m->names = m->dict->used;
        return (Value)m;
    }
    Exception *e = error_take(sim);
    dict_delete_str(sim, sim->modules, m->name);
    raise_again(sim, e);
    DROP(sim, m);
    return NULL;
}

/* The module with this full name, without its parents' help. new */
static Value find_or_load(Sim *sim, const char *name, size_t size) {
    Str *key = str_intern(sim, name, size);
    Value m = dict_get_str(sim, sim->modules, key);
    if (m == VALUE_NONE) {
        RAISE(sim, ModuleNotFoundError, "import of %S halted; None in sys.modules", key);
        set_module_name(sim, (Value)key);
        DROP(sim, key);
        return NULL;
    }
    m = m ? value_keep(m) : load(sim, key->text);
    DROP(sim, key);
    return m;
}

/* os.path: a module that another one, which is no package, shows as its attribute. It gets its
 * place in sys.modules when somebody imports it. */
static bool adopt_module(Sim *sim, Value parent, Str *name, size_t start, size_t end) {
    Dict *d = object_dict(parent);
    if (!d || !dict_get_text(sim, d, "__getattr__"))
        return false;
    Str *last = str_intern(sim, name->text + start, end - start);
    Value m = value_getattr_maybe(sim, parent, last);
    DROP(sim, last);
    if (sim->error)
        error_clear(sim);
    bool found = m && type_of(sim, m) == sim->types.module;
    if (found) {
        Str *full = str_intern(sim, name->text, end);
        dict_set_str(sim, sim->modules, full, m);
        DROP(sim, full);
    }
    DROP_MAYBE(sim, m);
    return found;
}

/* What stands in sys.modules under the first `size` characters of name, None too. new */
static Value known_module(Sim *sim, Str *name, size_t size) {
    Str *known = str_intern(sim, name->text, size);
    Value m = dict_get_str(sim, sim->modules, known);
    if (m)
        value_keep(m);
    DROP(sim, known);
    return m;
}

/* Where the longest beginning of a.b.c ends that stands in sys.modules; 0 when there is none. What
 * stands there is taken as it is, without a look at its parents. */
static size_t known_end(Sim *sim, Str *name) {
    size_t end = name->size;
    while (end > 0) {
        Value m = known_module(sim, name, end);
        if (m) {
            value_drop(sim, m);
            return end;
        }
        do
            end--;
        while (end > 0 && name->text[end] != '.');
    }
    return 0;
}

static bool has_path(Sim *sim, Value module) {
    Str *attribute = str_from(sim, "__path__");
    Value path = value_getattr_maybe(sim, module, attribute);
    DROP(sim, attribute);
    DROP_MAYBE(sim, path);
    return path != NULL;
}

/* name up to start - 1 is parent: may it have the part from start to end? Raises. */
static bool check_package(Sim *sim, Value parent, Str *name, size_t start, size_t end) {
    if (has_path(sim, parent) || (!sim->error && adopt_module(sim, parent, name, start, end)))
        return true;
    if (sim->error)
        return false;
    if (why_refused(name->text)) {
        raise_not_found(sim, name->text);
        return false;
    }
    Str *whole = str_new(sim, name->text, end);
    Str *before = str_new(sim, name->text, start - 1);
    RAISE(sim, ModuleNotFoundError, "No module named '%S'; '%S' is not a package", whole, before);
    set_module_name(sim, (Value)whole);
    DROP(sim, before);
    DROP(sim, whole);
    return false;
}

/* The part from start to end is loaded and bound in parent, which may be NULL. new */
static Value import_part(Sim *sim, Value parent, Str *name, size_t start, size_t end) {
    if (parent && !check_package(sim, parent, name, start, end))
        return NULL;
    Value m = find_or_load(sim, name->text, end);
    if (!m || !parent)
        return m;
    Str *last = str_intern(sim, name->text + start, end - start);
    if (!value_setattr(sim, parent, last, m))
        error_clear(sim);
    DROP(sim, last);
    return m;
}

/* Imports a.b.c part by part from what is there already (importlib/_bootstrap.py,
 * _find_and_load). new */
static Value import_dotted(Sim *sim, Str *name) {
    size_t end = known_end(sim, name);
    if (end == name->size)
        return find_or_load(sim, name->text, end);
    Value m = end ? known_module(sim, name, end) : NULL;
    while (end < name->size) {
        size_t start = m ? end + 1 : 0;
        const char *dot = strchr(name->text + start, '.');
        end = dot ? (size_t)(dot - name->text) : name->size;
        Value part = import_part(sim, m, name, start, end);
        DROP_MAYBE(sim, m);
        if (!part)
            return NULL;
        m = part;
    }
    return m;
}

Value import_by_name(Sim *sim, const char *name) {
    Str *s = str_intern(sim, name, strlen(name));
    Value m = import_dotted(sim, s);
    DROP(sim, s);
    return m;
}

/* ".x" seen from the importing module's package. new */
static Str *absolute_name(Sim *sim, Str *name, int64_t level) {
    Dict *globals = vm_globals(sim);
    Value package = globals ? dict_get_str(sim, globals, sim->names.__package__) : NULL;
    if (package && package != VALUE_NONE && !value_is_str(sim, package))
        return RAISE(sim, TypeError, "__package__ must be set to a string");
    if (!package || package == VALUE_NONE || ((Str *)package)->size == 0) {
        return RAISE(sim, ImportError, "attempted relative import with no known parent package");
    }
    Str *base = (Str *)package;
    size_t size = base->size;
    for (int64_t i = 1; i < level; i++) {
        while (size > 0 && base->text[size - 1] != '.')
            size--;
        if (size == 0)
            return RAISE(sim, ImportError, "attempted relative import beyond top-level package");
        size--;
    }
    Str *start = str_new(sim, base->text, size);
    Str *r = name->size ? str_format(sim, "%S.%S", start, name) : (Str *)KEEP((Value)start);
    DROP(sim, start);
    return r;
}

static bool import_submodules(Sim *sim, Value module, Value from_list) {
    Dict *d = object_dict(module);
    if (type_of(sim, module) != sim->types.module || !dict_get_text(sim, d, "__path__") ||
        type_of(sim, from_list) != sim->types.tuple)
        return true;
    Tuple *names = (Tuple *)from_list;
    for (size_t i = 0; i < names->count; i++) {
        if (!value_is_str(sim, names->items[i])) {
            RAISE(sim, TypeError, "Item in ``from list'' must be str, not %T", names->items[i]);
            return false;
        }
        if (dict_get_str(sim, d, (Str *)names->items[i]))
            continue;
        Str *full = str_format(sim, "%S.%S", ((Module *)module)->name, (Str *)names->items[i]);
        if (module_exists(full->text)) {
            Value m = import_dotted(sim, full);
            DROP_MAYBE(sim, m);
        }
        DROP(sim, full);
        if (sim->error)
            return false;
    }
    return true;
}

/* a of `import a.b.c`. new */
static Value first_part(Sim *sim, Str *name) {
    const char *dot = strchr(name->text, '.');
    Str *first = str_intern(sim, name->text, dot ? (size_t)(dot - name->text) : name->size);
    Value m = import_dotted(sim, first);
    DROP(sim, first);
    return m;
}

Value import_module(Sim *sim, Str *name, Value from_list, int64_t level) {
    Str *full = level ? absolute_name(sim, name, level) : (Str *)KEEP((Value)name);
    if (!full)
        return NULL;
    Value m = import_dotted(sim, full);
    bool from = from_list != VALUE_NONE && value_truth(sim, from_list) > 0;
    if (m && from && !import_submodules(sim, m, from_list)) {
        value_drop(sim, m);
        m = NULL;
    }
    if (m && !from && !level) {
        value_drop(sim, m);
        m = first_part(sim, full);
    }
    DROP(sim, full);
    return m;
}

static void raise_cannot_import(Sim *sim, Value module, Value module_name, Str *name) {
    Dict *d = object_dict(module);
    Value file = d ? dict_get_str(sim, d, sim->names.__file__) : NULL;
    if (file) {
        RAISE(sim, ImportError, "cannot import name '%S' from '%V' (%V)", name, module_name, file);
    } else {
        RAISE(sim, ImportError, "cannot import name '%S' from '%V' (unknown location)", name,
              module_name);
    }
    set_module_name(sim, module_name);
}

Value import_from_failed(Sim *sim, Value module, Str *name) {
    Value module_name = value_getattr_maybe(sim, module, sim->names.__name__);
    if (!module_name && !sim->error) {
        return RAISE(sim, ImportError,
                     "cannot import name '%S' from '<unknown module name>' (unknown location)",
                     name);
    }
    if (!module_name)
        return NULL;
    Str *full = str_format(sim, "%V.%S", module_name, name);
    Value found = dict_get_str(sim, sim->modules, full);
    DROP(sim, full);
    if (found) {
        value_keep(found);
    } else if (raise_refused_name(sim, module, name)) {
        set_module_name(sim, module_name);
    } else {
        raise_cannot_import(sim, module, module_name, name);
    }
    value_drop(sim, module_name);
    return found;
}

Value builtin_import(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames; /* name, globals, locals, fromlist, level */
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "module name must be a string");
    }
    int64_t level = 0;
    if (args[4] && !value_as_int64(sim, args[4], &level))
        return NULL;
    return import_module(sim, (Str *)args[0], args[3] ? args[3] : VALUE_NONE, level);
}
