/* f-strings: literal parts, expressions, conversions, format specs; nested once. An expression is
   cut out by counting brackets and quotes, put in parentheses and parsed by a parser of its own, as
   CPython 3.11 does (Parser/string_parser.c), whose places for the nodes inside are kept, with
   their oddities in strings of several lines. */
#include "sim/python/syntax/parser_string.h"

#include <string.h>

enum { MAX_LEVEL = 200 };

typedef struct FString {
    StringBuilder *builder;
    Parser *p;
    const StringToken *token;
    const char *at;
    const char *end;
} FString;

static void parse_parts(FString *f, StringBuilder *builder, int depth);

_Noreturn static void fail(const FString *f, const char *message) {
    raise_here(f->p, ERROR_SYNTAX, "%s", message);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

static bool is_space(char c) {
    return is_blank(c) || c == '\r' || c == '\v';
}

/* ---- finding the end of an expression ----------------------------------------------------------
 */

typedef struct ExpressionScan {
    char brackets[MAX_LEVEL];
    int level;
    char quote;
    bool triple;
} ExpressionScan;

static bool three_quotes(const FString *f) {
    return f->at + 2 < f->end && f->at[1] == f->at[0] && f->at[2] == f->at[0];
}

static void scan_inside_string(FString *f, ExpressionScan *scan) {
    if (*f->at != scan->quote) {
        return;
    }
    if (scan->triple) {
        if (!three_quotes(f)) {
            return;
        }
        f->at += 2;
    }
    scan->quote = 0;
}

static void scan_quote(FString *f, ExpressionScan *scan) {
    scan->quote = *f->at;
    scan->triple = three_quotes(f);
    f->at += scan->triple ? 2 : 0;
}

static void scan_open(FString *f, ExpressionScan *scan) {
    if (scan->level >= MAX_LEVEL) {
        fail(f, "f-string: too many nested parenthesis");
    }
    scan->brackets[scan->level++] = *f->at;
}

static void scan_close(FString *f, ExpressionScan *scan) {
    char c = *f->at;
    if (scan->level == 0) {
        raise_here(f->p, ERROR_SYNTAX, "f-string: unmatched '%c'", c);
    }
    char open = scan->brackets[--scan->level];
    if ((open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}')) {
        return;
    }
    raise_here(f->p, ERROR_SYNTAX,
               "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", c,
               open);
}

/* True: the expression ends here. Comparison operators do not end it. */
static bool scan_end(FString *f) {
    char c = *f->at;
    if (f->at + 1 < f->end && f->at[1] == '=' && strchr("!=<>", c) != NULL) {
        f->at++;
        return false;
    }
    return c != '<' && c != '>';
}

static void find_expression_end(FString *f) {
    ExpressionScan scan = {.level = 0};
    for (; f->at < f->end; f->at++) {
        char c = *f->at;
        if (c == '\\') {
            fail(f, "f-string expression part cannot include a backslash");
        }
        if (scan.quote != 0) {
            scan_inside_string(f, &scan);
        } else if (c == '\'' || c == '"') {
            scan_quote(f, &scan);
        } else if (c == '[' || c == '{' || c == '(') {
            scan_open(f, &scan);
        } else if (c == '#') {
            fail(f, "f-string expression part cannot include '#'");
        } else if (scan.level == 0 && c != 0 && strchr("!:}=><", c) != NULL) {
            if (scan_end(f)) {
                break;
            }
        } else if (c == ']' || c == '}' || c == ')') {
            scan_close(f, &scan);
        }
    }
    if (scan.quote != 0) {
        fail(f, "f-string: unterminated string");
    }
    if (scan.level > 0) {
        raise_here(f->p, ERROR_SYNTAX, "f-string: unmatched '%c'", scan.brackets[scan.level - 1]);
    }
}

static void need_more(const FString *f) {
    if (f->at >= f->end) {
        fail(f, "f-string: expecting '}'");
    }
}

/* ---- the expression ----------------------------------------------------------------------------
 */

static void check_not_empty(const FString *f, const char *start) {
    for (const char *c = start; c < f->at; c++) {
        if (!is_blank(*c)) {
            return;
        }
    }
    if (f->at < f->end && (*f->at == '!' || *f->at == ':' || *f->at == '=')) {
        raise_here(f->p, ERROR_SYNTAX, "f-string: expression required before '%c'", *f->at);
    }
    fail(f, "f-string: empty expression not allowed");
}

/* Where CPython thinks that the expression's opening brace is: lines below the token's first, and
 * column. */
static void locate(const FString *f, const char *brace, uint32_t *lines, int32_t *cols) {
    const char *text = f->token->start;
    const char *at = brace + 1;
    while (is_blank(*at) && *at != '\n') {
        at++;
    }
    *lines = 0;
    *cols = 0;
    for (const char *c = text; c < brace; c++) {
        *lines += *c == '\n';
    }
    if (*at == '\n' || *at == '}') {
        return;
    }
    at = brace;
    while (at > text && *at != '\n') {
        at--;
    }
    *cols = (int32_t)(brace - at);
    if (*at == '\n') {
        *cols -= 1;
    }
}

static Node *parse_expression_text(FString *f, const char *start) {
    size_t len = (size_t)(f->at - start);
    char *text = arena_alloc(f->p->arena, len + 3);
    text[0] = '(';
    memcpy(text + 1, start, len);
    text[len + 1] = ')';
    uint32_t lines;
    int32_t cols;
    locate(f, start - 1, &lines, &cols);
    Span span = f->token->token->span;
    cols += lines == 0 ? (int32_t)span.col : 0;
    return parse_fstring_expression(f->p, text, len + 2, span.line + lines, cols);
}

static int parse_conversion(FString *f) {
    if (*f->at != '!') {
        return -1;
    }
    f->at++;
    need_more(f);
    char c = *f->at++;
    if (c != 's' && c != 'r' && c != 'a') {
        fail(f, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    return c;
}

static Node *parse_format_spec(FString *f, int depth) {
    if (f->at >= f->end || *f->at != ':') {
        return NULL;
    }
    f->at++;
    need_more(f);
    StringBuilder inner = {.p = f->p,
                           .span = f->builder->span,
                           .u_prefix = f->builder->u_prefix,
                           .base = f->p->stack_count};
    parse_parts(f, &inner, depth + 1);
    inner.span =
        f->token->token->span; /* as in CPython: the parts have all tokens, the whole one */
    return make_joined(&inner);
}

/* `{expr=}`: the source text up to the end of the blanks behind '=' comes before the value. */
static bool take_self_text(FString *f, StringBuilder *builder, const char *start) {
    if (*f->at != '=') {
        return false;
    }
    f->at++;
    while (f->at < f->end && is_space(*f->at)) {
        f->at++;
    }
    need_more(f);
    text_append(f->p, &builder->text, start, (size_t)(f->at - start));
    return true;
}

/* At '{'. */
static void parse_value(FString *f, StringBuilder *builder, int depth) {
    if (depth >= 2) {
        fail(f, "f-string: expressions nested too deeply");
    }
    const char *start = ++f->at;
    find_expression_end(f);
    need_more(f);
    check_not_empty(f, start);
    Node *value = parse_expression_text(f, start);
    bool self = take_self_text(f, builder, start);
    flush_text(builder);
    int conversion = parse_conversion(f);
    Node *spec = parse_format_spec(f, depth);
    if (f->at >= f->end || *f->at != '}') {
        fail(f, "f-string: expecting '}'");
    }
    f->at++;
    Node *node = make(f->p, NODE_FormattedValue, builder->span);
    AST(FormattedValue, node)->value = value;
    AST(FormattedValue, node)->conversion =
        self && spec == NULL && conversion == -1 ? 'r' : conversion;
    AST(FormattedValue, node)->format_spec = spec;
    raise_height(f->p, node, value);
    raise_height(f->p, node, spec);
    push(f->p, node);
}

/* ---- literal parts -----------------------------------------------------------------------------
 */

/* Behind "\N": skips {NAME}, whose braces are none of ours. */
static const char *skip_name(const char *at, const char *end) {
    if (at < end && *at++ == '{') {
        while (at < end && *at++ != '}') {}
    }
    return at;
}

/* Adds text up to a brace or the end. True: a doubled brace was met, go on. */
static bool parse_literal(FString *f, StringBuilder *builder, int depth) {
    const char *start = f->at;
    const char *at = start;
    bool again = false;
    while (at < f->end) {
        char c = *at++;
        if (c == '\\' && !f->token->is_raw && at < f->end) {
            c = *at++;
            if (c == 'N') {
                at = skip_name(at, f->end);
                continue;
            }
            if (c == '{' || c == '}') { /* no escape: the backslash stays, the brace is one */
                decode_text(builder, f->token, start, (size_t)(at - 2 - start));
                doubt_escape(f->p, f->token, c == '{' ? at - 1 : NULL);
                text_append(f->p, &builder->text, "\\", 1);
                start = at - 1;
            }
        }
        if (c != '{' && c != '}') {
            continue;
        }
        if (depth == 0 && at < f->end && *at == c) {
            again = true;
            f->at = at + 1;
            break;
        }
        if (depth == 0 && c == '}') {
            fail(f, "f-string: single '}' is not allowed");
        }
        at--;
        break;
    }
    decode_text(builder, f->token, start, (size_t)(at - start));
    if (!again) {
        f->at = at;
    }
    return again;
}

static void parse_parts(FString *f, StringBuilder *builder, int depth) {
    for (;;) {
        if (parse_literal(f, builder, depth)) {
            continue;
        }
        if (f->at >= f->end || *f->at == '}') {
            break;
        }
        parse_value(f, builder, depth);
    }
    if (depth > 0) {
        need_more(f);
    }
}

void parse_fstring(StringBuilder *builder, const StringToken *token) {
    FString f = {builder, builder->p, token, token->body, token->end};
    parse_parts(&f, builder, 0);
}
