/* Flags inside of a regular expression: "(?i)" for all of it, "(?i-s:...)" for a part. */
#include "sim/python/errors.h"
#include "sim/state.h"
#include "sim/stdlib/re_parse_internal.h"

unsigned re_flag_of(uint32_t c) {
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
static bool read_flag_letters(ReParser *p, unsigned *flags, bool off) {
    const unsigned types = RE_ASCII | RE_LOCALE | RE_UNICODE;
    while (re_more(p) && re_flag_of(re_peek(p))) {
        unsigned flag = re_flag_of(re_peek(p));
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

static bool is_letter(uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Behind "(?" where a flag letter or '-' stands. */
int32_t re_parse_flags(ReParser *p, int64_t start) {
    unsigned on = 0, off = 0;
    if (!read_flag_letters(p, &on, false))
        return -1;
    if (!re_more(p))
        return FAIL(p, p->at, "missing -, : or )");
    if (re_accept(p, ')')) {
        if (p->started) {
            return FAIL(p, start, "global flags not at the start of the expression");
        }
        p->flags = with_type(p->flags, on);
        p->pattern->flags |= on;
        return re_node_new(p, RE_EMPTY, 0);
    }
    if (re_accept(p, '-')) {
        if (!re_more(p))
            return FAIL(p, p->at, "missing flag");
        if (!re_flag_of(re_peek(p)))
            return FAIL(p, p->at, is_letter(re_peek(p)) ? "unknown flag" : "missing flag");
        int64_t at = p->at;
        if (!read_flag_letters(p, &off, true))
            return -1;
        if (!re_more(p) || re_peek(p) != ':')
            return FAIL(p, p->at,
                        re_more(p) && is_letter(re_peek(p)) ? "unknown flag" : "missing :");
        if (on & off)
            return FAIL(p, at + 1, "bad inline flags: flag turned on and off");
    } else if (re_peek(p) != ':') {
        return FAIL(p, p->at, is_letter(re_peek(p)) ? "unknown flag" : "missing -, : or )");
    }
    p->at++;
    unsigned flags = p->flags;
    p->flags = with_type(flags, on) & ~off;
    int32_t body = re_parse_body(p, start);
    p->flags = flags;
    return body;
}
