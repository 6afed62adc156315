/*
 * Tables of rows in copy-on-write pages. Every change goes through edit_row, which makes the page
 * private and notes the old row; so keyframes and undoing need no help from the fold.
 */
#include <stdlib.h>

#include "sim/model/table.h"

#ifdef AIOSCOPE_TINY
enum { PAGE_BYTES = 512, UNDO_BYTES = 1 << 14 };
#else
enum { PAGE_BYTES = 2048, UNDO_BYTES = 24 << 20 };
#endif
enum { PAGE_COPY_WORK = 4 }; /* copying a page costs about as much as changing so many rows */

typedef struct {
    uint32_t row_size;
    uint32_t shift; /* a page holds 1 << shift rows */
} TableShape;

#define HOLDS(size, shift) (((size_t)(size) << (shift)) <= PAGE_BYTES)
#define SHIFT(size)                                                                                \
    (HOLDS(size, 6)   ? 6                                                                          \
     : HOLDS(size, 5) ? 5                                                                          \
     : HOLDS(size, 4) ? 4                                                                          \
     : HOLDS(size, 3) ? 3                                                                          \
     : HOLDS(size, 2) ? 2                                                                          \
     : HOLDS(size, 1) ? 1                                                                          \
                      : 0)
static const TableShape shapes[TABLE_COUNT] = {
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    [TABLE_##Name] = {sizeof(Model##Name), SHIFT(sizeof(Model##Name))},
#include "sim/model/rows.def"
#undef TABLE
};
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    _Static_assert(sizeof(Model##Name) <= PAGE_BYTES, "a page holds a row");
#include "sim/model/rows.def"
#undef TABLE

void *model_resize(Model *model, void *memory, size_t old_size, size_t new_size) {
    return model->resize(model->context, memory, old_size, new_size);
}

static bool grow(Model *model, void **array, uint32_t *capacity, uint32_t need, size_t size) {
    if (need <= *capacity)
        return true;
    uint32_t grown = *capacity ? *capacity : 4;
    while (grown < need)
        grown *= 2;
    void *memory = model_resize(model, *array, *capacity * size, grown * size);
    if (!memory)
        return false;
    *array = memory;
    *capacity = grown;
    return true;
}

/* ---- pages ---- */

static size_t page_size(TableKind kind) {
    return sizeof(Page) + ((size_t)shapes[kind].row_size << shapes[kind].shift);
}

static char *page_row(Page *page, TableKind kind, uint32_t id) {
    return (char *)(page + 1) +
           (size_t)shapes[kind].row_size * (id & ((1u << shapes[kind].shift) - 1));
}

/* Pages that nobody needs any more are kept for later: all fit the same room. */
static Page *take_page(Model *model) {
    Page *page = model->free_pages;
    if (page)
        model->free_pages = page->head.next_free;
    else
        page = model_resize(model, NULL, 0, sizeof(Page) + PAGE_BYTES);
    if (!page)
        return NULL;
    page->head.refs = 1;
    model->held += sizeof(Page) + PAGE_BYTES;
    return page;
}

static void release_page(Model *model, Page *page) {
    if (!page || --page->head.refs)
        return;
    page->head.next_free = model->free_pages;
    model->free_pages = page;
    model->held -= sizeof(Page) + PAGE_BYTES;
}

static Page *make_page(Model *model, TableKind kind, Page **place) {
    Page *page = take_page(model);
    if (!page) {
        model->failed = true;
        return NULL;
    }
    memset(page + 1, 0, page_size(kind) - sizeof(Page));
    return *place = page;
}

static Page *copy_page(Model *model, TableKind kind, Page **place) {
    Page *page = take_page(model);
    if (!page) {
        model->failed = true;
        return NULL;
    }
    memcpy(page + 1, *place + 1, page_size(kind) - sizeof(Page));
    release_page(model, *place);
    model->work += PAGE_COPY_WORK;
    return *place = page;
}

/* The page of a row, made and made private where necessary. */
static Page *writable_page(Model *model, TableKind kind, uint32_t id) {
    Table *table = &model->world.tables[kind];
    uint32_t index = id >> shapes[kind].shift;
    if (!grow(model, (void **)&table->pages, &table->page_capacity, index + 1, sizeof(Page *))) {
        model->failed = true;
        return NULL;
    }
    while (table->page_count <= index)
        table->pages[table->page_count++] = NULL;
    Page **place = &table->pages[index];
    if (!*place)
        return make_page(model, kind, place);
    return (*place)->head.refs > 1 ? copy_page(model, kind, place) : *place;
}

/* ---- the log ---- */

enum { COUNT_ENTRY = 1 << 30 }; /* the entry holds no row but the count of a table */

typedef struct {
    uint32_t kind;
    uint32_t id;
} UndoEntry;

static char *undo_reserve(Model *model, size_t size) {
    UndoLog *undo = &model->undo;
    if (undo->size + size > undo->capacity) {
        size_t grown = undo->capacity ? undo->capacity * 2 : 4096;
        char *bytes = model_resize(model, undo->bytes, undo->capacity, grown);
        if (!bytes) {
            model->failed = true;
            return NULL;
        }
        undo->bytes = bytes;
        undo->capacity = grown;
    }
    char *at = undo->bytes + undo->size;
    undo->size += size;
    return at;
}

static bool log_entry(Model *model, UndoEntry entry, const void *old, size_t size) {
    if (!model->undo.recording)
        return true;
    char *at = undo_reserve(model, size + sizeof entry);
    if (!at)
        return false;
    if (size)
        memcpy(at, old, size);
    memcpy(at + size, &entry, sizeof entry);
    return true;
}

/* The older half of the log goes: what is further back is reached by a keyframe. */
static void forget_half(UndoLog *undo) {
    uint32_t gone = undo->mark_count / 2;
    size_t from = undo->marks[gone];
    memmove(undo->bytes, undo->bytes + from, undo->size - from);
    undo->size -= from;
    undo->mark_count -= gone;
    for (uint32_t i = 0; i < undo->mark_count; i++)
        undo->marks[i] = undo->marks[i + gone] - from;
}

bool undo_mark(Model *model) {
    UndoLog *undo = &model->undo;
    if (!undo->recording)
        return true;
    if (undo->size > UNDO_BYTES && undo->mark_count > 1)
        forget_half(undo);
    if (!grow(model, (void **)&undo->marks, &undo->mark_capacity, undo->mark_count + 1,
              sizeof *undo->marks)) {
        model->failed = true;
        return false;
    }
    undo->marks[undo->mark_count++] = undo->size;
    return true;
}

void undo_clear(UndoLog *undo) {
    undo->size = 0;
    undo->mark_count = 0;
}

void undo_free(Model *model) {
    UndoLog *undo = &model->undo;
    model_resize(model, undo->bytes, undo->capacity, 0);
    model_resize(model, undo->marks, undo->mark_capacity * sizeof *undo->marks, 0);
    *undo = (UndoLog){0};
}

/* A page that a keyframe shares is copied first; false if that needs memory there is not. */
static bool undo_entry(Model *model) {
    UndoLog *undo = &model->undo;
    UndoEntry entry;
    undo->size -= sizeof entry;
    memcpy(&entry, undo->bytes + undo->size, sizeof entry);
    TableKind kind = (TableKind)(entry.kind & ~(uint32_t)COUNT_ENTRY);
    if (entry.kind & COUNT_ENTRY) {
        model->world.tables[kind].count = entry.id;
        return true;
    }
    undo->size -= shapes[kind].row_size;
    Page *page = writable_page(model, kind, entry.id);
    if (!page)
        return false;
    memcpy(page_row(page, kind, entry.id), undo->bytes + undo->size, shapes[kind].row_size);
    return true;
}

bool undo_event(Model *model) {
    UndoLog *undo = &model->undo;
    if (!undo->mark_count)
        return false;
    size_t mark = undo->marks[--undo->mark_count];
    while (undo->size > mark)
        if (!undo_entry(model))
            return false;
    model->world.event--;
    return true;
}

/* ---- rows ---- */

static const void *find_row(const Model *model, TableKind kind, uint32_t id) {
    const Table *table = &model->world.tables[kind];
    if (id - 1 >= table->count)
        return NULL;
    Page *page = table->pages[id >> shapes[kind].shift];
    return page ? page_row(page, kind, id) : NULL;
}

static void *edit_row(Model *model, TableKind kind, uint32_t id) {
    Page *page = writable_page(model, kind, id);
    if (!page)
        return NULL;
    char *row = page_row(page, kind, id);
    model->work++;
    if (!log_entry(model, (UndoEntry){.kind = (uint32_t)kind, .id = id}, row,
                   shapes[kind].row_size))
        return NULL;
    return row;
}

static bool raise_count(Model *model, TableKind kind, uint32_t id) {
    Table *table = &model->world.tables[kind];
    if (id <= table->count)
        return true;
    if (!log_entry(model, (UndoEntry){.kind = (uint32_t)kind | COUNT_ENTRY, .id = table->count},
                   NULL, 0))
        return false;
    table->count = id;
    return true;
}

#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    const Model##Name *model_##name(const Model *model, Id id) {                                   \
        const Model##Name *row = find_row(model, TABLE_##Name, id);                                \
        return row && row->created ? row : NULL;                                                   \
    }                                                                                              \
    uint32_t model_##name##_count(const Model *model) {                                            \
        return model->world.tables[TABLE_##Name].count;                                            \
    }                                                                                              \
    Model##Name *model_edit_##name(Model *model, Id id) {                                          \
        return model_##name(model, id) ? edit_row(model, TABLE_##Name, id) : NULL;                 \
    }                                                                                              \
    Model##Name *model_add_##name(Model *model, Id id, EventNumber created) {                      \
        if (id - 1 >= model->id_limit || model_##name(model, id) ||                                \
            !writable_page(model, TABLE_##Name, id) || !raise_count(model, TABLE_##Name, id))      \
            return NULL;                                                                           \
        Model##Name *row = edit_row(model, TABLE_##Name, id);                                      \
        if (row) {                                                                                 \
            memset(row, 0, sizeof *row);                                                           \
            row->created = created;                                                                \
        }                                                                                          \
        return row;                                                                                \
    }
#include "sim/model/rows.def"
#undef TABLE

/* ---- worlds ---- */

static bool share_table(Model *model, const Table *table, Table *copy) {
    *copy = (Table){.page_capacity = table->page_count, .count = table->count};
    if (!table->page_count)
        return true;
    copy->pages = model_resize(model, NULL, 0, table->page_count * sizeof(Page *));
    if (!copy->pages) {
        copy->page_capacity = 0;
        return false;
    }
    copy->page_count = table->page_count;
    memcpy(copy->pages, table->pages, table->page_count * sizeof(Page *));
    for (uint32_t i = 0; i < table->page_count; i++)
        if (copy->pages[i])
            copy->pages[i]->head.refs++;
    return true;
}

bool world_share(Model *model, const World *world, World *copy) {
    *copy = (World){.event = world->event};
    for (uint32_t kind = 0; kind < TABLE_COUNT; kind++) {
        if (share_table(model, &world->tables[kind], &copy->tables[kind]))
            continue;
        world_drop(model, copy);
        return false;
    }
    return true;
}

void world_drop(Model *model, World *world) {
    for (uint32_t kind = 0; kind < TABLE_COUNT; kind++) {
        Table *table = &world->tables[kind];
        for (uint32_t i = 0; i < table->page_count; i++)
            release_page(model, table->pages[i]);
        model_resize(model, table->pages, table->page_capacity * sizeof(Page *), 0);
    }
    *world = (World){0};
}

/* ---- models ---- */

static void *resize_with_libc(void *context, void *memory, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size)
        return realloc(memory, new_size);
    free(memory);
    return NULL;
}

void model_init(Model *model, const Journal *journal, JournalResize resize, void *context) {
    uint64_t ids = (uint64_t)journal_count(journal) * 4 + 1024;
    *model = (Model){
        .journal = journal,
        .id_limit = ids < UINT32_MAX / 2 ? (uint32_t)ids : UINT32_MAX / 2,
        .resize = resize ? resize : resize_with_libc,
        .context = context,
    };
}

void model_reset(Model *model) {
    world_drop(model, &model->world);
    undo_clear(&model->undo);
    model->failed = false;
}

void model_clear(Model *model) {
    model_reset(model);
    undo_free(model);
    while (model->free_pages) {
        Page *page = model->free_pages;
        model->free_pages = page->head.next_free;
        model_resize(model, page, sizeof(Page) + PAGE_BYTES, 0);
    }
}

Model *model_new(const Journal *journal, JournalResize resize, void *context) {
    Model made;
    model_init(&made, journal, resize, context);
    Model *model = model_resize(&made, NULL, 0, sizeof *model);
    if (model)
        *model = made;
    return model;
}

void model_free(Model *model) {
    if (!model)
        return;
    model_clear(model);
    model_resize(model, model, sizeof *model, 0);
}

/* ---- reading ---- */

const ModelNow *model_state(const Model *model) {
    static const ModelNow nowhere;
    const ModelNow *now = model_now(model, 1);
    return now ? now : &nowhere;
}

const Journal *model_journal(const Model *model) {
    return model->journal;
}

const char *model_text(const Model *model, TextId text) {
    return journal_text_bytes(model->journal, text);
}

JournalSpan model_span(const Model *model, SpanId span) {
    return journal_span_get(model->journal, span);
}
