/* Recovery by repair: the wrong line becomes a right one of the same kind (`if x = 3` becomes `if
   1:`), so that the blocks around and below it stay what they were, and the whole text is parsed
   again. Lines keep their numbers. An error on a line that was repaired before ends the search. */
#include "sim/python/syntax/recover.h"

#include "sim/python/compile/scope.h"
#include "sim/python/syntax/parser_internal.h"

#include <string.h>

enum { MAX_ERRORS = 100 };

typedef struct Repair {
    Source *original;
    Arena *arena;
    TextSlice *lines; /* [1 .. count]: the text as repaired so far */
    bool *repaired;
    uint32_t count;
} Repair;

/* ---- lines -------------------------------------------------------------------------------------
 */

static uint32_t indent_of(TextSlice line) {
    uint32_t at = 0;
    while (at < line.len && (line.text[at] == ' ' || line.text[at] == '\t')) {
        at++;
    }
    return at;
}

static bool is_blank(TextSlice line) {
    uint32_t at = indent_of(line);
    return at == line.len || line.text[at] == '#';
}

static bool has_word(TextSlice line, uint32_t at, const char *word) {
    size_t len = strlen(word);
    if (at + len > line.len || memcmp(line.text + at, word, len) != 0) {
        return false;
    }
    char next = at + len < line.len ? line.text[at + len] : ' ';
    return next == ' ' || next == ':' || next == '(' || next == '\t' || next == '*';
}

/* What stands for a wrong line: its word first, so that its block and what belongs to it stay
 * legal. */
static const struct {
    const char *word;
    const char *instead;
} headers[] = {
    {"if", "if 1:"},
    {"elif", "elif 1:"},
    {"else", "else:"},
    {"while", "while 1:"},
    {"for", "for _ in ():"},
    {"try", "try:"},
    {"except", "except _:"},
    {"finally", "finally:"},
    {"with", "with _:"},
    {"def", "def _():"},
    {"class", "class _:"},
    {"match", "match _:"},
    {"case", "case 1:"},
    {"async def", "async def _():"},
    {"async for", "async for _ in ():"},
    {"async with", "async with _:"},
};

static const char *header_for(TextSlice line) {
    uint32_t at = indent_of(line);
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
        if (has_word(line, at, headers[i].word)) {
            return headers[i].instead;
        }
    }
    return NULL;
}

static TextSlice replace(Repair *r, TextSlice line, const char *first, const char *second) {
    uint32_t indent = indent_of(line);
    size_t len = indent + strlen(first) + strlen(second);
    char *text = arena_alloc(r->arena, len + 1);
    memcpy(text, line.text, indent);
    strcpy(text + indent, first);
    strcat(text + indent, second);
    return (TextSlice){text, (uint32_t)len};
}

static void clear(Repair *r, uint32_t line) {
    r->lines[line] = (TextSlice){"", 0};
    r->repaired[line] = true;
}

static uint32_t next_line(const Repair *r, uint32_t line) {
    do {
        line++;
    } while (line <= r->count && is_blank(r->lines[line]));
    return line;
}

static bool is_deeper(const Repair *r, uint32_t line, uint32_t indent) {
    return line <= r->count && indent_of(r->lines[line]) > indent;
}

/* ---- repairs -----------------------------------------------------------------------------------
 */

/* The header of a block, or a plain statement with the lines that seem to continue it. */
static void repair_statement(Repair *r, uint32_t line, uint32_t last) {
    uint32_t indent = indent_of(r->lines[line]);
    const char *header = header_for(r->lines[line]);
    for (uint32_t i = line + 1; i <= last && i <= r->count; i++) {
        clear(r, i);
    }
    uint32_t next = next_line(r, last);
    if (header == NULL) {
        for (; is_deeper(r, next, indent); next = next_line(r, next)) {
            clear(r, next);
        }
    }
    const char *rest = header != NULL && !is_deeper(r, next, indent) ? " pass" : "";
    r->lines[line] = replace(r, r->lines[line], header != NULL ? header : "pass", rest);
    r->repaired[line] = true;
}

/* A block that is missing: its header gets a `pass`. */
static bool repair_missing_block(Repair *r, const Diagnostic *error) {
    const char *on = strstr(error->message, " on line ");
    if (strncmp(error->message, "expected an indented block", 26) != 0 || on == NULL) {
        return false;
    }
    uint32_t line = 0;
    for (const char *c = on + 9; *c >= '0' && *c <= '9'; c++) {
        line = line * 10 + (uint32_t)(*c - '0');
    }
    if (line == 0 || line > r->count || r->repaired[line]) {
        return false;
    }
    const char *header = header_for(r->lines[line]);
    if (header == NULL) {
        return false;
    }
    r->lines[line] = replace(r, r->lines[line], header, " pass");
    r->repaired[line] = true;
    return true;
}

/* A line that stands too far right or between two levels takes those that are as deep with it. */
static void repair_indent(Repair *r, uint32_t line) {
    uint32_t indent = indent_of(r->lines[line]);
    clear(r, line);
    for (uint32_t next = next_line(r, line); is_deeper(r, next, indent - (indent > 0));
         next = next_line(r, next)) {
        clear(r, next);
    }
}

/* A `try` without handlers becomes an `if`. */
static bool repair_lonely_try(Repair *r, const Diagnostic *error) {
    if (strncmp(error->message, "expected 'except' or", 20) != 0) {
        return false;
    }
    uint32_t indent = indent_of(r->lines[error->line]);
    for (uint32_t line = (uint32_t)error->line; line > 0; line--) {
        uint32_t at = indent_of(r->lines[line]);
        if (at >= indent && has_word(r->lines[line], at, "try")) {
            r->lines[line] = replace(r, r->lines[line], "if 1:", "");
            return true;
        }
    }
    return false;
}

/* False: nothing more can be done. */
static bool repair(Repair *r, const Diagnostic *error, uint32_t statement_line) {
    if (error->line <= 0 || (uint32_t)error->line > r->count) {
        return false;
    }
    uint32_t line = (uint32_t)error->line;
    if (strncmp(error->message, "unterminated triple", 19) == 0) {
        return false;
    }
    if (error->kind == ERROR_INDENTATION || error->kind == ERROR_TAB) {
        if (repair_missing_block(r, error)) {
            return true;
        }
        if (r->repaired[line]) {
            return false;
        }
        repair_indent(r, line);
        return true;
    }
    if (repair_lonely_try(r, error)) {
        return true;
    }
    uint32_t first = statement_line == 0 || statement_line > line ? line : statement_line;
    if (r->repaired[first] || r->repaired[line]) {
        return false;
    }
    repair_statement(r, first, line);
    return true;
}

static Source *repaired_source(Repair *r) {
    size_t len = 0;
    for (uint32_t i = 1; i <= r->count; i++) {
        len += r->lines[i].len + 1;
    }
    char *text = arena_alloc(r->arena, len + 1);
    size_t at = 0;
    for (uint32_t i = 1; i <= r->count; i++) {
        memcpy(text + at, r->lines[i].text, r->lines[i].len);
        at += r->lines[i].len;
        text[at++] = '\n';
    }
    TextSlice all = {text, (uint32_t)len};
    Source *source = source_new_text(r->arena, r->original->filename, all, r->original->kind, true);
    source->counts_chars = r->original->counts_chars;
    return source;
}

/* Adds an error of a repaired text to the original. False: it lies on a repaired line. */
static bool adopt(Repair *r, const Diagnostic *error) {
    uint32_t line = error->line > 0 ? (uint32_t)error->line : 0;
    if (line == 0 || line > r->count || r->repaired[line]) {
        return false;
    }
    Diagnostic *copy = source_add_error(r->original, error->kind, error->message);
    Diagnostic *next = copy->next;
    *copy = *error;
    copy->next = next;
    if (copy->has_text && copy->text.text != NULL) {
        copy->text = source_line(r->original, line);
    }
    return true;
}

/* ---- the search --------------------------------------------------------------------------------
 */

static void add_scope_errors(Repair *r, Source *source, Node *tree) {
    scope_build(source, tree, &(ScopeOptions){.recover = true});
    for (const Diagnostic *error = source->errors.first; error != NULL; error = error->next) {
        adopt(r, error);
    }
}

static void start(Repair *r, Source *source) {
    *r = (Repair){.original = source, .arena = source->arena, .count = source->line_count};
    r->lines = arena_array(r->arena, (size_t)r->count + 1, TextSlice);
    r->repaired = arena_array(r->arena, (size_t)r->count + 1, bool);
    for (uint32_t i = 1; i <= r->count; i++) {
        r->lines[i] = source_line(source, i);
    }
}

Node *recover_more_errors(Source *source, uint32_t line, Source **repaired) {
    Repair r;
    start(&r, source);
    const Diagnostic *error = source->errors.last;
    while (source->errors.count < MAX_ERRORS && repair(&r, error, line)) {
        Source *next = repaired_source(&r);
        Node *tree = next->errors.count != 0 ? NULL : parse_once(next, PARSE_MODULE, &line);
        if (tree != NULL) {
            add_scope_errors(&r, next, tree);
            *repaired = next;
            return tree;
        }
        error = next->errors.last;
        if (error == NULL) {
            return NULL;
        }
        bool is_about_block = strncmp(error->message, "expected ", 9) == 0;
        if (!adopt(&r, error) && !is_about_block) {
            return NULL;
        }
    }
    return NULL;
}
