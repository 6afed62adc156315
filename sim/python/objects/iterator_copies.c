/* What iterators say to the protocol of copies: how to make them again, and where they stand. */
#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

Value iterator_reduction(Sim *sim, const char *maker, Value subject, int64_t index) {
    Value function = subject ? dict_get_text(sim, sim->builtins, maker) : NULL;
    if (!function) {
        value_drop_maybe(sim, subject);
        return sim->error ? NULL : RAISE(sim, AttributeError, "%s", maker);
    }
    Tuple *args = tuple_of(sim, 1, subject);
    value_drop(sim, subject);
    Value state = index < 0 ? NULL : int_new(sim, index);
    Tuple *recipe = tuple_of(sim, state ? 3 : 2, function, args, state);
    DROP(sim, args);
    value_drop_maybe(sim, state);
    return (Value)recipe;
}

Value iterator_reduction_listed(Sim *sim, Value rest) {
    List *items = list_from_iterable(sim, rest);
    value_drop(sim, rest);
    return iterator_reduction(sim, "iter", (Value)items, -1);
}

Value iterator_reduction_of_two(Sim *sim, Value maker, Value a, Value b) {
    Tuple *both = tuple_of(sim, 2, a, b);
    Value recipe = (Value)tuple_of(sim, 2, maker, both);
    DROP(sim, both);
    return recipe;
}

bool iterator_place(Sim *sim, Value v, int64_t lowest, int64_t highest, int64_t *place) {
    if (!value_is_int(sim, v))
        return RAISE(sim, TypeError, "an integer is required"), false;
    if (!int_as_int64(v, place)) {
        RAISE(sim, OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    *place = *place < lowest ? lowest : *place > highest ? highest : *place;
    return true;
}
