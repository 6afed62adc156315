/* Start and end of the interpreter. */
#pragma once

#include "sim/python/errors.h"
#include "sim/python/frame.h"

/* Names, types, builtins, sys.modules, the main thread. */
void python_start(Sim *sim);
/* The frame becomes the main thread's; in notebook mode inside a loop that runs already. */
void program_start(Sim *sim, Frame *frame);
/* sys.excepthook, or the text that python writes. */
void call_excepthook(Sim *sim, Exception *e);
/* threading._shutdown, if the module has been imported. */
void run_threading_shutdown(Sim *sim);
void run_atexit(Sim *sim);
/* The end of __main__ and of the other modules: what lives only there dies. */
void clear_modules(Sim *sim);
