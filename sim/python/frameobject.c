/* Frame objects, as the program sees them (sys._getframe, tb_frame, gi_frame), __build_class__ and
 * the first frame of a thread. A frame object is a picture of the frame at the moment of asking. */
#include "sim/python/class.h"
#include "sim/python/traceback.h"
#include "sim/python/vm_internal.h"

Value frame_picture_new(Sim *sim, Frame *frame) {
    while (frame && (frame->flags & FRAME_NATIVE))
        frame = frame->back;
    if (!frame)
        return VALUE_NONE;
    FrameObject *f = object_new(sim, sim->types.frame, 0);
    f->code = (Code *)KEEP((Value)frame->code);
    f->globals = (Dict *)KEEP((Value)frame->globals);
    f->locals = vm_frame_locals(sim, frame);
    f->instruction = frame->ip > frame->code->instructions ? frame_instruction(frame) : 0;
    Frame *below = frame->back;
    while (below && (below->flags & FRAME_NATIVE))
        below = below->back;
    if (below)
        f->back = (FrameObject *)frame_picture_new(sim, below);
    return (Value)f;
}

Value frame_object_new(Sim *sim, const Code *code, uint32_t instruction, Dict *globals,
                       Frame *frame) {
    FrameObject *f = object_new(sim, sim->types.frame, 0);
    f->code = (Code *)KEEP((Value)code);
    f->instruction = instruction;
    f->globals = globals ? (Dict *)KEEP((Value)globals) : dict_new(sim);
    bool function = code->flags & CODE_OPTIMIZED;
    if (frame)
        f->locals = vm_frame_locals(sim, frame);
    else
        f->locals = function ? (Value)dict_new(sim) : KEEP((Value)f->globals);
    return (Value)f;
}

static uint32_t line_of(FrameObject *f) {
    return f->code->spans[f->instruction].line;
}

static Value get_code(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((FrameObject *)self)->code);
}

static Value get_globals(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((FrameObject *)self)->globals);
}

static Value get_locals(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((FrameObject *)self)->locals);
}

static Value get_back(Sim *sim, Value self) {
    (void)sim;
    FrameObject *back = ((FrameObject *)self)->back;
    return back ? KEEP((Value)back) : VALUE_NONE;
}

static Value get_line(Sim *sim, Value self) {
    (void)sim;
    return value_from_small_int(line_of((FrameObject *)self));
}

static Value get_lasti(Sim *sim, Value self) {
    (void)sim;
    return value_from_small_int((int64_t)((FrameObject *)self)->instruction * 2);
}

/* The frame of a traceback lets go of its variables; of any other there is only the picture. */
static Value frame_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    FrameObject *f = (FrameObject *)self;
    if (!f->of || !f->of->kept)
        return RAISE(sim, RuntimeError, "cannot clear an executing frame");
    if (f->code->flags & CODE_OPTIMIZED)
        value_replace(sim, &f->locals, (Value)dict_new(sim));
    traceback_let_go(sim, f->of);
    return VALUE_NONE;
}

static Value frame_repr(Sim *sim, Value self) {
    FrameObject *f = (FrameObject *)self;
    return (Value)str_format(sim, "<frame at 0x%llx, file %R, line %u, code %S>",
                             (long long)object_id(sim, self), (Value)f->code->filename, line_of(f),
                             f->code->name);
}

static void frame_dealloc(Sim *sim, Object *self) {
    FrameObject *f = (FrameObject *)self;
    DROP(sim, f->code);
    DROP(sim, f->globals);
    value_drop(sim, f->locals);
    DROP_MAYBE(sim, f->back);
}

static void frame_object_traverse(Object *self, VisitFn visit, void *ctx) {
    FrameObject *f = (FrameObject *)self;
    visit((Value)f->globals, ctx);
    visit(f->locals, ctx);
    if (f->back)
        visit((Value)f->back, ctx);
}

static const GetSetDef frame_getset[] = {{"f_code", get_code, NULL},
                                         {"f_globals", get_globals, NULL},
                                         {"f_locals", get_locals, NULL},
                                         {"f_back", get_back, NULL},
                                         {"f_lineno", get_line, NULL},
                                         {"f_lasti", get_lasti, NULL},
                                         {0}};
static const NativeDef frame_methods[] = {{"clear", frame_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
                                          {0}};

void type_init_frame(Sim *sim) {
    static const Slots slots = {
        .repr = frame_repr, .traverse = frame_object_traverse, .dealloc = frame_dealloc};
    static const TypeDef def = {
        "frame", sizeof(FrameObject), TYPE_DISALLOW_NEW, &slots, frame_methods, frame_getset, NULL};
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
    if (outcome == FRAME_RAISED)
        return NATIVE_STEP_RAISE;
    if (outcome != FRAME_ENTERED)
        return *value ? NATIVE_STEP_RETURN : NATIVE_STEP_RAISE;
    Thread *t = sim->thread;
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
