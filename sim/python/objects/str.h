/* str: immutable Unicode text, kept as UTF-8 (lone surrogates as three bytes each, as Python's
 * 'surrogatepass' does). Length and indexes count code points; for ASCII text they are bytes. */
#pragma once

#include <stdarg.h>

#include "sim/python/object.h"

struct Str {
    Object head;
    int64_t hash;    /* -1: not computed yet */
    uint32_t length; /* code points */
    uint32_t size;   /* bytes, without the closing NUL */
    bool interned;   /* equal interned texts are the same object */
    char text[];     /* ends in NUL */
};

static inline bool str_is_ascii(const Str *s) {
    return s->length == s->size;
}

Str *str_new(Sim *sim, const char *text, size_t size); /* from UTF-8 that is known to be valid */
Str *str_from(Sim *sim, const char *text);             /* NUL-terminated */
Str *str_from_char(Sim *sim, uint32_t code_point);
Str *str_intern(Sim *sim, const char *text, size_t size);
/* Returns the interned equal of s; steals s. */
Str *str_intern_in_place(Sim *sim, Str *s);
/* printf with %s (C text), %S (Str*), %V (str() of a Value), %R (repr() of a Value), %A (ascii()),
 * %T (type name of a Value), %N (name of a Type*), %c, %d (int), %u, %lld (int64_t), %zu, %%.
 * NULL if a repr or str raised. */
Str *str_format(Sim *sim, const char *format, ...);
Str *str_format_v(Sim *sim, const char *format, va_list ap);
int64_t str_hash(Str *s);
bool str_equal(const Str *a, const Str *b);
bool str_is_identifier(const Str *s);
bool str_equal_text(const Str *a, const char *text);
int str_compare(const Str *a, const Str *b); /* by code points: <0, 0, >0 */
Str *str_concat(Sim *sim, Str *a, Str *b);
Str *str_slice(Sim *sim, Str *s, int64_t start, int64_t stop); /* code points, step 1 */
/* The byte offset of the code point with this index (0..length). */
size_t str_offset(const Str *s, size_t index);
uint32_t str_decode(const char **p); /* next code point of valid UTF-8; advances *p */
Str *str_join(Sim *sim, Str *separator, Value iterable);
/* The texts of count strs, one behind the other: what an f-string does. */
Str *str_join_parts(Sim *sim, Value *parts, size_t count);
/* left + right where left's only reference is given up (stolen): grows it in place if it can. */
Str *str_append_in_place(Sim *sim, Str *left, Str *right);
/* The code point at this index (0..length-1), as a str. */
Value str_get(Sim *sim, Str *s, size_t index);
Str *str_repr(Sim *sim, const Str *s);
bool value_is_str(Sim *sim, Value v);

/* Start-up: the type, the shared single characters, the iterator; strs that were interned before
 * get their type. */
void type_init_str(Sim *sim);

/* Each code point of s with its number: `for (StrCursor c = str_cursor(s); str_step(&c);)`. */
typedef struct StrCursor {
    const char *next, *end;
    uint32_t code_point;
} StrCursor;
static inline StrCursor str_cursor(const Str *s) {
    return (StrCursor){s->text, s->text + s->size, 0};
}
static inline bool str_step(StrCursor *c) {
    if (c->next == c->end)
        return false;
    unsigned char lead = (unsigned char)*c->next;
    c->code_point = lead < 0x80 ? (uint32_t)(c->next++, lead) : str_decode(&c->next);
    return true;
}

/* A text that grows. Its memory is the run's: finish or drop it. It must not be copied: text may
 * point into it. Long texts live behind room for a Str's head, so that finishing them copies
 * nothing. */
enum { STR_BUILDER_FIRST = 136 };
/* Must not be copied: the first bytes stand inside. */
typedef struct StrBuilder {
    Sim *sim;
    char *text;
    size_t size, capacity;
    char first[STR_BUILDER_FIRST];
} StrBuilder;

void sb_init(StrBuilder *sb, Sim *sim);
void sb_add(StrBuilder *sb, const char *text, size_t size);
void sb_puts(StrBuilder *sb, const char *text);
void sb_char(StrBuilder *sb, uint32_t code_point);
void sb_repeat(StrBuilder *sb, char c, size_t count);
void sb_str(StrBuilder *sb, const Str *s);
void sb_repeat_char(StrBuilder *sb, uint32_t code_point, size_t count);
bool sb_value(StrBuilder *sb, Value v); /* str(v); false: raised */
void sb_int(StrBuilder *sb, int64_t n);
bool sb_repr(StrBuilder *sb, Value v);                   /* false: raised */
bool sb_format(StrBuilder *sb, const char *format, ...); /* as str_format */
Str *sb_finish(StrBuilder *sb);
void sb_drop(StrBuilder *sb);
