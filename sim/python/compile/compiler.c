/* The compiler's way in: options, the future statement, the unit of the module, and the exception
 * for what could not be compiled. */
#include "sim/python/compile/compiler.h"

#include <string.h>

#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/number.h"
#include "sim/python/syntax/parser.h"

static bool ident_is(const Ident *name, const char *text) {
    return name && slice_equal((TextSlice){name->text, name->len}, text, strlen(text));
}

static bool imports_future_annotations(const Node *statement) {
    const ImportFromNode *node = AST(ImportFrom, statement);
    if (statement->kind != NODE_ImportFrom || !ident_is(node->module, "__future__"))
        return false;
    for (uint32_t i = 0; i < node->names.count; i++) {
        if (ident_is(AST(alias, node->names.items[i])->name, "annotations"))
            return true;
    }
    return false;
}

/* Only the head of a module can hold such an import: the scopes have checked that. */
static bool has_future_annotations(const NodeList *body) {
    for (uint32_t i = 0; i < body->count; i++) {
        if (imports_future_annotations(body->items[i]))
            return true;
        if (body->items[i]->kind != NODE_ImportFrom && i > 0)
            return false;
    }
    return false;
}

bool compile_has_future_annotations(const Node *module) {
    return has_future_annotations(&AST(Module, module)->body);
}

static Code *compile_module(Compiler *c, const ModuleNode *module) {
    c->future_annotations = has_future_annotations(&module->body);
    c->module_scope = module->scope;
    unit_enter(c, module->scope, 1);
    compile_body(c, &module->body);
    emit_none(c, NO_SPAN);
    emit(c, OP_RETURN_VALUE, 0, NO_SPAN);
    return unit_leave(c);
}

static Code *compile_one_expression(Compiler *c, const ExpressionNode *node) {
    c->module_scope = node->scope;
    unit_enter(c, node->scope, 1);
    compile_expression(c, node->body);
    emit(c, OP_RETURN_VALUE, 0, node->body->span);
    return unit_leave(c);
}

static void compiler_free(Compiler *c) {
    Sim *sim = c->sim;
    for (uint32_t i = 0; i < c->pool_size; i++) {
        value_drop_maybe(sim, c->pool[i]);
    }
    mem_free(sim, c->pool, c->pool_size * sizeof *c->pool);
    for (uint32_t i = 0; i < c->ident_count; i++) {
        DROP_MAYBE(sim, c->idents[i]);
    }
    mem_free(sim, c->idents, c->ident_count * sizeof *c->idents);
    DROP(sim, c->filename);
}

Code *compile_program(Sim *sim, Source *source, Node *module, const CompileOptions *options) {
    Compiler c = {.sim = sim, .source = source, .options = *options};
    c.filename = str_from(sim, source->filename);
    Code *code = module->kind == NODE_Module ? compile_module(&c, AST(Module, module))
                                             : compile_one_expression(&c, AST(Expression, module));
    compiler_free(&c);
    if (source->errors.first || sim->error) {
        DROP(sim, code);
        return NULL;
    }
    return code;
}

Code *compile_source(Sim *sim, Source *source, const CompileTextOptions *options) {
    if (source->errors.first)
        return NULL;
    ParseOptions parse = {.mode = options->expression         ? PARSE_EXPRESSION
                                  : options->code.interactive ? PARSE_SINGLE
                                                              : PARSE_MODULE};
    Node *module = parse_source(source, &parse);
    if (!warn_doubts(sim, source, &options->code) || !module)
        return NULL;
    ScopeOptions scopes = {.top_level_await = options->top_level_await};
    Code *code = NULL;
    if (scope_build(source, module, &scopes))
        code = compile_program(sim, source, module, &options->code);
    /* CPython's compiler, unlike its parser, takes the line from the file; a string has none. */
    if (!code && source->errors.first && options->code.without_source)
        source->errors.first->has_text = false;
    return code;
}

/* ---- the exception for an error ---- */

static Type *type_of_error(Sim *sim, ErrorKind kind) {
    switch (kind) {
    case ERROR_INDENTATION: return sim->exceptions.IndentationError;
    case ERROR_TAB: return sim->exceptions.TabError;
    case ERROR_RECURSION: return sim->exceptions.RecursionError;
    case ERROR_MEMORY: return sim->exceptions.MemoryError;
    default: return sim->exceptions.SyntaxError;
    }
}

static Value known_number(Sim *sim, int32_t n, bool known) {
    return known ? int_new(sim, n) : VALUE_NONE;
}

/* The line of the error with its newline, as CPython reads it from the file. */
static Value text_of_error(Sim *sim, const Diagnostic *d) {
    if (!d->has_text)
        return VALUE_NONE;
    Str *line = str_new(sim, d->text.text, d->text.len);
    if (!d->is_of_file)
        return (Value)line;
    Str *text = str_format(sim, "%S\n", line);
    DROP(sim, line);
    return (Value)text;
}

/* (filename, line, offset, text, end line, end offset), as the parser of CPython gives it. */
static Tuple *details_of_error(Sim *sim, const Source *source, const Diagnostic *d) {
    bool has_end = d->end_line > 0;
    Tuple *details = tuple_new(sim, 6);
    details->items[0] = (Value)str_from(sim, source->filename);
    if (source->len == 0) { /* a text without lines: no place in it */
        for (size_t i = 1; i < 6; i++)
            details->items[i] = i == 3 ? (Value)KEEP(sim->empty_str) : int_new(sim, 0);
        return details;
    }
    details->items[1] = int_new(sim, d->line);
    details->items[2] = int_new(sim, d->offset);
    details->items[3] = text_of_error(sim, d);
    details->items[4] = known_number(sim, d->end_line, has_end);
    details->items[5] = known_number(sim, d->end_offset, has_end && d->end_offset != NO_OFFSET);
    return details;
}

void *compile_raise_error(Sim *sim, Source *source) {
    const Diagnostic *d = source->errors.first;
    if (sim->error)
        return NULL;
    Type *type = type_of_error(sim, d->kind);
    if (d->kind == ERROR_RECURSION || d->kind == ERROR_MEMORY)
        return raise_error(sim, type, "%s", d->message);
    Value args[2] = {(Value)str_from(sim, d->message), (Value)details_of_error(sim, source, d)};
    raise_with(sim, type, 2, args);
    if (d->is_of_scopes)
        value_replace(sim, (Value *)&sim->error->args, (Value)tuple_of(sim, 1, args[0]));
    value_drop(sim, args[0]);
    value_drop(sim, args[1]);
    return NULL;
}
