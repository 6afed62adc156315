/* compile, eval, exec (CPython: Python/bltinmodule.c). The text is compiled in an arena of its own;
 * a code without a file has no source lines, so tracebacks show none, as in CPython. */
#include "sim/python/builtins/builtins_internal.h"

#include <string.h>

#include "sim/python/compile/compiler.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/refusal.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* ---- compiling a text ---- */

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    if (new_size)
        return mem_realloc(ctx, block, old_size, new_size);
    mem_free(ctx, block, old_size);
    return NULL;
}

static void out_of_memory(void *ctx, size_t wanted) { /* mem_realloc does not return in that case */
    sim_fail(ctx, SIM_LIMIT, "out of memory: %zu bytes more", wanted);
}

/* False, with an error, if v is neither text nor bytes. */
static bool text_of(Sim *sim, Value v, const char *function, const char *accepted,
                    TextSlice *text) {
    BytesView view;
    if (value_is_str(sim, v)) {
        *text = (TextSlice){((Str *)v)->text, ((Str *)v)->size};
    } else if (bytes_view(sim, v, &view)) {
        *text = (TextSlice){view.data, (uint32_t)view.size};
    } else {
        RAISE(sim, TypeError, "%s() arg 1 must be a %s", function, accepted);
        return false;
    }
    if (!memchr(text->text, '\0', text->len))
        return true;
    RAISE(sim, SyntaxError, "source code string cannot contain null bytes");
    return false;
}

static Code *compile_slice(Sim *sim, TextSlice text, bool is_str, const char *filename,
                           CompileTextOptions options) {
    Arena arena;
    arena_init(&arena, &(ArenaHost){resize, out_of_memory, sim});
    char *name = arena_copy(&arena, filename, strlen(filename));
    SourceKind kind = options.expression         ? SOURCE_EXPRESSION
                      : options.code.interactive ? SOURCE_STATEMENT
                                                 : SOURCE_MODULE;
    Source *source = source_new_text(&arena, name, text, kind, is_str);
    options.code.without_source = true;
    Code *code = compile_source(sim, source, &options);
    if (!code)
        compile_raise_error(sim, source);
    arena_free(&arena);
    return code;
}

/* Flags of compile(): those of __future__ that are always on change nothing. */
enum {
    FLAG_AST = 0x400,
    FLAG_AWAIT = 0x2000,
    FLAG_ANNOTATIONS = 0x1000000,
    FLAGS_KNOWN = 0x1fe7610
};

static bool check_flags(Sim *sim, Value flags) {
    int64_t n = 0;
    if (flags && !value_as_index(sim, flags, &n))
        return false;
    if (n & ~(int64_t)FLAGS_KNOWN)
        return RAISE(sim, ValueError, "compile(): unrecognised flags"), false;
    if (!(n & (FLAG_AST | FLAG_AWAIT | FLAG_ANNOTATIONS)))
        return true;
    RAISE(sim, NotImplementedError,
          "compile() with flags %lld is not there in aioscope: code is only compiled as it stands; "
          "put it into a function of the program",
          (long long)n);
    refusal_tell(sim);
    return false;
}

BUILTIN(builtin_compile) {
    UNUSED;
    TextSlice text;
    const char *mode = value_is_str(sim, args[2]) ? ((Str *)args[2])->text : "";
    if (!value_is_str(sim, args[1]))
        return RAISE(sim, TypeError, "compile() arg 2 must be a string, not %T", args[1]);
    if (!check_flags(sim, args[3]))
        return NULL;
    CompileTextOptions options = {.expression = strcmp(mode, "eval") == 0,
                                  .code.interactive = strcmp(mode, "single") == 0};
    if (!options.expression && !options.code.interactive && strcmp(mode, "exec") != 0)
        return RAISE(sim, ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    if (!text_of(sim, args[0], "compile", "string, bytes or AST object", &text))
        return NULL;
    return (Value)compile_slice(sim, text, value_is_str(sim, args[0]), ((Str *)args[1])->text,
                                options);
}

/* ---- running ---- */

typedef struct Namespaces {
    Dict *globals;
    Value locals; /* new */
} Namespaces;

static bool is_given(Value v) {
    return v && v != VALUE_NONE;
}

/* Globals with builtins of their own count their versions in another range, so that no instruction
 * of a code that ran with the usual ones takes what it remembers for theirs. */
static void name_builtins(Sim *sim, Dict *globals) {
    if (!dict_get_str(sim, globals, sim->names.__builtins__))
        dict_set_str(sim, globals, sim->names.__builtins__, (Value)sim->builtins);
    else if (vm_builtins_of(sim, globals) != (Value)sim->builtins)
        globals->version |= UINT32_C(1) << 31;
}

static bool find_namespaces(Sim *sim, const char *function, Value globals, Value locals,
                            Namespaces *n) {
    if (is_given(globals) && !value_is(sim, globals, sim->types.dict)) {
        RAISE(sim, TypeError,
              strcmp(function, "eval") == 0 ? "globals must be a dict"
                                            : "exec() globals must be a dict, not %T",
              globals);
        return false;
    }
    if (is_given(locals) && !type_of(sim, locals)->slots.getitem) {
        RAISE(sim, TypeError,
              strcmp(function, "eval") == 0 ? "locals must be a mapping"
                                            : "locals must be a mapping or None, not %T",
              locals);
        return false;
    }
    n->globals = is_given(globals) ? (Dict *)globals : vm_globals(sim);
    if (is_given(locals))
        n->locals = value_keep(locals);
    else
        n->locals = is_given(globals) ? value_keep(globals) : vm_locals(sim);
    name_builtins(sim, n->globals);
    return n->locals != NULL;
}

/* The function keeps the globals alive, which the caller may have made for this call only. */
static Value run_code(Sim *sim, Code *code, Namespaces *n) {
    Function *function = function_new(sim, code, n->globals);
    Frame *frame = frame_new(sim, code, (Value)function, n->globals);
    DROP(sim, function);
    frame->locals = n->locals;
    n->locals = NULL;
    return vm_push(sim, frame) ? VALUE_FRAME_PUSHED : NULL;
}

static Code *code_of(Sim *sim, Value v, const char *function) {
    bool expression = strcmp(function, "eval") == 0;
    TextSlice text;
    if (type_of(sim, v) == sim->types.code)
        return (Code *)value_keep(v);
    if (!text_of(sim, v, function, "string, bytes or code object", &text))
        return NULL;
    while (expression && text.len && (*text.text == ' ' || *text.text == '\t')) {
        text.text++;
        text.len--;
    }
    return compile_slice(sim, text, value_is_str(sim, v), "<string>",
                         (CompileTextOptions){.expression = expression});
}

static void refuse_free_variables(Sim *sim, const char *function, const Code *code) {
    if (strcmp(function, "exec") == 0)
        RAISE(sim, TypeError, "code object requires a closure of exactly length %u",
              code->free_count);
    else
        RAISE(sim, TypeError, "code object passed to eval() may not contain free variables");
}

static Value run_value(Sim *sim, const char *function, Value v, Value globals, Value locals) {
    Namespaces n;
    if (!find_namespaces(sim, function, globals, locals, &n))
        return NULL;
    Code *code = code_of(sim, v, function);
    Value result = NULL;
    if (code && code->free_count)
        refuse_free_variables(sim, function, code);
    else if (code)
        result = run_code(sim, code, &n);
    value_drop_maybe(sim, n.locals);
    DROP_MAYBE(sim, code);
    return result;
}

BUILTIN(builtin_exec) {
    UNUSED;
    return run_value(sim, "exec", args[0], args[1], args[2]);
}

BUILTIN(builtin_eval) {
    UNUSED;
    return run_value(sim, "eval", args[0], args[1], args[2]);
}

const NativeDef builtins_code[] = {
    {"compile", builtin_compile, NATIVE_CLINIC, 0, 0,
     "source, filename, mode, flags=, dont_inherit=, optimize=, *, _feature_version=", 0},
    {"eval", builtin_eval, NATIVE_CLINIC, 0, 0, "source, globals=, locals=, /", 0},
    {"exec", builtin_exec, NATIVE_CLINIC, 0, 0, "source, globals=, locals=, /, *, closure=", 0},
    {0},
};
