/* list.sort: a stable merge sort that finds runs in the data (CPython: listsort in
 * Objects/listobject.c, with the merge order of "powersort", and the ideas in
 * Objects/listsort.txt). It asks for `<` only, in CPython's order, because programs print inside
 * their __lt__. While it works the list is empty; what the program puts there meanwhile is an
 * error. */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/list_internal.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

enum { MIN_GALLOP = 7, MAX_PENDING = 85 };

typedef struct Sort Sort;
/* 1, 0, -1 raised */
typedef int (*LessFn)(Sort *sort, Value a, Value b);

/* keys[i] belongs to values[i]; values is NULL where the keys are what is sorted. */
typedef struct Items {
    Value *keys, *values;
} Items;

typedef struct Run {
    size_t start, count;
    int power;
} Run;

struct Sort {
    Sim *sim;
    LessFn less;
    Items items;
    size_t count;
    size_t min_gallop;
    Items temp;
    size_t temp_size;
    size_t run_count;
    Run runs[MAX_PENDING];
};

/* ---- comparing ---- */

static int less_any(Sort *sort, Value a, Value b) {
    return value_compare_truth(sort->sim, a, b, COMPARE_LT);
}

static int less_small_int(Sort *sort, Value a, Value b) {
    (void)sort;
    return (intptr_t)a < (intptr_t)b;
}

static int less_float(Sort *sort, Value a, Value b) {
    (void)sort;
    return float_value(a) < float_value(b);
}

static int less_str(Sort *sort, Value a, Value b) {
    (void)sort;
    return str_compare((Str *)a, (Str *)b) < 0;
}

static LessFn choose_less(Sim *sim, Value *keys, size_t count) {
    bool ints = true, floats = true, strs = true;
    for (size_t i = 0; i < count && (ints || floats || strs); i++) {
        Value v = keys[i];
        ints = ints && value_is_small_int(v);
        floats = floats && value_is_heap(v) && v->type == sim->types.float_;
        strs = strs && value_is_heap(v) && v->type == sim->types.str;
    }
    return ints ? less_small_int : floats ? less_float : strs ? less_str : less_any;
}

/* ---- moving ---- */

static Items at(Items items, size_t i) {
    return (Items){items.keys + i, items.values ? items.values + i : NULL};
}

static void copy_items(Items to, Items from, size_t count) {
    memmove(to.keys, from.keys, count * sizeof(Value));
    if (to.values)
        memmove(to.values, from.values, count * sizeof(Value));
}

static void reverse_items(Value *items, size_t count) {
    for (size_t i = 0; i + 1 < count; i++) {
        Value v = items[i];
        items[i] = items[--count];
        items[count] = v;
    }
}

static void reverse_range(Items items, size_t count) {
    reverse_items(items.keys, count);
    if (items.values)
        reverse_items(items.values, count);
}

static void temp_free(Sort *sort) {
    mem_free(sort->sim, sort->temp.keys, sort->temp_size * sizeof(Value));
    if (sort->items.values) {
        mem_free(sort->sim, sort->temp.values, sort->temp_size * sizeof(Value));
    }
    sort->temp = (Items){NULL, NULL};
    sort->temp_size = 0;
}

static void temp_need(Sort *sort, size_t count) {
    if (count <= sort->temp_size)
        return;
    temp_free(sort);
    sort->temp.keys = mem_alloc(sort->sim, count * sizeof(Value));
    if (sort->items.values)
        sort->temp.values = mem_alloc(sort->sim, count * sizeof(Value));
    sort->temp_size = count;
}

/* ---- runs ---- */

/* The length of the run at `items`, which is reversed if it goes down strictly; 0: raised. */
static size_t count_run(Sort *sort, Items items, size_t count) {
    if (count < 2)
        return count;
    int down = sort->less(sort, items.keys[1], items.keys[0]);
    if (down < 0)
        return 0;
    size_t n = 2;
    for (; n < count; n++) {
        int less = sort->less(sort, items.keys[n], items.keys[n - 1]);
        if (less < 0)
            return 0;
        if (less != down)
            break;
    }
    if (down)
        reverse_range(items, n);
    return n;
}

/* Sorts items[0..count), of which the first `sorted` are in order already. */
static bool binary_insertion(Sort *sort, Items items, size_t count, size_t sorted) {
    for (size_t i = sorted ? sorted : 1; i < count; i++) {
        size_t low = 0, high = i;
        Value key = items.keys[i], value = items.values ? items.values[i] : NULL;
        while (low < high) {
            size_t middle = low + ((high - low) >> 1);
            int less = sort->less(sort, key, items.keys[middle]);
            if (less < 0)
                return false;
            if (less) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        copy_items(at(items, low + 1), at(items, low), i - low);
        items.keys[low] = key;
        if (items.values)
            items.values[low] = value;
    }
    return true;
}

static size_t run_minimum(size_t count) {
    size_t odd = 0;
    while (count >= 64) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

/* ---- galloping ---- */

/* Doubles the step from `hint` on (forwards or backwards) while `key` lies beyond; then searches
 * between the last two places. left: the place before equal items, else behind them. -1: raised. */
typedef struct Gallop {
    Sort *sort;
    Value key;
    Value *items;
    bool left;
} Gallop;

/* Does the place lie behind items[i]? 1, 0, -1 */
static int lies_behind(Gallop *g, size_t i) {
    if (g->left)
        return g->sort->less(g->sort, g->items[i], g->key);
    int less = g->sort->less(g->sort, g->key, g->items[i]);
    return less < 0 ? -1 : !less;
}

static size_t next_step(size_t step, size_t max) {
    step = (step << 1) + 1;
    return step > max ? max : step;
}

static int64_t search_between(Gallop *g, size_t low, size_t high) {
    while (low < high) {
        size_t middle = low + ((high - low) >> 1);
        int behind = lies_behind(g, middle);
        if (behind < 0)
            return -1;
        if (behind) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return (int64_t)low;
}

static int64_t gallop(Sort *sort, Value key, Value *items, size_t count, size_t hint, bool left) {
    Gallop g = {sort, key, items, left};
    int behind = lies_behind(&g, hint);
    if (behind < 0)
        return -1;
    size_t last = 0, step = 1, max = behind ? count - hint : hint + 1;
    while (step < max) {
        int further = lies_behind(&g, behind ? hint + step : hint - step);
        if (further < 0)
            return -1;
        if (further != behind)
            break;
        last = step;
        step = next_step(step, max);
    }
    if (step > max)
        step = max;
    if (behind)
        return search_between(&g, hint + last + 1, hint + step);
    return search_between(&g, hint + 1 - step, hint - last);
}

/* ---- merging ---- */

/* The state of one merge. From the low end: the left run lies in temp, the place to fill moves up;
 * from the high end: the right run lies in temp, the place to fill moves down. */
typedef struct Merge {
    Sort *sort;
    Items a, b, to; /* next items of the left and right run, and the place to fill */
    size_t a_count, b_count;
} Merge;

static void take_low(Merge *m, Items *from, size_t *left, size_t count) {
    copy_items(m->to, *from, count);
    m->to = at(m->to, count);
    *from = at(*from, count);
    *left -= count;
}

/* Both runs have items; takes one at a time until one run wins often. 1: gallop, 0: one run has
 * come to its end, -1: raised. */
static int merge_low_one_by_one(Merge *m) {
    size_t a_wins = 0, b_wins = 0;
    for (;;) {
        int less = m->sort->less(m->sort, m->b.keys[0], m->a.keys[0]);
        if (less < 0)
            return -1;
        if (less) {
            take_low(m, &m->b, &m->b_count, 1);
            a_wins = 0;
            if (m->b_count == 0)
                return 0;
            if (++b_wins >= m->sort->min_gallop)
                return 1;
        } else {
            take_low(m, &m->a, &m->a_count, 1);
            b_wins = 0;
            if (m->a_count == 1)
                return 0;
            if (++a_wins >= m->sort->min_gallop)
                return 1;
        }
    }
}

/* Takes whole stretches as long as they are long. 1: go on one by one, 0: end, -1: raised. */
static int merge_low_galloping(Merge *m) {
    Sort *sort = m->sort;
    sort->min_gallop++;
    int64_t a_taken, b_taken;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        a_taken = gallop(sort, m->b.keys[0], m->a.keys, m->a_count, 0, false);
        if (a_taken < 0)
            return -1;
        take_low(m, &m->a, &m->a_count, (size_t)a_taken);
        if (m->a_count <= 1)
            return 0;
        take_low(m, &m->b, &m->b_count, 1);
        if (m->b_count == 0)
            return 0;
        b_taken = gallop(sort, m->a.keys[0], m->b.keys, m->b_count, 0, true);
        if (b_taken < 0)
            return -1;
        take_low(m, &m->b, &m->b_count, (size_t)b_taken);
        if (m->b_count == 0)
            return 0;
        take_low(m, &m->a, &m->a_count, 1);
        if (m->a_count == 1)
            return 0;
    } while (a_taken >= MIN_GALLOP || b_taken >= MIN_GALLOP);
    sort->min_gallop++;
    return 1;
}

/* Merges neighbours a and b with a_count <= b_count; a[0] > b[0], and a's last is the greatest. */
static bool merge_low(Sort *sort, Items a, size_t a_count, Items b, size_t b_count) {
    temp_need(sort, a_count);
    copy_items(sort->temp, a, a_count);
    Merge m = {sort, sort->temp, b, a, a_count, b_count};
    take_low(&m, &m.b, &m.b_count, 1);
    int go_on = m.b_count > 0 && m.a_count > 1;
    while (go_on > 0) {
        go_on = merge_low_one_by_one(&m);
        if (go_on > 0)
            go_on = merge_low_galloping(&m);
    }
    if (m.a_count == 1 && go_on == 0) { /* the last of a goes behind all of b */
        take_low(&m, &m.b, &m.b_count, m.b_count);
    }
    take_low(&m, &m.a, &m.a_count, m.a_count);
    return go_on == 0;
}

/* a, b, to point at the runs' starts and to the end of what is to be filled (exclusive). */
static void take_high(Merge *m, Items from, size_t *left, size_t count) {
    m->to.keys -= count;
    if (m->to.values)
        m->to.values -= count;
    *left -= count;
    copy_items(m->to, at(from, *left), count);
}

static int merge_high_one_by_one(Merge *m) {
    size_t a_wins = 0, b_wins = 0;
    for (;;) {
        int less = m->sort->less(m->sort, m->b.keys[m->b_count - 1], m->a.keys[m->a_count - 1]);
        if (less < 0)
            return -1;
        if (less) {
            take_high(m, m->a, &m->a_count, 1);
            b_wins = 0;
            if (m->a_count == 0)
                return 0;
            if (++a_wins >= m->sort->min_gallop)
                return 1;
        } else {
            take_high(m, m->b, &m->b_count, 1);
            a_wins = 0;
            if (m->b_count == 1)
                return 0;
            if (++b_wins >= m->sort->min_gallop)
                return 1;
        }
    }
}

static int merge_high_galloping(Merge *m) {
    Sort *sort = m->sort;
    sort->min_gallop++;
    size_t a_taken, b_taken;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        int64_t place =
            gallop(sort, m->b.keys[m->b_count - 1], m->a.keys, m->a_count, m->a_count - 1, false);
        if (place < 0)
            return -1;
        a_taken = m->a_count - (size_t)place;
        take_high(m, m->a, &m->a_count, a_taken);
        if (m->a_count == 0)
            return 0;
        take_high(m, m->b, &m->b_count, 1);
        if (m->b_count == 1)
            return 0;
        place =
            gallop(sort, m->a.keys[m->a_count - 1], m->b.keys, m->b_count, m->b_count - 1, true);
        if (place < 0)
            return -1;
        b_taken = m->b_count - (size_t)place;
        take_high(m, m->b, &m->b_count, b_taken);
        if (m->b_count <= 1)
            return 0;
        take_high(m, m->a, &m->a_count, 1);
        if (m->a_count == 0)
            return 0;
    } while (a_taken >= MIN_GALLOP || b_taken >= MIN_GALLOP);
    sort->min_gallop++;
    return 1;
}

/* The same with a_count > b_count, from the high end. */
static bool merge_high(Sort *sort, Items a, size_t a_count, Items b, size_t b_count) {
    temp_need(sort, b_count);
    copy_items(sort->temp, b, b_count);
    Merge m = {sort, a, sort->temp, at(b, b_count), a_count, b_count};
    take_high(&m, m.a, &m.a_count, 1);
    int go_on = m.a_count > 0 && m.b_count > 1;
    while (go_on > 0) {
        go_on = merge_high_one_by_one(&m);
        if (go_on > 0)
            go_on = merge_high_galloping(&m);
    }
    if (m.b_count == 1 && go_on == 0) { /* the first of b goes before all of a */
        take_high(&m, m.a, &m.a_count, m.a_count);
    }
    take_high(&m, m.b, &m.b_count, m.b_count);
    return go_on == 0;
}

/* Merges the pending runs i and i + 1. */
static bool merge_at(Sort *sort, size_t i) {
    Run *left = &sort->runs[i], *right = left + 1;
    Items a = at(sort->items, left->start), b = at(sort->items, right->start);
    size_t a_count = left->count, b_count = right->count;
    left->count += right->count;
    if (i + 2 < sort->run_count)
        *right = sort->runs[i + 2];
    sort->run_count--;
    int64_t skip = gallop(sort, b.keys[0], a.keys, a_count, 0, false);
    if (skip < 0)
        return false;
    a = at(a, (size_t)skip);
    a_count -= (size_t)skip;
    if (a_count == 0)
        return true;
    int64_t rest = gallop(sort, a.keys[a_count - 1], b.keys, b_count, b_count - 1, true);
    if (rest <= 0)
        return rest == 0;
    if (a_count <= (size_t)rest)
        return merge_low(sort, a, a_count, b, (size_t)rest);
    return merge_high(sort, a, a_count, b, (size_t)rest);
}

/* ---- the order of merges ---- */

/* How deep the border of two neighbouring runs lies in the ideal tree of merges. */
static int border_power(const Run *left, size_t right_count, size_t total) {
    size_t a = 2 * left->start + left->count, b = a + left->count + right_count;
    for (int power = 1;; power++) {
        if (a >= total) {
            a -= total;
            b -= total;
        } else if (b >= total) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static bool push_run(Sort *sort, size_t start, size_t count) {
    if (sort->run_count > 0) {
        int power = border_power(&sort->runs[sort->run_count - 1], count, sort->count);
        while (sort->run_count > 1 && sort->runs[sort->run_count - 2].power > power) {
            if (!merge_at(sort, sort->run_count - 2))
                return false;
        }
        sort->runs[sort->run_count - 1].power = power;
    }
    sort->runs[sort->run_count++] = (Run){start, count, 0};
    return true;
}

static bool merge_rest(Sort *sort) {
    while (sort->run_count > 1) {
        size_t i = sort->run_count - 2;
        if (i > 0 && sort->runs[i - 1].count < sort->runs[i + 1].count)
            i--;
        if (!merge_at(sort, i))
            return false;
    }
    return true;
}

static bool sort_items(Sort *sort) {
    size_t minimum = run_minimum(sort->count), start = 0;
    while (start < sort->count) {
        size_t left = sort->count - start;
        Items items = at(sort->items, start);
        size_t n = count_run(sort, items, left);
        if (n == 0)
            return false;
        if (n < minimum) {
            size_t forced = left < minimum ? left : minimum;
            if (!binary_insertion(sort, items, forced, n))
                return false;
            n = forced;
        }
        if (!push_run(sort, start, n))
            return false;
        start += n;
    }
    return merge_rest(sort);
}

/* ---- the list ---- */

static void drop_keys(Sim *sim, Value *keys, size_t made, size_t count) {
    for (size_t i = 0; i < made; i++)
        value_drop(sim, keys[i]);
    mem_free(sim, keys, count * sizeof(Value));
}

/* key(item) of each; NULL: raised. */
static Value *make_keys(Sim *sim, Value key, Value *items, size_t count) {
    Value *keys = mem_alloc(sim, count * sizeof(Value));
    for (size_t i = 0; i < count; i++) {
        keys[i] = value_call1(sim, key, items[i]);
        if (!keys[i])
            return drop_keys(sim, keys, i, count), NULL;
    }
    return keys;
}

static bool sort_run(Sim *sim, Items items, size_t count, bool reverse) {
    Sort sort = {.sim = sim, .items = items, .count = count, .min_gallop = MIN_GALLOP};
    sort.less = choose_less(sim, items.keys, count);
    /* Reversed before and after, so that equal items keep their order. */
    if (reverse)
        reverse_range(items, count);
    bool ok = sort_items(&sort);
    temp_free(&sort);
    if (reverse)
        reverse_range(items, count);
    return ok;
}

static bool sort_detached(Sim *sim, Value *items, size_t count, Value key, bool reverse) {
    if (!key)
        return count < 2 || sort_run(sim, (Items){items, NULL}, count, reverse);
    if (count == 0)
        return true;
    Value *keys = make_keys(sim, key, items, count);
    if (!keys)
        return false;
    bool ok = count < 2 || sort_run(sim, (Items){keys, items}, count, reverse);
    drop_keys(sim, keys, count, count);
    return ok;
}

bool list_sort(Sim *sim, List *list, Value key, bool reverse) {
    List kept = *list;
    list->items = NULL;
    list->count = list->capacity = 0;
    bool ok = sort_detached(sim, kept.items, kept.count, key, reverse);
    if (list->capacity > 0 && ok) {
        RAISE(sim, ValueError, "list modified during sort");
        ok = false;
    }
    List intruder = *list;
    list->items = kept.items;
    list->count = kept.count;
    list->capacity = kept.capacity;
    for (size_t i = intruder.count; i-- > 0;)
        value_drop(sim, intruder.items[i]);
    mem_free(sim, intruder.items, intruder.capacity * sizeof(Value));
    return ok;
}
