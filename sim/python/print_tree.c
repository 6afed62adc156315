/* The printer of trees: fields in the order of nodes.def; what is absent is left out. */
#include "sim/python/print.h"

static bool has_span(const Node *node) {
    switch (node->kind) {
    case NODE_Module:
    case NODE_Expression:
    case NODE_arguments:
    case NODE_withitem:
    case NODE_comprehension:
    case NODE_match_case: return false;
    default: return true;
    }
}

static void print_node(const PrintOut *out, const Node *node, int indent);

static void print_name(const PrintOut *out, const Ident *name) {
    if (name != NULL) {
        out->write(out->ctx, name->text, name->len);
    }
}

static void print_names(const PrintOut *out, const IdentList *names) {
    for (uint32_t i = 0; i < names->count; i++) {
        print_text(out, i == 0 ? "" : ", ");
        print_name(out, names->items[i]);
    }
}

static void print_nodes(const PrintOut *out, const NodeList *nodes, int indent) {
    print_text(out, "\n");
    for (uint32_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i] == NULL) {
            print_spaces(out, indent);
            print_text(out, "-\n");
        } else {
            print_node(out, nodes->items[i], indent);
        }
    }
}

static void print_compare_ops(const PrintOut *out, const Node *node) {
    const CompareNode *compare = AST(Compare, node);
    for (uint32_t i = 0; i < compare->comparators.count; i++) {
        print_text(out, i == 0 ? "" : ", ");
        print_text(out, compare_operator_name(compare->ops[i]));
    }
}

static bool is_absent(const Field *field, const void *at) {
    switch (field->type) {
    case FIELD_IDENT: return *(const Ident *const *)at == NULL;
    case FIELD_IDENTS: return ((const IdentList *)at)->count == 0;
    case FIELD_CHILD: return *(const Node *const *)at == NULL;
    case FIELD_NODES: return ((const NodeList *)at)->count == 0;
    default: return false;
    }
}

static void print_value(const PrintOut *out, const Node *node, const Field *field, const void *at) {
    switch (field->type) {
    case FIELD_IDENT: print_name(out, *(const Ident *const *)at); break;
    case FIELD_IDENTS: print_names(out, at); break;
    case FIELD_INTEGER: print_format(out, "%d", *(const int *)at); break;
    case FIELD_CONTEXT: print_text(out, context_name(*(const ExprContext *)at)); break;
    case FIELD_BOOLOP: print_text(out, bool_operator_name(*(const BoolOperator *)at)); break;
    case FIELD_BINOP: print_text(out, bin_operator_name(*(const BinOperator *)at)); break;
    case FIELD_UNARYOP: print_text(out, unary_operator_name(*(const UnaryOperator *)at)); break;
    case FIELD_CMPOPS: print_compare_ops(out, node); break;
    case FIELD_CONSTANT: print_literal(out, at); break;
    default: break;
    }
    print_text(out, "\n");
}

static void print_field(const PrintOut *out, const Node *node, const Field *field, int indent) {
    const void *at = (const char *)node + field->offset;
    if (is_absent(field, at)) {
        return;
    }
    print_spaces(out, indent);
    print_text(out, field->name);
    if (field->type == FIELD_CHILD) {
        print_text(out, ":\n");
        print_node(out, *(Node *const *)at, indent + 2);
    } else if (field->type == FIELD_NODES) {
        print_text(out, ":");
        print_nodes(out, at, indent + 2);
    } else {
        print_text(out, " = ");
        print_value(out, node, field, at);
    }
}

/* The `if` behind `else`, if it is all that is there. */
static const Node *elif_of(const Node *node) {
    if (node->kind != NODE_If || AST(If, node)->orelse.count != 1) {
        return NULL;
    }
    const Node *only = AST(If, node)->orelse.items[0];
    return only->kind == NODE_If ? only : NULL;
}

static void print_head(const PrintOut *out, const Node *node, int indent) {
    print_spaces(out, indent);
    print_text(out, node_info((NodeKind)node->kind).name);
    if (has_span(node)) {
        Span span = node->span;
        print_format(out, " %u:%u-%u:%u", (unsigned)span.line, (unsigned)span.col,
                     (unsigned)span.end_line, (unsigned)span.end_col);
    }
    print_text(out, "\n");
}

static void print_node(const PrintOut *out, const Node *node, int indent) {
    for (;;) {
        const Node *elif = elif_of(node);
        const Field *field = node_info((NodeKind)node->kind).fields;
        print_head(out, node, indent);
        for (; field->name != NULL; field++) {
            bool skip = elif != NULL && field->type == FIELD_NODES &&
                        field->offset == offsetof(IfNode, orelse);
            if (!skip) {
                print_field(out, node, field, indent + 2);
            }
        }
        if (elif == NULL) {
            return;
        }
        print_spaces(out, indent + 2);
        print_text(out, "orelse: elif\n");
        node = elif;
    }
}

void print_tree(const PrintOut *out, const Node *node) {
    print_node(out, node, 0);
}
