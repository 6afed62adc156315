/* Reading a regular expression into a tree, with Python's errors (CPython: Lib/re/_parser.py):
 * groups, repetition, the grammar. Escapes and sets are read in re_parse_escape.c, flags in
 * re_parse_flags.c. */
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/unicode.h"
#include "sim/python/warn.h"
#include "sim/state.h"
#include "sim/stdlib/re_parse_internal.h"

enum { MAX_GROUPS = 1 << 20 };

static int32_t parse_choice(ReParser *p);

/* ---- helpers ---- */

int32_t re_fail_at(ReParser *p, int64_t at, Str *message) { /* message stolen */
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

Str *re_text_of(ReParser *p, int64_t from, int64_t to) {
    StrBuilder sb;
    sb_init(&sb, p->sim);
    for (int64_t i = from; i < to && i < p->end; i++)
        sb_char(&sb, p->text[i]);
    return sb_finish(&sb);
}

int32_t re_fail_with_text(ReParser *p, int64_t at, const char *before, int64_t from, int64_t to) {
    Str *text = re_text_of(p, from, to);
    Str *message = str_format(p->sim, "%s%S", before, text);
    DROP(p->sim, text);
    return re_fail_at(p, at, message);
}

int32_t re_node_new(ReParser *p, ReKind kind, uint32_t value) {
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

ReNode *re_node_at(ReParser *p, int32_t n) {
    return &p->tree->nodes[n];
}

static int32_t node_with_child(ReParser *p, ReKind kind, uint32_t value, int32_t child) {
    if (child < 0)
        return -1;
    int32_t n = re_node_new(p, kind, value);
    re_node_at(p, n)->first_child = child;
    return n;
}

void re_item_add(ReParser *p, ReItem item) {
    RePattern *r = p->pattern;
    if (r->item_count == r->item_capacity) {
        size_t capacity = mem_grow_capacity(r->item_capacity, r->item_count + 1);
        r->items =
            mem_realloc(p->sim, r->items, r->item_capacity * sizeof item, capacity * sizeof item);
        r->item_capacity = capacity;
    }
    r->items[r->item_count++] = item;
}

int32_t re_set_of_item(ReParser *p, ReItem item) {
    int32_t n = re_node_new(p, RE_SET, 0);
    re_item_add(p, item);
    re_node_at(p, n)->item_count = 1;
    return n;
}

/* ---- groups ---- */

static void mark_group(ReParser *p, uint32_t group, uint8_t state) {
    if (group >= p->open_capacity) {
        size_t capacity = mem_grow_capacity(p->open_capacity, group + 1);
        p->open_groups = mem_realloc(p->sim, p->open_groups, p->open_capacity, capacity);
        memset(p->open_groups + p->open_capacity, 0, capacity - p->open_capacity);
        p->open_capacity = capacity;
    }
    p->open_groups[group] = state;
}

bool re_group_is_open(const ReParser *p, uint32_t group) {
    return group < p->open_capacity && p->open_groups[group] == 1;
}

/* The number of a named group, 0: there is none. */
static uint32_t group_by_name(ReParser *p, Str *name) {
    Value v = dict_get_str(p->sim, p->pattern->group_index, name);
    return v ? (uint32_t)value_as_small_int(v) : 0;
}

/* Reads a name up to `stop`; NULL: raised. */
static Str *read_name(ReParser *p, uint32_t stop) {
    int64_t start = p->at;
    while (re_more(p) && re_peek(p) != stop)
        p->at++;
    if (!re_more(p)) {
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
    return re_text_of(p, start, p->at - 1);
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

static bool is_ascii(Str *name) {
    for (size_t i = 0; i < name->size; i++)
        if ((unsigned char)name->text[i] >= 128)
            return false;
    return true;
}

static bool check_name(ReParser *p, Str *name, int64_t at) {
    if (is_identifier(name)) {
        if (!p->pattern->is_bytes || is_ascii(name))
            return true;
        Value shown = value_ascii(p->sim, (Value)name);
        bool ok =
            warn(p->sim, p->sim->exceptions.DeprecationWarning,
                 "bad character in group name %S at position %lld", (Str *)shown, (long long)at);
        value_drop(p->sim, shown);
        return ok;
    }
    FAIL(p, at, "bad character in group name %R", (Value)name);
    return false;
}

static int32_t unterminated(ReParser *p, int64_t start) {
    return FAIL(p, start, "missing ), unterminated subpattern");
}

int32_t re_parse_body(ReParser *p, int64_t start) {
    if (!sim_enter_c(p->sim, ""))
        return -1;
    p->started = true;
    int32_t body = parse_choice(p);
    sim_leave_c(p->sim);
    if (body < 0)
        return -1;
    return re_accept(p, ')') ? body : unterminated(p, start);
}

static int32_t parse_capture(ReParser *p, int64_t start, Str *name, int64_t name_at) {
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
    int32_t body = re_parse_body(p, start);
    p->flags = flags;
    if (body < 0)
        return -1;
    mark_group(p, number, 2);
    return node_with_child(p, RE_GROUP, number, body);
}

static int32_t parse_named_reference(ReParser *p) {
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
    } else if (re_group_is_open(p, group)) {
        n = FAIL(p, at, "cannot refer to an open group");
    } else if (re_may_refer_behind(p, group)) {
        n = re_node_new(p, RE_BACKREF, group);
    }
    DROP(p->sim, name);
    return n;
}

/* Behind "(?P". */
static int32_t parse_named(ReParser *p, int64_t start) {
    if (!re_more(p))
        return FAIL(p, p->at, "unexpected end of pattern");
    if (re_accept(p, '='))
        return parse_named_reference(p);
    if (!re_accept(p, '<'))
        return re_fail_with_text(p, start + 1, "unknown extension ?P", p->at, p->at + 1);
    int64_t at = p->at;
    Str *name = read_name(p, '>');
    if (!name)
        return -1;
    int32_t n = check_name(p, name, at) ? parse_capture(p, start, name, at) : -1;
    DROP(p->sim, name);
    return n;
}

/* A look-behind has to know how wide the group is. */
bool re_may_refer_behind(ReParser *p, uint32_t group) {
    if (!p->behind_groups)
        return true;
    if (group > p->group_count || re_group_is_open(p, group)) {
        FAIL(p, p->at, "cannot refer to an open group");
    } else if (group >= p->behind_groups) {
        FAIL(p, p->at, "cannot refer to group defined in the same lookbehind subpattern");
    }
    return !p->sim->error;
}

static int32_t parse_look(ReParser *p, int64_t start, bool behind, bool negative) {
    unsigned flags = p->flags;
    uint32_t outside = p->behind_groups;
    if (behind && !outside)
        p->behind_groups = p->group_count + 1;
    int32_t body = re_parse_body(p, start);
    p->flags = flags;
    p->behind_groups = outside;
    int32_t n = node_with_child(p, RE_LOOK, 0, body);
    if (n < 0)
        return -1;
    re_node_at(p, n)->behind = behind;
    re_node_at(p, n)->negative = negative;
    return n;
}

int64_t re_strange_number(Sim *sim, Str *name) {
    Value number = int_from_str(sim, name, 10);
    int64_t n = -1;
    if (number && value_is_small_int(number))
        n = value_as_small_int(number);
    if (number)
        value_drop(sim, number);
    else
        error_clear(sim);
    return n;
}

/* What int() reads as a number, but not digits alone, is still a number, with a warning. */
static bool read_strange_number(ReParser *p, Str *name, int64_t at, uint32_t *group) {
    Sim *sim = p->sim;
    int64_t n = re_strange_number(sim, name);
    if (n < 0)
        return false;
    *group = n < MAX_GROUPS ? (uint32_t)n : MAX_GROUPS;
    return warn(sim, sim->exceptions.DeprecationWarning,
                "bad character in group name %R at position %lld", (Value)name, (long long)at);
}

/* Behind "(?(": the group by number or name; 0: raised. */
static uint32_t read_condition(ReParser *p) {
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
    if (!digits)
        digits = read_strange_number(p, name, at, &group);
    if (!digits) {
        group = group_by_name(p, name);
        if (!p->sim->error && check_name(p, name, at) && !group)
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
    if (!p->sim->error)
        re_may_refer_behind(p, group);
    DROP(p->sim, name);
    return p->sim->error ? 0 : group;
}

static int32_t parse_sequence(ReParser *p);

static int32_t parse_condition(ReParser *p, int64_t start) {
    uint32_t group = read_condition(p);
    if (!group)
        return -1;
    unsigned flags = p->flags;
    int32_t yes = parse_sequence(p);
    if (yes < 0)
        return -1;
    int32_t no = re_accept(p, '|') ? parse_sequence(p) : re_node_new(p, RE_EMPTY, 0);
    p->flags = flags;
    if (no < 0)
        return -1;
    if (re_more(p) && re_peek(p) == '|')
        return FAIL(p, p->at, "conditional backref with more than two branches");
    if (!re_accept(p, ')'))
        return unterminated(p, start);
    re_node_at(p, yes)->next = no;
    return node_with_child(p, RE_IF, group, yes);
}

/* ---- groups that start with "(?" ---- */

static int32_t parse_comment(ReParser *p, int64_t start) {
    while (re_more(p))
        if (p->text[p->at++] == ')')
            return re_node_new(p, RE_EMPTY, 0);
    return FAIL(p, start, "missing ), unterminated comment");
}

static int32_t parse_plain(ReParser *p, int64_t start) {
    unsigned flags = p->flags;
    int32_t body = re_parse_body(p, start);
    p->flags = flags;
    return body;
}

static int32_t parse_extension(ReParser *p, int64_t start) {
    if (!re_more(p))
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
        if (!re_more(p))
            return FAIL(p, p->at, "unexpected end of pattern");
        if (re_peek(p) != '=' && re_peek(p) != '!')
            return re_fail_with_text(p, start + 1, "unknown extension ?<", p->at, p->at + 1);
        c = p->text[p->at++];
        return parse_look(p, start, true, c == '!');
    default: break;
    }
    p->at--;
    if (re_flag_of(c) || c == '-')
        return re_parse_flags(p, start);
    return re_fail_with_text(p, start + 1, "unknown extension ?", p->at, p->at + 1);
}

/* ---- repetition ---- */

static bool read_count(ReParser *p, int64_t *n) {
    *n = -1;
    while (re_more(p) && re_is_digit(re_peek(p))) {
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
static int read_quantifier(ReParser *p, int64_t *min, int64_t *max) {
    int64_t start = p->at;
    uint32_t c = re_more(p) ? re_peek(p) : 0;
    *min = c == '+';
    *max = c == '?' ? 1 : RE_NO_MAX;
    if (c == '*' || c == '+' || c == '?') {
        p->at++;
        return 1;
    }
    if (c != '{')
        return 0;
    p->at++;
    if (re_more(p) && re_peek(p) == '}') {
        p->at = start;
        return 0;
    }
    if (!read_count(p, min))
        return -1;
    *max = *min;
    bool comma = re_accept(p, ',');
    if (comma && !read_count(p, max))
        return -1;
    if (!re_accept(p, '}') || (!comma && *min < 0)) {
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

static int32_t parse_repeat(ReParser *p, int32_t atom, int64_t start, int64_t min, int64_t max) {
    const ReNode *node = re_node_at(p, atom);
    if (node->kind == RE_EMPTY || node->kind == RE_AT)
        return FAIL(p, start, "nothing to repeat");
    if (node->kind == RE_REPEAT && node->value == 0)
        return FAIL(p, start, "multiple repeat");
    ReMode mode = re_accept(p, '?') ? RE_LAZY : re_accept(p, '+') ? RE_POSSESSIVE : RE_GREEDY;
    int32_t n = node_with_child(p, RE_REPEAT, 0, atom);
    ReNode *repeat = re_node_at(p, n);
    repeat->min = (int32_t)min;
    repeat->max = (int32_t)max;
    repeat->mode = mode;
    return n;
}

/* ---- the grammar ---- */

static void skip_verbose(ReParser *p) {
    while (p->flags & RE_VERBOSE && re_more(p)) {
        uint32_t c = re_peek(p);
        if (c == ' ' || (c >= 9 && c <= 13)) {
            p->at++;
        } else if (c == '#') {
            while (re_more(p) && p->text[p->at++] != '\n') {}
        } else {
            return;
        }
    }
}

static int32_t parse_atom(ReParser *p) {
    int64_t start = p->at;
    uint32_t c = re_peek(p);
    if (c == '\\')
        return re_parse_escape(p);
    if (c == '[')
        return re_parse_set(p);
    p->at++;
    switch (c) {
    case '.': return re_node_new(p, RE_ANY, 0);
    case '^':
        return re_node_new(p, RE_AT, p->flags & RE_MULTILINE ? RE_AT_BEGIN_LINE : RE_AT_BEGIN);
    case '$': return re_node_new(p, RE_AT, p->flags & RE_MULTILINE ? RE_AT_END_LINE : RE_AT_LAST);
    case '(':
        return re_accept(p, '?') ? parse_extension(p, start) : parse_capture(p, start, NULL, 0);
    default: return re_node_new(p, RE_CHAR, c);
    }
}

/* The last item of the sequence becomes a repetition of itself, in its place. */
static bool repeat_item(ReParser *p, int32_t item, int64_t start, int64_t min, int64_t max) {
    if (item < 0) {
        FAIL(p, start, "nothing to repeat");
        return false;
    }
    int32_t moved = re_node_new(p, RE_EMPTY, 0);
    *re_node_at(p, moved) = *re_node_at(p, item);
    int32_t repeat = parse_repeat(p, moved, start, min, max);
    if (repeat < 0)
        return false;
    *re_node_at(p, item) = *re_node_at(p, repeat);
    return true;
}

/* Items up to '|', ')' or the end. */
static int32_t parse_sequence(ReParser *p) {
    int32_t sequence = re_node_new(p, RE_SEQUENCE, 0), last = -1;
    for (;;) {
        skip_verbose(p);
        if (!re_more(p) || re_peek(p) == '|' || re_peek(p) == ')')
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
        if (re_node_at(p, item)->kind == RE_EMPTY)
            continue; /* a comment or flags */
        p->started = true;
        if (last < 0) {
            re_node_at(p, sequence)->first_child = item;
        } else {
            re_node_at(p, last)->next = item;
        }
        last = item;
    }
}

static int32_t parse_choice(ReParser *p) {
    int32_t first = parse_sequence(p);
    if (first < 0 || !re_more(p) || re_peek(p) != '|')
        return first;
    int32_t choice = re_node_new(p, RE_CHOICE, 0), last = first;
    re_node_at(p, choice)->first_child = first;
    while (re_accept(p, '|')) {
        int32_t next = parse_sequence(p);
        if (next < 0)
            return -1;
        re_node_at(p, last)->next = next;
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

static bool parse_all(ReParser *p) {
    p->tree->root = parse_choice(p);
    if (p->tree->root < 0)
        return false;
    if (re_more(p)) {
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
    ReParser p = {.sim = sim,
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
