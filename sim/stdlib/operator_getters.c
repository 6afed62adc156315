/* operator.itemgetter, attrgetter, methodcaller (CPython: Modules/_operator.c). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/state.h"
#include "sim/stdlib/operator_internal.h"

/* names: keys, attribute names, or the method's name and arguments. */
typedef struct Getter {
    Object head;
    Tuple *names;
    Dict *keywords; /* methodcaller only, or NULL */
} Getter;

static void getter_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((Getter *)o)->names);
    DROP_MAYBE(sim, ((Getter *)o)->keywords);
}

static Value getter_new(Sim *sim, Type *type, Value *args, size_t nargs) {
    Getter *g = object_new(sim, type, 0);
    g->names = tuple_from(sim, args, nargs);
    return (Value)g;
}

static Value getter_repr(Sim *sim, Value self) {
    Getter *g = (Getter *)self;
    StrBuilder sb;
    sb_init(&sb, sim);
    bool ok = sb_format(&sb, "operator.%s(", self->type->name->text);
    for (size_t i = 0; ok && i < g->names->count; i++) {
        if (i > 0)
            sb_puts(&sb, ", ");
        ok = sb_repr(&sb, g->names->items[i]);
    }
    size_t position = 0;
    Value key, v;
    while (ok && g->keywords && dict_next(g->keywords, &position, &key, &v)) {
        ok = sb_format(&sb, ", %V=%R", key, v);
    }
    sb_char(&sb, ')');
    if (ok)
        return (Value)sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

typedef Value (*GetFn)(Sim *sim, Value object, Value name);

/* One value, or a tuple if there are several names. */
static Value get_all(Sim *sim, Getter *g, Value object, GetFn get) {
    if (g->names->count == 1)
        return get(sim, object, g->names->items[0]);
    Tuple *t = tuple_new(sim, g->names->count);
    for (size_t i = 0; i < t->count; i++) {
        t->items[i] = get(sim, object, g->names->items[i]);
        if (t->items[i])
            continue;
        for (; i < t->count; i++)
            t->items[i] = VALUE_NONE;
        DROP(sim, t);
        return NULL;
    }
    return (Value)t;
}

static bool check_call(Sim *sim, const char *name, size_t nargs, Tuple *kwnames) {
    return arguments_no_keywords(sim, name, kwnames) && arguments_count(sim, name, nargs, 1, 1);
}

/* ---- itemgetter ---- */

static Value itemgetter_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, "itemgetter", kwnames))
        return NULL;
    if (nargs == 0)
        return RAISE(sim, TypeError, "itemgetter expected 1 argument, got 0");
    return getter_new(sim, type, args, nargs);
}

static Value itemgetter_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_call(sim, "itemgetter", nargs, kwnames))
        return NULL;
    return get_all(sim, (Getter *)self, args[0], value_getitem);
}

/* ---- attrgetter ---- */

/* object.a.b.c for the name "a.b.c" */
static Value get_dotted(Sim *sim, Value object, Value name) {
    const char *p = ((Str *)name)->text;
    Value v = value_keep(object);
    for (;;) {
        size_t size = strcspn(p, ".");
        Str *part = str_intern(sim, p, size);
        Value next = value_getattr(sim, v, part);
        DROP(sim, part);
        value_drop(sim, v);
        v = next;
        if (!v || p[size] != '.')
            return v;
        p += size + 1; /* behind the last dot stands an empty name */
    }
}

static Value attrgetter_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, "attrgetter", kwnames))
        return NULL;
    if (nargs == 0)
        return RAISE(sim, TypeError, "attrgetter expected 1 argument, got 0");
    for (size_t i = 0; i < nargs; i++) {
        if (!value_is_str(sim, args[i])) {
            return RAISE(sim, TypeError, "attribute name must be a string");
        }
    }
    return getter_new(sim, type, args, nargs);
}

static Value attrgetter_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_call(sim, "attrgetter", nargs, kwnames))
        return NULL;
    return get_all(sim, (Getter *)self, args[0], get_dotted);
}

/* ---- methodcaller ---- */

static Value methodcaller_construct(Sim *sim, Type *type, Value *args, size_t nargs,
                                    Tuple *kwnames) {
    if (nargs == 0) {
        return RAISE(sim, TypeError, "methodcaller needs at least one argument, the method name");
    }
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "method name must be a string");
    }
    Value self = getter_new(sim, type, args, nargs);
    if (!kwnames || kwnames->count == 0)
        return self;
    Dict *keywords = dict_new(sim);
    for (size_t i = 0; i < kwnames->count; i++) {
        dict_set_str(sim, keywords, (Str *)kwnames->items[i], args[nargs + i]);
    }
    ((Getter *)self)->keywords = keywords;
    return self;
}

static Value call_with(Sim *sim, Value method, Getter *g) {
    size_t count = g->names->count - 1;
    List *all = list_from(sim, g->names->items + 1, count);
    List *names = list_new(sim, 0);
    size_t position = 0;
    Value key, v;
    while (g->keywords && dict_next(g->keywords, &position, &key, &v)) {
        list_append(sim, names, key);
        list_append(sim, all, v);
    }
    Tuple *kwnames = tuple_from(sim, names->items, names->count);
    Value result = value_call(sim, method, all->items, count, kwnames->count ? kwnames : NULL);
    DROP(sim, kwnames);
    DROP(sim, names);
    DROP(sim, all);
    return result;
}

static Value methodcaller_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (!check_call(sim, "methodcaller", nargs, kwnames))
        return NULL;
    Getter *g = (Getter *)self;
    Value method = get_dotted(sim, args[0], g->names->items[0]);
    if (!method)
        return NULL;
    Value result = call_with(sim, method, g);
    value_drop(sim, method);
    return result;
}

/* ---- types ---- */

static const uint16_t getter_holds[] = {offsetof(Getter, names), offsetof(Getter, keywords), 0};

#define GETTERS(X) X(itemgetter) X(attrgetter) X(methodcaller)

#define X(n)                                                                                       \
    static const Slots n##_slots = {.repr = getter_repr,                                           \
                                    .call = n##_call,                                              \
                                    .new_ = n##_construct,                                         \
                                    .dealloc = getter_dealloc,                                     \
                                    .holds = getter_holds};                                        \
    static const TypeDef n##_def = {                                                               \
        .name = "operator." #n, .size = sizeof(Getter), .flags = TYPE_BASE, .slots = &n##_slots};
GETTERS(X)
#undef X

void operator_add_getters(Sim *sim, Module *m) {
#define X(n) module_add_type(sim, m, &n##_def, NULL);
    GETTERS(X)
#undef X
}
