/* See nativeface.h. */
#include "sim/python/nativeface.h"

#include <string.h>

#include "sim/python/class.h"
#include "sim/python/nativewords.h"
#include "sim/python/slotwrapper.h"
#include "sim/python/vm_internal.h"
#include "sim/state.h"

/* What a NativeFunction of the tables has in static memory. */
typedef struct Face {
    NativeDef def; /* the first: NativeFunction.def points to it */
    Str *name;
    int row;
} Face;

/* ---- making ---- */

/* A function of the library whose frame a call may push; inside a classmethod too. Borrowed. */
static Function *function_of(Sim *sim, Value v, bool *of_class) {
    Value inner = classmethod_function(sim, v);
    *of_class = inner != NULL;
    if (inner)
        v = inner;
    if (type_of(sim, v) != sim->types.function)
        return NULL;
    Function *f = (Function *)v;
    return f->code->flags & CODE_LIBRARY ? f : NULL;
}

static Face *face_new(Sim *sim, int row, Str *name, bool of_class) {
    Face *face = mem_calloc(sim, sizeof *face);
    face->name = KEEP(name);
    face->row = row;
    face->def =
        (NativeDef){.name = name->text, .kind = NATIVE_RAW, .flags = of_class ? NATIVE_CLASS : 0};
    return face;
}

void native_face_free(Sim *sim, NativeFunction *f) {
    Face *face = (Face *)f->def;
    DROP(sim, face->name);
    mem_free(sim, face, sizeof *face);
}

static Value method_face(Sim *sim, Type *type, int row, Str *name, Function *f, bool of_class) {
    const SlotDef *slot = native_words_kind(row) == WORDS_SLOT ? slot_def_named(sim, name) : NULL;
    if (slot)
        return slot_wrapper_of_function(sim, slot, type, (Value)f);
    Face *face = face_new(sim, row, name, of_class);
    NativeFunction *made = (NativeFunction *)native_method_new(sim, &face->def, type);
    made->behind = KEEP(f);
    made->face = value_keep((Value)type);
    return (Value)made;
}

typedef struct Place {
    Sim *sim;
    Type *type;     /* of a class, else */
    Module *module; /* the module */
} Place;

/* __new__ is no method: a function of its class, which is told the class to make. */
static Value new_face(Sim *sim, Type *type, int row, Str *name) {
    Value v = dict_get_str(sim, type->dict, name);
    Value inner = v ? staticmethod_function(sim, v) : NULL;
    if (!inner || type_of(sim, inner) != sim->types.function)
        return NULL;
    Face *face = face_new(sim, row, name, false);
    NativeFunction *made =
        (NativeFunction *)native_function_new(sim, &face->def, (Value)type, NULL);
    made->behind = (Function *)value_keep(inner);
    return (Value)made;
}

/* What the class has from the native one above it, once more as its own; NULL: something else. */
static Value same_method(Sim *sim, Value v, Type *type) {
    if (type_of(sim, v) != sim->types.method_descriptor || ((NativeFunction *)v)->behind)
        return slot_wrapper_of_class(sim, v, type);
    NativeFunction *made =
        (NativeFunction *)native_method_new(sim, ((NativeFunction *)v)->def, type);
    made->face = value_keep((Value)type);
    return (Value)made;
}

static void add_method(void *context, int row, const char *name, size_t size) {
    Place *place = context;
    Sim *sim = place->sim;
    Str *class_name = place->type->qualname;
    if (size < class_name->size + 2 || memcmp(name, class_name->text, class_name->size) != 0 ||
        name[class_name->size] != '.')
        return;
    Str *key = str_intern(sim, name + class_name->size + 1, size - class_name->size - 1);
    Value v = type_lookup(sim, place->type, key);
    bool of_class, made = key == sim->names.__new__ || key == sim->names.__init__;
    Function *f = v && !made ? function_of(sim, v, &of_class) : NULL;
    Value face = key == sim->names.__new__ ? new_face(sim, place->type, row, key)
                 : f                       ? method_face(sim, place->type, row, key, f, of_class)
                 : v && !made              ? same_method(sim, v, place->type)
                                           : NULL;
    if (face) {
        dict_set_str(sim, place->type->dict, key, face);
        value_drop(sim, face);
        type_modified(sim, place->type);
    }
    DROP(sim, key);
}

void native_faces_of_class(Sim *sim, Type *type) {
    Value module = dict_get_str(sim, type->dict, sim->names.__module__);
    Place place = {.sim = sim, .type = type};
    if (module && value_is_str(sim, module))
        native_words_each((Str *)module, add_method, &place);
}

/* Under all its names: bisect is bisect_right. */
static void replace_everywhere(Sim *sim, Dict *d, Value old, Value v) {
    size_t position = 0;
    Value key, found;
    while (dict_next(d, &position, &key, &found)) {
        if (found == old)
            dict_set(sim, d, key, v); /* a key that is there: the dict does not move */
    }
}

static void add_function(void *context, int row, const char *name, size_t size) {
    Place *place = context;
    Sim *sim = place->sim;
    if (memchr(name, '.', size))
        return;
    Str *key = str_intern(sim, name, size);
    Value v = dict_get_str(sim, place->module->dict, key);
    bool of_class;
    Function *f = v ? function_of(sim, v, &of_class) : NULL;
    if (f && !of_class) {
        Str *module = str_intern(sim, native_words_shown(row), strlen(native_words_shown(row)));
        Face *face = face_new(sim, row, key, false);
        Value made = native_function_new(sim, &face->def, NULL, module);
        ((NativeFunction *)made)->behind = KEEP(f);
        replace_everywhere(sim, place->module->dict, (Value)f, made);
        value_drop(sim, made);
        DROP(sim, module);
    }
    DROP(sim, key);
}

void native_faces_of_module(Sim *sim, Module *m) {
    Place place = {.sim = sim, .module = m};
    native_words_each(m->name, add_function, &place);
}

/* ---- calling ---- */

static bool is_new(Sim *sim, const NativeFunction *f) {
    return ((const Face *)f->def)->name == sim->names.__new__;
}

Value native_face_run(Sim *sim, NativeFunction *f, Value *args, size_t nargs, Tuple *kwnames) {
    if (is_new(sim, f) && !new_arguments_fit(sim, (Type *)f->self, args, nargs))
        return NULL;
    Value r = sim->types.function->slots.call(sim, (Value)f->behind, args, nargs, kwnames);
    if (r || !error_is(sim, sim->exceptions.TypeError))
        return r;
    const Face *face = (const Face *)f->def;
    bool bound = !f->owner || face->def.flags & NATIVE_CLASS;
    Str *qualname =
        f->owner || is_new(sim, f) ? native_qualified_name(sim, f) : (Str *)KEEP(face->name);
    native_words_tell(sim, &(NativeWords){face->row, f->behind, qualname, bound}, args, nargs,
                      kwnames);
    DROP(sim, qualname);
    return NULL;
}

enum { FEW = 8 };

Value native_face_call(Sim *sim, NativeFunction *f, Value self, Value *args, size_t nargs,
                       Tuple *kwnames) {
    if (!self || is_new(sim, f))
        return native_face_run(sim, f, args, nargs, kwnames);
    size_t total = nargs + (kwnames ? kwnames->count : 0) + 1;
    Value few[FEW], *all = total <= FEW ? few : mem_alloc(sim, total * sizeof(Value));
    all[0] = self;
    if (total > 1)
        memcpy(all + 1, args, (total - 1) * sizeof(Value));
    Value r = native_face_run(sim, f, all, nargs + 1, kwnames);
    if (all != few)
        mem_free(sim, all, total * sizeof(Value));
    return r;
}

Value native_face_slot(Sim *sim, Function *behind, Value self, Value *args, size_t nargs) {
    size_t count = behind->code->argcount - 1u;
    if (nargs != count) {
        return RAISE(sim, TypeError, "%sexpected %zu argument%s, got %zu", count == 2 ? " " : "",
                     count, count == 1 ? "" : "s", nargs);
    }
    Value all[4] = {self};
    for (size_t i = 0; i < nargs && i < 3; i++)
        all[i + 1] = args[i];
    return sim->types.function->slots.call(sim, (Value)behind, all, nargs + 1, NULL);
}
