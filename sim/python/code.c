/* The type `code` (CPython: Objects/codeobject.c) and the listing of instructions. */
#include "sim/python/code.h"

#include <string.h>

#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/refusal.h"
#include "sim/state.h"

const OpInfo op_info[OP_COUNT] = {
#define OPCODE(name, effect, meaning) {#name, effect, meaning},
#include "sim/python/opcodes.def"
#undef OPCODE
};

/* ---- the object ---- */

static void code_dealloc(Sim *sim, Object *self) {
    Code *code = (Code *)self;
    mem_free(sim, code->instructions, code->count * sizeof *code->instructions);
    mem_free(sim, code->spans, code->count * sizeof *code->spans);
    mem_free(sim, code->caches, code->cache_count * CACHE_WAYS * sizeof *code->caches);
    mem_free(sim, code->handlers, code->handler_count * sizeof *code->handlers);
    DROP_MAYBE(sim, code->name);
    DROP_MAYBE(sim, code->qualname);
    DROP_MAYBE(sim, code->filename);
    DROP_MAYBE(sim, code->consts);
    DROP_MAYBE(sim, code->names);
    DROP_MAYBE(sim, code->varnames);
    DROP_MAYBE(sim, code->cellvars);
    DROP_MAYBE(sim, code->freevars);
    DROP_MAYBE(sim, code->doc);
    DROP_MAYBE(sim, code->native);
}

static Value code_repr(Sim *sim, Value self) {
    const Code *code = (const Code *)self;
    return (Value)str_format(sim, "<code object %S at 0x%llx, file \"%S\", line %u>", code->name,
                             (long long)object_id(sim, self), code->filename, code->first_line);
}

/* ---- attributes ---- */

#define CODE_OBJECT(field)                                                                         \
    static Value get_##field(Sim *sim, Value self) {                                               \
        (void)sim;                                                                                 \
        return value_keep((Value)((Code *)self)->field);                                           \
    }
#define CODE_NUMBER(field)                                                                         \
    static Value get_##field(Sim *sim, Value self) {                                               \
        return int_new(sim, ((Code *)self)->field);                                                \
    }

CODE_OBJECT(name)
CODE_OBJECT(qualname)
CODE_OBJECT(filename)
CODE_OBJECT(consts)
CODE_OBJECT(names)
CODE_OBJECT(varnames)
CODE_OBJECT(cellvars)
CODE_OBJECT(freevars)
CODE_NUMBER(argcount)
CODE_NUMBER(posonly_count)
CODE_NUMBER(kwonly_count)
CODE_NUMBER(local_count)
CODE_NUMBER(stack_size)
CODE_NUMBER(first_line)

static Value get_flags(Sim *sim, Value self) {
    const unsigned own = CODE_LIBRARY | CODE_CLASS_BODY;
    return int_new(sim, ((Code *)self)->flags & ~own);
}

static const GetSetDef code_getset[] = {
    {"co_name", get_name, NULL},
    {"co_qualname", get_qualname, NULL},
    {"co_filename", get_filename, NULL},
    {"co_firstlineno", get_first_line, NULL},
    {"co_flags", get_flags, NULL},
    {"co_consts", get_consts, NULL},
    {"co_names", get_names, NULL},
    {"co_varnames", get_varnames, NULL},
    {"co_cellvars", get_cellvars, NULL},
    {"co_freevars", get_freevars, NULL},
    {"co_argcount", get_argcount, NULL},
    {"co_posonlyargcount", get_posonly_count, NULL},
    {"co_kwonlyargcount", get_kwonly_count, NULL},
    {"co_nlocals", get_local_count, NULL},
    {"co_stacksize", get_stack_size, NULL},
    {0},
};

/* co_positions() as a list of tuples: an iterator is all that callers need. */
static Value code_positions(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    const Code *code = (const Code *)self;
    List *list = list_new(sim, code->count);
    for (uint32_t i = 0; i < code->count; i++) {
        const Span *s = &code->spans[i];
        Tuple *t = tuple_new(sim, 4);
        bool known = s->end_line != 0;
        t->items[0] = int_new(sim, s->line);
        t->items[1] = known ? int_new(sim, s->end_line) : VALUE_NONE;
        t->items[2] = known ? int_new(sim, s->col) : VALUE_NONE;
        t->items[3] = known ? int_new(sim, s->end_col) : VALUE_NONE;
        list_append_steal(sim, list, (Value)t);
    }
    Value iterator = value_iter(sim, (Value)list);
    DROP(sim, list);
    return iterator;
}

static const NativeDef code_methods[] = {
    {"co_positions", code_positions, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static Value code_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type, (void)args, (void)nargs, (void)kwnames;
    RAISE(sim, NotImplementedError,
          "CodeType() is not there in aioscope: the instructions are not CPython's; use compile");
    refusal_tell(sim);
    return NULL;
}

static const Slots code_slots = {.new_ = code_type_new, .repr = code_repr, .dealloc = code_dealloc};

static const TypeDef code_type = {
    .name = "code",
    .size = sizeof(Code),
    .slots = &code_slots,
    .methods = code_methods,
    .getset = code_getset,
};

void type_init_code(Sim *sim) {
    sim->types.code = type_from_def(sim, &code_type, NULL);
}

/* ---- listing ---- */

static const char *const compare_texts[] = {
#define X(op, text, dunder) text,
    COMPARE_OPS(X)
#undef X
};
static const char *const binary_texts[] = {
#define X(op, text, dunder) text,
    BINARY_OPS(X)
#undef X
};
static const char *const unary_texts[] = {
#define X(op, text, dunder) text,
    UNARY_OPS(X)
#undef X
};

static const Str *slot_name(const Code *code, uint32_t slot) {
    const Tuple *lists[] = {code->varnames, code->cellvars, code->freevars};
    for (int i = 0; i < 3; i++) {
        if (slot < lists[i]->count)
            return (const Str *)lists[i]->items[slot];
        slot -= (uint32_t)lists[i]->count;
    }
    return NULL;
}

static void add_slot(StrBuilder *sb, const Code *code, uint32_t slot) {
    const Str *name = slot_name(code, slot);
    sb_format(sb, " (%s)", name ? name->text : "?");
}

static void add_const(StrBuilder *sb, const Code *code, int32_t number) {
    Value v = code->consts->items[number];
    if (type_of(sb->sim, v) == sb->sim->types.code) {
        sb_format(sb, " (<code %S>)", ((Code *)v)->qualname);
    } else {
        sb_puts(sb, " (");
        if (!sb_repr(sb, v))
            sb_puts(sb, "?");
        sb_puts(sb, ")");
    }
}

static void add_name(StrBuilder *sb, const Code *code, uint32_t number) {
    sb_format(sb, " (%S)", (Str *)code->names->items[number]);
}

static void add_meaning(StrBuilder *sb, const Code *code, const Instruction *in) {
    switch (in->op) {
    case OP_LOAD_CONST: add_const(sb, code, in->a); break;
    case OP_LOAD_FAST_LOAD_CONST:
        add_slot(sb, code, (uint32_t)in->a);
        add_const(sb, code, in->c);
        break;
    case OP_LOAD_FAST_LOAD_FAST:
    case OP_STORE_FAST_LOAD_FAST:
        add_slot(sb, code, (uint32_t)in->a);
        add_slot(sb, code, in->c);
        break;
    case OP_LOAD_CLASSDEREF: add_name(sb, code, in->b | (uint32_t)in->c << 8); break;
    case OP_LOAD_FAST:
    case OP_STORE_FAST:
    case OP_DELETE_FAST:
    case OP_MAKE_CELL:
    case OP_LOAD_CLOSURE:
    case OP_LOAD_DEREF:
    case OP_STORE_DEREF:
    case OP_DELETE_DEREF: add_slot(sb, code, (uint32_t)in->a); break;
    case OP_LOAD_NAME:
    case OP_STORE_NAME:
    case OP_DELETE_NAME:
    case OP_LOAD_GLOBAL:
    case OP_STORE_GLOBAL:
    case OP_DELETE_GLOBAL:
    case OP_LOAD_ATTR:
    case OP_LOAD_METHOD:
    case OP_STORE_ATTR:
    case OP_DELETE_ATTR:
    case OP_IMPORT_NAME:
    case OP_IMPORT_FROM: add_name(sb, code, (uint32_t)in->a); break;
    case OP_COMPARE_OP: sb_format(sb, " (%s)", compare_texts[in->a]); break;
    case OP_COMPARE_JUMP: sb_format(sb, " (%s)", compare_texts[in->b]); break;
    case OP_BINARY_OP: sb_format(sb, " (%s%s)", binary_texts[in->a], in->b ? "=" : ""); break;
    case OP_UNARY_OP: sb_format(sb, " (%s)", unary_texts[in->a]); break;
    default: break;
    }
}

static void add_instruction(StrBuilder *sb, const Code *code, uint32_t i) {
    const Instruction *in = &code->instructions[i];
    const Span *s = &code->spans[i];
    sb_format(sb, "%u\t%s\t%d %d %d", i, op_info[in->op].name, (int)in->a, (int)in->b, (int)in->c);
    add_meaning(sb, code, in);
    sb_format(sb, "\t%u:%u-%u:%u\n", s->line, s->col, s->end_line, s->end_col);
}

static void add_code(StrBuilder *sb, const Code *code) {
    sb_format(sb, "code %S line %u stack %u flags %u\n", code->qualname, code->first_line,
              code->stack_size, code->flags);
    for (uint32_t i = 0; i < code->count; i++) {
        add_instruction(sb, code, i);
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionEntry *e = &code->handlers[i];
        sb_format(sb, "handler %u..%u to %u depth %u%s\n", e->start, e->end, e->handler, e->depth,
                  e->lasti ? " lasti" : "");
    }
    for (size_t i = 0; i < code->consts->count; i++) {
        Value v = code->consts->items[i];
        if (type_of(sb->sim, v) == sb->sim->types.code)
            add_code(sb, (Code *)v);
    }
}

Str *code_dump(Sim *sim, Code *code) {
    StrBuilder sb;
    sb_init(&sb, sim);
    add_code(&sb, code);
    return sb_finish(&sb);
}
