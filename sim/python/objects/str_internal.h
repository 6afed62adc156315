/* What the files of str share. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

/* Bytes before the text of a Str. */
#define STR_HEAD offsetof(Str, text)

/* A Str with room for size bytes, to be filled at once; length is that of the final text. */
Str *str_alloc(Sim *sim, size_t size, size_t length);
/* Makes the Str of a block that has STR_HEAD free bytes before `size` bytes of text. */
Str *str_adopt(Sim *sim, char *block, size_t capacity, size_t size);
/* The bytes from start to stop; ascii tells that s is ASCII. */
Str *str_bytes_slice(Sim *sim, Str *s, size_t start, size_t stop);
/* s itself for exact strs, an equal str for instances of subclasses; new. */
Str *str_exact(Sim *sim, Str *s);
/* Index of the code point at this byte offset. */
size_t str_index_at(const Str *s, size_t offset);
/* Number of code points in valid UTF-8. */
size_t utf8_length(const char *text, size_t size);

/* Where needle stands in text first (last), SIZE_MAX if nowhere; needle_size 0 gives an end. */
size_t bytes_find(Sim *sim, const char *text, size_t size, const char *needle, size_t needle_size);
size_t bytes_rfind(const char *text, size_t size, const char *needle, size_t needle_size);
/* Non-overlapping occurrences, at most `most`. needle_size > 0. */
size_t bytes_count(Sim *sim, const char *text, size_t size, const char *needle, size_t needle_size,
                   size_t most);

/* Optional start and end arguments of find, count, startswith...: resolved like a slice and cut to
 * 0..length. *start may remain beyond *end. NULL and None are the defaults. */
bool parse_bounds(Sim *sim, Value start, Value end, int64_t length, int64_t *from, int64_t *to);

/* \xe9, \u20ac or \U0001f600 */
void sb_add_escape(StrBuilder *sb, uint32_t code_point);

/* str.encode(encoding, errors): a bytes; the last two may be NULL. */
Value str_encode_value(Sim *sim, Str *s, Value encoding, Value errors);
/* bytes.decode(encoding, errors), str(bytes, encoding, errors): the last two may be NULL. */
Value str_decode_value(Sim *sim, Value bytes, Value encoding, Value errors);

extern const NativeDef str_methods[];

Value str_iter(Sim *sim, Value self);
void type_init_str_iterators(Sim *sim);

/* Method groups, one file each. */
#define STR_METHOD(name) Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
/* clang-format off */
#define STR_METHOD_LIST(X) \
    X(str_join_method) X(str_format_method) X(str_format_map_method) X(str_capitalize) \
    X(str_casefold) X(str_lower) X(str_swapcase) X(str_title) X(str_upper) X(str_isalnum) \
    X(str_isalpha) X(str_isascii) X(str_isdecimal) X(str_isdigit) X(str_isidentifier) \
    X(str_islower) X(str_isnumeric) X(str_isprintable) X(str_isspace) X(str_istitle) \
    X(str_isupper) X(str_find) X(str_rfind) X(str_index_of) X(str_rindex) X(str_count) \
    X(str_startswith) X(str_endswith) X(str_replace) X(str_removeprefix) X(str_removesuffix) \
    X(str_split) X(str_rsplit) X(str_splitlines) X(str_partition) X(str_rpartition) X(str_strip) \
    X(str_lstrip) X(str_rstrip) X(str_center) X(str_ljust) X(str_rjust) X(str_zfill) \
    X(str_expandtabs) X(str_translate) X(str_maketrans) X(str_encode)
/* clang-format on */
#define X(name) STR_METHOD(name);
STR_METHOD_LIST(X)
#undef X

static inline Str *as_str(Value v) {
    return (Str *)v;
}
