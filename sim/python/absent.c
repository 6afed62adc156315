/* Names that CPython's modules have and those of aioscope do not: see absent.h. */
#include "sim/python/absent.h"

#include <string.h>

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
    for (const char *at = words; (at = strstr(at, name->text)); at++) {
        bool begins = at == words || at[-1] == ' ';
        char behind = at[name->size];
        if (begins && (behind == ' ' || !behind))
            return true;
    }
    return false;
}

static const char *absent_why(Str *module, Str *name) {
    for (size_t i = 0; absent[i].module; i++) {
        if (strcmp(absent[i].module, module->text) == 0 && name_is_among(name, absent[i].names))
            return absent[i].why;
    }
    return NULL;
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
