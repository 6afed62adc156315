/* The symbol table: who owns which name, the order of variables, and the errors that need no more
 * than the tree. */
#include "front.h"
#include "suite.h"

typedef struct ScopeCase {
    const char *program;
    const char *scopes;
} ScopeCase;

static const ScopeCase scope_cases[] = {
    {"def f(b, a, *, c=1):\n"
     "    y = 1\n"
     "    x = y\n"
     "    def g():\n"
     "        nonlocal x\n"
     "        x += a\n"
     "    return g\n",
     "module <module> line 1\n"
     "  f: local\n"
     "  function f line 1\n"
     "    varnames b, a, c, y, g\n"
     "    cellvars a, x\n"
     "    b: local\n"
     "    a: cell\n"
     "    c: local\n"
     "    y: local\n"
     "    x: cell\n"
     "    g: local\n"
     "    function f.<locals>.g line 4 nested\n"
     "      freevars a, x\n"
     "      x: free\n"
     "      a: free\n"},
    {"class A:\n"
     "    __x = 1\n"
     "    def f(self):\n"
     "        return super().f(self.__x)\n",
     "module <module> line 1\n"
     "  A: local\n"
     "  class A line 1 class cell\n"
     "    cellvars __class__\n"
     "    _A__x: local\n"
     "    f: local\n"
     "    function A.f line 3\n"
     "      varnames self\n"
     "      freevars __class__\n"
     "      self: local\n"
     "      super: global implicit\n"
     "      __class__: free\n"},
    {"async def f():\n"
     "    return [y := x async for x in z]\n",
     "module <module> line 1\n"
     "  f: local\n"
     "  function f line 1 coroutine\n"
     "    cellvars y\n"
     "    z: global implicit\n"
     "    y: cell\n"
     "    listcomp f.<locals>.<listcomp> line 2 nested coroutine\n"
     "      varnames .0, x\n"
     "      freevars y\n"
     "      .0: local\n"
     "      x: local\n"
     "      y: free\n"},
    {"def f():\n"
     "    global x\n"
     "    x = 1\n"
     "    yield x\n",
     "module <module> line 1\n"
     "  f: local\n"
     "  function f line 1 generator\n"
     "    x: global explicit\n"},
    {"def f():\n"
     "    x = 1\n"
     "    class B:\n"
     "        x = x\n"
     "        def g(self): return x\n",
     "module <module> line 1\n"
     "  f: local\n"
     "  function f line 1\n"
     "    varnames B\n"
     "    cellvars x\n"
     "    x: cell\n"
     "    B: local\n"
     "    class f.<locals>.B line 3 nested\n"
     "      freevars x\n"
     "      x: local\n"
     "      g: local\n"
     "      function f.<locals>.B.g line 5 nested\n"
     "        varnames self\n"
     "        freevars x\n"
     "        self: local\n"
     "        x: free\n"},
};

START_TEST(scopes_are_those_of_cpython) {
    Front front;
    front_open(&front, scope_cases[_i].program);
    Node *module = front_parse(&front);
    ck_assert_ptr_nonnull(module);
    Scope *scope = scope_build(front.source, module, &(ScopeOptions){0});
    ck_assert_msg(scope != NULL, "%s", front_error(&front));
    PrintOut out = front_out(&front);
    print_scopes(&out, scope);
    ck_assert_str_eq(front.text, scope_cases[_i].scopes);
    front_close(&front);
}
END_TEST

typedef struct ErrorCase {
    const char *program;
    const char *error;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"def f():\n x=1\n global x",
     "SyntaxError 3:2-3:10 name 'x' is assigned to before global declaration"},
    {"def f():\n nonlocal x", "SyntaxError 2:2-2:12 no binding for nonlocal 'x' found"},
    {"nonlocal x", "SyntaxError 1:1-1:11 nonlocal declaration not allowed at module level"},
    {"def f(a, a): pass", "SyntaxError 1:10-1:11 duplicate argument 'a' in function definition"},
    {"def f():\n await x", "SyntaxError 2:2-2:9 'await' outside async function"},
    {"await x", "SyntaxError 1:1-1:8 'await' outside function"},
    {"return", "SyntaxError 1:1-1:7 'return' outside function"},
    {"break", "SyntaxError 1:1-1:6 'break' outside loop"},
    {"continue", "SyntaxError 1:1-1:9 'continue' not properly in loop"},
    {"yield", "SyntaxError 1:1-1:6 'yield' outside function"},
    {"def f(): [x async for x in y]",
     "SyntaxError 1:10-1:30 asynchronous comprehension outside of an asynchronous function"},
    {"async def f():\n yield\n return 1",
     "SyntaxError 3:2-3:10 'return' with value in async generator"},
    {"f(a=1, a=2)", "SyntaxError 1:8-1:11 keyword argument repeated: a"},
    {"*a, *b = c", "SyntaxError 1:1-1:7 multiple starred expressions in assignment"},
    {"try: x\nexcept: y\nexcept A: z", "SyntaxError 2:1-2:10 default 'except:' must be last"},
    {"x = 1\nfrom __future__ import annotations",
     "SyntaxError 2:1-2:35 from __future__ imports must occur at the beginning of the file"},
    {"match x:\n case _: pass\n case 1: pass",
     "SyntaxError 2:7-2:8 wildcard makes remaining patterns unreachable"},
    {"__debug__ = 1", "SyntaxError 1:1-1:10 cannot assign to __debug__"},
};

START_TEST(errors_are_those_of_cpython) {
    Front front;
    front_open(&front, error_cases[_i].program);
    Node *module = front_parse(&front);
    ck_assert_ptr_nonnull(module);
    ck_assert_ptr_null(scope_build(front.source, module, &(ScopeOptions){0}));
    ck_assert_str_eq(front_error(&front), error_cases[_i].error);
    front_close(&front);
}
END_TEST

START_TEST(a_cell_may_await_at_top_level) {
    Front front;
    front_open(&front, "await x\nasync with y: pass\n[z async for z in w]\n");
    Node *module = front_parse(&front);
    Scope *scope = scope_build(front.source, module, &(ScopeOptions){.top_level_await = true});
    ck_assert_msg(scope != NULL, "%s", front_error(&front));
    ck_assert(scope->is_coroutine);
    front_close(&front);
}
END_TEST

START_TEST(names_are_found_by_their_mangled_form) {
    Front front;
    front_open(&front, "class _A:\n  def f(self, __p): return __p\n");
    Node *module = front_parse(&front);
    Scope *scope = scope_build(front.source, module, &(ScopeOptions){0});
    Scope *function = scope->first_child->first_child;
    Symbol *symbol = scope_find(function, source_intern(front.source, "__p", 3));
    ck_assert_ptr_nonnull(symbol);
    ck_assert_str_eq(symbol->name->text, "_A__p");
    ck_assert_uint_eq(symbol->index, 1);
    ck_assert_ptr_null(scope_find(function, source_intern(front.source, "q", 1)));
    front_close(&front);
}
END_TEST

Suite *suite_scope(void) {
    Suite *suite = suite_create("scope");
    TCase *scopes = tcase_create("scopes");
    tcase_add_loop_test(scopes, scopes_are_those_of_cpython, 0,
                        (int)(sizeof(scope_cases) / sizeof(scope_cases[0])));
    tcase_add_test(scopes, a_cell_may_await_at_top_level);
    tcase_add_test(scopes, names_are_found_by_their_mangled_form);
    suite_add_tcase(suite, scopes);
    TCase *errors = tcase_create("errors");
    tcase_add_loop_test(errors, errors_are_those_of_cpython, 0,
                        (int)(sizeof(error_cases) / sizeof(error_cases[0])));
    suite_add_tcase(suite, errors);
    return suite;
}
