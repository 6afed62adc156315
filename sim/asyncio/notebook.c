/* The program as a notebook's cell. */
#include "sim/asyncio/asyncio.h"

void notebook_start(Sim *sim) {
    (void)sim;
}
