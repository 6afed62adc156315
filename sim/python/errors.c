/* Raising, catching and chaining exceptions (CPython: Python/errors.c, do_raise in ceval.c). The
 * exception on its way is sim->error; what the program is handling meanwhile becomes its
 * __context__. */
#include "sim/python/errors.h"

#include "sim/python/absent.h"
#include "sim/python/builtins/builtins.h"

#include <stdarg.h>

#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/objects/exception.h"
#include "sim/python/thread.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* ---- making ---- */

/* An instance of type with these args (stolen); NULL: its constructor raised. */
static Exception *make(Sim *sim, Type *type, Tuple *args) {
    Value made;
    if (type->flags & TYPE_HEAP) {
        made = value_call(sim, (Value)type, args->items, args->count, NULL);
    } else {
        made = (Value)exception_alloc(sim, type, args);
        bool plain = type->slots.init == exception_init;
        if (!plain && !type->slots.init(sim, made, args->items, args->count, NULL)) {
            value_drop(sim, made);
            made = NULL;
        }
    }
    DROP(sim, args);
    return (Exception *)made;
}

static Exception *make_with_text(Sim *sim, Type *type, const char *format, va_list ap) {
    Tuple *args;
    if (format) {
        Str *text = str_format_v(sim, format, ap);
        if (!text)
            return NULL;
        args = tuple_new(sim, 1);
        args->items[0] = (Value)text;
    } else {
        args = tuple_new(sim, 0);
    }
    return make(sim, type, args);
}

Exception *exception_new(Sim *sim, Type *type, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    Exception *e = make_with_text(sim, type, format, ap);
    va_end(ap);
    return e;
}

/* ---- chaining ---- */

/* Cuts the chain of contexts that starts at `context` where it comes to e. Goes round a chain that
 * is a ring already only once. */
static void cut_chain(Sim *sim, Exception *context, Exception *e) {
    Exception *o = context, *slow = context;
    bool advance = false;
    while (o->context) {
        Exception *next = (Exception *)o->context;
        if (next == e) {
            value_replace(sim, &o->context, NULL);
            return;
        }
        o = next;
        if (o == slow)
            return;
        if (advance)
            slow = (Exception *)slow->context;
        advance = !advance;
    }
}

void exception_set_context(Sim *sim, Exception *e, Value context) {
    if (context == (Value)e)
        return;
    if (context)
        cut_chain(sim, (Exception *)context, e);
    value_replace(sim, &e->context, value_keep_maybe(context));
}

void exception_set_cause(Sim *sim, Exception *e, Value cause) {
    e->suppress_context = true;
    value_replace(sim, &e->cause, value_keep_maybe(cause));
}

/* ---- raising ---- */

static void set_error(Sim *sim, Exception *e) {
    Exception *old = sim->error;
    sim->error = e;
    DROP_MAYBE(sim, old);
}

/* e (stolen) is on its way; what is being handled becomes its context. */
static void *raise_new(Sim *sim, Exception *e) {
    if (!e)
        return NULL;
    Value handled = handled_exception(sim);
    if (handled)
        exception_set_context(sim, e, handled);
    set_error(sim, e);
    return NULL;
}

void *raise_again(Sim *sim, Exception *e) {
    set_error(sim, e);
    return NULL;
}

void *raise_error(Sim *sim, Type *type, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    Exception *e = make_with_text(sim, type, format, ap);
    va_end(ap);
    return raise_new(sim, e);
}

void *raise_with(Sim *sim, Type *type, size_t nargs, Value *args) {
    return raise_new(sim, make(sim, type, tuple_from(sim, args, nargs)));
}

/* An instance of the exception class v, made by calling it; NULL: raised. */
static Exception *instantiate(Sim *sim, Value v) {
    Value made = value_call0(sim, v);
    if (!made || value_is_exception(sim, made))
        return (Exception *)made;
    RAISE(sim, TypeError, "calling %R should have returned an instance of BaseException, not %R", v,
          (Value)type_of(sim, made));
    value_drop(sim, made);
    return NULL;
}

void *raise_value(Sim *sim, Value v) {
    if (value_is_exception(sim, v))
        return raise_new(sim, (Exception *)value_keep(v));
    if (value_is_exception_class(sim, v))
        return raise_new(sim, instantiate(sim, v));
    return RAISE(sim, TypeError, "exceptions must derive from BaseException");
}

void *raise_value_from(Sim *sim, Value v, Value cause) {
    Exception *e = NULL, *from = NULL;
    if (value_is_exception(sim, v)) {
        e = (Exception *)value_keep(v);
    } else if (value_is_exception_class(sim, v)) {
        e = instantiate(sim, v);
        if (!e)
            return NULL;
    } else {
        return RAISE(sim, TypeError, "exceptions must derive from BaseException");
    }
    if (value_is_exception_class(sim, cause)) {
        from = instantiate(sim, cause);
        if (!from)
            return DROP(sim, e), NULL;
    } else if (value_is_exception(sim, cause)) {
        from = (Exception *)value_keep(cause);
    } else if (cause != VALUE_NONE) {
        DROP(sim, e);
        return RAISE(sim, TypeError, "exception causes must derive from BaseException");
    }
    exception_set_cause(sim, e, (Value)from);
    DROP_MAYBE(sim, from);
    return raise_new(sim, e);
}

void *raise_stop_iteration(Sim *sim, Value value) {
    return raise_with(sim, sim->exceptions.StopIteration, value ? 1 : 0, &value);
}

void *raise_key_error(Sim *sim, Value key) {
    return raise_with(sim, sim->exceptions.KeyError, 1, &key);
}

static Str *attribute_text(Sim *sim, Value obj, Str *name) {
    Type *type = type_of(sim, obj);
    if (type->flags & TYPE_IS_TYPE) {
        return str_format(sim, "type object '%N' has no attribute '%S'", (Type *)obj, name);
    }
    if (type == sim->types.module) {
        return str_format(sim, "module '%S' has no attribute '%S'", ((Module *)obj)->name, name);
    }
    return str_format(sim, "'%T' object has no attribute '%S'", obj, name);
}

void *raise_attribute_error(Sim *sim, Value obj, Str *name) {
    Tuple *args = tuple_new(sim, 1);
    args->items[0] = (Value)attribute_text(sim, obj, name);
    Exception *e = make(sim, sim->exceptions.AttributeError, args);
    exception_set_field(sim, (Value)e, EXC_NAME, (Value)name);
    exception_set_field(sim, (Value)e, EXC_OBJ, obj);
    raise_new(sim, e);
    absent_attribute_tell(sim, obj, name);
    return NULL;
}

void *attribute_error_tell(Sim *sim, Value obj, Str *name) {
    if (!error_is(sim, sim->exceptions.AttributeError))
        return NULL;
    Exception *e = sim->error;
    if (e->fields[EXC_NAME] || e->fields[EXC_OBJ])
        return NULL;
    exception_set_field(sim, (Value)e, EXC_NAME, (Value)name);
    exception_set_field(sim, (Value)e, EXC_OBJ, obj);
    return NULL;
}

void *raise_name_error(Sim *sim, Type *type, Str *name, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    Exception *e = make_with_text(sim, type, format, ap);
    va_end(ap);
    if (e)
        exception_set_field(sim, (Value)e, EXC_NAME, (Value)name);
    return raise_new(sim, e);
}

/* ---- looking at the error ---- */

Exception *error_take(Sim *sim) {
    Exception *e = sim->error;
    sim->error = NULL;
    return e;
}

void error_clear(Sim *sim) {
    set_error(sim, NULL);
}

bool error_is(Sim *sim, const Type *type) {
    return sim->error && type_is_subtype(sim->error->head.type, type);
}

bool error_take_stop_iteration(Sim *sim, Value *value) {
    if (!error_is(sim, sim->exceptions.StopIteration))
        return false;
    Exception *e = error_take(sim);
    *value = value_keep(exception_field((Value)e, EXC_VALUE));
    DROP(sim, e);
    return true;
}

bool value_is_exception(Sim *sim, Value v) {
    return type_of(sim, v)->flags & TYPE_IS_EXCEPTION;
}

bool value_is_exception_class(Sim *sim, Value v) {
    return (type_of(sim, v)->flags & TYPE_IS_TYPE) && (((Type *)v)->flags & TYPE_IS_EXCEPTION);
}

static bool check_pattern(Sim *sim, Value pattern) {
    if (value_is_exception_class(sim, pattern))
        return true;
    RAISE(sim, TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return false;
}

int exception_matches(Sim *sim, Value e, Value pattern) {
    Type *type = type_of(sim, e);
    if (!(type_of(sim, pattern)->flags & TYPE_IS_TUPLE)) {
        return check_pattern(sim, pattern) ? type_is_subtype(type, (Type *)pattern) : -1;
    }
    Tuple *patterns = (Tuple *)pattern;
    for (size_t i = 0; i < patterns->count; i++) {
        if (!check_pattern(sim, patterns->items[i]))
            return -1;
    }
    for (size_t i = 0; i < patterns->count; i++) {
        if (type_is_subtype(type, (Type *)patterns->items[i]))
            return 1;
    }
    return 0;
}

/* ---- errors that nobody can be told of ---- */

static Value library_value(Sim *sim, const char *module, const char *name) {
    Value m = dict_get_text(sim, sim->modules, module);
    Dict *d = m ? object_dict(m) : NULL;
    return d ? dict_get_text(sim, d, name) : NULL;
}

/* A hook of the program's own is told instead. */
static bool tell_unraisable_hook(Sim *sim, Exception *e, const char *where, Value obj) {
    Value hook = library_value(sim, "sys", "unraisablehook");
    Value tell = library_value(sim, "_sys_values", "_tell_unraisable");
    if (!hook || !tell || hook == library_value(sim, "_sys_values", "unraisablehook"))
        return false;
    Value message =
        where ? (Value)str_format(sim, "Exception ignored %s", where) : value_keep(VALUE_NONE);
    Value args[] = {hook, (Value)e, message, obj};
    Value r = value_call(sim, tell, args, 4, NULL);
    value_drop(sim, message);
    value_drop_maybe(sim, r);
    if (sim->error)
        error_clear(sim);
    return true;
}

/* An error that C code raised and nobody passed on is shown at the frame that runs. */
static void place_at_frame(Sim *sim, Exception *e) {
    const Frame *frame = sim->thread ? sim->thread->frame : NULL;
    if (!e->traceback && frame && !(frame->flags & FRAME_NATIVE))
        traceback_push(sim, e, frame->code, frame_instruction(frame));
}

void error_write_unraisable(Sim *sim, const char *where, Value obj) {
    Exception *e = error_take(sim);
    if (!e)
        return;
    place_at_frame(sim, e);
    if (tell_unraisable_hook(sim, e, where, obj)) {
        DROP(sim, e);
        return;
    }
    Value shown = value_repr(sim, obj);
    if (sim->error)
        error_clear(sim);
    Str *head = str_format(sim, "Exception ignored %s: %s\n", where ? where : "in",
                           shown ? ((Str *)shown)->text : "<object repr() failed>");
    write_to_stderr(sim, head);
    DROP(sim, head);
    value_drop_maybe(sim, shown);
    Str *text = exception_format(sim, e);
    if (text)
        write_to_stderr(sim, text);
    DROP_MAYBE(sim, text);
    if (sim->error)
        error_clear(sim);
    DROP(sim, e);
}
