/* The optimiser: first on the flow (conditions that are constant, jumps to jumps, code that nothing
 * reaches), then pairs of instructions that have a fused form. Spans stay those of the instruction
 * that can raise, so tracebacks do not change. */
#include <string.h>

#include "sim/python/compile/compiler_internal.h"

enum { FLOW_ROUNDS = 8, THREAD_HOPS = 16 };

typedef struct Peephole {
    Compiler *c;
    Unit *unit;
    bool *targets; /* some jump or handler goes to this Ins */
    bool *reached;
    uint32_t *todo;
    bool changed;
} Peephole;

static void erase(Peephole *p, uint32_t at) {
    p->unit->ins[at].op = OP_NOP;
    p->changed = true;
}

static uint32_t target_of(const Peephole *p, const Ins *ins) {
    return (uint32_t)p->unit->labels[ins->a];
}

/* The first Ins from `at` on that is not a NOP. */
static uint32_t skip_nops(const Peephole *p, uint32_t at) {
    while (p->unit->ins[at].op == OP_NOP) {
        at++;
    }
    return at;
}

static void mark_targets(Peephole *p) {
    Unit *u = p->unit;
    memset(p->targets, 0, u->count * sizeof *p->targets);
    for (uint32_t i = 0; i < u->count; i++) {
        const Ins *ins = &u->ins[i];
        if (op_is_jump(ins->op))
            p->targets[skip_nops(p, target_of(p, ins))] = true;
        if (ins->op == OP_SETUP)
            p->targets[skip_nops(p, (uint32_t)u->labels[u->handlers[ins->a].label])] = true;
    }
}

/* ---- constant conditions ---- */

/* 1 or 0: the jump is (not) made when this constant is on top; -1: not known. */
static int jump_with_constant(Sim *sim, int op, Value v) {
    switch (op) {
    case OP_POP_JUMP_IF_NONE: return v == VALUE_NONE;
    case OP_POP_JUMP_IF_NOT_NONE: return v != VALUE_NONE;
    case OP_POP_JUMP_IF_FALSE:
    case OP_JUMP_IF_FALSE_OR_POP: return !value_truth(sim, v);
    case OP_POP_JUMP_IF_TRUE:
    case OP_JUMP_IF_TRUE_OR_POP: return value_truth(sim, v);
    default: return -1;
    }
}

static void fold_condition(Peephole *p, uint32_t at) {
    Unit *u = p->unit;
    Ins *load = &u->ins[at];
    uint32_t next = skip_nops(p, at + 1);
    Ins *jump = &u->ins[next];
    if (load->op != OP_LOAD_CONST || p->targets[next])
        return;
    int taken = jump_with_constant(p->c->sim, jump->op, (Value)u->consts.words[load->a]);
    if (taken < 0)
        return;
    bool keeps = jump->op == OP_JUMP_IF_FALSE_OR_POP || jump->op == OP_JUMP_IF_TRUE_OR_POP;
    if (!(taken && keeps))
        erase(p, at);
    jump->op = taken ? OP_JUMP : OP_NOP;
    p->changed = true;
}

/* `x is None` and `x is not None` as conditions. */
static void fuse_none_test(Peephole *p, uint32_t at) {
    Unit *u = p->unit;
    if (u->ins[at].op != OP_LOAD_CONST || u->consts.words[u->ins[at].a] != (uintptr_t)VALUE_NONE)
        return;
    uint32_t is = skip_nops(p, at + 1);
    if (u->ins[is].op != OP_IS_OP || p->targets[is])
        return;
    uint32_t next = skip_nops(p, is + 1);
    Ins *jump = &u->ins[next];
    if (p->targets[next])
        return;
    if (jump->op != OP_POP_JUMP_IF_TRUE && jump->op != OP_POP_JUMP_IF_FALSE)
        return;
    bool if_none = (jump->op == OP_POP_JUMP_IF_TRUE) == (u->ins[is].a == 0);
    jump->op = if_none ? OP_POP_JUMP_IF_NONE : OP_POP_JUMP_IF_NOT_NONE;
    jump->span = u->ins[is].span;
    erase(p, at);
    erase(p, is);
}

/* ---- jumps ---- */

static Label label_at(Peephole *p, uint32_t at) {
    Label label = label_new(p->c);
    p->unit->labels[label] = (int32_t)at;
    return label;
}

/* A conditional jump may not go backwards. */
static bool may_go_to(const Ins *ins, uint32_t self, uint32_t target) {
    return ins->op == OP_JUMP || target > self;
}

static void retarget(Peephole *p, Ins *ins, uint32_t self, Label label) {
    if (ins->a == label || !may_go_to(ins, self, (uint32_t)p->unit->labels[label]))
        return;
    ins->a = label;
    p->changed = true;
}

/* `a and b or c`: a jump that keeps its value to a jump that tests it again. */
static void thread_kept_value(Peephole *p, uint32_t at) {
    Ins *ins = &p->unit->ins[at];
    uint32_t there = skip_nops(p, target_of(p, ins));
    const Ins *next = &p->unit->ins[there];
    bool if_false = ins->op == OP_JUMP_IF_FALSE_OR_POP;
    bool next_if_false = next->op == OP_JUMP_IF_FALSE_OR_POP || next->op == OP_POP_JUMP_IF_FALSE;
    bool next_if_true = next->op == OP_JUMP_IF_TRUE_OR_POP || next->op == OP_POP_JUMP_IF_TRUE;
    bool next_pops = next->op == OP_POP_JUMP_IF_FALSE || next->op == OP_POP_JUMP_IF_TRUE;
    if (!next_if_false && !next_if_true)
        return;
    bool same = if_false == next_if_false;
    if (same && !next_pops) {
        retarget(p, ins, at, next->a);
        return;
    }
    Label label = same ? next->a : label_at(p, there + 1);
    ins = &p->unit->ins[at];
    if ((uint32_t)p->unit->labels[label] <= at)
        return;
    ins->op = if_false ? OP_POP_JUMP_IF_FALSE : OP_POP_JUMP_IF_TRUE;
    ins->a = label;
    p->changed = true;
}

static void thread_jump(Peephole *p, uint32_t at) {
    Ins *ins = &p->unit->ins[at];
    for (int hops = 0; hops < THREAD_HOPS; hops++) {
        uint32_t there = skip_nops(p, target_of(p, ins));
        const Ins *next = &p->unit->ins[there];
        Label before = ins->a;
        if (next->op != OP_JUMP || there == at)
            break;
        retarget(p, ins, at, next->a);
        if (ins->a == before)
            break;
    }
    if (ins->op == OP_JUMP_IF_FALSE_OR_POP || ins->op == OP_JUMP_IF_TRUE_OR_POP)
        thread_kept_value(p, at);
}

static int opposite_of(int op) {
    switch (op) {
    case OP_POP_JUMP_IF_FALSE: return OP_POP_JUMP_IF_TRUE;
    case OP_POP_JUMP_IF_TRUE: return OP_POP_JUMP_IF_FALSE;
    case OP_POP_JUMP_IF_NONE: return OP_POP_JUMP_IF_NOT_NONE;
    case OP_POP_JUMP_IF_NOT_NONE: return OP_POP_JUMP_IF_NONE;
    default: return OP_NOP;
    }
}

/* A conditional jump over a jump becomes the opposite jump. */
static void invert_over_jump(Peephole *p, uint32_t at) {
    Unit *u = p->unit;
    Ins *ins = &u->ins[at];
    int opposite = opposite_of(ins->op);
    if (opposite == OP_NOP)
        return;
    uint32_t next = skip_nops(p, at + 1);
    const Ins *jump = &u->ins[next];
    if (jump->op != OP_JUMP || p->targets[next] || target_of(p, jump) <= at)
        return;
    if (next + 1 >= u->count || skip_nops(p, target_of(p, ins)) != skip_nops(p, next + 1))
        return;
    ins->op = (uint8_t)opposite;
    ins->a = jump->a;
    erase(p, next);
}

static void drop_jump_to_next(Peephole *p, uint32_t at) {
    const Unit *u = p->unit;
    if (u->ins[at].op != OP_JUMP || at + 1 >= u->count)
        return;
    uint32_t target = target_of(p, &u->ins[at]);
    if (target > at && skip_nops(p, target) == skip_nops(p, at + 1))
        erase(p, at);
}

/* ---- what nothing reaches ---- */

static void reach(Peephole *p, uint32_t at, uint32_t *count) {
    if (p->reached[at])
        return;
    p->reached[at] = true;
    p->todo[(*count)++] = at;
}

static void mark_reached(Peephole *p) {
    Unit *u = p->unit;
    uint32_t count = 0;
    memset(p->reached, 0, u->count * sizeof *p->reached);
    reach(p, 0, &count);
    while (count) {
        uint32_t at = p->todo[--count];
        const Ins *ins = &u->ins[at];
        if (ins->op == OP_SETUP)
            reach(p, (uint32_t)u->labels[u->handlers[ins->a].label], &count);
        if (op_is_jump(ins->op))
            reach(p, target_of(p, ins), &count);
        if (!op_ends_block(ins->op))
            reach(p, at + 1, &count);
    }
}

static void drop_unreached(Peephole *p) {
    mark_reached(p);
    for (uint32_t i = 0; i < p->unit->count; i++) {
        if (!p->reached[i] && p->unit->ins[i].op != OP_NOP)
            erase(p, i);
    }
}

/* Moves what is left together; labels move along. */
static void close_gaps(Peephole *p) {
    Unit *u = p->unit;
    uint32_t count = 0;
    uint32_t *numbers = p->todo;
    for (uint32_t i = 0; i < u->count; i++) {
        numbers[i] = count;
        if (u->ins[i].op != OP_NOP)
            u->ins[count++] = u->ins[i];
    }
    for (uint32_t i = 0; i < u->label_count; i++) {
        uint32_t at = u->labels[i] < 0 ? 0 : (uint32_t)u->labels[i];
        u->labels[i] = (int32_t)(at < u->count ? numbers[at] : count);
    }
    u->count = count;
}

/* `a, b = b, a` needs no tuple. */
static void swap_instead_of_tuple(Peephole *p, uint32_t at) {
    Ins *build = &p->unit->ins[at];
    uint32_t next = skip_nops(p, at + 1);
    const Ins *unpack = &p->unit->ins[next];
    if (build->op != OP_BUILD_TUPLE || unpack->op != OP_UNPACK_SEQUENCE || p->targets[next])
        return;
    if (build->a != unpack->a || build->a < 1 || build->a > 3)
        return;
    build->op = build->a == 1 ? OP_NOP : OP_SWAP;
    erase(p, next);
}

static void one_round(Peephole *p) {
    Unit *u = p->unit;
    p->changed = false;
    mark_targets(p);
    for (uint32_t i = 0; i + 1 < u->count; i++) {
        fold_condition(p, i);
        fuse_none_test(p, i);
        swap_instead_of_tuple(p, i);
    }
    for (uint32_t i = 0; i + 1 < u->count; i++) {
        if (op_is_jump(u->ins[i].op) && u->ins[i].op != OP_SEND_AGAIN)
            thread_jump(p, i);
    }
    mark_targets(p);
    for (uint32_t i = 0; i + 1 < u->count; i++) {
        invert_over_jump(p, i);
        drop_jump_to_next(p, i);
    }
    drop_unreached(p);
    close_gaps(p);
}

static Peephole peephole_new(Compiler *c, uint32_t count) {
    Peephole p = {.c = c, .unit = c->unit};
    p.targets = mem_alloc(c->sim, count * sizeof *p.targets);
    p.reached = mem_alloc(c->sim, count * sizeof *p.reached);
    p.todo = mem_alloc(c->sim, count * sizeof *p.todo);
    return p;
}

static void peephole_free(Peephole *p, uint32_t count) {
    mem_free(p->c->sim, p->targets, count * sizeof *p->targets);
    mem_free(p->c->sim, p->reached, count * sizeof *p->reached);
    mem_free(p->c->sim, p->todo, count * sizeof *p->todo);
}

void peephole_flow(Compiler *c) {
    uint32_t count = c->unit->count;
    Peephole p = peephole_new(c, count);
    p.changed = true;
    for (int round = 0; round < FLOW_ROUNDS && p.changed; round++) {
        one_round(&p);
    }
    peephole_free(&p, count);
}

/* ---- which locals are surely bound ----
 * One bit for each of the first 64 slots; a load of such a local cannot raise. */

enum { BITS_MAX = 64 };

typedef struct Bound {
    const Unit *unit;
    uint64_t *before; /* each Ins */
    bool *seen, *waiting;
    uint32_t *todo;
    uint32_t count;
} Bound;

static uint64_t slot_bit(int32_t slot) {
    return slot >= 0 && slot < BITS_MAX ? UINT64_C(1) << slot : 0;
}

static void meet(Bound *b, uint32_t at, uint64_t bits) {
    uint64_t both = b->seen[at] ? b->before[at] & bits : bits;
    if (b->seen[at] && both == b->before[at])
        return;
    b->before[at] = both;
    b->seen[at] = true;
    if (b->waiting[at])
        return;
    b->waiting[at] = true;
    b->todo[b->count++] = at;
}

static uint64_t bits_after(const Ins *ins, uint64_t bits) {
    switch (ins->op) {
    case OP_STORE_FAST:
    case OP_LOAD_FAST: return bits | slot_bit(ins->a);
    case OP_DELETE_FAST: return bits & ~slot_bit(ins->a);
    default: return bits;
    }
}

static void follow_bits(Bound *b, uint32_t at) {
    const Unit *u = b->unit;
    const Ins *ins = &u->ins[at];
    uint64_t bits = b->before[at], after = bits_after(ins, bits);
    if (ins->handler >= 0)
        meet(b, (uint32_t)u->labels[u->handlers[ins->handler].label], bits);
    if (op_is_jump(ins->op))
        meet(b, (uint32_t)u->labels[ins->a], after);
    if (!op_ends_block(ins->op))
        meet(b, at + 1, after);
}

static uint64_t bits_of_parameters(const Scope *s) {
    uint32_t count = s->arg_count + s->kwonly_count + s->has_varargs + s->has_varkeywords;
    return count >= BITS_MAX ? ~UINT64_C(0) : (UINT64_C(1) << count) - 1;
}

static Bound bound_find(Sim *sim, const Unit *u) {
    Bound b = {.unit = u};
    b.before = mem_calloc(sim, u->count * sizeof *b.before);
    b.seen = mem_calloc(sim, u->count * sizeof *b.seen);
    b.waiting = mem_calloc(sim, u->count * sizeof *b.waiting);
    b.todo = mem_alloc(sim, u->count * sizeof *b.todo);
    meet(&b, 0, scope_is_function(u->scope) ? bits_of_parameters(u->scope) : 0);
    while (b.count) {
        uint32_t at = b.todo[--b.count];
        b.waiting[at] = false;
        follow_bits(&b, at);
    }
    return b;
}

static void bound_free(Sim *sim, Bound *b) {
    uint32_t count = b->unit->count;
    mem_free(sim, b->before, count * sizeof *b->before);
    mem_free(sim, b->seen, count * sizeof *b->seen);
    mem_free(sim, b->waiting, count * sizeof *b->waiting);
    mem_free(sim, b->todo, count * sizeof *b->todo);
}

/* ---- pairs ---- */

static bool cannot_raise(const Bound *b, uint32_t at) { /* of a LOAD_FAST */
    return (b->before[at] & slot_bit(b->unit->ins[at].a)) != 0;
}

/* At most one of the two may be able to raise: the pair has one span only. */
static bool fuse_loads(const Bound *b, uint32_t at, Ins *first, const Ins *second) {
    if (cannot_raise(b, at))
        first->span = second->span;
    else if (!cannot_raise(b, at + 1))
        return false;
    first->op = OP_LOAD_FAST_LOAD_FAST;
    return true;
}

/* The span is that of the store, whose old value may die and tell where; that of the load, if it
 * can raise, only on the same line. */
static bool fuse_store(const Bound *b, uint32_t at, Ins *first, const Ins *second) {
    if (!cannot_raise(b, at + 1)) {
        if (first->span.line != second->span.line)
            return false;
        first->span = second->span;
    }
    first->op = OP_STORE_FAST_LOAD_FAST;
    return true;
}

static bool fuse_pair(const Bound *b, uint32_t at, Ins *first, const Ins *second) {
    if (second->a < 0 || second->a > UINT16_MAX)
        return false;
    uint16_t operand = (uint16_t)second->a;
    if (first->op == OP_LOAD_FAST && second->op == OP_LOAD_FAST) {
        if (!fuse_loads(b, at, first, second))
            return false;
    } else if (first->op == OP_LOAD_FAST && second->op == OP_LOAD_CONST) {
        first->op = OP_LOAD_FAST_LOAD_CONST;
    } else if (first->op == OP_STORE_FAST && second->op == OP_LOAD_FAST) {
        if (!fuse_store(b, at, first, second))
            return false;
    } else {
        return false;
    }
    first->c = operand;
    return true;
}

static bool fuse_compare(Ins *first, const Ins *second) {
    bool if_true = second->op == OP_POP_JUMP_IF_TRUE;
    if (first->op != OP_COMPARE_OP || (second->op != OP_POP_JUMP_IF_FALSE && !if_true))
        return false;
    first->op = OP_COMPARE_JUMP;
    first->b = (uint8_t)first->a;
    first->a = second->a;
    first->c = if_true;
    return true;
}

void peephole_fuse(Compiler *c) {
    Unit *u = c->unit;
    Bound b = bound_find(c->sim, u);
    Peephole p = peephole_new(c, u->count);
    mark_targets(&p);
    for (uint32_t i = 0; i + 1 < u->count; i++) {
        Ins *first = &u->ins[i];
        Ins *second = first + 1;
        if (p.targets[i + 1] || first->handler != second->handler)
            continue;
        if (fuse_pair(&b, i, first, second) || fuse_compare(first, second)) {
            second->op = OP_NOP;
            i++;
        }
    }
    peephole_free(&p, u->count);
    bound_free(c->sim, &b);
}
