/* Raising and looking at exceptions. The exception on its way is sim->error (owned by the Sim,
 * NULL: none); a C function that fails leaves it there and returns NULL, false or -1. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/python/syntax/source.h"

/* An entry of __traceback__: newest call last, as printed. */
typedef struct Traceback {
    Object head;
    struct Traceback *next; /* towards the place where it was raised; may be NULL */
    Code *code;
    uint32_t instruction;      /* its span is code->spans[instruction] */
    struct FrameObject *frame; /* tb_frame; NULL: a callback in C that only looks like a call */
} Traceback;

typedef struct Exception {
    Object head; /* instances have a __dict__ (notes, attributes of the program) */
    Tuple *args;
    Traceback *traceback; /* may be NULL, as the next two */
    Value context;
    Value cause;
    bool suppress_context;
    uint32_t journal_id; /* number in the journal, 0: not yet raised in the program */
    /* Fields of some builtin types, all may be NULL; see the getset tables in exception.c:
     * StopIteration value; SystemExit code; ImportError msg, name, path; NameError name;
     * AttributeError name, obj; SyntaxError msg, filename, lineno, offset, end_lineno, end_offset,
     * text; OSError errno, strerror, filename; groups message, exceptions (a tuple); UnicodeError
     * fields. */
    Value fields[7];
} Exception;

/* Sets sim->error to a new exception with this text; str_format's directives. Returns NULL, so that
 * a function can `return raise(...)`. The exception being handled becomes its __context__. */
void *raise_error(Sim *sim, Type *type, const char *format, ...);
#define RAISE(sim, Name, ...) raise_error((sim), (sim)->exceptions.Name, __VA_ARGS__)
/* With these args (may be none), through the type's own constructor. */
void *raise_with(Sim *sim, Type *type, size_t nargs, Value *args);
/* What `raise value` does: an exception class or instance, else TypeError. */
void *raise_value(Sim *sim, Value v);
/* `raise value from cause`; cause may be None. */
void *raise_value_from(Sim *sim, Value v, Value cause);
/* The instance becomes sim->error as it is (stolen): no new context. */
void *raise_again(Sim *sim, Exception *e);
void *raise_stop_iteration(Sim *sim, Value value); /* value may be NULL */
void *raise_key_error(Sim *sim, Value key);
void *raise_attribute_error(Sim *sim, Value obj, Str *name); /* CPython's text for obj's type */
/* An AttributeError on its way from obj.name, whoever raised it, knows both from now on. Returns
 * NULL. (CPython: set_attribute_error_context) */
void *attribute_error_tell(Sim *sim, Value obj, Str *name);
/* NameError or UnboundLocalError with its name set. */
void *raise_name_error(Sim *sim, Type *type, Str *name, const char *format, ...);
/* Takes the error away; new. */
Exception *error_take(Sim *sim);
void error_clear(Sim *sim);
bool error_is(Sim *sim, const Type *type); /* is there one, of this type or below */
/* If the error is StopIteration: takes it and gives its value (new). */
bool error_take_stop_iteration(Sim *sim, Value *value);
/* A native helper failed where nobody can be told (in __del__, a weakref callback): writes
 * 'Exception ignored in: ...' (where NULL: the word "in") to stderr as CPython does and clears the
 * error. */
void error_write_unraisable(Sim *sim, const char *where, Value obj);

/* An instance of a builtin type; format may be NULL for no args. */
Exception *exception_new(Sim *sim, Type *type, const char *format, ...);
bool value_is_exception(Sim *sim, Value v);
bool value_is_exception_class(Sim *sim, Value v);
/* Does the exception e match `except pattern:` (a class or a tuple of them)? 1, 0, -1 raised. */
int exception_matches(Sim *sim, Value e, Value pattern);
/* Puts an entry for the frame's current instruction in front of e's traceback. */
void traceback_push(Sim *sim, Exception *e, Code *code, uint32_t instruction);
/* e.__context__ = context, without making a cycle. context borrowed, may be NULL. */
void exception_set_context(Sim *sim, Exception *e, Value context);
/* e.__cause__ = cause (borrowed, may be NULL), and the context is suppressed. */
void exception_set_cause(Sim *sim, Exception *e, Value cause);
/* except*: splits e by pattern into *match and *rest (new, None where empty). */
bool exception_group_split(Sim *sim, Value e, Value pattern, Value *match, Value *rest);
Value exception_group_prep_reraise(Sim *sim, Value original, List *raised);
/* The text that `python` writes for it, traceback, causes, notes and groups included; new. */
Str *exception_format(Sim *sim, Exception *e);
