/* The matcher: runs the instructions over a text, with a stack of choices to come back to. Between
 * the choices lie the old values of what has changed since, so that going back restores them
 * (CPython: Modules/_sre/sre_lib.h, by its behaviour). */
#include <string.h>

#include "sim/asyncio/scheduler.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/chartype.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

typedef enum EntryKind {
    ENTRY_CHOICE,  /* go on at pc, at */
    ENTRY_SHORTER, /* a greedy run of characters: one less, down to `value` */
    ENTRY_LONGER,  /* a lazy run: one more, up to `value` */
    ENTRY_SLOT,    /* slot pc had value */
    ENTRY_LAST,    /* last_index was value */
    ENTRY_COUNTER, /* counter pc had count value, and its round began at `at` */
} EntryKind;

typedef struct Entry {
    EntryKind kind;
    int32_t pc;
    int64_t at, value;
} Entry;

typedef struct Counter {
    int64_t count, began; /* began: where the round started, -1: no round yet */
} Counter;

typedef struct Machine {
    Sim *sim;
    const RePattern *pattern;
    const ReText *text;
    int64_t end;   /* of the part that is looked at */
    int64_t first; /* where this attempt began */
    bool full, must_advance;
    int64_t *slots;
    int32_t last_index;
    Counter *counters;
    Entry *stack;
    size_t depth, capacity;
    unsigned fuel; /* instructions until the run counts a step */
} Machine;

enum { INSTRUCTIONS_A_STEP = 4 };

/* ---- characters ---- */

bool re_is_word(uint32_t c, bool ascii) {
    if (c < 128)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    return !ascii && char_is(c, CHAR_ALNUM);
}

static bool in_item(const ReItem *item, uint32_t c, bool ascii) {
    bool found;
    switch (item->kind) {
    case RE_ITEM_RANGE: return c >= item->low && c <= item->high;
    case RE_ITEM_DIGIT:
        found = c < 128 || ascii ? c >= '0' && c <= '9' : char_is(c, CHAR_DECIMAL);
        break;
    case RE_ITEM_SPACE:
        found = c < 128 || ascii ? c == ' ' || (c >= 9 && c <= 13) || (!ascii && c >= 28 && c <= 31)
                                 : char_is(c, CHAR_SPACE);
        break;
    default: found = re_is_word(c, ascii);
    }
    return found != item->negative;
}

static bool in_items(const Machine *m, const ReInstruction *i, uint32_t c) {
    const ReItem *items = m->pattern->items + i->a;
    for (int32_t k = 0; k < i->b; k++)
        if (in_item(&items[k], c, i->c & RE_SET_ASCII))
            return true;
    return false;
}

static bool in_ranges(const Machine *m, const ReInstruction *i, uint32_t c) {
    const ReItem *items = m->pattern->items + i->a;
    for (int32_t k = 0; k < i->b; k++)
        if (items[k].kind == RE_ITEM_RANGE && in_item(&items[k], c, i->c & RE_SET_ASCII))
            return true;
    return false;
}

/* Without case, a range may hold any of the family; a category is asked about c alone. */
static bool in_set(const Machine *m, const ReInstruction *i, uint32_t c) {
    bool found = in_items(m, i, c);
    if (!found && i->c & RE_SET_FOLDED) {
        uint32_t kin[RE_KIN_MAX];
        size_t count = re_kin(c, i->c & RE_SET_ASCII, kin);
        for (size_t k = 0; k < count && !found; k++)
            found = in_ranges(m, i, kin[k]);
    }
    return found != ((i->c & RE_SET_NEGATIVE) != 0);
}

/* Does the instruction take this character? */
static bool takes(const Machine *m, const ReInstruction *i, uint32_t c) {
    switch (i->op) {
    case RE_OP_CHAR: return c == (uint32_t)i->a;
    case RE_OP_CHAR_FOLDED: return re_same_folded(c, (uint32_t)i->a, i->b);
    case RE_OP_ANY: return true;
    case RE_OP_ANY_BUT_NEWLINE: return c != '\n';
    default: return in_set(m, i, c);
    }
}

/* ---- the stack ---- */

static void push(Machine *m, EntryKind kind, int32_t pc, int64_t at, int64_t value) {
    if (m->depth == m->capacity) {
        size_t capacity = mem_grow_capacity(m->capacity, m->depth + 1);
        m->stack = mem_realloc(m->sim, m->stack, m->capacity * sizeof *m->stack,
                               capacity * sizeof *m->stack);
        m->capacity = capacity;
    }
    m->stack[m->depth++] = (Entry){kind, pc, at, value};
}

static void set_slot(Machine *m, int32_t slot, int64_t at) {
    push(m, ENTRY_SLOT, slot, 0, m->slots[slot]);
    m->slots[slot] = at;
    if (!(slot & 1))
        return;
    push(m, ENTRY_LAST, 0, 0, m->last_index);
    m->last_index = slot / 2;
}

static void set_counter(Machine *m, int32_t counter, int64_t count, int64_t began) {
    push(m, ENTRY_COUNTER, counter, m->counters[counter].began, m->counters[counter].count);
    m->counters[counter] = (Counter){count, began};
}

/* Takes back what lies above `base` down to the last choice; false: there is none. */
static bool go_back(Machine *m, size_t base, int32_t *pc, int64_t *at) {
    while (m->depth > base) {
        Entry *e = &m->stack[m->depth - 1];
        switch (e->kind) {
        case ENTRY_SLOT: m->slots[e->pc] = e->value; break;
        case ENTRY_LAST: m->last_index = (int32_t)e->value; break;
        case ENTRY_COUNTER: m->counters[e->pc] = (Counter){e->value, e->at}; break;
        case ENTRY_CHOICE:
            *pc = e->pc;
            *at = e->at;
            m->depth--;
            return true;
        case ENTRY_SHORTER:
            if (e->at <= e->value)
                break;
            *pc = e->pc;
            *at = --e->at;
            return true;
        case ENTRY_LONGER:
            if (e->at >= e->value ||
                !takes(m, &m->pattern->code[e->pc - 1], re_text_at(m->text, e->at)))
                break;
            *pc = e->pc;
            *at = ++e->at;
            return true;
        }
        m->depth--;
    }
    return false;
}

/* Forgets the choices above base, but keeps what restores older values. */
static void cut(Machine *m, size_t base) {
    size_t kept = base;
    for (size_t i = base; i < m->depth; i++)
        if (m->stack[i].kind >= ENTRY_SLOT)
            m->stack[kept++] = m->stack[i];
    m->depth = kept;
}

/* Takes everything above base back. */
static void undo(Machine *m, size_t base) {
    int32_t pc;
    int64_t at;
    cut(m, base);
    go_back(m, base, &pc, &at);
}

/* ---- instructions ---- */

static bool word_at(const Machine *m, int64_t i, bool ascii) {
    return i >= 0 && i < m->end && re_is_word(re_text_at(m->text, i), ascii);
}

static bool holds(const Machine *m, const ReInstruction *i, int64_t at) {
    bool ascii = i->b & RE_ASCII;
    switch ((ReAt)i->a) {
    case RE_AT_BEGIN: return at == 0;
    case RE_AT_BEGIN_LINE: return at == 0 || re_text_at(m->text, at - 1) == '\n';
    case RE_AT_LAST: return at == m->end || (at == m->end - 1 && re_text_at(m->text, at) == '\n');
    case RE_AT_END: return at == m->end;
    case RE_AT_END_LINE: return at == m->end || re_text_at(m->text, at) == '\n';
    case RE_AT_WORD: return m->end > 0 && word_at(m, at - 1, ascii) != word_at(m, at, ascii);
    default: return m->end > 0 && word_at(m, at - 1, ascii) == word_at(m, at, ascii);
    }
}

/* The place behind the text of a group, repeated at `at`; -1: it does not stand there. */
static int64_t match_group(const Machine *m, const ReInstruction *i, int64_t at) {
    int64_t from = m->slots[2 * i->a], to = m->slots[2 * i->a + 1];
    if (from < 0 || to < 0 || to - from > m->end - at)
        return -1;
    bool ascii = i->b & RE_ASCII;
    for (; from < to; from++, at++) {
        uint32_t a = re_text_at(m->text, from), b = re_text_at(m->text, at);
        if (a != b && !(i->b & RE_IGNORECASE && re_fold(a, ascii) == re_fold(b, ascii)))
            return -1;
    }
    return at;
}

/* ONE: takes characters at once, and leaves an entry for the other lengths. -1: too few. */
static int64_t run_of_one(Machine *m, const ReInstruction *i, int32_t pc, int64_t at) {
    const ReInstruction *single = i + 1;
    int64_t limit = i->b == RE_NO_MAX || i->b > m->end - at ? m->end : at + i->b;
    int64_t least = at + i->a, p = at;
    if (least > m->end)
        return -1;
    int64_t stop = i->c == RE_LAZY ? least : limit;
    while (p < stop && takes(m, single, re_text_at(m->text, p)))
        p++;
    if (p < least)
        return -1;
    if (i->c == RE_LAZY)
        push(m, ENTRY_LONGER, pc + 2, p, limit);
    else if (i->c == RE_GREEDY && p > least)
        push(m, ENTRY_SHORTER, pc + 2, p, least);
    return p;
}

static bool run(Machine *m, int32_t pc, int64_t at, bool nested, int64_t *stop);

/* A body of LOOK or ATOMIC, from the next instruction. */
static bool run_body(Machine *m, int32_t pc, int64_t at, int64_t *stop) {
    size_t base = m->depth;
    bool found = run(m, pc + 1, at, true, stop);
    if (found)
        cut(m, base);
    return found;
}

static bool look(Machine *m, const ReInstruction *i, int32_t pc, int64_t at) {
    bool negative = i->b & 2;
    int64_t stop;
    if (at < i->c)
        return negative;
    size_t base = m->depth;
    bool found = run_body(m, pc, at - i->c, &stop);
    if (found && negative)
        undo(m, base);
    return found != negative;
}

/* LOOP: the next instruction to run. */
static int32_t turn(Machine *m, const ReLoop *loop, int32_t pc, int64_t at) {
    Counter c = m->counters[loop->counter];
    if (c.count < loop->min) {
        set_counter(m, loop->counter, c.count + 1, at);
        return loop->body;
    }
    bool may_enter = (loop->max == RE_NO_MAX || c.count < loop->max) && c.began != at;
    if (!may_enter)
        return loop->exit;
    if (loop->lazy) {
        push(m, ENTRY_CHOICE, pc + 1, at, 0);
        return loop->exit;
    }
    push(m, ENTRY_CHOICE, loop->exit, at, 0);
    set_counter(m, loop->counter, c.count + 1, at);
    return loop->body;
}

static void use_fuel(Machine *m) {
    if (m->fuel-- > 0)
        return;
    m->fuel = INSTRUCTIONS_A_STEP;
    if (--m->sim->steps_left < 0)
        sim_out_of_steps(m->sim);
}

static bool is_match(const Machine *m, int64_t at) {
    if (m->full && at != m->end)
        return false;
    return !(m->must_advance && at == m->first);
}

/* Runs from pc to DONE. Choices below the entry depth are not touched. */
static bool run(Machine *m, int32_t pc, int64_t at, bool nested, int64_t *stop) {
    size_t base = m->depth;
    for (;;) {
        const ReInstruction *i = &m->pattern->code[pc];
        bool ok = true;
        use_fuel(m);
        switch (i->op) {
        case RE_OP_CHAR:
        case RE_OP_CHAR_FOLDED:
        case RE_OP_ANY:
        case RE_OP_ANY_BUT_NEWLINE:
        case RE_OP_SET:
            ok = at < m->end && takes(m, i, re_text_at(m->text, at));
            at++;
            pc++;
            break;
        case RE_OP_AT:
            ok = holds(m, i, at);
            pc++;
            break;
        case RE_OP_SAVE:
            set_slot(m, i->a, at);
            pc++;
            break;
        case RE_OP_SPLIT:
            push(m, ENTRY_CHOICE, i->a, at, 0);
            pc++;
            break;
        case RE_OP_JUMP: pc = i->a; break;
        case RE_OP_BACKREF:
            at = match_group(m, i, at);
            ok = at >= 0;
            pc++;
            break;
        case RE_OP_LOOK:
            ok = look(m, i, pc, at);
            pc = i->a;
            break;
        case RE_OP_ATOMIC:
            ok = run_body(m, pc, at, &at);
            pc = i->a;
            break;
        case RE_OP_IF: pc = m->slots[2 * i->a + 1] >= 0 ? pc + 1 : i->b; break;
        case RE_OP_ONE:
            at = run_of_one(m, i, pc, at);
            ok = at >= 0;
            pc += 2;
            break;
        case RE_OP_LOOP_START:
            set_counter(m, i->a, 0, -1);
            pc++;
            break;
        case RE_OP_LOOP: pc = turn(m, &m->pattern->loops[i->a], pc, at); break;
        case RE_OP_LOOP_ENTER: {
            const ReLoop *loop = &m->pattern->loops[i->a];
            set_counter(m, loop->counter, m->counters[loop->counter].count + 1, at);
            pc = loop->body;
            break;
        }
        case RE_OP_DONE:
            if (nested || is_match(m, at)) {
                *stop = at;
                return true;
            }
            ok = false;
            break;
        }
        if (!ok && !go_back(m, base, &pc, &at))
            return false;
    }
}

/* ---- attempts ---- */

static bool attempt(Machine *m, int64_t at) {
    size_t count = 2 * ((size_t)m->pattern->groups + 1);
    for (size_t i = 0; i < count; i++)
        m->slots[i] = -1;
    m->last_index = 0;
    m->depth = 0;
    int64_t stop;
    if (!run(m, 0, at, false, &stop))
        return false;
    m->slots[0] = at;
    m->slots[1] = stop;
    return true;
}

/* The next place from which an attempt can succeed, by the first instruction. */
static int64_t next_start(const Machine *m, int64_t at) {
    const ReInstruction *first = m->pattern->code;
    if (first->op != RE_OP_CHAR)
        return at;
    if (m->text->narrow) {
        if (first->a > 255)
            return m->end + 1;
        const unsigned char *p =
            at < m->end ? memchr(m->text->narrow + at, first->a, (size_t)(m->end - at)) : NULL;
        return p ? p - m->text->narrow : m->end + 1;
    }
    while (at < m->end && m->text->wide[at] != (uint32_t)first->a)
        at++;
    return at < m->end ? at : m->end + 1;
}

static bool search(Machine *m, int64_t start) {
    for (int64_t at = next_start(m, start); at <= m->end; at = next_start(m, at + 1)) {
        m->first = at;
        if (attempt(m, at))
            return true;
        m->must_advance = false;
    }
    return false;
}

bool re_run(Sim *sim, const RePattern *pattern, const ReText *text, int64_t start, int64_t end,
            ReWay way, bool must_advance, ReResult *result) {
    Machine m = {.sim = sim,
                 .pattern = pattern,
                 .text = text,
                 .end = end,
                 .first = start,
                 .full = way == RE_FULLMATCH,
                 .must_advance = must_advance,
                 .slots = result->slots};
    m.counters = mem_calloc(sim, pattern->counters * sizeof *m.counters);
    bool found = way == RE_SEARCH ? search(&m, start) : attempt(&m, start);
    result->last_index = m.last_index;
    mem_free(sim, m.counters, pattern->counters * sizeof *m.counters);
    mem_free(sim, m.stack, m.capacity * sizeof *m.stack);
    return found;
}
