/* In which order the objects of a program stand after CPython's collector has looked through them
 * (Modules/gcmodule.c: deduce_unreachable). It walks its list once: an object that others refer to
 * and that nobody has been seen to use yet goes aside, and comes back at the end of the list when a
 * user is met. So what was there before its holder ends up behind it. */
#include "sim/asyncio/collect_internal.h"
#include "sim/python/class.h"
#include "sim/python/objects/dict.h"
#include "sim/python/tracked.h"

typedef enum Place { IN_LIST, ASIDE, WALKED } Place;

typedef struct Item {
    Object *object;
    int64_t users; /* references from outside, or one for a user that was met */
    Place place;
} Item;

typedef struct Walk {
    AddressTable places; /* of an object among the items */
    Item *items;
    size_t count;
    size_t *
        list; /* of items, in the order in which they are walked; with room for those that return */
    size_t listed;
} Walk;

static Item *item_of(Walk *w, Value v) {
    uintptr_t *place = v && value_is_heap(v) ? address_table_find(&w->places, v) : NULL;
    return place ? &w->items[*place] : NULL;
}

typedef struct Visit {
    Walk *walk;
    VisitFn visit;
    bool of_instance;
} Visit;

/* The attributes of an instance of a class are its own: CPython 3.11 has no dict object for them.
 */
static void through_attributes(Value v, void *ctx) {
    Visit *visit = ctx;
    bool attributes = visit->of_instance && v && value_is_heap(v) && v->flags & DICT_OF_INSTANCE;
    if (attributes && v->type->flags & TYPE_IS_DICT)
        v->type->slots.traverse(v, visit->visit, visit->walk);
    else
        visit->visit(v, visit->walk);
}

static void visit_held(Walk *w, Object *o, VisitFn visit) {
    Visit v = {w, visit, o->type->flags & TYPE_HEAP};
    if (o->type->flags & TYPE_IS_TYPE)
        visit((Value)((Type *)o)->dict, w);
    else
        collect_visit_members(o, through_attributes, &v);
}

static void subtract(Value v, void *ctx) {
    Item *item = item_of(ctx, v);
    if (item)
        item->users--;
}

static void use(Value v, void *ctx) {
    Walk *w = ctx;
    Item *item = item_of(w, v);
    if (!item || item->place == WALKED)
        return;
    if (item->place == ASIDE) {
        item->place = IN_LIST;
        w->list[w->listed++] = (size_t)(item - w->items);
        item->users = 1;
    } else if (item->users <= 0) {
        item->users = 1;
    }
}

static void walk(Walk *w, AddressTable *ranks, Sim *sim) {
    for (size_t i = 0; i < w->listed; i++) {
        Item *item = &w->items[w->list[i]];
        if (item->users <= 0) {
            item->place = ASIDE;
            continue;
        }
        item->place = WALKED;
        address_table_set(sim, ranks, item->object, i);
        visit_held(w, item->object, use);
    }
}

AddressTable collect_order(Sim *sim) {
    AddressTable ranks = {0};
    if (!sim->tracks_objects)
        return ranks;
    size_t count;
    Object **objects = tracked_objects(sim, &count);
    Walk w = {.count = count, .listed = count};
    w.items = mem_alloc(sim, (count + 1) * sizeof *w.items);
    w.list = mem_alloc(sim, (2 * count + 1) * sizeof *w.list);
    for (size_t i = 0; i < count; i++) {
        w.items[i] = (Item){.object = objects[i], .users = objects[i]->refs};
        w.list[i] = i;
        address_table_set(sim, &w.places, objects[i], i);
    }
    for (size_t i = 0; i < count; i++)
        visit_held(&w, objects[i], subtract);
    walk(&w, &ranks, sim);
    address_table_free(sim, &w.places);
    mem_free(sim, w.list, (2 * count + 1) * sizeof *w.list);
    mem_free(sim, w.items, (count + 1) * sizeof *w.items);
    mem_free(sim, objects, count * sizeof *objects);
    return ranks;
}
