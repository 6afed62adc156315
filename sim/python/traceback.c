/* The type `traceback` (CPython: Python/traceback.c). */
#include "sim/python/traceback.h"

#include "sim/python/frameobject.h"

#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/refusal.h"
#include "sim/python/thread.h"
#include "sim/state.h"

/* ---- traceback ---- */

void traceback_push(Sim *sim, Exception *e, Code *code, uint32_t instruction) {
    Frame *frame = sim->thread ? sim->thread->frame : NULL;
    Traceback *tb = object_new(sim, sim->types.traceback, 0);
    tb->code = KEEP(code);
    tb->instruction = instruction;
    tb->frame = frame && frame->code == code ? frame_object_of(sim, frame) : NULL;
    tb->next = e->traceback;
    e->traceback = tb;
}

/* A long chain is taken apart in a loop, not by recursion. */
static void traceback_dealloc(Sim *sim, Object *self) {
    Traceback *tb = (Traceback *)self;
    DROP_MAYBE(sim, tb->code);
    DROP_MAYBE(sim, tb->frame);
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
        tb->frame = frame_object_drawn(sim, tb->code, tb->instruction);
    return value_keep((Value)tb->frame);
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

/* Its lines are those of its code, which has no other ones. */
static Value tb_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type, (void)args, (void)nargs, (void)kwnames;
    RAISE(sim, NotImplementedError,
          "TracebackType() is not there in aioscope: tracebacks come from exceptions that are "
          "raised; use with_traceback");
    refusal_tell(sim);
    return NULL;
}

static const GetSetDef traceback_getset[] = {
    {"tb_frame", tb_get_frame, NULL},
    {"tb_next", tb_get_next, tb_set_next},
    {"tb_lineno", tb_get_lineno, NULL},
    {"tb_lasti", tb_get_lasti, NULL},
    {0},
};
static const uint16_t traceback_holds[] = {offsetof(Traceback, frame), offsetof(Traceback, next),
                                           0};
static const Slots traceback_slots = {
    .new_ = tb_new, .dealloc = traceback_dealloc, .holds = traceback_holds};
static const TypeDef traceback_type = {
    .name = "traceback",
    .size = sizeof(Traceback),
    .slots = &traceback_slots,
    .getset = traceback_getset,
};

void type_init_traceback(Sim *sim) {
    sim->types.traceback = type_from_def(sim, &traceback_type, NULL);
}
