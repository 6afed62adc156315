/* abs, bin, chr, divmod, hex, oct, ord, pow, round (CPython: Python/bltinmodule.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

BUILTIN(builtin_abs) {
    UNUSED;
    bool missing;
    Value v = special_call(sim, args[0], sim->names.__abs__, NULL, 0, &missing);
    return missing ? RAISE(sim, TypeError, "bad operand type for abs(): '%T'", args[0]) : v;
}

BUILTIN(builtin_divmod) {
    UNUSED;
    return value_binary(sim, args[0], args[1], BINARY_DIVMOD);
}

BUILTIN(builtin_pow) {
    UNUSED;
    return value_power(sim, args[0], args[1], args[2] ? args[2] : VALUE_NONE);
}

BUILTIN(builtin_round) {
    UNUSED;
    bool missing;
    size_t count = args[1] && args[1] != VALUE_NONE ? 1 : 0;
    Value v = special_call(sim, args[0], sim->names.__round__, args + 1, count, &missing);
    if (!missing)
        return v;
    return RAISE(sim, TypeError, "type %T doesn't define __round__ method", args[0]);
}

/* ---- texts of numbers ---- */

static Value with_prefix(Sim *sim, Value v, int base, const char *prefix) {
    Value n = value_index(sim, v);
    if (!n)
        return NULL;
    Str *digits = int_to_str(sim, n, base);
    value_drop(sim, n);
    if (!digits)
        return NULL;
    bool negative = digits->text[0] == '-';
    Str *text = str_format(sim, "%s%s%s", negative ? "-" : "", prefix, digits->text + negative);
    DROP(sim, digits);
    return (Value)text;
}

BUILTIN(builtin_bin) {
    UNUSED;
    return with_prefix(sim, args[0], 2, "0b");
}

BUILTIN(builtin_oct) {
    UNUSED;
    return with_prefix(sim, args[0], 8, "0o");
}

BUILTIN(builtin_hex) {
    UNUSED;
    return with_prefix(sim, args[0], 16, "0x");
}

/* ---- characters ---- */

BUILTIN(builtin_chr) {
    UNUSED;
    Value v = value_index(sim, args[0]);
    if (!v)
        return NULL;
    int64_t n;
    bool fits = int_as_int64(v, &n) && n >= INT32_MIN && n <= INT32_MAX;
    value_drop(sim, v);
    if (!fits)
        return RAISE(sim, OverflowError, "Python int too large to convert to C int");
    if (n < 0 || n > 0x10ffff) {
        return RAISE(sim, ValueError, "chr() arg not in range(0x110000)");
    }
    return (Value)str_from_char(sim, (uint32_t)n);
}

BUILTIN(builtin_ord) {
    UNUSED;
    BytesView view;
    size_t count;
    if (value_is_str(sim, args[0])) {
        Str *s = (Str *)args[0];
        const char *p = s->text;
        if (s->length == 1)
            return int_new(sim, str_decode(&p));
        count = s->length;
    } else if (bytes_view(sim, args[0], &view)) {
        if (view.size == 1)
            return int_new(sim, (unsigned char)view.data[0]);
        count = view.size;
    } else {
        return RAISE(sim, TypeError, "ord() expected string of length 1, but %T found", args[0]);
    }
    return RAISE(sim, TypeError, "ord() expected a character, but string of length %zu found",
                 count);
}

const NativeDef builtins_numbers[] = {
    {"abs", builtin_abs, NATIVE_ONE, 0, 0, NULL, 0},
    {"bin", builtin_bin, NATIVE_ONE, 0, 0, NULL, 0},
    {"chr", builtin_chr, NATIVE_ONE, 0, 0, NULL, 0},
    {"divmod", builtin_divmod, NATIVE_POS, 2, 2, NULL, 0},
    {"hex", builtin_hex, NATIVE_ONE, 0, 0, NULL, 0},
    {"oct", builtin_oct, NATIVE_ONE, 0, 0, NULL, 0},
    {"ord", builtin_ord, NATIVE_ONE, 0, 0, NULL, 0},
    {"pow", builtin_pow, NATIVE_CLINIC, 0, 0, "base, exp, mod=", 0},
    {"round", builtin_round, NATIVE_CLINIC, 0, 0, "number, ndigits=", 0},
    {0},
};
