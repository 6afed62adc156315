/* Values, objects, types, and the protocols between them (CPython: Include/object.h, abstract.h).
 *
 * A Value is one machine word. The two low bits tell what it is:
 *     ...1   a small int of 63 bits, in the word itself
 *     ..10   None, False, True, Ellipsis, NotImplemented, and the marks below
 *     ..00   a pointer to an Object on the heap of the Sim
 * NULL is never a Value of the program: a function that returns NULL has raised (sim->error is
 * set), unless its contract says that NULL means "nothing".
 *
 * Ownership is told with three words, everywhere: a result is NEW (the caller must value_drop it)
 * or BORROWED; an argument is borrowed unless the function STEALS it. Where nothing is said,
 * results are new and arguments are borrowed. Objects die when their count reaches zero, at
 * CPython's moment; what is left in cycles dies with the run. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/memory.h"

typedef struct Object Object;
typedef struct Object *Value;
typedef struct Type Type;
typedef struct Str Str;
typedef struct Tuple Tuple;
typedef struct Dict Dict;
typedef struct Code Code;
typedef struct Frame Frame;

struct Object {
    uint32_t refs;
    uint32_t flags; /* OBJ_... */
    Type *type;
};

enum {
    OBJ_FINALIZED = 1,   /* __del__ (or its native kin) has run: it runs once */
    OBJ_IN_REPR = 2,     /* a container that is being printed: guards against cycles */
    OBJ_UNCOUNTED = 4,   /* lives as long as the Sim; its count is not touched */
    OBJ_REFERRED = 8,    /* weakly: see weakref.c */
    OBJ_LAST_WORDS = 16, /* stands in the table of lastwords.h */
    OBJ_TRACKED = 32,    /* stands in the table of tracked.h */
};

/* ---- words that are not pointers ---- */

#define VALUE_WORD(n)         ((Value)(uintptr_t)(n))
#define VALUE_NONE            VALUE_WORD(0x02)
#define VALUE_FALSE           VALUE_WORD(0x12)
#define VALUE_TRUE            VALUE_WORD(0x22)
#define VALUE_ELLIPSIS        VALUE_WORD(0x32)
#define VALUE_NOT_IMPLEMENTED VALUE_WORD(0x42)
/* Returned by a native function whose thread cannot go on now: the VM leaves the frame where it is
 * and the scheduler runs somebody else; the result of the call comes later (see thread.h). */
#define VALUE_BLOCKED VALUE_WORD(0x52)
/* Returned by a native function that has pushed a frame to run on its behalf: the result of the
 * call is what that frame returns. Only the VM's own call instructions understand it. */
#define VALUE_FRAME_PUSHED VALUE_WORD(0x62)

#define SMALL_INT_MAX (INT64_MAX >> 1)
#define SMALL_INT_MIN (INT64_MIN >> 1)

static inline bool value_is_small_int(Value v) {
    return (uintptr_t)v & 1;
}
static inline int64_t value_as_small_int(Value v) {
    return (int64_t)(intptr_t)v >> 1;
}
/* n must lie within SMALL_INT_MIN..MAX; int_new() takes any. */
static inline Value value_from_small_int(int64_t n) {
    return (Value)(uintptr_t)(((uint64_t)n << 1) | 1);
}
static inline bool value_is_heap(Value v) {
    return ((uintptr_t)v & 3) == 0;
}
static inline Value value_from_bool(bool b) {
    return b ? VALUE_TRUE : VALUE_FALSE;
}
static inline bool value_is_bool(Value v) {
    return v == VALUE_TRUE || v == VALUE_FALSE;
}

/* ---- reference counts ---- */

void object_destroy(Sim *sim, Object *o); /* the count has reached zero */

static inline Value value_keep(Value v) { /* returns v, one reference more */
    if (value_is_heap(v))
        v->refs++;
    return v;
}
static inline void value_drop(Sim *sim, Value v) {
    if (value_is_heap(v) && --v->refs == 0)
        object_destroy(sim, v);
}
/* For members that may be NULL. */
static inline Value value_keep_maybe(Value v) {
    return v ? value_keep(v) : NULL;
}
static inline void value_drop_maybe(Sim *sim, Value v) {
    if (v)
        value_drop(sim, v);
}
/* Replaces *place (may hold NULL) by v (stolen, may be NULL); the old value dies last, because its
 * end may run the program's code. */
static inline void value_replace(Sim *sim, Value *place, Value v) {
    Value old = *place;
    *place = v;
    value_drop_maybe(sim, old);
}
#define KEEP(p)            ((void)value_keep((Value)(p)), (p))
#define DROP(sim, p)       value_drop((sim), (Value)(p))
#define DROP_MAYBE(sim, p) value_drop_maybe((sim), (Value)(p))

/* ---- native functions ---- */

/* args[0..nargs-1] are the positional arguments, followed by the values of the keywords whose names
 * are kwnames (NULL if there are none). For kinds other than NATIVE_RAW the call machinery has
 * checked and ordered the arguments already and kwnames is NULL. Arguments are borrowed. self is
 * the object for methods, the Type for class methods, the module for module functions. */
typedef Value (*NativeFn)(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);

typedef enum NativeKind {
    NATIVE_NOARGS, /* texts as METH_NOARGS */
    NATIVE_ONE,    /* exactly one positional argument, texts as METH_O */
    NATIVE_POS,    /* min..max positional arguments (max -1: any number), texts as getargs' */
    NATIVE_CLINIC, /* signature; args has one entry a parameter, NULL where left out; texts as a
                      function of CPython's C code (Argument Clinic) */
    NATIVE_PYTHON, /* the same, but with the texts of a function written in Python, because it is
                      one in CPython */
    NATIVE_RAW,    /* as called */
} NativeKind;

/* LIGHT: no level of the recursion. */
enum { NATIVE_STATIC = 1, NATIVE_CLASS = 2, NATIVE_COROUTINE = 4, NATIVE_LIGHT = 8 };

/* signature: "a, b, /, c=, *, d=" : names; a trailing '=' marks what may be left out (args entry is
 * NULL then); '*args' and '**kwargs' are allowed last and arrive as a tuple and a dict. */
typedef struct NativeDef {
    const char *name;
    NativeFn fn;
    NativeKind kind;
    int min, max;          /* NATIVE_POS only */
    const char *signature; /* NATIVE_CLINIC and NATIVE_PYTHON only */
    unsigned flags;        /* NATIVE_STATIC... */
} NativeDef;

/* A computed attribute of a native type. set may be NULL (read only); v is NULL for del. */
typedef struct GetSetDef {
    const char *name;
    Value (*get)(Sim *sim, Value self);
    bool (*set)(Sim *sim, Value self, Value v);
} GetSetDef;

/* ---- operators ---- */

#define COMPARE_OPS(X)                                                                             \
    X(LT, "<", lt) X(LE, "<=", le) X(EQ, "==", eq) X(NE, "!=", ne) X(GT, ">", gt) X(GE, ">=", ge)
typedef enum CompareOp {
#define X(op, text, dunder) COMPARE_##op,
    COMPARE_OPS(X)
#undef X
} CompareOp;

#define UNARY_OPS(X) X(NEGATIVE, "-", neg) X(POSITIVE, "+", pos) X(INVERT, "~", invert)
typedef enum UnaryOp {
#define X(op, text, dunder) UNOP_##op,
    UNARY_OPS(X)
#undef X
        UNOP_COUNT
} UnaryOp;

#define BINARY_OPS(X)                                                                              \
    X(ADD, "+", add)                                                                               \
    X(SUB, "-", sub)                                                                               \
    X(MUL, "*", mul)                                                                               \
    X(MATMUL, "@", matmul)                                                                         \
    X(TRUEDIV, "/", truediv)                                                                       \
    X(FLOORDIV, "//", floordiv)                                                                    \
    X(MOD, "%", mod)                                                                               \
    X(POW, "**", pow)                                                                              \
    X(LSHIFT, "<<", lshift)                                                                        \
    X(RSHIFT, ">>", rshift)                                                                        \
    X(AND, "&", and)                                                                               \
    X(XOR, "^", xor)                                                                               \
    X(OR, "|", or)                                                                                 \
    X(DIVMOD, "divmod()", divmod)
typedef enum BinaryOp {
#define X(op, text, dunder) BINARY_##op,
    BINARY_OPS(X)
#undef X
        BINARY_COUNT
} BinaryOp;

/* ---- types ---- */

typedef enum SendOutcome { SEND_RAISED, SEND_YIELDED, SEND_RETURNED } SendOutcome;
typedef void (*VisitFn)(Value v, void *ctx);

/* What a type can do. A NULL slot means that it cannot; types inherit slots of their base where
 * they have none. For classes of the program, typeslots.c fills in functions that call the dunder.
 */
typedef struct Slots {
    Value (*repr)(Sim *sim, Value self);
    Value (*str)(Sim *sim, Value self);
    Value (*format)(Sim *sim, Value self, Str *spec);
    bool (*hash)(Sim *sim, Value self, int64_t *result);
    Value (*call)(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
    Value (*getattr)(Sim *sim, Value self, Str *name);
    bool (*setattr)(Sim *sim, Value self, Str *name, Value v);         /* v NULL: del */
    Value (*compare)(Sim *sim, Value self, Value other, CompareOp op); /* NotImplemented allowed */
    Value (*iter)(Sim *sim, Value self);
    Value (*next)(Sim *sim, Value self);     /* NULL without sim->error: exhausted */
    int (*truth)(Sim *sim, Value self);      /* 1, 0, -1 raised */
    int64_t (*length)(Sim *sim, Value self); /* -1 raised */
    Value (*getitem)(Sim *sim, Value self, Value key);
    bool (*setitem)(Sim *sim, Value self, Value key, Value v); /* v NULL: del */
    int (*contains)(Sim *sim, Value self, Value item);         /* 1, 0, -1 raised */
    Value (*index)(Sim *sim, Value self);                      /* __index__ */
    Value (*to_int)(Sim *sim, Value self);                     /* __int__ */
    Value (*to_float)(Sim *sim, Value self);                   /* __float__ */
    Value (*unary[UNOP_COUNT])(Sim *sim, Value self);
    /* As CPython's nb_ slots: called when either operand is of this type. NotImplemented allowed.
     */
    Value (*binary[BINARY_COUNT])(Sim *sim, Value left, Value right);
    Value (*inplace[BINARY_COUNT])(Sim *sim, Value left, Value right);
    Value (*get)(Sim *sim, Value descriptor, Value instance,
                 Type *owner);                                        /* instance may be NULL */
    bool (*set)(Sim *sim, Value descriptor, Value instance, Value v); /* v NULL: del */
    Value (*new_)(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames);
    bool (*init)(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
    /* Drives an iterator or awaitable one step; *result is new unless raised. */
    SendOutcome (*send)(Sim *sim, Value self, Value sent, Value *result);
    Value (*await_)(Sim *sim, Value self);
    Value (*aiter)(Sim *sim, Value self);
    Value (*anext)(Sim *sim, Value self);
    void (*finalize)(Sim *sim, Value self);  /* __del__: may revive self */
    void (*dealloc)(Sim *sim, Object *self); /* drops what self holds; not the memory of self */
    void (*traverse)(Object *self, VisitFn visit, void *ctx);
    /* For types whose instances hold a fixed number of Values: their offsets, ended by 0, instead
     * of traverse or beside it. Each is one counted reference, or NULL. */
    const uint16_t *holds;
} Slots;

enum {
    TYPE_HAS_DICT = 1,      /* instances have a __dict__: the word before the object */
    TYPE_HAS_WEAKREFS = 2,  /* and may be referred to weakly */
    TYPE_BASE = 4,          /* may be subclassed */
    TYPE_HEAP = 8,          /* made by a class statement or type(): may be changed */
    TYPE_IS_EXCEPTION = 16, /* BaseException or below: kept for quick checks, as the next ones */
    TYPE_IS_INT = 32,
    TYPE_IS_STR = 64,
    TYPE_IS_TUPLE = 128,
    TYPE_IS_LIST = 256,
    TYPE_IS_DICT = 512,
    TYPE_IS_TYPE = 1024,
    TYPE_IS_FUTURE = 2048,          /* asyncio.Future, Task or below */
    TYPE_SEQUENCE = 4096,           /* matches [...] patterns */
    TYPE_MAPPING = 8192,            /* matches {...} patterns */
    TYPE_ABSTRACT = 16384,          /* has abstract methods: cannot be called */
    TYPE_DISALLOW_NEW = 32768,      /* "cannot create 'X' instances" */
    TYPE_METHOD_DESCRIPTOR = 65536, /* functions: LOAD_METHOD need not bind them */
    TYPE_VARSIZED = 1 << 17,        /* dealloc frees by the object's own size function */
    TYPE_INNER = 1 << 18,      /* half of a class of the library: its __mro__ does not show it */
    TYPE_OPEN = 1 << 19,       /* native, but a class of Python code in CPython: may be changed */
    TYPE_CHANGED = 1 << 20,    /* an open one that the program has changed */
    TYPE_HIDES_DICT = 1 << 21, /* instances have one, but no attribute __dict__ that shows it */
    TYPE_PLAIN_GETATTR = 1 << 22, /* no __getattribute__ of its own, as most native types have */
};

/* A native type as a constant table; type_from_def() makes the Type of a Sim from it. */
typedef struct TypeDef {
    const char *name; /* "list", or "collections.deque": module before the last dot */
    size_t size;      /* bytes of an instance, without the words before it */
    unsigned flags;   /* TYPE_...; those of the base are inherited where that makes sense */
    const Slots *slots;
    const NativeDef *methods;           /* ended by a row without a name; may be NULL */
    const GetSetDef *getset;            /* the same */
    size_t (*instance_size)(Object *o); /* TYPE_VARSIZED: the bytes of this very instance */
} TypeDef;

struct Type {
    Object head;
    Str *name;             /* __name__ */
    Str *qualname;         /* __qualname__ */
    const char *full_name; /* in texts of errors: "collections.deque"; NULL: name */
    Type *base;            /* the base whose memory layout is extended; NULL for object */
    Tuple *bases;
    Tuple *mro; /* from this type to object */
    Dict *dict;
    size_t size;
    size_t (*instance_size)(Object *o);
    unsigned flags;
    uint32_t version;    /* changes whenever an attribute of the type or of one above it does */
    uint32_t slot_count; /* __slots__ of this class and those above it, behind the base's bytes */
    size_t slots_offset;
    Value subclasses; /* list of weakly held Types (plain pointers), see class.c */
    Slots slots;
};

/* ---- the type of a value ---- */

Type *type_of_immediate(Sim *sim, Value v);      /* borrowed */
static inline Type *type_of(Sim *sim, Value v) { /* borrowed */
    return value_is_heap(v) ? v->type : type_of_immediate(sim, v);
}
bool type_is_subtype(const Type *type, const Type *base);
static inline bool value_is(Sim *sim, Value v,
                            const Type *type) { /* instance of type or a subtype */
    Type *t = type_of(sim, v);
    return t == type || type_is_subtype(t, type);
}
const char *type_name(Sim *sim, Value v); /* tp_name of v's type as error texts show it, borrowed */

/* ---- creating and destroying ---- */

/* id(v): by order of asking, the same on every machine; kept in the upper bits of head.flags. Also
 * stands for the address in reprs. */
uint64_t object_id(Sim *sim, Value v);
enum { OBJ_ID_SHIFT = 8 };

/* A zeroed instance with one reference; its type keeps one more reference if it is a heap type.
 * size 0: the type's own size. */
void *object_new(Sim *sim, Type *type, size_t size);

/* ---- protocols (names as in CPython's abstract.h, without the Py) ---- */

Value value_repr(Sim *sim, Value v); /* a Str */
Value value_str(Sim *sim, Value v);  /* a Str */
Value value_ascii(Sim *sim, Value v);
Value value_format(Sim *sim, Value v, Str *spec); /* a Str */
bool value_hash(Sim *sim, Value v, int64_t *result);
int value_truth(Sim *sim, Value v);          /* 1, 0, -1 raised */
int value_equal(Sim *sim, Value a, Value b); /* identity first, as in containers: 1, 0, -1 */
Value value_compare(Sim *sim, Value a, Value b, CompareOp op);
int value_compare_truth(Sim *sim, Value a, Value b, CompareOp op); /* 1, 0, -1 */
Value value_unary(Sim *sim, Value v, UnaryOp op);
Value value_binary(Sim *sim, Value a, Value b, BinaryOp op);
/* Is it a sequence that + joins and * repeats; the TypeError of one that cannot join b (NULL). */
bool type_joins(Sim *sim, Type *t);
Value sequence_refuse(Sim *sim, Value a, Value b);
Value value_inplace(Sim *sim, Value a, Value b, BinaryOp op);
Value value_power(Sim *sim, Value a, Value b, Value mod); /* mod may be None */
Value value_getattr(Sim *sim, Value v, Str *name);
/* NULL without sim->error if there is no such attribute. */
Value value_getattr_maybe(Sim *sim, Value v, Str *name);
Value value_getattr_text(Sim *sim, Value v, const char *name);
bool value_setattr(Sim *sim, Value v, Str *name, Value x); /* x NULL: del */
Value value_getitem(Sim *sim, Value v, Value key);
bool value_setitem(Sim *sim, Value v, Value key, Value x); /* x NULL: del */
int value_contains(Sim *sim, Value container, Value item);
int64_t value_length(Sim *sim, Value v);                        /* -1 raised */
int64_t value_length_hint(Sim *sim, Value v, int64_t fallback); /* -1 raised */
Value value_iter(Sim *sim, Value v);
/* NULL without sim->error: exhausted (a StopIteration has been swallowed). */
Value value_next(Sim *sim, Value iterator);
Value value_index(Sim *sim, Value v);                    /* an int */
bool value_as_index(Sim *sim, Value v, int64_t *result); /* OverflowError/IndexError beyond */
bool value_as_int64(Sim *sim, Value v, int64_t *result); /* any int-like, OverflowError beyond */
bool value_as_double(Sim *sim, Value v, double *result); /* float, int, __float__, __index__ */
int value_is_instance(Sim *sim, Value v, Value class_or_tuple); /* with __instancecheck__; -1 */
int value_is_subclass(Sim *sim, Value c, Value class_or_tuple);
/* What type itself answers to both, whatever a metaclass says; v may only state its bases. 1, 0,
 * -1. */
int type_is_instance(Sim *sim, Value v, Type *type);
int type_is_subclass(Sim *sim, Value v, Value c);
bool value_is_callable(Sim *sim, Value v);

/* ---- calls from C (run nested; a blocked thread is waited for inside) ---- */

Value value_call(Sim *sim, Value callable, Value *args, size_t nargs, Tuple *kwnames);
Value value_call0(Sim *sim, Value callable);
Value value_call1(Sim *sim, Value callable, Value a);
Value value_call2(Sim *sim, Value callable, Value a, Value b);
Value value_call3(Sim *sim, Value callable, Value a, Value b, Value c);
/* obj.name(args...); args[0..nargs-1] without the object. */
Value value_call_method(Sim *sim, Value obj, Str *name, Value *args, size_t nargs);

/* ---- type attributes ---- */

/* Looks along the MRO, no descriptors; borrowed, NULL (no error) if absent. */
Value type_lookup(Sim *sim, Type *type, Str *name);
/* The same on v's type: how dunders are found. Borrowed, unbound. */
Value value_lookup_special(Sim *sim, Value v, Str *name);
/* Generic slots: what object itself has. */
Value generic_getattr(Sim *sim, Value v, Str *name);
bool generic_setattr(Sim *sim, Value v, Str *name, Value x);
/* The instance's dict: NULL if it has none (yet); created on demand by the second. */
static inline Dict **object_dict_place(Value v) { /* of a type with TYPE_HAS_DICT */
    return (Dict **)((char *)v - sizeof(void *));
}
static inline Dict *object_dict(Value v) {
    return value_is_heap(v) && v->type->flags & TYPE_HAS_DICT ? *object_dict_place(v) : NULL;
}
Dict *object_dict_make(Sim *sim, Value v);

/* Makes the Type of this Sim from a table. base NULL: object. */
Type *type_from_def(Sim *sim, const TypeDef *def, Type *base);
/* type(name, bases, dict) without metaclass search; kwargs go to __init_subclass__. */
