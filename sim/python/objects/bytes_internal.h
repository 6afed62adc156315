/* What bytes.c, bytearray.c and bytes_methods.c share. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/bytes.h"

/* A number 0..255; false: raised. */
bool byte_from_value(Sim *sim, Value v, unsigned char *byte);
/* bytes or bytearray, as `like` is. */
Value bytes_like_new(Sim *sim, Value like, const char *data, size_t size);
/* The content of a bytes-like object, "a bytes-like object is required, not 'X'" otherwise. */
bool bytes_view_of(Sim *sim, Value v, BytesView *view);
/* escape_single: as bytearray does it, in every case. */
Value bytes_repr_text(Sim *sim, BytesView view, bool escape_single);
/* Slots of both types. */
Value bytes_slot_compare(Sim *sim, Value self, Value other, CompareOp op);
int bytes_slot_contains(Sim *sim, Value self, Value item);
Value bytes_slot_add(Sim *sim, Value left, Value right);
Value bytes_slot_mul(Sim *sim, Value left, Value right);
Value bytes_slot_mod(Sim *sim, Value left, Value right);
Value bytes_slot_iter(Sim *sim, Value self);
int64_t bytes_slot_length(Sim *sim, Value self);
int bytes_slot_truth(Sim *sim, Value self);
/* self[key] for reading; name is the type's in texts. */
Value bytes_get(Sim *sim, Value self, Value key, const char *index_error, const char *type_error);
/* The arguments of bytes(source, encoding, errors), bytearray(...): a new bytes object; NULL
 * raised. */
Value bytes_from_arguments(Sim *sim, const char *name, Value *args, size_t nargs, Tuple *kwnames);

/* The methods that only read, for both types. */
extern const NativeDef bytes_methods[];
extern const NativeDef bytes_only_methods[]; /* which bytearray has not */

void type_init_bytearray(Sim *sim);
void type_init_memoryview(Sim *sim);

bool value_is_memoryview(Sim *sim, Value v);
/* Its bytes as one piece; false: they are none, or it is released. */
bool memoryview_contiguous(Sim *sim, Value v, BytesView *view);
