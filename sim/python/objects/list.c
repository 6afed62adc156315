/* list: a growing array of Values (CPython: Objects/listobject.c). The program's == may change a
 * list while it is being searched or compared, so every loop looks at count and items anew. */
#include "sim/python/objects/list.h"
#include "sim/python/class.h"

#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/list_internal.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/tracked.h"
#include "sim/state.h"

List *list_new(Sim *sim, size_t capacity) {
    List *list = mem_alloc(sim, sizeof(List));
    list->head = (Object){1, 0, sim->types.list};
    list->count = 0;
    list->capacity = capacity;
    list->items = capacity ? mem_alloc(sim, capacity * sizeof(Value)) : NULL;
    if (sim->tracks_objects)
        object_track(sim, &list->head);
    return list;
}

List *list_from(Sim *sim, Value *items, size_t count) {
    List *list = list_new(sim, count);
    for (size_t i = 0; i < count; i++)
        list->items[i] = value_keep(items[i]);
    list->count = count;
    return list;
}

List *list_from_iterable(Sim *sim, Value iterable) {
    List *list = list_new(sim, 0);
    if (list_extend(sim, list, iterable))
        return list;
    DROP(sim, list);
    return NULL;
}

static void set_capacity(Sim *sim, List *list, size_t capacity) {
    list->items =
        mem_realloc(sim, list->items, list->capacity * sizeof(Value), capacity * sizeof(Value));
    list->capacity = capacity;
}

/* Room for `count` items, and some more as CPython gives it (list_resize there): sys.getsizeof()
 * shows it. */
void list_resize(Sim *sim, List *list, size_t count) {
    if (count <= list->capacity && count >= list->capacity / 2)
        return;
    size_t capacity = (count + (count >> 3) + 6) & ~(size_t)3;
    if (count > list->count && count - list->count > capacity - count)
        capacity = (count + 3) & ~(size_t)3;
    if (count == 0) {
        mem_free(sim, list->items, list->capacity * sizeof(Value));
        list->items = NULL;
        list->capacity = 0;
        return;
    }
    set_capacity(sim, list, capacity);
}

/* Room for `more` items behind the last: exactly that for an empty list, by pairs. */
static void list_reserve(Sim *sim, List *list, size_t more) {
    if (list->capacity)
        return list_resize(sim, list, list->count + more);
    if (more)
        set_capacity(sim, list, (more + 1) & ~(size_t)1);
}

void list_append_steal(Sim *sim, List *list, Value v) {
    if (list->count == list->capacity)
        list_resize(sim, list, list->count + 1);
    list->items[list->count++] = v;
}

void list_append(Sim *sim, List *list, Value v) {
    list_append_steal(sim, list, value_keep(v));
}

void list_insert(Sim *sim, List *list, size_t index, Value v) {
    if (index > list->count)
        index = list->count;
    list_resize(sim, list, list->count + 1);
    memmove(list->items + index + 1, list->items + index, (list->count - index) * sizeof(Value));
    list->items[index] = value_keep(v);
    list->count++;
}

Value list_pop(Sim *sim, List *list, size_t index) {
    Value v = list->items[index];
    list->count--;
    memmove(list->items + index, list->items + index + 1, (list->count - index) * sizeof(Value));
    list_resize(sim, list, list->count);
    return v;
}

void list_clear(Sim *sim, List *list) {
    Value *items = list->items;
    size_t count = list->count, capacity = list->capacity;
    list->items = NULL;
    list->count = list->capacity = 0;
    for (size_t i = count; i-- > 0;)
        value_drop(sim, items[i]);
    mem_free(sim, items, capacity * sizeof(Value));
}

/* ---- extending ---- */

static void extend_items(Sim *sim, List *list, Value source) {
    bool is_list = type_of(sim, source)->flags & TYPE_IS_LIST;
    size_t count = is_list ? ((List *)source)->count : ((Tuple *)source)->count;
    list_reserve(sim, list, count);
    Value *from = is_list ? ((List *)source)->items : ((Tuple *)source)->items;
    for (size_t i = 0; i < count; i++)
        list->items[list->count + i] = value_keep(from[i]);
    list->count += count;
}

static bool extend_from_iterator(Sim *sim, List *list, Value iterator) {
    Value (*next)(Sim *, Value) = type_of(sim, iterator)->slots.next;
    for (;;) {
        Value v = next ? value_next(sim, iterator) : NULL;
        if (!v)
            return !sim->error;
        list_append_steal(sim, list, v);
    }
}

bool list_extend(Sim *sim, List *list, Value iterable) {
    Type *type = type_of(sim, iterable);
    if (type == sim->types.list || type == sim->types.tuple || iterable == (Value)list) {
        extend_items(sim, list, iterable);
        return true;
    }
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return false;
    int64_t hint = value_length_hint(sim, iterable, 8);
    bool ok = hint >= 0;
    if (ok && hint < 100000)
        list_reserve(sim, list, (size_t)hint);
    ok = ok && extend_from_iterator(sim, list, iterator);
    if (ok)
        list_resize(sim, list, list->count);
    value_drop(sim, iterator);
    return ok;
}

/* ---- slots ---- */

static void list_dealloc(Sim *sim, Object *o) {
    list_clear(sim, (List *)o);
}

static void list_traverse(Object *o, VisitFn visit, void *ctx) {
    List *list = (List *)o;
    for (size_t i = list->count; i-- > 0;) /* from the end, as CPython's collector meets them */
        visit(list->items[i], ctx);
}

static bool repr_items(StrBuilder *sb, List *list) {
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            sb_puts(sb, ", ");
        Value v = value_keep(list->items[i]);
        bool ok = sb_repr(sb, v);
        value_drop(sb->sim, v);
        if (!ok)
            return false;
    }
    return true;
}

static Value list_repr(Sim *sim, Value self) {
    if (((List *)self)->count == 0)
        return (Value)str_from(sim, "[]");
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "[...]");
    self->flags |= OBJ_IN_REPR;
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, '[');
    bool ok = repr_items(&sb, (List *)self);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    if (!ok)
        return sb_drop(&sb), NULL;
    sb_char(&sb, ']');
    return (Value)sb_finish(&sb);
}

static int item_equal_kept(Sim *sim, Value a, Value b) {
    if (a == b)
        return 1;
    value_keep(a), value_keep(b);
    int equal = item_equal(sim, a, b);
    value_drop(sim, a), value_drop(sim, b);
    return equal;
}

static bool order_of_counts(size_t a, size_t b, CompareOp op) {
    switch (op) {
    case COMPARE_LT: return a < b;
    case COMPARE_LE: return a <= b;
    case COMPARE_EQ: return a == b;
    case COMPARE_NE: return a != b;
    case COMPARE_GT: return a > b;
    default: return a >= b;
    }
}

Value items_compare(Sim *sim, ItemsView a, ItemsView b, CompareOp op) {
    size_t i = 0;
    for (; i < *a.count && i < *b.count; i++) {
        int equal = item_equal_kept(sim, (*a.items)[i], (*b.items)[i]);
        if (equal < 0)
            return NULL;
        if (!equal)
            break;
    }
    if (i >= *a.count || i >= *b.count) {
        return value_from_bool(order_of_counts(*a.count, *b.count, op));
    }
    if (op == COMPARE_EQ)
        return VALUE_FALSE;
    if (op == COMPARE_NE)
        return VALUE_TRUE;
    Value x = value_keep((*a.items)[i]), y = value_keep((*b.items)[i]);
    Value result = value_compare(sim, x, y, op);
    value_drop(sim, x), value_drop(sim, y);
    return result;
}

static Value list_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!(type_of(sim, other)->flags & TYPE_IS_LIST))
        return VALUE_NOT_IMPLEMENTED;
    List *a = (List *)self, *b = (List *)other;
    if (a->count != b->count && (op == COMPARE_EQ || op == COMPARE_NE)) {
        return value_from_bool(op == COMPARE_NE);
    }
    return items_compare(sim, (ItemsView){(Value *const *)&a->items, &a->count},
                         (ItemsView){(Value *const *)&b->items, &b->count}, op);
}

static int64_t list_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)((List *)self)->count;
}

static int list_contains(Sim *sim, Value self, Value item) {
    List *list = (List *)self;
    if (list->count && list->items[0] != item && !sim_has_levels(sim, 1, " in comparison"))
        return -1;
    for (size_t i = 0; i < list->count; i++) {
        int equal = item_equal_kept(sim, list->items[i], item);
        if (equal)
            return equal;
    }
    return 0;
}

static Value list_add(Sim *sim, Value left, Value right) {
    if (!(type_of(sim, left)->flags & TYPE_IS_LIST) ||
        !(type_of(sim, right)->flags & TYPE_IS_LIST)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    List *list = list_new(sim, ((List *)left)->count + ((List *)right)->count);
    extend_items(sim, list, left);
    extend_items(sim, list, right);
    return (Value)list;
}

/* list becomes list * n; exactly: without room for more. */
static bool repeat_in_place(Sim *sim, List *list, int64_t n, bool exactly) {
    size_t count = list->count;
    if (n <= 0)
        return list_clear(sim, list), true;
    if (count == 0 || n == 1)
        return true;
    if ((uint64_t)n > SIZE_MAX / sizeof(Value) / 2 / count) {
        return RAISE(sim, MemoryError, NULL), false;
    }
    if (exactly) {
        set_capacity(sim, list, count * (size_t)n);
    } else {
        list_resize(sim, list, count * (size_t)n);
    }
    for (size_t i = count; i < count * (size_t)n; i++) {
        list->items[i] = value_keep(list->items[i - count]);
    }
    list->count = count * (size_t)n;
    return true;
}

static bool is_factor(Sim *sim, Value v) {
    return value_is_int(sim, v) || type_of(sim, v)->slots.index;
}

static Value list_multiply(Sim *sim, Value left, Value right) {
    bool left_is = type_of(sim, left)->flags & TYPE_IS_LIST;
    Value self = left_is ? left : right, factor = left_is ? right : left;
    int64_t n;
    if (!is_factor(sim, factor))
        return VALUE_NOT_IMPLEMENTED;
    if (!int_as_count(sim, factor, &n))
        return NULL;
    size_t count = n > 0 ? ((List *)self)->count : 0;
    List *list = list_from(sim, ((List *)self)->items, count);
    if (repeat_in_place(sim, list, n, true))
        return (Value)list;
    DROP(sim, list);
    return NULL;
}

static Value list_add_in_place(Sim *sim, Value left, Value right) {
    return list_extend(sim, (List *)left, right) ? value_keep(left) : NULL;
}

static Value list_multiply_in_place(Sim *sim, Value left, Value right) {
    int64_t n;
    if (!is_factor(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    if (!int_as_count(sim, right, &n))
        return NULL;
    return repeat_in_place(sim, (List *)left, n, false) ? value_keep(left) : NULL;
}

static Value list_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return type == sim->types.list ? (Value)list_new(sim, 0) : object_new(sim, type, 0);
}

static bool list_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (self->type == sim->types.list && !arguments_no_keywords(sim, "list", kwnames))
        return false;
    if (!arguments_count(sim, "list", nargs, 0, 1))
        return false;
    list_clear(sim, (List *)self);
    return nargs == 0 || list_extend(sim, (List *)self, args[0]);
}

/* ---- methods ---- */

static Value method_append(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    list_append(sim, (List *)self, args[0]);
    return VALUE_NONE;
}

static Value method_extend(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return list_extend(sim, (List *)self, args[0]) ? VALUE_NONE : NULL;
}

static Value method_insert(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    List *list = (List *)self;
    int64_t i;
    if (!arguments_ssize(sim, args[0], &i))
        return NULL;
    int64_t count = (int64_t)list->count;
    if (i < 0)
        i = i < -count ? 0 : i + count;
    list_insert(sim, list, (size_t)(i > count ? count : i), args[1]);
    return VALUE_NONE;
}

static Value method_pop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    List *list = (List *)self;
    int64_t i = -1;
    if (nargs > 0 && !arguments_ssize(sim, args[0], &i))
        return NULL;
    if (list->count == 0)
        return RAISE(sim, IndexError, "pop from empty list");
    if (i < 0)
        i += (int64_t)list->count;
    if (i < 0 || i >= (int64_t)list->count) {
        return RAISE(sim, IndexError, "pop index out of range");
    }
    return list_pop(sim, list, (size_t)i);
}

static Value method_remove(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    List *list = (List *)self;
    for (size_t i = 0; i < list->count; i++) {
        int equal = item_equal_kept(sim, list->items[i], args[0]);
        if (equal < 0)
            return NULL;
        if (!equal)
            continue;
        if (i < list->count)
            value_drop(sim, list_pop(sim, list, i));
        return VALUE_NONE;
    }
    return RAISE(sim, ValueError, "list.remove(x): x not in list");
}

static Value method_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    list_clear(sim, (List *)self);
    return VALUE_NONE;
}

static Value method_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)list_from(sim, ((List *)self)->items, ((List *)self)->count);
}

static Value method_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    List *list = (List *)self;
    int64_t found = 0;
    for (size_t i = 0; i < list->count; i++) {
        int equal = item_equal_kept(sim, list->items[i], args[0]);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_new(sim, found);
}

static Value method_index(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    List *list = (List *)self;
    size_t from, to;
    if (!arguments_bounds(sim, nargs > 1 ? args[1] : NULL, nargs > 2 ? args[2] : NULL, list->count,
                          &from, &to)) {
        return NULL;
    }
    for (size_t i = from; i < to && i < list->count; i++) {
        int equal = item_equal_kept(sim, list->items[i], args[0]);
        if (equal < 0)
            return NULL;
        if (equal)
            return int_new(sim, (int64_t)i);
    }
    return RAISE(sim, ValueError, "%R is not in list", args[0]);
}

static Value method_reverse(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    List *list = (List *)self;
    for (size_t i = 0, j = list->count; i + 1 < j; i++) {
        j--;
        Value v = list->items[i];
        list->items[i] = list->items[j];
        list->items[j] = v;
    }
    return VALUE_NONE;
}

static Value method_sort(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value key = args[0] && args[0] != VALUE_NONE ? args[0] : NULL;
    int64_t reverse = 0;
    if (args[1] && !arguments_ssize(sim, args[1], &reverse))
        return NULL;
    return list_sort(sim, (List *)self, key, reverse != 0) ? VALUE_NONE : NULL;
}

static Value method_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return list_reverse_iterator_new(sim, (List *)self);
}

static const NativeDef list_methods[] = {
    {"append", method_append, NATIVE_ONE, 0, 0, NULL, NATIVE_LIGHT},
    {"extend", method_extend, NATIVE_ONE, 0, 0, NULL, 0},
    {"insert", method_insert, NATIVE_POS, 2, 2, NULL, 0},
    {"pop", method_pop, NATIVE_POS, 0, 1, NULL, 0},
    {"remove", method_remove, NATIVE_ONE, 0, 0, NULL, 0},
    {"clear", method_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"copy", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"count", method_count, NATIVE_ONE, 0, 0, NULL, 0},
    {"index", method_index, NATIVE_POS, 1, 3, NULL, 0},
    {"reverse", method_reverse, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"sort", method_sort, NATIVE_CLINIC, 0, 0, "*, key=, reverse=", 0},
    {"__reversed__", method_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const Slots list_slots = {
    .repr = list_repr,
    .compare = list_compare,
    .iter = list_iterator_new,
    .length = list_length,
    .getitem = list_getitem,
    .setitem = list_setitem,
    .contains = list_contains,
    .binary = {[BINARY_ADD] = list_add, [BINARY_MUL] = list_multiply},
    .inplace = {[BINARY_ADD] = list_add_in_place, [BINARY_MUL] = list_multiply_in_place},
    .new_ = list_construct,
    .init = list_init,
    .dealloc = list_dealloc,
    .traverse = list_traverse,
};

static const TypeDef list_def = {
    .name = "list",
    .size = sizeof(List),
    .flags = TYPE_BASE | TYPE_IS_LIST | TYPE_SEQUENCE,
    .slots = &list_slots,
    .methods = list_methods,
};

void type_init_list(Sim *sim) {
    sim->types.list = type_from_def(sim, &list_def, NULL);
    type_init_list_iterators(sim);
}
