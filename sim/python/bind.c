/* Binding the arguments of a call to the parameters of a function of the program (CPython: ceval.c,
 * initialize_locals), with its error texts. */
#include <string.h>

#include "sim/python/function.h"
#include "sim/python/nativewords.h"
#include "sim/state.h"

static const char *plural(size_t n) {
    return n == 1 ? "" : "s";
}

static void *raise_too_many(Sim *sim, Function *f, Frame *frame, size_t given) {
    Code *code = f->code;
    size_t defaults = f->defaults ? f->defaults->count : 0;
    size_t kwonly_given = 0;
    for (size_t i = code->argcount; i < code->argcount + code->kwonly_count; i++) {
        if (frame->slots[i])
            kwonly_given++;
    }
    char takes[64], and_keywords[64] = "";
    if (defaults) {
        Str *s = str_format(sim, "from %zu to %zu", (size_t)code->argcount - defaults,
                            (size_t)code->argcount);
        memcpy(takes, s->text, s->size + 1);
        DROP(sim, s);
    } else {
        Str *s = str_format(sim, "%zu", (size_t)code->argcount);
        memcpy(takes, s->text, s->size + 1);
        DROP(sim, s);
    }
    if (kwonly_given) {
        Str *s = str_format(sim, " positional argument%s (and %zu keyword-only argument%s)",
                            plural(given), kwonly_given, plural(kwonly_given));
        if (s->size < sizeof and_keywords)
            memcpy(and_keywords, s->text, s->size + 1);
        DROP(sim, s);
    }
    return RAISE(sim, TypeError, "%S() takes %s positional argument%s but %zu%s %s given",
                 f->qualname, takes, plural(defaults ? 2 : code->argcount), given, and_keywords,
                 given == 1 && !kwonly_given ? "was" : "were");
}

static Str *join_names(Sim *sim, Value *names, size_t count) {
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < count; i++) {
        if (i)
            sb_puts(&sb, count == 2 ? " and " : i + 1 == count ? ", and " : ", ");
        sb_repr(&sb, names[i]);
    }
    return sb_finish(&sb);
}

static void *raise_missing(Sim *sim, Function *f, Frame *frame, size_t from, size_t to,
                           const char *kind) {
    List *names = list_new(sim, 4);
    for (size_t i = from; i < to; i++) {
        if (!frame->slots[i])
            list_append(sim, names, f->code->varnames->items[i]);
    }
    Str *text = join_names(sim, names->items, names->count);
    RAISE(sim, TypeError, "%S() missing %zu required %s argument%s: %S", f->qualname, names->count,
          kind, plural(names->count), text);
    DROP(sim, text);
    DROP(sim, names);
    return NULL;
}

/* Keywords that name positional-only parameters. */
static void *raise_positional_only(Sim *sim, Function *f, Tuple *kwnames) {
    StrBuilder sb;
    sb_init(&sb, sim);
    bool any = false;
    for (size_t i = 0; i < f->code->posonly_count; i++) {
        Str *name = (Str *)f->code->varnames->items[i];
        for (size_t k = 0; k < kwnames->count; k++) {
            if (!str_equal(name, (Str *)kwnames->items[k]))
                continue;
            if (any)
                sb_puts(&sb, ", ");
            sb_str(&sb, name);
            any = true;
        }
    }
    Str *names = sb_finish(&sb);
    if (any) {
        RAISE(sim, TypeError,
              "%S() got some positional-only arguments passed as keyword arguments: '%S'",
              f->qualname, names);
    }
    DROP(sim, names);
    return NULL;
}

static int64_t find_parameter(Code *code, Str *name) {
    size_t total = code->argcount + code->kwonly_count;
    for (size_t i = code->posonly_count; i < total; i++) {
        if ((Str *)code->varnames->items[i] == name)
            return (int64_t)i;
    }
    if (name->interned)
        return -1;
    for (size_t i = code->posonly_count; i < total; i++) {
        if (str_equal((Str *)code->varnames->items[i], name))
            return (int64_t)i;
    }
    return -1;
}

static bool bind_keyword(Sim *sim, Function *f, Frame *frame, Dict *rest, Value name, Value v,
                         Tuple *kwnames) {
    if (!value_is_str(sim, name)) {
        return RAISE(sim, TypeError, "%S() keywords must be strings", f->qualname), false;
    }
    int64_t i = find_parameter(f->code, (Str *)name);
    if (i >= 0) {
        if (frame->slots[i]) {
            RAISE(sim, TypeError, "%S() got multiple values for argument '%S'", f->qualname,
                  (Str *)name);
            return false;
        }
        frame->slots[i] = value_keep(v);
        return true;
    }
    if (rest)
        return dict_set(sim, rest, name, v);
    raise_positional_only(sim, f, kwnames);
    if (!sim->error) {
        RAISE(sim, TypeError, "%S() got an unexpected keyword argument '%S'", f->qualname,
              (Str *)name);
    }
    return false;
}

static bool bind_keywords(Sim *sim, Function *f, Frame *frame, Value *values, Tuple *kwnames) {
    Code *code = f->code;
    Dict *rest = NULL;
    if (code->flags & CODE_VARKEYWORDS) {
        size_t place = code->argcount + code->kwonly_count + !!(code->flags & CODE_VARARGS);
        rest = (Dict *)frame->slots[place];
    }
    for (size_t i = 0; i < kwnames->count; i++) {
        if (!bind_keyword(sim, f, frame, rest, kwnames->items[i], values[i], kwnames))
            return false;
    }
    return true;
}

static bool fill_defaults(Sim *sim, Function *f, Frame *frame, size_t nargs) {
    Code *code = f->code;
    size_t defaults = f->defaults ? f->defaults->count : 0;
    size_t first = code->argcount > defaults ? code->argcount - defaults : 0;
    for (size_t i = nargs; i < first; i++) {
        if (!frame->slots[i])
            return raise_missing(sim, f, frame, nargs, first, "positional"), false;
    }
    for (size_t i = nargs > first ? nargs : first; i < code->argcount; i++) {
        if (!frame->slots[i])
            frame->slots[i] = value_keep(f->defaults->items[i - first]);
    }
    return true;
}

static bool fill_kwdefaults(Sim *sim, Function *f, Frame *frame) {
    Code *code = f->code;
    bool missing = false;
    size_t end = code->argcount + code->kwonly_count;
    for (size_t i = code->argcount; i < end; i++) {
        if (frame->slots[i])
            continue;
        Value v = f->kwdefaults ? dict_get_str(sim, f->kwdefaults, (Str *)code->varnames->items[i])
                                : NULL;
        if (v)
            frame->slots[i] = value_keep(v);
        missing |= !v;
    }
    if (missing)
        raise_missing(sim, f, frame, code->argcount, end, "keyword-only");
    return !missing;
}

static void bind_closure(Function *f, Frame *frame) {
    Code *code = f->code;
    for (size_t i = 0; i < code->free_count; i++) {
        frame->slots[code->local_count + code->cell_count + i] = value_keep(f->closure->items[i]);
    }
}

/* *args, **kwargs, keywords, defaults: everything but plain positional arguments. */
static bool bind_rest(Sim *sim, Function *f, Frame *frame, Value *args, size_t nargs,
                      Tuple *kwnames) {
    Code *code = f->code;
    size_t direct = nargs < code->argcount ? nargs : code->argcount;
    size_t place = code->argcount + code->kwonly_count;
    if (code->flags & CODE_VARARGS) {
        frame->slots[place++] =
            (Value)tuple_from(sim, nargs ? args + direct : NULL, nargs - direct);
    }
    if (code->flags & CODE_VARKEYWORDS)
        frame->slots[place] = (Value)dict_new(sim);
    if (kwnames && !bind_keywords(sim, f, frame, args + nargs, kwnames))
        return false;
    if (nargs > code->argcount && !(code->flags & CODE_VARARGS)) {
        return raise_too_many(sim, f, frame, nargs), false;
    }
    if (direct < code->argcount && !fill_defaults(sim, f, frame, direct))
        return false;
    return !code->kwonly_count || fill_kwdefaults(sim, f, frame);
}

Frame *function_bind(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames) {
    Code *code = f->code;
    Frame *frame = frame_new(sim, code, (Value)f, f->globals);
    size_t direct = nargs < code->argcount ? nargs : code->argcount;
    for (size_t i = 0; i < direct; i++)
        frame->slots[i] = value_keep(args[i]);
    bool plain = nargs == code->argcount && !kwnames && !code->kwonly_count &&
                 !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS));
    if (!plain && !bind_rest(sim, f, frame, args, nargs, kwnames)) {
        frame_free(sim, frame);
        if (code->flags & CODE_LIBRARY)
            native_words_retell(sim, f, args, nargs, kwnames);
        return NULL;
    }
    if (code->free_count)
        bind_closure(f, frame);
    return frame;
}
