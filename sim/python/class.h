/* Classes: making them, their order of resolution, their slots (CPython: Objects/typeobject.c). */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"

typedef void (*AnySlot)(void);

/* type.__new__: args are name, bases, namespace. */
Value type_new(Sim *sim, Type *metatype, Value *args, size_t nargs, Tuple *kwnames);
/* The most derived metaclass of bases and meta; NULL: raised (metaclass conflict). */
Type *type_best_metaclass(Sim *sim, Type *meta, Tuple *bases);
/* May an object of one become one of the other? */
bool type_same_layout(Sim *sim, Type *a, Type *b);
/* Fills type->mro (C3). false: raised. */
bool type_make_mro(Sim *sim, Type *type);
/* An attribute has changed: forgets what was cached for the type and all below it. */
void type_modified(Sim *sim, Type *type);
/* type.__doc__, which its instances have too; new. */
Value type_doc(Sim *sim, Type *type);
/* Registers type in its bases' lists. */
void type_link_to_bases(Sim *sim, Type *type);
void type_unlink_from_bases(Type *type);
List *type_subclasses(Sim *sim, Type *type);
/* For the collector: what the class holds (type_traverse), and the end of what leads back to it
 * (type_clear). */
void type_visit(Object *type, VisitFn visit, void *ctx);
void type_empty(Sim *sim, Type *type);

/* typeslots.c */
void type_inherit_slots(Type *type);               /* native types: from the MRO */
void type_add_slot_wrappers(Sim *sim, Type *type); /* dunders of a native type's slots */
/* One of its own for a slot that it has from its base, as CPython's type does. */
void type_add_inherited_wrapper(Sim *sim, Type *type, Str *name);
void type_update_slots(Sim *sim, Type *type); /* class of the program: from its dunders */
void type_update_slot(Sim *sim, Type *type, Str *dunder); /* one was set; also below */
bool is_slot_dunder(Str *name);
/* The nearest base, or the type itself, whose instances are not made by a __new__ of the program.
 */
Type *type_made_as(Type *type);

Value object_generic_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames);
bool object_generic_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
void object_dict_replace(Sim *sim, Value v, Dict *d); /* d stolen */

/* A level of C where CPython counts one (repr of a repr of a ...), as it counts frames:
 * RecursionError beyond the limit. */
bool sim_enter_c(Sim *sim, const char *where);
void sim_leave_c(Sim *sim);
/* Are there so many levels left? RecursionError if not. */
bool sim_has_levels(Sim *sim, uint32_t count, const char *where);

/* A level of our own C stack, which CPython does not count. */
bool sim_enter_stack(Sim *sim);
void sim_leave_stack(Sim *sim);

/* Adds a table of methods (ended by a row without name) to a native type. */
void type_add_methods(Sim *sim, Type *type, const NativeDef *defs);

/* A type whose instances were needed before its table could be read (start.c); NULL: none.
 * Borrowed. */
Type *type_take_bare(Sim *sim, const char *name);
void type_bare_sizes(Sim *sim); /* of the native functions' types */

/* Start-up, in this order. */
void type_init_bare(Sim *sim);   /* object and type, without names and tables */
void type_init_object(Sim *sim); /* after str, tuple, list, dict: names and dicts */
void type_init_slot_wrapper(Sim *sim);
void slot_wrapper_bare_size(Sim *sim);
void type_complete_object(Sim *sim); /* after the descriptors: methods */
Value type_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
void type_init_singletons(Sim *sim);
void type_init_descriptors(Sim *sim);
void type_init_function(Sim *sim);
void type_init_generator(Sim *sim);
void type_init_property(Sim *sim);
void type_init_module(Sim *sim);
