/* What the files of the lexer share. */
#pragma once

#include "sim/python/lexer.h"

bool lexer_is_name_char(unsigned char c);

/* Sets the error; its place is the character before the cursor. */
void lexer_fail(Lexer *lexer, const char *format, ...);

/* Sets an error with a range of the current line. */
void lexer_fail_range(Lexer *lexer, const char *start, const char *end, const char *message);

/* The cursor stands on a digit or on '.' with a digit behind it: moves it behind the number. */
bool lexer_skip_number(Lexer *lexer);
