/* The list of what was found, and its order: that of the program's text. */
#include "sim/check/checker.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "sim/python/objects/exception.h"
#include "sim/python/traceback.h"

const char *check_text(Checker *c, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *text = source_format(c->source, format, args);
    va_end(args);
    return text;
}

void *check_append(Checker *c, void **array, uint32_t *count, uint32_t *capacity, size_t size) {
    if (*count == *capacity) {
        uint32_t more = *capacity ? 2 * *capacity : 16;
        *array = arena_grow(c->arena, *array, *capacity * size, more * size);
        *capacity = more;
    }
    return (char *)*array + (*count)++ * size;
}

void finding_add(Checker *c, Span span, unsigned guard, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *text = source_format(c->source, format, args);
    va_end(args);
    if (guard & c->guards)
        return;
    Finding *f =
        check_append(c, (void **)&c->findings, &c->finding_count, &c->finding_capacity, sizeof *f);
    *f = (Finding){.span = span, .number = c->finding_count, .guard = guard, .text = text};
}

void finding_add_raised(Checker *c, Span span, unsigned guard, const char *advice) {
    Sim *sim = c->sim;
    Exception *e = error_take(sim);
    Str *text = (Str *)value_str(sim, (Value)e);
    Str *question = exception_suggestion(sim, e);
    finding_add(c, span, guard, "%s: %s%s%s%s", e->head.type->name->text, text ? text->text : "",
                question ? question->text : "", advice ? "; " : "", advice ? advice : "");
    error_clear(sim);
    DROP_MAYBE(sim, question);
    DROP_MAYBE(sim, text);
    DROP(sim, e);
}

static int compare(const void *left, const void *right) {
    const Finding *a = left, *b = right;
    if (a->span.line != b->span.line)
        return a->span.line < b->span.line ? -1 : 1;
    if (a->span.col != b->span.col)
        return a->span.col < b->span.col ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

void findings_sort(Checker *c) {
    if (c->finding_count > 1)
        qsort(c->findings, c->finding_count, sizeof(Finding), compare);
}
