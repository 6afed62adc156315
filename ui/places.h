/*
 * Where the program's own data lies: lessons/ and assets/. A name such as
 * "assets/themes/dark.theme" is looked for below $AIOSCOPE_HOME, beside the executable and in its
 * parents (the build folder of a source tree), in PREFIX/share/aioscope of an installed program,
 * and in the tree it was built from.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum { PLACES_PATH_SIZE = 4096 };

/* Writes the path of the existing file or folder `name`; false when there is none anywhere. */
bool places_find(char path[PLACES_PATH_SIZE], const char *name);

/* The folder of the running executable, without a final slash; false when it is not known. */
bool places_executable_folder(char folder[PLACES_PATH_SIZE]);

/* True when `path` is a folder, or a regular file. */
bool places_is_folder(const char *path);
bool places_is_file(const char *path);

/* The path of a file of the user's own data, below $XDG_DATA_HOME/aioscope; false without a home.
 */
bool places_data_file(char path[PLACES_PATH_SIZE], const char *name);
/* The absolute path of what exists, links followed; to be freed. NULL, with errno set, if there is
 * none. */
char *places_absolute(const char *path);
/* Makes the folders that a file needs. */
bool places_make_folders(const char *file);
