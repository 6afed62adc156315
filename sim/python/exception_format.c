/* An exception as text: headline and traceback, the line of its type and text, notes, what caused
 * it, and the boxes of exception groups (CPython: print_exception and its kin in
 * Python/pythonrun.c; the pieces are also those of traceback.TracebackException). Texts may run the
 * program's __str__. */
#include <string.h>

#include "sim/python/objects/exception.h"
#include "sim/python/objects/number.h"
#include "sim/python/traceback.h"
#include "sim/state.h"

enum { GROUP_WIDTH_MAX = 15, GROUP_DEPTH_MAX = 10, CHAIN_MAX = 400, TEXT_INDENT = 4 };

typedef struct Printer {
    Sim *sim;
    StrBuilder out;
    bool need_close; /* the box of a group is open below */
    int depth;       /* of groups */
    int nested;      /* of causes and contexts */
    Exception **seen;
    size_t seen_count, seen_capacity;
} Printer;

/* ---- writing ---- */

static void write_indent(Printer *p) {
    sb_repeat(&p->out, ' ', 2 * (size_t)p->depth);
}

static void write_margin(Printer *p) {
    write_indent(p);
    if (p->depth)
        sb_puts(&p->out, "| ");
}

static void margin_text(const Printer *p, char *out, size_t size) {
    size_t indent = 2 * (size_t)p->depth;
    if (indent + 3 > size)
        indent = size - 3;
    memset(out, ' ', indent);
    strcpy(out + indent, p->depth ? "| " : "");
}

static bool was_seen(const Printer *p, const Exception *e) {
    for (size_t i = 0; i < p->seen_count; i++) {
        if (p->seen[i] == e)
            return true;
    }
    return false;
}

static void mark_seen(Printer *p, Exception *e) {
    if (p->seen_count == p->seen_capacity) {
        size_t wanted = p->seen_capacity ? p->seen_capacity * 2 : 8;
        p->seen = mem_realloc(p->sim, p->seen, p->seen_capacity * sizeof *p->seen,
                              wanted * sizeof *p->seen);
        p->seen_capacity = wanted;
    }
    p->seen[p->seen_count++] = e;
}

/* str(v), or instead in case of failure. */
static void write_str(Printer *p, Value v, const char *prefix, const char *instead) {
    Value s = value_str(p->sim, v);
    if (!s) {
        error_clear(p->sim);
        sb_puts(&p->out, prefix);
        sb_puts(&p->out, instead);
        return;
    }
    const Str *text = (const Str *)s;
    if (text->size)
        sb_puts(&p->out, prefix);
    sb_add(&p->out, text->text, text->size);
    value_drop(p->sim, s);
}

/* ---- the line of type and text ---- */

static bool module_is_shown(const Str *module) {
    return !str_equal_text(module, "builtins") && !str_equal_text(module, "__main__");
}

static void write_type(Printer *p, Type *type) {
    Value module = value_getattr_text(p->sim, (Value)type, "__module__");
    if (!module)
        error_clear(p->sim);
    if (!module || !value_is_str(p->sim, module))
        sb_puts(&p->out, "<unknown>.");
    else if (module_is_shown((Str *)module))
        sb_format(&p->out, "%S.", (Str *)module);
    value_drop_maybe(p->sim, module);
    sb_str(&p->out, type->qualname ? type->qualname : type->name);
}

static void write_message(Printer *p, Exception *e, Value text) {
    write_margin(p);
    write_type(p, e->head.type);
    if (text != VALUE_NONE)
        write_str(p, text, ": ", "<exception str() failed>");
    Str *suggestion = exception_suggestion(p->sim, e);
    if (suggestion) {
        sb_str(&p->out, suggestion);
        DROP(p->sim, suggestion);
    }
    sb_puts(&p->out, "\n");
}

/* ---- syntax errors ---- */

typedef struct SyntaxPlace {
    int64_t line, offset, end_line, end_offset;
    const Str *text;
} SyntaxPlace;

static bool read_number(Sim *sim, Value v, int64_t instead, int64_t *n) {
    *n = instead;
    if (v == VALUE_NONE)
        return true;
    return value_is_int(sim, v) && int_as_int64(v, n);
}

static bool read_place(Sim *sim, Exception *e, SyntaxPlace *place) {
    Value self = (Value)e;
    Value line = exception_field(self, EXC_LINENO), text = exception_field(self, EXC_TEXT);
    if (line == VALUE_NONE || !read_number(sim, line, 0, &place->line))
        return false;
    place->text = value_is_str(sim, text) ? (const Str *)text : NULL;
    return read_number(sim, exception_field(self, EXC_OFFSET), -1, &place->offset) &&
           read_number(sim, exception_field(self, EXC_END_LINENO), place->line, &place->end_line) &&
           read_number(sim, exception_field(self, EXC_END_OFFSET), -1, &place->end_offset);
}

/* Of a text of several lines only those from the one with the offset are shown. */
static void skip_lines(const char **text, int64_t *len, int64_t *offset, int64_t *end) {
    for (;;) {
        const char *newline = memchr(*text, '\n', (size_t)*len);
        if (!newline || newline - *text >= *offset)
            return;
        int64_t line = newline - *text + 1;
        *text += line;
        *len -= line;
        *offset -= line;
        *end -= line;
    }
}

static void write_source_text(Printer *p, const SyntaxPlace *place) {
    const char *text = place->text->text;
    int64_t len = place->text->size, offset = place->offset, end = place->end_offset;
    if (place->end_line > place->line)
        end = len;
    if (end > len + 1)
        end = len + 1;
    int64_t width = end > offset ? end - offset : 1;
    offset--;
    while (*text == ' ' || *text == '\t' || *text == '\f') {
        text++;
        len--;
        offset--;
    }
    if (len > 0 && text[len - 1] == '\n')
        len--;
    if (offset > len)
        offset = len;
    skip_lines(&text, &len, &offset, &end);
    write_margin(p);
    sb_repeat(&p->out, ' ', TEXT_INDENT);
    sb_add(&p->out, text, (size_t)len);
    sb_puts(&p->out, "\n");
    if (offset < 0)
        return;
    write_margin(p);
    sb_repeat(&p->out, ' ', TEXT_INDENT + (size_t)offset);
    sb_repeat(&p->out, '^', (size_t)width);
    sb_puts(&p->out, "\n");
}

/* True if the place was written: what follows is the plain message then. */
static bool write_syntax_place(Printer *p, Exception *e) {
    SyntaxPlace place;
    if (!value_is(p->sim, (Value)e, p->sim->exceptions.SyntaxError))
        return false;
    if (!read_place(p->sim, e, &place))
        return false;
    if (type_of(p->sim, (Value)e) != p->sim->exceptions.SyntaxError)
        place.end_line = place.line, place.end_offset = -1; /* one caret, as CPython */
    Value filename = exception_field((Value)e, EXC_FILENAME);
    write_margin(p);
    if (filename == VALUE_NONE)
        sb_puts(&p->out, "  File \"<string>\"");
    else
        sb_format(&p->out, "  File \"%V\"", filename);
    sb_format(&p->out, ", line %lld\n", (long long)place.line);
    if (place.text)
        write_source_text(p, &place);
    return true;
}

/* ---- notes ---- */

static void write_note_lines(Printer *p, const Str *note) {
    const char *text = note->text, *end = note->text + note->size;
    do {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline + 1 : end;
        write_margin(p);
        sb_add(&p->out, text, (size_t)(stop - text));
        text = stop;
    } while (text < end);
    if (note->size == 0 || end[-1] != '\n')
        sb_puts(&p->out, "\n");
}

static void write_note(Printer *p, Value note) {
    Value text = value_str(p->sim, note);
    if (!text) {
        error_clear(p->sim);
        write_margin(p);
        sb_puts(&p->out, "<note str() failed>\n");
        return;
    }
    write_note_lines(p, (Str *)text);
    value_drop(p->sim, text);
}

static void write_odd_notes(Printer *p, Value notes) {
    Value text = value_repr(p->sim, notes);
    if (!text)
        error_clear(p->sim);
    write_margin(p);
    if (text)
        sb_str(&p->out, (Str *)text);
    else
        sb_puts(&p->out, "<__notes__ repr() failed>");
    sb_puts(&p->out, "\n");
    value_drop_maybe(p->sim, text);
}

static bool is_sequence(Sim *sim, Value v) {
    return type_of(sim, v)->slots.getitem && !value_is(sim, v, sim->types.dict);
}

static void write_notes(Printer *p, Exception *e) {
    Str *name = str_intern(p->sim, "__notes__", 9);
    Value notes = value_getattr_maybe(p->sim, (Value)e, name);
    DROP(p->sim, name);
    if (!notes) {
        error_clear(p->sim);
        return;
    }
    if (is_sequence(p->sim, notes)) {
        List *list = list_from_iterable(p->sim, notes);
        for (size_t i = 0; list && i < list->count; i++) {
            write_note(p, list->items[i]);
        }
        DROP_MAYBE(p->sim, list);
    } else {
        write_odd_notes(p, notes);
    }
    value_drop(p->sim, notes);
}

/* ---- one exception ---- */

static bool is_group(const Printer *p, const Exception *e) {
    return value_is(p->sim, (Value)e, p->sim->exceptions.BaseExceptionGroup);
}

static void write_traceback(Printer *p, const Exception *e) {
    char margin[64];
    const Traceback *tb = e->traceback;
    int64_t limit = traceback_limit(p->sim);
    if (!tb || !limit)
        return;
    bool group = is_group(p, e);
    write_indent(p);
    if (p->depth)
        sb_puts(&p->out, group && p->depth == 1 ? "+ " : "| ");
    if (group)
        sb_puts(&p->out, "Exception Group ");
    sb_puts(&p->out, "Traceback (most recent call last):\n");
    margin_text(p, margin, sizeof margin);
    traceback_write(&p->out, tb, limit, margin);
}

static void write_one(Printer *p, Exception *e) {
    write_traceback(p, e);
    bool placed = write_syntax_place(p, e);
    write_message(p, e, placed ? exception_field((Value)e, EXC_MSG) : (Value)e);
    write_notes(p, e);
}

/* ---- chains and groups ---- */

static void write_exception(Printer *p, Exception *e);

static const char cause_text[] =
    "The above exception was the direct cause of the following exception:\n";
static const char context_text[] =
    "During handling of the above exception, another exception occurred:\n";

static void write_earlier(Printer *p, Value earlier, const char *text) {
    bool need_close = p->need_close;
    p->nested++;
    write_exception(p, (Exception *)earlier);
    p->nested--;
    p->need_close = need_close;
    write_margin(p);
    sb_puts(&p->out, "\n");
    write_margin(p);
    sb_puts(&p->out, text);
    write_margin(p);
    sb_puts(&p->out, "\n");
}

static void write_chain(Printer *p, Exception *e) {
    mark_seen(p, e);
    if (p->nested >= CHAIN_MAX)
        return;
    if (e->cause && e->cause != VALUE_NONE) {
        if (!was_seen(p, (Exception *)e->cause))
            write_earlier(p, e->cause, cause_text);
        return;
    }
    bool has_context = e->context && e->context != VALUE_NONE && !e->suppress_context;
    if (has_context && !was_seen(p, (Exception *)e->context))
        write_earlier(p, e->context, context_text);
}

static void open_box(Printer *p, size_t i, bool truncated) {
    write_indent(p);
    sb_puts(&p->out, i == 0 ? "+-" : "  ");
    if (truncated)
        sb_puts(&p->out, "+---------------- ... ----------------\n");
    else
        sb_format(&p->out, "+---------------- %zu ----------------\n", i + 1);
}

static void write_rest(Printer *p, size_t rest) {
    write_margin(p);
    sb_format(&p->out, "and %zu more exception%s\n", rest, rest > 1 ? "s" : "");
}

static void close_box(Printer *p) {
    if (!p->need_close)
        return;
    write_indent(p);
    sb_puts(&p->out, "+------------------------------------\n");
    p->need_close = false;
}

static void write_members(Printer *p, const Tuple *members) {
    size_t shown = members->count <= GROUP_WIDTH_MAX ? members->count : GROUP_WIDTH_MAX + 1;
    p->need_close = false;
    for (size_t i = 0; i < shown; i++) {
        bool last = i + 1 == shown, truncated = i >= GROUP_WIDTH_MAX;
        if (last)
            p->need_close = true;
        open_box(p, i, truncated);
        p->depth++;
        if (truncated)
            write_rest(p, members->count - GROUP_WIDTH_MAX);
        else
            write_exception(p, (Exception *)members->items[i]);
        if (last)
            close_box(p);
        p->depth--;
    }
}

static void write_group(Printer *p, Exception *e) {
    if (p->depth > GROUP_DEPTH_MAX) {
        write_margin(p);
        sb_format(&p->out, "... (max_group_depth is %d)\n", GROUP_DEPTH_MAX);
        return;
    }
    bool outermost = p->depth == 0;
    if (outermost)
        p->depth = 1;
    write_one(p, e);
    Value members = exception_field((Value)e, EXC_EXCEPTIONS);
    if (type_of(p->sim, members) == p->sim->types.tuple)
        write_members(p, (Tuple *)members);
    if (outermost)
        p->depth = 0;
}

static void write_exception(Printer *p, Exception *e) {
    write_chain(p, e);
    if (is_group(p, e))
        write_group(p, e);
    else
        write_one(p, e);
}

/* ---- ways in ---- */

Str *exception_format(Sim *sim, Exception *e) {
    Printer p = {.sim = sim};
    sb_init(&p.out, sim);
    write_exception(&p, e);
    mem_free(sim, p.seen, p.seen_capacity * sizeof *p.seen);
    return sb_finish(&p.out);
}
