/* exit and quit: objects that say how to leave when they are printed instead of called (CPython:
 * Lib/_sitebuiltins.py), and the others that site adds. */
#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/refusal.h"
#include "sim/state.h"

typedef struct Quitter {
    Object head;
    Str *name;
} Quitter;

static Value quitter_repr(Sim *sim, Value self) {
    return (Value)str_format(sim, "Use %S() or Ctrl-D (i.e. EOF) to exit", ((Quitter *)self)->name);
}

static Value quit(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Value code = args[0] ? args[0] : VALUE_NONE;
    return raise_with(sim, sim->exceptions.SystemExit, 1, &code);
}

static Value quitter_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value f = type_lookup(sim, self->type, sim->names.__call__);
    return native_call(sim, (NativeFunction *)f, self, args, nargs, kwnames);
}

static void quitter_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((Quitter *)self)->name);
}

static Value get_name(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Quitter *)self)->name);
}

static Value get_eof(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "Ctrl-D (i.e. EOF)");
}

/* copyright, credits, license: there, but not to be read. */
static Value printer_refuse(Sim *sim, Value self) {
    RAISE(sim, NotImplementedError,
          "%S is not there in aioscope: Python's own texts are not part of it; see docs.python.org",
          ((Quitter *)self)->name);
    refusal_tell(sim);
    return NULL;
}

static Value printer_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return printer_refuse(sim, self);
}

static void add_named(Sim *sim, const TypeDef *def, const char *const *names) {
    Type *type = type_from_def(sim, def, NULL);
    for (; *names; names++) {
        Quitter *q = object_new(sim, type, 0);
        q->name = str_from(sim, *names);
        dict_set_text(sim, sim->builtins, *names, (Value)q);
        DROP(sim, q);
    }
    DROP(sim, type);
}

static void add_printers(Sim *sim) {
    static const Slots slots = {
        .repr = printer_refuse, .call = printer_call, .dealloc = quitter_dealloc};
    static const TypeDef def = {
        .name = "_sitebuiltins._Printer", .size = sizeof(Quitter), .slots = &slots};
    static const char *const names[] = {"copyright", "credits", "license", NULL};
    add_named(sim, &def, names);
}

void builtins_add_quitters(Sim *sim) {
    static const NativeDef methods[] = {{"__call__", quit, NATIVE_PYTHON, 0, 0, "code=", 0}, {0}};
    static const GetSetDef getset[] = {{"name", get_name, NULL}, {"eof", get_eof, NULL}, {0}};
    static const Slots slots = {
        .repr = quitter_repr, .call = quitter_call, .dealloc = quitter_dealloc};
    static const TypeDef def = {.name = "_sitebuiltins.Quitter",
                                .size = sizeof(Quitter),
                                .slots = &slots,
                                .methods = methods,
                                .getset = getset};
    static const char *const names[] = {"exit", "quit", NULL};
    add_named(sim, &def, names);
    add_printers(sim);
}
