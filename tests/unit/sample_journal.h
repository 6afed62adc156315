/*
 * A journal written by hand, for tests and for views that want something to show: four tasks, a
 * gather, two cancelled sleeps and a job in an executor thread. Times 0.0, 0.5, 1.0 and 1.5.
 */
#pragma once

#include "sim/journal/journal.h"

/* The text of the program whose story it is. */
extern const char *const sample_program;

/* NULL if memory ran out. The caller frees it with journal_free. */
Journal *sample_journal(JournalLevel level);
