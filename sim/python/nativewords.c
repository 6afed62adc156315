/* Errors of calls in the words of C functions: see nativewords.h. A native function is made for the
 * moment, from the row of the table and the parameters of the function in Python, and refuses the
 * call in its own way. */
#include "sim/python/nativewords.h"

#include <string.h>

#include "sim/python/absent.h"
#include "sim/state.h"

static const struct {
    const char *module, *shown; /* where it is in aioscope, what CPython's texts call the place */
    int kind;
    const char *names;
} rows[] = {
#define WORDS(module, shown, kind, names) {module, shown, WORDS_##kind, names},
#include "sim/stdlib/words.def"
#undef WORDS
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

int native_words_kind(int row) {
    return rows[row].kind;
}

const char *native_words_shown(int row) {
    return rows[row].shown;
}

void native_words_each(Str *module, NativeWordsFn each, void *context) {
    for (int i = 0; i < ROW_COUNT; i++) {
        if (!str_equal_text(module, rows[i].module))
            continue;
        for (const char *name = rows[i].names; *name;) {
            size_t size = strcspn(name, " ");
            each(context, i, name, size);
            name += size + strspn(name + size, " ");
        }
    }
}

static int find_row(Str *module, Str *qualname) {
    for (int i = 0; i < ROW_COUNT; i++) {
        if (str_equal_text(module, rows[i].module) && name_is_among(qualname, rows[i].names))
            return i;
    }
    return -1;
}

/* The parameters behind the first `self` ones as NativeDef.signature has them. */
static Str *signature_text(Sim *sim, Function *f, size_t self) {
    Code *code = f->code;
    size_t defaults = f->defaults ? f->defaults->count : 0;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = self; i < (size_t)code->argcount + code->kwonly_count; i++) {
        if (i == code->argcount)
            sb_puts(&sb, "*, ");
        sb_str(&sb, (Str *)code->varnames->items[i]);
        bool optional = i >= code->argcount || i + defaults >= code->argcount;
        sb_puts(&sb, optional ? "=, " : ", ");
        if (i + 1 == code->posonly_count)
            sb_puts(&sb, "/, ");
    }
    return sb_finish(&sb);
}

static void refuse(Sim *sim, const NativeDef *def, Value *args, size_t nargs, Tuple *kwnames) {
    Exception *before = error_take(sim);
    Value native = native_function_new(sim, def, NULL, NULL);
    native_arguments_fit(sim, (NativeFunction *)native, args, nargs, kwnames);
    value_drop(sim, native);
    if (sim->error)
        DROP(sim, before);
    else
        sim->error = before;
}

static void refuse_slot(Sim *sim, const char *name, size_t count, size_t nargs, Tuple *kwnames) {
    if (kwnames && kwnames->count) {
        error_clear(sim);
        RAISE(sim, TypeError, "wrapper %s() takes no keyword arguments", name);
    } else if (nargs != count) {
        error_clear(sim);
        RAISE(sim, TypeError, "expected %zu argument%s, got %zu", count, count == 1 ? "" : "s",
              nargs);
    }
}

static void refuse_getargs(Sim *sim, const NativeDef *def, const char *ends, size_t given) {
    bool few = (int)given < def->min;
    int bound = few ? def->min : def->max;
    if (!few && (int)given <= def->max)
        return;
    error_clear(sim);
    RAISE(sim, TypeError, "%s%s takes %s %d argument%s (%zu given)", def->name, ends,
          def->min == def->max ? "exactly"
          : few                ? "at least"
                               : "at most",
          bound, bound == 1 ? "" : "s", given);
}

/* "function() takes ..." becomes "function takes ...". */
static void forget_parentheses(Sim *sim) {
    Tuple *told = sim->error->args;
    if (!error_is(sim, sim->exceptions.TypeError) || told->count != 1 ||
        !value_is_str(sim, told->items[0]))
        return;
    Str *text = KEEP((Str *)told->items[0]);
    const char *place = strstr(text->text, "function()");
    if (place) {
        int before = (int)(place - text->text);
        bool this = before > 0 && strstr(text->text, "is an invalid keyword");
        error_clear(sim);
        RAISE(sim, TypeError, "%.*s%sfunction%s", before, text->text, this ? "this " : "",
              place + strlen("function()"));
    }
    DROP(sim, text);
}

/* Who calls a class reads its name. */
static void tell_of_class(Sim *sim, const NativeWords *words, size_t size, Value *args,
                          size_t nargs, Tuple *kwnames) {
    Str *name = str_new(sim, words->qualname->text, size);
    Str *signature = signature_text(sim, words->function, 1);
    NativeDef def = {.name = name->text, .kind = NATIVE_CLINIC, .signature = signature->text};
    refuse(sim, &def, args + 1, nargs - 1, kwnames);
    DROP(sim, name);
    DROP(sim, signature);
}

void native_words_tell(Sim *sim, const NativeWords *words, Value *args, size_t nargs,
                       Tuple *kwnames) {
    Function *f = words->function;
    Str *qualname = words->qualname;
    const char *dot = strrchr(qualname->text, '.');
    const char *last = dot ? dot + 1 : qualname->text;
    bool made = strcmp(last, "__new__") == 0 || strcmp(last, "__init__") == 0;
    if (made && rows[words->row].kind == WORDS_OWN)
        return;
    if (dot && made && rows[words->row].kind == WORDS_CLINIC) {
        tell_of_class(sim, words, (size_t)(dot - qualname->text), args, nargs, kwnames);
        return;
    }
    size_t self = dot ? 1 : 0, defaults = f->defaults ? f->defaults->count : 0;
    size_t count = f->code->argcount - self;
    int kind = rows[words->row].kind;
    if (nargs < self) {
        error_clear(sim);
        RAISE(sim, TypeError, "unbound method %S() needs an argument", qualname);
        return;
    }
    if (kind == WORDS_OWN)
        return;
    if (kind == WORDS_SLOT) {
        refuse_slot(sim, last, count, nargs - self, kwnames);
        return;
    }
    Str *full = dot ? KEEP(qualname) : str_format(sim, "%s.%S", rows[words->row].shown, qualname);
    Str *signature = signature_text(sim, f, self);
    bool nameless = kind == WORDS_NAMELESS || kind == WORDS_KEYWORDS;
    bool getargs = kind == WORDS_GETARGS || kind == WORDS_NAMELESS;
    bool keywords = kwnames && kwnames->count;
    bool pos = kind == WORDS_POS || kind == WORDS_UNPACK;
    bool bare = keywords
                    ? kind == WORDS_CLINIC || ((getargs || kind == WORDS_UNPACK) && words->bound)
                    : getargs || pos || kind == WORDS_CLINIC;
    bool by_name = keywords && kind != WORDS_KEYWORDS;
    NativeDef def = {.name = nameless && !by_name             ? "function"
                             : bare || kind == WORDS_NAMELESS ? last
                                                              : full->text,
                     .kind = getargs || pos           ? NATIVE_POS
                             : kind == WORDS_KEYWORDS ? NATIVE_CLINIC
                                                      : (NativeKind)kind,
                     .min = (int)(count > defaults ? count - defaults : 0),
                     .max = f->code->flags & CODE_VARARGS ? -1 : (int)count,
                     .signature = signature->text};
    if (getargs && !keywords)
        refuse_getargs(sim, &def, nameless ? "" : "()", nargs - self);
    else
        refuse(sim, &def, args + self, nargs - self, kwnames);
    if (kind == WORDS_KEYWORDS && sim->error)
        forget_parentheses(sim);
    DROP(sim, full);
    DROP(sim, signature);
}

void native_words_retell(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames) {
    Value module = dict_get_text(sim, f->globals, "__name__");
    if (!module || !value_is_str(sim, module) || !error_is(sim, sim->exceptions.TypeError))
        return;
    int row = find_row((Str *)module, f->qualname);
    if (row >= 0)
        native_words_tell(sim, &(NativeWords){row, f, f->qualname, false}, args, nargs, kwnames);
}
