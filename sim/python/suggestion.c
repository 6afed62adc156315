/* "Did you mean: 'x'?": the name that is nearest to a misspelt one (CPython: Python/suggestions.c).
 * Distances count 2 for a letter put in, left out or exchanged, 1 for a change of case. */
#include <string.h>

#include "sim/python/frameobject.h"
#include "sim/python/objects/exception.h"
#include "sim/python/traceback.h"
#include "sim/state.h"

enum { MOVE_COST = 2, CASE_COST = 1, NAME_MAX = 40, CANDIDATES_MAX = 750 };

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t cost_of_exchange(char a, char b) {
    if (a == b)
        return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* One row of the table of distances; returns its least value. row[i]: distance of a's first i+1
 * letters to b's letters so far. */
static size_t next_row(size_t *row, const char *a, size_t a_size, char letter, size_t index) {
    size_t diagonal = index * MOVE_COST, left = diagonal + MOVE_COST, smallest = SIZE_MAX;
    for (size_t i = 0; i < a_size; i++) {
        size_t exchanged = diagonal + cost_of_exchange(letter, a[i]);
        diagonal = row[i];
        left = least(least(left, diagonal) + MOVE_COST, exchanged);
        row[i] = left;
        smallest = least(smallest, left);
    }
    return smallest;
}

/* The distance, or anything above max if it is above max. */
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size, size_t max) {
    size_t row[NAME_MAX];
    while (a_size && b_size && a[0] == b[0]) {
        a++, b++, a_size--, b_size--;
    }
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) {
        a_size--, b_size--;
    }
    if (!a_size || !b_size)
        return (a_size + b_size) * MOVE_COST;
    if (a_size > NAME_MAX || b_size > NAME_MAX)
        return max + 1;
    size_t longer = a_size > b_size ? a_size - b_size : b_size - a_size;
    if (longer * MOVE_COST > max)
        return max + 1;
    for (size_t i = 0; i < a_size; i++) {
        row[i] = (i + 1) * MOVE_COST;
    }
    for (size_t k = 0; k < b_size; k++) {
        if (next_row(row, a, a_size, b[k], k) > max)
            return max + 1;
    }
    return row[a_size - 1];
}

void suggestion_consider(Suggestion *s, const char *text, size_t size) {
    if (size == s->size && memcmp(text, s->name, size) == 0)
        return;
    /* No more than a third of the letters may need a change. */
    size_t max = (s->size + size + 3) * MOVE_COST / 6;
    if (s->best)
        max = least(max, s->best_distance - 1);
    size_t d = distance(s->name, s->size, text, size, max);
    if (d > max)
        return;
    s->best = text;
    s->best_size = size;
    s->best_distance = d;
}

static void consider(Sim *sim, Suggestion *s, Value candidate) {
    if (value_is_str(sim, candidate))
        suggestion_consider(s, ((const Str *)candidate)->text, ((const Str *)candidate)->size);
}

static bool search_tuple(Sim *sim, Suggestion *s, const Tuple *names) {
    if (names->count >= CANDIDATES_MAX)
        return false;
    for (size_t i = 0; i < names->count; i++) {
        consider(sim, s, names->items[i]);
    }
    return s->best != NULL;
}

static bool search_dict(Sim *sim, Suggestion *s, Dict *names) {
    if (!names || names->used >= CANDIDATES_MAX)
        return false;
    size_t position = 0;
    Value key, v;
    while (dict_next(names, &position, &key, &v)) {
        consider(sim, s, key);
    }
    return s->best != NULL;
}

static Str *question(Sim *sim, const Suggestion *s) {
    if (!s->best)
        return NULL;
    Str *best = str_new(sim, s->best, s->best_size);
    Str *text = str_format(sim, ". Did you mean: '%S'?", best);
    DROP(sim, best);
    return text;
}

static Str *suggest_name(Sim *sim, Exception *e, Suggestion *s) {
    const Traceback *tb = e->traceback;
    if (!tb)
        return NULL;
    while (tb->next) {
        tb = tb->next;
    }
    Dict *globals = tb->frame ? tb->frame->globals : NULL;
    if (!search_tuple(sim, s, tb->code->varnames) && !search_dict(sim, s, globals))
        search_dict(sim, s, sim->builtins);
    return question(sim, s);
}

/* dir(obj), without the sorting that has been done by __dir__'s caller in CPython: names are
 * compared in sorted order, so that equal distances choose the same one. */
static List *names_of(Sim *sim, Value obj) {
    Value method = value_lookup_special(sim, obj, sim->names.__dir__);
    Value names = method ? value_call1(sim, method, obj) : NULL;
    List *list = names ? list_from_iterable(sim, names) : NULL;
    value_drop_maybe(sim, names);
    if (list && !list_sort(sim, list, NULL, false)) {
        DROP(sim, list);
        list = NULL;
    }
    if (!list)
        error_clear(sim);
    return list;
}

static Str *suggest_attribute(Sim *sim, Exception *e, Suggestion *s) {
    Value obj = e->fields[EXC_OBJ];
    List *names = obj ? names_of(sim, obj) : NULL;
    if (!names)
        return NULL;
    for (size_t i = 0; names->count < CANDIDATES_MAX && i < names->count; i++) {
        consider(sim, s, names->items[i]);
    }
    Str *text = question(sim, s);
    DROP(sim, names);
    return text;
}

Str *exception_suggestion(Sim *sim, Exception *e) {
    bool attribute = value_is(sim, (Value)e, sim->exceptions.AttributeError);
    bool name = value_is(sim, (Value)e, sim->exceptions.NameError);
    if (!attribute && !name)
        return NULL;
    Value wanted = e->fields[EXC_NAME];
    if (!wanted || !value_is_str(sim, wanted))
        return NULL;
    Suggestion s = {.name = ((Str *)wanted)->text, .size = ((Str *)wanted)->size};
    return attribute ? suggest_attribute(sim, e, &s) : suggest_name(sim, e, &s);
}
