#include "ui/window/views.h"
void view_scopes_draw(App *app, Rect content) {
    view_empty(app, content, "tasks.none");
}
