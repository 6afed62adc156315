/* What dir() says of a module: see directory.h. */
#include "sim/python/directory.h"

#include <string.h>

#include "sim/python/absent.h"
#include "sim/python/objects/list.h"
#include "sim/state.h"

static const struct {
    const char *module, *names;
} directory[] = {
#define DIRECTORY(module, names) {module, names},
#include "sim/stdlib/directory.def"
#undef DIRECTORY
    {NULL, NULL}};

static void append_name(Sim *sim, List *list, const char *text, size_t size) {
    Str *name = str_intern(sim, text, size);
    list_append(sim, list, (Value)name);
    DROP(sim, name);
}

static void append_words(Sim *sim, List *list, const char *words) {
    while (*words) {
        size_t size = strcspn(words, " ");
        append_name(sim, list, words, size);
        words += size + (words[size] == ' ');
    }
}

/* What CPython says of the module; empty when the table does not know it. */
static List *names_in_cpython(Sim *sim, Module *m) {
    List *list = list_new(sim, 0);
    for (size_t i = 0; directory[i].module; i++) {
        if (strcmp(directory[i].module, m->name->text) == 0)
            append_words(sim, list, directory[i].names);
    }
    return list;
}

static bool list_has(List *list, Str *name) {
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i] == (Value)name || str_equal((Str *)list->items[i], name))
            return true;
    }
    return false;
}

/* The names that the program has given the module since; what the library puts there later, when it
 * is asked for it, is in the table or begins with an underscore. */
static void append_later_names(Sim *sim, List *list, Module *m) {
    size_t position = 0, seen = 0;
    Value key, v;
    while (dict_next(m->dict, &position, &key, &v)) {
        if (seen++ < m->names || !value_is_str(sim, key))
            continue;
        Str *name = (Str *)key;
        if (name->text[0] != '_' && !list_has(list, name))
            list_append(sim, list, key);
    }
}

Value directory_of(Sim *sim, Module *m) {
    if (m->names) {
        List *list = names_in_cpython(sim, m);
        if (list->count) {
            append_later_names(sim, list, m);
            return (Value)list;
        }
        DROP(sim, list);
    }
    return (Value)list_from_iterable(sim, (Value)m->dict);
}

bool directory_has(Str *module, Str *name) {
    for (size_t i = 0; directory[i].module; i++) {
        if (strcmp(directory[i].module, module->text) == 0 &&
            name_is_among(name, directory[i].names))
            return true;
    }
    return false;
}
