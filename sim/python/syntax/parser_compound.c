/* Compound statements and their blocks. The checks under `hooks` name a missing ':' or block, see
   parser_internal.h. */
#include "sim/python/syntax/parser_internal.h"

#include <string.h>

/* ---- pieces ------------------------------------------------------------------------------------
 */

bool expect_forced(Parser *p, TokenKind kind) {
    if (!at(p, kind)) {
        const Token *token = peek(p);
        if (!token->has_place) {
            int32_t line = (int32_t)token->span.line;
            raise_numbers(p, ERROR_SYNTAX, line, 0, line, 0,
                          kind == TOKEN_COLON ? "expected ':'" : "expected '('");
        }
        raise_at(p, token->span, "expected '%s'", token_kind_text(kind));
    }
    p->mark++;
    return true;
}

bool expect_colon(Parser *p) {
    if (p->hooks && at(p, TOKEN_NEWLINE)) {
        raise_here(p, ERROR_SYNTAX, "expected ':'");
    }
    return accept(p, TOKEN_COLON);
}

static bool indented_statements(Parser *p) {
    p->mark++;
    do {
        if (!parse_statement(p)) {
            return false;
        }
    } while (!at(p, TOKEN_DEDENT) && !at(p, TOKEN_ENDMARKER));
    return accept(p, TOKEN_DEDENT);
}

bool parse_block(Parser *p, const Token *keyword, const char *what, NodeList *body) {
    uint32_t base = p->stack_count;
    uint32_t line = keyword->span.line;
    enter(p);
    bool good;
    if (accept(p, TOKEN_NEWLINE)) {
        if (!at(p, TOKEN_INDENT)) {
            if (p->hooks) {
                raise_here(p, ERROR_INDENTATION, "expected an indented block after %s on line %u",
                           what, (unsigned)line);
            }
            return false;
        }
        good = indented_statements(p);
    } else {
        good = parse_simple_statements(p);
    }
    if (!good) {
        return false;
    }
    leave(p);
    *body = take(p, base);
    return true;
}

static bool else_block(Parser *p, NodeList *orelse) {
    if (!at(p, TOKEN_ELSE)) {
        return true;
    }
    Token keyword = *peek(p);
    p->mark++;
    return expect_forced(p, TOKEN_COLON) && parse_block(p, &keyword, "'else' statement", orelse);
}

/* ---- if and while ------------------------------------------------------------------------------
 */

/* `if` or `elif` up to the end of its block; the rest is filled in later. */
static Node *if_part(Parser *p, const char *what) {
    Token keyword = *peek(p);
    p->mark++;
    Node *test = parse_named_expression(p);
    NodeList body;
    if (test == NULL || !expect_colon(p) || !parse_block(p, &keyword, what, &body)) {
        return NULL;
    }
    Node *node = make(p, NODE_If, keyword.span);
    AST(If, node)->test = test;
    AST(If, node)->body = body;
    return node;
}

/* A chain of elifs is read in a loop: it may have thousands of links. */
static Node *parse_if(Parser *p) {
    uint32_t start = p->mark;
    Node *first = if_part(p, "'if' statement");
    Node *last = first;
    while (last != NULL && at(p, TOKEN_ELIF)) {
        Node *next = if_part(p, "'elif' statement");
        if (next == NULL) {
            return NULL;
        }
        AST(If, last)->orelse = list_of(p, next);
        last = next;
    }
    if (last == NULL || !else_block(p, &AST(If, last)->orelse)) {
        return NULL;
    }
    Span end = span_from(p, start);
    for (Node *node = first;; node = AST(If, node)->orelse.items[0]) {
        node->span = span_between(node->span, end);
        if (node == last) {
            return first;
        }
    }
}

static Node *parse_while(Parser *p) {
    uint32_t start = p->mark;
    Token keyword = *peek(p);
    p->mark++;
    Node *test = parse_named_expression(p);
    NodeList body;
    NodeList orelse = {0};
    if (test == NULL || !expect_colon(p) || !parse_block(p, &keyword, "'while' statement", &body) ||
        !else_block(p, &orelse)) {
        return NULL;
    }
    Node *node = make(p, NODE_While, span_from(p, start));
    AST(While, node)->test = test;
    AST(While, node)->body = body;
    AST(While, node)->orelse = orelse;
    return node;
}

/* ---- for ---------------------------------------------------------------------------------------
 */

static Node *for_target(Parser *p) {
    Place before = place(p);
    Node *target = parse_star_targets(p);
    if (target != NULL && accept(p, TOKEN_IN)) {
        return target;
    }
    if (p->hooks) {
        go_back(p, before);
        diagnose_invalid_target(p, parse_star_expressions(p), TARGET_FOR);
    }
    return NULL;
}

/* At `for`; `start` is that, or `async`. */
static Node *parse_for(Parser *p, uint32_t start) {
    Token keyword = *peek(p);
    p->mark++;
    Node *target = for_target(p);
    NodeList body;
    NodeList orelse = {0};
    Node *iter = target == NULL ? NULL : parse_star_expressions(p);
    if (iter == NULL || !expect_colon(p) || !parse_block(p, &keyword, "'for' statement", &body) ||
        !else_block(p, &orelse)) {
        return NULL;
    }
    bool is_async = p->tokens[start].kind == TOKEN_ASYNC;
    Node *node = make(p, is_async ? NODE_AsyncFor : NODE_For, span_from(p, start));
    AST(For, node)->target = target;
    AST(For, node)->iter = iter;
    AST(For, node)->body = body;
    AST(For, node)->orelse = orelse;
    return node;
}

/* ---- with --------------------------------------------------------------------------------------
 */

static bool ends_with_item(Parser *p) {
    return at(p, TOKEN_COMMA) || at(p, TOKEN_RPAR) || at(p, TOKEN_COLON);
}

/* Behind `as`. A wrong target is named when something sensible follows it. */
static Node *with_target(Parser *p) {
    Place before = place(p);
    Node *target = parse_star_target(p);
    if (target != NULL && (ends_with_item(p) || at(p, TOKEN_NEWLINE))) {
        return target;
    }
    if (p->hooks) {
        go_back(p, before);
        Node *value = parse_expression(p);
        if (value != NULL && ends_with_item(p)) {
            diagnose_invalid_target(p, value, TARGET_STAR);
        }
    }
    return NULL;
}

static Node *with_item(Parser *p) {
    uint32_t start = p->mark;
    Node *context = parse_expression(p);
    if (context == NULL) {
        return NULL;
    }
    Place before = place(p);
    Node *target = NULL;
    if (accept(p, TOKEN_AS)) {
        target = with_target(p);
        if (target == NULL) {
            go_back(p, before);
        }
    }
    Node *node = make(p, NODE_withitem, span_from(p, start));
    AST(withitem, node)->context_expr = context;
    AST(withitem, node)->optional_vars = target;
    return node;
}

static bool with_items(Parser *p, NodeList *items) {
    uint32_t base = p->stack_count;
    do {
        if (p->stack_count > base && at(p, TOKEN_RPAR)) {
            break;
        }
        Node *item = with_item(p);
        if (item == NULL) {
            return false;
        }
        push(p, item);
    } while (accept(p, TOKEN_COMMA));
    *items = take(p, base);
    return true;
}

/* `(a as b, c as d):`, or false and nothing read. *ended: the brackets were right but the line
 * ended then. */
static bool with_parens(Parser *p, NodeList *items, bool *ended) {
    Place before = place(p);
    *ended = false;
    if (accept(p, TOKEN_LPAR) && with_items(p, items) && accept(p, TOKEN_RPAR)) {
        if (accept(p, TOKEN_COLON)) {
            return true;
        }
        *ended = at(p, TOKEN_NEWLINE);
    }
    go_back(p, before);
    return false;
}

static bool with_header(Parser *p, NodeList *items) {
    bool ended;
    if (with_parens(p, items, &ended)) {
        return true;
    }
    if (with_items(p, items) && p->tokens[p->mark - 1].kind != TOKEN_COMMA && expect_colon(p)) {
        return true;
    }
    if (ended && p->hooks) {
        raise_here(p, ERROR_SYNTAX, "expected ':'");
    }
    return false;
}

static Node *parse_with(Parser *p, uint32_t start) {
    Token keyword = *peek(p);
    NodeList items;
    NodeList body;
    p->mark++;
    Place behind = place(p);
    if (!with_header(p, &items)) {
        if (p->hooks) {
            go_back(p, behind);
            diagnose_with(p, &keyword);
        }
        return NULL;
    }
    if (!parse_block(p, &keyword, "'with' statement", &body)) {
        return NULL;
    }
    bool is_async = p->tokens[start].kind == TOKEN_ASYNC;
    Node *node = make(p, is_async ? NODE_AsyncWith : NODE_With, span_from(p, start));
    AST(With, node)->items = items;
    AST(With, node)->body = body;
    return node;
}

/* ---- try ---------------------------------------------------------------------------------------
 */

/* Behind `except` or `except*`: [type ['as' NAME]] ':' */
static bool except_header(Parser *p, bool star, Node **type, const Ident **name) {
    *type = NULL;
    *name = NULL;
    if (starts_expression(peek_kind(p))) {
        Span start = peek(p)->span;
        *type = parse_expression(p);
        if (*type == NULL) {
            return false;
        }
        if (p->hooks && at(p, TOKEN_COMMA)) {
            Node first = **type;
            first.span = (*type)->parens ? start : first.span;
            diagnose_except(p, star, *type);
            return false;
        }
        if (accept(p, TOKEN_AS)) {
            *name = peek(p)->ident;
            if (!accept(p, TOKEN_NAME)) {
                return false;
            }
        }
    } else if (star) {
        if (p->hooks) {
            diagnose_except(p, star, NULL);
        }
        return false;
    }
    return expect_colon(p);
}

static Node *except_block(Parser *p) {
    uint32_t start = p->mark;
    Token keyword = *peek(p);
    p->mark++;
    bool star = accept(p, TOKEN_STAR);
    Node *type;
    const Ident *name;
    NodeList body;
    const char *what = star ? "'except*' statement" : "'except' statement";
    if (!except_header(p, star, &type, &name) || !parse_block(p, &keyword, what, &body)) {
        return NULL;
    }
    Node *node = make(p, NODE_ExceptHandler, span_from(p, start));
    AST(ExceptHandler, node)->type = type;
    AST(ExceptHandler, node)->name = name;
    AST(ExceptHandler, node)->body = body;
    return node;
}

static void diagnose_mixture(Parser *p, bool star) {
    static const char message[] = "cannot have both 'except' and 'except*' on the same 'try'";
    Span keyword = peek(p)->span;
    Place before = place(p);
    p->mark++;
    Span end = peek(p)->span;
    bool other = accept(p, TOKEN_STAR);
    Node *type;
    const Ident *name;
    bool hooks = p->hooks;
    p->hooks = false;
    bool good = other != star && except_header(p, other, &type, &name);
    p->hooks = hooks;
    if (good) {
        raise_at(p, other ? span_between(keyword, end) : keyword, message);
    }
    go_back(p, before);
    p->mark += other ? 2 : 1;
    except_header(p, other, &type, &name);
}

static bool except_blocks(Parser *p, bool *star, NodeList *handlers) {
    uint32_t base = p->stack_count;
    *star = at(p, TOKEN_EXCEPT) && peek_second(p) == TOKEN_STAR;
    while (at(p, TOKEN_EXCEPT)) {
        if (peek_second(p) == TOKEN_STAR ? !*star : *star) {
            if (p->hooks) {
                diagnose_mixture(p, *star);
            }
            return false;
        }
        Node *handler = except_block(p);
        if (handler == NULL) {
            return false;
        }
        push(p, handler);
    }
    *handlers = take(p, base);
    return true;
}

static bool finally_block(Parser *p, NodeList *body) {
    if (!at(p, TOKEN_FINALLY)) {
        return true;
    }
    Token keyword = *peek(p);
    p->mark++;
    return expect_forced(p, TOKEN_COLON) && parse_block(p, &keyword, "'finally' statement", body);
}

static Node *parse_try(Parser *p) {
    uint32_t start = p->mark;
    Token keyword = *peek(p);
    TryNode parts = {0};
    bool star;
    p->mark++;
    expect_forced(p, TOKEN_COLON);
    Place behind = place(p);
    if (!parse_block(p, &keyword, "'try' statement", &parts.body)) {
        go_back(p, behind);
        if (p->hooks) {
            except_blocks(p, &star, &parts.handlers); /* `try: except X` complains of its end */
        }
        return NULL;
    }
    if (!at(p, TOKEN_EXCEPT) && !at(p, TOKEN_FINALLY)) {
        if (p->hooks) {
            raise_here(p, ERROR_SYNTAX, "expected 'except' or 'finally' block");
        }
        return NULL;
    }
    if (!except_blocks(p, &star, &parts.handlers) ||
        (parts.handlers.count > 0 && !else_block(p, &parts.orelse)) ||
        !finally_block(p, &parts.finalbody)) {
        return NULL;
    }
    parts.base = *make(p, star ? NODE_TryStar : NODE_Try, span_from(p, start));
    TryNode *node = AST(Try, make(p, star ? NODE_TryStar : NODE_Try, parts.base.span));
    *node = parts;
    return &node->base;
}

/* ---- def and class -----------------------------------------------------------------------------
 */

static Node *parse_def(Parser *p, uint32_t start, NodeList decorators) {
    Token keyword = *peek(p);
    p->mark++;
    Token name = *peek(p);
    if (!accept(p, TOKEN_NAME)) {
        return NULL;
    }
    expect_forced(p, TOKEN_LPAR);
    Node *args = parse_parameters(p, TOKEN_RPAR);
    NodeList body;
    if (args == NULL || !accept(p, TOKEN_RPAR)) {
        return NULL;
    }
    Place behind = place(p);
    Node *returns = accept(p, TOKEN_ARROW) ? parse_expression(p) : NULL;
    if (returns == NULL) {
        go_back(p, behind);
    }
    expect_forced(p, TOKEN_COLON);
    if (!parse_block(p, &keyword, "function definition", &body)) {
        return NULL;
    }
    bool is_async = p->tokens[start].kind == TOKEN_ASYNC;
    Node *node = make(p, is_async ? NODE_AsyncFunctionDef : NODE_FunctionDef, span_from(p, start));
    FunctionDefNode *def = AST(FunctionDef, node);
    def->name = name.ident;
    def->name_span = name.span;
    def->args = args;
    def->body = body;
    def->decorator_list = decorators;
    def->returns = returns;
    return node;
}

static bool class_header(Parser *p, Arguments *arguments) {
    if (accept(p, TOKEN_LPAR)) {
        if (!at(p, TOKEN_RPAR) && !parse_arguments(p, false, arguments)) {
            return false;
        }
        if (!accept(p, TOKEN_RPAR)) {
            return false;
        }
    }
    return expect_colon(p);
}

static Node *parse_class(Parser *p, NodeList decorators) {
    uint32_t start = p->mark;
    Token keyword = *peek(p);
    p->mark++;
    Token name = *peek(p);
    Arguments arguments = {0};
    NodeList body;
    if (!accept(p, TOKEN_NAME) || !class_header(p, &arguments) ||
        !parse_block(p, &keyword, "class definition", &body)) {
        return NULL;
    }
    Node *node = make(p, NODE_ClassDef, span_from(p, start));
    ClassDefNode *class = AST(ClassDef, node);
    class->name = name.ident;
    class->name_span = name.span;
    class->bases = arguments.args;
    class->keywords = arguments.keywords;
    class->body = body;
    class->decorator_list = decorators;
    return node;
}

static bool parse_decorators(Parser *p, NodeList *decorators) {
    uint32_t base = p->stack_count;
    while (accept(p, TOKEN_AT)) {
        Node *decorator = parse_named_expression(p);
        if (decorator == NULL || !accept(p, TOKEN_NEWLINE)) {
            return false;
        }
        push(p, decorator);
    }
    *decorators = take(p, base);
    return true;
}

static Node *parse_definition(Parser *p) {
    NodeList decorators;
    if (!parse_decorators(p, &decorators)) {
        return NULL;
    }
    uint32_t start = p->mark;
    if (at(p, TOKEN_CLASS)) {
        return parse_class(p, decorators);
    }
    accept(p, TOKEN_ASYNC);
    return at(p, TOKEN_DEF) ? parse_def(p, start, decorators) : NULL;
}

static Node *parse_async(Parser *p) {
    uint32_t start = p->mark;
    switch (peek_second(p)) {
    case TOKEN_DEF: return parse_definition(p);
    case TOKEN_WITH: p->mark++; return parse_with(p, start);
    case TOKEN_FOR: p->mark++; return parse_for(p, start);
    default: return NULL;
    }
}

/* ---- statements --------------------------------------------------------------------------------
 */

static Node *compound_statement(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_IF: return parse_if(p);
    case TOKEN_WHILE: return parse_while(p);
    case TOKEN_FOR: return parse_for(p, p->mark);
    case TOKEN_WITH: return parse_with(p, p->mark);
    case TOKEN_TRY: return parse_try(p);
    case TOKEN_ASYNC: return parse_async(p);
    default: return parse_definition(p);
    }
}

static bool statement(Parser *p, bool *is_simple) {
    Node *node;
    switch (peek_kind(p)) {
    case TOKEN_IF:
    case TOKEN_WHILE:
    case TOKEN_FOR:
    case TOKEN_WITH:
    case TOKEN_TRY:
    case TOKEN_ASYNC:
    case TOKEN_DEF:
    case TOKEN_CLASS:
    case TOKEN_AT: node = compound_statement(p); break;
    default:
        node = at_soft(p, NAME_MATCH) ? parse_match(p) : NULL;
        *is_simple = node == NULL;
        if (*is_simple) {
            return parse_simple_statements(p);
        }
    }
    if (node == NULL) {
        return false;
    }
    push(p, node);
    return true;
}

bool parse_statement(Parser *p) {
    bool is_simple = false;
    return statement(p, &is_simple);
}

/* Behind a compound statement, a prompt has an empty line. */
static bool single_statement(Parser *p) {
    bool is_simple = false;
    return !at(p, TOKEN_ENDMARKER) && statement(p, &is_simple) &&
           (is_simple || accept(p, TOKEN_NEWLINE));
}

static bool only_blanks_and_comments(const char *at) {
    while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\f' || *at == '#') {
        at += *at == '#' ? strcspn(at, "\n") : 1;
    }
    return *at == 0;
}

Node *parse_single(Parser *p) {
    uint32_t base = p->stack_count;
    if (!single_statement(p)) {
        return NULL;
    }
    if (!only_blanks_and_comments(p->lexer.cursor)) {
        p->is_final = true;
        raise_here(p, ERROR_SYNTAX, "multiple statements found while compiling a single statement");
    }
    Node *module = make(p, NODE_Module, (Span){1, 0, p->source->line_count, 0});
    AST(Module, module)->body = take(p, base);
    return module;
}
