#!/bin/sh
# Fuzzes one stage for SECONDS (60) from its seeds; a crash leaves its input in the current folder.
#   tests/fuzz/run.sh source|format|run|journal|lesson
set -eu
cd "$(dirname "$0")/../.."
stage=$1
fuzzer=$OUT/fuzz_$stage
corpus=$OUT/corpus/$stage
mkdir -p "$corpus"
set -- "tests/fuzz/seeds/$stage"
case $stage in
source | run) set -- "$@" tests/fuzz/seeds/source lessons/01-hello lessons/02-hello-by-hand ;;
lesson) set -- "$@" lessons/01-hello lessons/TEMPLATE ;;
esac
# Each allocation of a run is one of the host's: long stacks and a long quarantine would be most of the time.
export ASAN_OPTIONS="malloc_context_size=4:quarantine_size_mb=16${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
exec "$fuzzer" -max_len=2000 -max_total_time="${SECONDS_EACH:-60}" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    "$corpus" "$@"
