/* bytes and bytearray (CPython: Objects/bytesobject.c, bytearrayobject.c). Both give their content
 * through bytes_view(), and share the methods that only read. */
#pragma once

#include "sim/python/object.h"

typedef struct Bytes {
    Object head;
    int64_t hash; /* -1: not computed yet */
    size_t size;
    char data[]; /* ends in NUL */
} Bytes;

typedef struct ByteArray {
    Object head;
    size_t size, capacity;
    char *data;     /* NULL while capacity is 0 */
    size_t exports; /* memoryviews that look at it: while there are any, the size stays */
} ByteArray;

typedef struct BytesView {
    const char *data;
    size_t size;
} BytesView;

void type_init_bytes(Sim *sim); /* bytes, bytearray, their iterator */

Bytes *bytes_new(Sim *sim, const char *data, size_t size); /* data NULL: not filled yet */
ByteArray *bytearray_new(Sim *sim, const char *data, size_t size);
bool value_is_bytes(Sim *sim, Value v);     /* bytes or below */
bool value_is_bytearray(Sim *sim, Value v); /* bytearray or below */
/* bytes(v) for a value that is bytes-like or iterable; NULL: raised. */
Value bytes_from_value(Sim *sim, Value v);
/* False, without an error, if v is neither bytes nor bytearray. */
bool bytes_view(Sim *sim, Value v, BytesView *view);
