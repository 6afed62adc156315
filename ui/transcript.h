#pragma once

/* What the program writes in a run, as lines, each with the time of its first character. Made once
 * for a journal; at every event it tells how much of it has been written. */

#include "sim/journal/journal.h"

typedef struct TranscriptLine {
    EventNumber event; /* that wrote its first character */
    double time;
    Stream stream;
    size_t start, length; /* in the transcript's text */
    size_t first_piece, pieces;
} TranscriptLine;

/* One event's share of a line. */
typedef struct TranscriptPiece {
    EventNumber event;
    size_t length; /* of the line up to and with this piece */
} TranscriptPiece;

typedef struct Transcript {
    TranscriptLine *lines;
    size_t count, capacity;
    TranscriptPiece *pieces;
    size_t piece_count, piece_capacity;
    char *text;
    size_t text_length, text_capacity;
} Transcript;

/* False if memory ran out; what could be kept is there. */
bool transcript_build(Transcript *transcript, const Journal *journal);
void transcript_free(Transcript *transcript);

/* Number of lines that have been begun at or before the event. */
size_t transcript_lines_at(const Transcript *transcript, EventNumber event);
/* How much of a line has been written at the event. */
size_t transcript_length_at(const Transcript *transcript, size_t line, EventNumber event);
