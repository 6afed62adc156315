/* A stage with a real run: the simulator runs the program, with line events. */
#pragma once

#include "stage.h"

Stage *scene_new(const char *program, float width, float height);
/* Shows another program on a stage. */
void scene_show(Stage *stage, const char *program);
/* The program as it is saved now: the next run is of this one. */
void scene_save(const char *program);
