#!/bin/sh
# The front end beside CPython's: the same trees (and scopes) for every Python file of this repository.
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
for script in tests/front/compare_*.py; do
    out=$("$PYTHON" "$script" "$OUT/front" tests/conformance tests/bench lessons sim/stdlib 2>&1)
    line=$(echo "$out" | tail -n 1)
    same=$(echo "$line" | sed -nE 's/^([0-9]+) of [0-9]+ .*/\1/p')
    all=$(echo "$line" | sed -nE 's/^[0-9]+ of ([0-9]+) .*/\1/p')
    if [ -z "$all" ] || [ "$all" = 0 ]; then
        echo "$script: $line"
        failed=$((failed + 1))
        continue
    fi
    [ "$same" = "$all" ] || echo "$out" | head -n 20
    passed=$((passed + same))
    failed=$((failed + all - same))
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
