/* What may be assigned to or deleted. Targets are parsed as expressions and then checked: is this
   tree a target, which part of it is not, and what does CPython call that part? */
#include "sim/python/syntax/parser_internal.h"

static bool all_star_targets(NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) {
        if (!is_star_target(list.items[i])) {
            return false;
        }
    }
    return true;
}

bool is_star_target(const Node *node) {
    switch (node->kind) {
    case NODE_Name:
    case NODE_Attribute:
    case NODE_Subscript: return true;
    case NODE_Starred: {
        const Node *value = AST(Starred, node)->value;
        return value->kind != NODE_Starred && is_star_target(value);
    }
    case NODE_Tuple:
    case NODE_List: return all_star_targets(AST(List, node)->elts);
    default: return false;
    }
}

bool is_single_target(const Node *node) {
    return node->kind == NODE_Name || node->kind == NODE_Attribute || node->kind == NODE_Subscript;
}

void set_context(Node *node, ExprContext context) {
    switch (node->kind) {
    case NODE_Name: AST(Name, node)->ctx = context; break;
    case NODE_Attribute: AST(Attribute, node)->ctx = context; break;
    case NODE_Subscript: AST(Subscript, node)->ctx = context; break;
    case NODE_Starred:
        AST(Starred, node)->ctx = context;
        set_context(AST(Starred, node)->value, context);
        break;
    case NODE_Tuple:
    case NODE_List: {
        AST(List, node)->ctx = context;
        NodeList elts = AST(List, node)->elts;
        for (uint32_t i = 0; i < elts.count; i++) {
            set_context(elts.items[i], context);
        }
        break;
    }
    default: break;
    }
}

/* ['*'] followed by a primary that is a target. */
static Node *star_target(Parser *p) {
    uint32_t start = p->mark;
    Place before = place(p);
    bool is_starred = accept(p, TOKEN_STAR);
    Node *node = parse_primary(p);
    if (node == NULL || node->kind == NODE_Starred || !is_star_target(node)) {
        go_back(p, before);
        return NULL;
    }
    if (is_starred) {
        Node *value = node;
        node = make(p, NODE_Starred, span_from(p, start));
        AST(Starred, node)->value = value;
        raise_height(p, node, value);
    }
    return node;
}

Node *parse_star_target(Parser *p) {
    Node *node = star_target(p);
    if (node != NULL) {
        set_context(node, CONTEXT_STORE);
    }
    return node;
}

static bool starts_target(Parser *p) {
    TokenKind kind = peek_kind(p);
    return kind == TOKEN_STAR || kind == TOKEN_NAME || kind == TOKEN_LPAR || kind == TOKEN_LSQB ||
           starts_expression(kind);
}

Node *parse_star_targets(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = parse_star_target(p);
    if (first == NULL || !at(p, TOKEN_COMMA)) {
        return first;
    }
    push(p, first);
    while (accept(p, TOKEN_COMMA)) {
        if (!starts_target(p)) {
            break;
        }
        Node *next = parse_star_target(p);
        if (next == NULL) {
            break;
        }
        push(p, next);
    }
    Node *node = make(p, NODE_Tuple, span_from(p, start));
    AST(Tuple, node)->elts = take(p, base);
    AST(Tuple, node)->ctx = CONTEXT_STORE;
    raise_height_over(p, node, AST(Tuple, node)->elts);
    return node;
}

/* ---- words for errors --------------------------------------------------------------------------
 */

static const char *literal_name(const Literal *literal) {
    switch (literal->kind) {
    case LITERAL_NONE: return "None";
    case LITERAL_FALSE: return "False";
    case LITERAL_TRUE: return "True";
    case LITERAL_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const char *expression_name(const Node *node) {
    switch (node->kind) {
    case NODE_Attribute: return "attribute";
    case NODE_Subscript: return "subscript";
    case NODE_Starred: return "starred";
    case NODE_Name: return "name";
    case NODE_List: return "list";
    case NODE_Tuple: return "tuple";
    case NODE_Lambda: return "lambda";
    case NODE_Call: return "function call";
    case NODE_GeneratorExp: return "generator expression";
    case NODE_Yield:
    case NODE_YieldFrom: return "yield expression";
    case NODE_Await: return "await expression";
    case NODE_ListComp: return "list comprehension";
    case NODE_SetComp: return "set comprehension";
    case NODE_DictComp: return "dict comprehension";
    case NODE_Dict: return "dict literal";
    case NODE_Set: return "set display";
    case NODE_JoinedStr:
    case NODE_FormattedValue: return "f-string expression";
    case NODE_Constant: return literal_name(&AST(Constant, node)->value);
    case NODE_Compare: return "comparison";
    case NODE_IfExp: return "conditional expression";
    case NODE_NamedExpr: return "named expression";
    default: return "expression";
    }
}

const Node *invalid_target(const Node *node, TargetKind kind) {
    switch (node->kind) {
    case NODE_List:
    case NODE_Tuple: {
        NodeList elts = AST(List, node)->elts;
        const Node *found = NULL;
        for (uint32_t i = 0; i < elts.count && found == NULL; i++) {
            found = invalid_target(elts.items[i], kind);
        }
        return found;
    }
    case NODE_Starred:
        return kind == TARGET_DEL ? node : invalid_target(AST(Starred, node)->value, kind);
    case NODE_Compare:
        if (kind == TARGET_FOR) {
            const CompareNode *compare = AST(Compare, node);
            return compare->ops[0] == CMP_IN ? invalid_target(compare->left, kind) : NULL;
        }
        return node;
    case NODE_Name:
    case NODE_Subscript:
    case NODE_Attribute: return NULL;
    default: return node;
    }
}
