/* Printers of the front end's stages, for `aioscope dump`, for tests and for people: one line a
   fact, the same text for the same input on every machine. */
#pragma once

#include "sim/python/compile/scope.h"
#include "sim/python/syntax/ast.h"
#include "sim/python/syntax/lexer.h"

/* Where the text goes. */
typedef struct PrintOut {
    void (*write)(void *ctx, const char *text, size_t len);
    void *ctx;
} PrintOut;

/* `1:0-1:3 NAME "foo"`, one token a line. Stops behind the first error, which is printed as well.
 */
void print_tokens(const PrintOut *out, Source *source);

/* Kind, span and fields of every node, children two columns further right. An `elif` stands at the
   column of its `if`. */
void print_tree(const PrintOut *out, const Node *node);

/* Every scope with its flags, variables and their bindings. */
void print_scopes(const PrintOut *out, const Scope *scope);

/* As CPython prints it under a traceback: file, line, text, carets, message. */
void print_errors(const PrintOut *out, const Source *source);

/* ---- for printers ---- */

void print_text(const PrintOut *out, const char *text);
void print_format(const PrintOut *out, const char *format, ...); /* up to 400 bytes */
void print_spaces(const PrintOut *out, int count);
/* In double quotes; whatever is not printable ASCII as \xNN. */
void print_quoted(const PrintOut *out, const char *text, size_t len);
void print_literal(const PrintOut *out, const Literal *literal);
