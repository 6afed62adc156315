/* The parser: trees as CPython's ast module builds them, its errors, its limits. The standard
   library is compared by tests/front/compare_ast.py; here stand small programs whose tree can be
   read. */
#include "front.h"
#include "suite.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

typedef struct TreeCase {
    const char *program;
    const char *tree; /* of the first statement, indented as print_tree does */
} TreeCase;

static const TreeCase tree_cases[] = {
    {"x = (a + b) * -c", "Assign 1:0-1:16\n"
                         "  targets:\n"
                         "    Name 1:0-1:1\n"
                         "      id = x\n"
                         "      ctx = Store\n"
                         "  value:\n"
                         "    BinOp 1:4-1:16\n"
                         "      left:\n"
                         "        BinOp 1:5-1:10\n"
                         "          left:\n"
                         "            Name 1:5-1:6\n"
                         "              id = a\n"
                         "              ctx = Load\n"
                         "          op = Add\n"
                         "          right:\n"
                         "            Name 1:9-1:10\n"
                         "              id = b\n"
                         "              ctx = Load\n"
                         "      op = Mult\n"
                         "      right:\n"
                         "        UnaryOp 1:14-1:16\n"
                         "          op = USub\n"
                         "          operand:\n"
                         "            Name 1:15-1:16\n"
                         "              id = c\n"
                         "              ctx = Load\n"},
    {"'a' u\"b\" '\\x41\\u0436\\ud800\\n'",
     "Expr 1:0-1:29\n"
     "  value:\n"
     "    Constant 1:0-1:29\n"
     "      value = \"abA\\xd0\\xb6\\xed\\xa0\\x80\\x0a\"\n"},
    {"rb'\\x' b'\\x00\\377'", "Expr 1:0-1:18\n"
                              "  value:\n"
                              "    Constant 1:0-1:18\n"
                              "      value = b\"\\\\x\\x00\\xff\"\n"},
    {"99999999999999999999", "Expr 1:0-1:20\n"
                             "  value:\n"
                             "    Constant 1:0-1:20\n"
                             "      value = 0x56bc75e2d630fffff\n"},
    {"f'a{b!r:>{c}}d'", "Expr 1:0-1:15\n"
                        "  value:\n"
                        "    JoinedStr 1:0-1:15\n"
                        "      values:\n"
                        "        Constant 1:0-1:15\n"
                        "          value = \"a\"\n"
                        "        FormattedValue 1:0-1:15\n"
                        "          value:\n"
                        "            Name 1:4-1:5\n"
                        "              id = b\n"
                        "              ctx = Load\n"
                        "          conversion = 114\n"
                        "          format_spec:\n"
                        "            JoinedStr 1:0-1:15\n"
                        "              values:\n"
                        "                Constant 1:0-1:15\n"
                        "                  value = \">\"\n"
                        "                FormattedValue 1:0-1:15\n"
                        "                  value:\n"
                        "                    Name 1:10-1:11\n"
                        "                      id = c\n"
                        "                      ctx = Load\n"
                        "                  conversion = -1\n"
                        "        Constant 1:0-1:15\n"
                        "          value = \"d\"\n"},
    {"f'{x = }'", "Expr 1:0-1:9\n"
                  "  value:\n"
                  "    JoinedStr 1:0-1:9\n"
                  "      values:\n"
                  "        Constant 1:0-1:9\n"
                  "          value = \"x = \"\n"
                  "        FormattedValue 1:0-1:9\n"
                  "          value:\n"
                  "            Name 1:3-1:4\n"
                  "              id = x\n"
                  "              ctx = Load\n"
                  "          conversion = 114\n"},
    {"match x:\n case [1, *_] | A(y, z=2): pass", "Match 1:0-2:31\n"
                                                  "  subject:\n"
                                                  "    Name 1:6-1:7\n"
                                                  "      id = x\n"
                                                  "      ctx = Load\n"
                                                  "  cases:\n"
                                                  "    match_case\n"
                                                  "      pattern:\n"
                                                  "        MatchOr 2:6-2:25\n"
                                                  "          patterns:\n"
                                                  "            MatchSequence 2:6-2:13\n"
                                                  "              patterns:\n"
                                                  "                MatchValue 2:7-2:8\n"
                                                  "                  value:\n"
                                                  "                    Constant 2:7-2:8\n"
                                                  "                      value = 1\n"
                                                  "                MatchStar 2:10-2:12\n"
                                                  "            MatchClass 2:16-2:25\n"
                                                  "              cls:\n"
                                                  "                Name 2:16-2:17\n"
                                                  "                  id = A\n"
                                                  "                  ctx = Load\n"
                                                  "              patterns:\n"
                                                  "                MatchAs 2:18-2:19\n"
                                                  "                  name = y\n"
                                                  "              kwd_attrs = z\n"
                                                  "              kwd_patterns:\n"
                                                  "                MatchValue 2:23-2:24\n"
                                                  "                  value:\n"
                                                  "                    Constant 2:23-2:24\n"
                                                  "                      value = 2\n"
                                                  "      body:\n"
                                                  "        Pass 2:27-2:31\n"},
    {"async def f(a, /, b=1, *, c): await a", "AsyncFunctionDef 1:0-1:37\n"
                                              "  name = f\n"
                                              "  args:\n"
                                              "    arguments\n"
                                              "      posonlyargs:\n"
                                              "        arg 1:12-1:13\n"
                                              "          arg = a\n"
                                              "      args:\n"
                                              "        arg 1:18-1:19\n"
                                              "          arg = b\n"
                                              "      kwonlyargs:\n"
                                              "        arg 1:26-1:27\n"
                                              "          arg = c\n"
                                              "      kw_defaults:\n"
                                              "        -\n"
                                              "      defaults:\n"
                                              "        Constant 1:20-1:21\n"
                                              "          value = 1\n"
                                              "  body:\n"
                                              "    Expr 1:30-1:37\n"
                                              "      value:\n"
                                              "        Await 1:30-1:37\n"
                                              "          value:\n"
                                              "            Name 1:36-1:37\n"
                                              "              id = a\n"
                                              "              ctx = Load\n"},
};

START_TEST(trees_are_those_of_cpython) {
    Front front;
    front_open(&front, tree_cases[_i].program);
    Node *module = front_parse(&front);
    ck_assert_msg(module != NULL, "%s", front_error(&front));
    PrintOut out = front_out(&front);
    print_tree(&out, AST(Module, module)->body.items[0]);
    ck_assert_str_eq(front.text, tree_cases[_i].tree);
    front_close(&front);
}
END_TEST

typedef struct ErrorCase {
    const char *program;
    const char *error;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"x y", "SyntaxError 1:3-1:4 invalid syntax"},
    {"if x\n  y", "SyntaxError 1:5-1:5 expected ':'"},
    {"if x:\npass",
     "IndentationError 2:1-2:5 expected an indented block after 'if' statement on line 1"},
    {"  x", "IndentationError 1:2-1:-1 unexpected indent"},
    {"x = (\n", "SyntaxError 1:5-1:0 '(' was never closed"},
    {"f(a b)", "SyntaxError 1:3-1:6 invalid syntax. Perhaps you forgot a comma?"},
    {"if x = 3: pass",
     "SyntaxError 1:4-1:9 invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
    {"f() = 1", "SyntaxError 1:1-1:4 cannot assign to function call here. Maybe you meant '==' "
                "instead of '='?"},
    {"(a, f()) = 1", "SyntaxError 1:5-1:8 cannot assign to function call"},
    {"a + 1 += 2", "SyntaxError 1:1-1:6 'expression' is an illegal expression for augmented "
                   "assignment"},
    {"print 'x'", "SyntaxError 1:1-1:10 Missing parentheses in call to 'print'. Did you mean "
                  "print(...)?"},
    {"f(a=1, b)", "SyntaxError 1:9-1:10 positional argument follows keyword argument"},
    {"f(x for x in y, 1)", "SyntaxError 1:3-1:15 Generator expression must be parenthesized"},
    {"def f(a=1, b): pass", "SyntaxError 1:12-1:13 non-default argument follows default argument"},
    {"try:\n x\ny", "SyntaxError 3:1-3:2 expected 'except' or 'finally' block"},
    {"try: x\nexcept A, B: y",
     "SyntaxError 2:8-2:12 multiple exception types must be parenthesized"},
    {"{1: 2, 3}", "SyntaxError 1:8-1:0 ':' expected after dictionary key"},
    {"x = a if b", "SyntaxError 1:5-1:11 expected 'else' after 'if' expression"},
    {"f'{a b}'", "SyntaxError 1:2-1:5 f-string: invalid syntax. Perhaps you forgot a comma?"},
    {"f'{}'", "SyntaxError 1:6-1:6 f-string: empty expression not allowed"},
    {"f'{a'", "SyntaxError 1:6-1:6 f-string: expecting '}'"},
    {"'\\x1'", "SyntaxError 1:6-1:6 (unicode error) 'unicodeescape' codec can't decode bytes in "
               "position 0-2: truncated \\xXX escape"},
    {"del f()", "SyntaxError 1:5-1:8 cannot delete function call"},
    {"match x:\n case a as _: pass", "SyntaxError 2:12-2:13 cannot use '_' as a target"},
};

START_TEST(errors_are_those_of_cpython) {
    Front front;
    front_open(&front, error_cases[_i].program);
    ck_assert_ptr_null(front_parse(&front));
    ck_assert_str_eq(front_error(&front), error_cases[_i].error);
    front_close(&front);
}
END_TEST

START_TEST(all_errors_are_found) {
    static const char program[] = "def f()\n"
                                  "    return 1 2\n"
                                  "while x = 1:\n"
                                  "    break\n"
                                  "break\n";
    static const char *const messages[] = {
        "expected ':'", "invalid syntax",
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "'break' outside loop"};
    Front front;
    front_open(&front, program);
    parse_source(front.source, &(ParseOptions){.mode = PARSE_MODULE, .recover = true});
    ck_assert_uint_eq(front.source->errors.count, 4);
    const Diagnostic *error = front.source->errors.first;
    for (int i = 0; i < 4; i++, error = error->next) {
        ck_assert_str_eq(error->message, messages[i]);
    }
    front_close(&front);
}
END_TEST

typedef struct LongCase {
    const char *before;
    const char *part;
    const char *after;
    int count;
    const char *error; /* NULL: it must be accepted */
} LongCase;

static const char too_deep[] =
    "RecursionError 1:1-0:0 maximum recursion depth exceeded during compilation";

static const LongCase long_cases[] = {
    {"1", "+1", "\n", 2900, NULL},
    {"1", "+1", "\n", 10000, too_deep},
    {"", "-", "x\n", 100000, too_deep},
    {"", "not ", "x\n", 100000, too_deep},
    {"x", ".a", "\n", 100000, too_deep},
    {"x", "(y)", "\n", 100000, too_deep},
    {"", "lambda: ", "1\n", 50000, too_deep},
    {"", "x if y else ", "1\n", 50000, too_deep},
    {"", "2**", "1\n", 50000, too_deep},
    {"", "[", "\n", 100000, "SyntaxError 1:201-1:201 too many nested parentheses"},
    {"if x: pass\n", "elif y: pass\n", "", 20000, NULL},
    {"", "x = ", "1\n", 20000, NULL},
    {"x", " and x", "\n", 20000, NULL},
    {"[x", " for x in y", "]\n", 20000, NULL},
    {"", "'a' ", "\n", 20000, NULL},
};

START_TEST(long_and_deep_programs) {
    const LongCase *row = &long_cases[_i];
    size_t part = strlen(row->part);
    size_t before = strlen(row->before);
    char *program = malloc(before + part * (size_t)row->count + strlen(row->after) + 1);
    memcpy(program, row->before, before);
    for (int i = 0; i < row->count; i++) {
        memcpy(program + before + part * (size_t)i, row->part, part);
    }
    strcpy(program + before + part * (size_t)row->count, row->after);
    Front front;
    front_open(&front, program);
    Node *module = front_parse(&front);
    if (row->error == NULL) {
        ck_assert_msg(module != NULL, "%s", front_error(&front));
        ck_assert_ptr_nonnull(scope_build(front.source, module, &(ScopeOptions){0}));
    } else {
        ck_assert_ptr_null(module);
        ck_assert_str_eq(front_error(&front), row->error);
    }
    front_close(&front);
    free(program);
}
END_TEST

START_TEST(carets_are_those_of_cpython) {
    Front front;
    front_open(&front, "if x:\n    y = f(a b)\n");
    ck_assert_ptr_null(front_parse(&front));
    PrintOut out = front_out(&front);
    print_errors(&out, front.source);
    ck_assert_str_eq(front.text, "  File \"test.py\", line 2\n"
                                 "    y = f(a b)\n"
                                 "          ^^^\n"
                                 "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
    front_close(&front);
}
END_TEST

/* ---- memory ---- */

typedef struct Shortage {
    int left; /* blocks that can still be had */
    int open; /* blocks that were not given back */
    jmp_buf out;
} Shortage;

static void *resize_until(void *ctx, void *block, size_t old_size, size_t new_size) {
    Shortage *shortage = ctx;
    (void)old_size;
    if (new_size == 0) {
        shortage->open--;
        free(block);
        return NULL;
    }
    if (shortage->left-- <= 0) {
        return NULL;
    }
    shortage->open++;
    return malloc(new_size);
}

static void give_up(void *ctx, size_t wanted) {
    (void)wanted;
    longjmp(((Shortage *)ctx)->out, 1);
}

/* True: there was enough memory. */
static bool parse_with(Shortage *shortage, const char *program) {
    Arena arena;
    arena_init(&arena, &(ArenaHost){resize_until, give_up, shortage});
    if (setjmp(shortage->out) != 0) {
        arena_free(&arena);
        return false;
    }
    Source *source = source_new(&arena, "test.py", program, strlen(program));
    Node *module = parse_source(source, &(ParseOptions){.mode = PARSE_MODULE});
    ck_assert_ptr_nonnull(module);
    ck_assert_ptr_nonnull(scope_build(source, module, &(ScopeOptions){0}));
    arena_free(&arena);
    return true;
}

START_TEST(memory_may_end_at_any_block) {
    enum { LINES = 3000 };
    static const char line[] = "x = [f'{a + 1}', lambda b: b]\n";
    size_t len = sizeof(line) - 1;
    char *program = malloc(LINES * len + 1);
    for (size_t i = 0; i <= LINES - 1; i++) {
        memcpy(program + i * len, line, len + 1);
    }
    int blocks = 0;
    Shortage shortage;
    do {
        shortage = (Shortage){.left = blocks++};
    } while (!parse_with(&shortage, program) && blocks < 1000);
    ck_assert_int_gt(blocks, 5);
    ck_assert_int_lt(blocks, 1000);
    ck_assert_int_eq(shortage.open, 0);
    free(program);
}
END_TEST

static int count_of(size_t size, size_t row) {
    return (int)(size / row);
}

Suite *suite_parser(void) {
    Suite *suite = suite_create("parser");
    TCase *trees = tcase_create("trees");
    tcase_add_loop_test(trees, trees_are_those_of_cpython, 0,
                        count_of(sizeof(tree_cases), sizeof(tree_cases[0])));
    suite_add_tcase(suite, trees);
    TCase *errors = tcase_create("errors");
    tcase_add_loop_test(errors, errors_are_those_of_cpython, 0,
                        count_of(sizeof(error_cases), sizeof(error_cases[0])));
    tcase_add_test(errors, all_errors_are_found);
    tcase_add_test(errors, carets_are_those_of_cpython);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("limits");
    tcase_set_timeout(limits, 30);
    tcase_add_loop_test(limits, long_and_deep_programs, 0,
                        count_of(sizeof(long_cases), sizeof(long_cases[0])));
    tcase_add_test(limits, memory_may_end_at_any_block);
    suite_add_tcase(suite, limits);
    return suite;
}
