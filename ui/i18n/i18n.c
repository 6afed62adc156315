/* The translation table: sorted keys, plural rules of English and Russian. See i18n.h. */

#include "ui/i18n/i18n.h"

#include "ui/assets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Entry {
    const char *key, *text;
} Entry;

struct Words {
    bool russian;
    char *text; /* the file, cut into strings */
    Entry *entries;
    size_t count;
};

static int compare(const void *a, const void *b) {
    return strcmp(((const Entry *)a)->key, ((const Entry *)b)->key);
}

static size_t count_lines(const char *text) {
    size_t lines = 1;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static char *trim(char *text) {
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length && strchr(" \t\r", text[length - 1]))
        text[--length] = '\0';
    return text;
}

static bool parse_line(Words *words, char *line) {
    line = trim(line);
    if (!*line || *line == '#')
        return true;
    char *equals = strchr(line, '=');
    if (!equals)
        return false;
    *equals = '\0';
    words->entries[words->count++] = (Entry){trim(line), trim(equals + 1)};
    return true;
}

static bool parse_lines(Words *words, char *error, size_t error_size) {
    int number = 1;
    for (char *line = words->text; line; number++) {
        char *end = strchr(line, '\n');
        if (end)
            *end = '\0';
        if (!parse_line(words, line)) {
            snprintf(error, error_size, "line %d: no '='", number);
            return false;
        }
        line = end ? end + 1 : NULL;
    }
    qsort(words->entries, words->count, sizeof *words->entries, compare);
    return true;
}

Words *words_parse(const char *language, const char *text, char *error, size_t error_size) {
    Words *words = calloc(1, sizeof *words);
    if (!words)
        return NULL;
    size_t length = strlen(text);
    words->russian = strcmp(language, "ru") == 0;
    words->text = malloc(length + 1);
    words->entries = calloc(count_lines(text), sizeof *words->entries);
    if (words->text && words->entries) {
        memcpy(words->text, text, length + 1);
        if (parse_lines(words, error, error_size))
            return words;
    }
    words_free(words);
    return NULL;
}

Words *words_load(const char *language, char *error, size_t error_size) {
    char path[64], reason[128] = "";
    snprintf(path, sizeof path, "assets/i18n/%s.txt", language);
    char *text = assets_read(path);
    Words *words = text ? words_parse(language, text, reason, sizeof reason) : NULL;
    if (!words)
        snprintf(error, error_size, "%s: %s", path, text ? reason : "cannot be read");
    free(text);
    return words;
}

void words_free(Words *words) {
    if (!words)
        return;
    free(words->text);
    free(words->entries);
    free(words);
}

static const char *find(const Words *words, const char *key) {
    Entry wanted = {key, NULL};
    const Entry *entry =
        bsearch(&wanted, words->entries, words->count, sizeof *words->entries, compare);
    return entry ? entry->text : NULL;
}

const char *words_get(const Words *words, const char *key) {
    const char *text = find(words, key);
    return text ? text : key;
}

bool words_has(const Words *words, const char *key) {
    return find(words, key) != NULL;
}

static const char *plural_form(bool russian, long n) {
    long tens = n % 100, ones = n % 10;
    if (!russian)
        return n == 1 ? "one" : "many";
    if (ones == 1 && tens != 11)
        return "one";
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
}

const char *words_plural(const Words *words, const char *key, long number) {
    char full[96];
    snprintf(full, sizeof full, "%s.%s", key, plural_form(words->russian, number));
    const char *text = find(words, full);
    return text ? text : words_get(words, key);
}

size_t words_count(const Words *words) {
    return words->count;
}

const char *words_key(const Words *words, size_t index) {
    return words->entries[index].key;
}

static size_t append(char *out, size_t size, size_t at, const char *text, size_t length) {
    for (size_t i = 0; i < length && at + 1 < size; i++)
        out[at++] = text[i];
    return at;
}

void words_fill(char *out, size_t size, const char *pattern, const char *const *arguments) {
    size_t count = 0, at = 0;
    while (arguments[count])
        count++;
    while (*pattern) {
        size_t index = (size_t)(pattern[1] - '0');
        if (pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9' && pattern[2] == '}' &&
            index < count) {
            at = append(out, size, at, arguments[index], strlen(arguments[index]));
            pattern += 3;
        } else {
            at = append(out, size, at, pattern++, 1);
        }
    }
    if (size)
        out[at] = '\0';
}
