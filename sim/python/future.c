/* from __future__ import: every feature of 3.11 is either old and always on, or `annotations`.
   Mirrors CPython's Python/future.c: such imports must come first, and only real features can be
   named. */
#include "sim/python/compile/scope_internal.h"

#include <string.h>

static const char *const features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

static bool is_feature(const char *name) {
    for (size_t i = 0; i < sizeof(features) / sizeof(features[0]); i++) {
        if (strcmp(features[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_future_import(const Node *node) {
    if (node->kind != NODE_ImportFrom) {
        return false;
    }
    const Ident *module = AST(ImportFrom, node)->module;
    return module != NULL && strcmp(module->text, "__future__") == 0;
}

static bool is_string(const Node *node) {
    if (node->kind != NODE_Expr) {
        return false;
    }
    const Node *value = AST(Expr, node)->value;
    return value->kind == NODE_Constant && AST(Constant, value)->value.kind == LITERAL_STR;
}

static Diagnostic *fail(Source *source, const Node *node, const char *format, const char *name) {
    Span start = node->span;
    start.end_line = 0;
    Diagnostic *error = source_error(source, ERROR_SYNTAX, start, format, name);
    error->end_line = error->line;
    error->end_offset = NO_OFFSET;
    return error;
}

/* Behind something else on the same line; further down the compiler finds it. CPython counts the
   offset from 0 here. */
static void fail_late(Source *source, const Node *node) {
    const char *text = "from __future__ imports must occur at the beginning of the file";
    fail(source, node, "%s", text)->offset--;
}

/* True: the import names `annotations`. */
static bool check_names(Source *source, const Node *node) {
    bool annotations = false;
    NodeList names = AST(ImportFrom, node)->names;
    for (uint32_t i = 0; i < names.count; i++) {
        const char *name = AST(alias, names.items[i])->name->text;
        if (strcmp(name, "braces") == 0) {
            fail(source, node, "not a chance", name);
        } else if (!is_feature(name)) {
            fail(source, node, "future feature %s is not defined", name);
        }
        annotations = annotations || strcmp(name, "annotations") == 0;
    }
    return annotations;
}

bool check_future(Source *source, Node *module) {
    if (module->kind != NODE_Module) {
        return false;
    }
    NodeList body = AST(Module, module)->body;
    bool annotations = false, done = false;
    for (uint32_t i = 0; i < body.count; i++) {
        Node *node = body.items[i];
        if (done && (i == 0 || node->span.line > body.items[i - 1]->span.line)) {
            break;
        }
        if (!is_future_import(node)) {
            done = done || i > 0 || !is_string(node);
        } else if (done) {
            fail_late(source, node);
            break;
        } else {
            annotations = check_names(source, node) || annotations;
        }
    }
    return annotations;
}

/* The line of the last future import that stands where it may; 0 if none. */
uint32_t future_last_line(const Node *module) {
    uint32_t line = 0;
    NodeList body = AST(Module, module)->body;
    for (uint32_t i = 0; i < body.count; i++) {
        if (is_future_import(body.items[i])) {
            line = body.items[i]->span.line;
        } else if (i > 0 || !is_string(body.items[i])) {
            break;
        }
    }
    return line;
}
