/* Finding more errors behind the first. */
#pragma once

#include "sim/python/source.h"

/* The source has one error and could not be parsed: looks for others in what follows and adds them.
 */
void recover_more_errors(Source *source);
