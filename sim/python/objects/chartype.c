/* Unicode classes and case mappings: two look-ups in generated tables, page and record. */
#include "sim/python/objects/chartype.h"

enum { PAGE_SHIFT = 7, PAGE_MASK = 127 };

#include "sim/python/objects/chartype_tables.inc"

const CharRecord *char_record(uint32_t code_point) {
    if (code_point > 0x10ffff)
        return &records[0];
    size_t page = page_of[code_point >> PAGE_SHIFT];
    return &records[record_of[(page << PAGE_SHIFT) + (code_point & PAGE_MASK)]];
}

int char_decimal(uint32_t code_point) {
    if (code_point < 128)
        return code_point >= '0' && code_point <= '9' ? (int)code_point - '0' : -1;
    const CharRecord *record = char_record(code_point);
    return record->flags & CHAR_DECIMAL ? record->decimal : -1;
}

static size_t copy_special(const uint32_t row[3], uint32_t out[3]) {
    size_t count = 0;
    while (count < 3 && row[count]) {
        out[count] = row[count];
        count++;
    }
    return count;
}

size_t char_map(uint32_t code_point, CharCase to, uint32_t out[3]) {
    int32_t shift = char_record(code_point)->shift[to];
    if (shift >= CHAR_SPECIAL)
        return copy_special(specials[shift - CHAR_SPECIAL], out);
    out[0] = (uint32_t)((int32_t)code_point + shift);
    return 1;
}

bool char_is_linebreak(uint32_t code_point) {
    if (code_point < 128) {
        return (code_point >= 10 && code_point <= 13) || (code_point >= 28 && code_point <= 30);
    }
    return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}
