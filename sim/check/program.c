/* All checks of one program, in a Sim that runs nothing of it; what they find goes to the host. */
#include "sim/check/program.h"

#include <stdio.h>

#include "sim/check/checker.h"
#include "sim/python/compile/compiler.h"
#include "sim/python/objects/exception.h"
#include "sim/python/syntax/parser.h"

/* ---- the second walk ---- */

static void check_attribute(Checker *c, const Node *node) {
    const AttributeNode *attribute = AST(Attribute, node);
    Sim *sim = c->sim;
    if (attribute->ctx != CONTEXT_LOAD || (c->guards & GUARD_ATTRIBUTE) ||
        fact_is_patched(c, attribute->attr))
        return;
    check_instance_attribute(c, node);
    Value owner = meaning_of(c, attribute->value).value;
    if (!owner ||
        (type_of(sim, owner) != sim->types.module && type_of(sim, owner) != sim->types.type))
        return;
    Str *name = str_intern(sim, attribute->attr->text, attribute->attr->len);
    Value v = value_getattr(sim, owner, name);
    if (!v && error_is(sim, sim->exceptions.AttributeError))
        finding_add_raised(c, attribute->attr_span, GUARD_ATTRIBUTE, NULL);
    error_clear(sim);
    DROP(sim, name);
}

static void check_fstring(Checker *c, const Node *node) {
    NodeList values = AST(JoinedStr, node)->values;
    for (uint32_t i = 0; i < values.count; i++) {
        if (values.items[i]->kind == NODE_FormattedValue)
            return;
    }
    finding_add(c, node->span, 0, "f-string without {...}: the f does nothing");
}

static void check_one(Checker *c, Node *node) {
    switch (node->kind) {
    case NODE_Import:
    case NODE_ImportFrom: check_import(c, node); break;
    case NODE_Attribute: check_attribute(c, node); break;
    case NODE_Call: check_call(c, node); break;
    case NODE_Expr: check_statement_value(c, AST(Expr, node)->value); break;
    case NODE_Await:
        check_await(c, node);
        check_awaited_literal(c, node);
        break;
    case NODE_Raise: check_raise(c, node); break;
    case NODE_Assign: check_assignment(c, node); break;
    case NODE_With:
    case NODE_AsyncWith: check_with(c, node); break;
    case NODE_For:
    case NODE_AsyncFor:
        check_for(c, node);
        check_looped_literal(c, AST(For, node)->iter, node->kind == NODE_AsyncFor);
        break;
    case NODE_JoinedStr: check_fstring(c, node); break;
    default: break;
    }
}

/* ---- stages ---- */

static void take_warning(void *ctx, Span span, const char *message) {
    finding_add(ctx, span, 0, "SyntaxWarning: %s", message);
}

static void check_meaning(Checker *c, Node *module) {
    c->module = module;
    c->global_scope = AST(Module, module)->scope;
    c->has_future_annotations = compile_has_future_annotations(module);
    for (const Doubt *d = c->source->doubts; d; d = d->next) {
        if (!d->is_deprecated)
            take_warning(c, d->span, d->message);
    }
    if (!c->source->errors.count) {
        CompileOptions options = {.warned = take_warning, .warned_ctx = c};
        c->code = compile_program(c->sim, c->source, module, &options);
    }
    facts_collect(c);
    if (!c->partial)
        check_names(c);
    check_walk(c, check_one);
    handled_apply(c);
}

static void report(Checker *c, const CheckSink *sink, const Finding *f) {
    char message[600];
    int column = (int)source_column_chars(c->source, f->span.line, f->span.col) + 1;
    snprintf(message, sizeof message, "%s%s", f->guard ? "" : "warning: ", f->text);
    sink->add(sink->ctx, (int)f->span.line, column, message, f->guard == 0);
}

/* Mistakes of syntax, in the order in which they were found; the first is what python says. */
static void report_syntax(const Source *source, const CheckSink *sink) {
    for (const Diagnostic *d = source->errors.first; d; d = d->next) {
        char message[600];
        snprintf(message, sizeof message, "%s: %s", error_kind_name(d->kind), d->message);
        sink->add(sink->ctx, d->line, d->column > 0 ? d->column : 0, message, false);
    }
}

void check_program(Sim *sim, const char *text, size_t size, const CheckSink *sink) {
    Source *source = source_new(&sim->arena, sim->options.filename, text, size);
    Node *repaired = NULL;
    Checker c = {.sim = sim, .source = source, .arena = &sim->arena};
    ParseOptions parse = {
        .mode = PARSE_MODULE, .recover = true, .repaired = &repaired, .repaired_source = &c.source};
    Node *module = parse_source(source, &parse);
    if (module)
        scope_build(source, module, &(ScopeOptions){.recover = true});
    c.partial = module == NULL;
    if (!module)
        module = repaired;
    if (module)
        check_meaning(&c, module);
    findings_sort(&c);
    report_syntax(source, sink);
    for (uint32_t i = 0; i < c.finding_count; i++)
        report(&c, sink, &c.findings[i]);
}
