/* bytes and bytearray: upper and its kin, isalpha and its kin; of ASCII only (CPython:
 * Objects/bytes_methods.c, stringlib). */
#include "sim/python/arguments.h"
#include "sim/python/objects/bytes_methods.h"
#include "sim/state.h"

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_alpha(char c) {
    return is_upper(c) || is_lower(c);
}

static char to_upper(char c) {
    return is_lower(c) ? (char)(c - 32) : c;
}

static char to_lower(char c) {
    return is_upper(c) ? (char)(c + 32) : c;
}

static char swap_case(char c) {
    return is_upper(c) ? to_lower(c) : to_upper(c);
}

/* first is applied where a word begins (title) or to the first byte only (capitalize). */
static Value map(Sim *sim, Value self, char (*f)(char), char (*first)(char), bool title) {
    BytesView in = bytes_view_self(sim, self);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        bool begins = first && (title ? i == 0 || !is_alpha(in.data[i - 1]) : i == 0);
        char c = begins ? first(in.data[i]) : f(in.data[i]);
        sb_add(&sb, &c, 1);
    }
    return bytes_finish(&sb, self);
}

BYTES_METHOD(bytes_method_upper) {
    UNUSED_ARGS();
    return map(sim, self, to_upper, NULL, false);
}

BYTES_METHOD(bytes_method_lower) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, NULL, false);
}

BYTES_METHOD(bytes_method_swapcase) {
    UNUSED_ARGS();
    return map(sim, self, swap_case, NULL, false);
}

BYTES_METHOD(bytes_method_capitalize) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, to_upper, false);
}

BYTES_METHOD(bytes_method_title) {
    UNUSED_ARGS();
    return map(sim, self, to_lower, to_upper, true);
}

static bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}

static bool is_ascii(char c) {
    return (unsigned char)c < 128;
}

static Value all(Sim *sim, Value self, bool (*test)(char), bool if_empty) {
    BytesView in = bytes_view_self(sim, self);
    for (size_t i = 0; i < in.size; i++)
        if (!test(in.data[i]))
            return VALUE_FALSE;
    return value_from_bool(in.size > 0 || if_empty);
}

BYTES_METHOD(bytes_method_isalnum) {
    UNUSED_ARGS();
    return all(sim, self, is_alnum, false);
}

BYTES_METHOD(bytes_method_isalpha) {
    UNUSED_ARGS();
    return all(sim, self, is_alpha, false);
}

BYTES_METHOD(bytes_method_isascii) {
    UNUSED_ARGS();
    return all(sim, self, is_ascii, true);
}

BYTES_METHOD(bytes_method_isdigit) {
    UNUSED_ARGS();
    return all(sim, self, is_digit, false);
}

BYTES_METHOD(bytes_method_isspace) {
    UNUSED_ARGS();
    return all(sim, self, is_space, false);
}

static Value all_cased(Sim *sim, Value self, bool (*wanted)(char), bool (*other)(char)) {
    BytesView in = bytes_view_self(sim, self);
    bool any = false;
    for (size_t i = 0; i < in.size; i++) {
        if (other(in.data[i]))
            return VALUE_FALSE;
        any |= wanted(in.data[i]);
    }
    return value_from_bool(any);
}

BYTES_METHOD(bytes_method_isupper) {
    UNUSED_ARGS();
    return all_cased(sim, self, is_upper, is_lower);
}

BYTES_METHOD(bytes_method_islower) {
    UNUSED_ARGS();
    return all_cased(sim, self, is_lower, is_upper);
}

BYTES_METHOD(bytes_method_istitle) {
    UNUSED_ARGS();
    BytesView in = bytes_view_self(sim, self);
    bool any = false;
    for (size_t i = 0; i < in.size; i++) {
        bool inside = i > 0 && is_alpha(in.data[i - 1]);
        if (inside ? is_upper(in.data[i]) : is_lower(in.data[i]))
            return VALUE_FALSE;
        any |= is_alpha(in.data[i]);
    }
    return value_from_bool(any);
}
