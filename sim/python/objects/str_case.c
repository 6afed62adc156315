/* str: case mappings and the is...() questions. ASCII has short ways; the rest asks chartype.h.
 * Capital sigma becomes a final sigma at the end of a word (CPython: handle_capital_sigma). */
#include <string.h>

#include "sim/python/objects/chartype.h"
#include "sim/python/objects/str_internal.h"
#include "sim/python/unicode.h"
#include "sim/state.h"

enum { CAPITAL_SIGMA = 0x3a3, FINAL_SIGMA = 0x3c2, SMALL_SIGMA = 0x3c3 };

#define QUESTION(name)                                                                             \
    Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {                  \
        (void)sim, (void)args, (void)nargs, (void)kwnames;                                         \
        return value_from_bool(ask_##name(as_str(self)));                                          \
    }

/* ---- ASCII ---- */

static bool ascii_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool ascii_is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static char ascii_upper(char c) {
    return ascii_is_lower(c) ? (char)(c - 32) : c;
}

static char ascii_lower(char c) {
    return ascii_is_upper(c) ? (char)(c + 32) : c;
}

static char ascii_swap(char c) {
    return ascii_is_upper(c) ? ascii_lower(c) : ascii_upper(c);
}

static Value map_ascii(Sim *sim, Str *s, char (*map)(char)) {
    if (s->size == 0)
        return (Value)KEEP(sim->empty_str);
    if (s->size == 1)
        return (Value)str_from_char(sim, (unsigned char)map(s->text[0]));
    Str *r = str_alloc(sim, s->size, s->length);
    for (size_t i = 0; i < s->size; i++)
        r->text[i] = map(s->text[i]);
    return (Value)r;
}

/* ---- full mappings ---- */

static void add_mapped(StrBuilder *sb, uint32_t code_point, CharCase to) {
    uint32_t out[3];
    size_t count = char_map(code_point, to, out);
    for (size_t i = 0; i < count; i++)
        sb_char(sb, out[i]);
}

static bool cased_before(const Str *s, const char *at) {
    while (at > s->text) {
        do
            at--;
        while (((unsigned char)*at & 0xc0) == 0x80);
        const char *p = at;
        uint32_t c = str_decode(&p);
        if (!char_is(c, CHAR_CASE_IGNORABLE))
            return char_is(c, CHAR_CASED);
    }
    return false;
}

static bool cased_after(StrCursor c) {
    while (str_step(&c))
        if (!char_is(c.code_point, CHAR_CASE_IGNORABLE))
            return char_is(c.code_point, CHAR_CASED);
    return false;
}

/* c stands behind the code point. */
static void add_lower(StrBuilder *sb, const Str *s, const StrCursor *c) {
    if (c->code_point != CAPITAL_SIGMA) {
        add_mapped(sb, c->code_point, CHAR_TO_LOWER);
        return;
    }
    bool final = cased_before(s, c->next - 2) && !cased_after(*c);
    sb_char(sb, final ? FINAL_SIGMA : SMALL_SIGMA);
}

static Value map_all(Sim *sim, Str *s, CharCase to) {
    StrBuilder sb;
    sb_init(&sb, sim);
    for (StrCursor c = str_cursor(s); str_step(&c);) {
        if (to == CHAR_TO_LOWER) {
            add_lower(&sb, s, &c);
        } else {
            add_mapped(&sb, c.code_point, to);
        }
    }
    return (Value)sb_finish(&sb);
}

STR_METHOD(str_upper) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    return str_is_ascii(s) ? map_ascii(sim, s, ascii_upper) : map_all(sim, s, CHAR_TO_UPPER);
}

STR_METHOD(str_lower) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    return str_is_ascii(s) ? map_ascii(sim, s, ascii_lower) : map_all(sim, s, CHAR_TO_LOWER);
}

STR_METHOD(str_casefold) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    return str_is_ascii(s) ? map_ascii(sim, s, ascii_lower) : map_all(sim, s, CHAR_TO_FOLD);
}

STR_METHOD(str_swapcase) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    if (str_is_ascii(s))
        return map_ascii(sim, s, ascii_swap);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (StrCursor c = str_cursor(s); str_step(&c);) {
        if (char_is(c.code_point, CHAR_UPPER)) {
            add_lower(&sb, s, &c);
        } else if (char_is(c.code_point, CHAR_LOWER)) {
            add_mapped(&sb, c.code_point, CHAR_TO_UPPER);
        } else {
            sb_char(&sb, c.code_point);
        }
    }
    return (Value)sb_finish(&sb);
}

STR_METHOD(str_capitalize) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    StrBuilder sb;
    sb_init(&sb, sim);
    StrCursor c = str_cursor(s);
    if (str_step(&c))
        add_mapped(&sb, c.code_point, CHAR_TO_TITLE);
    while (str_step(&c))
        add_lower(&sb, s, &c);
    return (Value)sb_finish(&sb);
}

STR_METHOD(str_title) {
    (void)args, (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    StrBuilder sb;
    sb_init(&sb, sim);
    bool behind_cased = false;
    for (StrCursor c = str_cursor(s); str_step(&c);) {
        if (behind_cased) {
            add_lower(&sb, s, &c);
        } else {
            add_mapped(&sb, c.code_point, CHAR_TO_TITLE);
        }
        behind_cased = char_is(c.code_point, CHAR_CASED);
    }
    return (Value)sb_finish(&sb);
}

/* ---- questions ---- */

static bool all_are(const Str *s, unsigned flags) {
    if (s->size == 0)
        return false;
    for (StrCursor c = str_cursor(s); str_step(&c);)
        if (!char_is(c.code_point, flags))
            return false;
    return true;
}

static bool ask_str_isalnum(const Str *s) {
    return all_are(s, CHAR_ALNUM);
}

static bool ask_str_isalpha(const Str *s) {
    return all_are(s, CHAR_ALPHA);
}

static bool ask_str_isdecimal(const Str *s) {
    return all_are(s, CHAR_DECIMAL);
}

static bool ask_str_isdigit(const Str *s) {
    return all_are(s, CHAR_DIGIT);
}

static bool ask_str_isnumeric(const Str *s) {
    return all_are(s, CHAR_NUMERIC);
}

static bool ask_str_isspace(const Str *s) {
    return all_are(s, CHAR_SPACE);
}

static bool ask_str_isascii(const Str *s) {
    return str_is_ascii(s);
}

static bool ask_str_isprintable(const Str *s) {
    return s->size == 0 || all_are(s, CHAR_PRINTABLE);
}

bool str_is_identifier(const Str *s) {
    StrCursor c = str_cursor(s);
    if (!str_step(&c) || !unicode_is_identifier_start(c.code_point))
        return false;
    while (str_step(&c))
        if (!unicode_is_identifier_continue(c.code_point))
            return false;
    return true;
}

static bool ask_str_isidentifier(const Str *s) {
    return str_is_identifier(s);
}

static bool all_cased_are(const Str *s, unsigned flag) {
    bool any = false;
    for (StrCursor c = str_cursor(s); str_step(&c);) {
        unsigned flags = char_record(c.code_point)->flags;
        if (flags & (CHAR_UPPER | CHAR_LOWER | CHAR_TITLE) & ~flag)
            return false;
        any |= (flags & flag) != 0;
    }
    return any;
}

static bool ask_str_isupper(const Str *s) {
    return all_cased_are(s, CHAR_UPPER);
}

static bool ask_str_islower(const Str *s) {
    return all_cased_are(s, CHAR_LOWER);
}

static bool ask_str_istitle(const Str *s) {
    bool any = false, behind_cased = false;
    for (StrCursor c = str_cursor(s); str_step(&c);) {
        unsigned flags = char_record(c.code_point)->flags;
        if (flags & (CHAR_UPPER | CHAR_TITLE)) {
            if (behind_cased)
                return false;
            behind_cased = any = true;
        } else if (flags & CHAR_LOWER) {
            if (!behind_cased)
                return false;
            any = true;
        } else {
            behind_cased = false;
        }
    }
    return any;
}

QUESTION(str_isalnum)
QUESTION(str_isalpha)
QUESTION(str_isascii)
QUESTION(str_isdecimal)
QUESTION(str_isdigit)
QUESTION(str_isidentifier)
QUESTION(str_islower)
QUESTION(str_isnumeric)
QUESTION(str_isprintable)
QUESTION(str_isspace)
QUESTION(str_istitle)
QUESTION(str_isupper)
