/* Replacement texts of sub() and expand(): literals, \1, \g<name> and escapes (CPython:
 * Lib/re/_parser.py, parse_template). */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/unicode.h"
#include "sim/python/warn.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

typedef struct Reader {
    Sim *sim;
    RePattern *pattern;
    Value source;
    uint32_t *text;
    int64_t at, end;
    bool is_bytes;
    StrBuilder literal;
    ReTemplate *result;
    size_t capacity;
} Reader;

static bool fail(Reader *r, int64_t at, Str *message) { /* message stolen */
    Sim *sim = r->sim;
    Value place = int_new(sim, at);
    Value e = value_call3(sim, re_types(sim).error, (Value)message, r->source, place);
    DROP(sim, message);
    if (e) {
        raise_value(sim, e);
        value_drop(sim, e);
    }
    return false;
}

static void add_literal_char(Reader *r, uint32_t c) {
    char byte = (char)c;
    if (r->is_bytes) {
        sb_add(&r->literal, &byte, 1);
    } else {
        sb_char(&r->literal, c);
    }
}

static Value take_literal(Reader *r) {
    if (!r->is_bytes)
        return (Value)sb_finish(&r->literal);
    Value v = (Value)bytes_new(r->sim, r->literal.text, r->literal.size);
    sb_drop(&r->literal);
    return v;
}

static void add_group(Reader *r, int32_t group) {
    ReTemplate *t = r->result;
    if (t->count + 1 >= r->capacity) {
        size_t capacity = mem_grow_capacity(r->capacity, t->count + 2);
        t->literals = mem_realloc(r->sim, t->literals, r->capacity * sizeof *t->literals,
                                  capacity * sizeof *t->literals);
        t->groups = mem_realloc(r->sim, t->groups, r->capacity * sizeof *t->groups,
                                capacity * sizeof *t->groups);
        r->capacity = capacity;
    }
    t->literals[t->count] = take_literal(r);
    t->groups[t->count] = group;
    t->count++;
    sb_init(&r->literal, r->sim);
}

static bool add_checked_group(Reader *r, int64_t group, int64_t at) {
    if (group > (int64_t)r->pattern->groups)
        return fail(r, at, str_format(r->sim, "invalid group reference %lld", (long long)group));
    add_group(r, (int32_t)group);
    return true;
}

static Str *text_of(Reader *r, int64_t from, int64_t to) {
    StrBuilder sb;
    sb_init(&sb, r->sim);
    for (int64_t i = from; i < to; i++)
        sb_char(&sb, r->text[i]);
    return sb_finish(&sb);
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static bool is_octal(uint32_t c) {
    return c >= '0' && c <= '7';
}

static bool is_identifier(const Str *name) {
    StrCursor c = str_cursor(name);
    if (!str_step(&c) || !unicode_is_identifier_start(c.code_point))
        return false;
    while (str_step(&c))
        if (!unicode_is_identifier_continue(c.code_point))
            return false;
    return true;
}

/* What int() reads as a number, but not digits alone, is still a number, with a warning. */
static bool add_strange_number(Reader *r, Str *name, int64_t at) {
    Sim *sim = r->sim;
    Str *message = str_format(sim, "bad character in group name %R", (Value)name);
    int64_t n = re_strange_number(sim, name);
    if (n < 0)
        return fail(r, at, message);
    bool beyond = n > INT32_MAX; /* more than any pattern may have: no warning then */
    bool ok = beyond || warn(sim, sim->exceptions.DeprecationWarning, "%S at position %lld",
                             message, (long long)at);
    DROP(sim, message);
    return ok && add_checked_group(r, n, at);
}

static bool add_named(Reader *r, Str *name, int64_t at) {
    int64_t number = 0;
    bool digits = true;
    for (size_t i = 0; i < name->size; i++) {
        digits &= is_digit((unsigned char)name->text[i]);
        if (digits && number < INT64_MAX / 10 - 9)
            number = number * 10 + (name->text[i] - '0');
    }
    if (digits)
        return add_checked_group(r, number, at);
    if (!is_identifier(name))
        return add_strange_number(r, name, at);
    Value v = dict_get_str(r->sim, r->pattern->group_index, name);
    if (v) {
        add_group(r, (int32_t)value_as_small_int(v));
        return true;
    }
    Str *shown = str_format(r->sim, "unknown group name %R", (Value)name);
    RAISE(r->sim, IndexError, "%S", shown);
    DROP(r->sim, shown);
    return false;
}

/* Behind "\g". */
static bool read_named(Reader *r) {
    if (r->at >= r->end || r->text[r->at] != '<')
        return fail(r, r->at, str_from(r->sim, "missing <"));
    int64_t start = ++r->at;
    while (r->at < r->end && r->text[r->at] != '>')
        r->at++;
    if (r->at == start)
        return fail(r, start, str_from(r->sim, "missing group name"));
    if (r->at == r->end)
        return fail(r, start, str_from(r->sim, "missing >, unterminated name"));
    Str *name = text_of(r, start, r->at++);
    bool ok = add_named(r, name, start);
    DROP(r->sim, name);
    return ok;
}

/* Behind a backslash and the digit c at start + 1. */
static bool read_digits(Reader *r, int64_t start, uint32_t c) {
    uint32_t n = c - '0';
    uint32_t second = r->at < r->end ? r->text[r->at] : 0;
    if (c == '0') {
        for (int i = 0; i < 2 && r->at < r->end && is_octal(r->text[r->at]); i++)
            n = n * 8 + (r->text[r->at++] - '0');
        add_literal_char(r, n & 0xff);
        return true;
    }
    if (is_digit(second)) {
        r->at++;
        uint32_t third = r->at < r->end ? r->text[r->at] : 0;
        if (is_octal(c) && is_octal(second) && is_octal(third)) {
            r->at++;
            n = n * 64 + (second - '0') * 8 + (third - '0');
            if (n > 0377) {
                Str *text = text_of(r, start, r->at);
                Str *message =
                    str_format(r->sim, "octal escape value %S outside of range 0-0o377", text);
                DROP(r->sim, text);
                return fail(r, start, message);
            }
            add_literal_char(r, n);
            return true;
        }
        n = n * 10 + (second - '0');
    }
    return add_checked_group(r, n, start + 1);
}

static bool read_escape(Reader *r) {
    static const char letters[] = "abfnrtv\\", meanings[] = "\a\b\f\n\r\t\v\\";
    int64_t start = r->at++;
    if (r->at == r->end)
        return fail(r, start, str_from(r->sim, "bad escape (end of pattern)"));
    uint32_t c = r->text[r->at++];
    if (c == 'g')
        return read_named(r);
    if (is_digit(c))
        return read_digits(r, start, c);
    const char *found = c && c < 128 ? strchr(letters, (int)c) : NULL;
    if (found) {
        add_literal_char(r, (unsigned char)meanings[found - letters]);
        return true;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return fail(r, start, str_format(r->sim, "bad escape \\%c", c));
    }
    add_literal_char(r, '\\');
    add_literal_char(r, c);
    return true;
}

static bool read_all(Reader *r) {
    while (r->at < r->end) {
        if (r->text[r->at] == '\\') {
            if (!read_escape(r))
                return false;
        } else {
            add_literal_char(r, r->text[r->at++]);
        }
    }
    return true;
}

/* Texts and bytes; the empty text goes with both, as there is nothing in it to join. */
static bool is_template(Sim *sim, const RePattern *pattern, Value text) {
    BytesView view;
    bool is_str = value_is_str(sim, text);
    if (!is_str && !bytes_view(sim, text, &view)) {
        RAISE(sim, TypeError, "decoding to str: need a bytes-like object, %T found", text);
        return false;
    }
    if (!pattern->is_bytes && !is_str)
        RAISE(sim, TypeError, "sequence item 0: expected str instance, %T found", text);
    else if (pattern->is_bytes && is_str && ((Str *)text)->size)
        RAISE(sim, TypeError, "sequence item 0: expected a bytes-like object, str found");
    return !sim->error;
}

bool re_template_parse(Sim *sim, RePattern *pattern, Value text, ReTemplate *t) {
    *t = (ReTemplate){0};
    size_t count;
    if (!is_template(sim, pattern, text))
        return false;
    Reader r = {.sim = sim, .pattern = pattern, .source = text, .result = t};
    r.is_bytes = pattern->is_bytes;
    r.text = re_code_points(sim, text, &count);
    r.end = (int64_t)count;
    sb_init(&r.literal, sim);
    bool ok = read_all(&r);
    mem_free(sim, r.text, (count + 1) * sizeof *r.text);
    add_group(&r, -1); /* the last literal, without a group */
    sb_drop(&r.literal);
    t->count--;
    size_t room = t->count + 1; /* exact blocks, so that freeing needs no capacity */
    t->literals =
        mem_realloc(sim, t->literals, r.capacity * sizeof *t->literals, room * sizeof *t->literals);
    t->groups =
        mem_realloc(sim, t->groups, r.capacity * sizeof *t->groups, room * sizeof *t->groups);
    if (!ok)
        re_template_free(sim, t);
    return ok;
}

void re_template_free(Sim *sim, ReTemplate *t) {
    size_t room = t->count + 1;
    for (size_t i = 0; i < room; i++)
        value_drop(sim, t->literals[i]);
    mem_free(sim, t->literals, room * sizeof *t->literals);
    mem_free(sim, t->groups, room * sizeof *t->groups);
}

static void add_value(StrBuilder *sb, Value v) {
    BytesView view;
    if (bytes_view(sb->sim, v, &view)) {
        sb_add(sb, view.data, view.size);
    } else {
        sb_str(sb, (Str *)v);
    }
}

void re_template_add(StrBuilder *sb, const ReTemplate *t, const ReText *text, const ReResult *r) {
    for (size_t i = 0; i <= t->count; i++) {
        add_value(sb, t->literals[i]);
        if (i == t->count)
            return;
        int64_t from = r->slots[2 * t->groups[i]], to = r->slots[2 * t->groups[i] + 1];
        if (from < 0 || to < 0)
            continue;
        Value part = re_text_slice(sb->sim, text, from, to);
        add_value(sb, part);
        value_drop(sb->sim, part);
    }
}
