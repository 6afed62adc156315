/* Line level: calls and returns of the program's functions, its lines, and the local variables that
 * have changed since the last line of the same frame. A frame that the journal knows has
 * FRAME_TRACED, its number in id, and the number of its shown locals in line. */
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/python/function.h"
#include "sim/python/objects/dict.h"

/* ---- what is shown of a frame's locals ---- */

static void grow_shown(Sim *sim, HookState *s) {
    uint32_t grown = s->shown_capacity ? s->shown_capacity * 2 : 32;
    s->shown =
        mem_realloc(sim, s->shown, s->shown_capacity * sizeof *s->shown, grown * sizeof *s->shown);
    memset(s->shown + s->shown_capacity, 0, (grown - s->shown_capacity) * sizeof *s->shown);
    s->shown_capacity = grown;
}

static uint32_t take_shown(Sim *sim, HookState *s) {
    uint32_t number = s->shown_free;
    if (number) {
        s->shown_free = s->shown[number - 1].next_free;
    } else {
        if (s->shown_count == s->shown_capacity)
            grow_shown(sim, s);
        number = ++s->shown_count;
    }
    s->shown[number - 1].count = 0;
    s->shown[number - 1].told = 0;
    return number - 1;
}

static void give_back_shown(HookState *s, uint32_t number) {
    s->shown[number].next_free = s->shown_free;
    s->shown_free = number + 1;
}

/* Names come in the same order each time, so the search ends nearly always at once. */
static ShownLocal *find_local(Sim *sim, ShownFrame *f, uint32_t expected, Str *name) {
    if (expected < f->count && f->locals[expected].name == name)
        return &f->locals[expected];
    for (uint32_t i = 0; i < f->count; i++) {
        if (f->locals[i].name == name)
            return &f->locals[i];
    }
    if (f->count == f->capacity) {
        uint32_t grown = f->capacity ? f->capacity * 2 : 8;
        f->locals =
            mem_realloc(sim, f->locals, f->capacity * sizeof *f->locals, grown * sizeof *f->locals);
        f->capacity = grown;
    }
    ShownLocal *l = &f->locals[f->count++];
    *l = (ShownLocal){.name = name, .gone = true};
    return l;
}

static void show_local(Sim *sim, FrameId frame, ShownLocal *l, Value v) {
    Journal *j = hook_journal(sim);
    if (!v) {
        if (!l->gone) {
            journal_add_local_delete(
                j, (EventLocalDelete){.frame = frame, .name = hook_str_text(sim, l->name)});
        }
        l->gone = true;
        return;
    }
    bool same_word = !value_is_heap(v) && v == l->value;
    if (same_word && !l->gone)
        return;
    TextId text = hook_value_text(sim, v);
    l->value = v;
    if (text == l->text && !l->gone)
        return;
    l->text = text;
    l->gone = false;
    journal_add_local_set(
        j, (EventLocalSet){.frame = frame, .name = hook_str_text(sim, l->name), .value = text});
}

static void show_slots(Sim *sim, Frame *f, ShownFrame *shown) {
    Code *code = f->code;
    Value *slot = f->slots;
    uint32_t n = 0;
    for (uint32_t i = 0; i < code->local_count; i++, slot++) {
        Str *name = (Str *)code->varnames->items[i];
        if (name->text[0] == '.')
            continue; /* the iterator of a comprehension */
        ShownLocal *l = find_local(sim, shown, n, name);
        n++;
        if (*slot || !l->gone)
            show_local(sim, f->id, l, *slot);
    }
    for (uint32_t i = 0; i < code->cell_count; i++, slot++) {
        ShownLocal *l = find_local(sim, shown, n++, (Str *)code->cellvars->items[i]);
        Value v = *slot ? ((Cell *)*slot)->content : NULL;
        if (v || !l->gone)
            show_local(sim, f->id, l, v);
    }
}

/* Of a module or class body: its variables, not what it defines or imports. */
static bool is_shown_global(Sim *sim, Value name, Value v) {
    if (type_of(sim, name) != sim->types.str || strncmp(((Str *)name)->text, "__", 2) == 0)
        return false;
    Type *type = type_of(sim, v);
    return type != sim->types.module && type != sim->types.function &&
           type != sim->types.native_function && !(type->flags & TYPE_IS_TYPE);
}

static void show_namespace(Sim *sim, Frame *f, ShownFrame *shown) {
    if (f->locals->type != sim->types.dict)
        return;
    size_t position = 0;
    uint32_t n = 0;
    Value name, v;
    while (dict_next((Dict *)f->locals, &position, &name, &v)) {
        if (!is_shown_global(sim, name, v))
            continue;
        hook_journal(sim);
        show_local(sim, f->id, find_local(sim, shown, n++, (Str *)name), v);
    }
    for (uint32_t i = n; i < shown->count; i++) {
        ShownLocal *l = &shown->locals[i];
        if (!l->gone && !dict_get_str(sim, (Dict *)f->locals, l->name))
            show_local(sim, f->id, l, NULL);
    }
}

static void show_locals(Sim *sim, Frame *f) {
    ShownFrame *shown = &sim->hooks->shown[f->line];
    if (f->locals && !(f->flags & FRAME_INIT)) {
        show_namespace(sim, f, shown);
    } else {
        show_slots(sim, f, shown);
    }
}

/* ---- calls and returns ---- */

/* A generator's body is entered when it is resumed, not by the call that makes it. */
static bool only_makes_generator(const Frame *f) {
    return !f->generator &&
           f->code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR);
}

/* What a module of the library does while it is imported is nobody's business. */
static bool is_imported_by(const Frame *f) {
    for (; f; f = f->back) {
        bool library = !(f->flags & FRAME_NATIVE) && f->code->flags & CODE_LIBRARY;
        if (library && f->locals && !f->function)
            return true;
    }
    return false;
}

static bool is_told_library_frame(Sim *sim, const Frame *f) {
    return sim->library_lines && !(f->flags & FRAME_NATIVE) && f->code->flags & CODE_LIBRARY &&
           f->code->source_text && !is_imported_by(f);
}

/* The name of the file of library code; its source is told once, before it is needed. */
static TextId library_file(Sim *sim, const Code *code) {
    HookState *s = sim->hooks;
    TextId name = hook_str_text(sim, code->filename);
    for (uint32_t i = 0; i < s->library_file_count; i++)
        if (s->library_files[i] == name)
            return name;
    if (s->library_file_count == s->library_file_capacity) {
        uint32_t grown = s->library_file_capacity ? s->library_file_capacity * 2 : 16;
        s->library_files =
            mem_realloc(sim, s->library_files, s->library_file_capacity * sizeof *s->library_files,
                        grown * sizeof *s->library_files);
        s->library_file_capacity = grown;
    }
    s->library_files[s->library_file_count++] = name;
    const char *text = code->source_text;
    Journal *j = hook_journal(sim);
    journal_add_source(
        j,
        (EventSource){.file = name, .text = journal_text(j, text, strlen(text)), .library = true});
    return name;
}

static SpanId span_in(Sim *sim, const Frame *f, Span s) {
    if (!(f->code->flags & CODE_LIBRARY))
        return hook_span_of(sim, s);
    if (!s.line)
        return 0;
    bool open = s.end_line == 0;
    JournalSpan span = {.file = library_file(sim, f->code),
                        .line = s.line,
                        .end_line = open ? s.line : s.end_line,
                        .column = s.col,
                        .end_column = open ? s.col : s.end_col};
    return journal_span(sim->journal, span);
}

static SpanId span_here(Sim *sim, const Frame *f) {
    return f->ip == f->code->instructions ? 0 : span_in(sim, f, frame_span(f));
}

/* What was written since `before` about a frame of the library would be missing without its lines.
 */
static void count_library(Sim *sim, const Frame *f, uint32_t before) {
    if (!hook_is_program_frame(f))
        sim->hooks->library_events += journal_count(sim->journal) - before;
}

void note_frame_entered(Sim *sim, Frame *f) {
    bool library = !hook_is_program_frame(f);
    if ((library && !is_told_library_frame(sim, f)) || only_makes_generator(f))
        return;
    Journal *j = hook_journal(sim);
    uint32_t before = journal_count(j);
    bool resumed = f->flags & FRAME_TRACED;
    bool begun = f->ip != f->code->instructions;
    if (!resumed) {
        f->flags |= FRAME_TRACED;
        f->id = ++sim->hooks->frames;
        f->line = take_shown(sim, sim->hooks);
    }
    SpanId span = begun ? span_here(sim, f) : span_in(sim, f, f->code->spans[0]);
    Str *name = f->function ? ((Function *)f->function)->qualname : f->code->qualname;
    journal_add_frame_enter(j,
                            (EventFrameEnter){.frame = f->id,
                                              .resumed = resumed,
                                              .function = hook_str_text(sim, name),
                                              .coro = f->generator ? f->generator->journal_id : 0,
                                              .library = library,
                                              .span = span});
    count_library(sim, f, before);
}

void note_frame_left(Sim *sim, Frame *f, LeaveHow how, Value value) {
    if (!(f->flags & FRAME_TRACED))
        return;
    Journal *j = hook_journal(sim);
    uint32_t before = journal_count(j);
    TextId text = 0;
    if (how == LEAVE_RAISE) {
        text = sim->error ? hook_exception_text(sim, (Value)sim->error) : 0;
    } else if (how == LEAVE_RETURN) {
        show_locals(sim, f);
        text = value ? hook_value_text(sim, value) : 0;
    }
    journal_add_frame_leave(j, (EventFrameLeave){.frame = f->id, .how = how, .value = text});
    count_library(sim, f, before);
}

void note_frame_freed(Sim *sim, Frame *f) {
    if (f->flags & FRAME_TRACED && !(f->flags & FRAME_NATIVE))
        give_back_shown(sim->hooks, f->line);
}

/* ---- lines ---- */

static ShownFrame *shown_of(Sim *sim, Frame *f) {
    return sim->line_events && f->flags & FRAME_TRACED ? &sim->hooks->shown[f->line] : NULL;
}

void vm_line_event(Sim *sim, Frame *f) {
    if (!shown_of(sim, f))
        return;
    Journal *j = hook_journal(sim);
    uint32_t before = journal_count(j);
    show_locals(sim, f);
    SpanId span = span_here(sim, f);
    shown_of(sim, f)->told = span;
    journal_add_line(j, (EventLine){.frame = f->id, .span = span});
    count_library(sim, f, before);
}

/* A call that is the whole statement has been told by its line. */
void vm_expression_event(Sim *sim, Frame *f) {
    ShownFrame *shown = shown_of(sim, f);
    if (!shown)
        return;
    Journal *j = hook_journal(sim);
    uint32_t before = journal_count(j);
    SpanId span = span_here(sim, f);
    if (span != shown->told)
        journal_add_expression(j, (EventExpression){.frame = f->id, .span = span});
    shown->told = span;
    count_library(sim, f, before);
}
