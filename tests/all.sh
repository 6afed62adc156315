#!/bin/sh
# All parts of the tests, one after another; the last line sums up what each part's last line says.
# A part that does not end with `N passed, N failed`, or lies about it, counts as one failure.
set -u
cd "$(dirname "$0")/.." || exit 1
parts='layers front unit lessons commands bad_input check library determinism conformance ui xvfb'
passed=0
failed=0
bad=
log=$OUT/tests.log
for part in $parts; do
    echo "== $part"
    started=$(date +%s)
    { tests/part.sh "$part" 2>&1; echo "status $?"; } | tee "$log" | sed '$d'
    status=$(sed -n '$s/^status //p' "$log")
    line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
    p=${line%% passed*}
    f=${line##*passed, }
    f=${f%% failed*}
    if [ -z "$line" ] || { [ "$status" != 0 ] && [ "$f" = 0 ]; }; then
        echo "$part: ended with status $status and without a summary that explains it"
        f=$((${f:-0} + 1))
    fi
    [ "$f" = 0 ] || bad="$bad $part"
    passed=$((passed + ${p:-0}))
    failed=$((failed + f))
    echo "   $(($(date +%s) - started)) s"
done
[ -z "$bad" ] || echo "failed in:$bad"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
