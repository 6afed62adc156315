/* What the files of itertools share: all its iterators are Stages, whose members mean what the enum
 * beside each type says. */
#pragma once

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

enum { STAGE_VALUES = 4, STAGE_NUMBERS = 4 };

typedef struct Stage {
    Object head;
    Value v[STAGE_VALUES]; /* may be NULL */
    int64_t n[STAGE_NUMBERS];
} Stage;

#define NEW(name)                                                                                  \
    static Value name##_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames)
#define NEXT(name) static Value name##_next(Sim *sim, Value self)

/* Defines itertools.NAME with its name_construct and name_next. */
#define STAGE_TYPE(n, repr_fn, methods_)                                                           \
    static const Slots n##_slots = {.repr = repr_fn,                                               \
                                    .iter = stage_self,                                            \
                                    .next = n##_next,                                              \
                                    .new_ = n##_construct,                                         \
                                    .dealloc = stage_dealloc,                                      \
                                    .holds = stage_holds};                                         \
    static const TypeDef n##_def = {.name = "itertools." #n,                                       \
                                    .size = sizeof(Stage),                                         \
                                    .flags = TYPE_BASE,                                            \
                                    .slots = &n##_slots,                                           \
                                    .methods = methods_};

Value stage_self(Sim *sim, Value self);
void stage_dealloc(Sim *sim, Object *o);
extern const uint16_t stage_holds[];
/* args in the order of the NULL-ended names, from positions and keywords; out has an entry for
 * each, NULL where left out. The first `required` must be there. False: raised. */
bool stage_arguments(Sim *sim, const char *name, const char *const *names, size_t required,
                     Value *args, size_t nargs, Tuple *kwnames, Value *out);

/* __copy__ and __deepcopy__; has_lists: the lists among its values are its own memory. */
void stage_add_copies(Sim *sim, Type *type, bool has_lists);

void itertools_add_combinations(Sim *sim, Module *m);
void itertools_add_groups(Sim *sim, Module *m);
