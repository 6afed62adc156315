/* str.format: literal text and replacement fields {name.attr[item]!conversion:spec}, where the spec
 * may hold fields itself, one level deep (CPython: Objects/stringlib/unicode_format.h). */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

typedef struct Fields {
    Sim *sim;
    Value *args;
    size_t nargs;
    Tuple *kwnames;
    Value mapping; /* of format_map, else NULL */
    Numbering numbering;
    int64_t next; /* automatic number */
} Fields;

typedef struct Text { /* bytes of the template */
    const char *start, *end;
} Text;

typedef struct Field {
    Text name, spec;
    uint32_t conversion; /* 0: none */
    bool spec_has_fields;
} Field;

static bool fail(Sim *sim, const char *text) {
    RAISE(sim, ValueError, "%s", text);
    return false;
}

/* ---- reading a template ---- */

/* Appends literal text up to a field; *found tells if one follows, then t->start is behind its '{'.
 */
static bool read_literal(StrBuilder *sb, Text *t, bool *found) {
    *found = false;
    while (t->start < t->end) {
        const char *p = t->start;
        while (p < t->end && *p != '{' && *p != '}')
            p++;
        sb_add(sb, t->start, (size_t)(p - t->start));
        t->start = p;
        if (p == t->end)
            return true;
        bool at_end = p + 1 == t->end;
        if (!at_end && p[1] == *p) {
            sb_char(sb, (unsigned char)*p);
            t->start = p + 2;
            continue;
        }
        if (*p == '}')
            return fail(sb->sim, "Single '}' encountered in format string");
        if (at_end)
            return fail(sb->sim, "Single '{' encountered in format string");
        t->start = p + 1;
        *found = true;
        return true;
    }
    return true;
}

/* Reads to the end of the field's name; gives the character that ended it, 0 at the end of text. */
static bool read_name(Sim *sim, Text *t, Field *field, char *ended_by) {
    const char *p = t->start;
    field->name.start = p;
    *ended_by = 0;
    while (p < t->end && !*ended_by) {
        char c = *p++;
        if (c == '{')
            return fail(sim, "unexpected '{' in field name");
        if (c == '[') {
            while (p < t->end && *p != ']')
                p++;
        } else if (c == '}' || c == ':' || c == '!') {
            *ended_by = c;
        }
    }
    field->name.end = *ended_by ? p - 1 : p;
    t->start = p;
    return true;
}

static bool read_spec(Sim *sim, Text *t, Field *field) {
    const char *p = t->start;
    field->spec.start = p;
    for (int depth = 1; p < t->end;) {
        char c = *p++;
        if (c == '{') {
            field->spec_has_fields = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            field->spec.end = p - 1;
            t->start = p;
            return true;
        }
    }
    return fail(sim, "unmatched '{' in format spec");
}

static bool read_field(Sim *sim, Text *t, Field *field) {
    memset(field, 0, sizeof *field);
    field->spec.start = field->spec.end = t->start;
    char c;
    if (!read_name(sim, t, field, &c))
        return false;
    if (c == '}')
        return true;
    if (c == 0)
        return fail(sim, "expected '}' before end of string");
    if (c == '!') {
        if (t->start == t->end) {
            return fail(sim, "end of string while looking for conversion specifier");
        }
        field->conversion = str_decode(&t->start);
        if (t->start < t->end) {
            c = *t->start++;
            if (c == '}')
                return true;
            if (c != ':')
                return fail(sim, "expected ':' after conversion specifier");
        }
    }
    return read_spec(sim, t, field);
}

/* ---- finding a field's value ---- */

/* A number in these characters, -1: they are none, -2: raised. */
static int64_t read_index(Sim *sim, Text t) {
    if (t.start == t.end)
        return -1;
    int64_t n = 0;
    for (const char *p = t.start; p < t.end; p++) {
        if (*p < '0' || *p > '9')
            return -1;
        if (n > (INT64_MAX - 9) / 10) {
            fail(sim, "Too many decimal digits in format string");
            return -2;
        }
        n = n * 10 + (*p - '0');
    }
    return n;
}

static bool check_numbering(Fields *f, bool automatic) {
    Numbering now = automatic ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    if (f->numbering == NUMBERING_OPEN)
        f->numbering = now;
    if (f->numbering == now)
        return true;
    return fail(f->sim, automatic ? "cannot switch from manual field specification to automatic "
                                    "field numbering"
                                  : "cannot switch from automatic field numbering to manual field "
                                    "specification");
}

static Value get_positional(Fields *f, int64_t index) {
    if (f->mapping) {
        return RAISE(f->sim, ValueError, "Format string contains positional fields");
    }
    if ((uint64_t)index >= f->nargs) {
        return RAISE(f->sim, IndexError,
                     "Replacement index %lld out of range for positional args tuple",
                     (long long)index);
    }
    return value_keep(f->args[index]);
}

static Value get_named(Fields *f, Text name) {
    Str *key = str_new(f->sim, name.start, (size_t)(name.end - name.start));
    Value v = NULL;
    if (f->mapping) {
        v = value_getitem(f->sim, f->mapping, (Value)key);
    } else {
        for (size_t i = 0; !v && f->kwnames && i < f->kwnames->count; i++) {
            if (str_equal(as_str(f->kwnames->items[i]), key))
                v = value_keep(f->args[f->nargs + i]);
        }
        if (!v)
            raise_key_error(f->sim, (Value)key);
    }
    DROP(f->sim, key);
    return v;
}

static Value get_first(Fields *f, Text name) {
    int64_t index = read_index(f->sim, name);
    if (index == -2)
        return NULL;
    bool automatic = name.start == name.end;
    if (!automatic && index < 0)
        return get_named(f, name);
    if (!check_numbering(f, automatic))
        return NULL;
    return get_positional(f, automatic ? f->next++ : index);
}

static Value get_item(Sim *sim, Value v, Text name) {
    int64_t index = read_index(sim, name);
    if (index == -2)
        return NULL;
    Value key = index >= 0 ? int_new(sim, index)
                           : (Value)str_new(sim, name.start, (size_t)(name.end - name.start));
    Value item = value_getitem(sim, v, key);
    value_drop(sim, key);
    return item;
}

static Value get_attribute(Sim *sim, Value v, Text name) {
    Str *text = str_intern(sim, name.start, (size_t)(name.end - name.start));
    Value attribute = value_getattr(sim, v, text);
    DROP(sim, text);
    return attribute;
}

/* One ".name" or "[item]" of *rest applied to v. */
static Value follow(Sim *sim, Value v, Text *rest) {
    char kind = *rest->start++;
    Text name = {rest->start, rest->start};
    if (kind == '.') {
        while (name.end < rest->end && *name.end != '.' && *name.end != '[')
            name.end++;
        rest->start = name.end;
    } else if (kind == '[') {
        while (name.end < rest->end && *name.end != ']')
            name.end++;
        if (name.end == rest->end)
            return RAISE(sim, ValueError, "Missing ']' in format string");
        rest->start = name.end + 1;
    } else {
        return RAISE(sim, ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (name.start == name.end) {
        return RAISE(sim, ValueError, "Empty attribute in format string");
    }
    return kind == '.' ? get_attribute(sim, v, name) : get_item(sim, v, name);
}

static Value get_field_value(Fields *f, Text name) {
    Text first = {name.start, name.start};
    while (first.end < name.end && *first.end != '.' && *first.end != '[')
        first.end++;
    Value v = get_first(f, first);
    Text rest = {first.end, name.end};
    while (v && rest.start < rest.end) {
        Value next = follow(f->sim, v, &rest);
        value_drop(f->sim, v);
        v = next;
    }
    return v;
}

/* ---- putting it together ---- */

static Value convert(Sim *sim, Value v, uint32_t conversion) {
    switch (conversion) {
    case 'r': return value_repr(sim, v);
    case 's': return value_str(sim, v);
    case 'a': return value_ascii(sim, v);
    default: break;
    }
    if (conversion > 32 && conversion < 127) {
        return RAISE(sim, ValueError, "Unknown conversion specifier %c", conversion);
    }
    return RAISE(sim, ValueError, "Unknown conversion specifier \\x%x", conversion);
}

static bool add_template(Fields *f, StrBuilder *sb, Text t, int depth);

/* The field's specifier with its own fields replaced; new. */
static Str *expand_spec(Fields *f, const Field *field, int depth) {
    StrBuilder sb;
    sb_init(&sb, f->sim);
    if (!field->spec_has_fields) {
        sb_add(&sb, field->spec.start, (size_t)(field->spec.end - field->spec.start));
        return sb_finish(&sb);
    }
    if (add_template(f, &sb, field->spec, depth - 1))
        return sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

static bool add_field(Fields *f, StrBuilder *sb, const Field *field, int depth) {
    Sim *sim = f->sim;
    Value v = get_field_value(f, field->name);
    if (v && field->conversion) {
        Value text = convert(sim, v, field->conversion);
        value_drop(sim, v);
        v = text;
    }
    if (!v)
        return false;
    Str *spec = expand_spec(f, field, depth);
    Value text = spec ? value_format(sim, v, spec) : NULL;
    if (text)
        sb_str(sb, as_str(text));
    DROP_MAYBE(sim, spec);
    value_drop(sim, v);
    value_drop_maybe(sim, text);
    return text != NULL;
}

static bool add_template(Fields *f, StrBuilder *sb, Text t, int depth) {
    if (depth <= 0)
        return fail(f->sim, "Max string recursion exceeded");
    for (;;) {
        bool found;
        Field field;
        if (!read_literal(sb, &t, &found))
            return false;
        if (!found)
            return true;
        if (!read_field(f->sim, &t, &field))
            return false;
        if (!add_field(f, sb, &field, depth))
            return false;
    }
}

static Value format_with(Fields *f, Str *template) {
    StrBuilder sb;
    sb_init(&sb, f->sim);
    Text all = {template->text, template->text + template->size};
    if (add_template(f, &sb, all, 2))
        return (Value)sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

Value str_format_fields(Sim *sim, Str *template, Value *args, size_t nargs, Tuple *kwnames) {
    Fields f = {.sim = sim, .args = args, .nargs = nargs, .kwnames = kwnames};
    return format_with(&f, template);
}

Value str_format_map(Sim *sim, Str *template, Value mapping) {
    Fields f = {.sim = sim, .mapping = mapping};
    return format_with(&f, template);
}
