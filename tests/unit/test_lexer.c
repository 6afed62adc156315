/* The lexer: tokens with their places, indentation, numbers, strings, and the errors of each.
   Expectations are what CPython 3.11's tokenizer does. */
#include "front.h"
#include "sim/inspect.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

typedef struct TokenCase {
    const char *program;
    const char *tokens; /* kinds with blanks between them, without ENDMARKER */
} TokenCase;

static const TokenCase token_cases[] = {
    {"", ""},
    {"x = 1", "NAME EQUAL NUMBER NEWLINE"},
    {"if x:\n  y\nz\n", "IF NAME COLON NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE"},
    {"if x:\n\n  # c\n  y\n", "IF NAME COLON NEWLINE INDENT NAME NEWLINE DEDENT"},
    {"(a,\n  b)\n", "LPAR NAME COMMA NAME RPAR NEWLINE"},
    {"a \\\n  b\n", "NAME NAME NEWLINE"},
    {"a<<=b**c//=d->e...", "NAME LEFT_SHIFT_EQUAL NAME DOUBLE_STAR NAME DOUBLE_SLASH_EQUAL NAME "
                           "ARROW NAME ELLIPSIS NEWLINE"},
    {"a:=b!=c", "NAME COLON_EQUAL NAME NOT_EQUAL NAME NEWLINE"},
    {"rb'x' f\"y\" u'z' Rb'''\nq'''", "STRING STRING STRING STRING NEWLINE"},
    {"br x", "NAME NAME NEWLINE"},
    {"1_000 0xff 0o17 0b1 1. .5 1e5 1.5e-3j 00", "NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER "
                                                 "NUMBER NUMBER NUMBER NEWLINE"},
    {"1if x else y", "NUMBER IF NAME ELSE NAME NEWLINE"},
    {"\xd0\xbf\xd1\x80\xd0\xb8 = \xe0\xb8\x81\xe0\xb8\xb2", "NAME EQUAL NAME NEWLINE"},
    {"match case _ print", "NAME NAME NAME NAME NEWLINE"},
    {"\xef\xbb\xbfx", "NAME NEWLINE"},
    {"a\r\nb\rc", "NAME NEWLINE NAME NEWLINE NAME NEWLINE"},
    {"\fx", "NAME NEWLINE"},
    {"$ ? `", "UNKNOWN UNKNOWN UNKNOWN NEWLINE"},
};

static void append_kinds(Front *front, char *kinds, size_t size) {
    Lexer lexer;
    lexer_init(&lexer, front->source);
    kinds[0] = 0;
    for (;;) {
        Token token = lexer_next(&lexer);
        if (token.kind == TOKEN_ENDMARKER || token.kind == TOKEN_ERROR) {
            ck_assert_int_eq(token.kind, TOKEN_ENDMARKER);
            return;
        }
        size_t len = strlen(kinds);
        snprintf(kinds + len, size - len, "%s%s", len == 0 ? "" : " ", token_kind_name(token.kind));
    }
}

START_TEST(kinds_of_tokens) {
    Front front;
    char kinds[400];
    front_open(&front, token_cases[_i].program);
    append_kinds(&front, kinds, sizeof(kinds));
    ck_assert_str_eq(kinds, token_cases[_i].tokens);
    front_close(&front);
}
END_TEST

START_TEST(places_are_lines_and_bytes) {
    Front front;
    front_open(&front, "\xc3\xa9 = 'a\\\nb'\nif x:\n  y\n");
    PrintOut out = front_out(&front);
    print_tokens(&out, front.source);
    ck_assert_str_eq(front.text, "1:0-1:2 NAME \"\\xc3\\xa9\"\n"
                                 "1:3-1:4 EQUAL \"=\"\n"
                                 "1:5-2:2 STRING \"'a\\\\\\x0ab'\"\n"
                                 "2:2-2:2 NEWLINE\n"
                                 "3:0-3:2 IF \"if\"\n"
                                 "3:3-3:4 NAME \"x\"\n"
                                 "3:4-3:5 COLON \":\"\n"
                                 "3:5-3:5 NEWLINE\n"
                                 "4:2-4:2 INDENT\n"
                                 "4:2-4:3 NAME \"y\"\n"
                                 "4:3-4:3 NEWLINE\n"
                                 "4:0-4:0 DEDENT\n"
                                 "4:0-4:0 ENDMARKER\n");
    front_close(&front);
}
END_TEST

typedef struct ErrorCase {
    const char *program;
    const char *error;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"x = 08", "SyntaxError 1:5-1:6 leading zeros in decimal integer literals are not permitted; "
               "use an 0o prefix for octal integers"},
    {"x = 1__0", "SyntaxError 1:6-1:6 invalid decimal literal"},
    {"x = 0o8", "SyntaxError 1:7-1:7 invalid digit '8' in octal literal"},
    {"x = 0xg", "SyntaxError 1:6-1:6 invalid hexadecimal literal"},
    {"x = 1.5jx", "SyntaxError 1:8-1:8 invalid imaginary literal"},
    {"x = 'abc", "SyntaxError 1:5-1:5 unterminated string literal (detected at line 1)"},
    {"x = '''a\n\n", "SyntaxError 1:5-1:5 unterminated triple-quoted string literal (detected at "
                     "line 2)"},
    {"x = )", "SyntaxError 1:5-1:5 unmatched ')'"},
    {"x = (\n]", "SyntaxError 2:1-2:1 closing parenthesis ']' does not match opening parenthesis "
                 "'(' on line 1"},
    {"x\xe2\x82\xacy", "SyntaxError 1:2-1:2 invalid character '\xe2\x82\xac' (U+20AC)"},
    {"x \xc2\xa0 y", "SyntaxError 1:3-1:3 invalid non-printable character U+00A0"},
    {"x = \\ y\n", "SyntaxError 1:6-1:0 unexpected character after line continuation character"},
    {"x \\\n", "SyntaxError 1:0-1:-1 unexpected EOF while parsing"},
    {"if x:\n\ty\n        z\n",
     "TabError 3:1-3:0 inconsistent use of tabs and spaces in indentation"},
    {"if x:\n    y\n  z\n",
     "IndentationError 3:4-3:-1 unindent does not match any outer indentation level"},
    {"x = '\xff'", "SyntaxError 0:0-0:0 Non-UTF-8 code starting with '\\xff' in file test.py on "
                   "line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for "
                   "details"},
    {"# coding: klingon\n", "SyntaxError 0:0-0:0 encoding problem: klingon"},
};

START_TEST(errors_of_tokens) {
    Front front;
    front_open(&front, error_cases[_i].program);
    ck_assert_ptr_null(front_parse(&front));
    ck_assert_str_eq(front_error(&front), error_cases[_i].error);
    front_close(&front);
}
END_TEST

START_TEST(null_bytes_are_refused) {
    Front front;
    front_open(&front, "");
    Source *source = source_new(&front.arena, "test.py", "x = 1\ny\0z\n", 10);
    ck_assert_uint_eq(source->errors.count, 1);
    ck_assert_str_eq(source->errors.first->message, "source code cannot contain null bytes");
    ck_assert_int_eq(source->errors.first->line, 2);
    front_close(&front);
}
END_TEST

/* A window shows a program in an old encoding as the text that it is. */
START_TEST(old_encodings_are_decoded_for_a_window) {
    static const struct {
        const char *program, *shown; /* NULL: in no such encoding */
    } cases[] = {
        {"# coding: cp1251\nx = '\xcf\xf0'\n", "# coding: cp1251\nx = '\xd0\x9f\xd1\x80'\n"},
        {"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = '\xc3\xa9'\n"},
        {"# coding: utf-8\nx = '\xc3\xa9'\n", NULL},
        {"x = '\xe9'\n", NULL},
        {"# coding: cp1252\nx = '\x81'\n", NULL}, /* stands for nothing */
        {"# coding: cp1251\nx = 1\n", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char out[200];
        size_t size = sim_decode_program(cases[i].program, strlen(cases[i].program), out);
        out[size] = '\0';
        ck_assert_str_eq(out, cases[i].shown ? cases[i].shown : "");
    }
}
END_TEST

START_TEST(names_are_interned) {
    Front front;
    front_open(&front, "alpha alpha beta");
    Lexer lexer;
    lexer_init(&lexer, front.source);
    Token first = lexer_next(&lexer);
    Token second = lexer_next(&lexer);
    Token third = lexer_next(&lexer);
    ck_assert_ptr_eq(first.ident, second.ident);
    ck_assert_ptr_ne(first.ident, third.ident);
    ck_assert_ptr_eq(first.ident, source_intern(front.source, "alpha", 5));
    front_close(&front);
}
END_TEST

START_TEST(brackets_nest_200_deep_and_no_deeper) {
    Front front;
    char program[500];
    memset(program, '(', 201);
    program[201] = 0;
    front_open(&front, program);
    ck_assert_ptr_null(front_parse(&front));
    ck_assert_str_eq(front_error(&front), "SyntaxError 1:201-1:201 too many nested parentheses");
    front_close(&front);
    memset(program, '(', 200);
    program[200] = 'x';
    memset(program + 201, ')', 200);
    program[401] = 0;
    front_open(&front, program);
    ck_assert_ptr_nonnull(front_parse(&front));
    front_close(&front);
}
END_TEST

Suite *suite_lexer(void) {
    Suite *suite = suite_create("lexer");
    TCase *tokens = tcase_create("tokens");
    tcase_add_loop_test(tokens, kinds_of_tokens, 0,
                        (int)(sizeof(token_cases) / sizeof(token_cases[0])));
    tcase_add_test(tokens, places_are_lines_and_bytes);
    tcase_add_test(tokens, old_encodings_are_decoded_for_a_window);
    tcase_add_test(tokens, names_are_interned);
    suite_add_tcase(suite, tokens);
    TCase *errors = tcase_create("errors");
    tcase_add_loop_test(errors, errors_of_tokens, 0,
                        (int)(sizeof(error_cases) / sizeof(error_cases[0])));
    tcase_add_test(errors, null_bytes_are_refused);
    tcase_add_test(errors, brackets_nest_200_deep_and_no_deeper);
    suite_add_tcase(suite, errors);
    return suite;
}
