/* From the tree of a regular expression to the instructions of the matcher. Repeated single
 * characters become one instruction; other repetitions become loops with a counter. */
#include "sim/python/errors.h"
#include "sim/python/objects/chartype.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

typedef struct Emitter {
    Sim *sim;
    RePattern *pattern;
    ReTree *tree;
    Value error_class;
} Emitter;

static bool emit(Emitter *e, int32_t n);

static const ReNode *node_at(const Emitter *e, int32_t n) {
    return &e->tree->nodes[n];
}

static int32_t add(Emitter *e, ReOp op, int32_t a, int32_t b, int32_t c) {
    RePattern *r = e->pattern;
    if (r->code_count == r->code_capacity) {
        size_t capacity = mem_grow_capacity(r->code_capacity, r->code_count + 1);
        r->code = mem_realloc(e->sim, r->code, r->code_capacity * sizeof *r->code,
                              capacity * sizeof *r->code);
        r->code_capacity = capacity;
    }
    r->code[r->code_count] = (ReInstruction){op, a, b, c};
    return (int32_t)r->code_count++;
}

static int32_t here(const Emitter *e) {
    return (int32_t)e->pattern->code_count;
}

/* ---- widths ---- */

static int64_t sum(int64_t a, int64_t b) {
    return a == RE_NO_MAX || b == RE_NO_MAX ? RE_NO_MAX : a + b;
}

static int64_t product(int64_t a, int64_t b) {
    if (a == 0 || b == 0)
        return 0;
    if (a == RE_NO_MAX || b == RE_NO_MAX || a > INT32_MAX || b > INT32_MAX)
        return RE_NO_MAX;
    return a * b;
}

/* A least width beyond this one suits no text; it only must not overflow. */
static int64_t least_product(int64_t low, int64_t min) {
    return min > 0 && low > INT32_MAX / min ? INT32_MAX : low * min;
}

static void alternatives_width(const ReTree *tree, int32_t child, int64_t *least, int64_t *most) {
    re_width(tree, child, least, most);
    for (int32_t c = tree->nodes[child].next; c >= 0; c = tree->nodes[c].next) {
        int64_t low, high;
        re_width(tree, c, &low, &high);
        if (low < *least)
            *least = low;
        *most = *most == RE_NO_MAX || high == RE_NO_MAX ? RE_NO_MAX : high > *most ? high : *most;
    }
}

static void group_width(const ReTree *tree, uint32_t group, int64_t *least, int64_t *most) {
    for (int32_t i = 0; i < (int32_t)tree->count; i++) {
        if (tree->nodes[i].kind == RE_GROUP && tree->nodes[i].value == group) {
            re_width(tree, i, least, most);
            return;
        }
    }
}

void re_width(const ReTree *tree, int32_t n, int64_t *least, int64_t *most) {
    const ReNode *node = &tree->nodes[n];
    int64_t low, high;
    *least = *most = 0;
    switch (node->kind) {
    case RE_CHAR:
    case RE_ANY:
    case RE_SET: *least = *most = 1; break;
    case RE_SEQUENCE:
        for (int32_t c = node->first_child; c >= 0; c = tree->nodes[c].next) {
            re_width(tree, c, &low, &high);
            *least += low;
            *most = sum(*most, high);
        }
        break;
    case RE_CHOICE:
    case RE_IF: alternatives_width(tree, node->first_child, least, most); break;
    case RE_GROUP:
    case RE_ATOMIC: re_width(tree, node->first_child, least, most); break;
    case RE_REPEAT:
        re_width(tree, node->first_child, &low, &high);
        *least = least_product(low, node->min);
        *most = product(high, node->max);
        break;
    case RE_BACKREF: group_width(tree, node->value, least, most); break;
    default: break;
    }
}

/* ---- single characters ---- */

static bool has_case(uint32_t c) {
    uint32_t out[3];
    if (c < 128)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return char_map(c, CHAR_TO_LOWER, out) != 1 || out[0] != c ||
           char_map(c, CHAR_TO_UPPER, out) != 1 || out[0] != c;
}

static bool is_ascii_only(const Emitter *e, unsigned flags) {
    return e->pattern->is_bytes || (flags & RE_ASCII);
}

static void emit_char(Emitter *e, const ReNode *node) {
    bool folded = node->flags & RE_IGNORECASE && has_case(node->value);
    uint32_t c = folded ? re_fold(node->value, is_ascii_only(e, node->flags)) : node->value;
    add(e, folded ? RE_OP_CHAR_FOLDED : RE_OP_CHAR, (int32_t)c, is_ascii_only(e, node->flags), 0);
}

static void emit_set(Emitter *e, const ReNode *node) {
    int32_t flags = (node->negative ? RE_SET_NEGATIVE : 0) |
                    (node->flags & RE_IGNORECASE ? RE_SET_FOLDED : 0) |
                    (is_ascii_only(e, node->flags) ? RE_SET_ASCII : 0);
    add(e, RE_OP_SET, (int32_t)node->first_item, (int32_t)node->item_count, flags);
}

static bool is_single(const ReNode *node) {
    return node->kind == RE_CHAR || node->kind == RE_ANY || node->kind == RE_SET;
}

/* A sequence of one item stands for the item. */
static int32_t unwrap(const Emitter *e, int32_t n) {
    while (node_at(e, n)->kind == RE_SEQUENCE && node_at(e, n)->first_child >= 0 &&
           node_at(e, node_at(e, n)->first_child)->next < 0)
        n = node_at(e, n)->first_child;
    return n;
}

/* ---- repetition ---- */

static int32_t loop_new(Emitter *e, ReLoop loop) {
    RePattern *r = e->pattern;
    if (r->loop_count == r->loop_capacity) {
        size_t capacity = mem_grow_capacity(r->loop_capacity, r->loop_count + 1);
        r->loops =
            mem_realloc(e->sim, r->loops, r->loop_capacity * sizeof loop, capacity * sizeof loop);
        r->loop_capacity = capacity;
    }
    r->loops[r->loop_count] = loop;
    return (int32_t)r->loop_count++;
}

/*      LOOP_START counter
 *   L: LOOP loop           -> body or exit
 *      LOOP_ENTER loop     a lazy loop comes back to here
 *      body
 *      JUMP L
 *   exit: */
static bool emit_loop(Emitter *e, const ReNode *node) {
    int32_t child = node->first_child;
    ReLoop loop = {.counter = (int32_t)e->pattern->counters++,
                   .min = node->min,
                   .max = node->max,
                   .lazy = node->mode == RE_LAZY};
    int32_t number = loop_new(e, loop);
    add(e, RE_OP_LOOP_START, loop.counter, 0, 0);
    int32_t top = add(e, RE_OP_LOOP, number, 0, 0);
    add(e, RE_OP_LOOP_ENTER, number, 0, 0);
    int32_t body = here(e);
    if (!emit(e, child))
        return false;
    add(e, RE_OP_JUMP, top, 0, 0);
    e->pattern->loops[number].body = body;
    e->pattern->loops[number].exit = here(e);
    return true;
}

static bool emit_repeat(Emitter *e, const ReNode *node) {
    int32_t child = unwrap(e, node->first_child);
    if (is_single(node_at(e, child))) {
        add(e, RE_OP_ONE, node->min, node->max, node->mode);
        return emit(e, child);
    }
    if (node->mode != RE_POSSESSIVE)
        return emit_loop(e, node);
    int32_t atomic = add(e, RE_OP_ATOMIC, 0, 0, 0);
    if (!emit_loop(e, node))
        return false;
    add(e, RE_OP_DONE, 0, 0, 0);
    e->pattern->code[atomic].a = here(e);
    return true;
}

/* ---- the others ---- */

static bool emit_sequence(Emitter *e, const ReNode *node) {
    for (int32_t c = node->first_child; c >= 0; c = node_at(e, c)->next)
        if (!emit(e, c))
            return false;
    return true;
}

/* split A, next; A; jump end; split B, next; B; jump end; C; end: */
static bool emit_choice(Emitter *e, const ReNode *node) {
    int32_t jumps = -1; /* chained through their targets until the end is known */
    for (int32_t c = node->first_child; c >= 0; c = node_at(e, c)->next) {
        bool last = node_at(e, c)->next < 0;
        int32_t split = last ? -1 : add(e, RE_OP_SPLIT, 0, 0, 0);
        if (!emit(e, c))
            return false;
        if (last)
            break;
        jumps = add(e, RE_OP_JUMP, jumps, 0, 0);
        e->pattern->code[split].a = here(e);
    }
    while (jumps >= 0) {
        int32_t next = e->pattern->code[jumps].a;
        e->pattern->code[jumps].a = here(e);
        jumps = next;
    }
    return true;
}

static bool emit_look(Emitter *e, const ReNode *node) {
    int64_t least = 0, most = 0;
    re_width(e->tree, node->first_child, &least, &most);
    if (node->behind && least != most) {
        Str *message = str_from(e->sim, "look-behind requires fixed-width pattern");
        Value error = value_call1(e->sim, e->error_class, (Value)message);
        DROP(e->sim, message);
        if (error)
            raise_value(e->sim, error);
        value_drop_maybe(e->sim, error);
        return false;
    }
    int32_t bits = (node->behind ? 1 : 0) | (node->negative ? 2 : 0);
    int32_t look = add(e, RE_OP_LOOK, 0, bits, node->behind ? (int32_t)least : 0);
    if (!emit(e, node->first_child))
        return false;
    add(e, RE_OP_DONE, 0, 0, 0);
    e->pattern->code[look].a = here(e);
    return true;
}

static bool emit_if(Emitter *e, const ReNode *node) {
    int32_t yes = node->first_child, no = node_at(e, yes)->next;
    int32_t test = add(e, RE_OP_IF, (int32_t)node->value, 0, 0);
    if (!emit(e, yes))
        return false;
    int32_t jump = add(e, RE_OP_JUMP, 0, 0, 0);
    e->pattern->code[test].b = here(e);
    if (!emit(e, no))
        return false;
    e->pattern->code[jump].a = here(e);
    return true;
}

static bool emit_group(Emitter *e, const ReNode *node) {
    add(e, RE_OP_SAVE, (int32_t)(node->value * 2), 0, 0);
    if (!emit(e, node->first_child))
        return false;
    add(e, RE_OP_SAVE, (int32_t)(node->value * 2 + 1), 0, 0);
    return true;
}

static bool emit_atomic(Emitter *e, const ReNode *node) {
    int32_t atomic = add(e, RE_OP_ATOMIC, 0, 0, 0);
    if (!emit(e, node->first_child))
        return false;
    add(e, RE_OP_DONE, 0, 0, 0);
    e->pattern->code[atomic].a = here(e);
    return true;
}

static int32_t match_flags(const Emitter *e, const ReNode *node) {
    return (node->flags & RE_IGNORECASE ? RE_IGNORECASE : 0) |
           (is_ascii_only(e, node->flags) ? RE_ASCII : 0);
}

static bool emit(Emitter *e, int32_t n) {
    const ReNode copy = *node_at(e, n), *node = &copy;
    switch (node->kind) {
    case RE_EMPTY: return true;
    case RE_CHAR: emit_char(e, node); return true;
    case RE_ANY:
        add(e, node->flags & RE_DOTALL ? RE_OP_ANY : RE_OP_ANY_BUT_NEWLINE, 0, 0, 0);
        return true;
    case RE_SET: emit_set(e, node); return true;
    case RE_AT: add(e, RE_OP_AT, (int32_t)node->value, match_flags(e, node), 0); return true;
    case RE_BACKREF:
        add(e, RE_OP_BACKREF, (int32_t)node->value, match_flags(e, node), 0);
        return true;
    case RE_SEQUENCE: return emit_sequence(e, node);
    case RE_CHOICE: return emit_choice(e, node);
    case RE_GROUP: return emit_group(e, node);
    case RE_REPEAT: return emit_repeat(e, node);
    case RE_LOOK: return emit_look(e, node);
    case RE_ATOMIC: return emit_atomic(e, node);
    case RE_IF: return emit_if(e, node);
    }
    return true;
}

bool re_emit(Sim *sim, RePattern *pattern, ReTree *tree, Value error_class) {
    Emitter e = {sim, pattern, tree, error_class};
    if (!emit(&e, tree->root))
        return false;
    add(&e, RE_OP_DONE, 0, 0, 0);
    return true;
}
