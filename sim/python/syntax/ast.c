/* Tables about the tree, made from nodes.def: what fields a kind of node has and how its operators
 * are called. */
#include "sim/python/syntax/ast.h"

#define TABLE_ROW(kind, f, type) {#f, type, (uint32_t)offsetof(kind, f)},

/* The field macros do not know their node, so each table is opened with a name for its struct. */
#define NODE(kind, group)                                                                          \
    static const Field *fields_of_##kind(void) {                                                   \
        typedef kind##Node This;                                                                   \
        static const Field fields[] = {
#define IDENT(f)    TABLE_ROW(This, f, FIELD_IDENT)
#define IDENTS(f)   TABLE_ROW(This, f, FIELD_IDENTS)
#define CHILD(f)    TABLE_ROW(This, f, FIELD_CHILD)
#define NODES(f)    TABLE_ROW(This, f, FIELD_NODES)
#define INTEGER(f)  TABLE_ROW(This, f, FIELD_INTEGER)
#define CONTEXT(f)  TABLE_ROW(This, f, FIELD_CONTEXT)
#define BOOLOP(f)   TABLE_ROW(This, f, FIELD_BOOLOP)
#define BINOP(f)    TABLE_ROW(This, f, FIELD_BINOP)
#define UNARYOP(f)  TABLE_ROW(This, f, FIELD_UNARYOP)
#define CMPOPS(f)   TABLE_ROW(This, f, FIELD_CMPOPS)
#define CONSTANT(f) TABLE_ROW(This, f, FIELD_CONSTANT)
#define END(kind)                                                                                  \
    { NULL, FIELD_CHILD, sizeof(This) }                                                            \
    }                                                                                              \
    ;                                                                                              \
    return fields;                                                                                 \
    }
#include "sim/python/syntax/nodes.def"

static const struct {
    const char *name;
    NodeGroup group;
    uint32_t size;
    const Field *(*fields)(void);
} kinds[NODE_KIND_COUNT] = {
#define NODE(kind, group_) {#kind, GROUP_##group_, sizeof(kind##Node), fields_of_##kind},
#include "sim/python/syntax/nodes.def"
};

NodeInfo node_info(NodeKind kind) {
    return (NodeInfo){kinds[kind].name, kinds[kind].group, kinds[kind].size, kinds[kind].fields()};
}

Node *node_new(Arena *arena, NodeKind kind, Span span) {
    Node *node = arena_alloc(arena, kinds[kind].size);
    node->kind = (uint8_t)kind;
    node->span = span;
    return node;
}

const char *context_name(ExprContext context) {
    static const char *const names[] = {"Load", "Store", "Del"};
    return names[context];
}

const char *bool_operator_name(BoolOperator op) {
    static const char *const names[] = {"And", "Or"};
    return names[op];
}

const char *bin_operator_name(BinOperator op) {
    static const char *const names[BIN_COUNT] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                                 "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                                 "BitXor", "BitAnd", "FloorDiv"};
    return names[op];
}

const char *unary_operator_name(UnaryOperator op) {
    static const char *const names[] = {"Invert", "Not", "UAdd", "USub"};
    return names[op];
}

const char *compare_operator_name(CompareOperator op) {
    static const char *const names[CMP_COUNT] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                 "GtE", "Is",    "IsNot", "In",  "NotIn"};
    return names[op];
}
