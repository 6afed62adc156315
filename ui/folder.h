#pragma once

/* What lies in a folder, for people who look for a program: folders first, then *.py files, by
 * name, without hidden ones. Names keep their bytes; folder_shown_name makes them fit to be shown.
 */

#include "ui/places.h"

#include <stdint.h>

typedef struct FolderEntry {
    char *name;
    bool folder;
    uint64_t size;    /* of a file, in bytes */
    int64_t modified; /* seconds since 1970 */
} FolderEntry;

typedef struct Folder {
    char path[PLACES_PATH_SIZE]; /* absolute; "": nothing was read yet */
    FolderEntry *items;
    size_t count;
} Folder;

typedef enum FolderTrouble {
    FOLDER_OK,
    FOLDER_MISSING,   /* there is no such thing */
    FOLDER_FORBIDDEN, /* it may not be read */
    FOLDER_NO_FOLDER, /* it is something else */
    FOLDER_UNREADABLE /* anything else that went wrong */
} FolderTrouble;

/* Reads a folder. What was there stays when it cannot be read. */
FolderTrouble folder_read(Folder *folder, const char *path, bool hidden);
void folder_free(Folder *folder);

/* Writes the folder above; false at the root. */
bool folder_parent(const char *path, char parent[PLACES_PATH_SIZE]);
/* The path of a name in the folder; a name may be a path of its own, or begin with ~/. */
bool folder_join(const char *folder, const char *name, char path[PLACES_PATH_SIZE]);
/* Whether the letters of part occur in name; capitals do not count, in Latin and Cyrillic. */
bool folder_name_has(const char *name, const char *part);
/* The same, at its beginning. */
bool folder_name_begins(const char *name, const char *part);
/* As it can be shown: what is no UTF-8, and control characters, become question marks. */
void folder_shown_name(const char *name, char *out, size_t size);
