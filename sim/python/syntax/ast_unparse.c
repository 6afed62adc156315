/* From an expression's tree back to text, as CPython spells annotations under `from __future__
 * import annotations` (Python/ast_unparse.c). Parentheses stand where precedence needs them. */
#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/number.h"

/* What binds tighter has the larger number. */
typedef enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_CMP,
    LEVEL_EXPR,
    LEVEL_BOR = LEVEL_EXPR,
    LEVEL_BXOR,
    LEVEL_BAND,
    LEVEL_SHIFT,
    LEVEL_ARITH,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM
} Level;

static void add(StrBuilder *sb, const Node *node, int level);

static void add_ident(StrBuilder *sb, const Ident *name) {
    sb_add(sb, name->text, name->len);
}

static bool open_paren(StrBuilder *sb, bool needed) {
    if (needed)
        sb_puts(sb, "(");
    return needed;
}

static void close_paren(StrBuilder *sb, bool opened) {
    if (opened)
        sb_puts(sb, ")");
}

static void add_list(StrBuilder *sb, const NodeList *list, int level) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (i)
            sb_puts(sb, ", ");
        add(sb, list->items[i], level);
    }
}

/* ---- operators ---- */

static void add_bool_op(StrBuilder *sb, const BoolOpNode *node, int level) {
    int own = node->op == BOOL_AND ? LEVEL_AND : LEVEL_OR;
    bool paren = open_paren(sb, level > own);
    for (uint32_t i = 0; i < node->values.count; i++) {
        if (i)
            sb_puts(sb, node->op == BOOL_AND ? " and " : " or ");
        add(sb, node->values.items[i], own + 1);
    }
    close_paren(sb, paren);
}

static const struct {
    const char *text;
    int level;
} bin_operators[BIN_COUNT] = {
    [BIN_ADD] = {" + ", LEVEL_ARITH},      [BIN_SUB] = {" - ", LEVEL_ARITH},
    [BIN_MULT] = {" * ", LEVEL_TERM},      [BIN_MATMULT] = {" @ ", LEVEL_TERM},
    [BIN_DIV] = {" / ", LEVEL_TERM},       [BIN_MOD] = {" % ", LEVEL_TERM},
    [BIN_POW] = {" ** ", LEVEL_POWER},     [BIN_LSHIFT] = {" << ", LEVEL_SHIFT},
    [BIN_RSHIFT] = {" >> ", LEVEL_SHIFT},  [BIN_BITOR] = {" | ", LEVEL_BOR},
    [BIN_BITXOR] = {" ^ ", LEVEL_BXOR},    [BIN_BITAND] = {" & ", LEVEL_BAND},
    [BIN_FLOORDIV] = {" // ", LEVEL_TERM},
};

static void add_bin_op(StrBuilder *sb, const BinOpNode *node, int level) {
    int own = bin_operators[node->op].level;
    int right_first = node->op == BIN_POW;
    bool paren = open_paren(sb, level > own);
    add(sb, node->left, own + right_first);
    sb_puts(sb, bin_operators[node->op].text);
    add(sb, node->right, own + !right_first);
    close_paren(sb, paren);
}

static void add_unary_op(StrBuilder *sb, const UnaryOpNode *node, int level) {
    static const char *const texts[] = {
        [UNARY_INVERT] = "~", [UNARY_NOT] = "not ", [UNARY_UADD] = "+", [UNARY_USUB] = "-"};
    int own = node->op == UNARY_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    bool paren = open_paren(sb, level > own);
    sb_puts(sb, texts[node->op]);
    add(sb, node->operand, own);
    close_paren(sb, paren);
}

static void add_compare(StrBuilder *sb, const CompareNode *node, int level) {
    static const char *const texts[CMP_COUNT] = {
        [CMP_EQ] = " == ",        [CMP_NOTEQ] = " != ",    [CMP_LT] = " < ",  [CMP_LTE] = " <= ",
        [CMP_GT] = " > ",         [CMP_GTE] = " >= ",      [CMP_IS] = " is ", [CMP_IN] = " in ",
        [CMP_ISNOT] = " is not ", [CMP_NOTIN] = " not in "};
    bool paren = open_paren(sb, level > LEVEL_CMP);
    add(sb, node->left, LEVEL_CMP + 1);
    for (uint32_t i = 0; i < node->comparators.count; i++) {
        sb_puts(sb, texts[node->ops[i]]);
        add(sb, node->comparators.items[i], LEVEL_CMP + 1);
    }
    close_paren(sb, paren);
}

static void add_if_exp(StrBuilder *sb, const IfExpNode *node, int level) {
    bool paren = open_paren(sb, level > LEVEL_TEST);
    add(sb, node->body, LEVEL_TEST + 1);
    sb_puts(sb, " if ");
    add(sb, node->test, LEVEL_TEST + 1);
    sb_puts(sb, " else ");
    add(sb, node->orelse, LEVEL_TEST);
    close_paren(sb, paren);
}

/* ---- lambda ---- */

typedef struct Parameters {
    StrBuilder *sb;
    bool any;
} Parameters;

static void separate(Parameters *p) {
    if (p->any)
        sb_puts(p->sb, ", ");
    p->any = true;
}

static void add_parameter(Parameters *p, const Node *arg, const Node *value) {
    separate(p);
    add_ident(p->sb, AST(arg, arg)->arg);
    if (!value)
        return;
    sb_puts(p->sb, "=");
    add(p->sb, value, LEVEL_TEST);
}

static void add_positional(Parameters *p, const argumentsNode *args) {
    uint32_t posonly = args->posonlyargs.count;
    uint32_t count = posonly + args->args.count;
    for (uint32_t i = 0; i < count; i++) {
        const Node *arg = i < posonly ? args->posonlyargs.items[i] : args->args.items[i - posonly];
        uint32_t left = count - i;
        const Node *value =
            left <= args->defaults.count ? args->defaults.items[args->defaults.count - left] : NULL;
        add_parameter(p, arg, value);
        if (i + 1 == posonly)
            sb_puts(p->sb, ", /");
    }
}

static void add_arguments(StrBuilder *sb, const argumentsNode *args) {
    Parameters p = {sb, false};
    add_positional(&p, args);
    if (args->vararg || args->kwonlyargs.count) {
        separate(&p);
        sb_puts(sb, "*");
        if (args->vararg)
            add_ident(sb, AST(arg, args->vararg)->arg);
    }
    for (uint32_t i = 0; i < args->kwonlyargs.count; i++) {
        add_parameter(&p, args->kwonlyargs.items[i], args->kw_defaults.items[i]);
    }
    if (args->kwarg) {
        separate(&p);
        sb_puts(sb, "**");
        add_ident(sb, AST(arg, args->kwarg)->arg);
    }
}

static bool has_arguments(const argumentsNode *args) {
    return args->posonlyargs.count || args->args.count || args->vararg || args->kwonlyargs.count ||
           args->kwarg;
}

static void add_lambda(StrBuilder *sb, const LambdaNode *node, int level) {
    const argumentsNode *args = AST(arguments, node->args);
    bool paren = open_paren(sb, level > LEVEL_TEST);
    sb_puts(sb, has_arguments(args) ? "lambda " : "lambda");
    add_arguments(sb, args);
    sb_puts(sb, ": ");
    add(sb, node->body, LEVEL_TEST);
    close_paren(sb, paren);
}

/* ---- displays and comprehensions ---- */

static void add_dict(StrBuilder *sb, const DictNode *node) {
    sb_puts(sb, "{");
    for (uint32_t i = 0; i < node->keys.count; i++) {
        if (i)
            sb_puts(sb, ", ");
        if (node->keys.items[i]) {
            add(sb, node->keys.items[i], LEVEL_TEST);
            sb_puts(sb, ": ");
            add(sb, node->values.items[i], LEVEL_TEST);
        } else {
            sb_puts(sb, "**");
            add(sb, node->values.items[i], LEVEL_EXPR);
        }
    }
    sb_puts(sb, "}");
}

static void add_tuple(StrBuilder *sb, const TupleNode *node, int level) {
    if (!node->elts.count) {
        sb_puts(sb, "()");
        return;
    }
    bool paren = open_paren(sb, level > LEVEL_TUPLE);
    add_list(sb, &node->elts, LEVEL_TEST);
    if (node->elts.count == 1)
        sb_puts(sb, ",");
    close_paren(sb, paren);
}

static void add_generators(StrBuilder *sb, const NodeList *generators) {
    for (uint32_t i = 0; i < generators->count; i++) {
        const comprehensionNode *gen = AST(comprehension, generators->items[i]);
        sb_puts(sb, gen->is_async ? " async for " : " for ");
        add(sb, gen->target, LEVEL_TUPLE);
        sb_puts(sb, " in ");
        add(sb, gen->iter, LEVEL_TEST + 1);
        for (uint32_t k = 0; k < gen->ifs.count; k++) {
            sb_puts(sb, " if ");
            add(sb, gen->ifs.items[k], LEVEL_TEST + 1);
        }
    }
}

static void add_comprehension(StrBuilder *sb, const ListCompNode *node, const char *brackets) {
    sb_add(sb, brackets, 1);
    add(sb, node->elt, LEVEL_TEST);
    add_generators(sb, &node->generators);
    sb_add(sb, brackets + 1, 1);
}

static void add_dict_comp(StrBuilder *sb, const DictCompNode *node) {
    sb_puts(sb, "{");
    add(sb, node->key, LEVEL_TEST);
    sb_puts(sb, ": ");
    add(sb, node->value, LEVEL_TEST);
    add_generators(sb, &node->generators);
    sb_puts(sb, "}");
}

/* ---- calls, attributes, subscripts ---- */

static void add_call(StrBuilder *sb, const CallNode *node) {
    add(sb, node->func, LEVEL_ATOM);
    bool lone_generator = node->args.count == 1 && !node->keywords.count &&
                          node->args.items[0]->kind == NODE_GeneratorExp;
    if (lone_generator) {
        add(sb, node->args.items[0], LEVEL_TEST);
        return;
    }
    sb_puts(sb, "(");
    add_list(sb, &node->args, LEVEL_TEST);
    for (uint32_t i = 0; i < node->keywords.count; i++) {
        const keywordNode *keyword = AST(keyword, node->keywords.items[i]);
        if (i || node->args.count)
            sb_puts(sb, ", ");
        if (keyword->arg)
            add_ident(sb, keyword->arg);
        sb_puts(sb, keyword->arg ? "=" : "**");
        add(sb, keyword->value, LEVEL_TEST);
    }
    sb_puts(sb, ")");
}

static void add_attribute(StrBuilder *sb, const AttributeNode *node) {
    add(sb, node->value, LEVEL_ATOM);
    bool after_int = node->value->kind == NODE_Constant &&
                     (AST(Constant, node->value)->value.kind == LITERAL_INT ||
                      AST(Constant, node->value)->value.kind == LITERAL_BIGINT);
    sb_puts(sb, after_int ? " ." : ".");
    add_ident(sb, node->attr);
}

static void add_subscript(StrBuilder *sb, const SubscriptNode *node) {
    add(sb, node->value, LEVEL_ATOM);
    sb_puts(sb, "[");
    add(sb, node->slice, LEVEL_TUPLE);
    sb_puts(sb, "]");
}

static void add_slice(StrBuilder *sb, const SliceNode *node) {
    if (node->lower)
        add(sb, node->lower, LEVEL_TEST);
    sb_puts(sb, ":");
    if (node->upper)
        add(sb, node->upper, LEVEL_TEST);
    if (!node->step)
        return;
    sb_puts(sb, ":");
    add(sb, node->step, LEVEL_TEST);
}

static void add_yield(StrBuilder *sb, const char *word, const Node *value) {
    sb_format(sb, "(%s", word);
    if (value) {
        sb_puts(sb, " ");
        add(sb, value, LEVEL_EXPR);
    }
    sb_puts(sb, ")");
}

static void add_await(StrBuilder *sb, const AwaitNode *node, int level) {
    bool paren = open_paren(sb, level > LEVEL_AWAIT);
    sb_puts(sb, "await ");
    add(sb, node->value, LEVEL_ATOM);
    close_paren(sb, paren);
}

static void add_named(StrBuilder *sb, const NamedExprNode *node, int level) {
    bool paren = open_paren(sb, level > LEVEL_TUPLE);
    add(sb, node->target, LEVEL_ATOM);
    sb_puts(sb, " := ");
    add(sb, node->value, LEVEL_ATOM);
    close_paren(sb, paren);
}

/* ---- constants and f-strings ---- */

static void add_text(StrBuilder *sb, const char *text, size_t size) {
    Str *s = str_new(sb->sim, text, size);
    sb_repr(sb, (Value)s);
    DROP(sb->sim, s);
}

static void add_float(StrBuilder *sb, double x) {
    char text[40];
    float_repr(x, text);
    if (text[0] == 'i')
        sb_puts(sb, "1e309"); /* infinity has no literal */
    else
        sb_puts(sb, text);
}

static void add_value(StrBuilder *sb, Value v) { /* v stolen */
    if (v)
        sb_repr(sb, v);
    value_drop_maybe(sb->sim, v);
}

static void add_constant(StrBuilder *sb, const Literal *literal) {
    Compiler c = {.sim = sb->sim};
    if (literal->kind == LITERAL_ELLIPSIS) {
        sb_puts(sb, "...");
    } else if (literal->kind == LITERAL_FLOAT) {
        add_float(sb, literal->number);
    } else {
        if (literal->u_prefix)
            sb_puts(sb, "u");
        add_value(sb, literal_value(&c, literal));
    }
}

static void add_fstring_part(StrBuilder *sb, const Node *node);

static void add_fstring_parts(StrBuilder *sb, const NodeList *parts) {
    for (uint32_t i = 0; i < parts->count; i++) {
        add_fstring_part(sb, parts->items[i]);
    }
}

static void add_fstring_text(StrBuilder *sb, TextSlice text) {
    for (uint32_t i = 0; i < text.len; i++) {
        char ch = text.text[i];
        if (ch == '{' || ch == '}')
            sb_add(sb, &ch, 1);
        sb_add(sb, &ch, 1);
    }
}

static void add_fstring_value(StrBuilder *sb, const FormattedValueNode *node) {
    StrBuilder inner;
    sb_init(&inner, sb->sim);
    add(&inner, node->value, LEVEL_TEST + 1);
    Str *text = sb_finish(&inner);
    sb_puts(sb, text->text[0] == '{' ? "{ " : "{");
    sb_str(sb, text);
    DROP(sb->sim, text);
    if (node->conversion > 0) {
        sb_puts(sb, "!");
        sb_char(sb, (uint32_t)node->conversion);
    }
    if (node->format_spec) {
        sb_puts(sb, ":");
        add_fstring_part(sb, node->format_spec);
    }
    sb_puts(sb, "}");
}

static void add_fstring_part(StrBuilder *sb, const Node *node) {
    if (node->kind == NODE_Constant)
        add_fstring_text(sb, AST(Constant, node)->value.text);
    else if (node->kind == NODE_JoinedStr)
        add_fstring_parts(sb, &AST(JoinedStr, node)->values);
    else
        add_fstring_value(sb, AST(FormattedValue, node));
}

static void add_fstring(StrBuilder *sb, const Node *node) {
    StrBuilder inner;
    sb_init(&inner, sb->sim);
    add_fstring_part(&inner, node);
    Str *body = sb_finish(&inner);
    sb_puts(sb, "f");
    add_text(sb, body->text, body->size);
    DROP(sb->sim, body);
}

/* ---- dispatch ---- */

static void add_bracketed(StrBuilder *sb, const NodeList *list, const char *brackets) {
    sb_add(sb, brackets, 1);
    add_list(sb, list, LEVEL_TEST);
    sb_add(sb, brackets + 1, 1);
}

static void add(StrBuilder *sb, const Node *node, int level) {
    switch (node->kind) {
    case NODE_BoolOp: add_bool_op(sb, AST(BoolOp, node), level); break;
    case NODE_NamedExpr: add_named(sb, AST(NamedExpr, node), level); break;
    case NODE_BinOp: add_bin_op(sb, AST(BinOp, node), level); break;
    case NODE_UnaryOp: add_unary_op(sb, AST(UnaryOp, node), level); break;
    case NODE_Lambda: add_lambda(sb, AST(Lambda, node), level); break;
    case NODE_IfExp: add_if_exp(sb, AST(IfExp, node), level); break;
    case NODE_Dict: add_dict(sb, AST(Dict, node)); break;
    case NODE_Set: add_bracketed(sb, &AST(Set, node)->elts, "{}"); break;
    case NODE_ListComp: add_comprehension(sb, AST(ListComp, node), "[]"); break;
    case NODE_SetComp: add_comprehension(sb, AST(ListComp, node), "{}"); break;
    case NODE_GeneratorExp: add_comprehension(sb, AST(ListComp, node), "()"); break;
    case NODE_DictComp: add_dict_comp(sb, AST(DictComp, node)); break;
    case NODE_Await: add_await(sb, AST(Await, node), level); break;
    case NODE_Yield: add_yield(sb, "yield", AST(Yield, node)->value); break;
    case NODE_YieldFrom: add_yield(sb, "yield from", AST(YieldFrom, node)->value); break;
    case NODE_Compare: add_compare(sb, AST(Compare, node), level); break;
    case NODE_Call: add_call(sb, AST(Call, node)); break;
    case NODE_FormattedValue:
    case NODE_JoinedStr: add_fstring(sb, node); break;
    case NODE_Constant: add_constant(sb, &AST(Constant, node)->value); break;
    case NODE_Attribute: add_attribute(sb, AST(Attribute, node)); break;
    case NODE_Subscript: add_subscript(sb, AST(Subscript, node)); break;
    case NODE_Starred:
        sb_puts(sb, "*");
        add(sb, AST(Starred, node)->value, LEVEL_EXPR);
        break;
    case NODE_Name: add_ident(sb, AST(Name, node)->id); break;
    case NODE_List: add_bracketed(sb, &AST(List, node)->elts, "[]"); break;
    case NODE_Tuple: add_tuple(sb, AST(Tuple, node), level); break;
    case NODE_Slice: add_slice(sb, AST(Slice, node)); break;
    default: break;
    }
}

Str *ast_unparse(Sim *sim, const Node *expression) {
    StrBuilder sb;
    sb_init(&sb, sim);
    add(&sb, expression, LEVEL_TEST);
    return sb_finish(&sb);
}
