/* What generic aliases and unions share. */
#pragma once

#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"

/* The type variables in args, each once; new. */
Tuple *collect_type_parameters(Sim *sim, Tuple *args);
/* args with the items of key put in for the parameters; NULL: raised. */
Tuple *substitute_type_parameters(Sim *sim, Value self, Tuple *args, Tuple *parameters, Value key);
/* Writes v as it stands between the brackets; false: raised. */
bool repr_type_argument(StrBuilder *sb, Value v);
void type_init_union(Sim *sim);
