/* The module _re: compile() and re.Pattern with its methods; re.py adds flags, errors and a cache
 * (CPython: Modules/_sre/sre.c). */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/mapping_proxy.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)nargs, (void)kwnames

static RePattern *as_pattern(Value v) {
    return (RePattern *)v;
}

ReTypes re_types(Sim *sim) {
    Module *m = (Module *)dict_get_text(sim, sim->modules, "_re");
    return (ReTypes){(Type *)dict_get_text(sim, m->dict, "Pattern"),
                     (Type *)dict_get_text(sim, m->dict, "Match"),
                     dict_get_text(sim, m->dict, "error")};
}

/* ---- texts ---- */

bool re_text_open(Sim *sim, const RePattern *pattern, Value v, ReText *text) {
    BytesView view;
    *text = (ReText){.value = v};
    if (bytes_view(sim, v, &view)) {
        if (!pattern->is_bytes) {
            RAISE(sim, TypeError, "cannot use a string pattern on a bytes-like object");
            return false;
        }
        text->is_bytes = true;
        text->narrow = (const unsigned char *)view.data;
        text->length = (int64_t)view.size;
        return true;
    }
    if (!value_is_str(sim, v)) {
        RAISE(sim, TypeError, "expected string or bytes-like object, got '%T'", v);
        return false;
    }
    if (pattern->is_bytes) {
        RAISE(sim, TypeError, "cannot use a bytes pattern on a string-like object");
        return false;
    }
    const Str *s = (const Str *)v;
    text->length = s->length;
    size_t count;
    if (str_is_ascii(s)) {
        text->narrow = (const unsigned char *)s->text;
    } else {
        text->wide = re_code_points(sim, v, &count);
    }
    return true;
}

void re_text_close(Sim *sim, ReText *text) {
    if (text->wide)
        mem_free(sim, text->wide, ((size_t)text->length + 1) * sizeof *text->wide);
}

Value re_text_slice(Sim *sim, const ReText *t, int64_t from, int64_t to) {
    if (t->is_bytes)
        return (Value)bytes_new(sim, (const char *)t->narrow + from, (size_t)(to - from));
    return (Value)str_slice(sim, (Str *)t->value, from, to);
}

/* ---- compiling ---- */

static void slot_dealloc(Sim *sim, Object *self) {
    RePattern *p = (RePattern *)self;
    value_drop_maybe(sim, p->pattern);
    DROP_MAYBE(sim, p->group_index);
    mem_free(sim, p->code, p->code_capacity * sizeof *p->code);
    mem_free(sim, p->items, p->item_capacity * sizeof *p->items);
    mem_free(sim, p->loops, p->loop_capacity * sizeof *p->loops);
}

/* What the call and the pattern ask for together. */
static bool check_flags(Sim *sim, RePattern *p) {
    if (p->is_bytes) {
        if (p->flags & RE_UNICODE)
            RAISE(sim, ValueError, "cannot use UNICODE flag with a bytes pattern");
        else if (p->flags & RE_ASCII && p->flags & RE_LOCALE)
            RAISE(sim, ValueError, "ASCII and LOCALE flags are incompatible");
        return !sim->error;
    }
    if (p->flags & RE_LOCALE)
        return RAISE(sim, ValueError, "cannot use LOCALE flag with a str pattern"), false;
    if (p->flags & RE_ASCII && p->flags & RE_UNICODE)
        return RAISE(sim, ValueError, "ASCII and UNICODE flags are incompatible"), false;
    if (!(p->flags & RE_ASCII))
        p->flags |= RE_UNICODE;
    return true;
}

/* compile(pattern, flags) */
METHOD(compile) {
    (void)self;
    UNUSED();
    int64_t flags;
    BytesView view;
    bool is_bytes = bytes_view(sim, args[0], &view);
    if (!is_bytes && !value_is_str(sim, args[0]))
        return RAISE(sim, TypeError, "first argument must be string or compiled pattern");
    if (!value_as_int64(sim, args[1], &flags))
        return NULL;
    ReTypes types = re_types(sim);
    RePattern *p = object_new(sim, types.pattern, 0);
    p->pattern = value_keep(args[0]);
    p->is_bytes = is_bytes;
    p->flags = (unsigned)flags;
    p->group_index = dict_new(sim);
    ReTree tree = {0};
    bool ok = re_parse(sim, p, &tree, types.error) && check_flags(sim, p) &&
              re_emit(sim, p, &tree, types.error);
    mem_free(sim, tree.nodes, tree.capacity * sizeof *tree.nodes);
    if (ok)
        return (Value)p;
    DROP(sim, p);
    return NULL;
}

/* ---- one match ---- */

static size_t slot_bytes(const RePattern *p) {
    return 2 * ((size_t)p->groups + 1) * sizeof(int64_t);
}

/* Where a call looks: string, pos, endpos. */
typedef struct Place {
    ReText text;
    int64_t pos, endpos;
} Place;

static int64_t clamp(int64_t n, int64_t length) {
    return n < 0 ? 0 : n > length ? length : n;
}

static bool open_place(Sim *sim, RePattern *p, Value *args, Place *place) {
    int64_t pos = 0, endpos = INT64_MAX;
    if (args[1] && !value_as_index(sim, args[1], &pos))
        return false;
    if (args[2] && !value_as_index(sim, args[2], &endpos))
        return false;
    if (!re_text_open(sim, p, args[0], &place->text))
        return false;
    place->pos = clamp(pos, place->text.length);
    place->endpos = clamp(endpos, place->text.length);
    return true;
}

static Value match_once(Sim *sim, Value self, Value *args, ReWay way) {
    RePattern *p = as_pattern(self);
    Place place;
    if (!open_place(sim, p, args, &place))
        return NULL;
    Value v = VALUE_NONE;
    if (place.pos <= place.endpos) {
        ReResult r = {.slots = mem_alloc(sim, slot_bytes(p))};
        if (re_run(sim, p, &place.text, place.pos, place.endpos, way, false, &r))
            v = re_match_new(sim, p, &place.text, place.pos, place.endpos, &r);
        mem_free(sim, r.slots, slot_bytes(p));
    }
    re_text_close(sim, &place.text);
    return v;
}

METHOD(match_method) {
    UNUSED();
    return match_once(sim, self, args, RE_MATCH);
}

METHOD(fullmatch) {
    UNUSED();
    return match_once(sim, self, args, RE_FULLMATCH);
}

METHOD(search) {
    UNUSED();
    return match_once(sim, self, args, RE_SEARCH);
}

/* ---- all matches ---- */

/* The matches of a text from left to right; an empty one may not stand where the last one ended. */
typedef struct Walk {
    RePattern *pattern;
    Place place;
    int64_t at;
    bool must_advance;
    ReResult result;
} Walk;

static bool walk_open(Sim *sim, RePattern *p, Value *args, Walk *w) {
    *w = (Walk){.pattern = p};
    if (!open_place(sim, p, args, &w->place))
        return false;
    w->at = w->place.pos;
    w->result.slots = mem_alloc(sim, slot_bytes(p));
    return true;
}

static void walk_close(Sim *sim, Walk *w) {
    mem_free(sim, w->result.slots, slot_bytes(w->pattern));
    re_text_close(sim, &w->place.text);
}

static bool walk_next(Sim *sim, Walk *w) {
    if (w->at > w->place.endpos)
        return false;
    if (!re_run(sim, w->pattern, &w->place.text, w->at, w->place.endpos, RE_SEARCH, w->must_advance,
                &w->result)) {
        w->at = w->place.endpos + 1;
        return false;
    }
    int64_t from = w->result.slots[0], to = w->result.slots[1];
    w->must_advance = from == to;
    w->at = to;
    return true;
}

static Value group_text(Sim *sim, const Walk *w, size_t group) {
    int64_t from = w->result.slots[2 * group], to = w->result.slots[2 * group + 1];
    return re_text_slice(sim, &w->place.text, from < 0 || to < 0 ? 0 : from,
                         from < 0 || to < 0 ? 0 : to);
}

static Value found_item(Sim *sim, const Walk *w) {
    size_t groups = w->pattern->groups;
    if (groups <= 1)
        return group_text(sim, w, groups);
    Tuple *t = tuple_new(sim, groups);
    for (size_t i = 0; i < groups; i++)
        t->items[i] = group_text(sim, w, i + 1);
    return (Value)t;
}

METHOD(findall) {
    UNUSED();
    Walk w;
    if (!walk_open(sim, as_pattern(self), args, &w))
        return NULL;
    List *list = list_new(sim, 0);
    while (walk_next(sim, &w))
        list_append_steal(sim, list, found_item(sim, &w));
    walk_close(sim, &w);
    return (Value)list;
}

/* A callable_iterator, as a scanner's search makes it. list stolen. */
static Value walked(Sim *sim, List *list) {
    Value it = value_iter(sim, (Value)list);
    Value next = value_getattr(sim, it, sim->names.__next__);
    Value r = next ? callable_iterator_new(sim, next, VALUE_NONE) : NULL;
    DROP_MAYBE(sim, next);
    value_drop(sim, it);
    DROP(sim, list);
    return r;
}

METHOD(finditer) {
    UNUSED();
    Walk w;
    RePattern *p = as_pattern(self);
    if (!walk_open(sim, p, args, &w))
        return NULL;
    List *list = list_new(sim, 0);
    while (walk_next(sim, &w)) {
        ReResult copy = {.slots = mem_alloc(sim, slot_bytes(p)), .last_index = w.result.last_index};
        memcpy(copy.slots, w.result.slots, slot_bytes(p));
        list_append_steal(sim, list,
                          re_match_new(sim, p, &w.place.text, w.place.pos, w.place.endpos, &copy));
    }
    walk_close(sim, &w);
    return walked(sim, list);
}

METHOD(split) {
    UNUSED();
    RePattern *p = as_pattern(self);
    Value place[] = {args[0], NULL, NULL};
    int64_t most = 0;
    Walk w;
    if (args[1] && !value_as_index(sim, args[1], &most))
        return NULL;
    if (!walk_open(sim, p, place, &w))
        return NULL;
    List *list = list_new(sim, 0);
    int64_t last = 0;
    for (int64_t n = 0; (most == 0 || n < most) && walk_next(sim, &w); n++) {
        list_append_steal(sim, list, re_text_slice(sim, &w.place.text, last, w.result.slots[0]));
        for (size_t i = 1; i <= p->groups; i++) {
            bool set = w.result.slots[2 * i] >= 0 && w.result.slots[2 * i + 1] >= 0;
            list_append_steal(sim, list, set ? group_text(sim, &w, i) : VALUE_NONE);
        }
        last = w.result.slots[1];
    }
    list_append_steal(sim, list, re_text_slice(sim, &w.place.text, last, w.place.text.length));
    walk_close(sim, &w);
    return (Value)list;
}

/* ---- sub ---- */

static bool add_text(StrBuilder *sb, Value v, bool is_bytes) {
    Sim *sim = sb->sim;
    BytesView view;
    if (is_bytes && bytes_view(sim, v, &view)) {
        sb_add(sb, view.data, view.size);
    } else if (!is_bytes && value_is_str(sim, v)) {
        sb_str(sb, (Str *)v);
    } else {
        RAISE(sim, TypeError, "%s",
              is_bytes ? "sequence item 0: expected a bytes-like object" : "expected str instance");
        return false;
    }
    return true;
}

static void add_slice(StrBuilder *sb, const ReText *t, int64_t from, int64_t to) {
    for (int64_t i = from; t->wide && i < to; i++)
        sb_char(sb, t->wide[i]);
    if (t->narrow)
        sb_add(sb, (const char *)t->narrow + from, (size_t)(to - from));
}

/* The pieces are joined in the end: this one, behind what stands before it, does not fit. */
static bool refuse_item(Sim *sim, const Walk *w, Value v) {
    RAISE(sim, TypeError, "sequence item %d: expected %s, %T found", w->result.slots[0] > 0,
          w->pattern->is_bytes ? "a bytes-like object" : "str instance", v);
    return false;
}

/* What the program's function makes of the match. */
static bool add_called(StrBuilder *sb, Value f, Walk *w) {
    Sim *sim = sb->sim;
    size_t bytes = slot_bytes(w->pattern);
    ReResult copy = {.slots = mem_alloc(sim, bytes), .last_index = w->result.last_index};
    memcpy(copy.slots, w->result.slots, bytes);
    Value match =
        re_match_new(sim, w->pattern, &w->place.text, w->place.pos, w->place.endpos, &copy);
    Value v = value_call1(sim, f, match);
    value_drop(sim, match);
    if (!v)
        return false;
    bool ok = v == VALUE_NONE || add_text(sb, v, w->pattern->is_bytes);
    if (!ok) {
        error_clear(sim);
        refuse_item(sim, w, v);
    }
    value_drop(sim, v);
    return ok;
}

static Value finish(StrBuilder *sb, bool is_bytes) {
    if (!is_bytes)
        return (Value)sb_finish(sb);
    Value v = (Value)bytes_new(sb->sim, sb->text, sb->size);
    sb_drop(sb);
    return v;
}

/* A text, or a literal of the other kind: nobody looks at that before there is a match. */
static bool looks_like_template(Sim *sim, RePattern *p, Value f, bool *of_other_kind) {
    BytesView view;
    bool is_str = value_is_str(sim, f);
    int64_t hash;
    *of_other_kind = false;
    if (is_str) {
        *of_other_kind = p->is_bytes && !strchr(((Str *)f)->text, '\\');
    } else if (bytes_view(sim, f, &view)) {
        *of_other_kind = !p->is_bytes && !memchr(view.data, '\\', view.size);
    } else if (value_hash(sim, f, &hash)) {
        RAISE(sim, TypeError, "decoding to str: need a bytes-like object, %T found", f);
    }
    return !sim->error;
}

/* The new text, and how many times something was replaced; NULL: raised. */
static Value substitute(Sim *sim, RePattern *p, Value *args, int64_t *replaced) {
    Value f = args[0], place[] = {args[1], NULL, NULL};
    int64_t most = 0, last = 0;
    *replaced = 0;
    if (args[2] && !value_as_index(sim, args[2], &most))
        return NULL;
    bool called = value_is_callable(sim, f);
    bool of_other_kind = false;
    if (!called && !looks_like_template(sim, p, f, &of_other_kind))
        return NULL;
    Walk w;
    ReTemplate t;
    if (!walk_open(sim, p, place, &w))
        return NULL;
    bool parsed = !called && !of_other_kind;
    if (parsed && !re_template_parse(sim, p, f, &t)) {
        walk_close(sim, &w);
        return NULL;
    }
    StrBuilder sb;
    sb_init(&sb, sim);
    bool ok = true;
    while (ok && (most == 0 || *replaced < most) && walk_next(sim, &w)) {
        add_slice(&sb, &w.place.text, last, w.result.slots[0]);
        if (called) {
            ok = add_called(&sb, f, &w);
        } else if (of_other_kind) {
            ok = refuse_item(sim, &w, f);
        } else {
            re_template_add(&sb, &t, &w.place.text, &w.result);
        }
        last = w.result.slots[1];
        ++*replaced;
    }
    add_slice(&sb, &w.place.text, last, w.place.text.length);
    if (parsed)
        re_template_free(sim, &t);
    walk_close(sim, &w);
    if (ok)
        return finish(&sb, p->is_bytes);
    sb_drop(&sb);
    return NULL;
}

METHOD(sub) {
    UNUSED();
    int64_t replaced;
    return substitute(sim, as_pattern(self), args, &replaced);
}

METHOD(subn) {
    UNUSED();
    int64_t replaced;
    Value text = substitute(sim, as_pattern(self), args, &replaced);
    if (!text)
        return NULL;
    Tuple *t = tuple_of(sim, 2, text, value_from_small_int(replaced));
    value_drop(sim, text);
    return (Value)t;
}

/* ---- the type ---- */

METHOD(itself) {
    (void)sim, (void)args;
    UNUSED();
    return value_keep(self);
}

static Value slot_repr(Sim *sim, Value self) {
    static const struct {
        unsigned flag;
        const char *name;
    } names[] = {
        {1, "re.TEMPLATE"},         {RE_IGNORECASE, "re.IGNORECASE"},
        {RE_LOCALE, "re.LOCALE"},   {RE_MULTILINE, "re.MULTILINE"},
        {RE_DOTALL, "re.DOTALL"},   {RE_UNICODE, "re.UNICODE"},
        {RE_VERBOSE, "re.VERBOSE"}, {128, "re.DEBUG"},
        {RE_ASCII, "re.ASCII"},
    };
    RePattern *p = as_pattern(self);
    StrBuilder sb;
    sb_init(&sb, sim);
    if (!sb_format(&sb, "re.compile(%.200R", p->pattern)) {
        sb_drop(&sb);
        return NULL;
    }
    unsigned flags =
        p->is_bytes || p->flags & RE_ASCII ? p->flags : p->flags & ~(unsigned)RE_UNICODE;
    const char *before = ", ";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & names[i].flag))
            continue;
        sb_format(&sb, "%s%s", before, names[i].name);
        before = "|";
        flags &= ~names[i].flag;
    }
    if (flags)
        sb_format(&sb, "%s0x%llx", before, (unsigned long long)flags);
    sb_char(&sb, ')');
    return (Value)sb_finish(&sb);
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (type_of(sim, other) != type_of(sim, self) || (op != COMPARE_EQ && op != COMPARE_NE))
        return VALUE_NOT_IMPLEMENTED;
    RePattern *a = as_pattern(self), *b = as_pattern(other);
    bool same = a->flags == b->flags && a->is_bytes == b->is_bytes;
    int equal = same ? value_equal(sim, a->pattern, b->pattern) : 0;
    return equal < 0 ? NULL : value_from_bool(equal == (op == COMPARE_EQ));
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    RePattern *p = as_pattern(self);
    if (!value_hash(sim, p->pattern, result))
        return false;
    *result ^= p->flags;
    if (*result == -1)
        *result = -2;
    return true;
}

static Value get_pattern(Sim *sim, Value self) {
    (void)sim;
    return value_keep(as_pattern(self)->pattern);
}

static Value get_flags(Sim *sim, Value self) {
    return int_new(sim, as_pattern(self)->flags);
}

static Value get_groups(Sim *sim, Value self) {
    return int_new(sim, as_pattern(self)->groups);
}

static Value get_group_index(Sim *sim, Value self) {
    return mapping_proxy_new(sim, (Value)as_pattern(self)->group_index);
}

static const Slots slots = {
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .dealloc = slot_dealloc,
};
#define PLACE "string, pos=, endpos="
static const NativeDef methods[] = {
    {.name = "__class_getitem__",
     .fn = generic_class_getitem,
     .kind = NATIVE_ONE,
     .flags = NATIVE_CLASS},
    {.name = "__copy__", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "__deepcopy__", .fn = itself, .kind = NATIVE_ONE},
    {.name = "findall", .fn = findall, .kind = NATIVE_CLINIC, .signature = PLACE},
    {.name = "finditer", .fn = finditer, .kind = NATIVE_CLINIC, .signature = PLACE},
    {.name = "fullmatch", .fn = fullmatch, .kind = NATIVE_CLINIC, .signature = PLACE},
    {.name = "match", .fn = match_method, .kind = NATIVE_CLINIC, .signature = PLACE},
    {.name = "search", .fn = search, .kind = NATIVE_CLINIC, .signature = PLACE},
    {.name = "split", .fn = split, .kind = NATIVE_CLINIC, .signature = "string, maxsplit="},
    {.name = "sub", .fn = sub, .kind = NATIVE_CLINIC, .signature = "repl, string, count="},
    {.name = "subn", .fn = subn, .kind = NATIVE_CLINIC, .signature = "repl, string, count="},
    {0},
};
static bool refuse_set(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    return RAISE(sim, AttributeError, "readonly attribute"), false;
}

static const GetSetDef getset[] = {
    {"flags", get_flags, refuse_set},
    {"groupindex", get_group_index, NULL},
    {"groups", get_groups, refuse_set},
    {"pattern", get_pattern, refuse_set},
    {0},
};
static const TypeDef def = {
    .name = "re.Pattern",
    .size = sizeof(RePattern),
    .flags = TYPE_DISALLOW_NEW | TYPE_PLAIN_GETATTR | TYPE_HAS_WEAKREFS,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

/* use_error(class): re.error, which re.py defines. */
METHOD(use_error) {
    UNUSED();
    module_add(sim, (Module *)self, "error", value_keep(args[0]));
    return VALUE_NONE;
}

static const NativeDef functions[] = {
    {.name = "compile", .fn = compile, .kind = NATIVE_POS, .min = 2, .max = 2},
    {.name = "use_error", .fn = use_error, .kind = NATIVE_ONE},
    {0},
};

Module *module_init__re(Sim *sim) {
    Module *m = module_new(sim, "_re");
    module_add_functions(sim, m, functions);
    module_add_type(sim, m, &def, NULL);
    re_match_type_init(sim, m);
    return m;
}
