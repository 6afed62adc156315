/* The type `frame` (see frameobject.h), and native frames that call. */
#include "sim/python/frameobject.h"

#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/vm_internal.h"

/* ---- the object and its frame ---- */

static FrameObject *object_new_for(Sim *sim, const Code *code, Dict *globals) {
    FrameObject *f = object_new(sim, sim->types.frame, 0);
    f->code = KEEP((Code *)code);
    f->globals = globals ? KEEP(globals) : dict_new(sim);
    return f;
}

size_t frame_calls_shown(const Frame *frame) {
    if (!(frame->flags & FRAME_NATIVE))
        return 1;
    return frame->function ? ((Tuple *)frame->function)->count : 0;
}

/* Those calls of a native frame that lie outside of the first `skipped`. */
static FrameObject *drawn_of_native(Sim *sim, Frame *frame, size_t skipped) {
    Tuple *functions = (Tuple *)frame->function;
    FrameObject *outer = frame_object_of(sim, frame->back);
    for (size_t i = functions->count; i-- > skipped;) {
        Function *f = (Function *)functions->items[i];
        FrameObject *drawn = frame_object_drawn(sim, f->code, 0);
        DROP(sim, drawn->globals);
        drawn->globals = KEEP(f->globals);
        drawn->back = outer;
        outer = drawn;
    }
    return outer;
}

FrameObject *frame_object_at(Sim *sim, Frame *frame, uint64_t depth) {
    for (; frame && depth >= frame_calls_shown(frame); frame = frame->back)
        depth -= frame_calls_shown(frame);
    if (frame && frame->flags & FRAME_NATIVE)
        return drawn_of_native(sim, frame, depth);
    return frame_object_of(sim, frame);
}

FrameObject *frame_object_of(Sim *sim, Frame *frame) {
    while (frame && !frame_calls_shown(frame))
        frame = frame->back;
    if (!frame)
        return NULL;
    if (frame->flags & FRAME_NATIVE)
        return drawn_of_native(sim, frame, 0);
    if (frame->flags & FRAME_SHOWN)
        return KEEP((FrameObject *)*address_table_find(&sim->frame_objects, (Object *)frame));
    FrameObject *f = object_new_for(sim, frame->code, frame->globals);
    address_table_set(sim, &sim->frame_objects, (Object *)frame, (uintptr_t)f);
    frame->flags |= FRAME_SHOWN;
    f->frame = frame;
    return f;
}

FrameObject *frame_object_drawn(Sim *sim, const Code *code, uint32_t instruction) {
    FrameObject *f = object_new_for(sim, code, NULL);
    f->instruction = instruction;
    f->ended = true;
    return f;
}

static uint32_t place_of(const FrameObject *f) {
    if (f->ended)
        return f->instruction;
    return f->frame->ip > f->code->instructions ? frame_instruction(f->frame) : 0;
}

static void forget(Sim *sim, Frame *frame) {
    address_table_remove(&sim->frame_objects, (Object *)frame);
    frame->flags &= ~(uint32_t)FRAME_SHOWN;
}

/* The frame does not know its object any more, which has noted its place. */
static FrameObject *parted(Sim *sim, Frame *frame) {
    FrameObject *f = (FrameObject *)*address_table_find(&sim->frame_objects, (Object *)frame);
    f->instruction = place_of(f);
    f->ended = true;
    f->frame = NULL;
    forget(sim, frame);
    return f;
}

static void let_go(Sim *sim, Frame *frame, FrameObject *f) {
    if (!(frame->flags & FRAME_KEEPS_OBJECT))
        return;
    frame->flags &= ~(uint32_t)FRAME_KEEPS_OBJECT;
    DROP(sim, f);
}

void frame_object_lose(Sim *sim, Frame *frame) {
    FrameObject *f = parted(sim, frame);
    let_go(sim, frame, f);
}

void frame_object_take(Sim *sim, Frame *frame, Frame *below) {
    FrameObject *f = parted(sim, frame);
    f->frame = frame;
    frame->back = NULL;
    frame->generator = NULL;
    f->back = frame_object_of(sim, below);
    let_go(sim, frame, f);
}

FrameObject *frame_object_kept(Sim *sim, Frame *frame) {
    FrameObject *f = frame_object_of(sim, frame);
    if (f && f->frame && !(f->frame->flags & FRAME_KEEPS_OBJECT)) {
        f->frame->flags |= FRAME_KEEPS_OBJECT;
        value_keep((Value)f);
    }
    return f;
}

void frame_object_clear(Sim *sim, FrameObject *f) {
    Frame *own = f->ended ? f->frame : NULL;
    if (!own)
        return;
    f->frame = NULL;
    frame_free(sim, own);
}

/* ---- attributes ---- */

static FrameObject *as_frame(Value v) {
    return (FrameObject *)v;
}

static uint32_t line_of(const FrameObject *f) {
    return f->code->spans[place_of(f)].line;
}

static Value get_code(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)as_frame(self)->code);
}

static Value get_globals(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)as_frame(self)->globals);
}

/* Variables that have no value now; what the program has put in stays. */
static void forget_unbound(Sim *sim, const Code *code, Dict *shown, Dict *now) {
    const Tuple *const names[] = {code->varnames, code->cellvars, code->freevars};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (size_t k = 0; names[i] && k < names[i]->count; k++) {
            Str *name = (Str *)names[i]->items[k];
            if (!dict_get_str(sim, now, name) && dict_get_str(sim, shown, name))
                dict_delete_str(sim, shown, name);
        }
    }
}

Value frame_object_locals(Sim *sim, FrameObject *f) {
    bool function = f->code->flags & CODE_OPTIMIZED;
    Value now = f->frame   ? vm_frame_locals(sim, f->frame)
                : function ? (Value)dict_new(sim)
                           : KEEP((Value)f->globals);
    if (!function)
        return now;
    if (!f->locals) {
        f->locals = now;
        return value_keep(now);
    }
    forget_unbound(sim, f->code, (Dict *)f->locals, (Dict *)now);
    bool ok = dict_update(sim, (Dict *)f->locals, now);
    value_drop(sim, now);
    return ok ? value_keep(f->locals) : NULL;
}

static Value get_locals(Sim *sim, Value self) {
    return frame_object_locals(sim, as_frame(self));
}

static Value get_back(Sim *sim, Value self) {
    FrameObject *f = as_frame(self);
    FrameObject *back =
        f->ended ? f->back ? KEEP(f->back) : NULL : frame_object_of(sim, f->frame->back);
    return back ? (Value)back : VALUE_NONE;
}

static Value get_line(Sim *sim, Value self) {
    (void)sim;
    return value_from_small_int(line_of(as_frame(self)));
}

static Value get_lasti(Sim *sim, Value self) {
    (void)sim;
    return value_from_small_int((int64_t)place_of(as_frame(self)) * 2);
}

/* A generator that waits is closed; a frame whose call has ended lets go of its variables. */
static Value method_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    FrameObject *f = as_frame(self);
    Generator *g = f->ended ? NULL : f->frame->generator;
    if (!f->ended && (!g || g->running))
        return RAISE(sim, RuntimeError, "cannot clear an executing frame");
    if (!g)
        return frame_object_clear(sim, f), VALUE_NONE;
    value_keep((Value)g);
    generator_finalize(sim, (Value)g);
    DROP(sim, g);
    return VALUE_NONE;
}

static Value slot_repr(Sim *sim, Value self) {
    FrameObject *f = as_frame(self);
    return (Value)str_format(sim, "<frame at 0x%llx, file %R, line %u, code %S>",
                             (long long)object_id(sim, self), (Value)f->code->filename, line_of(f),
                             f->code->name);
}

static void drop_members(Sim *sim, FrameObject *f) {
    if (f->frame && f->ended)
        frame_free(sim, f->frame);
    else if (f->frame)
        forget(sim, f->frame);
    f->frame = NULL;
    DROP(sim, f->code);
    DROP(sim, f->globals);
    value_drop_maybe(sim, f->locals);
}

/* A long chain of callers is taken apart in a loop, not by recursion. */
static void slot_dealloc(Sim *sim, Object *self) {
    FrameObject *f = (FrameObject *)self, *back = f->back;
    f->back = NULL;
    drop_members(sim, f);
    while (back && back->head.refs == 1) {
        FrameObject *next = back->back;
        back->back = NULL;
        DROP(sim, back);
        back = next;
    }
    DROP_MAYBE(sim, back);
}

static void slot_traverse(Object *self, VisitFn visit, void *ctx) {
    FrameObject *f = (FrameObject *)self;
    if (f->frame && f->ended)
        frame_traverse(f->frame, visit, ctx);
}

static const GetSetDef getset[] = {{"f_code", get_code, NULL},
                                   {"f_globals", get_globals, NULL},
                                   {"f_locals", get_locals, NULL},
                                   {"f_back", get_back, NULL},
                                   {"f_lineno", get_line, NULL},
                                   {"f_lasti", get_lasti, NULL},
                                   {0}};
static const NativeDef methods[] = {{"clear", method_clear, NATIVE_NOARGS, 0, 0, NULL, 0}, {0}};

void type_init_frame(Sim *sim) {
    static const uint16_t holds[] = {offsetof(FrameObject, globals), offsetof(FrameObject, locals),
                                     offsetof(FrameObject, back), 0};
    static const Slots slots = {
        .repr = slot_repr, .traverse = slot_traverse, .holds = holds, .dealloc = slot_dealloc};
    static const TypeDef def = {
        "frame", sizeof(FrameObject), TYPE_DISALLOW_NEW, &slots, methods, getset, NULL};
    sim->types.frame = type_from_def(sim, &def, NULL);
}

/* ---- native frames that call ---- */

NativeStep native_frame_call(Sim *sim, Value callable, Value *args, size_t nargs, Tuple *kwnames,
                             Value *result) {
    Value none = NULL; /* as in value_call */
    if (!args)
        args = &none;
    Type *type = type_of(sim, callable);
    if (!type->slots.call) {
        RAISE(sim, TypeError, "'%T' object is not callable", callable);
        return NATIVE_STEP_RAISE;
    }
    Value r = type->slots.call(sim, callable, args, nargs, kwnames);
    if (r == VALUE_FRAME_PUSHED)
        return NATIVE_STEP_CALL;
    if (r == VALUE_BLOCKED)
        return NATIVE_STEP_BLOCK;
    if (!r)
        return NATIVE_STEP_RAISE;
    *result = r;
    return NATIVE_STEP_RETURN;
}

/* The first frame of a thread: calls its target and ends with the result. */
static NativeStep thread_entry(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    (void)frame;
    Thread *t = sim->thread;
    if (outcome != FRAME_ENTERED) {
        t->depth++; /* it comes off again with the frame, which is no level of recursion */
        return outcome != FRAME_RAISED && *value ? NATIVE_STEP_RETURN : NATIVE_STEP_RAISE;
    }
    t->depth--;
    size_t nargs = t->args ? t->args->count : 0;
    if (!t->kwargs || !t->kwargs->used) {
        return native_frame_call(sim, t->target, t->args ? t->args->items : NULL, nargs, NULL,
                                 value);
    }
    Value r = vm_call_ex(sim, t->target, NULL, t->args ? (Value)t->args : (Value)sim->empty_tuple,
                         (Value)t->kwargs);
    if (r == VALUE_FRAME_PUSHED)
        return NATIVE_STEP_CALL;
    if (r == VALUE_BLOCKED)
        return NATIVE_STEP_BLOCK;
    *value = r;
    return r ? NATIVE_STEP_RETURN : NATIVE_STEP_RAISE;
}

Frame *frame_new_thread_entry(Sim *sim) {
    return frame_new_native(sim, thread_entry, 0);
}
