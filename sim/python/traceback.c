/* The types `traceback` and `frame` (CPython: Python/traceback.c, Objects/frameobject.c). Frames of
 * this VM die with their call, so a frame object is a picture: code, line, globals. */
#include "sim/python/traceback.h"

#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/thread.h"
#include "sim/state.h"

/* ---- traceback ---- */

static Dict *running_globals(Sim *sim, const Code *code) {
    const Frame *frame = sim->thread ? sim->thread->frame : NULL;
    return frame && frame->code == code ? frame->globals : NULL;
}

void traceback_push(Sim *sim, Exception *e, Code *code, uint32_t instruction) {
    Traceback *tb = object_new(sim, sim->types.traceback, 0);
    tb->next = e->traceback;
    tb->code = KEEP(code);
    tb->instruction = instruction;
    Dict *globals = running_globals(sim, code);
    tb->globals = globals ? KEEP(globals) : NULL;
    e->traceback = tb;
}

/* A long chain is taken apart in a loop, not by recursion. */
static void traceback_dealloc(Sim *sim, Object *self) {
    Traceback *tb = (Traceback *)self;
    DROP_MAYBE(sim, tb->code);
    DROP_MAYBE(sim, tb->globals);
    value_drop_maybe(sim, tb->frame);
    Traceback *next = tb->next;
    tb->next = NULL;
    while (next && next->head.refs == 1) {
        Traceback *after = next->next;
        next->next = NULL;
        DROP(sim, next);
        next = after;
    }
    DROP_MAYBE(sim, next);
}

static Value tb_get_frame(Sim *sim, Value self) {
    Traceback *tb = (Traceback *)self;
    if (!tb->frame)
        tb->frame = frame_object_new(sim, tb->code, tb->instruction, tb->globals);
    return value_keep(tb->frame);
}

static Value tb_get_next(Sim *sim, Value self) {
    (void)sim;
    Traceback *next = ((Traceback *)self)->next;
    return next ? value_keep((Value)next) : VALUE_NONE;
}

static bool makes_ring(const Traceback *tb, const Traceback *next) {
    for (; next; next = next->next) {
        if (next == tb)
            return true;
    }
    return false;
}

static bool tb_set_next(Sim *sim, Value self, Value v) {
    Traceback *tb = (Traceback *)self;
    if (!v) {
        RAISE(sim, TypeError, "can't delete tb_next attribute");
        return false;
    }
    if (v != VALUE_NONE && type_of(sim, v) != sim->types.traceback) {
        RAISE(sim, TypeError, "expected traceback object, got '%T'", v);
        return false;
    }
    Traceback *next = v == VALUE_NONE ? NULL : (Traceback *)v;
    if (makes_ring(tb, next)) {
        RAISE(sim, ValueError, "traceback loop detected");
        return false;
    }
    Traceback *old = tb->next;
    tb->next = next ? KEEP(next) : NULL;
    DROP_MAYBE(sim, old);
    return true;
}

static Value tb_get_lineno(Sim *sim, Value self) {
    const Traceback *tb = (const Traceback *)self;
    return int_new(sim, tb->code->spans[tb->instruction].line);
}

static Value tb_get_lasti(Sim *sim, Value self) {
    return int_new(sim, ((int64_t)((Traceback *)self)->instruction) * 2);
}

static const GetSetDef traceback_getset[] = {
    {"tb_frame", tb_get_frame, NULL},
    {"tb_next", tb_get_next, tb_set_next},
    {"tb_lineno", tb_get_lineno, NULL},
    {"tb_lasti", tb_get_lasti, NULL},
    {0},
};
static const Slots traceback_slots = {.dealloc = traceback_dealloc};
static const TypeDef traceback_type = {
    .name = "traceback",
    .size = sizeof(Traceback),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &traceback_slots,
    .getset = traceback_getset,
};

/* ---- frame ---- */

typedef struct FrameObject {
    Object head;
    Code *code;
    uint32_t instruction;
    Dict *globals; /* may be NULL */
} FrameObject;

Value frame_object_new(Sim *sim, const Code *code, uint32_t instruction, Dict *globals) {
    FrameObject *f = object_new(sim, sim->types.frame, 0);
    f->code = KEEP((Code *)code);
    f->instruction = instruction;
    f->globals = globals ? KEEP(globals) : NULL;
    return (Value)f;
}

static void frame_dealloc(Sim *sim, Object *self) {
    FrameObject *f = (FrameObject *)self;
    DROP(sim, f->code);
    DROP_MAYBE(sim, f->globals);
}

static uint32_t line_of_frame(const FrameObject *f) {
    return f->code->spans[f->instruction].line;
}

static Value frame_repr(Sim *sim, Value self) {
    const FrameObject *f = (const FrameObject *)self;
    return (Value)str_format(sim, "<frame at 0x%llx, file '%S', line %u, code %S>",
                             (long long)object_id(sim, self), f->code->filename, line_of_frame(f),
                             f->code->name);
}

static Value frame_get_code(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((FrameObject *)self)->code);
}

static Value frame_get_lineno(Sim *sim, Value self) {
    return int_new(sim, line_of_frame((FrameObject *)self));
}

static Value frame_get_lasti(Sim *sim, Value self) {
    return int_new(sim, (int64_t)((FrameObject *)self)->instruction * 2);
}

static Value frame_get_globals(Sim *sim, Value self) {
    Dict *globals = ((FrameObject *)self)->globals;
    return globals ? value_keep((Value)globals) : (Value)dict_new(sim);
}

static Value frame_get_locals(Sim *sim, Value self) {
    const FrameObject *f = (const FrameObject *)self;
    bool function = f->code->flags & CODE_OPTIMIZED;
    return function ? (Value)dict_new(sim) : frame_get_globals(sim, self);
}

static Value frame_get_back(Sim *sim, Value self) {
    (void)sim, (void)self;
    return VALUE_NONE;
}

static const GetSetDef frame_getset[] = {
    {"f_code", frame_get_code, NULL},
    {"f_lineno", frame_get_lineno, NULL},
    {"f_lasti", frame_get_lasti, NULL},
    {"f_globals", frame_get_globals, NULL},
    {"f_locals", frame_get_locals, NULL},
    {"f_back", frame_get_back, NULL},
    {0},
};
static Value frame_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return VALUE_NONE; /* the picture holds no locals */
}
static const NativeDef frame_methods[] = {
    {"clear", frame_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};
static const Slots frame_slots = {.repr = frame_repr, .dealloc = frame_dealloc};
static const TypeDef frame_type = {
    .name = "frame",
    .size = sizeof(FrameObject),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &frame_slots,
    .methods = frame_methods,
    .getset = frame_getset,
};

void type_init_traceback(Sim *sim) {
    sim->types.traceback = type_from_def(sim, &traceback_type, NULL);
    sim->types.frame = type_from_def(sim, &frame_type, NULL);
}
