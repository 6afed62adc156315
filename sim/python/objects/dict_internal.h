/* What the files of dict share. */
#pragma once

#include "sim/python/objects/dict.h"

/* The number of key's entry; -1: absent, -2: raised. */
int64_t dict_find(Sim *sim, Dict *d, Value key, int64_t hash);
/* Puts in a key that is not there. */
void dict_insert(Sim *sim, Dict *d, Value key, int64_t hash, Value v);
bool dict_set_hashed(Sim *sim, Dict *d, Value key, int64_t hash, Value v);
bool hash_of(Sim *sim, Value key, int64_t *hash);

Value dict_iter(Sim *sim, Value self);
Value dict_reversed(Sim *sim, Dict *d, Type *iterator_type);
void type_init_dict_views(Sim *sim);
void type_init_dict_iterators(Sim *sim);
Value dict_iterator_new(Sim *sim, Dict *d, Type *type);

/* What an iterator of an OrderedDict gives. */
typedef enum OrderedPart { ORDERED_KEYS, ORDERED_VALUES, ORDERED_ITEMS } OrderedPart;

Value ordered_iterator_new(Sim *sim, Dict *d, OrderedPart part, bool backwards);
void type_init_ordered_iterator(Sim *sim);
