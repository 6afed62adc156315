/* See lastwords.h. The word of an object in the table is its place in the order. */
#include "sim/python/lastwords.h"

#include "sim/python/errors.h"
#include "sim/state.h"

void last_words_expect(Sim *sim, Object *o) {
    if (o->flags & OBJ_LAST_WORDS)
        return;
    o->flags |= OBJ_LAST_WORDS;
    address_table_set(sim, &sim->last_words, o, (uintptr_t)++sim->last_words_given);
}

void last_words_forget(Sim *sim, Object *o) {
    o->flags &= ~(uint32_t)OBJ_LAST_WORDS;
    address_table_remove(&sim->last_words, o);
}

static void say(Sim *sim, Object *o) {
    if (o->flags & OBJ_FINALIZED)
        return;
    o->flags |= OBJ_FINALIZED;
    if (o->type->slots.finalize)
        o->type->slots.finalize(sim, o);
    if (sim->error)
        error_clear(sim);
}

void last_words_say(Sim *sim) {
    size_t count = sim->last_words.count;
    AddressEntry *all = address_table_sorted(sim, &sim->last_words);
    for (size_t i = 0; i < count; i++)
        value_keep(all[i].object);
    for (size_t i = 0; i < count; i++)
        say(sim, all[i].object);
    for (size_t i = 0; i < count; i++)
        value_drop(sim, all[i].object);
    mem_free(sim, all, (count + 1) * sizeof *all);
}
