/* Making classes: layout, order of resolution, slots, hooks (CPython: typeobject.c, type_new). */
#include "sim/python/class.h"

#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/frame.h"
#include "sim/python/function.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/sizes.h"
#include "sim/python/slotwrapper.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* ---- order of resolution (C3) ---- */

/* One list to be merged: the MRO of a base, or the bases themselves. */
typedef struct MergeList {
    Value *items;
    size_t count, next;
} MergeList;

static bool in_a_tail(MergeList *lists, size_t count, Value candidate) {
    for (size_t i = 0; i < count; i++) {
        for (size_t k = lists[i].next + 1; k < lists[i].count; k++) {
            if (lists[i].items[k] == candidate)
                return true;
        }
    }
    return false;
}

static Value next_in_merge(MergeList *lists, size_t count, bool *left) {
    *left = false;
    for (size_t i = 0; i < count; i++) {
        if (lists[i].next == lists[i].count)
            continue;
        *left = true;
        Value candidate = lists[i].items[lists[i].next];
        if (!in_a_tail(lists, count, candidate))
            return candidate;
    }
    return NULL;
}

/* A class that stands among the bases twice; NULL: none. */
static Type *twice_among(const Tuple *bases) {
    for (size_t i = 0; i < bases->count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (bases->items[i] == bases->items[k])
                return (Type *)bases->items[i];
        }
    }
    return NULL;
}

static void raise_mro_conflict(Sim *sim, Tuple *bases) {
    Type *twice = twice_among(bases);
    if (twice) {
        RAISE(sim, TypeError, "duplicate base class %N", twice);
        return;
    }
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_puts(&sb, "Cannot create a consistent method resolution\norder (MRO) for bases ");
    for (size_t i = 0; i < bases->count; i++) {
        if (i)
            sb_puts(&sb, ", ");
        sb_str(&sb, ((Type *)bases->items[i])->name);
    }
    Str *text = sb_finish(&sb);
    RAISE(sim, TypeError, "%S", text);
    DROP(sim, text);
}

bool type_make_mro(Sim *sim, Type *type) {
    Tuple *bases = type->bases;
    size_t list_count = bases->count + 1;
    MergeList *lists = mem_alloc(sim, list_count * sizeof *lists);
    for (size_t i = 0; i < bases->count; i++) {
        Tuple *mro = ((Type *)bases->items[i])->mro;
        lists[i] = (MergeList){mro->items, mro->count, 0};
    }
    lists[bases->count] = (MergeList){bases->items, bases->count, 0};
    List *order = list_new(sim, 8);
    list_append(sim, order, (Value)type);
    bool left;
    Value next;
    while ((next = next_in_merge(lists, list_count, &left))) {
        list_append(sim, order, next);
        for (size_t i = 0; i < list_count; i++) {
            MergeList *l = &lists[i];
            if (l->next < l->count && l->items[l->next] == next)
                l->next++;
        }
    }
    mem_free(sim, lists, list_count * sizeof *lists);
    if (left) {
        raise_mro_conflict(sim, bases);
    } else {
        DROP_MAYBE(sim, type->mro);
        type->mro = tuple_from(sim, order->items, order->count);
    }
    DROP(sim, order);
    return !left;
}

/* ---- bases know their subclasses, without keeping them ---- */

/* A Type's address marked as a small int, so that the list does not count it. */
static Value weak_word(Type *type) {
    return VALUE_WORD((uintptr_t)type | 1);
}

void type_link_to_bases(Sim *sim, Type *type) {
    for (size_t i = 0; i < type->bases->count; i++) {
        Type *base = (Type *)type->bases->items[i];
        if (!base->subclasses)
            base->subclasses = (Value)list_new(sim, 4);
        list_append(sim, (List *)base->subclasses, weak_word(type));
    }
}

void type_unlink_from_bases(Type *type) {
    for (size_t i = 0; type->bases && i < type->bases->count; i++) {
        List *list = (List *)((Type *)type->bases->items[i])->subclasses;
        for (size_t k = 0; list && k < list->count; k++) {
            if (list->items[k] != weak_word(type))
                continue;
            memmove(&list->items[k], &list->items[k + 1], (list->count - k - 1) * sizeof(Value));
            list->count--;
            break;
        }
    }
}

List *type_subclasses(Sim *sim, Type *type) {
    List *result = list_new(sim, 4);
    List *below = (List *)type->subclasses;
    for (size_t i = 0; below && i < below->count; i++) {
        list_append(sim, result, VALUE_WORD((uintptr_t)below->items[i] & ~(uintptr_t)1));
    }
    return result;
}

/* ---- native types ---- */

enum {
    INHERITED_FLAGS = TYPE_HAS_DICT | TYPE_HIDES_DICT | TYPE_HAS_WEAKREFS | TYPE_IS_EXCEPTION |
                      TYPE_IS_INT | TYPE_IS_STR | TYPE_IS_TUPLE | TYPE_IS_LIST | TYPE_IS_DICT |
                      TYPE_IS_TYPE | TYPE_IS_FUTURE | TYPE_SEQUENCE | TYPE_MAPPING | TYPE_VARSIZED,
};

static void set_names(Sim *sim, Type *type, const char *full) {
    const char *dot = strrchr(full, '.');
    const char *name = dot ? dot + 1 : full;
    type->name = str_intern(sim, name, strlen(name));
    type->qualname = (Str *)KEEP(type->name);
    if (!dot)
        return;
    Str *module = str_intern(sim, full, (size_t)(dot - full));
    dict_set_str(sim, type->dict, sim->names.__module__, (Value)module);
    DROP(sim, module);
}

void type_add_methods(Sim *sim, Type *type, const NativeDef *defs) {
    for (const NativeDef *d = defs; d && d->name; d++) {
        Value f = slot_wrapper_of_method(sim, d, type);
        if (!f)
            f = native_method_new(sim, d, type);
        dict_set_text(sim, type->dict, d->name, f);
        value_drop(sim, f);
    }
}

static void add_getset(Sim *sim, Type *type, const GetSetDef *defs) {
    for (const GetSetDef *d = defs; d && d->name; d++) {
        Value f = getset_new(sim, d, type);
        dict_set_text(sim, type->dict, d->name, f);
        value_drop(sim, f);
    }
}

/* ---- __dict__ and __weakref__ of instances ---- */

static Value get_dict(Sim *sim, Value self) {
    return value_keep((Value)object_dict_make(sim, self));
}

static bool set_dict(Sim *sim, Value self, Value v) {
    if (v && !(type_of(sim, v)->flags & TYPE_IS_DICT)) {
        return RAISE(sim, TypeError, "__dict__ must be set to a dictionary, not a '%T'", v), false;
    }
    object_dict_replace(sim, self, (Dict *)value_keep_maybe(v));
    return true;
}

static Value get_weakref(Sim *sim, Value self) {
    List *refs = (List *)weakref_list(sim, self);
    Value first = refs->count ? value_keep(refs->items[refs->count - 1]) : VALUE_NONE;
    DROP(sim, refs);
    return first;
}

static const GetSetDef dict_getset[] = {{"__dict__", get_dict, set_dict}, {0}};
static const GetSetDef weakref_getset[] = {{"__weakref__", get_weakref, NULL}, {0}};

/* Has the type a flag that none of its bases has? */
static bool is_first_with(Type *type, unsigned flag) {
    for (size_t i = 0; i < type->bases->count; i++) {
        if (((Type *)type->bases->items[i])->flags & flag)
            return false;
    }
    return type->flags & flag;
}

static void add_instance_attributes(Sim *sim, Type *type) {
    bool heap = type->flags & (TYPE_HEAP | TYPE_OPEN); /* a class of Python code */
    if (is_first_with(type, TYPE_HAS_DICT) && !(type->flags & TYPE_HIDES_DICT))
        add_getset(sim, type, dict_getset);
    if (heap && is_first_with(type, TYPE_HAS_WEAKREFS))
        add_getset(sim, type, weakref_getset);
}

Type *type_from_def(Sim *sim, const TypeDef *def, Type *base) {
    if (!base)
        base = sim->types.object;
    Type *type = type_take_bare(sim, def->name);
    if (!type)
        type = object_new(sim, sim->types.type, sizeof(Type));
    type->dict = dict_new(sim);
    set_names(sim, type, def->name);
    if (strchr(def->name, '.'))
        type->full_name = def->name;
    type->size = def->size;
    type->flags = def->flags;
    type->instance_size = def->instance_size;
    if (def->slots)
        type->slots = *def->slots;
    type->base = base ? (Type *)KEEP((Value)base) : NULL;
    type->bases = base ? tuple_of(sim, 1, (Value)base) : tuple_new(sim, 0);
    if (base) {
        type->flags |= base->flags & INHERITED_FLAGS;
        if (!type->size)
            type->size = base->size;
        if (!type->instance_size)
            type->instance_size = base->instance_size;
        type_link_to_bases(sim, type);
    }
    type_make_mro(sim, type);
    type_inherit_slots(type);
    type_add_methods(sim, type, def->methods);
    add_getset(sim, type, def->getset);
    add_instance_attributes(sim, type);
    type_add_slot_wrappers(sim, type);
    if (def->slots && def->slots->new_)
        type_add_new(sim, type);
    return type;
}

/* ---- a class of the program: which base gives the layout ---- */

static Type *solid_base(Type *type) {
    while (type->base && type->size == type->base->size && !exception_adds_fields(type))
        type = type->base;
    return type;
}

static bool same_members(Sim *sim, Type *a, Type *b) {
    size_t position = 0;
    Value name, v;
    while (dict_next(a->dict, &position, &name, &v)) {
        if (!value_is(sim, v, sim->types.member_descriptor))
            continue;
        Value other = dict_get_str(sim, b->dict, (Str *)name);
        if (!other || !member_in_same_place(sim, v, other))
            return false;
    }
    return true;
}

/* Same names in __slots__, level by level, above the same base. */
bool type_same_layout(Sim *sim, Type *a, Type *b) {
    a = solid_base(a);
    b = solid_base(b);
    while (a != b && a->size == b->size && a->flags & b->flags & TYPE_HEAP) {
        Value x = dict_get_str(sim, a->dict, sim->names.__slots__);
        Value y = dict_get_str(sim, b->dict, sim->names.__slots__);
        if (!x || !y || a->slot_count != b->slot_count || !same_members(sim, a, b))
            return false;
        a = solid_base(a->base);
        b = solid_base(b->base);
    }
    return a == b;
}

static Type *best_base(Sim *sim, Tuple *bases) {
    Type *winner = NULL, *winner_solid = NULL;
    for (size_t i = 0; i < bases->count; i++) {
        Value v = bases->items[i];
        if (!value_is_heap(v) || !(v->type->flags & TYPE_IS_TYPE)) {
            return RAISE(sim, TypeError, "bases must be types");
        }
        Type *base = (Type *)v;
        if (!(base->flags & TYPE_BASE)) {
            return RAISE(sim, TypeError, "type '%N' is not an acceptable base type", base);
        }
        Type *solid = solid_base(base);
        if (!winner || (type_is_subtype(solid, winner_solid) && solid != winner_solid)) {
            winner = base;
            winner_solid = solid;
        } else if (!type_is_subtype(winner_solid, solid)) {
            return RAISE(sim, TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return winner;
}

Type *type_best_metaclass(Sim *sim, Type *meta, Tuple *bases) {
    for (size_t i = 0; i < bases->count; i++) {
        Type *m = type_of(sim, bases->items[i]);
        if (type_is_subtype(meta, m))
            continue;
        if (!type_is_subtype(m, meta)) {
            return RAISE(sim, TypeError,
                         "metaclass conflict: the metaclass of a derived class must be a "
                         "(non-strict) subclass of the metaclasses of all its bases");
        }
        meta = m;
    }
    return meta;
}

/* ---- __slots__ ---- */

/* __x in class C is _C__x. new */
Str *mangle_name(Sim *sim, Str *class_name, Str *name) {
    bool private = name->size > 2 && name->text[0] == '_' && name->text[1] == '_' &&
                   !(name->text[name->size - 1] == '_' && name->text[name->size - 2] == '_');
    const char *stripped = class_name->text + strspn(class_name->text, "_");
    if (!private || !*stripped || strchr(name->text, '.'))
        return str_intern(sim, name->text, name->size);
    return str_intern_in_place(sim, str_format(sim, "_%s%S", stripped, name));
}

static bool add_once(Sim *sim, bool *added, const char *complaint) {
    if (*added)
        RAISE(sim, TypeError, complaint);
    return !*added && (*added = true);
}

static bool add_slot_member(Sim *sim, Type *type, Value name, bool *dict, bool *weakref) {
    if (!value_is_str(sim, name)) {
        RAISE(sim, TypeError, "__slots__ items must be strings, not '%T'", name);
        return false;
    }
    Str *s = (Str *)name;
    if (!str_is_identifier(s)) {
        RAISE(sim, TypeError, "__slots__ must be identifiers");
        return false;
    }
    if (s == sim->names.__dict__ || str_equal_text(s, "__dict__"))
        return add_once(sim, dict, "__dict__ slot disallowed: we already got one");
    if (str_equal_text(s, "__weakref__"))
        return add_once(sim, weakref,
                        "__weakref__ slot disallowed: either we already got one, or "
                        "__itemsize__ != 0");
    Value there = dict_get_str(sim, type->dict, s);
    if (there && !member_is_of(sim, there, type)) { /* one name may stand there twice */
        RAISE(sim, ValueError, "%R in __slots__ conflicts with class variable", name);
        return false;
    }
    Str *mangled = mangle_name(sim, type->name, s);
    Value member = member_new(sim, type, mangled, type->size);
    type->size += sizeof(Value);
    type->slot_count++;
    dict_set_str(sim, type->dict, mangled, member);
    value_drop(sim, member);
    DROP(sim, mangled);
    return true;
}

/* In the order of their names, as CPython does: classes with equal __slots__ are laid out alike. */
static bool sort_names(Sim *sim, Tuple **names) {
    for (size_t i = 0; i < (*names)->count; i++) {
        if (!value_is_str(sim, (*names)->items[i]))
            return true; /* about which add_slot_member complains */
    }
    List *list = list_from(sim, (*names)->items, (*names)->count);
    bool ok = list_sort(sim, list, NULL, false);
    DROP(sim, *names);
    *names = tuple_from(sim, list->items, list->count);
    DROP(sim, list);
    return ok;
}

/* Reads __slots__ (a str or an iterable of them). false: raised. */
static bool add_slots(Sim *sim, Type *type, Value slots, bool *dict, bool *weakref) {
    if (!type->slot_count)
        type->slots_offset = type->size;
    if (value_is_str(sim, slots))
        return add_slot_member(sim, type, slots, dict, weakref);
    Tuple *names = tuple_from_iterable(sim, slots);
    if (!names)
        return false;
    if (names->count && type->instance_size) {
        RAISE(sim, TypeError, "nonempty __slots__ not supported for subtype of '%N'", type->base);
        DROP(sim, names);
        return false;
    }
    bool ok = sort_names(sim, &names);
    for (size_t i = 0; ok && i < names->count; i++) {
        ok = add_slot_member(sim, type, names->items[i], dict, weakref);
    }
    DROP(sim, names);
    return ok;
}

static bool lay_out(Sim *sim, Type *type) {
    Value slots = dict_get_str(sim, type->dict, sim->names.__slots__);
    bool dict = !slots, weakref = !slots;
    if (slots && !add_slots(sim, type, slots, &dict, &weakref))
        return false;
    for (size_t i = 0; i < type->bases->count; i++) {
        Type *base = (Type *)type->bases->items[i];
        type->flags |= base->flags & (TYPE_HAS_DICT | TYPE_HAS_WEAKREFS);
    }
    if (dict)
        type->flags |= TYPE_HAS_DICT;
    if (weakref)
        type->flags |= TYPE_HAS_WEAKREFS;
    return true;
}

/* ---- what the class statement leaves in the namespace ---- */

static void set_module(Sim *sim, Type *type) {
    if (dict_get_str(sim, type->dict, sim->names.__module__))
        return;
    Frame *frame = vm_program_frame(sim);
    Value name =
        frame && frame->globals ? dict_get_str(sim, frame->globals, sim->names.__name__) : NULL;
    if (name)
        dict_set_str(sim, type->dict, sim->names.__module__, name);
}

static bool take_qualname(Sim *sim, Type *type) {
    Value q = dict_get_str(sim, type->dict, sim->names.__qualname__);
    if (!q) {
        type->qualname = (Str *)KEEP(type->name);
        return true;
    }
    if (!value_is_str(sim, q)) {
        RAISE(sim, TypeError, "type __qualname__ must be a str, not %T", q);
        return false;
    }
    type->qualname = (Str *)value_keep(q);
    dict_delete_str(sim, type->dict, sim->names.__qualname__);
    return true;
}

static void wrap_special(Sim *sim, Type *type, Str *name, Value (*wrap)(Sim *, Value)) {
    Value f = dict_get_str(sim, type->dict, name);
    if (!f || type_of(sim, f) != sim->types.function)
        return;
    Value wrapped = wrap(sim, f);
    dict_set_str(sim, type->dict, name, wrapped);
    value_drop(sim, wrapped);
}

static bool fill_class_cell(Sim *sim, Type *type) {
    Value cell = dict_get_str(sim, type->dict, sim->names.__classcell__);
    if (!cell)
        return true;
    if (type_of(sim, cell) != sim->types.cell) {
        RAISE(sim, TypeError, "__classcell__ must be a nonlocal cell, not %R",
              (Value)type_of(sim, cell));
        return false;
    }
    value_replace(sim, &((Cell *)cell)->content, value_keep((Value)type));
    dict_delete_str(sim, type->dict, sim->names.__classcell__);
    return true;
}

static void complete_namespace(Sim *sim, Type *type) {
    set_module(sim, type);
    wrap_special(sim, type, sim->names.__new__, staticmethod_new);
    wrap_special(sim, type, sim->names.__init_subclass__, classmethod_new);
    wrap_special(sim, type, sim->names.__class_getitem__, classmethod_new);
    add_instance_attributes(sim, type);
    if (!dict_get_str(sim, type->dict, sim->names.__doc__)) {
        dict_set_str(sim, type->dict, sim->names.__doc__, VALUE_NONE);
    }
    if (dict_get_str(sim, type->dict, sim->names.__eq__) &&
        !dict_get_str(sim, type->dict, sim->names.__hash__)) {
        dict_set_str(sim, type->dict, sim->names.__hash__, VALUE_NONE);
    }
}

static bool call_set_name(Sim *sim, Type *type) {
    Dict *names = dict_copy(sim, type->dict);
    size_t position = 0;
    Value key, v;
    bool ok = true;
    while (ok && dict_next(names, &position, &key, &v)) {
        Value hook = value_lookup_special(sim, v, sim->names.__set_name__);
        if (!hook)
            continue;
        Value r = value_call3(sim, hook, v, (Value)type, key);
        ok = r != NULL;
        DROP_MAYBE(sim, r);
        if (!ok) {
            Exception *cause = error_take(sim);
            RAISE(sim, RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%N'", v,
                  key, type);
            value_replace(sim, &sim->error->cause, value_keep((Value)cause));
            sim->error->suppress_context = true;
            exception_set_context(sim, sim->error, (Value)cause);
            DROP(sim, cause);
        }
    }
    DROP(sim, names);
    return ok;
}

/* super(type, type).__init_subclass__(**kwargs) */
static bool call_init_subclass(Sim *sim, Type *type, Value *args, Tuple *kwnames) {
    Value super = super_new(sim, type, (Value)type);
    if (!super)
        return false;
    Value f = value_getattr(sim, super, sim->names.__init_subclass__);
    value_drop(sim, super);
    if (!f)
        return false;
    Value r = value_call(sim, f, args, 0, kwnames);
    value_drop(sim, f);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static Type *allocate_class(Sim *sim, Type *meta, Str *name, Tuple *bases, Type *base, Dict *ns) {
    Dict *dict =
        dict_copy(sim, ns); /* first, as in type_new: the collector meets it before its class */
    Type *type = object_new(sim, meta, 0);
    type->name = (Str *)KEEP(name);
    type->base = (Type *)KEEP((Value)base);
    type->bases = (Tuple *)KEEP(bases);
    type->dict = dict;
    type->size = base->size;
    type->instance_size = base->instance_size;
    type->slot_count = base->slot_count;
    type->slots_offset = base->slots_offset;
    type->flags = TYPE_HEAP | TYPE_BASE | (base->flags & INHERITED_FLAGS);
    type->slots.dealloc = base->slots.dealloc;
    type->slots.traverse = base->slots.traverse;
    type->slots.holds = base->slots.holds;
    type->slots.finalize = base->slots.finalize;
    type->slots.new_ = base->slots.new_;
    type->slots.send = base->slots.send;
    return type;
}

static void inherit_from_all_bases(Type *type) {
    for (size_t i = 0; i < type->bases->count; i++) {
        Type *b = (Type *)type->bases->items[i];
        type->flags |= b->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
        if (!type->slots.finalize)
            type->slots.finalize = b->slots.finalize;
        if (!type->slots.send)
            type->slots.send = b->slots.send;
    }
}

static bool complete_class(Sim *sim, Type *type, Value *args, Tuple *kwnames) {
    if (!take_qualname(sim, type) || !lay_out(sim, type))
        return false;
    complete_namespace(sim, type);
    if (!type_make_mro(sim, type))
        return false;
    if (!fill_class_cell(sim, type))
        return false;
    inherit_from_all_bases(type);
    type_link_to_bases(sim, type);
    type_update_slots(sim, type);
    if (!call_set_name(sim, type))
        return false;
    return call_init_subclass(sim, type, args, kwnames);
}

static bool check_args(Sim *sim, Value *args, size_t nargs) {
    static const char *const what[] = {"str", "tuple", "dict"};
    if (nargs != 3) {
        RAISE(sim, TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", nargs);
        return false;
    }
    bool ok[] = {value_is_str(sim, args[0]), value_is(sim, args[1], sim->types.tuple),
                 value_is(sim, args[2], sim->types.dict)};
    for (int i = 0; i < 3; i++) {
        if (ok[i])
            continue;
        return arguments_raise_type(sim, "type.__new__", i + 1, what[i], args[i]), false;
    }
    return true;
}

Value type_new(Sim *sim, Type *metatype, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_args(sim, args, nargs))
        return NULL;
    Tuple *bases = (Tuple *)args[1];
    Type *meta = type_best_metaclass(sim, metatype, bases);
    if (!meta)
        return NULL;
    if (meta != metatype && meta->slots.new_ != metatype->slots.new_) {
        return meta->slots.new_(sim, meta, args, nargs, kwnames);
    }
    bases = bases->count ? (Tuple *)KEEP(bases) : tuple_of(sim, 1, (Value)sim->types.object);
    Type *base = best_base(sim, bases);
    Type *type = NULL;
    if (base)
        type = allocate_class(sim, meta, (Str *)args[0], bases, base, (Dict *)args[2]);
    if (type && !complete_class(sim, type, args + nargs, kwnames)) {
        DROP(sim, type);
        type = NULL;
    }
    DROP(sim, bases);
    return (Value)type;
}
