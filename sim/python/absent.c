/* Names that CPython's modules and types have and those of aioscope do not: see absent.h. */
#include "sim/python/absent.h"

#include <string.h>

#include "sim/python/directory.h"
#include "sim/python/refusal.h"
#include "sim/state.h"

#define INSIDE "a part of CPython's inside that programs do not use"

static const struct {
    const char *module, *why, *names;
} absent[] = {
#define ABSENT(module, why, names) {module, why, names},
#include "sim/stdlib/absent.def"
#undef ABSENT
    {NULL, NULL, NULL}};

bool name_is_among(Str *name, const char *words) {
    if (name->size == 0 || strlen(name->text) != name->size) /* a NUL within it */
        return false;
    for (const char *at = words; (at = strstr(at, name->text)); at++) {
        bool begins = at == words || at[-1] == ' ';
        char behind = at[name->size];
        if (begins && (behind == ' ' || !behind))
            return true;
    }
    return false;
}

static const struct {
    const char *type, *why, *names;
} absent_attributes[] = {
#define ABSENT_ATTRIBUTE(type, why, names) {type, why, names},
#include "sim/stdlib/absent_attributes.def"
#undef ABSENT_ATTRIBUTE
    {NULL, NULL, NULL}};

static const char *absent_why(Str *module, Str *name) {
    for (size_t i = 0; absent[i].module; i++) {
        if (strcmp(absent[i].module, module->text) == 0 && name_is_among(name, absent[i].names))
            return absent[i].why;
    }
    return directory_has(module, name) ? INSIDE : NULL;
}

void absent_tell(Sim *sim, Module *m, Str *name) {
    const char *why = name->size ? absent_why(m->name, name) : NULL;
    if (!why || refusal_is(sim, sim->error))
        return;
    error_clear(sim);
    RAISE(sim, AttributeError, "%S.%S is not there in aioscope: %s", m->name, name, why);
    attribute_error_tell(sim, (Value)m, name);
    refusal_tell(sim);
}

/* Texts of errors name a class of Python code without its module; here it is in front of it. */
static bool is_called(Sim *sim, Type *type, const char *text) {
    Value module = dict_get_str(sim, type->dict, sim->names.__module__);
    bool plain = type->full_name || !module || !value_is_str(sim, module) || !strchr(text, '.');
    Str *shown = plain ? str_format(sim, "%N", type)
                       : str_format(sim, "%S.%S", (Str *)module, type->qualname);
    bool same = str_equal_text(shown, text);
    DROP(sim, shown);
    return same;
}

/* Has the type, or one that it inherits from, this name in the texts of errors? A class of the
 * program may be called as a builtin type is. */
static bool is_below(Sim *sim, Type *type, const char *text) {
    bool builtin = !strchr(text, '.');
    for (size_t i = 0; i < type->mro->count; i++) {
        if (builtin && ((Type *)type->mro->items[i])->flags & TYPE_HEAP)
            continue;
        if (is_called(sim, (Type *)type->mro->items[i], text))
            return true;
    }
    return false;
}

void absent_attribute_tell(Sim *sim, Value obj, Str *name) {
    Type *meta = type_of(sim, obj), *type = meta;
    if (type->flags & TYPE_IS_TYPE)
        type = (Type *)obj;
    for (size_t i = 0; absent_attributes[i].type; i++) {
        if (!name_is_among(name, absent_attributes[i].names) ||
            (!is_below(sim, type, absent_attributes[i].type) &&
             !(meta != type && is_below(sim, meta, absent_attributes[i].type))))
            continue;
        error_clear(sim);
        RAISE(sim, AttributeError, "%s.%S is not there in aioscope: %s", absent_attributes[i].type,
              name, absent_attributes[i].why);
        attribute_error_tell(sim, obj, name);
        refusal_tell(sim);
        return;
    }
}
