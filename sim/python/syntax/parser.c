/* The parser's engine: tokens on demand, places to go back to, lists, errors, and the two passes;
   see parser_internal.h. Mirrors CPython 3.11 Parser/pegen.c and pegen_errors.c in what an error
   looks like. */
#include "sim/python/syntax/parser.h"

#include "sim/python/syntax/parser_internal.h"
#include "sim/python/syntax/recover.h"
#include "sim/python/unicode.h"

#include <string.h>

/* ---- tokens ------------------------------------------------------------------------------------
 */

_Noreturn static void raise_lexer_error(Parser *p);

static void grow_tokens(Parser *p) {
    uint32_t capacity = p->capacity == 0 ? 256 : p->capacity * 2;
    p->tokens =
        arena_grow(p->arena, p->tokens, p->capacity * sizeof(Token), capacity * sizeof(Token));
    p->capacity = capacity;
}

static void read_token(Parser *p) {
    if (p->count == p->capacity) {
        grow_tokens(p);
    }
    Token *token = &p->tokens[p->count++];
    *token = lexer_next(&p->lexer);
    if (token->kind == TOKEN_ERROR) {
        raise_lexer_error(p);
    }
}

const Token *parser_fill(Parser *p) {
    while (p->mark >= p->count) {
        read_token(p);
    }
    return &p->tokens[p->mark];
}

TokenKind peek_second(Parser *p) {
    peek(p);
    p->mark++;
    TokenKind kind = peek_kind(p);
    p->mark--;
    return kind;
}

bool at_soft(Parser *p, KnownName name) {
    const Token *token = peek(p);
    return token->kind == TOKEN_NAME && token->ident->id == (uint32_t)name;
}

static bool has_text(const Token *token) {
    return token->has_place && token->kind != TOKEN_NEWLINE;
}

Span span_from(const Parser *p, uint32_t start) {
    uint32_t last = p->mark - 1;
    while (last > start && !has_text(&p->tokens[last])) {
        last--;
    }
    return span_between(p->tokens[start].span, p->tokens[last].span);
}

Span span_between(Span start, Span end) {
    return (Span){start.line, start.col, end.end_line, end.end_col};
}

/* ---- memo --------------------------------------------------------------------------------------
 */

static void grow_memos(Parser *p) {
    uint32_t capacity = p->memo_capacity == 0 ? 256 : p->memo_capacity;
    while (capacity <= p->mark) {
        capacity *= 2;
    }
    p->memos = arena_grow(p->arena, p->memos, p->memo_capacity * sizeof(Memo *),
                          capacity * sizeof(Memo *));
    p->memo_capacity = capacity;
}

bool memo_get(Parser *p, MemoRule rule, void *result) {
    if (p->mark >= p->memo_capacity) {
        return false;
    }
    for (const Memo *memo = p->memos[p->mark]; memo != NULL; memo = memo->next) {
        if (memo->rule == rule) {
            p->mark = memo->end;
            *(void **)result = memo->result;
            return true;
        }
    }
    return false;
}

void memo_put(Parser *p, MemoRule rule, uint32_t start, void *result) {
    uint32_t end = p->mark;
    p->mark = start;
    if (start >= p->memo_capacity) {
        grow_memos(p);
    }
    Memo *memo = arena_new(p->arena, Memo);
    *memo = (Memo){rule, result != NULL ? end : start, result, p->memos[start]};
    p->memos[start] = memo;
    p->mark = end;
}

void enter(Parser *p) {
    if (++p->depth > PARSER_DEPTH_MAX) {
        raise_too_deep(p, peek(p)->span.line);
    }
}

/* ---- lists and nodes ---------------------------------------------------------------------------
 */

void push(Parser *p, Node *node) {
    if (p->stack_count == p->stack_capacity) {
        uint32_t capacity = p->stack_capacity == 0 ? 64 : p->stack_capacity * 2;
        p->stack = arena_grow(p->arena, p->stack, p->stack_capacity * sizeof(Node *),
                              capacity * sizeof(Node *));
        p->stack_capacity = capacity;
    }
    p->stack[p->stack_count++] = node;
}

NodeList take(Parser *p, uint32_t base) {
    NodeList list = {NULL, p->stack_count - base};
    if (list.count > 0) {
        list.items = arena_array(p->arena, list.count, Node *);
        memcpy(list.items, p->stack + base, list.count * sizeof(Node *));
    }
    p->stack_count = base;
    return list;
}

NodeList list_of(Parser *p, Node *node) {
    NodeList list = {arena_array(p->arena, 1, Node *), 1};
    list.items[0] = node;
    return list;
}

Node *make(Parser *p, NodeKind kind, Span span) {
    return node_new(p->arena, kind, span);
}

void raise_height(Parser *p, Node *node, const Node *child) {
    if (child != NULL && child->height >= node->height) {
        if (child->height >= AST_DEPTH_MAX) {
            raise_too_deep(p, child->span.line);
        }
        node->height = (uint16_t)(child->height + 1);
    }
}

void raise_height_over(Parser *p, Node *node, NodeList children) {
    for (uint32_t i = 0; i < children.count; i++) {
        raise_height(p, node, children.items[i]);
    }
}

/* ---- errors ------------------------------------------------------------------------------------
 */

/* Bytes from 1 to characters from 1, along the text that is shown: CPython counts the end there,
   too, and lets it go at most one beyond. */
static int32_t char_offset(const Parser *p, TextSlice text, int32_t offset) {
    if (offset <= 0 || p->is_fstring) {
        return offset;
    }
    uint32_t col = (uint32_t)offset - 1 < text.len ? (uint32_t)offset - 1 : text.len;
    return (int32_t)utf8_count(text.text, col) + 1;
}

/* In the expression of an f-string, columns count from the '(' that stands for its '{'. */
static int32_t own_offset(const Parser *p, int32_t offset) {
    return p->is_fstring && offset > 0 ? offset - p->first_col : offset;
}

static const char *with_prefix(Parser *p, const char *message) {
    static const char prefix[] = "f-string: ";
    if (!p->is_fstring || strncmp(message, prefix, sizeof(prefix) - 1) == 0) {
        return message;
    }
    size_t len = strlen(message);
    char *text = arena_alloc(p->arena, len + sizeof(prefix));
    memcpy(text, prefix, sizeof(prefix) - 1);
    memcpy(text + sizeof(prefix) - 1, message, len + 1);
    return text;
}

/* From start up to the newline behind `from`, which an f-string's expression gets. */
static TextSlice buffered(Parser *p, const char *start, const char *from) {
    const char *end = memchr(from, '\n', (size_t)(p->lexer.end - from));
    size_t len = (size_t)((end == NULL ? p->lexer.end : end + 1) - start);
    if (end != NULL || !p->is_fstring) {
        return (TextSlice){start, (uint32_t)len};
    }
    char *copy = arena_alloc(p->arena, len + 2);
    memcpy(copy, start, len);
    copy[len] = '\n';
    return (TextSlice){copy, (uint32_t)len + 1};
}

/* A line of the lexer's text, without its newline; where there are too few lines, the last. */
static TextSlice line_of_text(const Parser *p, int32_t line) {
    const char *at = p->lexer.text, *end = p->lexer.end, *newline;
    for (int32_t i = p->is_fstring ? (int32_t)p->first_line : 1; i < line; i++) {
        newline = memchr(at, '\n', (size_t)(end - at));
        if (newline == NULL) {
            break;
        }
        at = newline + 1;
    }
    newline = memchr(at, '\n', (size_t)(end - at));
    return (TextSlice){at, (uint32_t)((newline == NULL ? end : newline) - at)};
}

/* A file is read again for its line. Of another text CPython's parser shows what the tokenizer
   holds, unless that has gone on to a later line; the tokenizer itself shows the line alone. */
static void show_line(Parser *p, Diagnostic *error, bool of_tokenizer) {
    error->has_text = true;
    if (!p->is_fstring && p->source->kind == SOURCE_FILE) {
        error->text = source_line(p->source, (uint32_t)error->line);
        error->is_of_file = true;
    } else if (!of_tokenizer && (int32_t)p->lexer.buffer.line <= error->line) {
        error->text = buffered(p, p->lexer.buffer.start, p->lexer.buffer.last_line);
    } else {
        error->text = line_of_text(p, error->line);
    }
}

static void set_place(Parser *p, Diagnostic *error, int32_t line, int32_t offset, int32_t end_line,
                      int32_t end_offset) {
    bool chars = p->source->counts_chars;
    offset = own_offset(p, offset);
    end_offset = own_offset(p, end_offset);
    error->line = line;
    show_line(p, error, false);
    error->column = char_offset(p, error->text, offset);
    error->offset = chars ? error->column : offset;
    error->end_line = end_line;
    error->end_offset = chars ? char_offset(p, error->text, end_offset) : end_offset;
}

void raise_numbers(Parser *p, ErrorKind kind, int32_t line, int32_t offset, int32_t end_line,
                   int32_t end_offset, const char *message) {
    Diagnostic *error = source_add_error(p->source, kind, with_prefix(p, message));
    set_place(p, error, line, offset, end_line, end_offset);
    longjmp(*p->on_error, 1);
}

void doubt_at(Parser *p, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(p->source, format, args);
    va_end(args);
    Doubt doubt = {.span = span, .message = message, .is_deprecated = true};
    doubt.error.message = with_prefix(p, message);
    set_place(p, &doubt.error, (int32_t)span.line, (int32_t)span.col + 1, (int32_t)span.end_line,
              (int32_t)span.end_col + 1);
    source_doubt(p->source, &doubt);
}

static const char *format_message(Parser *p, const char *format, va_list args) {
    return source_format(p->source, format, args);
}

void raise_at(Parser *p, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = format_message(p, format, args);
    va_end(args);
    raise_numbers(p, ERROR_SYNTAX, (int32_t)span.line, (int32_t)span.col + 1,
                  (int32_t)span.end_line, (int32_t)span.end_col + 1, message);
}

/* The end is where the last token ends that was read. */
void raise_from(Parser *p, Span start, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = format_message(p, format, args);
    va_end(args);
    const Token *last = &p->tokens[p->count - 1];
    raise_numbers(p, ERROR_SYNTAX, (int32_t)start.line, (int32_t)start.col + 1,
                  (int32_t)last->span.end_line, (int32_t)last->span.end_col, message);
}

void raise_here(Parser *p, ErrorKind kind, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = format_message(p, format, args);
    va_end(args);
    const Token *token = &p->tokens[p->count - 1];
    int32_t line = (int32_t)token->span.line;
    if (!token->has_place) {
        raise_numbers(p, kind, line, (int32_t)token->span.col, line, -1, message);
    }
    raise_numbers(p, kind, line, (int32_t)token->span.col + 1, (int32_t)token->span.end_line,
                  (int32_t)token->span.end_col + 1, message);
}

void raise_too_deep(Parser *p, uint32_t line) {
    Diagnostic *error = source_add_error(p->source, ERROR_RECURSION,
                                         "maximum recursion depth exceeded during compilation");
    error->line = (int32_t)line;
    error->offset = error->column = 1;
    show_line(p, error, false);
    longjmp(*p->on_error, 1);
}

_Noreturn static void raise_never_closed(Parser *p) {
    uint32_t top = p->lexer.level - 1;
    int32_t line = (int32_t)p->lexer.brackets[top].line;
    char message[] = "'(' was never closed";
    message[1] = p->lexer.brackets[top].open;
    raise_numbers(p, ERROR_SYNTAX, line, (int32_t)p->lexer.brackets[top].col + 1, line, 0,
                  arena_copy(p->arena, message, sizeof(message) - 1));
}

static void raise_lexer_error(Parser *p) {
    const LexerError *found = &p->lexer.error;
    if (found->message == NULL && p->lexer.level > 0) {
        raise_never_closed(p);
    }
    if (found->message == NULL) {
        if (p->source->kind == SOURCE_FILE) {
            p->tokens[p->count - 1].span.col = 0;
        }
        raise_here(p, ERROR_SYNTAX, "unexpected EOF while parsing");
    }
    Diagnostic *error = source_add_error(p->source, found->kind, found->message);
    error->line = found->line;
    error->offset = found->offset;
    error->column = found->column;
    error->end_line = found->end_line;
    error->end_offset = found->end_offset;
    show_line(p, error, found->is_strong);
    longjmp(*p->on_error, 1);
}

/* ---- two passes --------------------------------------------------------------------------------
 */

/* After an error of the parser, CPython reads the rest of the text: an error of the lexer there
   counts more, and so does a bracket that was opened on an earlier line and is still open at the
   end. */
static void check_remaining_tokens(Parser *p) {
    int32_t line = (int32_t)p->tokens[p->count - 1].span.line;
    Diagnostics kept = p->source->errors;
    uint32_t count = p->count;
    Token token;
    do {
        token = lexer_next(&p->lexer);
    } while (token.kind != TOKEN_ERROR && token.kind != TOKEN_ENDMARKER);
    if (token.kind != TOKEN_ERROR) {
        return;
    }
    bool strong = p->lexer.error.is_strong;
    if (!strong) {
        uint32_t level = p->lexer.level;
        if (level == 0 || line <= (int32_t)p->lexer.brackets[level - 1].line) {
            return;
        }
        p->lexer.error.message = NULL; /* the bracket that was never closed */
    }
    jmp_buf here;
    jmp_buf *outer = p->on_error;
    p->on_error = &here;
    p->source->errors = (Diagnostics){0};
    if (setjmp(here) == 0) {
        raise_lexer_error(p);
    }
    p->on_error = outer;
    p->count = count;
    p->stopped_later = true;
    Diagnostic *better = p->source->errors.first;
    if (kept.first == kept.last) {
        p->source->errors = (Diagnostics){better, better, 1};
        return;
    }
    for (Diagnostic *error = kept.first;; error = error->next) {
        if (error->next == kept.last) {
            error->next = better;
            break;
        }
    }
    kept.last = better;
    p->source->errors = kept;
}

static Node *start_rule(Parser *p, ParseMode mode) {
    if (mode == PARSE_MODULE) {
        return parse_module(p);
    }
    if (mode == PARSE_SINGLE) {
        return parse_single(p);
    }
    Node *value = p->is_fstring ? parse_star_expressions(p) : parse_expressions(p);
    while (value != NULL && accept(p, TOKEN_NEWLINE)) {}
    if (value == NULL || !at(p, TOKEN_ENDMARKER)) {
        return NULL;
    }
    Node *expression = make(p, NODE_Expression, value->span);
    AST(Expression, expression)->body = value;
    return expression;
}

_Noreturn static void raise_invalid_syntax(Parser *p, Token token) {
    int32_t line = (int32_t)token.span.line;
    if (token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT) {
        p->is_final = true;
        bool indent = token.kind == TOKEN_INDENT;
        raise_here(p, ERROR_INDENTATION, indent ? "unexpected indent" : "unexpected unindent");
    }
    if (!token.has_place) {
        raise_numbers(p, ERROR_SYNTAX, line, 0, line, 0, "invalid syntax");
    }
    raise_at(p, token.span, "invalid syntax");
}

/* Looks for the reason of a failure, then says "invalid syntax" where the first pass got stuck. */
_Noreturn static void diagnose(Parser *p, ParseMode mode) {
    Token stuck = p->tokens[p->count - 1];
    p->mark = 0;
    p->stack_count = 0;
    p->depth = 0;
    p->diagnosing = true;
    p->hooks = true;
    p->memos = NULL;
    p->memo_capacity = 0;
    start_rule(p, mode);
    raise_invalid_syntax(p, stuck);
}

/* A tree, or NULL with one error added. */
static Node *run(Parser *p, ParseMode mode) {
    jmp_buf here;
    p->on_error = &here;
    if (setjmp(here) != 0) {
        bool syntax = p->source->errors.last->kind <= ERROR_TAB && !p->is_final;
        if (syntax && p->count > 0 && p->tokens[p->count - 1].kind != TOKEN_ERROR) {
            check_remaining_tokens(p);
        }
        return NULL;
    }
    Node *tree = start_rule(p, mode);
    if (tree == NULL) {
        diagnose(p, mode);
    }
    return tree;
}

/* The line on which the statement starts that holds the last token but one that was read. */
static uint32_t statement_line(const Parser *p) {
    uint32_t line = p->count > 0 ? p->tokens[0].span.line : 1;
    for (uint32_t i = 0; i + 1 < p->count; i++) {
        if (p->tokens[i].kind == TOKEN_NEWLINE && p->tokens[i + 1].has_place &&
            p->tokens[i + 1].kind != TOKEN_ERROR) {
            line = p->tokens[i + 1].span.line;
        }
        if (p->tokens[i].kind == TOKEN_INDENT || p->tokens[i].kind == TOKEN_DEDENT) {
            line = p->tokens[i + 1].span.line;
        }
    }
    return line;
}

Node *parse_once(Source *source, ParseMode mode, uint32_t *stop_line) {
    Parser *p = arena_new(source->arena, Parser);
    p->source = source;
    p->arena = source->arena;
    lexer_init(&p->lexer, source);
    Node *tree = run(p, mode);
    *stop_line = tree == NULL && !p->stopped_later ? statement_line(p) : 0;
    return tree;
}

/* Parsers of f-string expressions are used again: there are many of them, and they are short. */
static Parser *inner_parser(Parser *outer) {
    if (outer->inner == NULL) {
        outer->inner = arena_new(outer->arena, Parser);
    }
    Parser old = *outer->inner;
    *outer->inner = (Parser){.source = outer->source,
                             .arena = outer->arena,
                             .is_fstring = true,
                             .tokens = old.tokens,
                             .capacity = old.capacity,
                             .stack = old.stack,
                             .stack_capacity = old.stack_capacity,
                             .inner = old.inner};
    return outer->inner;
}

Node *parse_fstring_expression(Parser *outer, const char *text, size_t len, uint32_t line,
                               int32_t col) {
    Parser *p = inner_parser(outer);
    p->first_line = line;
    p->first_col = col;
    p->depth = outer->depth;
    lexer_init_expression(&p->lexer, outer->source, text, len, line, col);
    Node *tree = run(p, PARSE_EXPRESSION);
    if (tree == NULL) {
        longjmp(*outer->on_error, 1);
    }
    return AST(Expression, tree)->body;
}

Node *parse_source(Source *source, const ParseOptions *options) {
    if (source->errors.count != 0) {
        return NULL;
    }
    uint32_t line;
    Node *tree = parse_once(source, options->mode, &line);
    if (tree == NULL && options->recover && options->mode == PARSE_MODULE) {
        Source *repaired_source = NULL;
        Node *repaired = recover_more_errors(source, line, &repaired_source);
        if (options->repaired) {
            *options->repaired = repaired;
            *options->repaired_source = repaired_source;
        }
    }
    return tree;
}
