/* From tree and scopes to Code (CPython: Python/compile.c). Comes in: a Source whose tree has been
 * parsed and whose scopes have been built. Goes out: the Code of the module, with the codes of its
 * functions among its constants. Order of evaluation, spans and exception tables are
 * CPython 3.11's; the instructions are those of opcodes.def.
 *
 * A call may have any callable with any self: `callable self args` is callable(self, *args). The
 * compiler uses this for decorators, for comprehensions, for assert's message and for __exit__. */
#pragma once

#include "sim/python/code.h"
#include "sim/python/syntax/ast.h"

typedef struct CompileOptions {
    bool library;        /* part of the simulated library: CODE_LIBRARY */
    bool line_events;    /* put OP_LINE where a statement or a loop's header begins */
    bool without_source; /* of compile(), exec(), eval(): the Source may end before the Code */
    bool interactive;    /* compile(..., "single"): one statement, and its value is shown */
    /* Gets what is doubtful, in place of a SyntaxWarning; may be NULL. */
    void (*warned)(void *ctx, Span span, const char *message);
    void *warned_ctx;
    bool plain; /* no peephole optimisation: for tests that look at the instructions */
} CompileOptions;

/* module is a Module (runs to None; with top-level await its code is CODE_COROUTINE) or an
 * Expression (returns its value). The Source must live as long as the Code. NULL: source->errors
 * says why. */
Code *compile_program(Sim *sim, Source *source, Node *module, const CompileOptions *options);

/* Does the module begin with `from __future__ import annotations`? */
bool compile_has_future_annotations(const Node *module);

/* Parser, scopes and compiler in one call, for modules of the library and for compile(), exec() and
 * eval() of the program. NULL: source->errors says why. */
typedef struct CompileTextOptions {
    CompileOptions code;
    bool expression;      /* as eval(): one expression */
    bool top_level_await; /* as a notebook's cell */
} CompileTextOptions;
Code *compile_source(Sim *sim, Source *source, const CompileTextOptions *options);

/* Sets sim->error to the exception that CPython raises for source->errors.first, unless there is
 * one already. Returns NULL. */
void *compile_raise_error(Sim *sim, Source *source);
