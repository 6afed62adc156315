/* SyntaxWarnings: programs that compile but cannot mean what they say (CPython: check_compare,
 * check_caller, check_subscripter, check_index in compile.c). They go to stderr while compiling. */
#include "sim/python/compile/compiler_internal.h"

#include "sim/python/errors.h"
#include "sim/python/objects/number.h"

/* The first line, and for a file the line of the program. */
static void write_warning(Sim *sim, const Source *source, uint32_t line, const char *message) {
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_format(&sb, "%s:%u: SyntaxWarning: %s\n", source->filename, line, message);
    TextSlice shown = source_line(source, line);
    uint32_t blank = 0;
    while (blank < shown.len && (shown.text[blank] == ' ' || shown.text[blank] == '\t')) {
        blank++;
    }
    if (source->kind == SOURCE_FILE) {
        sb_puts(&sb, "  ");
        sb_add(&sb, shown.text + blank, shown.len - blank);
        sb_puts(&sb, "\n");
    }
    Str *text = sb_finish(&sb);
    sim_write(sim, 2, text->text, text->size);
    DROP(sim, text);
}

static bool through_module(Sim *sim, Value module, const Source *source, uint32_t line,
                           Type *category, const char *message) {
    Value f = value_getattr_text(sim, module, "warn_explicit");
    if (!f)
        return false;
    Value args[] = {(Value)str_from(sim, message), (Value)category,
                    (Value)str_from(sim, source->filename), int_new(sim, line)};
    Value r = value_call(sim, f, args, 4, NULL);
    value_drop(sim, f);
    value_drop(sim, args[0]);
    value_drop(sim, args[2]);
    value_drop(sim, args[3]);
    value_drop_maybe(sim, r);
    return r != NULL;
}

/* Through the module `warnings` if the program has imported it: it knows the filters. false: the
 * warning became an exception, which is another one than itself if sim->error is set. */
static bool give(Sim *sim, const Source *source, Span span, const char *message,
                 bool is_deprecated) {
    Type *category =
        is_deprecated ? sim->exceptions.DeprecationWarning : sim->exceptions.SyntaxWarning;
    Value module = dict_get_text(sim, sim->modules, "warnings");
    if (module && through_module(sim, module, source, span.line, category, message))
        return true;
    if (!module && !is_deprecated)
        write_warning(sim, source, span.line, message);
    if (module && error_is(sim, category))
        error_clear(sim);
    return !module;
}

bool warn_doubts(Sim *sim, Source *source, const CompileOptions *options) {
    for (Doubt *d = source->doubts; d && !options->library; d = d->next) {
        if (options->warned || give(sim, source, d->span, d->message, d->is_deprecated))
            continue;
        if (!sim->error)
            source->errors = (Diagnostics){&d->error, &d->error, 1};
        return false;
    }
    return true;
}

static void warn(Compiler *c, Span span, const char *message) {
    if (c->options.library || c->sim->error || c->source->errors.first)
        return;
    if (c->options.warned)
        c->options.warned(c->options.warned_ctx, span, message);
    else if (!give(c->sim, c->source, span, message, false) && !c->sim->error)
        source_error(c->source, ERROR_SYNTAX, span, "%s", message);
}

/* The name of the type that a display, comprehension or constant has; NULL: not known. */
static const char *known_type(Compiler *c, const Node *node) {
    switch (node->kind) {
    case NODE_List:
    case NODE_ListComp: return "list";
    case NODE_Dict:
    case NODE_DictComp: return "dict";
    case NODE_Set:
    case NODE_SetComp: return "set";
    case NODE_GeneratorExp: return "generator";
    case NODE_Lambda: return "function";
    case NODE_JoinedStr:
    case NODE_FormattedValue: return "str";
    case NODE_Tuple: return "tuple";
    default: break;
    }
    Value v = constant_fold(c, node);
    if (!v)
        return NULL;
    const char *name = type_name(c->sim, v);
    value_drop(c->sim, v);
    return name;
}

static bool is_one_of(const char *name, const char *const *names) {
    for (; name && *names; names++) {
        size_t i = 0;
        while (name[i] && name[i] == (*names)[i]) {
            i++;
        }
        if (!name[i] && !(*names)[i])
            return true;
    }
    return false;
}

/* Of `is`: None, True, False and ... are one object each, other constants need not be. */
static bool is_odd_operand(Compiler *c, const Node *node) {
    Value v = constant_fold(c, node);
    if (!v)
        return false;
    bool single = v == VALUE_NONE || v == VALUE_TRUE || v == VALUE_FALSE || v == VALUE_ELLIPSIS;
    value_drop(c->sim, v);
    return !single;
}

void warn_compare(Compiler *c, const CompareNode *node) {
    const Node *left = node->left;
    for (uint32_t i = 0; i < node->comparators.count; i++) {
        const Node *right = node->comparators.items[i];
        CompareOperator op = node->ops[i];
        bool identity = op == CMP_IS || op == CMP_ISNOT;
        if (identity && (is_odd_operand(c, left) || is_odd_operand(c, right))) {
            warn(c, node->base.span,
                 op == CMP_IS ? "\"is\" with a literal. Did you mean \"==\"?"
                              : "\"is not\" with a literal. Did you mean \"!=\"?");
            return;
        }
        left = right;
    }
}

void warn_assert(Compiler *c, const AssertNode *node) {
    if (node->test->kind != NODE_Tuple || !AST(Tuple, node->test)->elts.count)
        return;
    warn(c, node->base.span, "assertion is always true, perhaps remove parentheses?");
}

static void warn_about(Compiler *c, Span span, const char *format, const char *first,
                       const char *second) {
    Str *text = str_format(c->sim, format, first, second);
    warn(c, span, text->text);
    DROP(c->sim, text);
}

void warn_call(Compiler *c, const CallNode *node) {
    if (node->func->kind == NODE_Lambda || node->func->kind == NODE_Name)
        return;
    const char *type = known_type(c, node->func);
    if (!type)
        return;
    warn_about(c, node->base.span, "'%s' object is not callable; perhaps you missed a comma?", type,
               NULL);
}

void warn_subscript(Compiler *c, const SubscriptNode *node) {
    static const char *const unindexed[] = {"NoneType",  "ellipsis", "int", "bool",
                                            "float",     "complex",  "set", "frozenset",
                                            "generator", "function", NULL};
    static const char *const sequences[] = {"str", "bytes", "tuple", "list", NULL};
    static const char *const indexes[] = {"int", "bool", "slice", NULL};
    const char *type = known_type(c, node->value);
    if (is_one_of(type, unindexed)) {
        warn_about(c, node->base.span,
                   "'%s' object is not subscriptable; perhaps you missed a comma?", type, NULL);
        return;
    }
    if (node->slice->kind == NODE_Slice || !is_one_of(type, sequences))
        return;
    const char *index = known_type(c, node->slice);
    if (index && !is_one_of(index, indexes))
        warn_about(c, node->base.span,
                   "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
                   type, index);
}
