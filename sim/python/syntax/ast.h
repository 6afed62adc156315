/* The abstract syntax tree: CPython's, node for node and field for field (Python.asdl, 3.11), as C
   structs made from nodes.def: kind NODE_FunctionDef, struct FunctionDefNode, cast AST(FunctionDef,
   node). The tree lives in the Source's arena and is not changed after parsing, except that
   scope_build fills the `scope` fields. Every node has a span (Module, arguments, withitem,
   comprehension and match_case, which have none in CPython, too).

   Depth. No path from a statement's expression down to a leaf is longer than AST_DEPTH_MAX (a
   longer one is an error of the parser), so a recursive walk with small frames is safe. Two chains
   of statements are not counted and must be walked in a loop: `elif` (If.orelse holding a single
   If) as long as the file, and blocks, which nest at most 100 deep. */
#pragma once

#include "sim/python/syntax/source.h"

/* The depth up to which CPython 3.11 compiles an expression. */
#define AST_DEPTH_MAX 2985

typedef enum NodeKind {
#define NODE(kind, group) NODE_##kind,
#include "sim/python/syntax/nodes.def"
    NODE_KIND_COUNT
} NodeKind;

typedef enum NodeGroup { GROUP_MOD, GROUP_STMT, GROUP_EXPR, GROUP_PATTERN, GROUP_OTHER } NodeGroup;

typedef struct Node {
    uint8_t kind;    /* NodeKind */
    bool parens;     /* an expression in parentheses of its own (its span excludes them) */
    uint16_t height; /* of an expression: longest way down to a leaf */
    Span span;
} Node;

typedef struct NodeList {
    Node **items;
    uint32_t count;
} NodeList;

typedef struct IdentList {
    const Ident **items;
    uint32_t count;
} IdentList;

typedef enum ExprContext { CONTEXT_LOAD, CONTEXT_STORE, CONTEXT_DEL } ExprContext;

typedef enum BoolOperator { BOOL_AND, BOOL_OR } BoolOperator;

typedef enum BinOperator {
    BIN_ADD,
    BIN_SUB,
    BIN_MULT,
    BIN_MATMULT,
    BIN_DIV,
    BIN_MOD,
    BIN_POW,
    BIN_LSHIFT,
    BIN_RSHIFT,
    BIN_BITOR,
    BIN_BITXOR,
    BIN_BITAND,
    BIN_FLOORDIV,
    BIN_COUNT
} BinOperator;

typedef enum UnaryOperator { UNARY_INVERT, UNARY_NOT, UNARY_UADD, UNARY_USUB } UnaryOperator;

typedef enum CompareOperator {
    CMP_EQ,
    CMP_NOTEQ,
    CMP_LT,
    CMP_LTE,
    CMP_GT,
    CMP_GTE,
    CMP_IS,
    CMP_ISNOT,
    CMP_IN,
    CMP_NOTIN,
    CMP_COUNT
} CompareOperator;

typedef enum LiteralKind {
    LITERAL_NONE,
    LITERAL_FALSE,
    LITERAL_TRUE,
    LITERAL_ELLIPSIS,
    LITERAL_INT,     /* integer */
    LITERAL_BIGINT,  /* text: digits without "_", with 0x, 0o or 0b in front if not decimal */
    LITERAL_FLOAT,   /* number */
    LITERAL_COMPLEX, /* number: the imaginary part */
    LITERAL_STR,     /* text: UTF-8 with lone surrogates allowed */
    LITERAL_BYTES    /* text: the bytes */
} LiteralKind;

/* The value of a literal. */
typedef struct Literal {
    LiteralKind kind;
    bool u_prefix; /* a str written u'...' (Constant.kind) */
    union {
        int64_t integer; /* never negative: a sign is a UnaryOp */
        double number;
        TextSlice text; /* NUL-terminated as well */
    };
} Literal;

/* One struct for each kind. */
#define NODE(kind, group)                                                                          \
    typedef struct kind##Node {                                                                    \
        Node base;
#define END(kind)                                                                                  \
    }                                                                                              \
    kind##Node;
#define IDENT(f)       const Ident *f;
#define IDENTS(f)      IdentList f;
#define CHILD(f)       Node *f;
#define NODES(f)       NodeList f;
#define INTEGER(f)     int f;
#define CONTEXT(f)     ExprContext f;
#define BOOLOP(f)      BoolOperator f;
#define BINOP(f)       BinOperator f;
#define UNARYOP(f)     UnaryOperator f;
#define CMPOPS(f)      uint8_t *f;
#define CONSTANT(f)    Literal f;
#define SCOPE(f)       struct Scope *f;
#define HIDDEN_SPAN(f) Span f;
#include "sim/python/syntax/nodes.def"

#define AST(kind, node) ((kind##Node *)(node))

/* What the fields of a kind are, for walkers and printers that treat all kinds alike. */
typedef enum FieldType {
    FIELD_IDENT,
    FIELD_IDENTS,
    FIELD_CHILD,
    FIELD_NODES,
    FIELD_INTEGER,
    FIELD_CONTEXT,
    FIELD_BOOLOP,
    FIELD_BINOP,
    FIELD_UNARYOP,
    FIELD_CMPOPS,
    FIELD_CONSTANT
} FieldType;

typedef struct Field {
    const char *name;
    FieldType type;
    uint32_t offset; /* in the node's struct */
} Field;

typedef struct NodeInfo {
    const char *name;
    NodeGroup group;
    uint32_t size;
    const Field *fields; /* ends with a NULL name */
} NodeInfo;

NodeInfo node_info(NodeKind kind);

/* CPython's class names: "Load", "Add", "And", "Not", "NotIn". */
const char *context_name(ExprContext context);
const char *bool_operator_name(BoolOperator op);
const char *bin_operator_name(BinOperator op);
const char *unary_operator_name(UnaryOperator op);
const char *compare_operator_name(CompareOperator op);

/* A zeroed node of this kind. */
Node *node_new(Arena *arena, NodeKind kind, Span span);
