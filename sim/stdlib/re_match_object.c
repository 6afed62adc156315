/* re.Match: what a pattern found (CPython: Modules/_sre/sre.c). */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/re_internal.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)args, (void)nargs, (void)kwnames

static ReMatch *as_match(Value v) {
    return (ReMatch *)v;
}

static size_t slot_bytes(const RePattern *p) {
    return 2 * ((size_t)p->groups + 1) * sizeof(int64_t);
}

Value re_match_new(Sim *sim, RePattern *pattern, const ReText *text, int64_t pos, int64_t endpos,
                   ReResult *result) {
    ReMatch *m = object_new(sim, re_types(sim).match, 0);
    m->pattern = KEEP(pattern);
    m->string = value_keep(text->value);
    m->pos = pos;
    m->endpos = endpos;
    m->result = *result;
    result->slots = NULL;
    return (Value)m;
}

static void slot_dealloc(Sim *sim, Object *self) {
    ReMatch *m = (ReMatch *)self;
    mem_free(sim, m->result.slots, slot_bytes(m->pattern));
    value_drop(sim, m->string);
    DROP(sim, m->pattern);
}

/* ---- groups ---- */

static Value slice_of_string(Sim *sim, Value string, int64_t from, int64_t to) {
    BytesView view;
    if (bytes_view(sim, string, &view))
        return (Value)bytes_new(sim, view.data + from, (size_t)(to - from));
    return (Value)str_slice(sim, (Str *)string, from, to);
}

static Value group_or(Sim *sim, ReMatch *m, size_t group, Value otherwise) {
    int64_t from = m->result.slots[2 * group], to = m->result.slots[2 * group + 1];
    if (from < 0 || to < 0)
        return value_keep(otherwise);
    return slice_of_string(sim, m->string, from, to);
}

/* The number of a group given by number or name; -1: raised. */
static int64_t find_group(Sim *sim, ReMatch *m, Value v) {
    int64_t n = -1;
    if (value_is_int(sim, v) || type_of(sim, v)->slots.index) {
        Value index = value_index(sim, v);
        if (!index)
            return -1;
        if (!int_as_int64(index, &n))
            n = -1;
        value_drop(sim, index);
    } else {
        Value known = dict_get(sim, m->pattern->group_index, v);
        if (known)
            n = value_as_small_int(known);
        else if (sim->error)
            return -1;
    }
    if (n >= 0 && n <= (int64_t)m->pattern->groups)
        return n;
    RAISE(sim, IndexError, "no such group");
    return -1;
}

static Value group_by(Sim *sim, ReMatch *m, Value v) {
    int64_t n = find_group(sim, m, v);
    return n < 0 ? NULL : group_or(sim, m, (size_t)n, VALUE_NONE);
}

METHOD(group) {
    (void)kwnames;
    ReMatch *m = as_match(self);
    if (nargs == 0)
        return group_or(sim, m, 0, VALUE_NONE);
    if (nargs == 1)
        return group_by(sim, m, args[0]);
    Tuple *t = tuple_new(sim, nargs);
    for (size_t i = 0; i < nargs; i++) {
        t->items[i] = group_by(sim, m, args[i]);
        if (t->items[i])
            continue;
        for (; i < nargs; i++)
            t->items[i] = VALUE_NONE;
        DROP(sim, t);
        return NULL;
    }
    return (Value)t;
}

METHOD(groups) {
    (void)nargs, (void)kwnames;
    ReMatch *m = as_match(self);
    Tuple *t = tuple_new(sim, m->pattern->groups);
    for (size_t i = 0; i < t->count; i++)
        t->items[i] = group_or(sim, m, i + 1, args[0] ? args[0] : VALUE_NONE);
    return (Value)t;
}

METHOD(groupdict) {
    (void)nargs, (void)kwnames;
    ReMatch *m = as_match(self);
    Dict *d = dict_new(sim);
    size_t at = 0;
    Value name, number;
    while (dict_next(m->pattern->group_index, &at, &name, &number)) {
        Value v =
            group_or(sim, m, (size_t)value_as_small_int(number), args[0] ? args[0] : VALUE_NONE);
        dict_set(sim, d, name, v);
        value_drop(sim, v);
    }
    return (Value)d;
}

static int64_t group_argument(Sim *sim, ReMatch *m, Value *args, size_t nargs) {
    return nargs ? find_group(sim, m, args[0]) : 0;
}

METHOD(start) {
    (void)kwnames;
    int64_t n = group_argument(sim, as_match(self), args, nargs);
    return n < 0 ? NULL : int_new(sim, as_match(self)->result.slots[2 * n]);
}

METHOD(end) {
    (void)kwnames;
    int64_t n = group_argument(sim, as_match(self), args, nargs);
    return n < 0 ? NULL : int_new(sim, as_match(self)->result.slots[2 * n + 1]);
}

static Value span_of(Sim *sim, const ReMatch *m, size_t n) {
    return (Value)tuple_of(sim, 2, value_from_small_int(m->result.slots[2 * n]),
                           value_from_small_int(m->result.slots[2 * n + 1]));
}

METHOD(span) {
    (void)kwnames;
    int64_t n = group_argument(sim, as_match(self), args, nargs);
    return n < 0 ? NULL : span_of(sim, as_match(self), (size_t)n);
}

METHOD(expand) {
    (void)nargs, (void)kwnames;
    ReMatch *m = as_match(self);
    ReTemplate t;
    ReText text;
    if (!re_text_open(sim, m->pattern, m->string, &text))
        return NULL;
    Value v = NULL;
    if (re_template_parse(sim, m->pattern, args[0], &t)) {
        StrBuilder sb;
        sb_init(&sb, sim);
        re_template_add(&sb, &t, &text, &m->result);
        re_template_free(sim, &t);
        if (m->pattern->is_bytes) {
            v = (Value)bytes_new(sim, sb.text, sb.size);
            sb_drop(&sb);
        } else {
            v = (Value)sb_finish(&sb);
        }
    }
    re_text_close(sim, &text);
    return v;
}

METHOD(itself) {
    UNUSED();
    (void)sim;
    return value_keep(self);
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    return group_by(sim, as_match(self), key);
}

static Value slot_repr(Sim *sim, Value self) {
    ReMatch *m = as_match(self);
    Value whole = group_or(sim, m, 0, VALUE_NONE);
    Value r =
        (Value)str_format(sim, "<re.Match object; span=(%lld, %lld), match=%.50R>",
                          (long long)m->result.slots[0], (long long)m->result.slots[1], whole);
    value_drop(sim, whole);
    return r;
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim, (void)self;
    return 1;
}

/* ---- attributes ---- */

static Value get_pos(Sim *sim, Value self) {
    return int_new(sim, as_match(self)->pos);
}

static Value get_endpos(Sim *sim, Value self) {
    return int_new(sim, as_match(self)->endpos);
}

static Value get_re(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)as_match(self)->pattern);
}

static Value get_string(Sim *sim, Value self) {
    (void)sim;
    return value_keep(as_match(self)->string);
}

static Value get_last_index(Sim *sim, Value self) {
    int32_t n = as_match(self)->result.last_index;
    return n ? int_new(sim, n) : VALUE_NONE;
}

static Value get_last_group(Sim *sim, Value self) {
    (void)sim;
    ReMatch *m = as_match(self);
    size_t at = 0;
    Value name, number;
    while (dict_next(m->pattern->group_index, &at, &name, &number))
        if (value_as_small_int(number) == m->result.last_index)
            return value_keep(name);
    return VALUE_NONE;
}

static Value get_regs(Sim *sim, Value self) {
    ReMatch *m = as_match(self);
    Tuple *t = tuple_new(sim, (size_t)m->pattern->groups + 1);
    for (size_t i = 0; i < t->count; i++)
        t->items[i] = span_of(sim, m, i);
    return (Value)t;
}

static const Slots slots = {
    .repr = slot_repr,
    .getitem = slot_getitem,
    .truth = slot_truth,
    .dealloc = slot_dealloc,
};
static const NativeDef methods[] = {
    {.name = "__class_getitem__",
     .fn = generic_class_getitem,
     .kind = NATIVE_ONE,
     .flags = NATIVE_CLASS},
    {.name = "__copy__", .fn = itself, .kind = NATIVE_NOARGS},
    {.name = "__deepcopy__", .fn = itself, .kind = NATIVE_ONE},
    {.name = "end", .fn = end, .kind = NATIVE_POS, .min = 0, .max = 1},
    {.name = "expand", .fn = expand, .kind = NATIVE_CLINIC, .signature = "template"},
    {.name = "group", .fn = group, .kind = NATIVE_POS, .min = 0, .max = -1},
    {.name = "groupdict", .fn = groupdict, .kind = NATIVE_CLINIC, .signature = "default="},
    {.name = "groups", .fn = groups, .kind = NATIVE_CLINIC, .signature = "default="},
    {.name = "span", .fn = span, .kind = NATIVE_POS, .min = 0, .max = 1},
    {.name = "start", .fn = start, .kind = NATIVE_POS, .min = 0, .max = 1},
    {0},
};
static const GetSetDef getset[] = {
    {"endpos", get_endpos, NULL},
    {"lastgroup", get_last_group, NULL},
    {"lastindex", get_last_index, NULL},
    {"pos", get_pos, NULL},
    {"re", get_re, NULL},
    {"regs", get_regs, NULL},
    {"string", get_string, NULL},
    {0},
};
static const TypeDef def = {
    .name = "re.Match",
    .size = sizeof(ReMatch),
    .flags = TYPE_DISALLOW_NEW | TYPE_PLAIN_GETATTR,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

void re_match_type_init(Sim *sim, struct Module *m) {
    module_add_type(sim, m, &def, NULL);
}
