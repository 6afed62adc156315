/* See simulate.h. The window's limits are small, so that an endless program is shown soon; when the
 * viewer gets near its end it is simulated again with limits twice as high. */
#include "ui/simulate.h"

#include "sim/inspect.h"
#include "ui/lesson/text.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

enum { WINDOW_EVENTS = 250000, WINDOW_STEPS = 20000000 };

static char *copy(const char *text) {
    return text ? string_copy(text, strlen(text)) : NULL;
}

typedef struct {
    const Simulation *simulation;
    uint64_t event_limit;
    bool stopped;
} Watch;

static bool watch(void *context, const SimProgress *progress) {
    Watch *self = context;
    const Simulation *simulation = self->simulation;
    if (simulation->progress &&
        !simulation->progress(simulation->context, progress, self->event_limit))
        self->stopped = true;
    return !self->stopped;
}

/* The window's limits, where the command line gave none. */
static bool set_limits(const Simulation *simulation, SimOptions *options) {
    const RunSettings *settings = simulation->settings;
    if (!simulation->scale)
        return false;
    uint64_t events = (uint64_t)WINDOW_EVENTS * simulation->scale;
    uint64_t steps = (uint64_t)WINDOW_STEPS * simulation->scale;
    bool more = false;
    if (!settings->events && events < SIM_DEFAULT_EVENTS) {
        options->event_limit = events;
        more = true;
    }
    if (!settings->steps && steps < SIM_DEFAULT_STEPS) {
        options->step_limit = steps;
        more = true;
    }
    return more;
}

static bool ran_into(const SimOptions *options, const SimResult *result) {
    bool events = options->event_limit && result->journal &&
                  journal_count(result->journal) >= options->event_limit;
    bool steps = options->step_limit && result->steps > options->step_limit;
    return result->status == SIM_LIMIT && (events || steps);
}

/* ---- what the unchanged program writes ---- */

static void keep_output(void *context, int stream, const char *text, size_t size) {
    (void)stream;
    buffer_add(context, text, size);
}

static char *output_of(const Simulation *simulation, Watch *self) {
    Buffer output = {0};
    SimResult result;
    SimOptions options = program_options(simulation->program, simulation->settings);
    set_limits(simulation, &options);
    options.write = keep_output;
    options.write_ctx = &output;
    options.progress = watch;
    options.progress_ctx = self;
    sim_run(simulation->base, strlen(simulation->base), &options, &result);
    sim_result_free(&result);
    return buffer_take(&output);
}

/* ---- at once ---- */

/* As UTF-8; *size gets its length. */
static char *shown_text(const Program *program, size_t *size) {
    char *decoded = array_grow(NULL, 0, program->size * 3 + 1);
    *size = sim_decode_program(program->text, program->size, decoded);
    const char *text = *size ? decoded : program->text;
    *size = *size ? *size : program->size;
    char *shown = string_copy(text, *size);
    free(decoded);
    return shown;
}

static void take_result(const Simulation *simulation, SimResult *result, SessionRun *run) {
    const Program *program = simulation->program;
    size_t size;
    char *text = shown_text(program, &size);
    *run = (SessionRun){.name = copy(program->lesson ? program->lesson->name : program->filename),
                        .program = text,
                        .program_length = size,
                        .lesson = program->lesson,
                        .journal = result->journal,
                        .message = copy(result->message),
                        .broken = result->status == SIM_NOT_COMPILED,
                        .experiment = simulation->experiment};
    result->journal = NULL;
    sim_result_free(result);
}

bool simulate(const Simulation *simulation, SessionRun *run) {
    const Program *program = simulation->program;
    SimResult result;
    SimOptions options = program_options(program, simulation->settings);
    bool limited = set_limits(simulation, &options);
    Watch self = {simulation, options.event_limit ? options.event_limit : SIM_DEFAULT_EVENTS,
                  false};
    options.trace = SIM_TRACE_LINE;
    options.progress = watch;
    options.progress_ctx = &self;
    sim_run(program->text, program->size, &options, &result);
    bool more = limited && ran_into(&options, &result);
    take_result(simulation, &result, run);
    run->more = more;
    if (simulation->experiment && !self.stopped) {
        run->base = copy(simulation->base);
        run->base_output = output_of(simulation, &self);
    }
    if (!self.stopped)
        return true;
    session_run_free(run);
    return false;
}

/* ---- in the background ---- */

struct Background {
    Program program;
    RunSettings settings;
    unsigned scale;
    int experiment;
    char *base;
    SDL_Thread *thread;
    SDL_mutex *lock; /* for what follows */
    SDL_cond *end;
    bool stop, done;
    SimProgress progress;
    uint64_t event_limit;
    SessionRun run;
};

static bool report(void *context, const SimProgress *progress, uint64_t event_limit) {
    Background *self = context;
    SDL_LockMutex(self->lock);
    self->progress = *progress;
    self->event_limit = event_limit;
    bool go_on = !self->stop;
    SDL_UnlockMutex(self->lock);
    return go_on;
}

static int work(void *context) {
    Background *self = context;
    Simulation simulation = {.program = &self->program,
                             .settings = &self->settings,
                             .scale = self->scale,
                             .experiment = self->experiment,
                             .base = self->base,
                             .progress = report,
                             .context = self};
    SessionRun run = {0};
    if (simulate(&simulation, &run))
        session_run_prepare(&run); /* if memory runs out, session_open tries again and tells */
    SDL_LockMutex(self->lock);
    self->run = run;
    self->done = true;
    SDL_CondSignal(self->end);
    SDL_UnlockMutex(self->lock);
    return 0;
}

Background *background_begin(Program *program, const RunSettings *settings, unsigned scale,
                             int experiment, const char *base) {
    Background *self = calloc(1, sizeof *self);
    if (!self)
        return NULL;
    self->program = *program;
    *program = (Program){0};
    self->settings = *settings;
    self->scale = scale;
    self->experiment = experiment;
    self->base = copy(base);
    self->lock = SDL_CreateMutex();
    self->end = SDL_CreateCond();
    if (self->lock && self->end)
        self->thread = SDL_CreateThread(work, "simulation", self);
    if (self->thread)
        return self;
    background_free(self);
    return NULL;
}

bool background_wait(Background *self, double seconds) {
    SDL_LockMutex(self->lock);
    if (!self->done && seconds > 0)
        SDL_CondWaitTimeout(self->end, self->lock, (Uint32)(seconds * 1000));
    bool done = self->done;
    SDL_UnlockMutex(self->lock);
    return done;
}

double background_part(Background *self, SimProgress *progress) {
    SDL_LockMutex(self->lock);
    *progress = self->progress;
    double events = self->event_limit ? (double)progress->events / (double)self->event_limit : 0;
    SDL_UnlockMutex(self->lock);
    double steps =
        progress->step_limit ? (double)progress->steps / (double)progress->step_limit : 0;
    return events > steps ? events : steps;
}

void background_take(Background *self, SessionRun *run) {
    SDL_LockMutex(self->lock);
    *run = self->run;
    self->run = (SessionRun){0};
    SDL_UnlockMutex(self->lock);
}

void background_free(Background *self) {
    if (!self)
        return;
    if (self->thread) {
        SDL_LockMutex(self->lock);
        self->stop = true;
        SDL_UnlockMutex(self->lock);
        SDL_WaitThread(self->thread, NULL);
    }
    SDL_DestroyCond(self->end);
    SDL_DestroyMutex(self->lock);
    session_run_free(&self->run);
    self->program.lesson = NULL; /* the host keeps it */
    program_close(&self->program);
    free(self->base);
    free(self);
}
