/*
 * The whole model as text, one line a row: what `aioscope dump model` prints and what tests
 * compare. Made from rows.def, so that nothing of the model can be left out.
 */
#include "sim/journal/sink.h"
#include "sim/model/table.h"

/* ---- words of the model's own states ---- */

#define MEMBER(name, word) word,
#define ENUM(Type, kind, MEMBERS)                                                                  \
    const char *enum_word_##kind(Type value) {                                                     \
        static const char *const words[] = {MEMBERS};                                              \
        return (uint32_t)value < Type##_COUNT ? words[value] : "?";                                \
    }
#include "sim/model/states.def"
#undef ENUM
#undef MEMBER

/* ---- fields by kind ---- */

static void name_field(Sink sink, const char *name) {
    sink_text(sink, " ");
    sink_text(sink, name);
    sink_text(sink, "=");
}

static void dump_integer(Sink sink, const char *name, int64_t value) {
    if (!value)
        return;
    name_field(sink, name);
    sink_integer(sink, value);
}

#define DUMPED_AS_INTEGER(kind)                                                                    \
    static inline void dump_##kind(Sink sink, const Model *model, const char *name,                \
                                   field_##kind value) {                                           \
        (void)model;                                                                               \
        dump_integer(sink, name, (int64_t)value);                                                  \
    }
DUMPED_AS_INTEGER(int)
DUMPED_AS_INTEGER(flag)
DUMPED_AS_INTEGER(event)
DUMPED_AS_INTEGER(count)
DUMPED_AS_INTEGER(link)
DUMPED_AS_INTEGER(cancel)
DUMPED_AS_INTEGER(local)
DUMPED_AS_INTEGER(waiter)
DUMPED_AS_INTEGER(station)
DUMPED_AS_INTEGER(shutdown)
#define ID(Type, kind, meaning) DUMPED_AS_INTEGER(kind)
#include "sim/journal/ids.def"
#undef ID

#define ENUM(Type, kind, MEMBERS)                                                                  \
    static inline void dump_##kind(Sink sink, const Model *model, const char *name, Type value) {  \
        (void)model;                                                                               \
        if (!value)                                                                                \
            return;                                                                                \
        name_field(sink, name);                                                                    \
        sink_text(sink, enum_word_##kind(value));                                                  \
    }
#include "sim/journal/enums.def"
#include "sim/model/states.def"
#undef ENUM

static void dump_time(Sink sink, const Model *model, const char *name, double value) {
    (void)model;
    if (value == 0)
        return;
    name_field(sink, name);
    sink_number(sink, value);
}

static void dump_text(Sink sink, const Model *model, const char *name, TextId value) {
    if (!value)
        return;
    name_field(sink, name);
    sink_quoted(sink, model_text(model, value), journal_text_length(model->journal, value));
}

static void dump_span(Sink sink, const Model *model, const char *name, SpanId value) {
    if (!value)
        return;
    name_field(sink, name);
    sink_span(sink, model->journal, value);
}

/* ---- rows and tables ---- */

#define FIELD(kind, field_name, meaning) dump_##kind(sink, model, #field_name, row->field_name);
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    static void dump_row_##name(Sink sink, const Model *model, Id id) {                            \
        const Model##Name *row = model_##name(model, id);                                          \
        if (!row)                                                                                  \
            return;                                                                                \
        sink_text(sink, #name " ");                                                                \
        sink_integer(sink, id);                                                                    \
        FIELDS                                                                                     \
        sink_text(sink, "\n");                                                                     \
    }
#include "sim/model/rows.def"
#undef TABLE
#undef FIELD

void model_dump(const Model *model, ModelWrite write, void *context) {
    Sink sink = {.write = write, .context = context};
#define TABLE(Name, name, Id, what, FIELDS)                                                        \
    for (Id id = 1; id && id <= model_##name##_count(model); id++)                                 \
        dump_row_##name(sink, model, id);
#include "sim/model/rows.def"
#undef TABLE
}
