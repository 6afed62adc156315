#pragma once

/* Words of the interface in one language: assets/i18n/LANGUAGE.txt, lines 'key = text'. A text with
 * a number has the keys KEY.one, KEY.few (Russian) and KEY.many. {0}, {1}... stand for arguments.
 */

#include <stdbool.h>
#include <stddef.h>

typedef struct Words Words;

/* NULL with a message. */
Words *words_load(const char *language, char *error, size_t error_size);
Words *words_parse(const char *language, const char *text, char *error, size_t error_size);
void words_free(Words *words);

/* The text of a key; the key itself if there is none, so that it is seen. Lives as long as words.
 */
const char *words_get(const Words *words, const char *key);
bool words_has(const Words *words, const char *key);
/* The form of a text for a number. */
const char *words_plural(const Words *words, const char *key, long number);

/* All keys, sorted, for tests. */
size_t words_count(const Words *words);
const char *words_key(const Words *words, size_t index);

/* Puts arguments (a NULL ends them) into a pattern; cuts what does not fit. */
void words_fill(char *out, size_t size, const char *pattern, const char *const *arguments);
