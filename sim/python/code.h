/* Code: what the compiler makes of one function, class body, comprehension or module, and what the
 * VM executes. An instruction is eight bytes; its operands' meanings stand in opcodes.def.
 *
 *     instruction   | op 8 | b 8 | c 16 |  a 32           |
 *     spans[i]      source position of instruction i (for tracebacks, journal, window)
 *     slots         | varnames (parameters first) | cells | free variables | stack ... |
 *
 * Instructions are immutable after compilation, except for the VM's own caches beside them. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/python/syntax/source.h"

typedef struct Instruction {
    uint8_t op; /* OP_... */
    uint8_t b;
    uint16_t c;
    int32_t a;
} Instruction;

typedef enum Op {
#define OPCODE(name, effect, meaning) OP_##name,
#include "sim/python/opcodes.def"
#undef OPCODE
    OP_COUNT
} Op;

/* An exception raised by instructions start..end-1 continues at handler, with the stack cut to
 * `depth` values above the locals, then (if lasti) the number of the instruction, then the
 * exception pushed. Entries of inner blocks stand before those of outer ones. */
typedef struct ExceptionEntry {
    uint32_t start, end, handler, depth;
    bool lasti;
} ExceptionEntry;

enum {
    CODE_OPTIMIZED = 1, /* a function: names are fast locals */
    CODE_NEWLOCALS = 2,
    CODE_VARARGS = 4,
    CODE_VARKEYWORDS = 8,
    CODE_NESTED = 16,
    CODE_GENERATOR = 32,
    CODE_COROUTINE = 128,
    CODE_ITERABLE_COROUTINE = 256, /* types.coroutine */
    CODE_ASYNC_GENERATOR = 512,
    CODE_LIBRARY = 1 << 20, /* of the simulated library: left out of tracebacks and line events */
    CODE_CLASS_BODY = 1 << 21,
};

/* What the VM remembers beside an instruction (LOAD_ATTR, LOAD_METHOD, LOAD_GLOBAL...). */
typedef struct InlineCache {
    Type *type;
    uint32_t version;
    uint32_t entry;
    Value value; /* borrowed: valid while the version is */
} InlineCache;

/* As many types are remembered at one place: a method inherited by two classes is usual. */
enum { CACHE_WAYS = 2 };

struct Code {
    Object head;
    Str *name, *qualname, *filename;
    const char
        *source_text; /* of the whole file, for tracebacks; borrowed from the Source, or NULL */
    unsigned flags;
    uint32_t argcount, posonly_count, kwonly_count; /* argcount includes positional-only ones */
    bool plain_parameters; /* no *args, **kwargs nor keyword-only ones: bound by moving them */
    uint32_t local_count, cell_count, free_count; /* slots, in this order */
    uint32_t stack_size;
    uint32_t count; /* instructions */
    Instruction *instructions;
    Span *spans;
    InlineCache *caches;  /* CACHE_WAYS for each instruction whose op uses one, see cache_count */
    uint32_t cache_count; /* instructions that use a cache hold its number in operand c */
    Tuple *consts;
    Tuple *names;    /* interned strs */
    Tuple *varnames; /* interned; local_count of them */
    Tuple *cellvars;
    Tuple *freevars;
    ExceptionEntry *handlers;
    uint32_t handler_count;
    uint32_t first_line;
    Str *doc;                      /* docstring or NULL */
    const struct NativeTwin *twin; /* see twin.h; NULL: none */
    Object *native; /* what runs in the place of the instructions, see twin.h; NULL: they do */
};

typedef struct OpInfo {
    const char *name, *effect, *meaning;
} OpInfo;
extern const OpInfo op_info[OP_COUNT];

void type_init_code(Sim *sim);

/* A readable listing, one instruction a line, like `python3 -m dis`; nested code follows. */
Str *code_dump(Sim *sim, Code *code);
