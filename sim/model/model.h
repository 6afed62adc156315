/*
 * The model: what the world of a run looks like after event i. It is a set of tables (rows.def)
 * that the fold changes event by event; views only read it, by id or by position.
 *
 *   const ModelTask *task = model_task(model, 2);     NULL if there is no such task yet
 *   for (TaskId id = 1; id <= model_task_count(model); id++) ...
 *
 * Rows are valid until the model moves. Texts and spans are numbers of the journal.
 *
 * A Travel is a model that moves: travel_seek goes anywhere, forwards by applying events, a little
 * way back by undoing them, far by the nearest keyframe.
 *
 * comes from sim/journal / goes to ui. Decision: rows live in copy-on-write pages, so that a
 * keyframe costs only what changed since the last one, whatever the number of tasks.
 */
#pragma once

#include "sim/journal/journal.h"

/* Ids of rows that only the model numbers. */
typedef uint32_t LinkId;
typedef uint32_t CancelId;
typedef uint32_t LocalId;
typedef uint32_t OutputId;
typedef uint32_t WaiterId;
typedef uint32_t MessageId;
typedef uint32_t StationId;
typedef uint32_t ShutdownId;

#define MEMBER(name, word)        name,
#define ENUM(Type, kind, MEMBERS) typedef enum { MEMBERS Type##_COUNT } Type;
#include "sim/model/states.def"
#undef ENUM
#undef MEMBER
#define ENUM(Type, kind, MEMBERS) const char *enum_word_##kind(Type value);
#include "sim/model/states.def"
#undef ENUM

typedef EventNumber field_event;
typedef uint32_t field_count;
typedef LinkId field_link;
typedef CancelId field_cancel;
typedef LocalId field_local;
typedef WaiterId field_waiter;
typedef StationId field_station;
typedef ShutdownId field_shutdown;
#define ENUM(Type, kind, MEMBERS) typedef Type field_##kind;
#include "sim/model/states.def"
#undef ENUM

#define FIELD(kind, name, meaning) field_##kind name;
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    typedef struct {                                                                               \
        FIELDS                                                                                     \
    } Model##Name;
#include "sim/model/rows.def"
#undef TABLE
#undef FIELD

typedef struct Model Model;
typedef struct Travel Travel;

/* ---- reading the world ---- */

/* model_task, model_task_count and so on for each table of rows.def. */
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    const Model##Name *model_##name(const Model *model, Id id);                                    \
    uint32_t model_##name##_count(const Model *model);
#include "sim/model/rows.def"
#undef TABLE

/* Where the run is; never NULL. */
const ModelNow *model_state(const Model *model);
const Journal *model_journal(const Model *model);

/* The handle at that place of the ready queue (0: runs next), 0 if there are fewer. O(index). */
HandleId model_loop_ready(const Model *model, LoopId loop, uint32_t index);
/* The timer at that place by deadline, then by the order of setting. O(log n). */
HandleId model_loop_timer(const Model *model, LoopId loop, uint32_t index);
/* The text that says what a future stands for, and whether it is one of the program ("" if none).
 */
const char *model_text(const Model *model, TextId text);
JournalSpan model_span(const Model *model, SpanId span);

/* ---- moving ---- */

/* The journal must stay and must not grow while the travel lives. NULL if memory ran out. */
Travel *travel_new(const Journal *journal);
/* The same with another distance between keyframes, in row changes; for tests and measurements. */
Travel *travel_new_spaced(const Journal *journal, uint64_t spacing);
void travel_free(Travel *travel);
/* The model after that event (0: before the first; beyond the end: the end). Returns false, with
 * the model somewhere before it, only if memory ran out. */
bool travel_seek(Travel *travel, EventNumber event);
const Model *travel_model(const Travel *travel);
EventNumber travel_position(const Travel *travel);

/* A model by itself, for folding once from the start. */
Model *model_new(const Journal *journal, JournalResize resize, void *context);
void model_free(Model *model);
/* Applies the next event; false at the end or if memory ran out. */
bool model_apply_next(Model *model);

/* ---- the whole world as text ---- */

typedef void (*ModelWrite)(void *context, const char *text, size_t length);
/* Canonical: the same world gives the same text. One line a row, name=value for what is not 0. */
void model_dump(const Model *model, ModelWrite write, void *context);
