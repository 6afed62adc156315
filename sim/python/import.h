/* import: sys.modules, the native modules of sim/stdlib/native.def, and the library's Python files
 * that are embedded in the program (CPython: importlib). No file is ever read. */
#pragma once

#include "sim/python/function.h"

/* What the import statement does. name may be dotted; level counts the leading dots. Returns the
 * module that the statement binds: the first of a dotted name, or the last if from_list is not
 * empty. New. */
Value import_module(Sim *sim, Str *name, Value from_list, int64_t level);
/* The module with this full name; new. */
Value import_by_name(Sim *sim, const char *name);
/* The name of each module, one call a name. */
void module_names(void (*each)(void *ctx, const char *name), void *ctx);
/* Why a module of Python's library is left out here; NULL: it is not one of them. */
const char *why_refused(const char *name);
/* Is there such a module, loaded or not? */
bool module_exists(const char *name);
/* `from module import name` found no such attribute: a submodule, or ImportError. */
Value import_from_failed(Sim *sim, Value module, Str *name);
/* Runs code as the body of a module: its namespace is globals and locals. false: raised. */
bool run_module_code(Sim *sim, Code *code, Dict *globals);

typedef struct NativeModule {
    const char *name;
    Module *(*init)(Sim *sim);
} NativeModule;

/* builtins.__import__ and __build_class__, as native functions */
Value builtin_import(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value builtin_build_class(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
