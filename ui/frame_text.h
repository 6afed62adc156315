/* One settled frame of the window as text: its named regions, then its texts, with their places. */
#pragma once

#include "ui/session.h"

#include <stdio.h>

/* False with a message. */
bool frame_text_write(Session *session, int width, int height, FILE *out, char *error,
                      size_t error_size);
