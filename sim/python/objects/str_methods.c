/* The methods of str by name. Arguments are checked by the call machinery according to kind. */
#include "sim/python/class.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

STR_METHOD(str_join_method) {
    (void)nargs, (void)kwnames;
    return (Value)str_join(sim, as_str(self), args[0]);
}

STR_METHOD(str_format_method) {
    if (!sim_has_levels(sim, 1, " while calling a Python object"))
        return NULL;
    return str_format_fields(sim, as_str(self), args, nargs, kwnames);
}

STR_METHOD(str_format_map_method) {
    (void)nargs, (void)kwnames;
    return str_format_map(sim, as_str(self), args[0]);
}

static Value get_new_args(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Str *copy = str_exact(sim, as_str(self));
    Tuple *result = tuple_of(sim, 1, (Value)copy);
    DROP(sim, copy);
    return (Value)result;
}

#define NOARGS(n, f)                                                                               \
    { .name = n, .fn = f, .kind = NATIVE_NOARGS }
#define RAW(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_RAW }
#define ONE(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_ONE }
#define POS(n, f, least, most)                                                                     \
    { .name = n, .fn = f, .kind = NATIVE_POS, .min = least, .max = most }
#define CLINIC(n, f, s)                                                                            \
    { .name = n, .fn = f, .kind = NATIVE_CLINIC, .signature = s }

const NativeDef str_methods[] = {
    NOARGS("capitalize", str_capitalize),
    NOARGS("casefold", str_casefold),
    POS("center", str_center, 1, 2),
    RAW("count", str_count),
    CLINIC("encode", str_encode, "encoding=, errors="),
    RAW("endswith", str_endswith),
    CLINIC("expandtabs", str_expandtabs, "tabsize="),
    RAW("find", str_find),
    RAW("format", str_format_method),
    ONE("format_map", str_format_map_method),
    RAW("index", str_index_of),
    NOARGS("isalnum", str_isalnum),
    NOARGS("isalpha", str_isalpha),
    NOARGS("isascii", str_isascii),
    NOARGS("isdecimal", str_isdecimal),
    NOARGS("isdigit", str_isdigit),
    NOARGS("isidentifier", str_isidentifier),
    NOARGS("islower", str_islower),
    NOARGS("isnumeric", str_isnumeric),
    NOARGS("isprintable", str_isprintable),
    NOARGS("isspace", str_isspace),
    NOARGS("istitle", str_istitle),
    NOARGS("isupper", str_isupper),
    ONE("join", str_join_method),
    POS("ljust", str_ljust, 1, 2),
    NOARGS("lower", str_lower),
    POS("lstrip", str_lstrip, 0, 1),
    {.name = "maketrans",
     .fn = str_maketrans,
     .kind = NATIVE_POS,
     .min = 1,
     .max = 3,
     .flags = NATIVE_STATIC},
    ONE("partition", str_partition),
    ONE("removeprefix", str_removeprefix),
    ONE("removesuffix", str_removesuffix),
    POS("replace", str_replace, 2, 3),
    RAW("rfind", str_rfind),
    RAW("rindex", str_rindex),
    POS("rjust", str_rjust, 1, 2),
    ONE("rpartition", str_rpartition),
    CLINIC("rsplit", str_rsplit, "sep=, maxsplit="),
    POS("rstrip", str_rstrip, 0, 1),
    CLINIC("split", str_split, "sep=, maxsplit="),
    CLINIC("splitlines", str_splitlines, "keepends="),
    RAW("startswith", str_startswith),
    POS("strip", str_strip, 0, 1),
    NOARGS("swapcase", str_swapcase),
    NOARGS("title", str_title),
    ONE("translate", str_translate),
    NOARGS("upper", str_upper),
    ONE("zfill", str_zfill),
    NOARGS("__getnewargs__", get_new_args),
    {0},
};
