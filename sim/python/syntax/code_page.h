/* Encodings of one byte a character: of programs, and for str.encode and bytes.decode. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct CodePage {
    const char *name;
    const char *others;  /* " name name " */
    uint16_t upper[128]; /* of the bytes from 0x80 on; 0: nothing */
} CodePage;

/* By its name in small letters, with '-' for '_'; NULL: none of them. */
const CodePage *code_page_find(const char *name);
/* What a byte stands for, and the other way: 0 for nothing. */
uint32_t code_page_character(const CodePage *page, unsigned char byte);
unsigned char code_page_byte(const CodePage *page, uint32_t code);
/* As UTF-8 into out, which has room for three times len; its length. *bad: the first byte that
 * stands for nothing, or len. */
size_t code_page_decode(const CodePage *page, const char *bytes, size_t len, char *out,
                        size_t *bad);
