/* Constant folding (CPython: Python/ast_opt.c): what is a constant before the program runs, within
 * CPython's limits of size. A node that would raise is left to run time, where it raises. */
#include <string.h>

#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"

enum { FOLD_MAX_BITS = 128, FOLD_MAX_TUPLE = 256, FOLD_MAX_TEXT = 4096 };

static bool looks_like_name(const char *text, uint32_t len) {
    for (uint32_t i = 0; i < len; i++) {
        char ch = text[i];
        bool word = (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') ||
                    (ch >= '0' && ch <= '9') || ch == '_';
        if (!word)
            return false;
    }
    return true;
}

static Value value_of_text(Compiler *c, TextSlice s) {
    if (looks_like_name(s.text, s.len))
        return (Value)str_intern(c->sim, s.text, s.len);
    return (Value)str_new(c->sim, s.text, s.len);
}

static Value value_of_digits(Compiler *c, TextSlice s) {
    static const struct {
        char letter;
        int base;
    } prefixes[] = {{'x', 16}, {'o', 8}, {'b', 2}};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (s.len > 2 && s.text[0] == '0' && (s.text[1] | 0x20) == prefixes[i].letter)
            return int_from_digits(c->sim, s.text + 2, s.len - 2, prefixes[i].base);
    }
    return int_from_digits(c->sim, s.text, s.len, 10);
}

Value literal_value(Compiler *c, const Literal *literal) {
    switch (literal->kind) {
    case LITERAL_NONE: return VALUE_NONE;
    case LITERAL_FALSE: return VALUE_FALSE;
    case LITERAL_TRUE: return VALUE_TRUE;
    case LITERAL_ELLIPSIS: return VALUE_ELLIPSIS;
    case LITERAL_INT: return int_new(c->sim, literal->integer);
    case LITERAL_BIGINT: return value_of_digits(c, literal->text);
    case LITERAL_FLOAT: return float_new(c->sim, literal->number);
    case LITERAL_COMPLEX: return complex_new(c->sim, 0.0, literal->number);
    case LITERAL_STR: return value_of_text(c, literal->text);
    case LITERAL_BYTES: return (Value)bytes_new(c->sim, literal->text.text, literal->text.len);
    }
    return NULL;
}

/* ---- limits ---- */

static bool is_int(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.int_;
}

/* Bits of an int, or more than any limit if it is a big one. */
static int bits_of(Value v) {
    if (!value_is_small_int(v))
        return 1 << 20;
    int64_t n = value_as_small_int(v);
    uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    int bits = 0;
    for (; u; u >>= 1) {
        bits++;
    }
    return bits;
}

static bool sequence_size(Sim *sim, Value v, int64_t *size, int64_t *limit) {
    const Type *type = type_of(sim, v);
    if (type == sim->types.tuple) {
        *size = (int64_t)((Tuple *)v)->count;
        *limit = FOLD_MAX_TUPLE;
    } else if (type == sim->types.str) {
        *size = ((Str *)v)->length;
        *limit = FOLD_MAX_TEXT;
    } else if (type == sim->types.bytes) {
        *size = value_length(sim, v);
        *limit = FOLD_MAX_TEXT;
    } else {
        return false;
    }
    return true;
}

static bool may_repeat(Sim *sim, Value sequence, Value count) {
    int64_t size, limit;
    if (!value_is_small_int(count) || !sequence_size(sim, sequence, &size, &limit))
        return true;
    int64_t n = value_as_small_int(count);
    return size == 0 || (n >= 0 && n <= limit / size);
}

static bool may_multiply(Sim *sim, Value a, Value b) {
    if (is_int(sim, a) && is_int(sim, b))
        return bits_of(a) + bits_of(b) <= FOLD_MAX_BITS;
    if (is_int(sim, a))
        return may_repeat(sim, b, a);
    if (is_int(sim, b))
        return may_repeat(sim, a, b);
    return true;
}

static bool may_raise_power(Sim *sim, Value a, Value b) {
    if (!is_int(sim, a) || !is_int(sim, b))
        return true;
    if (!value_is_small_int(b))
        return false;
    int64_t n = value_as_small_int(b);
    int bits = bits_of(a);
    return n <= 0 || bits == 0 || n <= FOLD_MAX_BITS / bits;
}

static bool may_shift(Sim *sim, Value a, Value b) {
    if (!is_int(sim, a) || !is_int(sim, b))
        return true;
    if (!value_is_small_int(b))
        return false;
    int64_t n = value_as_small_int(b);
    return n < 0 || bits_of(a) == 0 || (n <= FOLD_MAX_BITS && bits_of(a) <= FOLD_MAX_BITS - n);
}

static bool may_fold_binary(Sim *sim, BinOperator op, Value a, Value b) {
    switch (op) {
    case BIN_MULT: return may_multiply(sim, a, b);
    case BIN_POW: return may_raise_power(sim, a, b);
    case BIN_LSHIFT: return may_shift(sim, a, b);
    case BIN_MOD: return type_of(sim, a) != sim->types.str && type_of(sim, a) != sim->types.bytes;
    case BIN_MATMULT: return false;
    default: return true;
    }
}

static BinaryOp binary_op_of(BinOperator op) {
    static const BinaryOp ops[BIN_COUNT] = {
        [BIN_ADD] = BINARY_ADD,           [BIN_SUB] = BINARY_SUB,
        [BIN_MULT] = BINARY_MUL,          [BIN_MATMULT] = BINARY_MATMUL,
        [BIN_DIV] = BINARY_TRUEDIV,       [BIN_MOD] = BINARY_MOD,
        [BIN_POW] = BINARY_POW,           [BIN_LSHIFT] = BINARY_LSHIFT,
        [BIN_RSHIFT] = BINARY_RSHIFT,     [BIN_BITOR] = BINARY_OR,
        [BIN_BITXOR] = BINARY_XOR,        [BIN_BITAND] = BINARY_AND,
        [BIN_FLOORDIV] = BINARY_FLOORDIV,
    };
    return ops[op];
}

/* ---- nodes ---- */

static Value settled(Sim *sim, Value v) { /* an error of folding is no error of the program */
    if (!v)
        error_clear(sim);
    return v;
}

static Value fold_binary(Compiler *c, const BinOpNode *node) {
    Sim *sim = c->sim;
    Value right = constant_fold(c, node->right);
    if (!right)
        return NULL;
    Value left = constant_fold(c, node->left);
    Value result = NULL;
    if (left && may_fold_binary(sim, node->op, left, right))
        result = settled(sim, value_binary(sim, left, right, binary_op_of(node->op)));
    value_drop_maybe(sim, left);
    value_drop(sim, right);
    return result;
}

static Value fold_unary(Compiler *c, const UnaryOpNode *node) {
    Sim *sim = c->sim;
    Value operand = constant_fold(c, node->operand);
    if (!operand)
        return NULL;
    Value result = NULL;
    if (node->op == UNARY_NOT) {
        int truth = value_truth(sim, operand);
        if (truth >= 0)
            result = value_from_bool(!truth);
    } else {
        UnaryOp op = node->op == UNARY_INVERT ? UNOP_INVERT
                     : node->op == UNARY_UADD ? UNOP_POSITIVE
                                              : UNOP_NEGATIVE;
        result = value_unary(sim, operand, op);
    }
    value_drop(sim, operand);
    return settled(sim, result);
}

static Value fold_items(Compiler *c, const NodeList *elts) {
    Tuple *t = tuple_new(c->sim, elts->count);
    for (uint32_t i = 0; i < elts->count; i++) {
        Value item = constant_fold(c, elts->items[i]);
        t->items[i] = item ? item : VALUE_NONE;
        if (!item) {
            for (uint32_t k = i + 1; k < elts->count; k++) {
                t->items[k] = VALUE_NONE;
            }
            DROP(c->sim, t);
            return NULL;
        }
    }
    return (Value)t;
}

static Value fold_subscript(Compiler *c, const SubscriptNode *node) {
    if (node->ctx != CONTEXT_LOAD)
        return NULL;
    Value key = constant_fold(c, node->slice);
    if (!key)
        return NULL;
    Value container = constant_fold(c, node->value);
    Value result = NULL;
    if (container)
        result = settled(c->sim, value_getitem(c->sim, container, key));
    value_drop_maybe(c->sim, container);
    value_drop(c->sim, key);
    return result;
}

Value constant_fold(Compiler *c, const Node *node) {
    switch (node->kind) {
    case NODE_Constant: return settled(c->sim, literal_value(c, &AST(Constant, node)->value));
    case NODE_BinOp: return fold_binary(c, AST(BinOp, node));
    case NODE_UnaryOp: return fold_unary(c, AST(UnaryOp, node));
    case NODE_Subscript: return fold_subscript(c, AST(Subscript, node));
    case NODE_Tuple:
        if (AST(Tuple, node)->ctx != CONTEXT_LOAD)
            return NULL;
        return fold_items(c, &AST(Tuple, node)->elts);
    case NODE_Name:
        if (slice_equal((TextSlice){AST(Name, node)->id->text, AST(Name, node)->id->len},
                        "__debug__", 9))
            return VALUE_TRUE;
        return NULL;
    default: return NULL;
    }
}

static Value frozenset_of(Compiler *c, Value items) {
    Set *set = frozenset_new(c->sim);
    if (set_update(c->sim, set, items))
        return (Value)set;
    error_clear(c->sim);
    DROP(c->sim, set);
    return NULL;
}

/* CPython makes the set twice, the second time in the order of the first: seen when it is iterated.
 */
static Value frozen(Compiler *c, Value items) { /* items stolen */
    Value first = frozenset_of(c, items);
    value_drop(c->sim, items);
    if (!first)
        return NULL;
    Tuple *ordered = tuple_from_iterable(c->sim, first);
    Value set = frozenset_of(c, (Value)ordered);
    DROP(c->sim, ordered);
    value_drop(c->sim, first);
    return set;
}

Value constant_fold_elements(Compiler *c, const NodeList *elts, bool as_set) {
    Value items = fold_items(c, elts);
    return items && as_set ? frozen(c, items) : items;
}

Value constant_fold_container(Compiler *c, const Node *node) {
    if (node->kind == NODE_List)
        return constant_fold_elements(c, &AST(List, node)->elts, false);
    if (node->kind == NODE_Set)
        return constant_fold_elements(c, &AST(Set, node)->elts, true);
    return NULL;
}

bool node_is_constant(Compiler *c, const Node *node) {
    Value v = constant_fold(c, node);
    value_drop_maybe(c->sim, v);
    return v != NULL;
}
