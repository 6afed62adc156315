/* See tracked.h. The word of an object in the table is its place in the order. */
#include "sim/python/tracked.h"

#include "sim/state.h"

static bool names_any(const Code *code) {
    for (size_t i = 0; i < code->names->count; i++) {
        const Str *name = (const Str *)code->names->items[i];
        if (str_equal_text(name, "gc") || str_equal_text(name, "__del__"))
            return true;
    }
    return false;
}

static bool names_any_inside(Sim *sim, const Code *code) {
    if (names_any(code))
        return true;
    for (size_t i = 0; i < code->consts->count; i++) {
        Value v = code->consts->items[i];
        if (type_of(sim, v) == sim->types.code && names_any_inside(sim, (const Code *)v))
            return true;
    }
    return false;
}

void tracking_begin_for(Sim *sim, const Code *code) {
    sim->tracks_objects = names_any_inside(sim, code);
    if (sim->tracks_objects)
        object_track(sim, &sim->modules->head); /* older than all modules of the program */
}

bool value_is_tracked_kind(Value v) {
    if (!value_is_heap(v))
        return false;
    const Type *type = v->type;
    return type->slots.traverse || type->slots.holds || type->slot_count ||
           type->flags & (TYPE_HAS_DICT | TYPE_IS_TYPE);
}

void object_track(Sim *sim, Object *o) {
    if (!value_is_tracked_kind(o))
        return;
    o->flags |= OBJ_TRACKED;
    address_table_set(sim, &sim->tracked, o, (uintptr_t)++sim->tracked_given);
}

void object_untrack(Sim *sim, Object *o) {
    if (!(o->flags & OBJ_TRACKED))
        return;
    o->flags &= ~(uint32_t)OBJ_TRACKED;
    address_table_remove(&sim->tracked, o);
}

uint64_t object_birth(Sim *sim, const Object *o) {
    uintptr_t *place = address_table_find(&sim->tracked, o);
    return place ? *place : 0;
}

Object **tracked_objects(Sim *sim, size_t *count) {
    *count = sim->tracked.count;
    AddressEntry *all = address_table_sorted(sim, &sim->tracked);
    Object **objects = mem_alloc(sim, *count * sizeof(Object *));
    for (size_t i = 0; i < *count; i++)
        objects[i] = all[i].object;
    mem_free(sim, all, (*count + 1) * sizeof *all);
    return objects;
}
