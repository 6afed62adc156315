/* From a unit's list of Ins to a Code: spans filled in, depth of the stack at every instruction by
 * following all ways through the code (exception handlers too), labels turned into numbers, the
 * table of handlers made from the handler that each Ins carries. */
#include <assert.h>
#include <string.h>

#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/list.h"

bool op_is_cond_jump(int op) {
    switch (op) {
    case OP_POP_JUMP_IF_FALSE:
    case OP_POP_JUMP_IF_TRUE:
    case OP_POP_JUMP_IF_NONE:
    case OP_POP_JUMP_IF_NOT_NONE:
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP:
    case OP_FOR_ITER:
    case OP_SEND:
    case OP_COMPARE_JUMP: return true;
    default: return false;
    }
}

bool op_is_jump(int op) {
    return op == OP_JUMP || op == OP_JUMP_BACKWARD || op == OP_SEND_AGAIN || op_is_cond_jump(op);
}

bool op_ends_block(int op) {
    return op == OP_JUMP || op == OP_JUMP_BACKWARD || op == OP_SEND_AGAIN ||
           op == OP_RETURN_VALUE || op == OP_RAISE || op == OP_RERAISE;
}

static int count_bits(unsigned n) {
    int bits = 0;
    for (; n; n &= n - 1) {
        bits++;
    }
    return bits;
}

/* Effects that depend on an operand. */
static int effect_of_operand(const Ins *ins, bool taken) {
    switch (ins->op) {
    case OP_BUILD_SLICE:
    case OP_BUILD_TUPLE:
    case OP_BUILD_LIST:
    case OP_BUILD_SET:
    case OP_BUILD_STRING: return 1 - ins->a;
    case OP_BUILD_MAP: return 1 - 2 * ins->a;
    case OP_UNPACK_SEQUENCE: return ins->a - 1;
    case OP_UNPACK_EX: return ins->a + ins->c;
    case OP_FORMAT_VALUE: return -ins->b;
    case OP_CALL: return -(ins->a + 1);
    case OP_CALL_KW: return -(ins->a + 2);
    case OP_CALL_EX: return -(2 + ins->b);
    case OP_MAKE_FUNCTION: return -count_bits((unsigned)ins->a);
    case OP_RAISE: return -ins->a;
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP: return taken ? 0 : -1;
    case OP_FOR_ITER: return taken ? -1 : 1;
    case OP_SEND: return taken ? -1 : 0;
    default: return 0;
    }
}

int op_stack_effect(const Ins *ins, bool taken) {
    switch (ins->op) {
    case OP_LOAD_FAST_LOAD_FAST:
    case OP_LOAD_FAST_LOAD_CONST: return 2;
    case OP_COPY:
    case OP_PUSH_NULL:
    case OP_LOAD_CONST:
    case OP_LOAD_FAST:
    case OP_LOAD_CLOSURE:
    case OP_LOAD_DEREF:
    case OP_LOAD_CLASSDEREF:
    case OP_LOAD_NAME:
    case OP_LOAD_GLOBAL:
    case OP_LOAD_METHOD:
    case OP_RETURN_GENERATOR:
    case OP_LOAD_BUILD_CLASS:
    case OP_LOAD_ASSERTION_ERROR:
    case OP_IMPORT_FROM:
    case OP_GET_ANEXT:
    case OP_PUSH_EXC_INFO:
    case OP_BEFORE_WITH:
    case OP_BEFORE_ASYNC_WITH:
    case OP_WITH_EXCEPT_START:
    case OP_GET_LEN:
    case OP_MATCH_MAPPING:
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_KEYS: return 1;
    case OP_POP_TOP:
    case OP_STORE_FAST:
    case OP_STORE_DEREF:
    case OP_STORE_NAME:
    case OP_STORE_GLOBAL:
    case OP_DELETE_ATTR:
    case OP_BINARY_SUBSCR:
    case OP_BINARY_OP:
    case OP_COMPARE_OP:
    case OP_IS_OP:
    case OP_CONTAINS_OP:
    case OP_POP_JUMP_IF_FALSE:
    case OP_POP_JUMP_IF_TRUE:
    case OP_POP_JUMP_IF_NONE:
    case OP_POP_JUMP_IF_NOT_NONE:
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_LIST_EXTEND:
    case OP_SET_UPDATE:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
    case OP_RETURN_VALUE:
    case OP_IMPORT_NAME:
    case OP_IMPORT_STAR:
    case OP_RERAISE:
    case OP_POP_EXCEPT:
    case OP_PREP_RERAISE_STAR: return -1;
    case OP_STORE_ATTR:
    case OP_DELETE_SUBSCR:
    case OP_MAP_ADD:
    case OP_END_ASYNC_FOR:
    case OP_MATCH_CLASS:
    case OP_COMPARE_JUMP: return -2;
    case OP_STORE_SUBSCR: return -3;
    default: return effect_of_operand(ins, taken);
    }
}

/* ---- the depth of the stack ---- */

typedef struct Flow {
    Compiler *c;
    Unit *unit;
    int32_t *depths; /* before each Ins; -1: not reached */
    uint32_t *todo;
    uint32_t todo_count;
    int32_t deepest;
} Flow;

static void reach(Flow *f, uint32_t at, int32_t depth) {
    assert(at < f->unit->count && depth >= 0);
    if (depth > f->deepest)
        f->deepest = depth;
    if (f->depths[at] >= 0) {
        assert(f->depths[at] == depth);
        return;
    }
    f->depths[at] = depth;
    f->todo[f->todo_count++] = at;
}

static void follow(Flow *f, uint32_t at) {
    const Ins *ins = &f->unit->ins[at];
    int32_t depth = f->depths[at];
    if (ins->op == OP_SETUP) {
        Handler *h = &f->unit->handlers[ins->a];
        h->depth = depth - h->lost;
        reach(f, (uint32_t)f->unit->labels[h->label], h->depth + 1 + h->lasti);
    }
    if (op_is_jump(ins->op))
        reach(f, (uint32_t)f->unit->labels[ins->a], depth + op_stack_effect(ins, true));
    if (!op_ends_block(ins->op))
        reach(f, at + 1, depth + op_stack_effect(ins, false));
}

static void measure_stack(Compiler *c) {
    Unit *u = c->unit;
    Flow f = {.c = c, .unit = u};
    f.depths = mem_alloc(c->sim, u->count * sizeof *f.depths);
    f.todo = mem_alloc(c->sim, u->count * sizeof *f.todo);
    memset(f.depths, 0xff, u->count * sizeof *f.depths);
    reach(&f, 0, 0);
    while (f.todo_count) {
        follow(&f, f.todo[--f.todo_count]);
    }
    u->stack_size = (uint32_t)f.deepest;
    mem_free(c->sim, f.depths, u->count * sizeof *f.depths);
    mem_free(c->sim, f.todo, u->count * sizeof *f.todo);
}

/* ---- spans ---- */

static void fill_spans(Unit *u) {
    Span last = {u->first_line, 0, 0, 0};
    for (uint32_t i = 0; i < u->count; i++) {
        if (u->ins[i].span.line)
            last = u->ins[i].span;
        else
            u->ins[i].span = last;
    }
}

/* ---- the Code ---- */

/* SETUPs and NOPs are left out: numbers[i] is the number of Ins i, or of the next one that stays.
 */
static uint32_t number_instructions(const Unit *u, uint32_t *numbers) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < u->count; i++) {
        numbers[i] = count;
        if (u->ins[i].op != OP_SETUP && u->ins[i].op != OP_NOP)
            count++;
    }
    return count;
}

static Instruction instruction_of(const Unit *u, const Ins *ins, const uint32_t *numbers,
                                  uint32_t self) {
    Instruction made = {ins->op, ins->b, ins->c, ins->a};
    if (!op_is_jump(ins->op))
        return made;
    uint32_t target = numbers[u->labels[ins->a]];
    made.a = (int32_t)target;
    if (ins->op == OP_SEND_AGAIN)
        made.op = OP_JUMP;
    else if (ins->op == OP_JUMP && target <= self)
        made.op = OP_JUMP_BACKWARD;
    assert(target > self || !op_is_cond_jump(ins->op));
    return made;
}

static bool wants_cache(const Ins *ins) {
    switch (ins->op) {
    case OP_LOAD_ATTR:
    case OP_LOAD_METHOD:
    case OP_STORE_ATTR:
    case OP_LOAD_GLOBAL:
    case OP_LOAD_NAME: return true;
    default: return false;
    }
}

static void write_instructions(Compiler *c, Code *code, const uint32_t *numbers) {
    const Unit *u = c->unit;
    code->instructions = mem_alloc(c->sim, code->count * sizeof *code->instructions);
    code->spans = mem_alloc(c->sim, code->count * sizeof *code->spans);
    uint32_t n = 0;
    for (uint32_t i = 0; i < u->count; i++) {
        const Ins *ins = &u->ins[i];
        if (ins->op == OP_SETUP || ins->op == OP_NOP)
            continue;
        code->spans[n] = ins->span;
        code->instructions[n] = instruction_of(u, ins, numbers, n);
        if (wants_cache(ins)) {
            bool room = code->cache_count < UINT16_MAX;
            code->instructions[n].c = room ? (uint16_t)++code->cache_count : 0;
        }
        n++;
    }
    if (code->cache_count)
        code->caches = mem_calloc(c->sim, code->cache_count * CACHE_WAYS * sizeof *code->caches);
}

/* Neighbours with the same handler share an entry. Returns the number of entries; writes them
 * unless out is NULL. */
static uint32_t list_handlers(const Unit *u, const uint32_t *numbers, ExceptionEntry *out) {
    uint32_t count = 0;
    int32_t last = -1;
    for (uint32_t i = 0; i < u->count; i++) {
        const Ins *ins = &u->ins[i];
        if (ins->op == OP_SETUP || ins->op == OP_NOP)
            continue;
        const Handler *h = ins->handler >= 0 ? &u->handlers[ins->handler] : NULL;
        if (h && h->depth < 0)
            h = NULL; /* dead code that was kept (CompileOptions.plain) */
        if (h && ins->handler != last && out)
            out[count] = (ExceptionEntry){numbers[i], numbers[i], numbers[u->labels[h->label]],
                                          (uint32_t)h->depth, h->lasti};
        if (h && ins->handler != last)
            count++;
        if (h && out)
            out[count - 1].end = numbers[i] + 1;
        last = h ? ins->handler : -1;
    }
    return count;
}

static void write_handlers(Compiler *c, Code *code, const uint32_t *numbers) {
    code->handler_count = list_handlers(c->unit, numbers, NULL);
    if (!code->handler_count)
        return;
    code->handlers = mem_alloc(c->sim, code->handler_count * sizeof *code->handlers);
    list_handlers(c->unit, numbers, code->handlers);
}

static Tuple *tuple_of_words(Sim *sim, const WordTable *table) {
    Tuple *t = tuple_new(sim, table->count);
    for (uint32_t i = 0; i < table->count; i++) {
        t->items[i] = value_keep((Value)table->words[i]);
    }
    return t;
}

static Tuple *tuple_of_idents(Compiler *c, const IdentList *list) {
    Tuple *t = tuple_new(c->sim, list->count);
    for (uint32_t i = 0; i < list->count; i++) {
        t->items[i] = value_keep((Value)ident_str(c, list->items[i]));
    }
    return t;
}

static void write_names(Compiler *c, Code *code) {
    const Scope *s = c->unit->scope;
    static const IdentList none = {0};
    bool function = scope_is_function(s);
    code->name = KEEP(ident_str(c, s->name));
    code->qualname = str_intern(c->sim, s->qualname.text, s->qualname.len);
    code->filename = KEEP(c->filename);
    code->varnames = tuple_of_idents(c, function ? &s->varnames : &none);
    code->cellvars = tuple_of_idents(c, &s->cellvars);
    code->freevars = tuple_of_idents(c, &s->freevars);
    code->local_count = (uint32_t)code->varnames->count;
    code->cell_count = (uint32_t)code->cellvars->count;
    code->free_count = (uint32_t)code->freevars->count;
    if (!function)
        return;
    code->argcount = s->arg_count;
    code->posonly_count = s->posonly_count;
    code->kwonly_count = s->kwonly_count;
}

static Code *write_code(Compiler *c) {
    Unit *u = c->unit;
    uint32_t *numbers = mem_alloc(c->sim, u->count * sizeof *numbers);
    Code *code = object_new(c->sim, c->sim->types.code, 0);
    code->count = number_instructions(u, numbers);
    code->source_text = c->options.without_source ? NULL : c->source->text;
    code->flags = u->flags;
    code->stack_size = u->stack_size;
    code->first_line = u->first_line;
    code->consts = tuple_of_words(c->sim, &u->consts);
    code->names = tuple_of_words(c->sim, &u->names);
    if (u->doc)
        code->doc = KEEP(u->doc);
    write_names(c, code);
    code->plain_parameters = !(u->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) && !code->kwonly_count;
    write_instructions(c, code, numbers);
    write_handlers(c, code, numbers);
    mem_free(c->sim, numbers, u->count * sizeof *numbers);
    return code;
}

Code *assemble(Compiler *c) {
    fill_spans(c->unit);
    if (!c->options.plain)
        peephole_flow(c);
    measure_stack(c);
    if (!c->options.plain)
        peephole_fuse(c);
    return write_code(c);
}
