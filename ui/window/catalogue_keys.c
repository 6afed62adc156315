/* From card to card by keys. See catalogue_keys.h. */

#include "ui/window/catalogue_keys.h"

#include <string.h>

/* ---- where cards are ---- */

const char *catalogue_chapter(const App *app, int index) {
    const LessonPage *page =
        lesson_page(app->host.catalogue->lessons[index], app->session->language);
    return page && page->chapter ? page->chapter : "";
}

bool catalogue_chapter_begins(const App *app, int index) {
    return index == 0 ||
           strcmp(catalogue_chapter(app, index - 1), catalogue_chapter(app, index)) != 0;
}

typedef struct CardPlace {
    int row, column;
} CardPlace;

/* As pane_catalogue.c lays them out: every chapter begins a row. */
static CardPlace place_after(const App *app, CardPlace last, int index) {
    if (!index)
        return (CardPlace){0};
    bool wraps = catalogue_chapter_begins(app, index) || last.column + 1 >= app->card_columns;
    return wraps ? (CardPlace){last.row + 1, 0} : (CardPlace){last.row, last.column + 1};
}

static CardPlace place_of_card(const App *app, int card) {
    CardPlace place = {0};
    for (int i = 0; i <= card; i++)
        place = place_after(app, place, i);
    return place;
}

/* The card some rows further down (or up) that is nearest to being in the same column. */
static int card_in_row(const App *app, int rows) {
    int count = (int)app->host.catalogue->count, found = -1;
    CardPlace here = place_of_card(app, app->card), place = {0};
    for (int i = 0; i < count; i++) {
        place = place_after(app, place, i);
        if (place.row == here.row + rows && place.column <= here.column)
            found = i;
    }
    return found;
}

/* ---- keys ---- */

ActionId catalogue_action(ActionId action) {
    switch (action) {
    case ACTION_STEP_FORWARD:
    case ACTION_NEXT_TASK: return ACTION_CARD_NEXT;
    case ACTION_STEP_BACK:
    case ACTION_PREVIOUS_TASK: return ACTION_CARD_PREVIOUS;
    case ACTION_NEXT_INSTANT:
    case ACTION_NEXT_NOTE: return ACTION_CARD_BELOW;
    case ACTION_PREVIOUS_INSTANT:
    case ACTION_PREVIOUS_NOTE: return ACTION_CARD_ABOVE;
    case ACTION_JUMP_START: return ACTION_CARD_FIRST;
    case ACTION_JUMP_END: return ACTION_CARD_LAST;
    case ACTION_RUN_TO_LINE:
    case ACTION_PLAY: return ACTION_CARD_OPEN;
    default: break;
    }
    ActionGroup group = action == ACTION_NONE ? ACTION_GROUP_NONE : action_get(action)->group;
    bool of_run = group == ACTION_GROUP_TRAVEL || group == ACTION_GROUP_JUMP ||
                  group == ACTION_GROUP_CODE || group == ACTION_GROUP_LESSON ||
                  group == ACTION_GROUP_PANES;
    return of_run ? ACTION_NONE : action;
}

bool catalogue_do(App *app, ActionId action) {
    int count = app->host.catalogue ? (int)app->host.catalogue->count : 0, wanted;
    if (app->screen != SCREEN_CATALOGUE || !count)
        return false;
    switch (action) {
    case ACTION_CARD_NEXT: wanted = app->card + 1; break;
    case ACTION_CARD_PREVIOUS: wanted = app->card - 1; break;
    case ACTION_CARD_BELOW: wanted = card_in_row(app, 1); break;
    case ACTION_CARD_ABOVE: wanted = card_in_row(app, -1); break;
    case ACTION_CARD_FIRST: wanted = 0; break;
    case ACTION_CARD_LAST: wanted = count - 1; break;
    default: return false;
    }
    if (wanted < 0 || wanted >= count)
        return false;
    app->card = wanted;
    return true;
}
