/* One entry of a stack as text: the line of the source and, below it, carets under the expression
 * that was being evaluated (CPython: tb_displayline in Python/traceback.c). In a binary operation
 * and in a subscript the operands get ~ and only the operator or the brackets get ^: for this the
 * piece of text is parsed once more. */
#include <string.h>

#include "sim/python/display_width.h"
#include "sim/python/objects/number.h"
#include "sim/python/syntax/parser.h"
#include "sim/python/traceback.h"
#include "sim/state.h"

/* PRINTED_MAX: of a longer traceback only the last entries are written (PyTraceBack_LIMIT). */
enum { ENTRY_INDENT = 4, REPEATED_SHOWN = 3, PRINTED_MAX = 1000 };

static TextSlice line_of_text(const char *text, uint32_t line) {
    if (!text)
        return (TextSlice){"", 0};
    for (; line > 1; line--) {
        text = strchr(text, '\n');
        if (!text)
            return (TextSlice){"", 0};
        text++;
    }
    return (TextSlice){text, (uint32_t)strcspn(text, "\n")};
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

static uint32_t count_chars(const char *text, uint32_t bytes) {
    uint32_t chars = 0;
    for (uint32_t i = 0; i < bytes; i++) {
        if (((unsigned char)text[i] & 0xc0) != 0x80)
            chars++;
    }
    return chars;
}

/* ---- anchors ---- */

/* Characters of the segment from left to right-1 are marked ^, the others ~. */
typedef struct Anchors {
    bool found;
    uint32_t left, right; /* bytes in the segment */
} Anchors;

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    if (new_size)
        return mem_realloc(ctx, block, old_size, new_size);
    mem_free(ctx, block, old_size);
    return NULL;
}

static void never(void *ctx, size_t wanted) { /* mem_realloc does not return in that case */
    sim_fail(ctx, SIM_LIMIT, "out of memory: %zu bytes more", wanted);
}

/* Blanks and what closes the left operand's parentheses. */
static bool stands_before_operator(char c) {
    return is_blank(c) || c == ')' || c == '#';
}

static uint32_t first_not_blank(TextSlice segment, uint32_t from, uint32_t end) {
    while (from < end && is_blank(segment.text[from])) {
        from++;
    }
    return from;
}

/* Whether the operator has two characters the module `traceback` asks before it has passed the
 * parentheses that the left operand closes. */
static Anchors anchors_of_binary(TextSlice segment, const BinOpNode *node, bool as_module) {
    uint32_t at = node->left->span.end_col, end = node->right->span.col;
    while (at < end && stands_before_operator(segment.text[at])) {
        at++;
    }
    if (at >= end)
        return (Anchors){false, 0, 0};
    uint32_t seen = as_module ? first_not_blank(segment, node->left->span.end_col, end) : at;
    bool two = seen + 1 < end && !is_blank(segment.text[seen + 1]);
    return (Anchors){true, at, at + 1 + two};
}

static uint32_t find_char(TextSlice segment, uint32_t from, char c) {
    while (from < segment.len && segment.text[from] != c) {
        from++;
    }
    return from;
}

static Anchors anchors_of_subscript(TextSlice segment, const SubscriptNode *node) {
    uint32_t left = find_char(segment, node->value->span.end_col, '[');
    uint32_t right = find_char(segment, node->slice->span.end_col + 1, ']');
    return (Anchors){true, left, right < segment.len ? right + 1 : segment.len};
}

static Anchors anchors_of_tree(TextSlice segment, const Node *module, bool as_module) {
    if (module->kind != NODE_Module)
        return (Anchors){false, 0, 0};
    const NodeList *body = &AST(Module, module)->body;
    if (body->count != 1 || body->items[0]->kind != NODE_Expr)
        return (Anchors){false, 0, 0};
    const Node *value = AST(Expr, body->items[0])->value;
    if (value->kind == NODE_BinOp)
        return anchors_of_binary(segment, AST(BinOp, value), as_module);
    if (value->kind != NODE_Subscript)
        return (Anchors){false, 0, 0};
    return anchors_of_subscript(segment, AST(Subscript, value));
}

static Anchors find_anchors(Sim *sim, TextSlice segment, bool as_module) {
    Arena arena;
    arena_init(&arena, &(ArenaHost){resize, never, sim});
    Source *source = source_new(&arena, "<segment>", segment.text, segment.len);
    ParseOptions options = {.mode = PARSE_MODULE};
    Anchors anchors = {false, 0, 0};
    Node *module = source->errors.first ? NULL : parse_source(source, &options);
    if (module)
        anchors = anchors_of_tree(segment, module, as_module);
    arena_free(&arena);
    return anchors;
}

/* ---- the line of carets ---- */

typedef struct Carets {
    uint32_t start, end;  /* characters of the source line */
    uint32_t left, right; /* with anchors: where the ^ are */
    bool anchored;
} Carets;

static Carets carets_of_span(Sim *sim, TextSlice line, Span span, bool as_module) {
    uint32_t start_byte = span.col < line.len ? span.col : line.len;
    uint32_t end_byte = span.end_col < line.len ? span.end_col : line.len;
    Carets carets = {0};
    if (span.end_line != span.line) {
        end_byte = line.len;
        while (end_byte > 0 && is_blank(line.text[end_byte - 1])) {
            end_byte--;
        }
    }
    carets.start = count_chars(line.text, start_byte);
    carets.end = count_chars(line.text, end_byte);
    if (span.end_line != span.line || end_byte <= start_byte)
        return carets;
    TextSlice segment = {line.text + start_byte, end_byte - start_byte};
    Anchors anchors = {false, 0, 0};
    if (!(as_module && sim->imports_end)) /* the module imports `ast` for them */
        anchors = find_anchors(sim, segment, as_module);
    if (!anchors.found)
        return carets;
    carets.anchored = true;
    carets.left = carets.start + count_chars(segment.text, anchors.left);
    carets.right = carets.start + count_chars(segment.text, anchors.right);
    return carets;
}

static uint32_t columns(const StackPlace *place, uint32_t from, uint32_t to) {
    if (!place->as_module)
        return to > from ? to - from : 0;
    const char *p = place->line.text, *end = p + place->line.len;
    uint32_t width = 0;
    for (uint32_t i = 0; i < to && p < end; i++) {
        uint32_t c = str_decode(&p);
        if (i >= from)
            width += display_width(c);
    }
    return width;
}

/* stripped: blanks that are not shown, at the start of the line and, by the module, at its end; the
 * module takes all of them off its columns, so blanks at the end move its carets to the left. */
static void write_carets(StrBuilder *sb, const StackPlace *place, const Carets *carets,
                         uint32_t stripped) {
    uint32_t before = columns(place, 0, carets->start);
    sb_repeat(sb, ' ', ENTRY_INDENT + (before > stripped ? before - stripped : 0));
    if (carets->anchored) {
        sb_repeat(sb, '~', columns(place, carets->start, carets->left));
        sb_repeat(sb, '^', columns(place, carets->left, carets->right));
        sb_repeat(sb, '~', columns(place, carets->right, carets->end));
    } else {
        sb_repeat(sb, '^', columns(place, carets->start, carets->end));
    }
    sb_puts(sb, "\n");
}

static void write_source_line(StrBuilder *sb, const StackPlace *place, const char *margin) {
    TextSlice line = place->line;
    uint32_t indent = 0, end = line.len;
    while (indent < line.len && is_blank(line.text[indent])) {
        indent++;
    }
    while (place->as_module && end > indent && is_blank(line.text[end - 1])) {
        end--;
    }
    if (indent == line.len)
        return;
    sb_puts(sb, margin);
    sb_repeat(sb, ' ', ENTRY_INDENT);
    sb_add(sb, line.text + indent, end - indent);
    sb_puts(sb, "\n");
    if (!place->span.end_line)
        return;
    Carets carets = carets_of_span(sb->sim, line, place->span, place->as_module);
    uint32_t shown = count_chars(line.text + indent, end - indent);
    bool whole =
        place->as_module ? carets.end - carets.start >= shown : carets.end - carets.start == shown;
    if (!carets.anchored && whole)
        return;
    sb_puts(sb, margin);
    write_carets(sb, place, &carets, indent + line.len - end);
}

void stack_place_write(StrBuilder *sb, const StackPlace *place, const char *margin) {
    sb_format(sb, "%s  File \"%S\", line %u, in %S\n", margin, place->filename, place->span.line,
              place->name);
    write_source_line(sb, place, margin);
}

StackPlace stack_place_of(const Code *code, Span span, bool as_module) {
    return (StackPlace){code->filename, code->name, line_of_text(code->source_text, span.line),
                        span, as_module};
}

/* ---- the whole traceback ---- */

static StackPlace place_of(const Traceback *tb) {
    return stack_place_of(tb->code, tb->code->spans[tb->instruction], false);
}

bool traceback_is_shown(const Traceback *tb) {
    return !(tb->code->flags & CODE_LIBRARY);
}

static int64_t count_shown(const Traceback *tb) {
    int64_t count = 0;
    for (; tb; tb = tb->next) {
        count += traceback_is_shown(tb);
    }
    return count;
}

static bool same_place(const StackPlace *a, const StackPlace *b) {
    return a->name && str_equal(a->filename, b->filename) && a->span.line == b->span.line &&
           str_equal(a->name, b->name);
}

static void write_repeated(StrBuilder *sb, int64_t times, const char *margin) {
    if (times <= REPEATED_SHOWN)
        return;
    int64_t more = times - REPEATED_SHOWN;
    sb_format(sb, "%s  [Previous line repeated %lld more time%s]\n", margin, (long long)more,
              more > 1 ? "s" : "");
}

int64_t traceback_limit(Sim *sim) {
    int64_t limit = PRINTED_MAX;
    Value sys = dict_get_text(sim, sim->modules, "sys");
    Value v = sys ? dict_get_text(sim, object_dict(sys), "tracebacklimit") : NULL;
    if (v && value_is_int(sim, v) && !int_as_int64(v, &limit))
        limit = INT64_MAX;
    return limit < 0 ? 0 : limit;
}

void traceback_write(StrBuilder *sb, const Traceback *tb, int64_t limit, const char *margin) {
    int64_t skip = count_shown(tb) - limit, times = 0;
    StackPlace last = {0};
    for (; tb; tb = tb->next) {
        if (!traceback_is_shown(tb) || skip-- > 0)
            continue;
        StackPlace place = place_of(tb);
        if (!same_place(&last, &place)) {
            write_repeated(sb, times, margin);
            last = place;
            times = 0;
        }
        if (++times <= REPEATED_SHOWN)
            stack_place_write(sb, &place, margin);
    }
    write_repeated(sb, times, margin);
}
