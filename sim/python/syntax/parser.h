/* From text to tree: a recursive-descent parser for the whole grammar of Python 3.11.
   Comes from: a Source. Goes to: scope_build. Stops at the first error, which is the one that
   CPython raises, with its text and place; with `recover` it goes on at the next statement and
   collects what it finds. */
#pragma once

#include "sim/python/syntax/ast.h"

typedef enum ParseMode {
    PARSE_MODULE,    /* a file: NODE_Module */
    PARSE_SINGLE,    /* one line of a prompt, or one compound statement: NODE_Module */
    PARSE_EXPRESSION /* what eval() takes: NODE_Expression */
} ParseMode;

typedef struct ParseOptions {
    ParseMode mode;
    bool recover; /* go on after an error, to report as many as possible */
    /* With recover, after errors: the tree of the text with its wrong lines repaired, and that
     * text, if it came so far; may be NULL. Its scopes have been built. */
    Node **repaired;
    Source **repaired_source;
} ParseOptions;

/* The tree, or NULL if source->errors is not empty. The depth of C recursion is bounded. Allocates
   in the source's arena only, so that the arena's out_of_memory may jump away at any moment. */
Node *parse_source(Source *source, const ParseOptions *options);
