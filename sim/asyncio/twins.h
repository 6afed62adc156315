/* The twins (see sim/python/twin.h) of asyncio's functions that are hot. */
#pragma once

#include "sim/python/twin.h"

extern const NativeTwin queue_twins[]; /* asyncio.Queue, LifoQueue */
