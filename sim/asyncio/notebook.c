/* The program as a notebook's cell, and loops that run within themselves. The cell is called by a
 * handle of the notebook's own loop: sim/stdlib/_notebook.py has the loop, here is what it needs
 * from below. */
#include "sim/asyncio/asyncio.h"
#include "sim/asyncio/future.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/import.h"
#include "sim/python/vm_internal.h"

/* ---- the cell ---- */

/* The frame of the program as something that can be called, once. */
typedef struct NotebookCell {
    Object head;
    Frame *frame; /* NULL: has been called */
} NotebookCell;

static Value cell_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    NotebookCell *cell = (NotebookCell *)self;
    Frame *frame = cell->frame;
    if (!frame)
        return RAISE(sim, RuntimeError, "the cell has been run already");
    cell->frame = NULL;
    return vm_push(sim, frame) ? VALUE_FRAME_PUSHED : NULL;
}

static void cell_dealloc(Sim *sim, Object *self) {
    Frame *frame = ((NotebookCell *)self)->frame;
    if (frame)
        frame_free(sim, frame);
}

static Value cell_new_of(Sim *sim, Frame *frame) {
    static const Slots slots = {.call = cell_call, .dealloc = cell_dealloc};
    static const TypeDef def = {
        "_asyncio.Cell", sizeof(NotebookCell), TYPE_DISALLOW_NEW, &slots, NULL, NULL, NULL};
    NotebookCell *cell = object_new(sim, type_from_def(sim, &def, NULL), 0);
    cell->frame = frame;
    return (Value)cell;
}

/* The frame of _notebook.run(cell); NULL: raised. */
static Frame *runner_frame(Sim *sim, Value cell) {
    Value module = import_by_name(sim, "_notebook");
    Value run = module ? value_getattr_text(sim, module, "run") : NULL;
    Frame *frame = NULL;
    if (run)
        vm_frame_for(sim, run, &cell, 1, NULL, &frame);
    DROP_MAYBE(sim, run);
    DROP_MAYBE(sim, module);
    return frame;
}

void notebook_start(Sim *sim) {
    Thread *t = sim->thread;
    Frame *program = t->frame;
    t->frame = NULL;
    t->depth = 0;
    Value cell = cell_new_of(sim, program);
    Frame *runner = runner_frame(sim, cell);
    value_drop(sim, cell);
    if (runner) {
        vm_push(sim, runner);
        return;
    }
    Exception *e = error_take(sim);
    Str *text = exception_format(sim, e);
    sim_fail(sim, SIM_NOT_COMPILED, "the notebook cannot start: %s",
             text ? text->text : "its library failed");
}

/* The cell and the tasks that it has begun are done: the loop stops at its poll. */
bool notebook_ends(Sim *sim) {
    Thread *t = sim->scheduler->main;
    Loop *loop = (Loop *)t->running_loop;
    if (!loop || !value_is_loop(sim, (Value)loop) || !loop->ends_when_idle || loop->stopping)
        return false;
    if (t->state != THREAD_BLOCKED || !t->polls)
        return false;
    loop->stopping = true;
    thread_wake_poll(sim, t);
    return true;
}

static Value end_when_idle(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (value_is_loop(sim, args[0]))
        ((Loop *)args[0])->ends_when_idle = true;
    return VALUE_NONE;
}

/* ---- a loop within itself ---- */

/* The running task is put aside, so that others can take steps. Gives what is to be put back. */
static Value enter_nested(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Thread *t = sim->thread;
    Value task = t->current_task ? t->current_task : VALUE_NONE;
    EventNumber outer = hook_cause_begin(sim, 0);
    t->current_task = NULL;
    hook_loop_run_begin(sim, (Loop *)args[0]);
    return (Value)tuple_of(sim, 2, task, value_from_small_int(outer));
}

static Value leave_nested(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Thread *t = sim->thread;
    Value *outer = ((Tuple *)args[1])->items;
    t->current_task = outer[0] == VALUE_NONE ? NULL : outer[0]; /* its reference has waited here */
    hook_loop_run_end(sim, (Loop *)args[0]);
    hook_cause_end(sim, (EventNumber)value_as_small_int(outer[1]));
    return VALUE_NONE;
}

static const NativeDef functions[] = {{"_enter_nested", enter_nested, NATIVE_ONE, 0, 0, NULL, 0},
                                      {"_leave_nested", leave_nested, NATIVE_POS, 2, 2, NULL, 0},
                                      {"_end_when_idle", end_when_idle, NATIVE_ONE, 0, 0, NULL, 0},
                                      {0}};

void notebook_module_ready(Sim *sim, Module *m) {
    module_add_functions(sim, m, functions);
}
