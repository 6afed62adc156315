/* Digests of bytes: md5, sha1, sha224, sha256, sha384, sha512. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DIGEST_MAX = 64 };

typedef struct DigestAlgorithm DigestAlgorithm;

const DigestAlgorithm *digest_find(const char *name); /* NULL if there is none of this name */
size_t digest_size(const DigestAlgorithm *a);
void digest_of(const DigestAlgorithm *a, const unsigned char *data, size_t size,
               unsigned char *out); /* digest_size bytes */
