/* import and from ... import. Dotted names become one name: "a.b.c". */
#include "sim/python/syntax/parser_internal.h"

#include <string.h>

/* NAME ('.' NAME)*, joined without the blanks that may stand around the dots. */
static const Ident *dotted_name(Parser *p) {
    if (!at(p, TOKEN_NAME)) {
        return NULL;
    }
    const Ident *name = peek(p)->ident;
    p->mark++;
    while (accept(p, TOKEN_DOT)) {
        if (!at(p, TOKEN_NAME)) {
            return NULL;
        }
        const Ident *part = peek(p)->ident;
        size_t len = (size_t)name->len + 1 + part->len;
        char *text = arena_alloc(p->arena, len);
        memcpy(text, name->text, name->len);
        text[name->len] = '.';
        memcpy(text + name->len + 1, part->text, part->len);
        name = source_intern(p->source, text, len);
        p->mark++;
    }
    return name;
}

/* Behind the name: ['as' NAME]. */
static Node *finish_alias(Parser *p, uint32_t start, const Ident *name) {
    const Ident *asname = NULL;
    if (name == NULL) {
        return NULL;
    }
    if (accept(p, TOKEN_AS)) {
        if (!at(p, TOKEN_NAME)) {
            return NULL;
        }
        asname = peek(p)->ident;
        p->mark++;
    }
    Node *node = make(p, NODE_alias, span_from(p, start));
    AST(alias, node)->name = name;
    AST(alias, node)->asname = asname;
    return node;
}

Node *parse_import(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    do {
        uint32_t first = p->mark;
        Node *alias = finish_alias(p, first, dotted_name(p));
        if (alias == NULL) {
            return NULL;
        }
        push(p, alias);
    } while (accept(p, TOKEN_COMMA));
    NodeList names = take(p, base);
    Node *node = make(p, NODE_Import, span_from(p, start));
    AST(Import, node)->names = names;
    return node;
}

static Node *imported_name(Parser *p) {
    uint32_t start = p->mark;
    const Ident *name = peek(p)->ident;
    if (!accept(p, TOKEN_NAME)) {
        return NULL;
    }
    return finish_alias(p, start, name);
}

static Node *import_star(Parser *p) {
    p->mark++;
    Node *node = make(p, NODE_alias, last_token(p)->span);
    AST(alias, node)->name = source_intern(p->source, "*", 1);
    return node;
}

static bool imported_names(Parser *p) {
    bool parens = accept(p, TOKEN_LPAR);
    for (;;) {
        Node *alias = imported_name(p);
        if (alias == NULL) {
            return false;
        }
        push(p, alias);
        if (!accept(p, TOKEN_COMMA)) {
            break;
        }
        if (parens && at(p, TOKEN_RPAR)) {
            break;
        }
        if (!parens && p->hooks && at(p, TOKEN_NEWLINE)) {
            raise_here(p, ERROR_SYNTAX,
                       "trailing comma not allowed without surrounding parentheses");
        }
    }
    return !parens || accept(p, TOKEN_RPAR);
}

static int count_dots(Parser *p) {
    int level = 0;
    for (;; p->mark++) {
        if (at(p, TOKEN_DOT)) {
            level += 1;
        } else if (at(p, TOKEN_ELLIPSIS)) {
            level += 3;
        } else {
            return level;
        }
    }
}

Node *parse_import_from(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    int level = count_dots(p);
    const Ident *module = NULL;
    if ((level == 0 || !at(p, TOKEN_IMPORT)) && (module = dotted_name(p)) == NULL) {
        return NULL;
    }
    if (!accept(p, TOKEN_IMPORT)) {
        return NULL;
    }
    if (at(p, TOKEN_STAR)) {
        push(p, import_star(p));
    } else if (!imported_names(p)) {
        return NULL;
    }
    NodeList names = take(p, base);
    Node *node = make(p, NODE_ImportFrom, span_from(p, start));
    AST(ImportFrom, node)->module = module;
    AST(ImportFrom, node)->names = names;
    AST(ImportFrom, node)->level = level;
    return node;
}
