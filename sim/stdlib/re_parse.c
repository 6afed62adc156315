/* Reading a regular expression into a tree, with Python's errors (CPython: Lib/re/_parser.py). */
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/unicode.h"
#include "sim/python/unicode_names.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

enum { MAX_GROUPS = 1 << 20 };

typedef struct Parser {
    Sim *sim;
    RePattern *pattern;
    ReTree *tree;
    Value error_class;
    uint32_t *text;
    int64_t at, end;
    unsigned flags; /* that hold here */
    bool started;   /* there was something but comments and flags */
    uint32_t group_count;
    uint8_t *open_groups; /* 1: open, 2: closed */
    size_t open_capacity;
    uint32_t needed_group; /* the highest that (?(n)...) named before it was there, and where */
    int64_t needed_at;
} Parser;

static int32_t parse_choice(Parser *p);

/* ---- helpers ---- */

static int32_t fail_at(Parser *p, int64_t at, Str *message) { /* message stolen */
    Sim *sim = p->sim;
    Value place = at < 0 ? VALUE_NONE : int_new(sim, at);
    Value e = value_call3(sim, p->error_class, (Value)message, p->pattern->pattern, place);
    DROP(sim, message);
    if (e) {
        raise_value(sim, e);
        value_drop(sim, e);
    }
    return -1;
}

#define FAIL(p, at, ...) fail_at((p), (at), str_format((p)->sim, __VA_ARGS__))

static bool more(const Parser *p) {
    return p->at < p->end;
}

static uint32_t peek(const Parser *p) {
    return p->text[p->at]; /* 0 at the end */
}

static bool accept(Parser *p, uint32_t c) {
    if (!more(p) || peek(p) != c)
        return false;
    p->at++;
    return true;
}

static Str *text_of(Parser *p, int64_t from, int64_t to) {
    StrBuilder sb;
    sb_init(&sb, p->sim);
    for (int64_t i = from; i < to && i < p->end; i++)
        sb_char(&sb, p->text[i]);
    return sb_finish(&sb);
}

static int32_t fail_with_text(Parser *p, int64_t at, const char *before, int64_t from, int64_t to) {
    Str *text = text_of(p, from, to);
    Str *message = str_format(p->sim, "%s%S", before, text);
    DROP(p->sim, text);
    return fail_at(p, at, message);
}

static int32_t node_new(Parser *p, ReKind kind, uint32_t value) {
    ReTree *t = p->tree;
    if (t->count == t->capacity) {
        size_t capacity = mem_grow_capacity(t->capacity, t->count + 1);
        t->nodes = mem_realloc(p->sim, t->nodes, t->capacity * sizeof *t->nodes,
                               capacity * sizeof *t->nodes);
        t->capacity = capacity;
    }
    t->nodes[t->count] = (ReNode){.kind = kind,
                                  .flags = p->flags,
                                  .value = value,
                                  .first_child = -1,
                                  .next = -1,
                                  .first_item = p->pattern->item_count};
    return (int32_t)t->count++;
}

static ReNode *node_at(Parser *p, int32_t n) {
    return &p->tree->nodes[n];
}

static int32_t node_with_child(Parser *p, ReKind kind, uint32_t value, int32_t child) {
    if (child < 0)
        return -1;
    int32_t n = node_new(p, kind, value);
    node_at(p, n)->first_child = child;
    return n;
}

static void item_add(Parser *p, ReItem item) {
    RePattern *r = p->pattern;
    if (r->item_count == r->item_capacity) {
        size_t capacity = mem_grow_capacity(r->item_capacity, r->item_count + 1);
        r->items =
            mem_realloc(p->sim, r->items, r->item_capacity * sizeof item, capacity * sizeof item);
        r->item_capacity = capacity;
    }
    r->items[r->item_count++] = item;
}

static int32_t set_of_item(Parser *p, ReItem item) {
    int32_t n = node_new(p, RE_SET, 0);
    item_add(p, item);
    node_at(p, n)->item_count = 1;
    return n;
}

/* ---- groups ---- */

static void mark_group(Parser *p, uint32_t group, uint8_t state) {
    if (group >= p->open_capacity) {
        size_t capacity = mem_grow_capacity(p->open_capacity, group + 1);
        p->open_groups = mem_realloc(p->sim, p->open_groups, p->open_capacity, capacity);
        memset(p->open_groups + p->open_capacity, 0, capacity - p->open_capacity);
        p->open_capacity = capacity;
    }
    p->open_groups[group] = state;
}

static bool is_open(const Parser *p, uint32_t group) {
    return group < p->open_capacity && p->open_groups[group] == 1;
}

/* The number of a named group, 0: there is none. */
static uint32_t group_by_name(Parser *p, Str *name) {
    Value v = dict_get_str(p->sim, p->pattern->group_index, name);
    return v ? (uint32_t)value_as_small_int(v) : 0;
}

/* Reads a name up to `stop`; NULL: raised. */
static Str *read_name(Parser *p, uint32_t stop) {
    int64_t start = p->at;
    while (more(p) && peek(p) != stop)
        p->at++;
    if (!more(p)) {
        if (p->at == start) {
            FAIL(p, start, "missing group name");
        } else {
            FAIL(p, start, "missing %c, unterminated name", stop);
        }
        return NULL;
    }
    if (p->at == start) {
        FAIL(p, start, "missing group name");
        return NULL;
    }
    p->at++;
    return text_of(p, start, p->at - 1);
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

static bool check_name(Parser *p, Str *name, int64_t at) {
    if (is_identifier(name))
        return true;
    FAIL(p, at, "bad character in group name %R", (Value)name);
    return false;
}

static int32_t unterminated(Parser *p, int64_t start) {
    return FAIL(p, start, "missing ), unterminated subpattern");
}

/* The inside of a group up to its ')'. */
static int32_t parse_body(Parser *p, int64_t start) {
    if (!sim_enter_c(p->sim, ""))
        return -1;
    p->started = true;
    int32_t body = parse_choice(p);
    sim_leave_c(p->sim);
    if (body < 0)
        return -1;
    return accept(p, ')') ? body : unterminated(p, start);
}

static int32_t parse_capture(Parser *p, int64_t start, Str *name, int64_t name_at) {
    uint32_t number = ++p->group_count;
    if (name) {
        uint32_t known = group_by_name(p, name);
        if (known) {
            return FAIL(p, name_at, "redefinition of group name %R as group %u; was group %u",
                        (Value)name, number, known);
        }
        dict_set_str(p->sim, p->pattern->group_index, name, value_from_small_int(number));
    }
    mark_group(p, number, 1);
    unsigned flags = p->flags;
    int32_t body = parse_body(p, start);
    p->flags = flags;
    if (body < 0)
        return -1;
    mark_group(p, number, 2);
    return node_with_child(p, RE_GROUP, number, body);
}

static int32_t parse_named_reference(Parser *p) {
    int64_t at = p->at;
    Str *name = read_name(p, ')');
    if (!name)
        return -1;
    uint32_t group = group_by_name(p, name);
    int32_t n = -1;
    if (!check_name(p, name, at)) {
        n = -1;
    } else if (!group) {
        n = FAIL(p, at, "unknown group name %R", (Value)name);
    } else if (is_open(p, group)) {
        n = FAIL(p, at, "cannot refer to an open group");
    } else {
        n = node_new(p, RE_BACKREF, group);
    }
    DROP(p->sim, name);
    return n;
}

/* Behind "(?P". */
static int32_t parse_named(Parser *p, int64_t start) {
    if (!more(p))
        return FAIL(p, p->at, "unexpected end of pattern");
    if (accept(p, '='))
        return parse_named_reference(p);
    if (!accept(p, '<'))
        return fail_with_text(p, start + 1, "unknown extension ?P", p->at, p->at + 1);
    int64_t at = p->at;
    Str *name = read_name(p, '>');
    if (!name)
        return -1;
    int32_t n = check_name(p, name, at) ? parse_capture(p, start, name, at) : -1;
    DROP(p->sim, name);
    return n;
}

static int32_t parse_look(Parser *p, int64_t start, bool behind, bool negative) {
    unsigned flags = p->flags;
    int32_t body = parse_body(p, start);
    p->flags = flags;
    int32_t n = node_with_child(p, RE_LOOK, 0, body);
    if (n < 0)
        return -1;
    node_at(p, n)->behind = behind;
    node_at(p, n)->negative = negative;
    return n;
}

/* Behind "(?(": the group by number or name; 0: raised. */
static uint32_t read_condition(Parser *p) {
    int64_t at = p->at;
    Str *name = read_name(p, ')');
    if (!name)
        return 0;
    uint32_t group = 0;
    bool digits = true;
    for (size_t i = 0; i < name->size; i++) {
        digits &= name->text[i] >= '0' && name->text[i] <= '9';
        if (digits && group < MAX_GROUPS)
            group = group * 10 + (uint32_t)(name->text[i] - '0');
    }
    if (!digits) {
        group = group_by_name(p, name);
        if (check_name(p, name, at) && !group)
            FAIL(p, at, "unknown group name %R", (Value)name);
    } else if (group == 0) {
        FAIL(p, at, "bad group number");
    } else if (group >= MAX_GROUPS) {
        FAIL(p, at, "invalid group reference %u", group);
        group = 0;
    } else if (group > p->group_count && group > p->needed_group) {
        p->needed_group = group;
        p->needed_at = at;
    }
    DROP(p->sim, name);
    return p->sim->error ? 0 : group;
}

static int32_t parse_sequence(Parser *p);

static int32_t parse_condition(Parser *p, int64_t start) {
    uint32_t group = read_condition(p);
    if (!group)
        return -1;
    unsigned flags = p->flags;
    int32_t yes = parse_sequence(p);
    if (yes < 0)
        return -1;
    int32_t no = accept(p, '|') ? parse_sequence(p) : node_new(p, RE_EMPTY, 0);
    p->flags = flags;
    if (no < 0)
        return -1;
    if (more(p) && peek(p) == '|')
        return FAIL(p, p->at, "conditional backref with more than two branches");
    if (!accept(p, ')'))
        return unterminated(p, start);
    node_at(p, yes)->next = no;
    return node_with_child(p, RE_IF, group, yes);
}

/* ---- inline flags ---- */

static unsigned flag_of(uint32_t c) {
    switch (c) {
    case 'i': return RE_IGNORECASE;
    case 'L': return RE_LOCALE;
    case 'm': return RE_MULTILINE;
    case 's': return RE_DOTALL;
    case 'x': return RE_VERBOSE;
    case 'a': return RE_ASCII;
    case 'u': return RE_UNICODE;
    default: return 0;
    }
}

/* Reads flag letters into *flags; false: raised. */
static bool read_flag_letters(Parser *p, unsigned *flags, bool off) {
    const unsigned types = RE_ASCII | RE_LOCALE | RE_UNICODE;
    while (more(p) && flag_of(peek(p))) {
        unsigned flag = flag_of(peek(p));
        p->at++;
        if (!p->pattern->is_bytes && flag == RE_LOCALE) {
            FAIL(p, p->at, "bad inline flags: cannot use 'L' flag with a str pattern");
            return false;
        }
        if (p->pattern->is_bytes && flag == RE_UNICODE) {
            FAIL(p, p->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
            return false;
        }
        if (off && (flag & types)) {
            FAIL(p, p->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            return false;
        }
        *flags |= flag;
        if ((*flags & types) & ((*flags & types) - 1)) {
            FAIL(p, p->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
            return false;
        }
    }
    return true;
}

static unsigned with_type(unsigned flags, unsigned on) {
    const unsigned types = RE_ASCII | RE_LOCALE | RE_UNICODE;
    if (on & types)
        flags &= ~types;
    return flags | on;
}

/* Behind "(?" where a flag letter or '-' stands. */
static int32_t parse_flags(Parser *p, int64_t start) {
    unsigned on = 0, off = 0;
    if (!read_flag_letters(p, &on, false))
        return -1;
    if (!more(p))
        return FAIL(p, p->at, "missing -, : or )");
    if (accept(p, ')')) {
        if (p->started) {
            return FAIL(p, start, "global flags not at the start of the expression");
        }
        p->flags = with_type(p->flags, on);
        p->pattern->flags = with_type(p->pattern->flags, on);
        return node_new(p, RE_EMPTY, 0);
    }
    if (accept(p, '-')) {
        if (!more(p))
            return FAIL(p, p->at, "missing flag");
        if (!flag_of(peek(p)))
            return FAIL(p, p->at, peek(p) < 128 && peek(p) > 64 ? "unknown flag" : "missing flag");
        int64_t at = p->at;
        if (!read_flag_letters(p, &off, true))
            return -1;
        if (on & off)
            return FAIL(p, at + 1, "bad inline flags: flag turned on and off");
        if (!more(p) || peek(p) != ':')
            return FAIL(p, p->at, "missing :");
    } else if (peek(p) != ':') {
        return FAIL(p, p->at, peek(p) < 128 && peek(p) > 64 ? "unknown flag" : "missing -, : or )");
    }
    p->at++;
    unsigned flags = p->flags;
    p->flags = with_type(flags, on) & ~off;
    int32_t body = parse_body(p, start);
    p->flags = flags;
    return body;
}

/* ---- groups that start with "(?" ---- */

static int32_t parse_comment(Parser *p, int64_t start) {
    while (more(p))
        if (p->text[p->at++] == ')')
            return node_new(p, RE_EMPTY, 0);
    return FAIL(p, start, "missing ), unterminated comment");
}

static int32_t parse_plain(Parser *p, int64_t start) {
    unsigned flags = p->flags;
    int32_t body = parse_body(p, start);
    p->flags = flags;
    return body;
}

static int32_t parse_extension(Parser *p, int64_t start) {
    if (!more(p))
        return FAIL(p, p->at, "unexpected end of pattern");
    uint32_t c = p->text[p->at++];
    switch (c) {
    case 'P': return parse_named(p, start);
    case ':': return parse_plain(p, start);
    case '#': return parse_comment(p, start);
    case '=': return parse_look(p, start, false, false);
    case '!': return parse_look(p, start, false, true);
    case '>': return node_with_child(p, RE_ATOMIC, 0, parse_plain(p, start));
    case '(': return parse_condition(p, start);
    case '<':
        if (!more(p))
            return FAIL(p, p->at, "unexpected end of pattern");
        if (peek(p) != '=' && peek(p) != '!')
            return fail_with_text(p, start + 1, "unknown extension ?<", p->at, p->at + 1);
        c = p->text[p->at++];
        return parse_look(p, start, true, c == '!');
    default: break;
    }
    p->at--;
    if (flag_of(c) || c == '-')
        return parse_flags(p, start);
    return fail_with_text(p, start + 1, "unknown extension ?", p->at, p->at + 1);
}

/* ---- escapes ---- */

static bool is_octal(uint32_t c) {
    return c >= '0' && c <= '7';
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static int hex_value(uint32_t c) {
    if (is_digit(c))
        return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

/* Behind "\x", "\u" or "\U" at start; false: raised. */
static bool read_hex(Parser *p, int64_t start, int digits, uint32_t *c) {
    *c = 0;
    int64_t first = p->at;
    while (p->at - first < digits && more(p) && hex_value(peek(p)) >= 0)
        *c = *c << 4 | (uint32_t)hex_value(p->text[p->at++]);
    if (p->at - first < digits) {
        fail_with_text(p, start, "incomplete escape ", start, p->at);
        return false;
    }
    if (*c > 0x10ffff) {
        fail_with_text(p, start, "bad escape ", start, p->at);
        return false;
    }
    return true;
}

static bool read_character_name(Parser *p, int64_t start, uint32_t *c) {
    if (!accept(p, '{')) {
        FAIL(p, p->at, "missing {");
        return false;
    }
    int64_t first = p->at;
    while (more(p) && peek(p) != '}')
        p->at++;
    if (!more(p)) {
        FAIL(p, first, p->at == first ? "missing character name" : "missing }, unterminated name");
        return false;
    }
    Str *name = text_of(p, first, p->at++);
    bool found = unicode_find_name(name->text, name->size, c) == NAME_FOUND;
    if (name->size == 0) {
        FAIL(p, first, "missing character name");
    } else if (!found) {
        FAIL(p, start, "undefined character name %R", (Value)name);
    }
    DROP(p->sim, name);
    return found;
}

/* A control character by its letter; 0: none. */
static uint32_t control_of(uint32_t c) {
    switch (c) {
    case 'a': return 7;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    case '\\': return '\\';
    default: return 0;
    }
}

static bool category_of(uint32_t c, ReItem *item) {
    *item = (ReItem){.negative = c < 'a'};
    switch (c | 32) {
    case 'd': item->kind = RE_ITEM_DIGIT; return true;
    case 's': item->kind = RE_ITEM_SPACE; return true;
    case 'w': item->kind = RE_ITEM_WORD; return true;
    default: return false;
    }
}

/* What both kinds of escape have in common, c read already at p->at - 1. 1 done, 0 not one of
 * these, -1 raised. */
static int read_common_escape(Parser *p, int64_t start, uint32_t c, uint32_t *code) {
    bool text = !p->pattern->is_bytes;
    if (c == 'x')
        return read_hex(p, start, 2, code) ? 1 : -1;
    if (c == 'u' && text)
        return read_hex(p, start, 4, code) ? 1 : -1;
    if (c == 'U' && text)
        return read_hex(p, start, 8, code) ? 1 : -1;
    if (c == 'N' && text)
        return read_character_name(p, start, code) ? 1 : -1;
    *code = control_of(c);
    return *code != 0;
}

static bool is_ascii_letter(uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int32_t check_octal(Parser *p, int64_t start, uint32_t c) {
    if (c <= 0377)
        return 0;
    Str *text = text_of(p, start, p->at);
    Str *message = str_format(p->sim, "octal escape value %S outside of range 0-0o377", text);
    DROP(p->sim, text);
    return fail_at(p, start, message);
}

/* Behind a backslash and a digit outside a set: an octal number or a group. */
static int32_t parse_digit_escape(Parser *p, int64_t start, uint32_t c) {
    uint32_t n = c - '0';
    if (c == '0') {
        for (int i = 0; i < 2 && more(p) && is_octal(peek(p)); i++)
            n = n * 8 + (p->text[p->at++] - '0');
        return node_new(p, RE_CHAR, n);
    }
    if (more(p) && is_digit(peek(p))) {
        uint32_t second = peek(p), third = p->at + 1 < p->end ? p->text[p->at + 1] : 0;
        if (is_octal(c) && is_octal(second) && is_octal(third)) {
            p->at += 2;
            n = (c - '0') * 64 + (second - '0') * 8 + (third - '0');
            return check_octal(p, start, n) < 0 ? -1 : node_new(p, RE_CHAR, n);
        }
        n = n * 10 + (second - '0');
        p->at++;
    }
    if (n > p->group_count)
        return FAIL(p, start + 1, "invalid group reference %u", n);
    if (is_open(p, n))
        return FAIL(p, start, "cannot refer to an open group");
    return node_new(p, RE_BACKREF, n);
}

static int32_t parse_escape(Parser *p) {
    int64_t start = p->at++;
    if (!more(p))
        return FAIL(p, start, "bad escape (end of pattern)");
    uint32_t c = p->text[p->at++], code;
    ReItem item;
    if (category_of(c, &item))
        return set_of_item(p, item);
    switch (c) {
    case 'A': return node_new(p, RE_AT, RE_AT_BEGIN);
    case 'Z': return node_new(p, RE_AT, RE_AT_END);
    case 'b': return node_new(p, RE_AT, RE_AT_WORD);
    case 'B': return node_new(p, RE_AT, RE_AT_NOT_WORD);
    default: break;
    }
    if (is_digit(c))
        return parse_digit_escape(p, start, c);
    int read = read_common_escape(p, start, c, &code);
    if (read)
        return read < 0 ? -1 : node_new(p, RE_CHAR, code);
    if (is_ascii_letter(c))
        return fail_with_text(p, start, "bad escape ", start, p->at);
    return node_new(p, RE_CHAR, c);
}

/* ---- sets ---- */

/* One member: a character (kind RANGE, low = high) or a category; false: raised. */
static bool read_member(Parser *p, ReItem *item) {
    int64_t start = p->at;
    uint32_t c = p->text[p->at++], code;
    *item = (ReItem){.kind = RE_ITEM_RANGE, .low = c, .high = c};
    if (c != '\\')
        return true;
    if (!more(p)) {
        FAIL(p, start, "bad escape (end of pattern)");
        return false;
    }
    c = p->text[p->at++];
    if (category_of(c, item))
        return true;
    int read = c == 'b' ? (code = 8, 1) : read_common_escape(p, start, c, &code);
    if (read < 0)
        return false;
    if (!read && is_octal(c)) {
        code = c - '0';
        for (int i = 0; i < 2 && more(p) && is_octal(peek(p)); i++)
            code = code * 8 + (p->text[p->at++] - '0');
        if (check_octal(p, start, code) < 0)
            return false;
    } else if (!read && (is_ascii_letter(c) || is_digit(c))) {
        fail_with_text(p, start, "bad escape ", start, p->at);
        return false;
    } else if (!read) {
        code = c;
    }
    *item = (ReItem){.kind = RE_ITEM_RANGE, .low = code, .high = code};
    return true;
}

static bool read_range_end(Parser *p, int64_t start, ReItem *item) {
    ReItem high;
    if (!read_member(p, &high))
        return false;
    bool bad = item->kind != RE_ITEM_RANGE || high.kind != RE_ITEM_RANGE || high.low < item->low;
    if (bad) {
        fail_with_text(p, start, "bad character range ", start, p->at);
        return false;
    }
    item->high = high.low;
    return true;
}

static int32_t parse_set(Parser *p) {
    int64_t start = p->at++;
    int32_t n = node_new(p, RE_SET, 0);
    size_t first = p->pattern->item_count;
    bool negative = accept(p, '^');
    for (bool is_first = true; is_first || !accept(p, ']'); is_first = false) {
        if (!more(p))
            return FAIL(p, start, "unterminated character set");
        int64_t member = p->at;
        ReItem item;
        if (!read_member(p, &item))
            return -1;
        if (p->at + 1 < p->end && peek(p) == '-' && p->text[p->at + 1] != ']') {
            p->at++;
            if (!read_range_end(p, member, &item))
                return -1;
        } else if (p->at + 1 == p->end && peek(p) == '-') {
            return FAIL(p, start, "unterminated character set");
        }
        item_add(p, item);
    }
    ReNode *node = node_at(p, n);
    node->negative = negative;
    node->first_item = first;
    node->item_count = p->pattern->item_count - first;
    return n;
}

/* ---- repetition ---- */

static bool read_count(Parser *p, int64_t *n) {
    *n = -1;
    while (more(p) && is_digit(peek(p))) {
        if (*n < 0)
            *n = 0;
        *n = *n * 10 + (p->text[p->at++] - '0');
        if (*n >= INT32_MAX) {
            RAISE(p->sim, OverflowError, "the repetition number is too large");
            return false;
        }
    }
    return true;
}

/* At a quantifier? Reads it; 1 read, 0 none, -1 raised. */
static int read_quantifier(Parser *p, int64_t *min, int64_t *max) {
    int64_t start = p->at;
    uint32_t c = more(p) ? peek(p) : 0;
    *min = c == '+';
    *max = c == '?' ? 1 : RE_NO_MAX;
    if (c == '*' || c == '+' || c == '?') {
        p->at++;
        return 1;
    }
    if (c != '{')
        return 0;
    p->at++;
    if (more(p) && peek(p) == '}') {
        p->at = start;
        return 0;
    }
    if (!read_count(p, min))
        return -1;
    *max = *min;
    bool comma = accept(p, ',');
    if (comma && !read_count(p, max))
        return -1;
    if (!accept(p, '}') || (!comma && *min < 0)) {
        p->at = start;
        return 0;
    }
    if (*min < 0)
        *min = 0;
    if (*max >= 0 && *max < *min) {
        FAIL(p, start + 1, "min repeat greater than max repeat");
        return -1;
    }
    return 1;
}

static int32_t parse_repeat(Parser *p, int32_t atom, int64_t start, int64_t min, int64_t max) {
    const ReNode *node = node_at(p, atom);
    if (node->kind == RE_EMPTY || node->kind == RE_AT)
        return FAIL(p, start, "nothing to repeat");
    if (node->kind == RE_REPEAT && node->value == 0)
        return FAIL(p, start, "multiple repeat");
    ReMode mode = accept(p, '?') ? RE_LAZY : accept(p, '+') ? RE_POSSESSIVE : RE_GREEDY;
    int32_t n = node_with_child(p, RE_REPEAT, 0, atom);
    ReNode *repeat = node_at(p, n);
    repeat->min = (int32_t)min;
    repeat->max = (int32_t)max;
    repeat->mode = mode;
    return n;
}

/* ---- the grammar ---- */

static void skip_verbose(Parser *p) {
    while (p->flags & RE_VERBOSE && more(p)) {
        uint32_t c = peek(p);
        if (c == ' ' || (c >= 9 && c <= 13)) {
            p->at++;
        } else if (c == '#') {
            while (more(p) && p->text[p->at++] != '\n') {}
        } else {
            return;
        }
    }
}

static int32_t parse_atom(Parser *p) {
    int64_t start = p->at;
    uint32_t c = peek(p);
    if (c == '\\')
        return parse_escape(p);
    if (c == '[')
        return parse_set(p);
    p->at++;
    switch (c) {
    case '.': return node_new(p, RE_ANY, 0);
    case '^': return node_new(p, RE_AT, p->flags & RE_MULTILINE ? RE_AT_BEGIN_LINE : RE_AT_BEGIN);
    case '$': return node_new(p, RE_AT, p->flags & RE_MULTILINE ? RE_AT_END_LINE : RE_AT_LAST);
    case '(': return accept(p, '?') ? parse_extension(p, start) : parse_capture(p, start, NULL, 0);
    default: return node_new(p, RE_CHAR, c);
    }
}

/* The last item of the sequence becomes a repetition of itself, in its place. */
static bool repeat_item(Parser *p, int32_t item, int64_t start, int64_t min, int64_t max) {
    if (item < 0) {
        FAIL(p, start, "nothing to repeat");
        return false;
    }
    int32_t moved = node_new(p, RE_EMPTY, 0);
    *node_at(p, moved) = *node_at(p, item);
    int32_t repeat = parse_repeat(p, moved, start, min, max);
    if (repeat < 0)
        return false;
    *node_at(p, item) = *node_at(p, repeat);
    return true;
}

/* Items up to '|', ')' or the end. */
static int32_t parse_sequence(Parser *p) {
    int32_t sequence = node_new(p, RE_SEQUENCE, 0), last = -1;
    for (;;) {
        skip_verbose(p);
        if (!more(p) || peek(p) == '|' || peek(p) == ')')
            return sequence;
        int64_t start = p->at, min, max;
        int quantifier = read_quantifier(p, &min, &max);
        if (quantifier < 0 || (quantifier && !repeat_item(p, last, start, min, max)))
            return -1;
        if (quantifier)
            continue;
        int32_t item = parse_atom(p);
        if (item < 0)
            return -1;
        if (node_at(p, item)->kind == RE_EMPTY)
            continue; /* a comment or flags */
        p->started = true;
        if (last < 0) {
            node_at(p, sequence)->first_child = item;
        } else {
            node_at(p, last)->next = item;
        }
        last = item;
    }
}

static int32_t parse_choice(Parser *p) {
    int32_t first = parse_sequence(p);
    if (first < 0 || !more(p) || peek(p) != '|')
        return first;
    int32_t choice = node_new(p, RE_CHOICE, 0), last = first;
    node_at(p, choice)->first_child = first;
    while (accept(p, '|')) {
        int32_t next = parse_sequence(p);
        if (next < 0)
            return -1;
        node_at(p, last)->next = next;
        last = next;
    }
    return choice;
}

uint32_t *re_code_points(Sim *sim, Value text, size_t *count) {
    BytesView view;
    if (bytes_view(sim, text, &view)) {
        uint32_t *out = mem_alloc(sim, (view.size + 1) * sizeof *out);
        for (size_t i = 0; i < view.size; i++)
            out[i] = (unsigned char)view.data[i];
        out[ *count = view.size] = 0;
        return out;
    }
    const Str *s = (const Str *)text;
    uint32_t *out = mem_alloc(sim, (s->length + (size_t)1) * sizeof *out);
    size_t n = 0;
    for (StrCursor c = str_cursor(s); str_step(&c);)
        out[n++] = c.code_point;
    out[n] = 0;
    *count = n;
    return out;
}

static bool parse_all(Parser *p) {
    p->tree->root = parse_choice(p);
    if (p->tree->root < 0)
        return false;
    if (more(p)) {
        FAIL(p, p->at, "unbalanced parenthesis");
        return false;
    }
    if (p->needed_group > p->group_count) {
        FAIL(p, p->needed_at, "invalid group reference %u", p->needed_group);
        return false;
    }
    return true;
}

bool re_parse(Sim *sim, RePattern *pattern, ReTree *tree, Value error_class) {
    size_t count;
    Parser p = {.sim = sim,
                .pattern = pattern,
                .tree = tree,
                .error_class = error_class,
                .flags = pattern->flags};
    p.text = re_code_points(sim, pattern->pattern, &count);
    p.end = (int64_t)count;
    bool ok = parse_all(&p);
    pattern->groups = p.group_count;
    mem_free(sim, p.text, (count + 1) * sizeof *p.text);
    mem_free(sim, p.open_groups, p.open_capacity);
    return ok;
}
