/* See display_width.c. */
#pragma once

#include <stdint.h>

/* Columns that this character takes: 1 or 2. */
uint32_t display_width(uint32_t code_point);
