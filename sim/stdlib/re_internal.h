/* The regular expression machine behind the module re, in three steps:
 *
 *     pattern text --re_parse--> tree of ReNodes --re_emit--> instructions --re_run--> groups
 *
 * The matcher backtracks, as Python's does, with its own stack on the heap, so that no text makes
 * the C stack deep. Every few instructions count as a step of the run. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"

enum {
    RE_IGNORECASE = 2,
    RE_LOCALE = 4,
    RE_MULTILINE = 8,
    RE_DOTALL = 16,
    RE_UNICODE = 32,
    RE_VERBOSE = 64,
    RE_ASCII = 256,
};
enum { RE_NO_MAX = -1 };

/* ---- the tree ---- */

typedef enum ReKind {
    RE_EMPTY,
    RE_CHAR,     /* value */
    RE_ANY,      /* . */
    RE_SET,      /* set */
    RE_AT,       /* value: an ReAt */
    RE_SEQUENCE, /* children in order */
    RE_CHOICE,   /* children are the alternatives */
    RE_GROUP,    /* value: number; one child */
    RE_REPEAT,   /* one child, min, max, mode */
    RE_BACKREF,  /* value: number */
    RE_LOOK,     /* one child; behind, negative */
    RE_ATOMIC,   /* one child */
    RE_IF,       /* value: number of a group; two children */
} ReKind;

typedef enum ReAt {
    RE_AT_BEGIN, /* \A */
    RE_AT_BEGIN_LINE,
    RE_AT_LAST, /* $: the end, or before a newline there */
    RE_AT_END,  /* \Z */
    RE_AT_END_LINE,
    RE_AT_WORD,
    RE_AT_NOT_WORD,
} ReAt;

typedef enum ReMode { RE_GREEDY, RE_LAZY, RE_POSSESSIVE } ReMode;

typedef struct ReNode {
    ReKind kind;
    unsigned flags; /* RE_... that hold here */
    uint32_t value;
    int32_t min, max;
    ReMode mode;
    bool behind, negative;
    int32_t first_child, next;     /* numbers of nodes, -1: none */
    size_t first_item, item_count; /* RE_SET: in the pattern's items */
} ReNode;

typedef enum ReItemKind { RE_ITEM_RANGE, RE_ITEM_DIGIT, RE_ITEM_SPACE, RE_ITEM_WORD } ReItemKind;

typedef struct ReItem { /* of a set */
    ReItemKind kind;
    bool negative; /* \D and its kin */
    uint32_t low, high;
} ReItem;

/* ---- the program ---- */

typedef enum ReOp {
    RE_OP_CHAR,        /* a: the character */
    RE_OP_CHAR_FOLDED, /* a: its lower case */
    RE_OP_ANY,
    RE_OP_ANY_BUT_NEWLINE,
    RE_OP_SET,        /* a: first item, b: count, c: RE_SET_... */
    RE_OP_AT,         /* a: ReAt, b: flags */
    RE_OP_SAVE,       /* a: slot */
    RE_OP_SPLIT,      /* first the next instruction, then a */
    RE_OP_JUMP,       /* a */
    RE_OP_BACKREF,    /* a: group, b: flags */
    RE_OP_LOOK,       /* body follows up to a; b: bits behind, negative; c: width */
    RE_OP_ATOMIC,     /* body follows up to a */
    RE_OP_IF,         /* a: group, b: where to go without it */
    RE_OP_ONE,        /* the next instruction takes one character: a min, b max, c mode */
    RE_OP_LOOP_START, /* a: counter */
    RE_OP_LOOP,       /* a: number of an ReLoop: another round or on */
    RE_OP_LOOP_ENTER, /* a: number of an ReLoop: the round that a lazy loop has put off */
    RE_OP_DONE,       /* of a body, or of all */
} ReOp;

enum { RE_SET_NEGATIVE = 1, RE_SET_FOLDED = 2, RE_SET_ASCII = 4 };

typedef struct ReInstruction {
    ReOp op;
    int32_t a, b, c;
} ReInstruction;

typedef struct ReLoop {
    int32_t counter, min, max, body, exit;
    bool lazy;
} ReLoop;

typedef struct RePattern {
    Object head;
    Value pattern; /* str or bytes */
    bool is_bytes;
    unsigned flags;
    uint32_t groups; /* without the whole match */
    uint32_t counters;
    Dict *group_index; /* name -> number */
    ReInstruction *code;
    size_t code_count, code_capacity;
    ReItem *items;
    size_t item_count, item_capacity;
    ReLoop *loops;
    size_t loop_count, loop_capacity;
} RePattern;

/* What the parser makes: nodes and, in pattern, items, groups, names, flags. */
typedef struct ReTree {
    ReNode *nodes;
    size_t count, capacity;
    int32_t root;
} ReTree;

/* False: raised, with error_class (msg, pattern, pos). */
bool re_parse(Sim *sim, RePattern *pattern, ReTree *tree, Value error_class);
bool re_emit(Sim *sim, RePattern *pattern, ReTree *tree, Value error_class);
/* Least and most characters that a node takes; most is RE_NO_MAX if there is no limit. */
void re_width(const ReTree *tree, int32_t node, int64_t *least, int64_t *most);
/* The number of characters in the pattern's text, for reading it. */
uint32_t *re_code_points(Sim *sim, Value text, size_t *count); /* new memory of count + 1 */

/* ---- the subject ---- */

/* A text that is searched: characters by index. */
typedef struct ReText {
    Value value;
    bool is_bytes;
    const unsigned char *narrow; /* ASCII or bytes; NULL: wide */
    uint32_t *wide;
    int64_t length;
} ReText;

bool re_text_open(Sim *sim, const RePattern *pattern, Value v, ReText *text); /* false: raised */
void re_text_close(Sim *sim, ReText *text);
static inline uint32_t re_text_at(const ReText *t, int64_t i) {
    return t->narrow ? t->narrow[i] : t->wide[i];
}
Value re_text_slice(Sim *sim, const ReText *t, int64_t from, int64_t to);

typedef enum ReWay { RE_SEARCH, RE_MATCH, RE_FULLMATCH } ReWay;

typedef struct ReResult {
    int64_t *slots;     /* 2 * (groups + 1), -1: not set; owned by the caller */
    int32_t last_index; /* 0: none */
} ReResult;

/* must_advance: a match at `start` must not be empty. */
bool re_run(Sim *sim, const RePattern *pattern, const ReText *text, int64_t start, int64_t end,
            ReWay way, bool must_advance, ReResult *result);

bool re_is_word(uint32_t c, bool ascii);
uint32_t re_fold(uint32_t c, bool ascii);
/* Is c, without case, what has been folded before? */
bool re_same_folded(uint32_t c, uint32_t folded, bool ascii);
/* All that c is equal to without case, itself in some case included; how many. */
enum { RE_KIN_MAX = 12 };
size_t re_kin(uint32_t c, bool ascii, uint32_t out[RE_KIN_MAX]);

/* ---- objects ---- */

typedef struct ReMatch {
    Object head;
    RePattern *pattern;
    Value string;
    int64_t pos, endpos;
    ReResult result;
} ReMatch;

typedef struct ReTypes {
    Type *pattern, *match;
    Value error;
} ReTypes;

/* The types hang on the module _re. */
ReTypes re_types(Sim *sim);
Value re_match_new(Sim *sim, RePattern *pattern, const ReText *text, int64_t pos, int64_t endpos,
                   ReResult *result); /* takes the slots */
void re_match_type_init(Sim *sim, struct Module *m);

/* A replacement text: literals and groups in turn. */
typedef struct ReTemplate {
    Value *literals; /* count + 1 of them */
    int32_t *groups; /* count */
    size_t count;
} ReTemplate;

bool re_template_parse(Sim *sim, RePattern *pattern, Value text, ReTemplate *t); /* false: raised */
void re_template_free(Sim *sim, ReTemplate *t);
/* Appends the template filled with the groups of a match. */
void re_template_add(StrBuilder *sb, const ReTemplate *t, const ReText *text, const ReResult *r);

/* The number that int() reads in a group's name; negative: none that a pattern may have. */
int64_t re_strange_number(Sim *sim, Str *name);
