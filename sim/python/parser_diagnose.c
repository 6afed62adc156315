/* Names for known mistakes: the second pass of the parser, see parser_internal.h. */
#include "sim/python/parser_internal.h"
Node *diagnose_expression(Parser *p) {
    return plain_expression(p);
}
Node *diagnose_named_expression(Parser *p) {
    return plain_named_expression(p);
}
Node *diagnose_atom(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_LPAR: return parse_group_or_tuple(p);
    case TOKEN_LSQB: return parse_list(p);
    default: return parse_brace(p);
    }
}
bool diagnose_assignment(Parser *p) {
    (void)p;
    return true;
}
void diagnose_arguments(Parser *p) {
    (void)p;
}
void diagnose_parameters(Parser *p, TokenKind end) {
    (void)p;
    (void)end;
}
void diagnose_invalid_target(Parser *p, const Node *node, TargetKind kind) {
    (void)p;
    (void)node;
    (void)kind;
}
