/* Frames: making and freeing. */
#include "sim/python/frame.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/python/frameobject.h"
#include "sim/python/objects/generator.h"
#include "sim/state.h"

static size_t slot_count(const Code *code) {
    return (size_t)code->local_count + code->cell_count + code->free_count;
}

Frame *frame_new(Sim *sim, Code *code, Value function, Dict *globals) {
    size_t slots = slot_count(code);
    size_t size = sizeof(Frame) + (slots + code->stack_size) * sizeof(Value);
    Frame *f = mem_alloc(sim, size);
    f->back = NULL;
    f->code = code;
    f->function = function;
    if (function) {
        function->refs++;
    } else {
        code->head.refs++;
    }
    f->globals = globals;
    f->locals = NULL;
    f->generator = NULL;
    f->ip = code->instructions;
    f->flags = 0;
    f->line = 0;
    f->id = 0;
    f->size = (uint32_t)size;
    for (size_t i = 0; i < slots; i++)
        f->slots[i] = NULL;
    f->top = f->slots + slots;
    return f;
}

Frame *frame_new_native(Sim *sim, NativeResume resume, size_t state_values) {
    size_t size = sizeof(Frame) + state_values * sizeof(Value);
    Frame *f = mem_calloc(sim, size);
    f->resume = resume;
    f->flags = FRAME_NATIVE;
    f->size = (uint32_t)size;
    f->top = f->slots + state_values;
    return f;
}

static void drop_values(Sim *sim, Frame *f) {
    for (Value *p = f->slots; p < f->top; p++) {
        Value v = *p;
        *p = NULL;
        DROP_MAYBE(sim, v);
    }
}

void frame_free(Sim *sim, Frame *f) {
    if (f->flags & FRAME_SHOWN)
        frame_object_lose(sim, f);
    hook_frame_freed(sim, f);
    drop_values(sim, f);
    if (!(f->flags & FRAME_NATIVE))
        DROP_MAYBE(sim, f->locals); /* or init_instance */
    if (f->function) {
        value_drop(sim, f->function);
    } else if (f->code) {
        DROP(sim, f->code);
    }
    mem_free(sim, f, f->size);
}

void frame_end(Sim *sim, Frame *f, Frame *below) {
    if (f->flags & FRAME_SHOWN)
        frame_object_take(sim, f, below);
    else
        frame_free(sim, f);
}

void frame_traverse(const Frame *f, VisitFn visit, void *ctx) {
    for (const Value *p = f->slots; p < f->top; p++) {
        if (*p)
            visit(*p, ctx);
    }
    if (!(f->flags & FRAME_NATIVE) && f->locals)
        visit(f->locals, ctx);
    if (f->function)
        visit(f->function, ctx);
}

Span frame_span(const Frame *frame) {
    return frame->code->spans[frame_instruction(frame)];
}
