/* See places.h. The executable's own path comes from the system's /proc where there is one. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "ui/places.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef AIOSCOPE_HOME
#define AIOSCOPE_HOME "." /* the build says where the tree is */
#endif

bool places_is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool places_is_file(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static bool look(char *path, const char *folder, const char *middle, const char *name) {
    int length = snprintf(path, PLACES_PATH_SIZE, "%s%s/%s", folder, middle, name);
    return length > 0 && length < PLACES_PATH_SIZE && access(path, R_OK) == 0;
}

bool places_executable_folder(char folder[PLACES_PATH_SIZE]) {
    ssize_t length = readlink("/proc/self/exe", folder, PLACES_PATH_SIZE - 1);
    if (length <= 0)
        return false;
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return true;
}

static bool look_around_executable(char *path, const char *name) {
    static const char *const middles[] = {"", "/..", "/../..", "/../share/aioscope"};
    char folder[PLACES_PATH_SIZE];
    if (!places_executable_folder(folder))
        return false;
    for (size_t i = 0; i < sizeof middles / sizeof *middles; i++)
        if (look(path, folder, middles[i], name))
            return true;
    return false;
}

bool places_find(char path[PLACES_PATH_SIZE], const char *name) {
    const char *home = getenv("AIOSCOPE_HOME");
    if (home && look(path, home, "", name))
        return true;
    return look_around_executable(path, name) || look(path, AIOSCOPE_HOME, "", name);
}

bool places_data_file(char path[PLACES_PATH_SIZE], const char *name) {
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    int length = data && data[0] == '/'
                     ? snprintf(path, PLACES_PATH_SIZE, "%s/aioscope/%s", data, name)
                 : home && *home
                     ? snprintf(path, PLACES_PATH_SIZE, "%s/.local/share/aioscope/%s", home, name)
                     : -1;
    return length > 0 && length < PLACES_PATH_SIZE;
}

char *places_absolute(const char *path) {
    return realpath(path, NULL);
}

bool places_make_folders(const char *file) {
    char folder[PLACES_PATH_SIZE];
    snprintf(folder, sizeof folder, "%s", file);
    for (char *at = folder + 1; (at = strchr(at, '/')) != NULL; at++) {
        *at = '\0';
        if (mkdir(folder, 0700) != 0 && errno != EEXIST)
            return false;
        *at = '/';
    }
    return true;
}
