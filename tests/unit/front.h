/* A source of the front end for one test, with its arena; and the text that a printer writes. */
#pragma once

#include "sim/python/compile/scope.h"
#include "sim/python/print.h"
#include "sim/python/syntax/parser.h"

typedef struct Front {
    Arena arena;
    Source *source;
    char *text; /* what front_out collected, NUL-terminated */
    size_t len;
    size_t capacity;
} Front;

void front_open(Front *front, const char *program);
void front_close(Front *front);

/* Writes to front->text, from its start. */
PrintOut front_out(Front *front);

/* The tree of the program, or NULL. */
Node *front_parse(Front *front);

/* The first error as "SyntaxError 1:5-1:8 message", or "". It is in front->text. */
const char *front_error(Front *front);
