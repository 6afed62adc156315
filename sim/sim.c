/* One run from start to end. The only setjmp lives here: sim_fail() jumps to it when a limit is
 * reached, and all memory of the run is freed at once. Python's exceptions do not jump: see
 * errors.h. */
#include "sim/sim.h"
#include "sim/python/builtins/builtins.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/check/program.h"
#include "sim/python/compile/compiler.h"
#include "sim/python/frozen.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/refusal.h"
#include "sim/python/start.h"
#include "sim/python/syntax/ast.h"
#include "sim/python/syntax/parser.h"
#include "sim/python/tracked.h"
#include "sim/python/vm.h"
#include "sim/python/vm_internal.h"
#include "sim/state.h"

/* ---- the end of a run before its time ---- */

enum { MESSAGE_SIZE = 4096 };

static char *copy_text(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy)
        memcpy(copy, text, size);
    return copy;
}

static void *arena_resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    Sim *sim = ctx;
    if (new_size == 0) {
        mem_free(sim, block, old_size);
        return NULL;
    }
    return mem_realloc(sim, block, old_size, new_size);
}

static void arena_out_of_memory(void *ctx, size_t wanted) {
    sim_fail(ctx, SIM_LIMIT,
             "the machine has no more memory for the program (%zu bytes were wanted)", wanted);
}

/* ---- output ---- */

static void write_out(Sim *sim, int stream, const char *text, size_t size) {
    if (size == 0)
        return;
    hook_output(sim, stream, text, size);
    if (sim->options.write)
        sim->options.write(sim->options.write_ctx, stream, text, size);
}

void unwritten_add(Sim *sim, Unwritten *part) {
    Unwritten **place = &sim->unwritten;
    while (*place)
        place = &(*place)->next;
    *place = part;
}

void unwritten_remove(Sim *sim, Unwritten *part) {
    Unwritten **place = &sim->unwritten;
    while (*place != part)
        place = &(*place)->next;
    *place = part->next;
}

static void write_unwritten(Sim *sim) {
    for (Unwritten *u = sim->unwritten; u; u = u->next) {
        size_t from = u->written;
        u->written = u->whole;
        write_out(sim, u->stream, u->text->text + from, u->whole - from);
    }
}

void sim_write(Sim *sim, int stream, const char *text, size_t size) {
    if (size == 0)
        return;
    write_unwritten(sim);
    write_out(sim, stream, text, size);
}

/* ---- the end by a limit ---- */

_Noreturn void sim_fail(Sim *sim, SimStatus status, const char *format, ...) {
    char text[MESSAGE_SIZE];
    va_list ap;
    va_start(ap, format);
    vsnprintf(text, sizeof text, format, ap);
    va_end(ap);
    sim->result->status = status;
    sim->result->exit_status = status == SIM_EXITED ? 128 + sim->killed_by : (int)status;
    free(sim->result->message);
    sim->result->message = copy_text(text);
    write_unwritten(sim);
    sim->unwritten = NULL; /* they stood on the stack that is left */
    longjmp(sim->stop, 1);
}

/* ---- the stages ---- */

/* They come between lines and at calls: lines have to be marked in the code, told or not, and each
 * step is looked at. */
static bool has_signals_after_events(const SimOptions *o) {
    for (size_t i = 0; i < o->input_count; i++)
        if (o->inputs[i].time < 0)
            return true;
    return false;
}

static void set_limits(Sim *sim) {
    const SimOptions *o = &sim->options;
    uint64_t steps = o->step_limit ? o->step_limit : SIM_DEFAULT_STEPS;
    int64_t all = steps > INT64_MAX ? INT64_MAX : (int64_t)steps;
    sim->slice = has_signals_after_events(o) ? 1 : o->progress ? SIM_SLICE_STEPS : all;
    sim->steps_left = all > sim->slice ? sim->slice : all;
    sim->steps_later = all - sim->steps_left;
    sim->depth_limit = 1000;
    sim->int_digits_limit = 4300;
    sim->c_depth_limit = 1500;
    memory_init(&sim->memory, o->memory_limit ? o->memory_limit : SIM_DEFAULT_MEMORY);
    sim->memory.fail_at = o->fail_allocation;
}

static void open_journal(Sim *sim) {
    if (sim->options.trace == SIM_TRACE_OFF)
        return;
    JournalOptions options = {.level = sim->options.trace == SIM_TRACE_LINE ? JOURNAL_LEVEL_LINE
                                                                            : JOURNAL_LEVEL_LOOP,
                              .event_limit = hook_event_limit(sim) + HOOK_EVENTS_MAX};
    sim->journal = journal_new(options);
    if (!sim->journal)
        sim_fail(sim, SIM_LIMIT, "the machine has no more memory for the journal");
    sim->result->journal = sim->journal;
    sim->line_events = sim->options.trace == SIM_TRACE_LINE;
    sim->library_lines = sim->line_events && sim->options.library_lines;
}

/* Longer lines are not shown under an error: the message would not be found below them. */
enum { SHOWN_LINE_MAX = 1000 };

/* The first error, told as python tells it. */
static _Noreturn void report_not_compiled(Sim *sim, Source *source) {
    if (source->errors.first->text.len > SHOWN_LINE_MAX)
        source->errors.first->has_text = false;
    compile_raise_error(sim, source);
    Str *text = exception_format(sim, sim->error);
    const char *p = text ? text->text : "SyntaxError";
    sim_write(sim, 2, p, text ? text->size : strlen(p));
    const Diagnostic *d = source->errors.first;
    sim_fail(sim, SIM_NOT_COMPILED, "%s:%d:%d: %s: %s", source->filename, (int)d->line,
             (int)d->offset, error_kind_name(d->kind), d->message);
}

static Code *compile(Sim *sim, const char *text, size_t size) {
    sim->source = source_new(&sim->arena, sim->options.filename, text, size);
    bool lines = sim->line_events || has_signals_after_events(&sim->options);
    CompileTextOptions options = {.code = {.line_events = lines},
                                  .top_level_await = sim->options.notebook};
    Code *code = compile_source(sim, sim->source, &options);
    if (!code)
        report_not_compiled(sim, sim->source);
    return code;
}

/* Its names stand in CPython's order, which a program that lists them sees. */
static Module *make_main(Sim *sim) {
    Module *m = module_new(sim, "__main__");
    Str *file = str_from(sim, sim->options.filename);
    Dict *annotations = dict_new(sim);
    dict_set_str(sim, m->dict, sim->names.__package__, VALUE_NONE);
    dict_set_str(sim, m->dict, sim->names.__loader__, VALUE_NONE);
    dict_set_str(sim, m->dict, sim->names.__spec__, VALUE_NONE);
    dict_set_text(sim, m->dict, "__annotations__", (Value)annotations);
    dict_set_str(sim, m->dict, sim->names.__builtins__,
                 dict_get_str(sim, sim->modules, sim->names.builtins));
    dict_set_str(sim, m->dict, sim->names.__file__, (Value)file);
    dict_set_text(sim, m->dict, "__cached__", VALUE_NONE);
    DROP(sim, file);
    DROP(sim, annotations);
    dict_set_str(sim, sim->modules, m->name, (Value)m);
    return m;
}

/* ---- how the program ended ---- */

static int system_exit_status(Sim *sim, Exception *e) {
    Value code = e->fields[0];
    if (!code || code == VALUE_NONE)
        return 0;
    int64_t n;
    if (value_is_int(sim, code) && int_as_int64(code, &n))
        return (int)(n & 0xff);
    Str *text = str_format(sim, "%V\n", code);
    if (text)
        write_to_stderr(sim, text);
    return 1;
}

/* As PyErr_PrintEx does: it lives, with all that its traceback keeps, until the modules are
 * cleared. */
static void keep_last_error(Sim *sim, Exception *e) {
    sim->last_error = (Exception *)KEEP((Value)e);
    Value sys = dict_get_text(sim, sim->modules, "sys");
    if (!sys)
        return;
    Dict *names = object_dict(sys);
    dict_set_text(sim, names, "last_type", (Value)e->head.type);
    dict_set_text(sim, names, "last_value", (Value)e);
    dict_set_text(sim, names, "last_traceback", e->traceback ? (Value)e->traceback : VALUE_NONE);
}

static int status_of_exception(Sim *sim) {
    Exception *e = error_take(sim);
    if (value_is(sim, (Value)e, sim->exceptions.SystemExit))
        return system_exit_status(sim, e);
    bool interrupted = value_is(sim, (Value)e, sim->exceptions.KeyboardInterrupt);
    bool refused = refusal_is(sim, e);
    hook_uncaught(sim, e);
    keep_last_error(sim, e);
    call_excepthook(sim, e);
    DROP(sim, e);
    if (refused)
        sim->result->status = SIM_NOT_COMPILED;
    return interrupted ? 130 : refused ? SIM_NOT_COMPILED : 1;
}

static void shut_down(Sim *sim) {
    run_threading_shutdown(sim);
    scheduler_finish_threads(sim);
    run_atexit(sim);
    clear_modules(sim);
}

static void run(Sim *sim, const char *text, size_t size, const void *ctx) {
    (void)ctx;
    open_journal(sim);
    python_start(sim);
    Code *code = compile(sim, text, size);
    tracking_begin_for(sim, code);
    Module *main = make_main(sim);
    hook_run_begin(sim);
    Frame *frame = frame_new(sim, code, NULL, main->dict);
    frame->locals = KEEP((Value)main->dict);
    program_start(sim, frame);
    Value v = NULL;
    VmOutcome outcome = scheduler_run_main(sim, &v);
    DROP_MAYBE(sim, v);
    sim->result->exit_status = outcome == VM_RAISED ? status_of_exception(sim) : 0;
    DROP(sim, main);
    DROP(sim, code);
    shut_down(sim);
}

/* The code of the program as a listing, in place of a run. */
static void list_code(Sim *sim, const char *text, size_t size, const void *ctx) {
    (void)ctx;
    python_start(sim);
    Code *code = compile(sim, text, size);
    Str *listing = code_dump(sim, code);
    sim_write(sim, 1, listing->text, listing->size);
}

static void freeze_code(Sim *sim, const char *text, size_t size, const void *ctx) {
    (void)ctx;
    python_start(sim);
    Source *source = source_new(&sim->arena, sim->options.filename, text, size);
    CompileTextOptions options = {.code = {.library = true}};
    Code *code = compile_source(sim, source, &options);
    if (!code)
        report_not_compiled(sim, source);
    Str *words = code_freeze(sim, code);
    if (!words)
        sim_fail(sim, SIM_NOT_COMPILED, "%s: a constant that cannot be frozen", source->filename);
    sim_write(sim, 1, words->text, words->size);
}

static void check(Sim *sim, const char *text, size_t size, const void *sink) {
    python_start(sim);
    check_program(sim, text, size, sink);
}

typedef void (*Stages)(Sim *sim, const char *text, size_t size, const void *ctx);

static void with_sim(Stages stages, const void *ctx, const char *text, size_t size,
                     const SimOptions *options, SimResult *result) {
    memset(result, 0, sizeof *result);
    Sim *sim = calloc(1, sizeof *sim);
    if (!sim) {
        result->status = SIM_LIMIT;
        result->exit_status = SIM_LIMIT;
        return;
    }
    sim->options = *options;
    sim->result = result;
    if (!sim->options.filename)
        sim->options.filename = "<program>";
    set_limits(sim);
    ArenaHost host = {arena_resize, arena_out_of_memory, sim};
    arena_init(&sim->arena, &host);
    int64_t steps = sim->steps_left + sim->steps_later;
    if (setjmp(sim->stop) == 0)
        stages(sim, text, size, ctx);
    result->time = sim->clock ? sim->clock->now : 0;
    result->steps = (uint64_t)(steps - sim->steps_left - sim->steps_later);
    result->memory_peak = sim->memory.peak;
    hook_run_end(sim);
    memory_free_all(&sim->memory);
    free(sim);
}

void sim_run(const char *text, size_t size, const SimOptions *options, SimResult *result) {
    with_sim(run, NULL, text, size, options, result);
}

bool sim_list_code(const char *text, size_t size, const SimOptions *options) {
    SimResult result;
    with_sim(list_code, NULL, text, size, options, &result);
    bool listed = result.status == SIM_EXITED;
    sim_result_free(&result);
    return listed;
}

void sim_check_program(const char *text, size_t size, const SimOptions *options,
                       const CheckSink *sink) {
    SimResult result;
    with_sim(check, sink, text, size, options, &result);
    if (result.status != SIM_EXITED)
        sink->add(sink->ctx, 0, 0, result.message ? result.message : "no more memory", false);
    sim_result_free(&result);
}

bool sim_freeze_code(const char *text, size_t size, const SimOptions *options) {
    SimResult result;
    with_sim(freeze_code, NULL, text, size, options, &result);
    bool frozen = result.status == SIM_EXITED;
    sim_result_free(&result);
    return frozen;
}

void sim_result_free(SimResult *result) {
    free(result->message);
    if (result->journal)
        journal_free(result->journal);
    memset(result, 0, sizeof *result);
}

static uint64_t step_limit(const Sim *sim) {
    return sim->options.step_limit ? sim->options.step_limit : SIM_DEFAULT_STEPS;
}

/* Tells the host how far the run is; false if it shall not go on. */
static bool host_wants_more(Sim *sim) {
    if (!sim->options.progress || (sim->slice == 1 && sim->steps_later % SIM_SLICE_STEPS))
        return true;
    uint64_t limit = step_limit(sim);
    SimProgress progress = {.steps = limit - (uint64_t)sim->steps_later,
                            .step_limit = limit,
                            .events = sim->journal ? journal_count(sim->journal) : 0,
                            .time = sim->clock ? sim->clock->now : 0};
    return sim->options.progress(sim->options.progress_ctx, &progress);
}

/* The steps of a slice are used up; the one that was asked for belongs to the next. */
void sim_out_of_steps(Sim *sim) {
    if (sim->steps_later == 0)
        sim_fail(sim, SIM_LIMIT,
                 "the program did not end within %llu steps (calls and turns of loops); --steps "
                 "raises the limit",
                 (unsigned long long)step_limit(sim));
    if (!host_wants_more(sim))
        sim_fail(sim, SIM_LIMIT, "the run was stopped");
    int64_t slice = sim->steps_later < sim->slice ? sim->steps_later : sim->slice;
    sim->steps_later -= slice;
    sim->steps_left = slice - 1;
}

bool sim_step_slowly(Sim *sim) {
    sim_out_of_steps(sim);
    return !sim->signal_at || signals_interrupt(sim);
}
