/* print, input, exit, and the functions that a lesson cannot have because it reaches no file and no
 * terminal (CPython: Python/bltinmodule.c, Lib/_sitebuiltins.py). */
#include "sim/python/arguments.h"
#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/refusal.h"
#include "sim/state.h"

/* ---- where print writes ---- */

/* An entry of sys's namespace, borrowed; NULL: none. */
static Value sys_entry(Sim *sim, Str *name) {
    Value sys = sim->modules ? dict_get_str(sim, sim->modules, sim->names.sys) : NULL;
    if (!sys || type_of(sim, sys) != sim->types.module)
        return NULL;
    return dict_get_str(sim, ((Module *)sys)->dict, name);
}

/* 1 or 2 if file is one of the streams that sys had at the start; 0: something else. */
static int stream_of(Sim *sim, Value file) {
    if (type_of(sim, file) != sim->types.text_stream)
        return 0;
    if (file == sys_entry(sim, sim->names.__stdout__))
        return 1;
    return file == sys_entry(sim, sim->names.__stderr__) ? 2 : 0;
}

/* A text that print puts between or behind; NULL: raised. */
static Str *separator(Sim *sim, Value v, const char *what, Str *usual) {
    if (!v || v == VALUE_NONE)
        return usual;
    if (value_is_str(sim, v))
        return (Str *)v;
    return RAISE(sim, TypeError, "%s must be None or a string, not %T", what, v);
}

/* Gathers what one print says, so that it is written at once; only what a value's own __str__
 * prints comes in between. */
static bool print_to_stream(Sim *sim, int stream, Tuple *items, Str *sep, Str *end) {
    StrBuilder sb;
    sb_init(&sb, sim);
    Unwritten part = {.stream = stream, .text = &sb};
    unwritten_add(sim, &part);
    bool ok = true;
    for (size_t i = 0; ok && i < items->count; i++) {
        if (i > 0)
            sb_str(&sb, sep);
        part.whole = sb.size;
        ok = sb_value(&sb, items->items[i]);
    }
    unwritten_remove(sim, &part);
    if (ok)
        sb_str(&sb, end);
    sim_write(sim, stream, sb.text + part.written, sb.size - part.written);
    sb_drop(&sb);
    return ok;
}

static bool call_write(Sim *sim, Value file, Value text) {
    Value r = value_call_method(sim, file, sim->names.write, &text, 1);
    value_drop_maybe(sim, r);
    return r != NULL;
}

static bool write_value(Sim *sim, Value file, Value v) {
    Value text = value_str(sim, v);
    if (!text)
        return false;
    bool ok = call_write(sim, file, text);
    value_drop(sim, text);
    return ok;
}

static bool print_to_object(Sim *sim, Value file, Tuple *items, Str *sep, Str *end) {
    for (size_t i = 0; i < items->count; i++) {
        if (i > 0 && !call_write(sim, file, (Value)sep))
            return false;
        if (!write_value(sim, file, items->items[i]))
            return false;
    }
    return call_write(sim, file, (Value)end);
}

static bool flush(Sim *sim, Value file) {
    Value r = value_call_method(sim, file, sim->names.flush, NULL, 0);
    value_drop_maybe(sim, r);
    return r != NULL;
}

/* What the interpreter itself has to say goes to sys.stderr, whatever stands there. */
void write_to_stderr(Sim *sim, Str *text) {
    Value file = sys_entry(sim, sim->names.stderr);
    if (file == VALUE_NONE)
        return;
    int stream = file ? stream_of(sim, file) : 2;
    if (stream) {
        sim_write(sim, stream, text->text, text->size);
        return;
    }
    Exception *error = error_take(sim);
    value_keep(file);
    if (!call_write(sim, file, (Value)text))
        error_clear(sim);
    value_drop(sim, file);
    sim->error = error;
}

/* Every str that print needs when sep and end are not given. */
typedef struct PrintTexts {
    Str *space, *newline;
} PrintTexts;

static PrintTexts usual_texts(Sim *sim) {
    return (PrintTexts){str_intern(sim, " ", 1), str_intern(sim, "\n", 1)};
}

static bool print_items(Sim *sim, Tuple *items, Value sep, Value end, Value file, bool flushing) {
    PrintTexts usual = usual_texts(sim);
    Str *between = separator(sim, sep, "sep", usual.space);
    Str *after = between ? separator(sim, end, "end", usual.newline) : NULL;
    bool ok = after != NULL;
    if (ok) {
        int stream = file ? stream_of(sim, file) : 1;
        ok = stream ? print_to_stream(sim, stream, items, between, after)
                    : print_to_object(sim, file, items, between, after) &&
                          (!flushing || flush(sim, file));
    }
    DROP(sim, usual.space);
    DROP(sim, usual.newline);
    return ok;
}

BUILTIN(builtin_print) {
    UNUSED;
    if (!sim_has_levels(sim, 2, " while calling a Python object")) /* write() of the file */
        return NULL;
    static const char *const names[] = {"sep", "end", "file", "flush", NULL};
    if (!arguments_only_keywords(sim, "print", kwnames, names))
        return NULL;
    Value file = arguments_keyword(args, nargs, kwnames, "file");
    if (!file || file == VALUE_NONE) {
        file = sys_entry(sim, sim->names.stdout);
        if (file == VALUE_NONE)
            return VALUE_NONE;
    }
    Value flushing = arguments_keyword(args, nargs, kwnames, "flush");
    int truth = flushing ? value_truth(sim, flushing) : 0;
    if (truth < 0)
        return NULL;
    Tuple *items = tuple_from(sim, args, nargs);
    value_keep_maybe(file);
    bool ok = print_items(sim, items, arguments_keyword(args, nargs, kwnames, "sep"),
                          arguments_keyword(args, nargs, kwnames, "end"), file, truth);
    value_drop_maybe(sim, file);
    DROP(sim, items);
    return ok ? VALUE_NONE : NULL;
}

/* ---- input ---- */

BUILTIN(builtin_input) {
    UNUSED;
    if (nargs > 0) {
        Tuple *items = tuple_from(sim, args, 1);
        bool ok = print_to_stream(sim, 1, items, sim->empty_str, sim->empty_str);
        DROP(sim, items);
        if (!ok)
            return NULL;
    }
    if (sim->stdin_line >= sim->options.stdin_line_count) {
        sim->result->lines_missing = true;
        return RAISE(sim, EOFError, "EOF when reading a line");
    }
    return (Value)str_from(sim, sim->options.stdin_lines[sim->stdin_line++]);
}

/* ---- exit, and what is refused ---- */

static Value refuse(Sim *sim, Type *type, const char *text) {
    raise_error(sim, type, "%s", text);
    refusal_tell(sim);
    return NULL;
}

BUILTIN(builtin_open) {
    UNUSED;
    return refuse(
        sim, sim->exceptions.PermissionError,
        "open() is not there in aioscope: a lesson reaches no file; io.StringIO can stand for one");
}

BUILTIN(builtin_help) {
    UNUSED;
    return refuse(
        sim, sim->exceptions.RuntimeError,
        "help() is not there in aioscope: there is no terminal to page in; print(f.__doc__)");
}

BUILTIN(builtin_breakpoint) {
    UNUSED;
    return refuse(sim, sim->exceptions.RuntimeError,
                  "breakpoint() is not there in aioscope: step through the program in the window");
}

const NativeDef builtins_output[] = {
    {"print", builtin_print, NATIVE_RAW, 0, 0, NULL, 0},
    {"input", builtin_input, NATIVE_POS, 0, 1, NULL, 0},
    {"help", builtin_help, NATIVE_RAW, 0, 0, NULL, 0},
    {"breakpoint", builtin_breakpoint, NATIVE_RAW, 0, 0, NULL, 0},
    {0},
};
const NativeDef builtins_of_io[] = {{"open", builtin_open, NATIVE_RAW, 0, 0, NULL, 0}, {0}};
