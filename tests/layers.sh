#!/bin/sh
# The arrows of the house: which folder may include which, and what the simulator must not touch; and that
# the documents name files that exist.
# The second half reads the symbols of libsim.a, so a call through any header is found.
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
rule() { # TEXT OFFENDERS
    if [ -z "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "broken: $1"
        echo "$2" | sed 's/^/    /' | head -n 10
    fi
}
includes() { # PATTERN FOLDER...
    pattern=$1
    shift
    grep -rnE --include='*.[ch]' "^#include $pattern" "$@"
}

rule 'sim never includes ui' "$(includes '["<]ui/' sim)"
rule 'sim uses neither SDL nor POSIX, no clock, no threads' \
    "$(includes '<(SDL|unistd|sys/|pthread|time\.h|fcntl|threads|signal)' sim)"
rule 'no view includes an interpreter header' \
    "$(includes '"sim/(python|asyncio|stdlib|state|memory)' ui)"
rule 'journal and model stand without the interpreter' \
    "$(includes '"sim/(python|asyncio|state)' sim/journal sim/model)"
rule 'of the loop the language knows its scheduler, its hooks and how to start it' \
    "$(includes '"sim/asyncio/' sim/python | grep -vE '/start\.c:|/(scheduler|hooks|asyncio)\.h"')"

rule 'each path that the documents name exists' "$("${PYTHON:-python3}" tests/documents.py 2>&1)"

# Sanitizers add symbols of their own: release-address has a dash, release has none.
build=${OUT##*/}
if [ "${build#*-}" = "$build" ] && [ -f "$OUT/libsim.a" ]; then
    outside='(SDL_.*|f?open|fread|fwrite|f?printf|puts|read|write|socket|fork|system|getenv|time|clock|clock_gettime|'
    outside="$outside"'gettimeofday|localtime|gmtime|pthread_.*|thrd_.*|rand|srand|random|setlocale|stdout|stderr|stdin|exit)'
    rule 'libsim.a calls nothing of the outside world' \
        "$(nm -u "$OUT/libsim.a" | awk '$1 == "U" {print $2}' | sort -u | grep -xE "$outside")"
    rule 'libsim.a has no global that can change' \
        "$(objdump -t "$OUT/libsim.a" | grep -E ' O (\.data|\.bss|\*COM\*)' | grep -v 'data\.rel\.ro')"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
