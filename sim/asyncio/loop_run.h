/* Running the loop. */
#pragma once

#include "sim/asyncio/loop.h"

/* loop.run_forever(): pushes the loop's native frame. Returns VALUE_FRAME_PUSHED, or NULL: raised.
 */
Value loop_run_forever(Sim *sim, Loop *loop);
/* loop._run_once(): one iteration, for classes that override it. */
Value loop_run_once(Sim *sim, Loop *loop);
bool loop_check_running(Sim *sim, Loop *loop); /* false: raised */
/* Is it the frame of a running loop? What lies below it is not what runs the handle. */
bool loop_is_frame(const Frame *f);
/* A byte is written to the self-pipe: the loop will not sleep at its next poll. */
void loop_wake(Sim *sim, Loop *loop);
/* For a poll of the program's: whether there is nothing to wait for; the byte in the self-pipe
 * becomes a handle. */
bool loop_has_news(Sim *sim, Loop *loop, double deadline);
void loop_read_self_pipe(Sim *sim, Loop *loop);
/* What that handle does. */
void loop_empty_self_pipe(Sim *sim, Loop *loop);
