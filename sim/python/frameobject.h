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

/* Of the frame, or of the nearest one below it that is not native; new, NULL: there is none. */
FrameObject *frame_object_of(Sim *sim, Frame *frame);
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
