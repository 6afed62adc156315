/* The dunder methods of native types: int.__add__ and its kind (CPython: wrapperobject). */
#pragma once

#include "sim/python/class.h"
#include "sim/python/object.h"

typedef struct SlotDef SlotDef;
typedef Value (*SlotWrapFn)(Sim *sim, AnySlot fn, const SlotDef *def, Value self, Value *args,
                            size_t nargs, Tuple *kwnames);
struct SlotDef {
    const char *name;
    size_t name_offset; /* in Names */
    size_t slot_offset; /* in Slots */
    SlotWrapFn wrap;
    int op;
};

AnySlot *slot_at(Slots *slots, size_t offset);
Value slot_wrapper_new(Sim *sim, const SlotDef *def, Type *owner, AnySlot fn);
/* One that shows a method written in Python: nativeface.h. */
Value slot_wrapper_of_function(Sim *sim, const SlotDef *def, Type *owner, Value f);
/* Another one of the wrapper v that is the class's own (new); NULL: v is none. */
Value slot_wrapper_of_class(Sim *sim, Value v, Type *owner);
/* For a method of C that is a slot in CPython (new); NULL: it is a method there too. */
Value slot_wrapper_of_method(Sim *sim, const NativeDef *method, Type *owner);
const SlotDef *slot_def_of_method(const char *name);
/* What has wrappers of this name; NULL: nothing. */
const SlotDef *slot_def_named(Sim *sim, Str *dunder);
/* If v is a wrapper for this very slot, of a type that `type` descends from: its function, else
 * NULL. */
AnySlot slot_wrapper_function(Sim *sim, Value v, const SlotDef *def, Type *type);
bool is_native_getattribute(Sim *sim, Value v);
Value type_getattr(Sim *sim, Value v, Str *name);

#define WRAP(name)                                                                                 \
    Value name(Sim *sim, AnySlot fn, const SlotDef *def, Value self, Value *args, size_t nargs,    \
               Tuple *kwnames);
/* clang-format off */
WRAP(wrap_unary)
WRAP(wrap_method)
WRAP(wrap_format)
WRAP(wrap_hash)
WRAP(wrap_call)
WRAP(wrap_getattr)
WRAP(wrap_setattr)
WRAP(wrap_delattr)
WRAP(wrap_compare)
WRAP(wrap_next)
WRAP(wrap_truth)
WRAP(wrap_length)
WRAP(wrap_binary)
WRAP(wrap_setitem)
WRAP(wrap_delitem)
WRAP(wrap_contains)
WRAP(wrap_left)
WRAP(wrap_right)
WRAP(wrap_get)
WRAP(wrap_set)
WRAP(wrap_delete)
WRAP(wrap_init)
WRAP(wrap_finalize)
/* clang-format on */
#undef WRAP
