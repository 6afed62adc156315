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
bool str_equal_text(const Str *a, const char *text);
int str_compare(const Str *a, const Str *b); /* by code points: <0, 0, >0 */
Str *str_concat(Sim *sim, Str *a, Str *b);
Str *str_slice(Sim *sim, Str *s, int64_t start, int64_t stop); /* code points, step 1 */
/* The byte offset of the code point with this index (0..length). */
size_t str_offset(const Str *s, size_t index);
uint32_t str_decode(const char **p); /* next code point of valid UTF-8; advances *p */
size_t utf8_encode(uint32_t code_point, char out[4]); /* bytes written; surrogates allowed */
Str *str_join(Sim *sim, Str *separator, Value iterable);
bool value_is_str(Sim *sim, Value v);

/* A text that grows. Its memory is the run's: finish or drop it. */
typedef struct StrBuilder {
    Sim *sim;
    char *text;
    size_t size, capacity;
} StrBuilder;

void sb_init(StrBuilder *sb, Sim *sim);
void sb_add(StrBuilder *sb, const char *text, size_t size);
void sb_puts(StrBuilder *sb, const char *text);
void sb_char(StrBuilder *sb, uint32_t code_point);
void sb_repeat(StrBuilder *sb, char c, size_t count);
void sb_str(StrBuilder *sb, const Str *s);
bool sb_repr(StrBuilder *sb, Value v); /* false: raised */
bool sb_format(StrBuilder *sb, const char *format, ...); /* as str_format */
Str *sb_finish(StrBuilder *sb);
void sb_drop(StrBuilder *sb);
