/* See safetext.h. */
#include "sim/asyncio/safetext.h"

#include <stdio.h>
#include <string.h>

#include "sim/asyncio/future.h"
#include "sim/asyncio/loop.h"
#include "sim/python/function.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/exception.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/range.h"
#include "sim/python/objects/set.h"

enum { DEPTH_MAX = 3, ITEMS_MAX = 8, INT_BITS_MAX = 200, PARTIALS_MAX = 16 };

/* ---- the buffer ---- */

void safe_text_init(SafeText *t) {
    t->size = 0;
    t->limit = SAFE_TEXT_SIZE - 4;
    t->full = false;
    t->text[0] = 0;
}

/* Not in the middle of a character. */
static size_t whole_characters(const char *text, size_t size) {
    while (size && ((unsigned char)text[size] & 0xc0) == 0x80)
        size--;
    return size;
}

void safe_text_add(SafeText *t, const char *text, size_t size) {
    if (t->full)
        return;
    size_t room = t->limit - t->size;
    if (size > room) {
        size = whole_characters(text, room);
        t->full = true;
    }
    memcpy(t->text + t->size, text, size);
    t->size += size;
    if (t->full) {
        memcpy(t->text + t->size, "...", 3);
        t->size += 3;
    }
    t->text[t->size] = 0;
}

void safe_text_puts(SafeText *t, const char *text) {
    safe_text_add(t, text, strlen(text));
}

static void add_str(SafeText *t, const Str *s) {
    safe_text_add(t, s->text, s->size);
}

/* ---- builtin values ---- */

static void add_value(Sim *sim, SafeText *t, Value v, int depth);

static void add_escaped(SafeText *t, unsigned char c, char quote) {
    char out[8];
    if (c == '\\' || c == (unsigned char)quote) {
        snprintf(out, sizeof out, "\\%c", c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
        snprintf(out, sizeof out, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else {
        snprintf(out, sizeof out, "\\x%02x", c);
    }
    safe_text_puts(t, out);
}

static void add_quoted(SafeText *t, const char *text, size_t size, bool bytes) {
    char quote = memchr(text, '\'', size) && !memchr(text, '"', size) ? '"' : '\'';
    safe_text_add(t, &quote, 1);
    size_t from = 0;
    for (size_t i = 0; i < size && !t->full; i++) {
        unsigned char c = (unsigned char)text[i];
        bool plain = c >= 0x20 && c != 0x7f && c != '\\' && c != (unsigned char)quote;
        if (plain && (c < 0x80 || !bytes))
            continue;
        safe_text_add(t, text + from, i - from);
        add_escaped(t, c, quote);
        from = i + 1;
    }
    safe_text_add(t, text + from, size - from);
    safe_text_add(t, &quote, 1);
}

static void add_int(Sim *sim, SafeText *t, Value v) {
    char out[40];
    int64_t n;
    if (int_as_int64(v, &n)) {
        snprintf(out, sizeof out, "%lld", (long long)n);
        safe_text_puts(t, out);
    } else if (int_bit_length(v) <= INT_BITS_MAX) {
        Str *digits = int_to_str(sim, v, 10);
        add_str(t, digits);
        DROP(sim, digits);
    } else {
        snprintf(out, sizeof out, "<int of %zu bits>", int_bit_length(v));
        safe_text_puts(t, out);
    }
}

static void add_items(Sim *sim, SafeText *t, Value *items, size_t count, int depth) {
    for (size_t i = 0; i < count && !t->full; i++) {
        if (i)
            safe_text_puts(t, ", ");
        if (i == ITEMS_MAX) {
            safe_text_puts(t, "...");
            return;
        }
        add_value(sim, t, items[i], depth + 1);
    }
}

static void add_tuple(Sim *sim, SafeText *t, Tuple *tuple, int depth) {
    safe_text_puts(t, "(");
    add_items(sim, t, tuple->items, tuple->count, depth);
    safe_text_puts(t, tuple->count == 1 ? ",)" : ")");
}

static void add_dict(Sim *sim, SafeText *t, Dict *d, int depth) {
    size_t position = 0, count = 0;
    Value key, v;
    safe_text_puts(t, "{");
    while (dict_next(d, &position, &key, &v) && !t->full) {
        if (count)
            safe_text_puts(t, ", ");
        if (count++ == ITEMS_MAX) {
            safe_text_puts(t, "...");
            break;
        }
        add_value(sim, t, key, depth + 1);
        safe_text_puts(t, ": ");
        add_value(sim, t, v, depth + 1);
    }
    safe_text_puts(t, "}");
}

static void add_set(Sim *sim, SafeText *t, Set *s, bool frozen, int depth) {
    size_t position = 0, count = 0;
    Value v;
    if (!set_count(s)) {
        safe_text_puts(t, frozen ? "frozenset()" : "set()");
        return;
    }
    safe_text_puts(t, frozen ? "frozenset({" : "{");
    while (set_next(s, &position, &v) && !t->full) {
        if (count)
            safe_text_puts(t, ", ");
        if (count++ == ITEMS_MAX) {
            safe_text_puts(t, "...");
            break;
        }
        add_value(sim, t, v, depth + 1);
    }
    safe_text_puts(t, frozen ? "})" : "}");
}

static void add_range(Sim *sim, SafeText *t, Range *r) {
    safe_text_puts(t, "range(");
    add_int(sim, t, r->start);
    safe_text_puts(t, ", ");
    add_int(sim, t, r->stop);
    if (r->step != value_from_small_int(1)) {
        safe_text_puts(t, ", ");
        add_int(sim, t, r->step);
    }
    safe_text_puts(t, ")");
}

static bool add_immediate(SafeText *t, Value v) {
    static const struct {
        Value value;
        const char *text;
    } known[] = {{VALUE_NONE, "None"},
                 {VALUE_TRUE, "True"},
                 {VALUE_FALSE, "False"},
                 {VALUE_ELLIPSIS, "Ellipsis"},
                 {VALUE_NOT_IMPLEMENTED, "NotImplemented"}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (known[i].value != v)
            continue;
        safe_text_puts(t, known[i].text);
        return true;
    }
    return false;
}

/* ---- other values ---- */

static bool add_number_or_text(Sim *sim, SafeText *t, Value v, Type *type) {
    if (type == sim->types.int_) {
        add_int(sim, t, v);
    } else if (type == sim->types.float_) {
        char out[40];
        float_repr(float_value(v), out);
        safe_text_puts(t, out);
    } else if (type == sim->types.str) {
        add_quoted(t, ((Str *)v)->text, ((Str *)v)->size, false);
    } else if (type == sim->types.bytes) {
        safe_text_puts(t, "b");
        add_quoted(t, ((Bytes *)v)->data, ((Bytes *)v)->size, true);
    } else {
        return false;
    }
    return true;
}

static bool add_container(Sim *sim, SafeText *t, Value v, Type *type, int depth) {
    bool list = type == sim->types.list, tuple = type == sim->types.tuple,
         dict = type == sim->types.dict;
    bool frozen = type == sim->types.frozenset, set = frozen || type == sim->types.set;
    if (!list && !tuple && !dict && !set)
        return false;
    if (depth >= DEPTH_MAX) {
        safe_text_puts(t, list ? "[...]" : tuple ? "(...)" : "{...}");
    } else if (list) {
        safe_text_puts(t, "[");
        add_items(sim, t, ((List *)v)->items, ((List *)v)->count, depth);
        safe_text_puts(t, "]");
    } else if (tuple) {
        add_tuple(sim, t, (Tuple *)v, depth);
    } else if (dict) {
        add_dict(sim, t, (Dict *)v, depth);
    } else {
        add_set(sim, t, (Set *)v, frozen, depth);
    }
    return true;
}

static void add_raised(Sim *sim, SafeText *t, Value v, int depth) {
    Tuple *args = ((Exception *)v)->args;
    add_str(t, v->type->name);
    safe_text_puts(t, "(");
    if (args)
        add_items(sim, t, args->items, args->count, depth);
    safe_text_puts(t, ")");
}

static void add_task(SafeText *t, Task *task) {
    char numbered[32] = "Task";
    if (task->name && !value_is_small_int(task->name)) {
        add_str(t, (Str *)task->name);
        return;
    }
    if (task->name)
        snprintf(numbered, sizeof numbered, "Task-%lld", (long long)value_as_small_int(task->name));
    safe_text_puts(t, numbered);
}

static Value instance_member(Sim *sim, Value v, const char *name) {
    Dict *d = v->type->flags & TYPE_HAS_DICT ? object_dict(v) : NULL;
    return d ? dict_get_text(sim, d, name) : NULL;
}

/* A member of an Enum has its name in its dict. */
static bool add_enum_member(Sim *sim, SafeText *t, Value v) {
    if (!(v->type->flags & TYPE_HEAP))
        return false;
    Value name = instance_member(sim, v, "_name_");
    if (!name || type_of(sim, name) != sim->types.str)
        return false;
    add_str(t, v->type->name);
    safe_text_puts(t, ".");
    add_str(t, (Str *)name);
    return true;
}

/* The call that made it, if the journal has noted it. */
static void add_coroutine(Sim *sim, SafeText *t, Generator *g) {
    if (sim->journal && g->extra && g->extra->journal_call) {
        safe_text_puts(t, journal_text_bytes(sim->journal, g->extra->journal_call));
    } else {
        add_str(t, generator_qualname(sim, g));
        safe_text_puts(t, "()");
    }
}

static void add_object(Sim *sim, SafeText *t, Value v, Type *type) {
    bool callable = type == sim->types.function || type == sim->types.method ||
                    type == sim->types.native_function;
    if (type->flags & TYPE_IS_TYPE) {
        add_str(t, ((Type *)v)->name);
    } else if (callable) {
        safe_text_qualname(sim, t, v);
    } else if (type == sim->types.coroutine || type == sim->types.generator ||
               type == sim->types.async_generator) {
        add_coroutine(sim, t, (Generator *)v);
    } else if (type == sim->types.module) {
        add_str(t, ((Module *)v)->name);
    } else if (value_is(sim, v, sim->types.task)) {
        add_task(t, (Task *)v);
    } else if (!add_enum_member(sim, t, v)) {
        safe_text_puts(t, "<");
        add_str(t, type->name);
        safe_text_puts(t, ">");
    }
}

static void add_value(Sim *sim, SafeText *t, Value v, int depth) {
    if (t->full)
        return;
    if (!v) {
        safe_text_puts(t, "<NULL>");
        return;
    }
    if (!value_is_heap(v) && !value_is_small_int(v)) {
        add_immediate(t, v);
        return;
    }
    Type *type = type_of(sim, v);
    if (add_number_or_text(sim, t, v, type) || add_container(sim, t, v, type, depth))
        return;
    if (type == sim->types.range) {
        add_range(sim, t, (Range *)v);
    } else if (type->flags & TYPE_IS_EXCEPTION) {
        add_raised(sim, t, v, depth);
    } else {
        add_object(sim, t, v, type);
    }
}

void safe_text_value(Sim *sim, SafeText *t, Value v) {
    add_value(sim, t, v, 0);
}

/* ---- exceptions ---- */

static bool add_group_message(Sim *sim, SafeText *t, Value e) {
    Exception *group = (Exception *)e;
    if (!value_is(sim, e, sim->exceptions.BaseExceptionGroup))
        return false;
    Value message = group->fields[EXC_MESSAGE], inner = group->fields[EXC_EXCEPTIONS];
    if (!message || !inner || type_of(sim, message) != sim->types.str ||
        type_of(sim, inner) != sim->types.tuple) {
        return false;
    }
    size_t count = ((Tuple *)inner)->count;
    char shown[48];
    snprintf(shown, sizeof shown, " (%zu sub-exception%s)", count, count == 1 ? "" : "s");
    add_str(t, (Str *)message);
    safe_text_puts(t, shown);
    return true;
}

void safe_text_message(Sim *sim, SafeText *t, Value e) {
    Tuple *args = ((Exception *)e)->args;
    if (add_group_message(sim, t, e))
        return;
    if (!args || args->count == 0)
        return;
    Value first = args->items[0];
    bool key = e->type == sim->exceptions.KeyError;
    if (args->count > 1) {
        add_tuple(sim, t, args, 0);
    } else if (value_is_heap(first) && first->type == sim->types.str && !key) {
        add_str(t, (Str *)first);
    } else {
        add_value(sim, t, first, 0);
    }
}

void safe_text_exception(Sim *sim, SafeText *t, Value e) {
    add_str(t, e->type->name);
    SafeText message;
    safe_text_init(&message);
    safe_text_message(sim, &message, e);
    if (!message.size)
        return;
    safe_text_puts(t, ": ");
    safe_text_add(t, message.text, message.size);
}

/* ---- callables ---- */

static bool is_partial(Value v) {
    return value_is_heap(v) && strcmp(v->type->name->text, "partial") == 0;
}

/* func, args or keywords of a partial; borrowed: the partial keeps it. */
static Value partial_member(Sim *sim, Value v, const char *name) {
    if (v->type->flags & TYPE_HEAP)
        return instance_member(sim, v, name);
    Value m = value_getattr_text(sim, v, name); /* a native getter */
    if (!m) {
        error_clear(sim);
        return NULL;
    }
    value_drop(sim, m);
    return m;
}

static Value partial_function(Sim *sim, Value v) {
    return is_partial(v) ? partial_member(sim, v, "func") : NULL;
}

Value unwrap_callable(Sim *sim, Value callable, Value *self) {
    if (self)
        *self = NULL;
    for (int i = 0; i < PARTIALS_MAX && value_is_heap(callable); i++) {
        Value inner = NULL;
        if (callable->type == sim->types.method) {
            if (self)
                *self = ((Method *)callable)->self;
            inner = ((Method *)callable)->function;
        } else {
            inner = partial_function(sim, callable);
        }
        if (!inner)
            break;
        callable = inner;
    }
    if (self && value_is_heap(callable) && callable->type == sim->types.native_function) {
        *self = ((NativeFunction *)callable)->self;
    }
    return callable;
}

static void add_owner(Sim *sim, SafeText *t, Type *owner) {
    if (owner == sim->types.loop) {
        safe_text_puts(t, "BaseEventLoop"); /* which has these methods in CPython */
    } else {
        add_str(t, owner->qualname ? owner->qualname : owner->name);
    }
    safe_text_puts(t, ".");
}

void safe_text_qualname(Sim *sim, SafeText *t, Value callable) {
    Value f = unwrap_callable(sim, callable, NULL);
    Type *type = type_of(sim, f);
    if (type == sim->types.function) {
        add_str(t, ((Function *)f)->qualname);
    } else if (type == sim->types.native_function || type == sim->types.method_descriptor) {
        NativeFunction *native = (NativeFunction *)f;
        if (native->owner)
            add_owner(sim, t, native->owner);
        safe_text_puts(t, native->def->name);
    } else if (type == sim->types.coroutine || type == sim->types.generator ||
               type == sim->types.async_generator) {
        add_str(t, generator_qualname(sim, (Generator *)f));
    } else if (type->flags & TYPE_IS_TYPE) {
        Type *class = (Type *)f;
        add_str(t, class->qualname ? class->qualname : class->name);
    } else {
        Value name = value_is_heap(f) ? instance_member(sim, f, "__qualname__") : NULL;
        bool own = name && type_of(sim, name) == sim->types.str;
        add_str(t, own ? (Str *)name : type->qualname ? type->qualname : type->name);
    }
}

/* ---- calls ---- */

/* The value of parameter i: it may have moved into a cell already. */
static Value parameter_value(Frame *f, size_t i) {
    Code *code = f->code;
    Value v = f->slots[i];
    if (v)
        return v;
    for (uint32_t c = 0; c < code->cell_count; c++) {
        Cell *cell = (Cell *)f->slots[code->local_count + c];
        if (cell && code->cellvars->items[c] == code->varnames->items[i])
            return cell->content;
    }
    return NULL;
}

static void add_argument(Sim *sim, SafeText *t, bool *first, Str *name, Value v) {
    if (!*first)
        safe_text_puts(t, ", ");
    *first = false;
    if (name) {
        add_str(t, name);
        safe_text_puts(t, "=");
    }
    add_value(sim, t, v, 1);
}

static void add_star_arguments(Sim *sim, SafeText *t, bool *first, Value v) {
    if (!v || type_of(sim, v) != sim->types.tuple)
        return;
    Tuple *tuple = (Tuple *)v;
    for (size_t i = 0; i < tuple->count && !t->full; i++)
        add_argument(sim, t, first, NULL, tuple->items[i]);
}

static void add_keyword_arguments(Sim *sim, SafeText *t, bool *first, Value v) {
    if (!v || type_of(sim, v) != sim->types.dict)
        return;
    size_t position = 0;
    Value key, value;
    while (dict_next((Dict *)v, &position, &key, &value) && !t->full) {
        if (type_of(sim, key) == sim->types.str)
            add_argument(sim, t, first, (Str *)key, value);
    }
}

static void add_parameters(Sim *sim, SafeText *t, Frame *f) {
    Code *code = f->code;
    bool first = true;
    size_t keywords = code->argcount + code->kwonly_count;
    for (size_t i = 0; i < keywords && !t->full; i++) {
        Str *name = (Str *)code->varnames->items[i];
        if (i == 0 && str_equal_text(name, "self"))
            continue;
        if (i == code->argcount && code->flags & CODE_VARARGS) {
            add_star_arguments(sim, t, &first, parameter_value(f, keywords));
        }
        Value v = parameter_value(f, i);
        if (v)
            add_argument(sim, t, &first, i >= code->argcount ? name : NULL, v);
    }
    bool star = code->flags & CODE_VARARGS;
    if (star && !code->kwonly_count)
        add_star_arguments(sim, t, &first, parameter_value(f, keywords));
    if (code->flags & CODE_VARKEYWORDS) {
        add_keyword_arguments(sim, t, &first, parameter_value(f, keywords + star));
    }
}

static void add_native_state(Sim *sim, SafeText *t, Generator *g) {
    if (g->native->state_count && g->state[0])
        add_value(sim, t, g->state[0], 1);
}

void safe_text_call(Sim *sim, SafeText *t, Generator *g) {
    add_str(t, generator_qualname(sim, g));
    safe_text_puts(t, "(");
    if (generator_is_native(g)) {
        add_native_state(sim, t, g);
    } else if (g->frame) {
        add_parameters(sim, t, g->frame);
    }
    safe_text_puts(t, ")");
}

/* context.run(f, ...) is a call of f. */
static bool is_context_run(Sim *sim, Value f) {
    if (!value_is_heap(f) || f->type != sim->types.native_function)
        return false;
    NativeFunction *native = (NativeFunction *)f;
    return native->owner == sim->types.context && strcmp(native->def->name, "run") == 0;
}

static void add_arguments(Sim *sim, SafeText *t, bool *first, Tuple *args, size_t from) {
    for (size_t i = from; args && i < args->count && !t->full; i++)
        add_argument(sim, t, first, NULL, args->items[i]);
}

/* What a partial has is shown before what it is called with. */
static void add_call(Sim *sim, SafeText *t, Value f, Tuple *bound, Dict *bound_keywords,
                     Tuple *args, Dict *kwargs) {
    bool first = true;
    Tuple *from = bound && bound->count ? bound : args;
    bool inner = is_context_run(sim, f) && from && from->count;
    if (inner)
        f = from->items[0];
    safe_text_qualname(sim, t, f);
    safe_text_puts(t, "(");
    add_arguments(sim, t, &first, bound, inner && from == bound);
    add_arguments(sim, t, &first, args, inner && from == args);
    if (bound_keywords)
        add_keyword_arguments(sim, t, &first, (Value)bound_keywords);
    if (kwargs)
        add_keyword_arguments(sim, t, &first, (Value)kwargs);
    safe_text_puts(t, ")");
}

void safe_text_call_of(Sim *sim, SafeText *t, Value f, Tuple *args, Dict *kwargs) {
    Value inner = partial_function(sim, f);
    Value bound = inner ? partial_member(sim, f, "args") : NULL;
    Value keywords = inner ? partial_member(sim, f, "keywords") : NULL;
    bool is_tuple = bound && type_of(sim, bound) == sim->types.tuple;
    bool is_dict = keywords && type_of(sim, keywords) == sim->types.dict;
    add_call(sim, t, inner ? inner : f, is_tuple ? (Tuple *)bound : NULL,
             is_dict ? (Dict *)keywords : NULL, args, kwargs);
}

/* ---- the program's own words ---- */

static const char *line_text(const char *p, uint32_t line) {
    for (uint32_t i = 1; p && i < line; i++) {
        p = strchr(p, '\n');
        if (p)
            p++;
    }
    return p;
}

static void add_words(SafeText *t, const char *from, const char *end) {
    bool space = false;
    for (const char *p = from; p < end && *p && !t->full; p++) {
        bool blank = *p == ' ' || *p == '\n' || *p == '\t' || *p == '\r';
        if (blank) {
            bool header = *p == '\n' && p > from && p[-1] == ':';
            if (header)
                return; /* of a compound statement: its body tells nothing here */
            space = true;
            continue;
        }
        if (space && t->size)
            safe_text_puts(t, " ");
        space = false;
        size_t size = 1;
        while (((unsigned char)p[size] & 0xc0) == 0x80)
            size++;
        safe_text_add(t, p, size);
        p += size - 1;
    }
}

void safe_text_source(SafeText *t, const Code *code, Span span) {
    const char *first = span.line ? line_text(code->source_text, span.line) : NULL;
    const char *last = first ? line_text(first, span.end_line - span.line + 1) : NULL;
    if (last)
        add_words(t, first + span.col, last + span.end_col);
}
