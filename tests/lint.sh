#!/bin/sh
# clang-tidy (settings in .clang-tidy) over every C file of our own, a few at a time.
set -eu
cd "$(dirname "$0")/.."
flags="-std=c11 -I. -DAIOSCOPE_HOME='\"\"' -Itests/unit -I$OUT/gen/unit -D_POSIX_C_SOURCE=200809L \
$(pkg-config --cflags gmp jansson sdl2 SDL2_ttf SDL2_image fontconfig md4c check)"
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
# shellcheck disable=SC2086
find sim ui tests -name '*.c' -print0 |
    xargs -0 -n 8 -P "$jobs" sh -c 'clang-tidy --quiet "$@" -- '"$flags"' 2>/dev/null' clang-tidy
echo 'lint: clean'
