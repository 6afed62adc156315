/* Reading folders. See folder.h. */

#include "ui/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- letters ---- */

/* Decodes one character; what is no UTF-8 counts as a character of its own. */
static size_t next_letter(const char *text, uint32_t *letter) {
    const unsigned char *at = (const unsigned char *)text;
    int more = at[0] >= 0xf0 && at[0] < 0xf5 ? 3 : at[0] >= 0xe0 ? 2 : at[0] >= 0xc2 ? 1 : 0;
    if (at[0] >= 0xf5)
        more = 0;
    uint32_t code = more ? at[0] & (0x3fu >> more) : at[0];
    for (int i = 1; i <= more; i++) {
        if ((at[i] & 0xc0) != 0x80) {
            *letter = UINT32_MAX;
            return 1;
        }
        code = code << 6 | (at[i] & 0x3f);
    }
    *letter = !more && at[0] >= 0x80 ? UINT32_MAX : code;
    return (size_t)more + 1;
}

static uint32_t small(uint32_t letter) {
    bool latin = (letter >= 'A' && letter <= 'Z') || (letter >= 0xc0 && letter <= 0xde);
    if (latin || (letter >= 0x410 && letter <= 0x42f))
        return letter + 32;
    return letter >= 0x400 && letter <= 0x40f ? letter + 80 : letter;
}

bool folder_name_begins(const char *name, const char *part) {
    while (*part) {
        uint32_t a, b;
        part += next_letter(part, &a);
        name += *name ? next_letter(name, &b) : (b = 0, 0);
        if (small(a) != small(b))
            return false;
    }
    return true;
}

bool folder_name_has(const char *name, const char *part) {
    uint32_t letter;
    do {
        if (folder_name_begins(name, part))
            return true;
        name += *name ? next_letter(name, &letter) : 0;
    } while (*name);
    return false;
}

void folder_shown_name(const char *name, char *out, size_t size) {
    size_t used = 0;
    while (*name && used + 5 < size) {
        uint32_t letter;
        size_t length = next_letter(name, &letter);
        bool shown = letter != UINT32_MAX && letter >= ' ' && (letter < 0x7f || letter >= 0xa0);
        if (shown)
            memcpy(out + used, name, length);
        else
            out[used] = '?';
        used += shown ? length : 1;
        name += length;
    }
    out[used] = '\0';
}

/* ---- order ---- */

static int compare_numbers(const char **a, const char **b) {
    *a += strspn(*a, "0");
    *b += strspn(*b, "0");
    size_t digits_a = strspn(*a, "0123456789"), digits_b = strspn(*b, "0123456789");
    int order = digits_a != digits_b ? (digits_a < digits_b ? -1 : 1) : memcmp(*a, *b, digits_a);
    *a += digits_a;
    *b += digits_b;
    return order;
}

static bool is_digit(const char *at) {
    return *at >= '0' && *at <= '9';
}

/* 2 comes before 10, small letters beside their capitals. */
static int compare_names(const char *a, const char *b) {
    const char *first = a, *second = b;
    while (*a && *b) {
        uint32_t x, y;
        int order = 0;
        if (is_digit(a) && is_digit(b)) {
            order = compare_numbers(&a, &b);
        } else {
            a += next_letter(a, &x);
            b += next_letter(b, &y);
            order = small(x) < small(y) ? -1 : small(x) > small(y);
        }
        if (order)
            return order;
    }
    return *a ? 1 : *b ? -1 : strcmp(first, second);
}

static int compare(const void *one, const void *other) {
    const FolderEntry *a = one, *b = other;
    return a->folder != b->folder ? (a->folder ? -1 : 1) : compare_names(a->name, b->name);
}

/* ---- paths ---- */

bool folder_parent(const char *path, char parent[PLACES_PATH_SIZE]) {
    const char *slash = strrchr(path, '/');
    if (!slash || !slash[1])
        return false;
    size_t length = slash == path ? 1 : (size_t)(slash - path);
    if (length >= PLACES_PATH_SIZE)
        return false;
    memcpy(parent, path, length);
    parent[length] = '\0';
    return true;
}

bool folder_join(const char *folder, const char *name, char path[PLACES_PATH_SIZE]) {
    const char *home = getenv("HOME");
    bool at_home = name[0] == '~' && (!name[1] || name[1] == '/') && home;
    int length = at_home             ? snprintf(path, PLACES_PATH_SIZE, "%s%s", home, name + 1)
                 : name[0] == '/'    ? snprintf(path, PLACES_PATH_SIZE, "%s", name)
                 : folder[1] == '\0' ? snprintf(path, PLACES_PATH_SIZE, "/%s", name)
                                     : snprintf(path, PLACES_PATH_SIZE, "%s/%s", folder, name);
    return length > 0 && length < PLACES_PATH_SIZE;
}

/* ---- reading ---- */

static bool is_python(const char *name) {
    size_t length = strlen(name);
    return length > 3 && strcmp(name + length - 3, ".py") == 0;
}

static bool is_wanted(const char *name, bool hidden) {
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return false;
    return hidden || (name[0] != '.' && strcmp(name, "__pycache__") != 0);
}

/* False if there is no memory. */
static bool add(Folder *folder, const char *name) {
    char path[PLACES_PATH_SIZE];
    struct stat info;
    if (!folder_join(folder->path, name, path) || stat(path, &info) != 0)
        return true;
    bool is_folder = S_ISDIR(info.st_mode);
    if (!is_folder && !(S_ISREG(info.st_mode) && is_python(name)))
        return true;
    if ((folder->count & (folder->count - 1)) == 0) {
        size_t wanted = folder->count ? folder->count * 2 : 1;
        FolderEntry *items = realloc(folder->items, wanted * sizeof *items);
        if (!items)
            return false;
        folder->items = items;
    }
    char *copy = strdup(name);
    if (copy)
        folder->items[folder->count++] =
            (FolderEntry){copy, is_folder, (uint64_t)info.st_size, (int64_t)info.st_mtim.tv_sec};
    return copy != NULL;
}

static FolderTrouble trouble_of(int error) {
    switch (error) {
    case ENOENT: return FOLDER_MISSING;
    case EACCES:
    case EPERM: return FOLDER_FORBIDDEN;
    case ENOTDIR: return FOLDER_NO_FOLDER;
    default: return FOLDER_UNREADABLE;
    }
}

FolderTrouble folder_read(Folder *folder, const char *path, bool hidden) {
    Folder read = {.count = 0};
    char *whole = places_absolute(path);
    if (!whole)
        return trouble_of(errno);
    bool fits = strlen(whole) < sizeof read.path;
    snprintf(read.path, sizeof read.path, "%s", whole);
    free(whole);
    DIR *stream = fits ? opendir(read.path) : NULL;
    if (!stream)
        return fits ? trouble_of(errno) : FOLDER_UNREADABLE;
    bool ok = true;
    for (struct dirent *entry; ok && (entry = readdir(stream)) != NULL;)
        ok = !is_wanted(entry->d_name, hidden) || add(&read, entry->d_name);
    closedir(stream);
    if (!ok) {
        folder_free(&read);
        return FOLDER_UNREADABLE;
    }
    if (read.count)
        qsort(read.items, read.count, sizeof *read.items, compare);
    folder_free(folder);
    *folder = read;
    return FOLDER_OK;
}

void folder_free(Folder *folder) {
    for (size_t i = 0; i < folder->count; i++)
        free(folder->items[i].name);
    free(folder->items);
    folder->items = NULL;
    folder->count = 0;
}
