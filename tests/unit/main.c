/*
 * Runs every suite that the Makefile found (suites.def), one process a test as Check does.
 * CK_RUN_SUITE and CK_RUN_CASE select, CK_FORK=no serves a debugger. The last line is for
 * tests/all.sh: `N passed, N failed`.
 */
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>

int main(void) {
    SRunner *runner = srunner_create(NULL);
#define SUITE(name) srunner_add_suite(runner, suite_##name());
#include "suites.def"
#undef SUITE
    srunner_run_all(runner, CK_ENV);
    int run = srunner_ntests_run(runner);
    int failed = run ? srunner_ntests_failed(runner) : 1; /* a selection that selects nothing */
    printf("%d passed, %d failed\n", run ? run - failed : 0, failed);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
