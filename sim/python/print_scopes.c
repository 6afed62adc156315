/* The printer of scopes. */
#include "sim/python/print.h"

static const char *const kind_names[] = {"module",   "class",   "function", "lambda",
                                         "listcomp", "setcomp", "dictcomp", "genexpr"};

static const char *const binding_names[] = {"local", "cell", "free", "global explicit",
                                            "global implicit"};

static void print_flag(const PrintOut *out, bool flag, const char *name) {
    if (flag) {
        print_text(out, " ");
        print_text(out, name);
    }
}

static void print_list(const PrintOut *out, int indent, const char *name, const IdentList *list) {
    if (list->count == 0) {
        return;
    }
    print_spaces(out, indent);
    print_text(out, name);
    for (uint32_t i = 0; i < list->count; i++) {
        print_text(out, i == 0 ? " " : ", ");
        print_text(out, list->items[i]->text);
    }
    print_text(out, "\n");
}

static void print_head(const PrintOut *out, const Scope *scope, int indent) {
    print_spaces(out, indent);
    print_text(out, kind_names[scope->kind]);
    print_text(out, " ");
    out->write(out->ctx, scope->qualname.text, scope->qualname.len);
    print_format(out, " line %u", (unsigned)scope->node->span.line);
    print_flag(out, scope->is_nested, "nested");
    print_flag(out, scope->is_generator, "generator");
    print_flag(out, scope->is_coroutine, "coroutine");
    print_flag(out, scope->has_varargs, "varargs");
    print_flag(out, scope->has_varkeywords, "varkeywords");
    print_flag(out, scope->has_docstring, "docstring");
    print_flag(out, scope->has_annotations, "annotations");
    print_flag(out, scope->needs_class_cell, "class cell");
    print_text(out, "\n");
}

static void print_scope(const PrintOut *out, const Scope *scope, int indent) {
    print_head(out, scope, indent);
    print_list(out, indent + 2, "varnames", &scope->varnames);
    print_list(out, indent + 2, "cellvars", &scope->cellvars);
    print_list(out, indent + 2, "freevars", &scope->freevars);
    for (const Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
        print_spaces(out, indent + 2);
        print_text(out, symbol->name->text);
        print_format(out, ": %s\n", binding_names[symbol->binding]);
    }
}

/* Without recursion: scopes may be nested deeply. */
void print_scopes(const PrintOut *out, const Scope *scope) {
    int indent = 0;
    while (scope != NULL) {
        print_scope(out, scope, indent);
        if (scope->first_child != NULL) {
            scope = scope->first_child;
            indent += 2;
            continue;
        }
        while (scope != NULL && scope->next_sibling == NULL) {
            scope = scope->parent;
            indent -= 2;
        }
        scope = scope == NULL ? NULL : scope->next_sibling;
    }
}
