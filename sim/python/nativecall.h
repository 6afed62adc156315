/* Signatures of native functions, parsed from NativeDef.signature on the first call. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

typedef struct Parameter {
    Str *name;
    bool optional;
} Parameter;

typedef struct Signature {
    Parameter *parameters;
    size_t count;      /* named parameters */
    size_t posonly;    /* how many of them cannot be given by name */
    size_t positional; /* how many can be given by position */
    size_t required;   /* positional ones up to the last that must be given */
    size_t slots;      /* entries that the function receives: parameters, *args, **kwargs */
    bool has_star, has_varargs, has_kwargs;
    bool plain; /* nothing is collected, nothing that must come by keyword */
} Signature;

Signature *signature_new(Sim *sim, const char *text);
void signature_free(Sim *sim, Signature *s);
