/* The three ways to make text by a template: format(v, spec) with its mini language, str.format
 * with its fields, and the % operator (CPython: Python/formatter_unicode.c, Objects/stringlib/
 * unicode_format.h, unicodeobject.c). All results are new strs; NULL: raised. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
typedef struct FormatSpec {
    uint32_t fill; /* code point */
    char align;    /* < > = ^ */
    bool align_given;
    bool fill_given;
    char sign; /* 0: as '-' */
    bool no_negative_zero;
    bool alternate;
    char grouping;     /* 0 , _ */
    int64_t width;     /* -1: none */
    int64_t precision; /* -1: none */
    uint32_t type;     /* 0: none */
} FormatSpec;

/* default_type and default_align are those of the type that formats itself. */
bool format_spec_parse(Sim *sim, Value v, Str *spec, char default_type, char default_align,
                       FormatSpec *result);

/* Slots.format of the types. */
Value format_int(Sim *sim, Value v, Str *spec);
Value format_float(Sim *sim, Value v, Str *spec);
Value format_complex(Sim *sim, Value v, Str *spec);
Value format_text(Sim *sim, Value v, Str *spec);

/* template.format(*args, **kwargs): keywords as the call machinery passes them. */
Value str_format_fields(Sim *sim, Str *template, Value *args, size_t nargs, Tuple *kwnames);
/* template.format_map(mapping) */
Value str_format_map(Sim *sim, Str *template, Value mapping);
/* template % args */
Value str_percent(Sim *sim, Str *template, Value args);
/* The same for bytes and bytearray. */
Value bytes_percent(Sim *sim, Value template, Value args);
