#!/bin/sh
# The same program gives the same journal, byte for byte: run twice, through the program that links
# only libsim.a, and through that program built without optimisation. A plain JSON Lines comparison.
set -u
cd "$(dirname "$0")/../.." || exit 1
passed=0
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unoptimised=${OUT%/*}/debug/headless

same() { # NAME FILE FILE
    if cmp -s "$2" "$3"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "differs: $1"
        diff "$2" "$3" | head -n 4 | cut -c 1-200
    fi
}

set -- lessons/[0-9]*/program.py
if [ -f tests/determinism/programs ]; then
    while read -r name; do
        case $name in '' | '#'*) continue ;; esac
        set -- "$@" "$name"
    done <tests/determinism/programs
fi
for program; do
    "$AIOSCOPE" trace --json --level line "$program" >"$folder/first" 2>/dev/null
    "$AIOSCOPE" trace --json --level line "$program" >"$folder/second" 2>/dev/null
    "$HEADLESS" "$program" >"$folder/headless"
    "$unoptimised" "$program" >"$folder/unoptimised"
    if [ "$(wc -l <"$folder/first")" -lt 5 ]; then
        failed=$((failed + 1))
        echo "no journal: $program"
        continue
    fi
    same "$program: second run" "$folder/first" "$folder/second"
    same "$program: without a window library" "$folder/first" "$folder/headless"
    same "$program: without optimisation" "$folder/first" "$folder/unoptimised"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
