/*
 * The storage of the model, private to sim/model: tables of rows in copy-on-write pages, the log
 * that takes events back, and the typed doors for changing rows.
 *
 *   Table:  page 0 | page 1 | (none) | page 3 ...      row id lies in page id >> shift
 *   Page:   refs, rows                                 shared with keyframes while refs > 1
 *   Log:    old row, number ... old row, number        newest last; one mark an event
 */
#pragma once

#include "sim/model/model.h"

typedef enum {
#define TABLE(Name, name, Id, what, FIELDS) TABLE_##Name,
#include "sim/model/rows.def"
#undef TABLE
    TABLE_COUNT
} TableKind;

typedef struct Page {
    union {
        uint32_t refs;
        struct Page *next_free;
        double align;
    } head;
} Page;

typedef struct {
    Page **pages; /* NULL where no row was ever made */
    uint32_t page_count, page_capacity;
    uint32_t count; /* the largest id that has a row */
} Table;

/* All tables: what a keyframe holds and what the fold changes. */
typedef struct {
    Table tables[TABLE_COUNT];
    EventNumber event;
} World;

typedef struct {
    char *bytes;
    size_t size, capacity;
    size_t *marks; /* size of bytes before each of the recorded events */
    uint32_t mark_count, mark_capacity;
    bool recording;
} UndoLog;

struct Model {
    const Journal *journal;
    World world;
    UndoLog undo;
    Page *free_pages;
    uint32_t id_limit;
    uint64_t work; /* rows changed and pages copied since the model was made */
    size_t held;   /* bytes of pages that exist */
    bool failed;   /* memory ran out within this event */
    JournalResize resize;
    void *context;
};

void model_init(Model *model, const Journal *journal, JournalResize resize, void *context);
/* Frees what the model holds, not the model. */
void model_clear(Model *model);
/* Back to before the first event. */
void model_reset(Model *model);

void *model_resize(Model *model, void *memory, size_t old_size, size_t new_size);

/* ---- worlds ---- */

/* Makes copy share all pages; false if memory ran out (copy is empty then). */
bool world_share(Model *model, const World *world, World *copy);
void world_drop(Model *model, World *world);

/* ---- the log ---- */

void undo_clear(UndoLog *undo);
bool undo_mark(Model *model);
/* Takes back the last recorded event; false if none is recorded. */
bool undo_event(Model *model);
void undo_free(Model *model);

/* ---- rows ---- */

/*
 * model_edit_X: the row to change, its old content logged; NULL if there is no such thing, or if
 * memory ran out (model->failed). model_add_X: a new row, zero but for created; NULL if it exists
 * already, or the id is 0 or senseless, or memory ran out.
 */
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    Model##Name *model_edit_##name(Model *model, Id id);                                           \
    Model##Name *model_add_##name(Model *model, Id id, EventNumber created);
#include "sim/model/rows.def"
#undef TABLE
