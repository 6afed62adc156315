#!/bin/sh
# The lessons of the tree by the program's own checker, then each against CPython: program.py must run
# there unchanged and print the same (a notebook lesson is compared without its notebook). Last, the
# order of the loop's events, of the programs and of their experiments.
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
verdict() { # STATUS NAME
    if [ "$1" = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "failed: $2"; fi
}
for lesson in lessons/[0-9]*/; do
    lesson=${lesson%/}
    "$AIOSCOPE" check "$lesson"
    verdict $? "aioscope check $lesson"
    "$PYTHON" tests/conformance/cpython_vclock.py "$lesson/program.py" >"$folder/theirs" 2>"$folder/err"
    theirs=$?
    "$AIOSCOPE" run "$lesson/program.py" >"$folder/ours" 2>"$folder/err"
    ours=$?
    [ $theirs = $ours ]
    verdict $? "$lesson: exit status $ours, CPython's is $theirs"
    diff "$folder/theirs" "$folder/ours"
    verdict $? "$lesson: the output of CPython"
done
[ -f lessons/glossary.en.md ] && "$AIOSCOPE" check lessons # the folder as a whole: the glossary, too
verdict $? "aioscope check lessons"
mkdir "$folder/programs"
"$PYTHON" tests/lesson_programs.py "$folder/programs"
verdict $? "the experiments can be applied"
"$PYTHON" tests/conformance/run.py --aioscope "$AIOSCOPE" "$folder"/programs/*.py >"$folder/events"
grep -v ' passed, ' "$folder/events"
set -- $(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$folder/events")
passed=$((passed + ${1:-0}))
failed=$((failed + ${2:-1}))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
