/* Exceptions about texts: SyntaxError and the UnicodeErrors (CPython: Objects/exceptions.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/exception.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

/* ---- SyntaxError ---- */

EXCEPTION_FIELD(msg, EXC_MSG)
EXCEPTION_FIELD(filename, EXC_FILENAME)
EXCEPTION_FIELD(lineno, EXC_LINENO)
EXCEPTION_FIELD(offset, EXC_OFFSET)
EXCEPTION_FIELD(text, EXC_TEXT)
EXCEPTION_FIELD(end_lineno, EXC_END_LINENO)
EXCEPTION_FIELD(end_offset, EXC_END_OFFSET)

static Value get_print_file_and_line(Sim *sim, Value self) {
    (void)sim, (void)self;
    return VALUE_NONE;
}

/* Fields from the second argument: (filename, lineno, offset, text[, end_lineno, end_offset]). */
static bool set_place(Sim *sim, Value self, Tuple *info) {
    size_t n = info->count;
    if (n < 4 || n > 6) {
        RAISE(sim, TypeError, "function takes at %s arguments (%zu given)",
              n < 4 ? "least 4" : "most 6", n);
        return false;
    }
    for (size_t i = 0; i < 6; i++) {
        exception_set_field(sim, self, EXC_FILENAME + (int)i, i < n ? info->items[i] : NULL);
    }
    if (n != 5)
        return true;
    RAISE(sim, TypeError, "end_offset must be provided when end_lineno is provided");
    return false;
}

static bool syntax_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!exception_init(sim, self, args, nargs, kwnames))
        return false;
    if (nargs > 0)
        exception_set_field(sim, self, EXC_MSG, args[0]);
    if (nargs != 2)
        return true;
    Tuple *info = tuple_from_iterable(sim, args[1]);
    if (!info)
        return false;
    bool ok = set_place(sim, self, info);
    DROP(sim, info);
    return ok;
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static Value syntax_error_str(Sim *sim, Value self) {
    Value msg = exception_field(self, EXC_MSG), file = exception_field(self, EXC_FILENAME),
          line = exception_field(self, EXC_LINENO);
    bool has_file = value_is_str(sim, file), has_line = type_of(sim, line) == sim->types.int_;
    const char *name = has_file ? base_name(((Str *)file)->text) : NULL;
    if (has_file && has_line)
        return (Value)str_format(sim, "%V (%s, line %V)", msg, name, line);
    if (has_file)
        return (Value)str_format(sim, "%V (%s)", msg, name);
    if (has_line)
        return (Value)str_format(sim, "%V (line %V)", msg, line);
    return value_str(sim, msg);
}

static const Slots syntax_error_slots = {.init = syntax_error_init, .str = syntax_error_str};

static const GetSetDef syntax_error_getset[] = {
    {"msg", get_msg, set_msg},
    {"filename", get_filename, set_filename},
    {"lineno", get_lineno, set_lineno},
    {"offset", get_offset, set_offset},
    {"text", get_text, set_text},
    {"end_lineno", get_end_lineno, set_end_lineno},
    {"end_offset", get_end_offset, set_end_offset},
    {"print_file_and_line", get_print_file_and_line, NULL},
    {0},
};

/* ---- UnicodeError ---- */

EXCEPTION_FIELD(encoding, EXC_ENCODING)
EXCEPTION_FIELD(object, EXC_OBJECT)
EXCEPTION_FIELD(start, EXC_START)
EXCEPTION_FIELD(end, EXC_END)
EXCEPTION_FIELD(reason, EXC_REASON)

static bool check_str(Sim *sim, Value v, int number) {
    if (value_is_str(sim, v))
        return true;
    return RAISE(sim, TypeError, "argument %d must be str, not %T", number, v), false;
}

static bool check_count(Sim *sim, size_t nargs, size_t wanted) {
    if (nargs == wanted)
        return true;
    RAISE(sim, TypeError, "function takes exactly %zu arguments (%zu given)", wanted, nargs);
    return false;
}

static bool set_number(Sim *sim, Value self, int field, Value v) {
    int64_t n;
    if (!arguments_ssize(sim, v, &n))
        return false;
    value_replace(sim, &((Exception *)self)->fields[field], int_new(sim, n));
    return true;
}

/* args: object, start, end, reason; number: that of object among the arguments. */
static bool set_range(Sim *sim, Value self, Value *args, int number) {
    if (!set_number(sim, self, EXC_START, args[1]) || !set_number(sim, self, EXC_END, args[2]) ||
        !check_str(sim, args[3], number + 3)) {
        return false;
    }
    exception_set_field(sim, self, EXC_OBJECT, args[0]);
    exception_set_field(sim, self, EXC_REASON, args[3]);
    return true;
}

static bool decode_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!exception_init(sim, self, args, nargs, kwnames) || !check_count(sim, nargs, 5) ||
        !check_str(sim, args[0], 1)) {
        return false;
    }
    BytesView view;
    if (!bytes_view(sim, args[1], &view)) {
        return RAISE(sim, TypeError, "a bytes-like object is required, not '%T'", args[1]), false;
    }
    exception_set_field(sim, self, EXC_ENCODING, args[0]);
    return set_range(sim, self, args + 1, 2);
}

static bool encode_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!exception_init(sim, self, args, nargs, kwnames) || !check_count(sim, nargs, 5) ||
        !check_str(sim, args[0], 1) || !check_str(sim, args[1], 2)) {
        return false;
    }
    exception_set_field(sim, self, EXC_ENCODING, args[0]);
    return set_range(sim, self, args + 1, 2);
}

static bool translate_error_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return exception_init(sim, self, args, nargs, kwnames) && check_count(sim, nargs, 4) &&
           check_str(sim, args[0], 1) && set_range(sim, self, args, 1);
}

/* The numbers of start and end as the texts use them; false: not all fields are set. */
static bool range_of(Value self, int64_t *start, int64_t *end) {
    Exception *e = (Exception *)self;
    return e->fields[EXC_OBJECT] && e->fields[EXC_REASON] && e->fields[EXC_START] &&
           e->fields[EXC_END] && int_as_int64(e->fields[EXC_START], start) &&
           int_as_int64(e->fields[EXC_END], end);
}

static Value decode_error_str(Sim *sim, Value self) {
    Exception *e = (Exception *)self;
    int64_t start, end;
    BytesView view;
    if (!range_of(self, &start, &end) || !bytes_view(sim, e->fields[EXC_OBJECT], &view)) {
        return (Value)KEEP(sim->empty_str);
    }
    Value encoding = e->fields[EXC_ENCODING], reason = e->fields[EXC_REASON];
    if (start >= 0 && start < (int64_t)view.size && end == start + 1) {
        static const char digits[] = "0123456789abcdef";
        unsigned byte = (unsigned char)view.data[start];
        return (Value)str_format(sim, "'%V' codec can't decode byte 0x%c%c in position %lld: %V",
                                 encoding, digits[byte >> 4], digits[byte & 15], start, reason);
    }
    return (Value)str_format(sim, "'%V' codec can't decode bytes in position %lld-%lld: %V",
                             encoding, start, end - 1, reason);
}

/* \xe9, \u0441, \U0001f600 */
static void escape(uint32_t c, char out[12]) {
    static const char digits[] = "0123456789abcdef";
    int count = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
    *out++ = '\\';
    *out++ = count == 2 ? 'x' : count == 4 ? 'u' : 'U';
    for (int i = count; i-- > 0;)
        *out++ = digits[c >> (4 * i) & 15];
    *out = 0;
}

/* "character '\xe9' in position 3" or "characters in position 3-5" */
static Str *characters_text(Sim *sim, Str *object, int64_t start, int64_t end) {
    if (start < 0 || start >= (int64_t)object->length || end != start + 1) {
        return str_format(sim, "characters in position %lld-%lld", start, end - 1);
    }
    char escaped[12];
    const char *p = object->text + str_offset(object, (size_t)start);
    escape(str_decode(&p), escaped);
    return str_format(sim, "character '%s' in position %lld", escaped, start);
}

static Value text_error_str(Sim *sim, Value self, bool encode) {
    Exception *e = (Exception *)self;
    int64_t start, end;
    if (!range_of(self, &start, &end) || !value_is_str(sim, e->fields[EXC_OBJECT])) {
        return (Value)KEEP(sim->empty_str);
    }
    Str *what = characters_text(sim, (Str *)e->fields[EXC_OBJECT], start, end);
    Value reason = e->fields[EXC_REASON];
    Str *text = encode ? str_format(sim, "'%V' codec can't encode %S: %V",
                                    exception_field(self, EXC_ENCODING), what, reason)
                       : str_format(sim, "can't translate %S: %V", what, reason);
    DROP(sim, what);
    return (Value)text;
}

static Value encode_error_str(Sim *sim, Value self) {
    return text_error_str(sim, self, true);
}

static Value translate_error_str(Sim *sim, Value self) {
    return text_error_str(sim, self, false);
}

static const Slots decode_error_slots = {.init = decode_error_init, .str = decode_error_str};
static const Slots encode_error_slots = {.init = encode_error_init, .str = encode_error_str};
static const Slots translate_error_slots = {.init = translate_error_init,
                                            .str = translate_error_str};

static const GetSetDef codec_error_getset[] = {
    {"encoding", get_encoding, set_encoding}, {"object", get_object, set_object},
    {"start", get_start, set_start},          {"end", get_end, set_end},
    {"reason", get_reason, set_reason},       {0},
};

const ExceptionFamily exception_text_families[] = {
    {"SyntaxError", &syntax_error_slots, NULL, syntax_error_getset},
    {"UnicodeDecodeError", &decode_error_slots, NULL, codec_error_getset},
    {"UnicodeEncodeError", &encode_error_slots, NULL, codec_error_getset},
    {"UnicodeTranslateError", &translate_error_slots, NULL, codec_error_getset + 1},
    {0},
};
