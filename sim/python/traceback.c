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

void traceback_let_go(Sim *sim, Traceback *tb) {
    Frame *kept = tb->kept;
    tb->kept = NULL;
    if (kept)
        frame_free(sim, kept);
}

/* A long chain is taken apart in a loop, not by recursion. */
static void traceback_dealloc(Sim *sim, Object *self) {
    Traceback *tb = (Traceback *)self;
    traceback_let_go(sim, tb);
    if (tb->frame)
        ((FrameObject *)tb->frame)->of = NULL;
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

static void traceback_traverse(Object *self, VisitFn visit, void *ctx) {
    Traceback *tb = (Traceback *)self;
    if (tb->kept)
        frame_traverse(tb->kept, visit, ctx);
    Value members[] = {(Value)tb->globals, tb->frame, (Value)tb->next};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (members[i])
            visit(members[i], ctx);
    }
}

/* The frame that this entry is about: the one the exception has left, or else the one of this code
 * that is running still and will handle it. */
static Frame *frame_of(Sim *sim, const Traceback *tb) {
    if (tb->kept)
        return tb->kept;
    Frame *frame = sim->thread ? sim->thread->frame : NULL;
    while (frame && ((frame->flags & FRAME_NATIVE) || frame->code != tb->code)) {
        frame = frame->back;
    }
    return frame;
}

static Value tb_get_frame(Sim *sim, Value self) {
    Traceback *tb = (Traceback *)self;
    if (!tb->frame) {
        Frame *frame = frame_of(sim, tb);
        tb->frame = frame_object_new(sim, tb->code, tb->instruction, tb->globals, frame);
        ((FrameObject *)tb->frame)->of = tb;
    }
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
static const Slots traceback_slots = {.traverse = traceback_traverse, .dealloc = traceback_dealloc};
static const TypeDef traceback_type = {
    .name = "traceback",
    .size = sizeof(Traceback),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &traceback_slots,
    .getset = traceback_getset,
};

void type_init_traceback(Sim *sim) {
    sim->types.traceback = type_from_def(sim, &traceback_type, NULL);
}
