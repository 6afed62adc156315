/* One entry of a stack as text: the line of the source and, below it, carets under the expression
 * that was being evaluated (CPython: tb_displayline in Python/traceback.c). In a binary operation
 * and in a subscript the operands get ~ and only the operator or the brackets get ^: for this the
 * piece of text is parsed once more. */
#include <string.h>

#include "sim/python/parser.h"
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

static Anchors anchors_of_binary(TextSlice segment, const BinOpNode *node) {
    uint32_t at = node->left->span.end_col, end = node->right->span.col;
    while (at < end && stands_before_operator(segment.text[at])) {
        at++;
    }
    if (at >= end)
        return (Anchors){false, 0, 0};
    bool two = at + 1 < end && !is_blank(segment.text[at + 1]);
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

static Anchors anchors_of_tree(TextSlice segment, const Node *module) {
    if (module->kind != NODE_Module)
        return (Anchors){false, 0, 0};
    const NodeList *body = &AST(Module, module)->body;
    if (body->count != 1 || body->items[0]->kind != NODE_Expr)
        return (Anchors){false, 0, 0};
    const Node *value = AST(Expr, body->items[0])->value;
    if (value->kind == NODE_BinOp)
        return anchors_of_binary(segment, AST(BinOp, value));
    if (value->kind != NODE_Subscript)
        return (Anchors){false, 0, 0};
    return anchors_of_subscript(segment, AST(Subscript, value));
}

static Anchors find_anchors(Sim *sim, TextSlice segment) {
    Arena arena;
    arena_init(&arena, &(ArenaHost){resize, never, sim});
    Source *source = source_new(&arena, "<segment>", segment.text, segment.len);
    ParseOptions options = {.mode = PARSE_MODULE};
    Anchors anchors = {false, 0, 0};
    Node *module = source->errors.first ? NULL : parse_source(source, &options);
    if (module)
        anchors = anchors_of_tree(segment, module);
    arena_free(&arena);
    return anchors;
}

/* ---- the line of carets ---- */

typedef struct Carets {
    uint32_t start, end;  /* characters of the source line */
    uint32_t left, right; /* with anchors: where the ^ are */
    bool anchored;
} Carets;

static Carets carets_of_span(Sim *sim, TextSlice line, Span span) {
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
    Anchors anchors = find_anchors(sim, segment);
    if (!anchors.found)
        return carets;
    carets.anchored = true;
    carets.left = carets.start + count_chars(segment.text, anchors.left);
    carets.right = carets.start + count_chars(segment.text, anchors.right);
    return carets;
}

static void write_carets(StrBuilder *sb, const Carets *carets, uint32_t indent) {
    sb_repeat(sb, ' ', ENTRY_INDENT);
    for (uint32_t i = indent; i < carets->end; i++) {
        if (i < carets->start)
            sb_puts(sb, " ");
        else if (carets->anchored && (i < carets->left || i >= carets->right))
            sb_puts(sb, "~");
        else
            sb_puts(sb, "^");
    }
    sb_puts(sb, "\n");
}

void stack_entry_write(StrBuilder *sb, const StackEntry *entry, const char *margin) {
    const Code *code = entry->code;
    sb_format(sb, "%s  File \"%S\", line %u, in %S\n", margin, code->filename, entry->span.line,
              code->name);
    TextSlice line = line_of_text(code->source_text, entry->span.line);
    uint32_t indent = 0;
    while (indent < line.len && is_blank(line.text[indent])) {
        indent++;
    }
    if (indent == line.len)
        return;
    sb_puts(sb, margin);
    sb_repeat(sb, ' ', ENTRY_INDENT);
    sb_add(sb, line.text + indent, line.len - indent);
    sb_puts(sb, "\n");
    if (!entry->span.end_line)
        return;
    Carets carets = carets_of_span(sb->sim, line, entry->span);
    uint32_t length = count_chars(line.text, line.len);
    if (!carets.anchored && carets.end - carets.start == length - indent)
        return;
    sb_puts(sb, margin);
    write_carets(sb, &carets, indent);
}

/* ---- the whole traceback ---- */

static StackEntry entry_of(const Traceback *tb) {
    return (StackEntry){tb->code, tb->code->spans[tb->instruction]};
}

static bool is_shown(const Traceback *tb) {
    return !(tb->code->flags & CODE_LIBRARY);
}

static int64_t count_shown(const Traceback *tb) {
    int64_t count = 0;
    for (; tb; tb = tb->next) {
        count += is_shown(tb);
    }
    return count;
}

static bool same_place(const StackEntry *a, const StackEntry *b) {
    return a->code && str_equal(a->code->filename, b->code->filename) &&
           a->span.line == b->span.line && str_equal(a->code->name, b->code->name);
}

static void write_repeated(StrBuilder *sb, int64_t times, const char *margin) {
    if (times <= REPEATED_SHOWN)
        return;
    int64_t more = times - REPEATED_SHOWN;
    sb_format(sb, "%s  [Previous line repeated %lld more time%s]\n", margin, (long long)more,
              more > 1 ? "s" : "");
}

static void append_text(Sim *sim, List *list, StrBuilder *sb) {
    Str *text = sb_finish(sb);
    if (text->size)
        list_append_steal(sim, list, (Value)text);
    else
        DROP(sim, text);
    sb_init(sb, sim);
}

/* The entries skip..end-1 of those that are shown; with a list each entry becomes an item of it. */
static void write_entries(StrBuilder *sb, const Traceback *tb, const char *margin, int64_t skip,
                          int64_t end, List *list) {
    StackEntry last = {0};
    int64_t times = 0, number = -1;
    for (; tb; tb = tb->next) {
        if (!is_shown(tb))
            continue;
        number++;
        if (number < skip || number >= end)
            continue;
        StackEntry entry = entry_of(tb);
        if (!same_place(&last, &entry)) {
            write_repeated(sb, times, margin);
            if (list)
                append_text(sb->sim, list, sb);
            last = entry;
            times = 0;
        }
        if (++times > REPEATED_SHOWN)
            continue;
        stack_entry_write(sb, &entry, margin);
        if (list)
            append_text(sb->sim, list, sb);
    }
    write_repeated(sb, times, margin);
    if (list)
        append_text(sb->sim, list, sb);
}

void traceback_write(StrBuilder *sb, const Traceback *tb, const char *margin) {
    int64_t count = count_shown(tb);
    write_entries(sb, tb, margin, count > PRINTED_MAX ? count - PRINTED_MAX : 0, count, NULL);
}

List *traceback_format_tb(Sim *sim, const Traceback *tb, int64_t limit) {
    int64_t count = count_shown(tb);
    int64_t skip = limit < 0 && limit > -count ? count + limit : 0;
    int64_t end = limit >= 0 && limit < count ? limit : count;
    List *list = list_new(sim, 8);
    StrBuilder sb;
    sb_init(&sb, sim);
    write_entries(&sb, tb, "", skip, end, list);
    sb_drop(&sb);
    return list;
}

static Str *text_of_frame(Sim *sim, const Frame *frame) {
    StackEntry entry = {frame->code, frame_span(frame)};
    entry.span.end_line = 0; /* a running frame shows no carets */
    StrBuilder sb;
    sb_init(&sb, sim);
    stack_entry_write(&sb, &entry, "");
    return sb_finish(&sb);
}

List *traceback_format_stack(Sim *sim, const Frame *innermost) {
    List *list = list_new(sim, 8);
    for (const Frame *f = innermost; f; f = f->back) {
        if (!f->code || (f->code->flags & CODE_LIBRARY))
            continue;
        list_append_steal(sim, list, (Value)text_of_frame(sim, f));
    }
    for (size_t i = 0, k = list->count; i + 1 < k; i++) {
        Value v = list->items[i];
        list->items[i] = list->items[--k];
        list->items[k] = v;
    }
    return list;
}
