/* Interned strs: one object for each text, so that equal names are equal pointers. The table does
 * not own them: a str that dies takes itself out (CPython: unicodeobject.c,
 * PyUnicode_InternInPlace). Open addressing with linear steps; taking out moves later ones back, so
 * there are no gaps. */
#include <string.h>

#include "sim/python/objects/intern.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

enum { FIRST_SIZE = 1024 };

static size_t place_of(const InternTable *table, int64_t hash) {
    return (size_t)hash & (table->size - 1);
}

static Str **find(InternTable *table, const char *text, size_t size, int64_t hash) {
    size_t at = place_of(table, hash);
    for (;; at = (at + 1) & (table->size - 1)) {
        Str *s = table->places[at];
        if (!s)
            return &table->places[at];
        if (s->hash == hash && s->size == size && memcmp(s->text, text, size) == 0) {
            return &table->places[at];
        }
    }
}

static void grow(Sim *sim) {
    InternTable *table = &sim->interned;
    InternTable bigger = {0};
    bigger.size = table->size ? table->size * 2 : FIRST_SIZE;
    bigger.places = mem_calloc(sim, bigger.size * sizeof(Str *));
    bigger.used = table->used;
    for (size_t i = 0; i < table->size; i++) {
        Str *s = table->places[i];
        if (s)
            *find(&bigger, s->text, s->size, s->hash) = s;
    }
    mem_free(sim, table->places, table->size * sizeof(Str *));
    *table = bigger;
}

static void insert(Sim *sim, Str **place, Str *s) {
    s->interned = true;
    *place = s;
    sim->interned.used++;
}

static Str **find_with_room(Sim *sim, const char *text, size_t size, int64_t hash) {
    InternTable *table = &sim->interned;
    if (table->used * 2 >= table->size)
        grow(sim);
    return find(table, text, size, hash);
}

Str *str_intern(Sim *sim, const char *text, size_t size) {
    int64_t hash = text_hash(text, size);
    Str **place = find_with_room(sim, text, size, hash);
    if (*place)
        return KEEP(*place);
    Str *s = str_new(sim, text, size);
    if (s->interned)
        return s; /* a shared single character */
    s->hash = hash;
    insert(sim, place, s);
    return s;
}

Str *str_intern_in_place(Sim *sim, Str *s) {
    if (s->interned || s->head.type != sim->types.str)
        return s;
    Str **place = find_with_room(sim, s->text, s->size, str_hash(s));
    if (*place) {
        Str *known = KEEP(*place);
        DROP(sim, s);
        return known;
    }
    insert(sim, place, s);
    return s;
}

/* Is `home` outside the stretch (gap, at] of the ring? Then the entry at `at` may move to gap. */
static bool may_move(size_t home, size_t gap, size_t at) {
    return gap <= at ? home <= gap || home > at : home <= gap && home > at;
}

void intern_remove(Sim *sim, Str *s) {
    InternTable *table = &sim->interned;
    Str **place = find(table, s->text, s->size, s->hash);
    if (*place != s)
        return;
    size_t mask = table->size - 1;
    size_t gap = (size_t)(place - table->places);
    table->places[gap] = NULL;
    table->used--;
    for (size_t at = (gap + 1) & mask; table->places[at]; at = (at + 1) & mask) {
        if (!may_move(place_of(table, table->places[at]->hash), gap, at))
            continue;
        table->places[gap] = table->places[at];
        table->places[at] = NULL;
        gap = at;
    }
}
