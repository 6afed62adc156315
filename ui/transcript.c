/* Output events to lines. See transcript.h. */

#include "ui/transcript.h"

#include <stdlib.h>
#include <string.h>

static bool grow(void **items, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity)
        return true;
    size_t wanted = *capacity ? *capacity * 2 : 64;
    while (wanted < needed)
        wanted *= 2;
    void *moved = realloc(*items, wanted * size);
    if (moved) {
        *items = moved;
        *capacity = wanted;
    }
    return moved != NULL;
}

static bool begin_line(Transcript *t, const Event *event) {
    if (!grow((void **)&t->lines, &t->capacity, t->count + 1, sizeof *t->lines))
        return false;
    t->lines[t->count++] = (TranscriptLine){.event = event->head.number,
                                            .time = event->head.time,
                                            .stream = event->as.output.stream,
                                            .start = t->text_length,
                                            .first_piece = t->piece_count};
    return true;
}

static bool add_piece(Transcript *t, const Event *event, const char *text, size_t length) {
    if (!grow((void **)&t->pieces, &t->piece_capacity, t->piece_count + 1, sizeof *t->pieces) ||
        !grow((void **)&t->text, &t->text_capacity, t->text_length + length + 1, 1))
        return false;
    TranscriptLine *line = &t->lines[t->count - 1];
    memcpy(t->text + t->text_length, text, length);
    t->text_length += length;
    line->length += length;
    line->pieces++;
    t->pieces[t->piece_count++] = (TranscriptPiece){event->head.number, line->length};
    return true;
}

/* open: the last line has not got its newline yet. */
static bool add_output(Transcript *t, const Event *event, const Journal *journal, bool *open) {
    const char *text = journal_text_bytes(journal, event->as.output.text);
    size_t left = journal_text_length(journal, event->as.output.text);
    while (left) {
        const char *newline = memchr(text, '\n', left);
        size_t length = newline ? (size_t)(newline - text) : left;
        bool joins = *open && t->lines[t->count - 1].stream == event->as.output.stream;
        if ((!joins && !begin_line(t, event)) || !add_piece(t, event, text, length))
            return false;
        *open = !newline;
        text += length + (newline != NULL);
        left -= length + (newline != NULL);
    }
    return true;
}

bool transcript_build(Transcript *transcript, const Journal *journal) {
    bool open = false;
    for (EventNumber n = 1; n <= journal_count(journal); n++) {
        if (journal_kind(journal, n) != EVENT_OUTPUT)
            continue;
        Event event;
        journal_get(journal, n, &event);
        if (!add_output(transcript, &event, journal, &open))
            return false;
    }
    return true;
}

void transcript_free(Transcript *transcript) {
    free(transcript->lines);
    free(transcript->pieces);
    free(transcript->text);
    memset(transcript, 0, sizeof *transcript);
}

size_t transcript_lines_at(const Transcript *transcript, EventNumber event) {
    size_t low = 0, high = transcript->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (transcript->lines[middle].event <= event)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t transcript_length_at(const Transcript *transcript, size_t line, EventNumber event) {
    const TranscriptLine *of = &transcript->lines[line];
    size_t length = 0;
    for (size_t i = 0; i < of->pieces; i++) {
        const TranscriptPiece *piece = &transcript->pieces[of->first_piece + i];
        if (piece->event > event)
            break;
        length = piece->length;
    }
    return length;
}
