/* Any bytes as a format specifier, a template of str.format, a template of % and the inside of an
 * f-string, over values of the built-in types. */
#include "sim/sim.h"

#include <stdint.h>
#include <stdio.h>

enum { TEXT_MAX = 200, PROGRAM_MAX = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A literal that holds exactly these bytes, whatever they are. */
static void write_literal(char *out, const uint8_t *data, size_t size) {
    out += sprintf(out, "b'");
    for (size_t i = 0; i < size; i++)
        out += sprintf(out, "\\x%02x", data[i]);
    sprintf(out, "'.decode('utf-8', 'replace')");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char literal[4 * TEXT_MAX + 64];
    char program[PROGRAM_MAX];
    if (size > TEXT_MAX)
        return 0;
    write_literal(literal, data, size);
    int length =
        snprintf(program, sizeof program,
                 "t = %s\n"
                 "def attempt(f):\n"
                 "    try: f()\n"
                 "    except (ValueError, TypeError, KeyError, IndexError, AttributeError,\n"
                 "            OverflowError, MemoryError, SyntaxError, NameError): pass\n"
                 "for v in (0, -1, 10**30, 1.5, float('nan'), 'text', None, [1], 1j, True, b'x'):\n"
                 "    attempt(lambda: format(v, t))\n"
                 "    attempt(lambda: ('{:' + t + '}').format(v))\n"
                 "    attempt(lambda: t %% v)\n"
                 "    attempt(lambda: t %% (v, v))\n"
                 "attempt(lambda: t.format(1, 'a', x=[1, 2], y={'k': 3}))\n"
                 "attempt(lambda: t.format_map({'x': 1}))\n"
                 "attempt(lambda: int(t))\n"
                 "attempt(lambda: float(t))\n",
                 literal);
    SimResult result;
    SimOptions options = {.filename = "fuzz.py",
                          .step_limit = 100000,
                          .memory_limit = (size_t)64 << 20,
                          .event_limit = 1000};
    sim_run(program, (size_t)length, &options, &result);
    sim_result_free(&result);
    /* the bytes as an f-string's inside, where the lexer and the parser read them */
    length = snprintf(program, sizeof program, "x = 1\nf'{x:%.*s}'\nf'%.*s'\n", (int)size,
                      (const char *)data, (int)size, (const char *)data);
    sim_run(program, (size_t)length, &options, &result);
    sim_result_free(&result);
    return 0;
}
