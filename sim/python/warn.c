/* Warnings (CPython: Python/_warnings.c), as far as the interpreter itself gives them. */
#include "sim/python/warn.h"
#include "sim/python/builtins/builtins.h"

#include "sim/python/origin.h"

#include <stdarg.h>
#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

static Frame *warning_frame(Sim *sim) {
    Frame *f = sim->thread ? sim->thread->frame : NULL;
    while (f && ((f->flags & FRAME_NATIVE) || (f->code->flags & CODE_LIBRARY)))
        f = f->back;
    return f;
}

static Str *source_line_text(Sim *sim, Code *code, uint32_t line) {
    const char *p = code->source_text;
    for (uint32_t i = 1; p && *p && i < line; i++) {
        p = strchr(p, '\n');
        if (p)
            p++;
    }
    if (!p)
        return (Str *)KEEP((Value)sim->empty_str);
    while (*p == ' ' || *p == '\t')
        p++;
    size_t size = strcspn(p, "\n");
    while (size && (p[size - 1] == ' ' || p[size - 1] == '\r'))
        size--;
    return str_new(sim, p, size);
}

/* Has this text been given at this place already? */
static bool seen(Sim *sim, Str *key) {
    if (!sim->warned)
        sim->warned = dict_new(sim);
    if (dict_get_str(sim, sim->warned, key))
        return true;
    dict_set_str(sim, sim->warned, key, VALUE_TRUE);
    return false;
}

/* unawaited: with the hint that CPython adds where a warning names its source object. */
static void write_warning(Sim *sim, Type *category, Str *text, bool unawaited) {
    static const char hint_text[] =
        "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    const char *hint = unawaited ? hint_text : "";
    Frame *f = warning_frame(sim);
    Str *out;
    if (f) {
        uint32_t line = frame_span(f).line;
        Str *source = source_line_text(sim, f->code, line);
        out = str_format(sim, "%S:%u: %N: %S\n%s%S%s%s", f->code->filename, line, category, text,
                         source->size ? "  " : "", source, source->size ? "\n" : "", hint);
        DROP(sim, source);
    } else {
        out = str_format(sim, "sys:1: %N: %S\n%s", category, text, hint);
    }
    if (!seen(sim, out))
        write_to_stderr(sim, out);
    DROP(sim, out);
}

/* warnings.warn(text, category), if the module has been imported: it knows the filters. */
static bool through_module(Sim *sim, Type *category, Str *text, bool unawaited, bool *done) {
    Value module = dict_get_text(sim, sim->modules, "warnings");
    Value f = module ? value_getattr_text(sim, module, "_warn_native") : NULL;
    *done = f != NULL;
    if (!f) {
        if (sim->error)
            error_clear(sim);
        return true;
    }
    Frame *at = warning_frame(sim);
    Value line = at ? int_new(sim, frame_span(at).line) : VALUE_NONE;
    Value file = at ? (Value)at->code->filename : VALUE_NONE;
    Value source = unawaited ? VALUE_TRUE : VALUE_NONE;
    Value args[] = {(Value)text, (Value)category, file, line, source};
    Value r = value_call(sim, f, args, 5, NULL);
    value_drop(sim, f);
    value_drop(sim, line);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static bool give(Sim *sim, Type *category, Str *text, bool unawaited) { /* text stolen */
    if (!text)
        return false;
    unawaited = unawaited && !sim->modules_end; /* the hint needs an import */
    bool done;
    bool ok = through_module(sim, category, text, unawaited, &done);
    if (ok && !done)
        write_warning(sim, category, text, unawaited);
    DROP(sim, text);
    return ok;
}

bool warn(Sim *sim, Type *category, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    Str *text = str_format_v(sim, format, ap);
    va_end(ap);
    return give(sim, category, text, false);
}

static bool in_main(Sim *sim) {
    const Frame *f = warning_frame(sim);
    Value name = f ? dict_get_text(sim, f->globals, "__name__") : NULL;
    return name && value_is_str(sim, name) && strcmp(((Str *)name)->text, "__main__") == 0;
}

bool warn_deprecated(Sim *sim, const char *text) {
    if (!dict_get_text(sim, sim->modules, "warnings") && !in_main(sim))
        return true;
    return warn(sim, sim->exceptions.DeprecationWarning, "%s", text);
}

void warn_never_awaited(Sim *sim, Generator *g) {
    hook_never_awaited(sim, g);
    Str *text = str_format(sim, "coroutine '%S' was never awaited", generator_qualname(sim, g));
    Str *origin = coroutine_origin_text(sim, g);
    if (origin) {
        size_t size = origin->size && origin->text[origin->size - 1] == '\n' ? origin->size - 1
                                                                             : origin->size;
        Str *longer = str_format(sim, "%S\nCoroutine created at (most recent call last)\n%s", text,
                                 arena_copy(&sim->arena, origin->text, size));
        DROP(sim, text);
        DROP(sim, origin);
        text = longer;
    }
    if (!give(sim, sim->exceptions.RuntimeWarning, text, true))
        error_write_unraisable(sim, NULL, (Value)g);
}
