/* Which loop: the running one, or the policy's (asyncio/events.py). */
#pragma once

#include "sim/state.h"

/* asyncio.get_event_loop() as Future() and Task() do it: the running loop, else the policy's. New.
 */
Value policy_get_event_loop(Sim *sim);
