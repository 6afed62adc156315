/* bool: the two words TRUE and FALSE; everything but its texts and & | ^ comes from int (CPython:
 * Objects/boolobject.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

static Value slot_repr(Sim *sim, Value self) {
    return (Value)str_intern(sim, self == VALUE_TRUE ? "True" : "False",
                             self == VALUE_TRUE ? 4 : 5);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    if (!arguments_no_keywords(sim, "bool", kwnames))
        return NULL;
    if (!arguments_count(sim, "bool", nargs, 0, 1))
        return NULL;
    int truth = nargs ? value_truth(sim, args[0]) : 0;
    return truth < 0 ? NULL : value_from_bool(truth);
}

#define LOGIC(name, function, expression)                                                          \
    static Value name(Sim *sim, Value a, Value b) {                                                \
        if (value_is_bool(a) && value_is_bool(b)) {                                                \
            bool x = a == VALUE_TRUE, y = b == VALUE_TRUE;                                         \
            return value_from_bool(expression);                                                    \
        }                                                                                          \
        if (!value_is_int(sim, a) || !value_is_int(sim, b))                                        \
            return VALUE_NOT_IMPLEMENTED;                                                          \
        return function(sim, a, b);                                                                \
    }
LOGIC(slot_and, int_and, x &&y)
LOGIC(slot_or, int_or, x || y)
LOGIC(slot_xor, int_xor, x != y)

static const Slots slots = {
    .repr = slot_repr,
    .binary[BINARY_AND] = slot_and,
    .binary[BINARY_OR] = slot_or,
    .binary[BINARY_XOR] = slot_xor,
    .new_ = slot_new,
};
static const TypeDef def = {.name = "bool", .slots = &slots};

void type_init_bool(Sim *sim) {
    sim->types.bool_ = type_from_def(sim, &def, sim->types.int_);
}
