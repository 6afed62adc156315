/* Exceptions from C: how they are made, chained, matched and split. What programs see is compared
 * with CPython in tests/conformance/exceptions. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/objects/exception.h"
#include "sim/python/objects/number.h"

static Sim *sim;

static void open_sim(void) {
    sim = bare_sim_open();
}

static void close_sim(void) {
    bare_sim_close(sim);
}

static Exception *make(Type *type, const char *text) {
    return exception_new(sim, type, "%s", text);
}

static void check_text(Value v, const char *expected) {
    Value text = value_str(sim, v);
    ck_assert_str_eq(((Str *)text)->text, expected);
    value_drop(sim, text);
}

START_TEST(raising_formats_its_text) {
    ck_assert_ptr_null(RAISE(sim, ValueError, "%d is not %s", 5, "six"));
    ck_assert(error_is(sim, sim->exceptions.ValueError));
    ck_assert(error_is(sim, sim->exceptions.Exception));
    ck_assert(!error_is(sim, sim->exceptions.KeyError));
    check_text((Value)sim->error, "5 is not six");
    error_clear(sim);
    ck_assert_ptr_null(sim->error);
}
END_TEST

START_TEST(constructors_fill_their_fields) {
    Value three = value_from_small_int(3), value;
    raise_stop_iteration(sim, three);
    ck_assert(error_take_stop_iteration(sim, &value));
    ck_assert_ptr_eq(value, three);
    raise_key_error(sim, (Value)sim->names.key);
    check_text((Value)sim->error, "'key'");
    raise_attribute_error(sim, three, sim->names.key);
    check_text((Value)sim->error, "'int' object has no attribute 'key'");
    ck_assert_ptr_eq(exception_field((Value)sim->error, EXC_NAME), (Value)sim->names.key);
    ck_assert_ptr_eq(exception_field((Value)sim->error, EXC_OBJ), three);
    error_clear(sim);
}
END_TEST

START_TEST(an_errno_chooses_the_type) {
    Value text = (Value)str_from(sim, "text");
    Value args[2] = {value_from_small_int(2), text};
    Value e = value_call(sim, (Value)sim->exceptions.OSError, args, 2, NULL);
    ck_assert_ptr_eq(e->type, sim->exceptions.FileNotFoundError);
    check_text(e, "[Errno 2] text");
    value_drop(sim, e);
    value_drop(sim, text);
}
END_TEST

START_TEST(contexts_make_no_ring) {
    Exceptions *x = &sim->exceptions;
    Exception *a = make(x->ValueError, "a"), *b = make(x->KeyError, "b"),
              *c = make(x->OSError, "c");
    exception_set_context(sim, b, (Value)a);
    exception_set_context(sim, c, (Value)b);
    exception_set_context(sim, a, (Value)c); /* a was at the end of c's chain */
    ck_assert_ptr_eq(a->context, (Value)c);
    ck_assert_ptr_eq(c->context, (Value)b);
    ck_assert_ptr_null(b->context);
    exception_set_context(sim, a, (Value)a);
    ck_assert_ptr_eq(a->context, (Value)c);
    DROP(sim, a);
    DROP(sim, b);
    DROP(sim, c);
}
END_TEST

START_TEST(patterns_are_classes_or_tuples_of_them) {
    Exceptions *x = &sim->exceptions;
    Value e = (Value)make(x->KeyError, "k");
    Tuple *two = tuple_of(sim, 2, (Value)x->OSError, (Value)x->LookupError);
    ck_assert_int_eq(exception_matches(sim, e, (Value)x->LookupError), 1);
    ck_assert_int_eq(exception_matches(sim, e, (Value)x->ValueError), 0);
    ck_assert_int_eq(exception_matches(sim, e, (Value)two), 1);
    ck_assert_int_eq(exception_matches(sim, e, value_from_small_int(1)), -1);
    ck_assert(error_is(sim, x->TypeError));
    error_clear(sim);
    DROP(sim, two);
    value_drop(sim, e);
}
END_TEST

static Value group_of(Exception *a, Exception *b) {
    Tuple *members = tuple_of(sim, 2, (Value)a, (Value)b);
    Value text = (Value)str_from(sim, "group");
    Value g = value_call2(sim, (Value)sim->exceptions.BaseExceptionGroup, text, (Value)members);
    value_drop(sim, text);
    DROP(sim, members);
    DROP(sim, a);
    DROP(sim, b);
    return g;
}

START_TEST(groups_are_split_by_type) {
    Exceptions *x = &sim->exceptions;
    Value g = group_of(make(x->ValueError, "v"), make(x->KeyError, "k"));
    ck_assert_ptr_eq(g->type, x->ExceptionGroup);
    Value match, rest;
    ck_assert(exception_group_split(sim, g, (Value)x->ValueError, &match, &rest));
    check_text(match, "group (1 sub-exception)");
    check_text(rest, "group (1 sub-exception)");
    value_drop(sim, match);
    value_drop(sim, rest);
    ck_assert(exception_group_split(sim, g, (Value)x->OSError, &match, &rest));
    ck_assert_ptr_eq(match, VALUE_NONE);
    ck_assert_ptr_ne(rest, VALUE_NONE);
    value_drop(sim, rest);
    value_drop(sim, g);
}
END_TEST

START_TEST(a_plain_exception_is_caught_as_a_group_of_one) {
    Value e = (Value)make(sim->exceptions.ValueError, "v"), match, rest;
    ck_assert(exception_group_split(sim, e, (Value)sim->exceptions.ValueError, &match, &rest));
    ck_assert_ptr_eq(match->type, sim->exceptions.ExceptionGroup);
    ck_assert_ptr_eq(rest, VALUE_NONE);
    value_drop(sim, match);
    value_drop(sim, e);
}
END_TEST

START_TEST(memory_comes_back_when_exceptions_die) {
    RAISE(sim, ValueError, "warm up");
    error_clear(sim);
    size_t used = sim->memory.used;
    for (int i = 0; i < 100; i++)
        RAISE(sim, ValueError, "number %d", i);
    error_clear(sim);
    Value g = group_of(make(sim->exceptions.ValueError, "v"), make(sim->exceptions.OSError, "o"));
    value_drop(sim, g);
    ck_assert_uint_eq(sim->memory.used, used);
}
END_TEST

Suite *suite_exception(void) {
    Suite *s = suite_create("exception");
    TCase *c = tcase_create("exception");
    tcase_add_checked_fixture(c, open_sim, close_sim);
    tcase_add_test(c, raising_formats_its_text);
    tcase_add_test(c, constructors_fill_their_fields);
    tcase_add_test(c, an_errno_chooses_the_type);
    tcase_add_test(c, contexts_make_no_ring);
    tcase_add_test(c, patterns_are_classes_or_tuples_of_them);
    tcase_add_test(c, groups_are_split_by_type);
    tcase_add_test(c, a_plain_exception_is_caught_as_a_group_of_one);
    tcase_add_test(c, memory_comes_back_when_exceptions_die);
    suite_add_tcase(s, c);
    return s;
}
