/* What the files of the methods share that bytes and bytearray have both: those of str, on bytes.
 */
#pragma once

#include "sim/python/objects/bytes_internal.h"
#include "sim/state.h"

/* Method groups, one file each. */
#define BYTES_METHOD(name)                                                                         \
    Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED_ARGS() (void)args, (void)nargs, (void)kwnames
/* clang-format off */
#define BYTES_METHOD_LIST(X) \
    X(bytes_method_find) X(bytes_method_rfind) X(bytes_method_index) X(bytes_method_rindex) \
    X(bytes_method_count) X(bytes_method_startswith) X(bytes_method_endswith) \
    X(bytes_method_removeprefix) X(bytes_method_removesuffix) X(bytes_method_replace) \
    X(bytes_method_split) X(bytes_method_rsplit) X(bytes_method_splitlines) \
    X(bytes_method_partition) X(bytes_method_rpartition) X(bytes_method_strip) \
    X(bytes_method_lstrip) X(bytes_method_rstrip) X(bytes_method_center) X(bytes_method_ljust) \
    X(bytes_method_rjust) X(bytes_method_zfill) X(bytes_method_expandtabs) X(bytes_method_upper) \
    X(bytes_method_lower) X(bytes_method_swapcase) X(bytes_method_capitalize) \
    X(bytes_method_title) X(bytes_method_isalnum) X(bytes_method_isalpha) X(bytes_method_isascii) \
    X(bytes_method_isdigit) X(bytes_method_isspace) X(bytes_method_isupper) \
    X(bytes_method_islower) X(bytes_method_istitle) X(bytes_method_translate) \
    X(bytes_method_maketrans) X(bytes_method_join) X(bytes_method_hex) X(bytes_method_fromhex) \
    X(bytes_method_decode)
/* clang-format on */
#define X(name) BYTES_METHOD(name);
BYTES_METHOD_LIST(X)
#undef X

static inline BytesView bytes_view_self(Sim *sim, Value self) {
    BytesView view = {"", 0};
    bytes_view(sim, self, &view);
    return view;
}

/* The text that has been built, as the type of `like`. */
static inline Value bytes_finish(StrBuilder *sb, Value like) {
    Value r = bytes_like_new(sb->sim, like, sb->text, sb->size);
    sb_drop(sb);
    return r;
}

static inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}
