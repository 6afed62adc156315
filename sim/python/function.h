/* Functions, native functions, methods, and the descriptors that classes are made of. */
#pragma once

#include "sim/python/frame.h"
#include "sim/python/object.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"

struct Function {
    Object head; /* has a __dict__ */
    Code *code;
    Dict *globals;
    Str *name, *qualname;
    Tuple *defaults; /* may be NULL, as the next ones */
    Dict *kwdefaults;
    Tuple *closure;
    Value annotations; /* dict, or the tuple (name, value, ...) until somebody looks */
    Value doc, module;
};

typedef struct NativeFunction {
    Object head;
    const NativeDef *def;
    Value self;                  /* bound object, module or class; NULL for method descriptors */
    Type *owner;                 /* of a method; NULL for module functions */
    Str *module;                 /* __module__ or NULL */
    struct Signature *signature; /* parsed def->signature or NULL */
    bool shares_signature;       /* a bound one: it is its descriptor's */
    Function *behind;            /* what it does, written in Python (nativeface.h); or NULL */
    Value face; /* behind: what it lives by, its class or the descriptor that owns def */
} NativeFunction;

typedef struct Method {
    Object head;
    Value function, self;
} Method;

Function *function_new(Sim *sim, Code *code, Dict *globals);
Value native_function_new(Sim *sim, const NativeDef *def, Value self, Str *module);
Value method_new(Sim *sim, Value function, Value self);
Value cell_new(Sim *sim, Value content); /* content borrowed, may be NULL */

/* Calls a native function or method descriptor after checking its arguments. */
Value native_call(Sim *sim, NativeFunction *f, Value self, Value *args, size_t nargs,
                  Tuple *kwnames);

/* "list.append"; of a bound one "L.append", L being the class of its object. new */
Str *native_qualified_name(Sim *sim, NativeFunction *f);

/* Could it be called so? False: raised. Nothing is called; the values do not matter. */
bool native_arguments_fit(Sim *sim, NativeFunction *f, Value *args, size_t nargs, Tuple *kwnames);

/* Makes the frame of a call and binds the arguments; NULL: raised. args are borrowed. */
Frame *function_bind(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames);

/* Module functions: adds all rows (ended by one without name) to the module's namespace. */
typedef struct Module {
    Object head;
    Str *name;
    Dict *dict;
    bool library; /* of the simulated library, not of the program's own making */
    size_t names; /* that a module of the library had when it was ready: more are the program's */
} Module;
Module *module_new(Sim *sim, const char *name);
void module_add(Sim *sim, Module *m, const char *name, Value v); /* v stolen */
void module_add_functions(Sim *sim, Module *m, const NativeDef *defs);
/* The same for functions that CPython keeps in another module, which is their __module__. */
void module_add_functions_of(Sim *sim, Module *m, Str *module, const NativeDef *defs);
/* Makes the type, adds it under the last part of its name, and returns it (borrowed). */
Type *module_add_type(Sim *sim, Module *m, const TypeDef *def, Type *base);

/* descriptors.c */
Value native_method_new(Sim *sim, const NativeDef *def, Type *owner); /* for a type's dict */
/* The function in a classmethod (borrowed), NULL if v is none. */
Value classmethod_function(Sim *sim, Value v);
Value getset_new(Sim *sim, const GetSetDef *def, Type *owner); /* def must outlive the Sim */
Value member_new(Sim *sim, Type *owner, Str *name, size_t offset);
bool member_is_of(Sim *sim, Value v, const Type *owner);
bool member_in_same_place(Sim *sim, Value member, Value other);
void type_add_new(Sim *sim, Type *type); /* type.__new__ as a callable */
/* Can owner.__new__ be called so? False: raised. */
bool new_arguments_fit(Sim *sim, Type *owner, Value *args, size_t nargs);
Value staticmethod_new(Sim *sim, Value f);
Value staticmethod_function(Sim *sim, Value v); /* as classmethod_function */
Value classmethod_new(Sim *sim, Value f);
Value super_new(Sim *sim, Type *type, Value obj);
/* super().name as a method to be called with *self, without binding it: both new. false: it is no
 * method. */
bool super_method(Sim *sim, Value super, Str *name, Value *function, Value *self);
Str *mangle_name(Sim *sim, Str *class_name, Str *name);
