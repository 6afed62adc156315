/* Frame objects, as the program sees them: sys._getframe, tb_frame, gi_frame (CPython:
 * Objects/frameobject.c). One for each frame at most, made when somebody asks; when the call has
 * ended it owns the frame, so that the variables live on. */
#pragma once

#include "sim/python/frame.h"

typedef struct FrameObject {
    Object head;
    Code *code;
    Dict *globals;
    Frame *frame;             /* NULL: cleared, or there never was one */
    Value locals;             /* what f_locals has shown; NULL: not asked for yet */
    struct FrameObject *back; /* once the call has ended; may be NULL */
    uint32_t instruction;     /* once the call has ended */
    bool ended;
} FrameObject;

void type_init_frame(Sim *sim);

/* The calls that a program sees for it: one, or as many as a native frame stands for. */
size_t frame_calls_shown(const Frame *frame);
/* Of the frame; a native one shows the functions it stands for (drawn), or the nearest below it.
 * New, NULL: there is none. */
FrameObject *frame_object_of(Sim *sim, Frame *frame);
/* The same, depth callers further out. */
FrameObject *frame_object_at(Sim *sim, Frame *frame, uint64_t depth);
/* The same, for a frame whose call has not ended: it keeps its object until then. */
FrameObject *frame_object_kept(Sim *sim, Frame *frame);
/* Its variables as they are now: of a function in a dict that stays the same, else the namespace
 * itself. New; NULL: raised. */
Value frame_object_locals(Sim *sim, FrameObject *f);
/* A picture without a frame: of a call that C code stands for. */
FrameObject *frame_object_drawn(Sim *sim, const Code *code, uint32_t instruction);

/* Lets go of the variables, if the call has ended. */
void frame_object_clear(Sim *sim, FrameObject *f);

/* For frame.c; the frame has an object (FRAME_SHOWN). */
void frame_object_take(Sim *sim, Frame *frame, Frame *below); /* the call has ended */
void frame_object_lose(Sim *sim, Frame *frame);               /* the frame is destroyed */
