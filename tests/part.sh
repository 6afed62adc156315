#!/bin/sh
# Runs one part of the tests and ends with that part's `N passed, N failed`. The Makefile gives the
# programs through the environment: AIOSCOPE, HEADLESS, OUT, PYTHON, T (a selection).
set -u
cd "$(dirname "$0")/.." || exit 1
if [ -n "${T:-}" ]; then export CK_RUN_SUITE="$T"; fi # Check takes an empty one for a suite
case $1 in
unit) exec "$OUT/tests/unit/run" ;;
ui) SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy exec "$OUT/tests/ui/run" ;;
xvfb) exec tests/ui/xvfb.sh ;;
conformance) OUT=${OUT%/*} exec "$PYTHON" tests/conformance/run.py --aioscope "$AIOSCOPE" ${T:+"$T"} ;;
front) exec tests/front.sh ;;
lessons) exec tests/lessons.sh ;;
determinism) exec tests/determinism/run.sh ;;
check) exec "$PYTHON" tests/check/run.py ;;
bad_input) exec "$PYTHON" tests/bad_input/run.py ;;
commands) exec "$PYTHON" tests/commands/run.py ;;
layers) exec tests/layers.sh ;;
library) exec "$PYTHON" tests/library_names.py ;;
*)
    echo "no such part of the tests: $1" >&2
    exit 2
    ;;
esac
