/* Reading a regular expression: what re_parse.c (groups, repetition, the grammar), re_parse_flags.c
 * and re_parse_escape.c (escapes and sets) share. A function that gives a node gives -1 if it
 * raised.
 */
#pragma once

#include "sim/stdlib/re_internal.h"

typedef struct ReParser {
    Sim *sim;
    RePattern *pattern;
    ReTree *tree;
    Value error_class;
    uint32_t *text;
    int64_t at, end;
    unsigned flags; /* that hold here */
    bool started;   /* there was something but comments and flags */
    uint32_t group_count;
    uint8_t *open_groups; /* 1: open, 2: closed */
    size_t open_capacity;
    uint32_t behind_groups; /* in a look-behind: the first group that was not there before it */
    uint32_t needed_group;  /* the highest that (?(n)...) named before it was there, and where */
    int64_t needed_at;
} ReParser;

/* ---- errors: the message is stolen; at < 0: without a place ---- */

int32_t re_fail_at(ReParser *p, int64_t at, Str *message);
#define FAIL(p, at, ...) re_fail_at((p), (at), str_format((p)->sim, __VA_ARGS__))
/* The message goes on with what stands there. */
int32_t re_fail_with_text(ReParser *p, int64_t at, const char *before, int64_t from, int64_t to);

/* ---- the text ---- */

static inline bool re_more(const ReParser *p) {
    return p->at < p->end;
}

static inline uint32_t re_peek(const ReParser *p) {
    return p->text[p->at]; /* 0 at the end */
}

static inline bool re_accept(ReParser *p, uint32_t c) {
    if (!re_more(p) || re_peek(p) != c)
        return false;
    p->at++;
    return true;
}

static inline bool re_is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

/* New. */
Str *re_text_of(ReParser *p, int64_t from, int64_t to);

/* ---- the tree ---- */

int32_t re_node_new(ReParser *p, ReKind kind, uint32_t value);
ReNode *re_node_at(ReParser *p, int32_t n);
void re_item_add(ReParser *p, ReItem item);
int32_t re_set_of_item(ReParser *p, ReItem item);
/* Its end has not been read. */
bool re_group_is_open(const ReParser *p, uint32_t group);
/* Raises if not. */
bool re_may_refer_behind(ReParser *p, uint32_t group);

/* The inside of a group up to its ')'. */
int32_t re_parse_body(ReParser *p, int64_t start);
/* Behind "(?" where a flag letter or '-' stands; 0: no letter of a flag. */
int32_t re_parse_flags(ReParser *p, int64_t start);
unsigned re_flag_of(uint32_t c);

/* At a backslash, at a bracket. */
int32_t re_parse_escape(ReParser *p);
int32_t re_parse_set(ReParser *p);
