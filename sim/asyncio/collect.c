/* See collect.h. CPython walks over all containers; this, too, if they are tracked (tracked.h), and
 * else starts at the objects whose end somebody could notice: pending tasks, those that have last
 * words, those that are referred to weakly. What they lead to is counted: an object with a
 * reference that does not come from one of these lives, and with it all that it leads to. A type
 * without `traverse` hides its references, so that what it holds lives: never the other way round.
 */
#include "sim/asyncio/collect.h"

#include <stdlib.h>
#include <string.h>

#include "sim/asyncio/collect_internal.h"
#include "sim/asyncio/future.h"
#include "sim/python/class.h"
#include "sim/python/frameobject.h"
#include "sim/python/function.h"
#include "sim/python/lastwords.h"
#include "sim/python/objects/generator.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/tracked.h"

typedef struct Node {
    Object *object;
    int64_t outside; /* references that come from elsewhere */
    bool lives;
} Node;

typedef struct Search {
    Sim *sim;
    AddressTable places; /* of an object among the nodes */
    Node *nodes;         /* in the order in which they were found */
    size_t count, capacity;
} Search;

/* ---- the nodes ---- */

static void add_node(Search *s, Object *o) {
    if (s->count == s->capacity) {
        size_t grown = mem_grow_capacity(s->capacity, s->count + 1);
        s->nodes =
            mem_realloc(s->sim, s->nodes, s->capacity * sizeof *s->nodes, grown * sizeof *s->nodes);
        s->capacity = grown;
    }
    address_table_set(s->sim, &s->places, o, s->count);
    s->nodes[s->count++] = (Node){o, o->refs, false};
}

static Node *node_of(Search *s, Value v) {
    uintptr_t *place = value_is_heap(v) ? address_table_find(&s->places, v) : NULL;
    return place ? &s->nodes[*place] : NULL;
}

static void find(Value v, void *ctx) {
    Search *s = ctx;
    if (!v || !value_is_heap(v) || v->flags & OBJ_UNCOUNTED)
        return;
    if (v->type->flags & TYPE_IS_TYPE && !(((Type *)v)->flags & TYPE_HEAP))
        return;
    if (v->refs == 0) /* it is dying just now: a callback or finalizer has called collect() */
        return;
    if (!node_of(s, v))
        add_node(s, v);
}

static void subtract(Value v, void *ctx) {
    Node *n = v ? node_of(ctx, v) : NULL;
    if (n)
        n->outside--;
}

/* What an object of any type holds besides what its type knows of. */
void collect_visit_members(Object *o, VisitFn visit, void *ctx) {
    Type *type = o->type;
    Dict *d = object_dict(o);
    if (d)
        visit((Value)d, ctx);
    Value *slots = (Value *)((char *)o + type->slots_offset);
    for (uint32_t i = 0; i < type->slot_count; i++) {
        if (slots[i])
            visit(slots[i], ctx);
    }
    if (type->slots.traverse)
        type->slots.traverse(o, visit, ctx);
    for (const uint16_t *offset = type->slots.holds; offset && *offset; offset++) {
        Value v = *(Value *)((char *)o + *offset);
        if (v)
            visit(v, ctx);
    }
}

/* The members, and what belongs to a class: an object holds the class that the program made. */
static void visit_held(Object *o, VisitFn visit, void *ctx) {
    if (o->type->flags & TYPE_IS_TYPE)
        type_visit(o, visit, ctx);
    collect_visit_members(o, visit, ctx);
    if (o->type->flags & TYPE_HEAP)
        visit((Value)o->type, ctx);
}

static void search_free(Search *s) {
    address_table_free(s->sim, &s->places);
    mem_free(s->sim, s->nodes, s->capacity * sizeof *s->nodes);
}

/* ---- where it starts ---- */

static void find_last_words(Search *s) {
    size_t count = s->sim->last_words.count;
    AddressEntry *all = address_table_sorted(s->sim, &s->sim->last_words);
    for (size_t i = 0; i < count; i++)
        find(all[i].object, s);
    mem_free(s->sim, all, (count + 1) * sizeof *all);
}

static void find_referred(Search *s) {
    const AddressTable *t = &s->sim->weakrefs;
    for (size_t i = 0; i < t->capacity; i++) {
        if (t->entries[i].object)
            find(t->entries[i].object, s);
    }
}

/* A coroutine is older than its task: it is closed first. */
static void find_tasks(Search *s) {
    for (Task *t = s->sim->first_task; t; t = t->next) {
        find(t->coro, s);
        find((Value)t, s);
    }
}

/* ---- what lives ---- */

static void revive(Value v, void *ctx) {
    Node *n = v ? node_of(ctx, v) : NULL;
    if (n && !n->lives && n->outside <= 0)
        n->outside = 1;
}

/* Each round reaches one step further, in either direction of the order at once. */
static void spread_life(Search *s) {
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; i < s->count; i++) {
            if (s->nodes[i].lives || s->nodes[i].outside <= 0)
                continue;
            s->nodes[i].lives = changed = true;
            visit_held(s->nodes[i].object, revive, s);
        }
    }
}

static void find_tracked(Search *s) {
    size_t count;
    Object **objects = tracked_objects(s->sim, &count);
    for (size_t i = 0; i < count; i++)
        find(objects[i], s);
    mem_free(s->sim, objects, count * sizeof *objects);
}

static void search(Search *s) {
    find_tracked(s);
    find_tasks(s);
    find_last_words(s);
    find_referred(s);
    for (size_t i = 0; i < s->count; i++)
        visit_held(s->nodes[i].object, find, s);
    for (size_t i = 0; i < s->count; i++)
        visit_held(s->nodes[i].object, subtract, s);
    spread_life(s);
}

/* ---- the end of the others ---- */

static void keep_the_dead(Search *s) {
    size_t dead = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (!s->nodes[i].lives)
            s->nodes[dead++] = s->nodes[i];
    }
    for (size_t i = 0; i < dead; i++)
        value_keep(s->nodes[i].object);
    s->count = dead;
}

/* A reference that goes with the others has nobody to call. */
static void forget_callbacks(Search *s) {
    for (size_t i = 0; i < s->count; i++) {
        Object *o = s->nodes[i].object;
        if (value_is(s->sim, o, s->sim->types.weakref) || o->type == s->sim->types.weak_proxy ||
            o->type == s->sim->types.weak_callable_proxy)
            value_replace(s->sim, &((WeakRef *)o)->callback, NULL);
    }
}

static void clear_weakrefs(Search *s) {
    forget_callbacks(s);
    for (size_t i = 0; i < s->count; i++) {
        Object *o = s->nodes[i].object;
        if (o->flags & OBJ_REFERRED)
            weakrefs_clear(s->sim, o);
        if (value_is(s->sim, o, s->sim->types.task))
            ((Future *)o)->unregistered = true; /* asyncio refers to it weakly, too */
    }
}

static void finalize(Sim *sim, Object *o) {
    if (!o->type->slots.finalize || o->flags & OBJ_FINALIZED)
        return;
    o->flags |= OBJ_FINALIZED;
    o->type->slots.finalize(sim, o);
    if (sim->error)
        error_clear(sim);
}

/* Whoever has been given away by a finalizer lives on, and all the others with it. */
static bool is_resurrected(Search *s) {
    address_table_free(s->sim, &s->places);
    for (size_t i = 0; i < s->count; i++) {
        s->nodes[i].outside = (int64_t)s->nodes[i].object->refs - 1;
        address_table_set(s->sim, &s->places, s->nodes[i].object, i);
    }
    for (size_t i = 0; i < s->count; i++)
        visit_held(s->nodes[i].object, subtract, s);
    for (size_t i = 0; i < s->count; i++) {
        if (s->nodes[i].outside > 0)
            return true;
    }
    return false;
}

static void empty_slots(Sim *sim, Object *o) {
    Value *slots = (Value *)((char *)o + o->type->slots_offset);
    for (uint32_t i = 0; i < o->type->slot_count; i++)
        value_replace(sim, &slots[i], NULL);
}

/* Takes away what can lead around a circle. It is not looked for again, even if something of it is
 * left. */
static void empty(Sim *sim, Object *o) {
    object_untrack(sim, o);
    empty_slots(sim, o);
    if (value_is(sim, o, sim->types.dict)) {
        dict_clear(sim, (Dict *)o);
    } else if (value_is(sim, o, sim->types.list)) {
        list_clear(sim, (List *)o);
    } else if (value_is(sim, o, sim->types.set)) {
        set_clear(sim, (Set *)o);
    } else if (value_is(sim, o, sim->exceptions.BaseException)) {
        value_replace(sim, (Value *)&((Exception *)o)->traceback, NULL);
        value_replace(sim, &((Exception *)o)->context, NULL);
    } else if (o->type == sim->types.frame) {
        frame_object_clear(sim, (FrameObject *)o);
    } else if (o->type == sim->types.cell) {
        value_replace(sim, &((Cell *)o)->content, NULL);
    } else if (value_is(sim, o, sim->types.task)) {
        task_forget(sim, (Task *)o);
        value_replace(sim, &((Task *)o)->coro, NULL);
        value_replace(sim, &((Task *)o)->waiter, NULL);
    } else if (value_is_future(sim, o)) {
        future_drop_callbacks(sim, (Future *)o);
    }
    if (object_dict(o))
        object_dict_replace(sim, o, NULL);
}

/* A dict of numbers and texts is none of CPython's containers. */
static bool is_plain_dict(Sim *sim, Object *o) {
    size_t position = 0;
    Value key, v;
    if (o->type != sim->types.dict)
        return false;
    while (dict_next((Dict *)o, &position, &key, &v)) {
        if (value_is_tracked_kind(key) || value_is_tracked_kind(v))
            return false;
    }
    return true;
}

/* CPython has no object for the attributes of an instance. */
static size_t count_of_cpython(Search *s) {
    size_t count = s->count;
    for (size_t i = 0; i < s->count; i++) {
        Object *o = s->nodes[i].object;
        bool of_instance = o->type->flags & TYPE_HEAP && object_dict(o);
        if (is_plain_dict(s->sim, o) ||
            (of_instance && !is_plain_dict(s->sim, (Value)object_dict(o))))
            count--;
    }
    return count;
}

/* The classes last: they say what the others are. */
static void empty_all(Search *s) {
    for (size_t i = 0; i < s->count; i++) {
        if (!(s->nodes[i].object->type->flags & TYPE_IS_TYPE))
            empty(s->sim, s->nodes[i].object);
    }
    for (size_t i = 0; i < s->count; i++) {
        if (s->nodes[i].object->type->flags & TYPE_IS_TYPE)
            type_empty(s->sim, (Type *)s->nodes[i].object);
    }
}

/* How many of them CPython would count. */
static size_t bury(Search *s) {
    Sim *sim = s->sim;
    for (size_t i = 0; i < s->count; i++)
        finalize(sim, s->nodes[i].object);
    bool resurrected = is_resurrected(s);
    size_t count = resurrected ? 0 : count_of_cpython(s);
    if (!resurrected)
        empty_all(s);
    for (size_t i = 0; i < s->count; i++)
        value_drop(sim, s->nodes[i].object);
    return count;
}

int64_t collect_cycles(Sim *sim) {
    Search s = {.sim = sim};
    Exception *error = sim->error;
    sim->error = NULL;
    search(&s);
    keep_the_dead(&s);
    clear_weakrefs(&s);
    size_t dead = bury(&s);
    search_free(&s);
    sim->error = error;
    return (int64_t)dead;
}

/* ---- the end of the program ---- */

/* Of the program's classes too: nothing outlives the end. */
static void find_with_classes(Value v, void *ctx) {
    Search *s = ctx;
    if (!v || !value_is_heap(v) || v->flags & OBJ_UNCOUNTED || node_of(s, v))
        return;
    if (!(v->type->flags & TYPE_IS_TYPE) || ((Type *)v)->flags & TYPE_HEAP)
        add_node(s, v);
}

static void visit_members_and_classes(Object *o, Search *s) {
    if (o->type->flags & TYPE_IS_TYPE) {
        find_with_classes((Value)((Type *)o)->dict, s);
    } else {
        collect_visit_members(o, find_with_classes, s);
    }
}

static int by_rank(const void *a, const void *b) {
    int64_t x = ((const Node *)a)->outside, y = ((const Node *)b)->outside;
    return (x > y) - (x < y);
}

/* As CPython's last collection but one has left them; those that are not tracked are older. */
static void put_in_order(Search *s) {
    AddressTable ranks = collect_order(s->sim);
    if (ranks.count == 0)
        return;
    for (size_t i = 0; i < s->count; i++) {
        uintptr_t *rank = address_table_find(&ranks, s->nodes[i].object);
        s->nodes[i].outside = rank ? (int64_t)*rank : -1;
    }
    qsort(s->nodes, s->count, sizeof *s->nodes, by_rank);
    address_table_free(s->sim, &ranks);
}

/* Each lives as long as somebody holds it: the end of one may be that of others. */
static void finalize_the_tracked(Search *s) {
    for (size_t i = 0; i < s->count; i++)
        s->nodes[i].outside = (int64_t)object_birth(s->sim, s->nodes[i].object);
    for (size_t i = 0; i < s->count; i++) {
        Object *o = s->nodes[i].object;
        if (s->nodes[i].outside == 0 || object_birth(s->sim, o) != (uint64_t)s->nodes[i].outside)
            continue;
        value_keep(o);
        finalize(s->sim, o);
        value_drop(s->sim, o);
    }
}

static void finalize_all(Search *s) {
    keep_the_dead(s);
    for (size_t i = 0; i < s->count; i++)
        finalize(s->sim, s->nodes[i].object);
    for (size_t i = 0; i < s->count; i++)
        value_drop(s->sim, s->nodes[i].object);
}

/* All that the names lead to. */
static void find_from(Search *s, Dict *names) {
    add_node(s, (Object *)names);
    for (size_t i = 0; i < s->count; i++)
        visit_members_and_classes(s->nodes[i].object, s);
}

static bool has_more_to_say(const Generator *g) {
    bool over = g->closed || g->running || !g->frame;
    return !over && !(g->head.flags & OBJ_FINALIZED);
}

static bool any_generator_has_more_to_say(Sim *sim) {
    const Generator *g = sim->first_generator;
    while (g && !has_more_to_say(g))
        g = g->next;
    return g != NULL;
}

void end_generators(Sim *sim, Dict *names) {
    if (!any_generator_has_more_to_say(sim))
        return;
    Search known = {.sim = sim}, lost = {.sim = sim};
    if (names)
        find_from(&known, names);
    for (Generator *g = sim->first_generator; g; g = g->next) {
        if (has_more_to_say(g) && !node_of(&known, (Value)g))
            add_node(&lost, (Object *)g);
    }
    finalize_all(&lost);
    search_free(&known);
    search_free(&lost);
}

void tell_the_end(Sim *sim, Dict *names) {
    Search s = {.sim = sim};
    find_from(&s, names);
    put_in_order(&s);
    if (sim->tracks_objects)
        finalize_the_tracked(&s);
    else
        finalize_all(&s);
    search_free(&s);
}
