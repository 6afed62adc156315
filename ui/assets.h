#pragma once

/* Reads data files of the program, such as "assets/themes/dark.theme"; places.h says where they
 * are looked for. */

#include <stddef.h>

/* The whole file with a final NUL, to be freed by the caller; NULL if there is none. */
char *assets_read(const char *name);
