/* bytes and bytearray: strip and its kin, center, zfill, expandtabs (CPython:
 * Objects/bytes_methods.c, stringlib). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_methods.h"
#include "sim/state.h"

enum { LEFT = 1, RIGHT = 2 };

static Value strip_sides(Sim *sim, Value self, Value *args, size_t nargs, int sides) {
    BytesView in = bytes_view_self(sim, self), set = {" \t\n\r\x0b\f", 6};
    if (nargs > 0 && args[0] != VALUE_NONE && !bytes_view_of(sim, args[0], &set))
        return NULL;
    const char *from = in.data, *to = in.data + in.size;
    while ((sides & LEFT) && from < to && memchr(set.data, *from, set.size))
        from++;
    while ((sides & RIGHT) && from < to && memchr(set.data, to[-1], set.size))
        to--;
    return bytes_like_new(sim, self, from, (size_t)(to - from));
}

BYTES_METHOD(bytes_method_strip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, LEFT | RIGHT);
}

BYTES_METHOD(bytes_method_lstrip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, LEFT);
}

BYTES_METHOD(bytes_method_rstrip) {
    (void)kwnames;
    return strip_sides(sim, self, args, nargs, RIGHT);
}

static Value justify(Sim *sim, Value self, Value *args, size_t nargs, int sides, const char *name) {
    BytesView in = bytes_view_self(sim, self), fill = {" ", 1};
    int64_t width;
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    if (nargs > 1 && (!bytes_view(sim, args[1], &fill) || fill.size != 1)) {
        return RAISE(sim, TypeError, "%s() argument 2 must be a byte string of length 1, not %T",
                     name, args[1]);
    }
    size_t margin = width > (int64_t)in.size ? (size_t)width - in.size : 0;
    size_t left = sides == LEFT ? margin : 0;
    if (sides == (LEFT | RIGHT))
        left = margin / 2 + (margin & (size_t)width & 1);
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_repeat(&sb, fill.data[0], left);
    sb_add(&sb, in.data, in.size);
    sb_repeat(&sb, fill.data[0], margin - left);
    return bytes_finish(&sb, self);
}

BYTES_METHOD(bytes_method_center) {
    (void)kwnames;
    return justify(sim, self, args, nargs, LEFT | RIGHT, "center");
}

BYTES_METHOD(bytes_method_ljust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, RIGHT, "ljust");
}

BYTES_METHOD(bytes_method_rjust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, LEFT, "rjust");
}

BYTES_METHOD(bytes_method_zfill) {
    (void)nargs, (void)kwnames;
    BytesView in = bytes_view_self(sim, self);
    int64_t width;
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    size_t sign = in.size > 0 && (in.data[0] == '+' || in.data[0] == '-');
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_add(&sb, in.data, sign);
    if (width > (int64_t)in.size)
        sb_repeat(&sb, '0', (size_t)width - in.size);
    sb_add(&sb, in.data + sign, in.size - sign);
    return bytes_finish(&sb, self);
}

BYTES_METHOD(bytes_method_expandtabs) {
    (void)nargs, (void)kwnames;
    int64_t width = 8, column = 0;
    if (args[0] && !value_as_int64(sim, args[0], &width))
        return NULL;
    BytesView in = bytes_view_self(sim, self);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        char c = in.data[i];
        if (c == '\t') {
            int64_t spaces = width > 0 ? width - column % width : 0;
            sb_repeat(&sb, ' ', (size_t)spaces);
            column += spaces;
            continue;
        }
        sb_add(&sb, &c, 1);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return bytes_finish(&sb, self);
}
