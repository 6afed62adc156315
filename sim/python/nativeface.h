/* Faces: functions of the library that CPython has in C and aioscope in Python look and are called
 * as functions in C. sim/stdlib/words.def names them; each becomes a method_descriptor, a
 * wrapper_descriptor or a builtin_function_or_method, behind which the function stands. */
#pragma once

#include "sim/python/function.h"

/* The class, or the module, has just been made by code of the library. */
void native_faces_of_class(Sim *sim, Type *type);
void native_faces_of_module(Sim *sim, Module *m);

/* f->behind is not NULL. self: the first argument of the function, or NULL. */
Value native_face_call(Sim *sim, NativeFunction *f, Value self, Value *args, size_t nargs,
                       Tuple *kwnames);
/* The same with self among the arguments. */
Value native_face_run(Sim *sim, NativeFunction *f, Value *args, size_t nargs, Tuple *kwnames);
/* The method behind a wrapper_descriptor, whose keywords have been looked at. */
Value native_face_slot(Sim *sim, Function *behind, Value self, Value *args, size_t nargs);

/* The definition that was made for the face. */
void native_face_free(Sim *sim, NativeFunction *f);
