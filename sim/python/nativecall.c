/* Calling C code from the program: checks and orders the arguments after the function's NativeDef,
 * with the error texts that CPython has for that kind of function. */
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/nativecall.h"
#include "sim/python/nativeface.h"
#include "sim/state.h"

/* ---- signatures ---- */

static const char *skip_blanks(const char *p) {
    while (*p == ' ' || *p == ',')
        p++;
    return p;
}

static void add_parameter(Sim *sim, Signature *s, const char *p, size_t length, bool optional) {
    Parameter *grown =
        mem_realloc(sim, s->parameters, s->count * sizeof *grown, (s->count + 1) * sizeof *grown);
    s->parameters = grown;
    grown[s->count++] = (Parameter){str_intern(sim, p, length), optional};
}

/* One item of the signature text; returns where the next begins. */
static const char *parse_item(Sim *sim, Signature *s, const char *p) {
    size_t length = strcspn(p, ", =");
    if (p[0] == '/') {
        s->posonly = s->count;
    } else if (p[0] == '*' && p[1] == '*') {
        s->has_kwargs = true;
    } else if (p[0] == '*') {
        s->positional = s->count;
        s->has_star = true;
        s->has_varargs = length > 1;
    } else {
        bool optional = p[length] == '=';
        add_parameter(sim, s, p, length, optional);
        if (!optional && !s->has_star)
            s->required = s->count;
        if (optional)
            length++;
    }
    return p + length;
}

Signature *signature_new(Sim *sim, const char *text) {
    Signature *s = mem_calloc(sim, sizeof *s);
    for (const char *p = skip_blanks(text); *p; p = skip_blanks(p))
        p = parse_item(sim, s, p);
    if (!s->has_star)
        s->positional = s->count;
    s->slots = s->count + s->has_varargs + s->has_kwargs;
    s->plain = !s->has_varargs && !s->has_kwargs;
    for (size_t i = s->positional; i < s->count; i++)
        s->plain &= s->parameters[i].optional;
    return s;
}

void signature_free(Sim *sim, Signature *s) {
    if (!s)
        return;
    for (size_t i = 0; i < s->count; i++)
        DROP(sim, s->parameters[i].name);
    mem_free(sim, s->parameters, s->count * sizeof(Parameter));
    mem_free(sim, s, sizeof *s);
}

/* ---- errors ---- */

/* "list.append" of a method, "math.sqrt" of a module's function in C. new */
static Str *shown_name(Sim *sim, NativeFunction *f) {
    if (f->owner)
        return native_qualified_name(sim, f);
    bool in_c = f->def->kind != NATIVE_PYTHON;
    if (f->module && in_c && !str_equal_text(f->module, "builtins"))
        return str_format(sim, "%S.%s", f->module, f->def->name);
    return str_from(sim, f->def->name);
}

static Value raise_named(Sim *sim, NativeFunction *f, const char *format, size_t given) {
    Str *name = shown_name(sim, f);
    RAISE(sim, TypeError, format, name, given);
    DROP(sim, name);
    return NULL;
}

static const char *plural(int n) {
    return n == 1 ? "" : "s";
}

static Value raise_position_count(Sim *sim, const NativeDef *def, size_t given) {
    bool few = (int)given < def->min;
    int bound = few ? def->min : def->max;
    const char *how = def->min == def->max ? "" : few ? "at least " : "at most ";
    return RAISE(sim, TypeError, "%s expected %s%d argument%s, got %zu", def->name, how, bound,
                 plural(bound), given);
}

/* Functions of C code: "f() takes at most 2 arguments (3 given)". */
static Value raise_clinic_count(Sim *sim, NativeFunction *f, const Signature *s, size_t given,
                                size_t positional) {
    if (given <= s->count && positional > s->positional && s->has_star) {
        const char *how = s->required == s->positional ? "exactly" : "at most";
        if (s->positional == 0) {
            return RAISE(sim, TypeError, "%s() takes no positional arguments", f->def->name);
        }
        return RAISE(sim, TypeError, "%s() takes %s %zu positional argument%s (%zu given)",
                     f->def->name, how, s->positional, plural((int)s->positional), positional);
    }
    return RAISE(sim, TypeError, "%s() takes at most %zu %sargument%s (%zu given)", f->def->name,
                 s->count, given > positional && positional == 0 ? "keyword " : "",
                 plural((int)s->count), given);
}

static Value raise_python_count(Sim *sim, NativeFunction *f, const Signature *s,
                                size_t positional) {
    Str *name = shown_name(sim, f);
    size_t self = f->owner && !(f->def->flags & NATIVE_STATIC) ? 1 : 0;
    size_t most = s->positional + self, least = s->required + self;
    size_t given = positional + self;
    const char *were = given == 1 ? "was" : "were";
    if (least == most) {
        RAISE(sim, TypeError, "%S() takes %zu positional argument%s but %zu %s given", name, most,
              plural((int)most), given, were);
    } else {
        RAISE(sim, TypeError, "%S() takes from %zu to %zu positional arguments but %zu %s given",
              name, least, most, given, were);
    }
    DROP(sim, name);
    return NULL;
}

static Str *list_names(Sim *sim, Str **names, size_t count) {
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < count; i++) {
        if (i)
            sb_puts(&sb, count == 2 ? " and " : i + 1 == count ? ", and " : ", ");
        sb_repr(&sb, (Value)names[i]);
    }
    return sb_finish(&sb);
}

/* Some of those that cannot be given by name are not there; `given` are. */
static Value raise_few_positional(Sim *sim, NativeFunction *f, const Signature *s, size_t given) {
    size_t least = 0;
    while (least < s->posonly && !s->parameters[least].optional)
        least++;
    return RAISE(sim, TypeError, "%s() takes %s %zu positional argument%s (%zu given)",
                 f->def->name, least < s->positional ? "at least" : "exactly", least,
                 plural((int)least), given);
}

static Value raise_missing(Sim *sim, NativeFunction *f, const Signature *s, Value *out) {
    Str *missing[32] = {NULL};
    size_t count = 0;
    bool keyword = false;
    for (size_t i = 0; i < s->count && count < 32; i++) {
        if (out[i] || s->parameters[i].optional)
            continue;
        if (i >= s->positional && count && !keyword)
            break;
        keyword = i >= s->positional;
        missing[count++] = s->parameters[i].name;
    }
    if (f->def->kind == NATIVE_CLINIC) {
        size_t position = 0;
        while (s->parameters[position].name != missing[0])
            position++;
        if (position < s->posonly && s->count > s->posonly)
            return raise_few_positional(sim, f, s, position);
        return RAISE(sim, TypeError, "%s() missing required argument %R (pos %zu)", f->def->name,
                     (Value)missing[0], position + 1);
    }
    Str *name = shown_name(sim, f), *names = list_names(sim, missing, count);
    RAISE(sim, TypeError, "%S() missing %zu required %s argument%s: %S", name, count,
          keyword ? "keyword-only" : "positional", plural((int)count), names);
    DROP(sim, name);
    DROP(sim, names);
    return NULL;
}

static Value raise_unknown_keyword(Sim *sim, NativeFunction *f, Str *keyword) {
    if (f->def->kind == NATIVE_CLINIC) {
        return RAISE(sim, TypeError, "'%S' is an invalid keyword argument for %s()", keyword,
                     f->def->name);
    }
    Str *name = shown_name(sim, f);
    RAISE(sim, TypeError, "%S() got an unexpected keyword argument '%S'", name, keyword);
    DROP(sim, name);
    return NULL;
}

static Value raise_twice(Sim *sim, NativeFunction *f, Str *keyword, size_t position) {
    if (f->def->kind == NATIVE_CLINIC) {
        return RAISE(sim, TypeError, "argument for %s() given by name ('%S') and position (%zu)",
                     f->def->name, keyword, position + 1);
    }
    Str *name = shown_name(sim, f);
    RAISE(sim, TypeError, "%S() got multiple values for argument '%S'", name, keyword);
    DROP(sim, name);
    return NULL;
}

/* ---- binding ---- */

static bool same_str(const Str *a, const Str *b) {
    return a == b || (!(a->interned && b->interned) && str_equal(a, b));
}

static bool bind_keyword(Sim *sim, NativeFunction *f, const Signature *s, Value *out, Str *keyword,
                         Value v, bool report) {
    for (size_t i = s->posonly; i < s->count; i++) {
        if (!same_str(s->parameters[i].name, keyword))
            continue;
        if (out[i]) {
            if (report)
                raise_twice(sim, f, keyword, i);
            return false;
        }
        out[i] = v;
        return true;
    }
    if (!s->has_kwargs) {
        if (report)
            raise_unknown_keyword(sim, f, keyword);
        return false;
    }
    dict_set_str(sim, (Dict *)out[s->slots - 1], keyword, v);
    return true;
}

static bool bind_keywords(Sim *sim, NativeFunction *f, const Signature *s, Value *args,
                          Tuple *kwnames, Value *out);

/* Too many of them. Python looks at the keywords first. */
static void refuse_positional(Sim *sim, NativeFunction *f, const Signature *s, Value *args,
                              size_t nargs, Tuple *kwnames, Value *out) {
    size_t keywords = kwnames ? kwnames->count : 0;
    if (f->def->kind != NATIVE_PYTHON)
        raise_clinic_count(sim, f, s, nargs + keywords, nargs);
    else if (bind_keywords(sim, f, s, args + nargs, kwnames, out))
        raise_python_count(sim, f, s, nargs);
}

static bool bind_positional(Sim *sim, NativeFunction *f, const Signature *s, Value *args,
                            size_t nargs, Tuple *kwnames, Value *out) {
    size_t keywords = kwnames ? kwnames->count : 0;
    size_t direct = nargs < s->positional ? nargs : s->positional;
    if (direct)
        memcpy(out, args, direct * sizeof(Value));
    if (s->has_varargs) {
        out[s->count] = (Value)tuple_from(sim, args + direct, nargs - direct);
        return true;
    }
    bool counted = f->def->kind == NATIVE_CLINIC && !s->has_kwargs;
    if (nargs <= s->positional && !(counted && nargs + keywords > s->count))
        return true;
    refuse_positional(sim, f, s, args, nargs, kwnames, out);
    return false;
}

/* All that fit; of the others the first one is an error. */
static bool bind_keywords(Sim *sim, NativeFunction *f, const Signature *s, Value *args,
                          Tuple *kwnames, Value *out) {
    bool ok = true;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (!bind_keyword(sim, f, s, out, (Str *)kwnames->items[i], args[i], ok))
            ok = false;
    }
    return ok;
}

static bool all_there(const Signature *s, Value *out) {
    for (size_t i = 0; i < s->count; i++) {
        if (!out[i] && !s->parameters[i].optional)
            return false;
    }
    return true;
}

enum { BOUND_MAX = 24 };

/* By position only, as many as it wants: the usual call. */
static Value call_plain(Sim *sim, const NativeDef *def, const Signature *s, Value self, Value *args,
                        size_t nargs) {
    Value out[BOUND_MAX];
    for (size_t i = 0; i < s->slots; i++)
        out[i] = i < nargs ? args[i] : NULL;
    return def->fn(sim, self, out, s->slots, NULL);
}

/* Calls the function with its bound arguments, or only looks whether they fit: then None. */
static Value bind_and_call(Sim *sim, NativeFunction *f, Value self, Value *args, size_t nargs,
                           Tuple *kwnames, bool call) {
    if (!f->signature)
        f->signature = signature_new(sim, f->def->signature);
    const Signature *s = f->signature;
    if (call && s->plain && !kwnames && s->required <= nargs && nargs <= s->positional)
        return call_plain(sim, f->def, s, self, args, nargs);
    Value out[BOUND_MAX] = {NULL};
    if (s->has_kwargs)
        out[s->slots - 1] = (Value)dict_new(sim);
    bool ok = bind_positional(sim, f, s, args, nargs, kwnames, out);
    if (ok) {
        ok = bind_keywords(sim, f, s, args + nargs, kwnames, out);
        bool missing_first = ok || f->def->kind == NATIVE_CLINIC; /* then a wrong keyword */
        if (missing_first && !all_there(s, out))
            ok = raise_missing(sim, f, s, out) != NULL;
    }
    Value r = NULL;
    if (ok)
        r = call ? f->def->fn(sim, self, out, s->slots, NULL) : VALUE_NONE;
    if (s->has_varargs)
        DROP_MAYBE(sim, out[s->count]);
    if (s->has_kwargs)
        DROP_MAYBE(sim, out[s->slots - 1]);
    return r;
}

static Value raise_no_keywords(Sim *sim, NativeFunction *f) {
    return raise_named(sim, f, "%S() takes no keyword arguments", 0);
}

/* Kinds without a signature: their number of arguments. False: raised. */
static bool count_fits(Sim *sim, NativeFunction *f, size_t nargs, Tuple *kwnames) {
    const NativeDef *def = f->def;
    if (kwnames && kwnames->count)
        return raise_no_keywords(sim, f) != NULL;
    if (def->kind == NATIVE_NOARGS && nargs)
        return raise_named(sim, f, "%S() takes no arguments (%zu given)", nargs) != NULL;
    if (def->kind == NATIVE_ONE && nargs != 1)
        return raise_named(sim, f, "%S() takes exactly one argument (%zu given)", nargs) != NULL;
    if (def->kind == NATIVE_POS &&
        ((int)nargs < def->min || (def->max >= 0 && (int)nargs > def->max)))
        return raise_position_count(sim, def, nargs) != NULL;
    return true;
}

Value native_call(Sim *sim, NativeFunction *f, Value self, Value *args, size_t nargs,
                  Tuple *kwnames) {
    const NativeDef *def = f->def;
    Tuple *keywords = kwnames && kwnames->count ? kwnames : NULL;
    if (f->behind)
        return native_face_call(sim, f, self, args, nargs, keywords);
    switch (def->kind) {
    case NATIVE_RAW: return def->fn(sim, self, args, nargs, keywords);
    case NATIVE_CLINIC:
    case NATIVE_PYTHON: return bind_and_call(sim, f, self, args, nargs, keywords, true);
    default: break;
    }
    return count_fits(sim, f, nargs, kwnames) ? def->fn(sim, self, args, nargs, NULL) : NULL;
}

bool native_arguments_fit(Sim *sim, NativeFunction *f, Value *args, size_t nargs, Tuple *kwnames) {
    switch (f->def->kind) {
    case NATIVE_RAW: return true;
    case NATIVE_CLINIC:
    case NATIVE_PYTHON: return bind_and_call(sim, f, f->self, args, nargs, kwnames, false) != NULL;
    default: return count_fits(sim, f, nargs, kwnames);
    }
}
