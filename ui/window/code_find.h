#pragma once

/* Finding in the code: the words that are looked for, and which match is shown. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIND_SIZE = 96 };

typedef struct Find {
    bool open;
    char text[FIND_SIZE];
    uint32_t line;      /* of the match that is shown, 0: none */
    size_t column;      /* where it begins, in bytes */
    uint32_t from_line; /* where it is looked from while words are typed */
    size_t from_column;
    unsigned number; /* which one it is, from 1 */
    unsigned count;  /* how many there are */
    unsigned moves;  /* counts up when another one is to be shown */
} Find;
