/* Reading a regular expression: escapes, and sets in brackets, whose members may be escapes too. */
#include "sim/python/errors.h"
#include "sim/python/unicode_names.h"
#include "sim/python/warn.h"
#include "sim/state.h"
#include "sim/stdlib/re_parse_internal.h"

/* ---- escapes ---- */

static bool is_octal(uint32_t c) {
    return c >= '0' && c <= '7';
}

static int hex_value(uint32_t c) {
    if (re_is_digit(c))
        return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

/* Behind "\x", "\u" or "\U" at start; false: raised. */
static bool read_hex(ReParser *p, int64_t start, int digits, uint32_t *c) {
    *c = 0;
    int64_t first = p->at;
    while (p->at - first < digits && re_more(p) && hex_value(re_peek(p)) >= 0)
        *c = *c << 4 | (uint32_t)hex_value(p->text[p->at++]);
    if (p->at - first < digits) {
        re_fail_with_text(p, start, "incomplete escape ", start, p->at);
        return false;
    }
    if (*c > 0x10ffff) {
        re_fail_with_text(p, start, "bad escape ", start, p->at);
        return false;
    }
    return true;
}

static bool read_character_name(ReParser *p, int64_t start, uint32_t *c) {
    if (!re_accept(p, '{')) {
        FAIL(p, p->at, "missing {");
        return false;
    }
    int64_t first = p->at;
    while (re_more(p) && re_peek(p) != '}')
        p->at++;
    if (!re_more(p)) {
        FAIL(p, first, p->at == first ? "missing character name" : "missing }, unterminated name");
        return false;
    }
    Str *name = re_text_of(p, first, p->at++);
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
static int read_common_escape(ReParser *p, int64_t start, uint32_t c, uint32_t *code) {
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

static int32_t check_octal(ReParser *p, int64_t start, uint32_t c) {
    if (c <= 0377)
        return 0;
    Str *text = re_text_of(p, start, p->at);
    Str *message = str_format(p->sim, "octal escape value %S outside of range 0-0o377", text);
    DROP(p->sim, text);
    return re_fail_at(p, start, message);
}

/* Behind a backslash and a digit outside a set: an octal number or a group. */
static int32_t parse_digit_escape(ReParser *p, int64_t start, uint32_t c) {
    uint32_t n = c - '0';
    if (c == '0') {
        for (int i = 0; i < 2 && re_more(p) && is_octal(re_peek(p)); i++)
            n = n * 8 + (p->text[p->at++] - '0');
        return re_node_new(p, RE_CHAR, n);
    }
    if (re_more(p) && re_is_digit(re_peek(p))) {
        uint32_t second = re_peek(p), third = p->at + 1 < p->end ? p->text[p->at + 1] : 0;
        if (is_octal(c) && is_octal(second) && is_octal(third)) {
            p->at += 2;
            n = (c - '0') * 64 + (second - '0') * 8 + (third - '0');
            return check_octal(p, start, n) < 0 ? -1 : re_node_new(p, RE_CHAR, n);
        }
        n = n * 10 + (second - '0');
        p->at++;
    }
    if (n > p->group_count)
        return FAIL(p, start + 1, "invalid group reference %u", n);
    if (re_group_is_open(p, n))
        return FAIL(p, start, "cannot refer to an open group");
    return re_may_refer_behind(p, n) ? re_node_new(p, RE_BACKREF, n) : -1;
}

int32_t re_parse_escape(ReParser *p) {
    int64_t start = p->at++;
    if (!re_more(p))
        return FAIL(p, start, "bad escape (end of pattern)");
    uint32_t c = p->text[p->at++], code;
    ReItem item;
    if (category_of(c, &item))
        return re_set_of_item(p, item);
    switch (c) {
    case 'A': return re_node_new(p, RE_AT, RE_AT_BEGIN);
    case 'Z': return re_node_new(p, RE_AT, RE_AT_END);
    case 'b': return re_node_new(p, RE_AT, RE_AT_WORD);
    case 'B': return re_node_new(p, RE_AT, RE_AT_NOT_WORD);
    default: break;
    }
    if (re_is_digit(c))
        return parse_digit_escape(p, start, c);
    int read = read_common_escape(p, start, c, &code);
    if (read)
        return read < 0 ? -1 : re_node_new(p, RE_CHAR, code);
    if (is_ascii_letter(c))
        return re_fail_with_text(p, start, "bad escape ", start, p->at);
    return re_node_new(p, RE_CHAR, c);
}

/* ---- sets ---- */

/* One member: a character (kind RANGE, low = high) or a category; false: raised. */
static bool read_member(ReParser *p, ReItem *item) {
    int64_t start = p->at;
    uint32_t c = p->text[p->at++], code;
    *item = (ReItem){.kind = RE_ITEM_RANGE, .low = c, .high = c};
    if (c != '\\')
        return true;
    if (!re_more(p)) {
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
        for (int i = 0; i < 2 && re_more(p) && is_octal(re_peek(p)); i++)
            code = code * 8 + (p->text[p->at++] - '0');
        if (check_octal(p, start, code) < 0)
            return false;
    } else if (!read && (is_ascii_letter(c) || re_is_digit(c))) {
        re_fail_with_text(p, start, "bad escape ", start, p->at);
        return false;
    } else if (!read) {
        code = c;
    }
    *item = (ReItem){.kind = RE_ITEM_RANGE, .low = code, .high = code};
    return true;
}

/* What may once mean something else in a set; false: the warning has become an exception. */
static bool warn_of(ReParser *p, const char *what, int64_t at) {
    return warn(p->sim, p->sim->exceptions.FutureWarning, "Possible %s at position %lld", what,
                (long long)at);
}

/* A doubled mark that is not the first member. */
static bool check_doubled(ReParser *p, int64_t member) {
    static const struct {
        uint32_t mark;
        const char *what;
    } rows[] = {{'-', "set difference"},
                {'&', "set intersection"},
                {'~', "set symmetric difference"},
                {'|', "set union"}};
    if (!re_more(p) || p->at != member + 1 || re_peek(p) != p->text[member])
        return true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (p->text[member] == rows[i].mark)
            return warn_of(p, rows[i].what, member);
    }
    return true;
}

static bool read_range_end(ReParser *p, int64_t start, ReItem *item) {
    ReItem high;
    if (re_peek(p) == '-' && !warn_of(p, "set difference", p->at - 1))
        return false;
    if (!read_member(p, &high))
        return false;
    bool bad = item->kind != RE_ITEM_RANGE || high.kind != RE_ITEM_RANGE || high.low < item->low;
    if (bad) {
        re_fail_with_text(p, start, "bad character range ", start, p->at);
        return false;
    }
    item->high = high.low;
    return true;
}

int32_t re_parse_set(ReParser *p) {
    int64_t start = p->at++;
    int32_t n = re_node_new(p, RE_SET, 0);
    size_t first = p->pattern->item_count;
    bool negative = re_accept(p, '^');
    if (re_more(p) && re_peek(p) == '[' && !warn_of(p, "nested set", p->at))
        return -1;
    for (bool is_first = true; is_first || !re_accept(p, ']'); is_first = false) {
        if (!re_more(p))
            return FAIL(p, start, "unterminated character set");
        int64_t member = p->at;
        ReItem item;
        if (!read_member(p, &item) || (!is_first && !check_doubled(p, member)))
            return -1;
        if (p->at + 1 < p->end && re_peek(p) == '-' && p->text[p->at + 1] != ']') {
            p->at++;
            if (!read_range_end(p, member, &item))
                return -1;
        } else if (p->at + 1 == p->end && re_peek(p) == '-') {
            return FAIL(p, start, "unterminated character set");
        }
        re_item_add(p, item);
    }
    ReNode *node = re_node_at(p, n);
    node->negative = negative;
    node->first_item = first;
    node->item_count = p->pattern->item_count - first;
    return n;
}
