/* What the files of the lexer share. */
#pragma once

#include "sim/python/syntax/lexer.h"

bool lexer_is_name_char(unsigned char c);

/* Sets the error; its place is the character before the cursor. */
void lexer_fail(Lexer *lexer, const char *format, ...);

/* Adds a doubt at the cursor; as an error it is that of lexer_fail. */
void lexer_doubt(Lexer *lexer, const char *format, ...);

/* Sets an error with a range of the current line. */
void lexer_fail_range(Lexer *lexer, const char *start, const char *end, const char *message);

/* The cursor stands on a digit or on '.' with a digit behind it: moves it behind the number. */
bool lexer_skip_number(Lexer *lexer);

/* Behind a newline: the next line becomes the current one, unless the text ends here. */
void lexer_enter_line(Lexer *lexer);

/* The column of a place in a line, for spans. */
uint32_t lexer_column(const Lexer *lexer, uint32_t line, const char *line_start, const char *at);

/* From start to the cursor. */
Token lexer_make_token(Lexer *lexer, TokenKind kind, const char *start);
Token lexer_error_token(Lexer *lexer);

/* Where the quote of a prefixed string starts if the letters at `at` are a string's prefix; else
 * NULL. */
const char *lexer_skip_string_prefix(const char *at);

/* The cursor stands before the first quote; start is that of the prefix. */
Token lexer_read_string(Lexer *lexer, const char *start);

/* The cursor stands on the first character, which is start. */
Token lexer_read_operator(Lexer *lexer, const char *start);
