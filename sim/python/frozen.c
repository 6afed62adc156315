/* Freezing and thawing code: see frozen.h. */
#include "sim/python/frozen.h"

#include <string.h>

#include "sim/python/objects/bytes.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"
#include "sim/state.h"

/* ---- freezing ---- */

typedef struct Freezer {
    Sim *sim;
    StrBuilder out;
    Dict *texts[2]; /* text -> its number: those that are not interned, those that are */
    int64_t text_count;
    bool failed;
} Freezer;

static void put(Freezer *f, uint32_t word) {
    sb_format(&f->out, "%llu,", (unsigned long long)word);
}

static void put_block(Freezer *f, const void *block, size_t size) {
    const char *bytes = block;
    for (size_t i = 0; i < size; i += sizeof(uint32_t)) {
        uint32_t word = 0;
        memcpy(&word, bytes + i, size - i < sizeof word ? size - i : sizeof word);
        put(f, word);
    }
}

static void put_halves(Freezer *f, FrozenTag tag, uint64_t bits) {
    put(f, tag);
    put(f, (uint32_t)bits);
    put(f, (uint32_t)(bits >> 32));
}

static void put_text(Freezer *f, Str *s) {
    Dict *texts = f->texts[s->interned];
    Value known = dict_get_str(f->sim, texts, s);
    if (known) {
        put(f, FROZEN_AGAIN);
        put(f, (uint32_t)value_as_small_int(known));
        return;
    }
    dict_set_str(f->sim, texts, s, value_from_small_int(f->text_count++));
    put(f, s->interned ? FROZEN_INTERNED : FROZEN_TEXT);
    put(f, s->size);
    put_block(f, s->text, s->size);
}

static void put_code(Freezer *f, Code *code);
static void put_value(Freezer *f, Value v);

static void put_set(Freezer *f, Set *set) {
    size_t position = 0;
    Value v;
    put(f, FROZEN_SET);
    put(f, (uint32_t)set->used);
    while (set_next(set, &position, &v))
        put_value(f, v);
}

static void put_value(Freezer *f, Value v) {
    Types *types = &f->sim->types;
    if (!v) {
        put(f, FROZEN_NOTHING);
    } else if (!value_is_heap(v)) {
        put_halves(f, FROZEN_WORD, (uint64_t)(uintptr_t)v);
    } else if (v->type == types->str) {
        put_text(f, (Str *)v);
    } else if (v->type == types->float_) {
        double number = float_value(v);
        uint64_t bits;
        memcpy(&bits, &number, sizeof bits);
        put_halves(f, FROZEN_FLOAT, bits);
    } else if (v->type == types->bytes) {
        put(f, FROZEN_BYTES);
        put(f, (uint32_t)((Bytes *)v)->size);
        put_block(f, ((Bytes *)v)->data, ((Bytes *)v)->size);
    } else if (v->type == types->tuple) {
        put(f, FROZEN_TUPLE);
        put(f, (uint32_t)((Tuple *)v)->count);
        for (size_t i = 0; i < ((Tuple *)v)->count; i++)
            put_value(f, ((Tuple *)v)->items[i]);
    } else if (v->type == types->frozenset) {
        put_set(f, (Set *)v);
    } else if (v->type == types->code) {
        put(f, FROZEN_CODE);
        put_code(f, (Code *)v);
    } else {
        f->failed = true;
    }
}

static void put_handler(Freezer *f, const ExceptionEntry *e) {
    put(f, e->start);
    put(f, e->end);
    put(f, e->handler);
    put(f, e->depth);
    put(f, e->lasti);
}

static void put_code(Freezer *f, Code *code) {
#define X(number) put(f, (uint32_t)code->number);
    FROZEN_NUMBERS(X)
#undef X
    put_block(f, code->instructions, code->count * sizeof *code->instructions);
    put_block(f, code->spans, code->count * sizeof *code->spans);
    for (uint32_t i = 0; i < code->handler_count; i++)
        put_handler(f, &code->handlers[i]);
#define X(type, member) put_value(f, (Value)code->member);
    FROZEN_VALUES(X)
#undef X
}

Str *code_freeze(Sim *sim, Code *code) {
    Freezer f = {.sim = sim, .texts = {dict_new(sim), dict_new(sim)}};
    sb_init(&f.out, sim);
    put_code(&f, code);
    DROP(sim, f.texts[0]);
    DROP(sim, f.texts[1]);
    Str *words = sb_finish(&f.out);
    if (!f.failed)
        return words;
    DROP(sim, words);
    return NULL;
}

/* ---- thawing ---- */

typedef struct Thawer {
    Sim *sim;
    const uint32_t *next;
    const char *source_text;
    Str **texts; /* borrowed: what is being made holds them */
    size_t count, capacity;
} Thawer;

/* A copy of what lies in the words. */
static void *get_block(Thawer *t, size_t size) {
    void *block = size ? mem_alloc(t->sim, size) : NULL;
    if (size)
        memcpy(block, t->next, size);
    t->next += (size + sizeof *t->next - 1) / sizeof *t->next;
    return block;
}

static uint64_t get_halves(Thawer *t) {
    uint64_t low = *t->next++;
    return low | (uint64_t)*t->next++ << 32;
}

static Value get_text(Thawer *t, bool interned) {
    size_t size = *t->next++;
    const char *text = (const char *)t->next;
    Str *s = interned ? str_intern(t->sim, text, size) : str_new(t->sim, text, size);
    t->next += (size + sizeof *t->next - 1) / sizeof *t->next;
    if (t->count == t->capacity) {
        size_t grown = mem_grow_capacity(t->capacity, 256);
        t->texts =
            mem_realloc(t->sim, t->texts, t->capacity * sizeof(Str *), grown * sizeof(Str *));
        t->capacity = grown;
    }
    t->texts[t->count++] = s;
    return (Value)s;
}

static Value get_bytes(Thawer *t) {
    size_t size = *t->next++;
    Value v = (Value)bytes_new(t->sim, (const char *)t->next, size);
    t->next += (size + sizeof *t->next - 1) / sizeof *t->next;
    return v;
}

static Value get_value(Thawer *t);

static Value get_tuple(Thawer *t) {
    size_t count = *t->next++;
    if (!count)
        return KEEP((Value)t->sim->empty_tuple);
    Tuple *tuple = tuple_new(t->sim, count);
    for (size_t i = 0; i < count; i++)
        tuple->items[i] = get_value(t);
    return (Value)tuple;
}

/* The library only asks such a set what is in it: the order of numbers may be another one. */
static Value get_set(Thawer *t) {
    Set *set = frozenset_new(t->sim);
    for (size_t count = *t->next++; count; count--) {
        Value v = get_value(t);
        set_add(t->sim, set, v); /* constants: their hash cannot fail */
        value_drop(t->sim, v);
    }
    return (Value)set;
}

static ExceptionEntry *get_handlers(Thawer *t, size_t count) {
    ExceptionEntry *handlers = count ? mem_alloc(t->sim, count * sizeof *handlers) : NULL;
    for (size_t i = 0; i < count; i++, t->next += 5) {
        const uint32_t *w = t->next;
        handlers[i] = (ExceptionEntry){w[0], w[1], w[2], w[3], w[4]};
    }
    return handlers;
}

static Code *get_code(Thawer *t) {
    Code *code = object_new(t->sim, t->sim->types.code, 0);
    code->source_text = t->source_text;
#define X(number) code->number = *t->next++;
    FROZEN_NUMBERS(X)
#undef X
    code->instructions = get_block(t, code->count * sizeof *code->instructions);
    code->spans = get_block(t, code->count * sizeof *code->spans);
    code->handlers = get_handlers(t, code->handler_count);
    if (code->cache_count)
        code->caches = mem_calloc(t->sim, code->cache_count * CACHE_WAYS * sizeof *code->caches);
#define X(type, member) code->member = (type *)get_value(t);
    FROZEN_VALUES(X)
#undef X
    return code;
}

static Value get_float(Thawer *t) {
    uint64_t bits = get_halves(t);
    double number;
    memcpy(&number, &bits, sizeof number);
    return float_new(t->sim, number);
}

static Value get_value(Thawer *t) {
    switch ((FrozenTag)*t->next++) {
    case FROZEN_NOTHING: return NULL;
    case FROZEN_WORD: return VALUE_WORD(get_halves(t));
    case FROZEN_FLOAT: return get_float(t);
    case FROZEN_TEXT: return get_text(t, false);
    case FROZEN_INTERNED: return get_text(t, true);
    case FROZEN_AGAIN: return value_keep((Value)t->texts[*t->next++]);
    case FROZEN_BYTES: return get_bytes(t);
    case FROZEN_TUPLE: return get_tuple(t);
    case FROZEN_SET: return get_set(t);
    case FROZEN_CODE: return (Value)get_code(t);
    }
    return NULL;
}

Code *code_thaw(Sim *sim, const uint32_t *words, const char *source_text) {
    Thawer t = {.sim = sim, .next = words, .source_text = source_text};
    Code *code = get_code(&t);
    mem_free(sim, t.texts, t.capacity * sizeof *t.texts);
    return code;
}
