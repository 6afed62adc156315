/* Comparing two texts line by line: equal ends are cut off, the middle is matched by its longest
 * common subsequence. See line_diff.h. */

#include "ui/line_diff.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A middle with more pairs than this counts as new altogether. */
enum { PAIRS_MAX = 4000000 };

typedef struct Line {
    const char *text;
    uint32_t length;
} Line;

typedef struct Lines {
    Line *items;
    uint32_t count;
} Lines;

static uint32_t count_lines(const char *text) {
    uint32_t count = 0;
    while (*text) {
        text += strcspn(text, "\n");
        text += *text == '\n';
        count++;
    }
    return count;
}

static bool cut(Lines *lines, const char *text) {
    lines->count = count_lines(text);
    lines->items = calloc(lines->count + 1, sizeof *lines->items);
    for (uint32_t i = 0; lines->items && i < lines->count; i++) {
        size_t length = strcspn(text, "\n");
        lines->items[i] = (Line){text, (uint32_t)length};
        text += length + (text[length] == '\n');
    }
    return lines->items != NULL;
}

static bool equal(Line a, Line b) {
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

/* lengths[i * (n + 1) + j]: of the longest common subsequence of a[i..] and b[j..]. */
static void match_middle(const Line *a, uint32_t m, const Line *b, uint32_t n, uint32_t first_a,
                         uint32_t *map) {
    uint16_t *lengths = NULL;
    size_t width = (size_t)n + 1;
    if (m && n && (size_t)m * n <= PAIRS_MAX && m < UINT16_MAX && n < UINT16_MAX)
        lengths = calloc((m + 1) * width, sizeof *lengths);
    if (!lengths)
        return;
    for (uint32_t i = m; i-- > 0;)
        for (uint32_t j = n; j-- > 0;) {
            uint16_t down = lengths[(i + 1) * width + j], right = lengths[i * width + j + 1];
            lengths[i * width + j] = equal(a[i], b[j])
                                         ? (uint16_t)(lengths[(i + 1) * width + j + 1] + 1)
                                     : down > right ? down
                                                    : right;
        }
    for (uint32_t i = 0, j = 0; i < m && j < n;) {
        if (equal(a[i], b[j]))
            map[j++] = first_a + ++i;
        else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
            i++;
        else
            j++;
    }
    free(lengths);
}

static void match(const Lines *from, const Lines *to, uint32_t *map) {
    uint32_t head = 0, tail = 0;
    uint32_t least = from->count < to->count ? from->count : to->count;
    while (head < least && equal(from->items[head], to->items[head])) {
        map[head] = head + 1;
        head++;
    }
    while (tail < least - head &&
           equal(from->items[from->count - tail - 1], to->items[to->count - tail - 1])) {
        map[to->count - tail - 1] = from->count - tail;
        tail++;
    }
    match_middle(from->items + head, from->count - head - tail, to->items + head,
                 to->count - head - tail, head, map + head);
}

uint32_t *line_map(const char *from, const char *to, uint32_t *count) {
    Lines a = {0}, b = {0};
    uint32_t *map = NULL;
    if (cut(&a, from) && cut(&b, to) && (map = calloc(b.count + 1, sizeof *map)) != NULL) {
        match(&a, &b, map);
        /* lines count from 1: the first place stays empty */
        memmove(map + 1, map, b.count * sizeof *map);
        map[0] = 0;
    }
    if (count)
        *count = b.count;
    free(a.items);
    free(b.items);
    return map;
}

uint32_t line_follow_map(const uint32_t *map, uint32_t count, uint32_t line) {
    uint32_t best = 1, source = 0;
    for (uint32_t i = 1; map && i <= count; i++)
        if (map[i] && map[i] <= line && map[i] >= source) {
            source = map[i];
            best = i;
        }
    /* in a stretch that was rewritten: as far below the last line that is the same */
    uint32_t below = source ? line - source : line - 1;
    uint32_t wanted = best + (line > source ? below : 0);
    return wanted > count ? (count ? count : 1) : wanted ? wanted : 1;
}

uint32_t line_follow(const char *from, const char *to, uint32_t line) {
    uint32_t count, *map = line_map(from, to, &count);
    uint32_t found = line_follow_map(map, count, line);
    free(map);
    return found;
}

const char *line_text(const char *text, uint32_t line, uint32_t *length) {
    for (uint32_t i = 1; *text; i++) {
        size_t bytes = strcspn(text, "\n");
        if (i == line) {
            *length = (uint32_t)bytes;
            return text;
        }
        text += bytes + (text[bytes] == '\n');
    }
    return NULL;
}
