/* The Sim: everything of a run hangs here. Only sim/ includes this; the outside sees sim.h. */
#pragma once

#include <setjmp.h>

#include "sim/arena.h"
#include "sim/journal/journal.h"
#include "sim/memory.h"
#include "sim/python/addresstable.h"
#include "sim/python/errors.h"
#include "sim/python/frame.h"
#include "sim/python/function.h"
#include "sim/python/object.h"
#include "sim/python/syntax/source.h"
#include "sim/sim.h"

typedef struct Names {
#define NAME(n) Str *n;
#include "sim/python/names.def"
#undef NAME
} Names;

typedef struct Types {
#define TYPE_ROW(n) Type *n;
#include "sim/python/types.def"
#undef TYPE_ROW
} Types;

typedef struct Exceptions {
#define EXCEPTION(n, base) Type *n;
#include "sim/python/exceptions.def"
#undef EXCEPTION
} Exceptions;

typedef struct InternTable {
    Str **places; /* borrowed: an interned Str removes itself when it dies */
    size_t size, used;
} InternTable;

/* A class (while it has this version) that a twin may work on; kind is what it found out. */
typedef struct TwinClass {
    Type *type; /* not owned: the version is unique */
    uint32_t version;
    int kind;
} TwinClass;

/* One place of the method cache: (type version, name) -> what type_lookup found. */
typedef struct MethodCacheEntry {
    uint32_t version;
    Str *name;
    Value value; /* borrowed, may be NULL: known to be absent */
} MethodCacheEntry;
enum { METHOD_CACHE_SIZE = 1024 };

/* A print under way: what it has to say so far is written only when something else is, or at its
 * end. */
typedef struct Unwritten {
    struct Unwritten *next;
    int stream;
    StrBuilder *text;
    size_t whole, written; /* bytes of the values that are complete; of those written */
} Unwritten;

struct Sim {
    /* host */
    SimOptions options;
    SimResult *result;
    jmp_buf stop; /* the one catch: sim_fail() and sys-exit of the run jump here */
    Memory memory;

    /* limits */
    int64_t steps_left;  /* calls and backward jumps, of this slice */
    int64_t steps_later; /* of the slices to come */
    int64_t slice;       /* how many steps it has */
    uint32_t depth;      /* frames of the current thread: RecursionError beyond depth_limit */
    uint32_t depth_limit;
    int64_t int_digits_limit; /* of an int as decimal text; 0: none */
    uint32_t c_depth;         /* calls nested through C */
    uint32_t destroy_depth;
    Object **doomed; /* objects whose end has been put off */
    size_t doomed_count, doomed_capacity;

    /* interpreter */
    Names names;
    Types types;
    Exceptions exceptions;
    InternTable interned;
    MethodCacheEntry method_cache[METHOD_CACHE_SIZE];
    uint32_t next_type_version;
    AddressTable weakrefs;   /* the newest reference to an object; see objects/weakref.c */
    AddressTable last_words; /* see lastwords.h */
    AddressTable tracked;    /* see tracked.h */
    uint64_t tracked_given;  /* places in its order */
    bool tracks_objects;
    AddressTable frame_objects; /* of the frames that have one; see frameobject.h */
    uint64_t last_words_given;
    Tuple *empty_tuple;
    Str *empty_str;
    Str *char_strs[128];
    Dict *modules;                                      /* sys.modules */
    Dict *builtins;                                     /* namespace of builtins */
    Exception *error;                                   /* on its way; NULL: none */
    Source *source;                                     /* of the program */
    Dict *warned;                                       /* warnings that have been given */
    Value asyncio_missing;                              /* Token.MISSING */
    struct Task *first_task, *last_task;                /* all tasks, in order of creation */
    struct Generator *first_generator, *last_generator; /* those with a frame, the same */
    uint64_t task_names;                                /* Task-N */
    TwinClass twin_classes[4]; /* what twins know of classes: see asyncio/twins.h */
    struct Signals *signals;   /* NULL: none was ever set */
    int killed_by;             /* the signal that ended the run; 0: none */
    bool collector_is_off;     /* gc.disable() */
    bool doc_is_copied;        /* a __doc__ is read that the program did not ask for */
    Dict *entered_tasks;       /* by loop: _enter_task was told of them; NULL: none */
    bool refusals_wait;        /* nothing is told of refusals now */
    Dict *refused_names;       /* that `import *` left out, with what is to be said of them */
    Exception *last_error;     /* that nobody caught: sys.last_value */
    bool modules_end; /* the modules are being cleared: their names go, none can be imported */
    bool imports_end; /* sys.modules is empty: not even what was imported can be had */
    bool end_is_told; /* what dies now calls nobody back through a weakref */
    Arena arena;      /* texts, trees and scopes of program and library */
    uint32_t c_depth_limit;
    size_t stdin_line; /* the next that input() reads */
    uint64_t next_id;  /* id(): small numbers in order of asking */

    /* threads, clock, loop: owned by sim/asyncio */
    Thread *thread; /* the running one; never NULL during a run */
    struct Clock *clock;
    struct Scheduler *scheduler;
    struct HookState *hooks; /* what the writers of the journal remember; NULL: nothing yet */
    struct RandomState *random;

    /* output */
    Unwritten *unwritten; /* the oldest first */
    Journal *journal;     /* NULL: off */
    bool line_events;
    bool library_lines;
    uint64_t signal_at; /* a signal is due when the journal has so many events; 0: none is */
};

/* Ends the run: reason is one of SIM_LIMIT..., text says what and how to raise it. Does not return.
 */
_Noreturn void sim_fail(Sim *sim, SimStatus status, const char *format, ...);
/* To stdout (1) or stderr (2) of the run: to the host's function and to the journal. */
void sim_write(Sim *sim, int stream, const char *text, size_t size);
void unwritten_add(Sim *sim, Unwritten *part);
void unwritten_remove(Sim *sim, Unwritten *part);
/* Compiles the program and writes the listing of its code, or what is wrong with it, to
 * options->write. */
bool sim_list_code(const char *text, size_t size, const SimOptions *options);
