#!/bin/sh
# The arrows of the house: which folder may include which, and what the simulator must not touch.
# The second half reads the symbols of libsim.a, so a call through any header is found.
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
rule() { # TEXT, then the offending lines on stdin
    text=$1
    found=$(cat)
    if [ -z "$found" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "broken: $text"
        echo "$found" | sed 's/^/    /' | head -n 10
    fi
}
includes() { grep -rnE --include='*.[ch]' "^#include $1" $2 2>/dev/null; }

includes '["<]ui/' sim | rule 'sim never includes ui'
includes '<(SDL|unistd|sys/|pthread|time\.h|fcntl|threads|signal)' sim |
    rule 'sim uses neither SDL nor POSIX, no clock, no threads'
includes '"sim/(python|asyncio)/' 'ui/window ui/draw ui/session ui/terminal ui/lesson' |
    rule 'no view includes an interpreter header'
includes '"sim/(python|asyncio)/' 'sim/journal sim/model' |
    rule 'journal and model stand without the interpreter'
includes '"sim/asyncio/' sim/python | rule 'the language does not know the loop'

if [ -z "${OUT##*address*}" ] || [ ! -f "$OUT/libsim.a" ]; then
    echo 'symbols: looked at in builds without sanitizers only'
else
    nm -u "$OUT/libsim.a" | awk '$1 == "U" {print $2}' | sort -u |
        grep -xE '(SDL_.*|f?open|fread|fwrite|f?printf|puts|read|write|socket|fork|system|getenv|time|clock|clock_gettime|gettimeofday|localtime|gmtime|pthread_.*|thrd_.*|rand|srand|random|setlocale|stdout|stderr|stdin|exit)' |
        rule 'libsim.a calls nothing of the outside world'
    nm -A "$OUT/libsim.a" 2>/dev/null | awk '$(NF-1) ~ /^[dDbBC]$/ && $NF !~ /\.rel\.ro/' |
        grep -vE ' __?(odr|asan)' | rule 'libsim.a has no global that can change'
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
