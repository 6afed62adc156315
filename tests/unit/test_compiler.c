/* The compiler: what cannot be seen from outside by running a program. Spans, exception tables,
 * constants, jumps, line events; and that all modes of compiling give well-formed code for every
 * construct. */
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/python/compile/compiler.h"
#include "sim/python/objects/number.h"
#include "sim/python/start.h"
#include "sim/state.h"

/* ---- a simulator that only compiles ---- */

typedef struct Bench {
    Sim *sim;
    SimResult result;
    Source *source;
} Bench;

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    if (new_size)
        return mem_realloc(ctx, block, old_size, new_size);
    mem_free(ctx, block, old_size);
    return NULL;
}

static void out_of_memory(void *ctx, size_t wanted) {
    (void)ctx;
    ck_abort_msg("no memory for %zu bytes", wanted);
}

static Bench bench;

static void bench_open(void) {
    memset(&bench, 0, sizeof bench);
    Sim *sim = calloc(1, sizeof *sim);
    bench.sim = sim;
    sim->result = &bench.result;
    sim->options.filename = "test.py";
    sim->steps_left = INT64_MAX;
    sim->depth_limit = 1000;
    sim->c_depth_limit = 400;
    memory_init(&sim->memory, 0);
    if (setjmp(sim->stop))
        ck_abort_msg("the run was ended: %s", bench.result.message);
    arena_init(&sim->arena, &(ArenaHost){resize, out_of_memory, sim});
    python_start(sim);
}

static void bench_close(void) {
    memory_free_all(&bench.sim->memory);
    free(bench.sim);
    sim_result_free(&bench.result);
}

static Code *compile_with(const char *text, CompileOptions options) {
    bench.source = source_new(&bench.sim->arena, "test.py", text, strlen(text));
    CompileTextOptions all = {.code = options, .top_level_await = true};
    return compile_source(bench.sim, bench.source, &all);
}

static Code *compile_text(const char *text) {
    Code *code = compile_with(text, (CompileOptions){0});
    ck_assert_msg(code != NULL, "%s: %s", text,
                  bench.source->errors.first ? bench.source->errors.first->message : "?");
    return code;
}

static Code *inner_code(const Code *code, size_t n) {
    for (size_t i = 0; i < code->consts->count; i++) {
        Value v = code->consts->items[i];
        if (type_of(bench.sim, v) == bench.sim->types.code && n-- == 0)
            return (Code *)v;
    }
    ck_abort_msg("no such code");
    return NULL;
}

static uint32_t count_op(const Code *code, Op op) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < code->count; i++) {
        count += code->instructions[i].op == op;
    }
    return count;
}

static uint32_t find_op(const Code *code, Op op, uint32_t n) {
    for (uint32_t i = 0; i < code->count; i++) {
        if (code->instructions[i].op == op && n-- == 0)
            return i;
    }
    ck_abort_msg("%s does not occur so often", op_info[op].name);
    return 0;
}

/* ---- spans: the numbers are those of CPython 3.11's co_positions ---- */

static const struct {
    const char *text;
    Op op;
    uint32_t nth;
    Span span;
} spans[] = {
    {"a.b.c(x)(y)", OP_LOAD_METHOD, 0, {1, 0, 1, 5}},
    {"a.b.c(x)(y)", OP_CALL, 0, {1, 0, 1, 8}},
    {"a.b.c(x)(y)", OP_CALL, 1, {1, 0, 1, 11}},
    {"(a\n  .b\n  .c(1)\n  .d)", OP_LOAD_ATTR, 0, {2, 3, 2, 4}},
    {"(a\n  .b\n  .c(1)\n  .d)", OP_CALL, 0, {3, 3, 3, 7}},
    {"(a\n  .b\n  .c(1)\n  .d)", OP_LOAD_ATTR, 1, {4, 3, 4, 4}},
    {"x[1:2] += 3", OP_BINARY_OP, 0, {1, 0, 1, 11}},
    {"x[1:2] += 3", OP_STORE_SUBSCR, 0, {1, 0, 1, 6}},
    {"a.b -= 1", OP_STORE_ATTR, 0, {1, 0, 1, 3}},
    {"for x in y:\n    z", OP_GET_ITER, 0, {1, 0, 2, 5}},
    {"with a as b, c:\n    d", OP_BEFORE_WITH, 1, {1, 0, 2, 5}},
    {"assert a < b, c", OP_RAISE, 0, {1, 7, 1, 12}},
    {"assert a, c", OP_RAISE, 0, {1, 0, 1, 11}},
    {"@d1\n@d2(3)\ndef f(): pass", OP_CALL, 1, {2, 1, 2, 6}},
    {"@d1\n@d2(3)\ndef f(): pass", OP_CALL, 2, {1, 1, 1, 3}},
    {"match x:\n    case C(1): y", OP_MATCH_CLASS, 0, {2, 9, 2, 13}},
    {"try:\n    a\nexcept B as e:\n    c", OP_CHECK_EXC_MATCH, 0, {3, 0, 4, 5}},
    {"f'{a}{b!r:>{c}}'", OP_FORMAT_VALUE, 0, {1, 0, 1, 16}},
    {"x = a if b else -c", OP_UNARY_OP, 0, {1, 16, 1, 18}},
    {"{**a, 'b': 1}", OP_DICT_UPDATE, 0, {1, 0, 1, 13}},
    {"f(*a, k=1)", OP_CALL_EX, 0, {1, 0, 1, 10}},
    {"a < b < c", OP_COMPARE_OP, 1, {1, 0, 1, 9}},
};

START_TEST(spans_are_cpythons) {
    const Code *code = compile_with(spans[_i].text, (CompileOptions){.plain = true});
    ck_assert_ptr_nonnull(code);
    Span s = code->spans[find_op(code, spans[_i].op, spans[_i].nth)], want = spans[_i].span;
    ck_assert_msg(memcmp(&s, &want, sizeof s) == 0, "%s: %u:%u-%u:%u", spans[_i].text, s.line,
                  s.col, s.end_line, s.end_col);
}
END_TEST

/* An unbound local must be blamed on itself, not on the pair that it was fused into. */
START_TEST(a_fused_pair_keeps_the_span_that_can_raise) {
    const Code *f = inner_code(compile_text("def f(a):\n    return a + b\n    b = 1\n"), 0);
    Span s = f->spans[find_op(f, OP_LOAD_FAST_LOAD_FAST, 0)];
    ck_assert_uint_eq(s.col, 15);
    f = inner_code(compile_text("def f():\n    return a + b\n    a = b = 1\n"), 0);
    ck_assert_uint_eq(count_op(f, OP_LOAD_FAST_LOAD_FAST), 0);
    f = inner_code(compile_text("def f(a, b):\n    del a\n    return b + a\n"), 0);
    s = f->spans[find_op(f, OP_LOAD_FAST_LOAD_FAST, 0)];
    ck_assert_uint_eq(s.col, 15);
}
END_TEST

/* ---- exception tables ---- */

static const ExceptionEntry *entry_at(const Code *code, uint32_t instruction) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionEntry *e = &code->handlers[i];
        if (e->start <= instruction && instruction < e->end)
            return e;
    }
    return NULL;
}

START_TEST(handlers_know_the_depth_below_them) {
    const Code *code = compile_text("for i in x:\n"
                                    "    with a as b:\n"
                                    "        try:\n"
                                    "            c()\n"
                                    "        finally:\n"
                                    "            d()\n");
    const ExceptionEntry *body = entry_at(code, find_op(code, OP_CALL, 0));
    ck_assert_ptr_nonnull(body);
    ck_assert_uint_eq(body->depth, 2); /* the loop's iterator and the bound __exit__ */
    ck_assert(!body->lasti);
    ck_assert_uint_eq(code->instructions[body->handler].op, OP_PUSH_EXC_INFO);
    const ExceptionEntry *store = entry_at(code, find_op(code, OP_STORE_NAME, 1));
    ck_assert_uint_eq(store->depth, 2);
    ck_assert(store->lasti);
    ck_assert_ptr_null(entry_at(code, find_op(code, OP_BEFORE_WITH, 0)));
}
END_TEST

START_TEST(a_return_runs_finally_outside_of_its_own_handler) {
    const Code *f = inner_code(compile_text("def f():\n"
                                            "    try:\n"
                                            "        return a()\n"
                                            "    finally:\n"
                                            "        b()\n"),
                               0);
    ck_assert_ptr_nonnull(entry_at(f, find_op(f, OP_CALL, 0)));
    ck_assert_ptr_null(entry_at(f, find_op(f, OP_CALL, 1)));
    ck_assert_ptr_null(entry_at(f, find_op(f, OP_RETURN_VALUE, 0)));
}
END_TEST

/* ---- constants ---- */

START_TEST(constants_are_told_apart_by_type_and_sign) {
    const Code *code =
        compile_text("a=1; b=1.0; c=True; d=0.0; e=-0.0; f=(1,); g=(1.0,); h='1'; i=b'1'; j=1");
    size_t found = 0;
    for (size_t i = 0; i < code->consts->count; i++) {
        found += code->consts->items[i] != VALUE_NONE;
    }
    /* nine of them; -0.0 is folded, so 0.0 stands for itself only */
    ck_assert_uint_eq(found, 9);
}
END_TEST

START_TEST(equal_constants_of_two_functions_are_one_object) {
    const Code *code = compile_text("def f(): return 'some text'\n"
                                    "def g(): return 'some text'\n");
    const Code *f = inner_code(code, 0), *g = inner_code(code, 1);
    ck_assert_ptr_eq(f->consts->items[f->consts->count - 1],
                     g->consts->items[g->consts->count - 1]);
}
END_TEST

static const struct {
    const char *text, *repr; /* NULL: not folded */
} folds[] = {
    {"x = 2 + 3 * 4", "14"},
    {"x = -1", "-1"},
    {"x = ('a' 'b', 1, (2, -3))", "('ab', 1, (2, -3))"},
    {"x = 'ab' * 3", "'ababab'"},
    {"x = 2 ** 60", "1152921504606846976"},
    {"x = 'abc'[1]", "'b'"},
    {"x = not ()", "True"},
    {"x = 1 << 200", NULL},
    {"x = 'a' * 5000", NULL},
    {"x = (0,) * 300", NULL},
    {"x = 2 ** 1000", NULL},
    {"x = 1 / 0", NULL},
    {"x = 'a' + 1", NULL},
    {"x = [1, 2]", NULL},
    {"x = ()[1]", NULL},
    {"x = 7 // 2 % 2 & 1 | 8 ^ 3", "11"},
};

START_TEST(folding_stops_where_cpython_stops) {
    const Code *code = compile_text(folds[_i].text);
    bool folded =
        code->instructions[0].op == OP_LOAD_CONST && code->instructions[1].op == OP_STORE_NAME;
    ck_assert_msg(folded == (folds[_i].repr != NULL), "%s", folds[_i].text);
    if (!folded)
        return;
    Str *repr = (Str *)value_repr(bench.sim, code->consts->items[code->instructions[0].a]);
    ck_assert_str_eq(repr->text, folds[_i].repr);
}
END_TEST

/* ---- what the optimiser leaves ---- */

START_TEST(constant_conditions_leave_no_test) {
    const Code *code = compile_text("if 0:\n    x\nelif 'a':\n    y\nelse:\n    z\n");
    ck_assert_uint_eq(count_op(code, OP_LOAD_NAME), 1);
    ck_assert_uint_eq(count_op(code, OP_POP_JUMP_IF_FALSE), 0);
    code = compile_text("while True:\n    x\n");
    ck_assert_uint_eq(count_op(code, OP_POP_JUMP_IF_FALSE), 0);
    ck_assert_uint_eq(count_op(code, OP_RETURN_VALUE), 0);
    ck_assert_uint_eq(count_op(code, OP_JUMP_BACKWARD), 1);
    code = compile_text("if x is not None: y\n");
    ck_assert_uint_eq(count_op(code, OP_POP_JUMP_IF_NONE), 1);
    ck_assert_uint_eq(count_op(code, OP_IS_OP), 0);
}
END_TEST

START_TEST(a_library_has_line_events_when_they_are_wanted) {
    CompileOptions options = {.library = true};
    const Code *code = compile_with("def f():\n    x\n", options);
    ck_assert(code->flags & CODE_LIBRARY);
    ck_assert(inner_code(code, 0)->flags & CODE_LIBRARY);
    ck_assert_uint_eq(count_op(code, OP_LINE), 0);
    options.line_events = true;
    code = compile_with("def f():\n    x\n", options);
    ck_assert(code->flags & CODE_LIBRARY);
    ck_assert_uint_eq(count_op(inner_code(code, 0), OP_LINE), 1);
}
END_TEST

/* Events of a code, one "line:col-end_col" each: of lines, or of the expressions in them. */
static void list_events(const Code *code, bool expressions, char *out) {
    *out = '\0';
    for (uint32_t i = 0; i < code->count; i++) {
        const Span *s = &code->spans[i];
        if (code->instructions[i].op != OP_LINE || code->instructions[i].a != expressions)
            continue;
        ck_assert_uint_eq(s->line, s->end_line);
        out += sprintf(out, "%u:%u-%u ", s->line, s->col, s->end_col);
    }
}

START_TEST(line_events_stand_at_statements_and_loop_headers) {
    char lines[512];
    const Code *code = compile_with("for i in [1]:\n"
                                    "    if a: b = [c for c in d]\n"
                                    "    else: continue\n"
                                    "\n"
                                    "while x: x = (1 +\n"
                                    "    i)\n",
                                    (CompileOptions){.line_events = true});
    list_events(code, false, lines);
    /* the header of `for` once before the loop and once at its end, for each further item */
    ck_assert_str_eq(lines, "1:0-12 2:4-8 2:10-28 3:10-18 1:0-12 5:0-7 5:9-17 ");
    list_events(inner_code(code, 0), false, lines);
    ck_assert_str_eq(lines, "");
}
END_TEST

START_TEST(expression_events_stand_before_calls_and_awaits) {
    char places[512];
    const Code *code = compile_with("async def f():\n"
                                    "    x = await g(1, h(2))\n"
                                    "    return a.b(*c, k=1) + 1\n"
                                    "class K(B, m=1): pass\n",
                                    (CompileOptions){.line_events = true});
    list_events(inner_code(code, 0), true, places);
    ck_assert_str_eq(places, "2:19-23 2:14-24 2:8-24 3:11-23 ");
    list_events(code, true, places);
    ck_assert_str_eq(places, "");
}
END_TEST

/* ---- every construct, in every mode ---- */

static const char everything[] =
    "'''doc'''\n"
    "from __future__ import annotations\n"
    "import a.b.c as d, e\n"
    "from . import f as g\n"
    "x: int = 1\n"
    "@deco(1)\n"
    "def fn(p, /, q=1, *r, s: t, u=2, **v) -> w:\n"
    "    'doc'\n"
    "    global G\n"
    "    def inner():\n"
    "        nonlocal q\n"
    "        q += 1; G = p\n"
    "        return lambda z: q + z\n"
    "    for i, (j, *k) in [(1, 2)]:\n"
    "        try:\n"
    "            if i: continue\n"
    "            elif j: break\n"
    "            else: return inner\n"
    "        except (A, B) as e:\n"
    "            raise C from e\n"
    "        except D: pass\n"
    "        else: yield i\n"
    "        finally:\n"
    "            with m as n, o as (aa, bb): del n, o.p, q[0]\n"
    "    else: x = yield from y\n"
    "    while i < j < k and not (i or j): i -= 1\n"
    "    try:\n"
    "        assert i, 'text'\n"
    "    except* E as eg:\n"
    "        f(*a, b, **c, d=1)\n"
    "    except* F: g.h(1, k=2)\n"
    "    match i:\n"
    "        case [1, a, *b] | {'k': a, **b} if a: pass\n"
    "        case C(1, x=[*_, y]) as z: return z\n"
    "        case None | -1 | 1+2j | 'a' | m.n: pass\n"
    "        case (a, b) | [b, _, a]: pass\n"
    "        case _: pass\n"
    "    return (i := 1), [*a, 1], {*b}, {**c, 1: 2}, f'{i!r:>{j}}', a[1:2, ::3], x if y else z\n"
    "async def co():\n"
    "    async with a as b, c:\n"
    "        async for i in b:\n"
    "            try: return\n"
    "            finally: await j\n"
    "        else: pass\n"
    "    [await x async for x in y if x]\n"
    "    yield (z async for z in w)\n"
    "class K(Base, metaclass=M, **kw):\n"
    "    y: int\n"
    "    def m(self): return super().m(), __class__\n"
    "    z = [y for y in range(3) if y for q in [y]]\n"
    "a, *b = c = d[e] = f.g = 1, 2\n"
    "a, b = b, a\n"
    "x += y; x.y **= 2; x[y] @= 3\n"
    "{k: v for k, v in x}, {s for s in x}\n"
    "await top\n";

static void check_jumps(const Code *code) {
    for (uint32_t i = 0; i < code->count; i++) {
        const Instruction *in = &code->instructions[i];
        ck_assert_uint_lt(in->op, OP_COUNT);
        switch (in->op) {
        case OP_JUMP_BACKWARD: ck_assert_int_le(in->a, (int)i); break;
        case OP_JUMP:
            if (in->a <= (int)i)
                ck_assert_uint_eq(code->instructions[in->a].op, OP_SEND);
            break;
        case OP_POP_JUMP_IF_FALSE:
        case OP_POP_JUMP_IF_TRUE:
        case OP_POP_JUMP_IF_NONE:
        case OP_POP_JUMP_IF_NOT_NONE:
        case OP_JUMP_IF_FALSE_OR_POP:
        case OP_JUMP_IF_TRUE_OR_POP:
        case OP_FOR_ITER:
        case OP_SEND:
        case OP_COMPARE_JUMP:
            ck_assert_int_gt(in->a, (int)i);
            ck_assert_int_lt(in->a, (int)code->count);
            break;
        default: break;
        }
    }
}

static void check_code(const Code *code) {
    check_jumps(code);
    uint32_t end = 0;
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionEntry *e = &code->handlers[i];
        ck_assert_uint_le(end, e->start);
        ck_assert_uint_lt(e->start, e->end);
        ck_assert_uint_lt(e->handler, code->count);
        ck_assert_uint_lt(e->depth + e->lasti, code->stack_size);
        end = e->end;
    }
    for (uint32_t i = 0; i < code->count; i++) {
        ck_assert_uint_gt(code->spans[i].line, 0);
    }
    for (size_t i = 0; i < code->consts->count; i++) {
        Value v = code->consts->items[i];
        if (type_of(bench.sim, v) == bench.sim->types.code)
            check_code((Code *)v);
    }
}

START_TEST(every_construct_compiles_to_well_formed_code) {
    static const CompileOptions modes[] = {{0},
                                           {.plain = true},
                                           {.line_events = true},
                                           {.plain = true, .line_events = true},
                                           {.library = true}};
    Code *code = compile_with(everything, modes[_i]);
    ck_assert_msg(code != NULL, "%s",
                  bench.source->errors.first ? bench.source->errors.first->message : "?");
    check_code(code);
    DROP(bench.sim, code_dump(bench.sim, code));
    DROP(bench.sim, code);
}
END_TEST

START_TEST(what_compiling_takes_is_given_back) {
    compile_text("x = 1\n"); /* names that stay interned */
    DROP(bench.sim, compile_text(everything));
    size_t before = bench.sim->memory.used - bench.sim->arena.reserved;
    DROP(bench.sim, compile_text(everything));
    ck_assert_uint_eq(bench.sim->memory.used - bench.sim->arena.reserved, before);
}
END_TEST

START_TEST(too_many_blocks_are_refused_at_their_place) {
    char text[2048] = "";
    for (int i = 0; i < 21; i++) {
        sprintf(text + strlen(text), "%*swhile x:\n", i, "");
    }
    strcat(text, "                      pass\n");
    ck_assert_ptr_null(compile_with(text, (CompileOptions){0}));
    ck_assert_str_eq(bench.source->errors.first->message, "too many statically nested blocks");
    ck_assert_int_eq(bench.source->errors.first->line, 21);
}
END_TEST

/* ---- annotations as text ---- */

static const char *const annotations[] = {
    "list[str] | None",
    "dict[str, tuple[int, ...]]",
    "(1, 2)",
    "lambda x, *y, z=1: x + 1",
    "not a or b and c",
    "-x ** 2 + (a - (b - c)) * ~d // f(1, *g, k=2, **h)",
    "[i for i in range(3) if i]",
    "{'a': 1, **b}",
    "f'{x!r:>{w}} {{}}'",
    "a < b <= c is not d",
    "(a, b)[0].c(x for x in y)",
    "x[1:2, ::3]",
    "a if b else c",
    "1 .real",
    "(a ** b) ** c ** d",
};

START_TEST(annotations_become_the_text_of_cpython) {
    char text[512];
    snprintf(text, sizeof text, "from __future__ import annotations\ndef f(a: %s): pass\n",
             annotations[_i]);
    const Code *code = compile_text(text);
    Value v = code->consts->items[code->instructions[find_op(code, OP_BUILD_TUPLE, 0) - 1].a];
    ck_assert(value_is_str(bench.sim, v));
    ck_assert_str_eq(((Str *)v)->text, annotations[_i]);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

Suite *suite_compiler(void) {
    Suite *suite = suite_create("compiler");
    TCase *t = tcase_create("code");
    tcase_add_checked_fixture(t, bench_open, bench_close);
    tcase_add_loop_test(t, spans_are_cpythons, 0, COUNT(spans));
    tcase_add_test(t, a_fused_pair_keeps_the_span_that_can_raise);
    tcase_add_test(t, handlers_know_the_depth_below_them);
    tcase_add_test(t, a_return_runs_finally_outside_of_its_own_handler);
    tcase_add_test(t, constants_are_told_apart_by_type_and_sign);
    tcase_add_test(t, equal_constants_of_two_functions_are_one_object);
    tcase_add_loop_test(t, folding_stops_where_cpython_stops, 0, COUNT(folds));
    tcase_add_test(t, constant_conditions_leave_no_test);
    tcase_add_test(t, a_library_has_line_events_when_they_are_wanted);
    tcase_add_test(t, line_events_stand_at_statements_and_loop_headers);
    tcase_add_test(t, expression_events_stand_before_calls_and_awaits);
    tcase_add_loop_test(t, every_construct_compiles_to_well_formed_code, 0, 5);
    tcase_add_test(t, what_compiling_takes_is_given_back);
    tcase_add_test(t, too_many_blocks_are_refused_at_their_place);
    tcase_add_loop_test(t, annotations_become_the_text_of_cpython, 0, COUNT(annotations));
    suite_add_tcase(suite, t);
    return suite;
}
