/* From text to tokens, one at a time, with CPython's rules for indentation, brackets, numbers and
   strings (Parser/tokenizer.c, 3.11) and its errors. Comes from: a Source, or the expression inside
   an f-string. Goes to: the parser. A string is one token, prefix and quotes included; its value is
   made by the parser. */
#pragma once

#include "sim/python/syntax/source.h"

typedef enum TokenKind {
#define KIND(name, text)     TOKEN_##name,
#define OPERATOR(name, text) TOKEN_##name,
#define KEYWORD(name, text)  TOKEN_##name,
#include "sim/python/syntax/tokens.def"
    TOKEN_KIND_COUNT
} TokenKind;

/* Ident.id of the keywords and soft keywords of a Source (see lexer_init). */
typedef enum KnownName {
#define KEYWORD(name, text)      NAME_##name,
#define SOFT_KEYWORD(name, text) NAME_##name,
#include "sim/python/syntax/tokens.def"
    NAME_KNOWN_COUNT
} KnownName;

enum { LEXER_MAX_INDENTS = 100, LEXER_MAX_BRACKETS = 200 };

typedef struct Token {
    uint8_t kind;   /* TokenKind */
    uint8_t level;  /* brackets that are open after it */
    bool has_place; /* false: INDENT, DEDENT, ENDMARKER, which have no text */
    uint32_t start; /* offset of the text */
    uint32_t end;
    Span span;          /* without place: line, and in col where the lexer stood */
    const Ident *ident; /* of a NAME or a keyword */
} Token;

/* The error behind a TOKEN_ERROR, in CPython's numbers from 1, which are those of Diagnostic. */
typedef struct LexerError {
    ErrorKind kind;
    const char *message; /* NULL: the input ended too early */
    bool is_strong;      /* counts more than an error of the parser on an earlier line */
    int32_t line;
    int32_t offset;
    int32_t column;
    int32_t end_line;
    int32_t end_offset;
} LexerError;

typedef struct Lexer {
    Source *source;
    const char *text; /* NUL-terminated */
    const char *cursor;
    const char *end;
    const char *line_start;
    const char *read_start; /* of the line in which the last token that spans lines begins */
    uint32_t line;
    struct { /* what CPython's tokenizer holds behind the last token */
        const char *start;
        const char *last_line; /* where the last line of it starts */
        uint32_t line;         /* the number of that */
    } buffer;
    bool started;        /* a token has been given since the last NEWLINE that was made up */
    uint32_t first_line; /* an f-string's expression: columns of this line start at first_col */
    int32_t first_col;
    bool at_line_start;
    int32_t pending; /* INDENTs (positive) or DEDENTs (negative) still to be given */
    uint32_t depth;  /* of indentation */
    int32_t indents[LEXER_MAX_INDENTS];
    int32_t alt_indents[LEXER_MAX_INDENTS]; /* the same, a tab counted as one */
    uint32_t level;
    struct {
        char open;
        uint32_t line;
        uint32_t col;
    } brackets[LEXER_MAX_BRACKETS];
    LexerError error;
} Lexer;

/* A lexer over a whole Source. */
void lexer_init(Lexer *lexer, Source *source);

/* A lexer over `len` bytes of other text (NUL-terminated) whose first line is line `line` of the
   source and starts `col` bytes into it. */
void lexer_init_expression(Lexer *lexer, Source *source, const char *text, size_t len,
                           uint32_t line, int32_t col);

/* The next token. After the last: ENDMARKER for ever. TOKEN_ERROR: see lexer->error; then
   lexer_recover or stop. */
Token lexer_next(Lexer *lexer);

/* After an error: forgets open brackets and goes on at the start of the next line. */
void lexer_recover(Lexer *lexer);

/* "+=", "if", "name", "newline"... */
const char *token_kind_text(TokenKind kind);

/* "PLUS_EQUAL", "IF", "NAME"... */
const char *token_kind_name(TokenKind kind);
