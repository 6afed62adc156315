/* The builtin exception types (CPython: Objects/exceptions.c). What C code needs is in errors.h;
 * here is what the files of exceptions share. */
#pragma once

#include "sim/python/errors.h"

/* Places in Exception.fields, by family of types. */
enum {
    EXC_VALUE = 0, /* StopIteration */
    EXC_CODE = 0,  /* SystemExit */
    EXC_MSG = 0,   /* ImportError, SyntaxError */
    EXC_NAME = 1,  /* ImportError, NameError, AttributeError */
    EXC_PATH = 2,  /* ImportError */
    EXC_OBJ = 2,   /* AttributeError */
    /* SyntaxError */
    EXC_FILENAME = 1,
    EXC_LINENO,
    EXC_OFFSET,
    EXC_TEXT,
    EXC_END_LINENO,
    EXC_END_OFFSET,
    /* OSError */
    EXC_ERRNO = 0,
    EXC_STRERROR,
    EXC_OS_FILENAME,
    EXC_OS_FILENAME2,
    EXC_CHARACTERS_WRITTEN,
    /* UnicodeError */
    EXC_ENCODING = 0,
    EXC_OBJECT,
    EXC_START,
    EXC_END,
    EXC_REASON,
    /* groups */
    EXC_MESSAGE = 0,
    EXC_EXCEPTIONS, /* a tuple */
    EXC_FIELD_COUNT = 7
};

/* What one family of types adds to its base; members may be NULL. */
typedef struct ExceptionFamily {
    const char *name;
    const Slots *slots;
    const NativeDef *methods;
    const GetSetDef *getset;
} ExceptionFamily;

/* Rows ended by one without a name, in exception_fields.c, exception_os.c, exception_group.c. */
extern const ExceptionFamily exception_field_families[];
extern const ExceptionFamily exception_text_families[];
extern const ExceptionFamily exception_group_families[];

void type_init_exceptions(Sim *sim); /* those of exceptions.def */

/* BaseException's own: args become self.args; no keywords. */
bool exception_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value exception_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames);
Value exception_str(Sim *sim, Value self);
/* A new instance of this type with these args, fields not set. */
Exception *exception_alloc(Sim *sim, Type *type, Tuple *args);

static inline Value exception_field(Value self, int field) { /* borrowed, None for NULL */
    Value v = ((Exception *)self)->fields[field];
    return v ? v : VALUE_NONE;
}
static inline void exception_set_field(Sim *sim, Value self, int field, Value v) { /* NULL: del */
    value_replace(sim, &((Exception *)self)->fields[field], value_keep_maybe(v));
}
/* A getter and a setter for a field that the program may read, set and delete. */
#define EXCEPTION_FIELD(name, field)                                                               \
    static Value get_##name(Sim *sim, Value self) {                                                \
        (void)sim;                                                                                 \
        return value_keep(exception_field(self, field));                                           \
    }                                                                                              \
    static bool set_##name(Sim *sim, Value self, Value v) {                                        \
        exception_set_field(sim, self, field, v);                                                  \
        return true;                                                                               \
    }
