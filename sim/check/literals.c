/* Literals where they cannot work: raised, awaited, unpacked into a wrong number of names, gone
 * through by a loop. */
#include "sim/check/checker.h"

#include "sim/python/unicode.h"

/* The type of what a literal or a display makes; NULL: it is none. */
static const char *type_of_literal(const Node *node) {
    static const char *const constants[] = {
        [LITERAL_NONE] = "NoneType",     [LITERAL_FALSE] = "bool",      [LITERAL_TRUE] = "bool",
        [LITERAL_ELLIPSIS] = "ellipsis", [LITERAL_INT] = "int",         [LITERAL_BIGINT] = "int",
        [LITERAL_FLOAT] = "float",       [LITERAL_COMPLEX] = "complex", [LITERAL_STR] = "str",
        [LITERAL_BYTES] = "bytes"};
    switch (node->kind) {
    case NODE_Constant: return constants[AST(Constant, node)->value.kind];
    case NODE_JoinedStr: return "str";
    case NODE_List: return "list";
    case NODE_Tuple: return "tuple";
    case NODE_Set: return "set";
    case NODE_Dict: return "dict";
    default: return NULL;
    }
}

static bool is_text(const Node *node) {
    return node->kind == NODE_JoinedStr ||
           (node->kind == NODE_Constant && (AST(Constant, node)->value.kind == LITERAL_STR ||
                                            AST(Constant, node)->value.kind == LITERAL_BYTES));
}

static bool is_iterable(const Node *literal) {
    return literal->kind != NODE_Constant || is_text(literal);
}

void check_raise(Checker *c, const Node *raise) {
    const Node *value = AST(Raise, raise)->exc;
    bool not_implemented =
        value && meaning_is(c, meaning_of(c, value), "builtins", "NotImplemented");
    if (!value || !(not_implemented || type_of_literal(value)))
        return;
    finding_add(c, raise->span, GUARD_TYPE,
                "TypeError: exceptions must derive from BaseException%s",
                not_implemented  ? "; write `raise NotImplementedError`"
                : is_text(value) ? "; write `raise Exception(...)`"
                                 : "");
}

void check_awaited_literal(Checker *c, const Node *await) {
    const Node *value = AST(Await, await)->value;
    const char *type = type_of_literal(value);
    if (!type)
        return;
    bool many = value->kind == NODE_List || value->kind == NODE_Tuple || value->kind == NODE_Set;
    finding_add(c, await->span, GUARD_TYPE,
                "TypeError: object %s can't be used in 'await' expression%s", type,
                many ? "; asyncio.gather(...) waits for many" : "");
}

/* ---- unpacking ---- */

typedef struct Count {
    uint32_t plain;
    bool starred;
} Count;

static Count count_of(NodeList elements) {
    Count count = {elements.count, false};
    for (uint32_t i = 0; i < elements.count; i++) {
        if (elements.items[i]->kind == NODE_Starred) {
            count.starred = true;
            count.plain--;
        }
    }
    return count;
}

/* How many values come out of it; starred: at least so many. False: not known. */
static bool values_of(const Node *literal, Count *count) {
    if (literal->kind == NODE_List || literal->kind == NODE_Tuple) {
        *count = count_of(AST(List, literal)->elts);
        return true;
    }
    if (literal->kind != NODE_Constant || !is_text(literal))
        return false;
    const Literal *text = &AST(Constant, literal)->value;
    bool is_str = text->kind == LITERAL_STR;
    size_t size = is_str ? utf8_count(text->text.text, text->text.len) : text->text.len;
    *count = (Count){(uint32_t)size, false};
    return true;
}

static void check_unpacking(Checker *c, const Node *target, const Node *value) {
    Count names = count_of(AST(List, target)->elts), values;
    if (!is_iterable(value)) {
        finding_add(c, target->span, GUARD_TYPE, "TypeError: cannot unpack non-iterable %s object",
                    type_of_literal(value));
        return;
    }
    if (!values_of(value, &values))
        return;
    if (values.plain > names.plain && !names.starred)
        finding_add(c, target->span, GUARD_VALUE,
                    "ValueError: too many values to unpack (expected %u)", (unsigned)names.plain);
    else if (values.plain < names.plain && !values.starred)
        finding_add(c, target->span, GUARD_VALUE,
                    "ValueError: not enough values to unpack (expected %s%u, got %u)",
                    names.starred ? "at least " : "", (unsigned)names.plain,
                    (unsigned)values.plain);
}

void check_assignment(Checker *c, const Node *assign) {
    const Node *value = AST(Assign, assign)->value;
    NodeList targets = AST(Assign, assign)->targets;
    for (uint32_t i = 0; type_of_literal(value) && i < targets.count; i++) {
        const Node *target = targets.items[i];
        if (target->kind == NODE_Tuple || target->kind == NODE_List)
            check_unpacking(c, target, value);
    }
}

void check_looped_literal(Checker *c, const Node *iterated, bool async) {
    const char *type = type_of_literal(iterated);
    if (type && async)
        finding_add(c, iterated->span, GUARD_TYPE,
                    "TypeError: 'async for' requires an object with __aiter__ method, got %s%s",
                    type, is_iterable(iterated) ? "; write `for`" : "");
    else if (type && !is_iterable(iterated))
        finding_add(c, iterated->span, GUARD_TYPE, "TypeError: '%s' object is not iterable", type);
}
