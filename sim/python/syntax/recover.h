/* Finding more errors behind the first, for `aioscope check`. */
#pragma once

#include "sim/python/syntax/ast.h"

/* The source could not be parsed and has one error, in the statement that starts on line `line`:
   adds the errors that are found when that statement, and each further wrong one, is replaced by a
   harmless one. Returns the tree of the text that is right at last, with its scopes, and sets
   *repaired to that text; NULL if it does not come so far. */
Node *recover_more_errors(Source *source, uint32_t line, Source **repaired);
