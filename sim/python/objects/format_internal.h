/* What the files of formatting share. */
#pragma once

#include "sim/python/objects/format.h"

/* "Unknown format code 'z' for object of type 'int'"; returns NULL. */
Value format_unknown(Sim *sim, Value v, const FormatSpec *f);
/* How many fill characters stand left and right of a text of this length ('=' counts as '<'). */
void format_padding(const FormatSpec *f, size_t length, size_t *left, size_t *right);

/* Appends |x| in the presentation e E f F g G, or 'r' for the shortest text; precision as printf's.
 * add_point_0: a whole number gets ".0" ('g' then counts it among its digits). No sign is written.
 */
void format_double(StrBuilder *sb, double x, char type, int precision, bool alternate,
                   bool add_point_0);
/* Appends sign ("" or one character), prefix and number (digits first) with grouping and padding.
 */
void format_number_layout(StrBuilder *sb, const FormatSpec *f, char sign, const char *prefix,
                          const char *number, size_t size);
