#include "ui/window/views.h"
void view_graph_draw(App *app, Rect content) {
    view_empty(app, content, "tasks.none");
}
void view_scopes_draw(App *app, Rect content) {
    view_empty(app, content, "tasks.none");
}
