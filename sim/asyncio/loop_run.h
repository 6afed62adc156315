/* Running the loop. */
#pragma once

#include "sim/asyncio/loop.h"

/* loop.run_forever(): pushes the loop's native frame. Returns VALUE_FRAME_PUSHED, or NULL: raised.
 */
Value loop_run_forever(Sim *sim, Loop *loop);
/* loop._run_once(): one iteration, for classes that override it. */
Value loop_run_once(Sim *sim, Loop *loop);
bool loop_check_running(Sim *sim, Loop *loop); /* false: raised */
/* A byte is written to the self-pipe: the loop will not sleep at its next poll. */
/* Is it the frame of a running loop? What lies below it is not what runs the handle. */
bool loop_is_frame(const Frame *f);
void loop_wake(Sim *sim, Loop *loop);
