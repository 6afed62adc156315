/*
 * Travel through a run. Three ways to an event, the cheapest is taken: applying events from here;
 * undoing events that are in the log; the last keyframe before it, and applying from there.
 *
 * Decision: keyframes are spaced by the work the fold has done, not by the number of events, so
 * that a seek costs about the same with ten tasks and with a hundred thousand. When keyframes
 * together hold too much memory, every second one goes and the spacing doubles.
 */
#include <stdlib.h>

#include "sim/model/fold.h"

#ifdef AIOSCOPE_TINY
enum { FIRST_SPACING = 32, HELD_LIMIT = 1 << 18, RECORDED = 16 };
#else
enum { FIRST_SPACING = 60000, HELD_LIMIT = 256 << 20, RECORDED = 1 << 15 };
#endif

struct Travel {
    Model model;
    World *keyframes; /* by event; the first is the one before event 1 */
    uint32_t keyframe_count, keyframe_capacity;
    uint64_t spacing;       /* work between two keyframes */
    uint64_t work_at_frame; /* of the model when the newest one was made, or its end reached */
};

Travel *travel_new(const Journal *journal) {
    return travel_new_spaced(journal, FIRST_SPACING);
}

Travel *travel_new_spaced(const Journal *journal, uint64_t spacing) {
    Travel *travel = malloc(sizeof *travel);
    if (!travel)
        return NULL;
    *travel = (Travel){.spacing = spacing};
    model_init(&travel->model, journal, NULL, NULL);
    return travel;
}

void travel_free(Travel *travel) {
    if (!travel)
        return;
    for (uint32_t i = 0; i < travel->keyframe_count; i++)
        world_drop(&travel->model, &travel->keyframes[i]);
    free(travel->keyframes);
    model_clear(&travel->model);
    free(travel);
}

const Model *travel_model(const Travel *travel) {
    return &travel->model;
}

EventNumber travel_position(const Travel *travel) {
    return travel->model.world.event;
}

/* ---- keyframes ---- */

static EventNumber newest_keyframe(const Travel *travel) {
    return travel->keyframe_count ? travel->keyframes[travel->keyframe_count - 1].event : 0;
}

/* The last keyframe at or before the event, NULL if there is none. */
static const World *keyframe_before(const Travel *travel, EventNumber event) {
    uint32_t low = 0;
    uint32_t high = travel->keyframe_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (travel->keyframes[middle].event <= event)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &travel->keyframes[low - 1] : NULL;
}

static void thin_out(Travel *travel) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < travel->keyframe_count; i++) {
        if (i % 2)
            travel->keyframes[kept++] = travel->keyframes[i];
        else
            world_drop(&travel->model, &travel->keyframes[i]);
    }
    travel->keyframe_count = kept;
    travel->spacing *= 2;
}

static bool has_room(Travel *travel) {
    if (travel->keyframe_count < travel->keyframe_capacity)
        return true;
    uint32_t grown = travel->keyframe_capacity ? travel->keyframe_capacity * 2 : 16;
    World *keyframes = realloc(travel->keyframes, grown * sizeof *keyframes);
    if (!keyframes)
        return false;
    travel->keyframes = keyframes;
    travel->keyframe_capacity = grown;
    return true;
}

/* A keyframe that cannot be made for lack of memory only makes later seeks slower. */
static void add_keyframe(Travel *travel) {
    Model *model = &travel->model;
    travel->work_at_frame = model->work;
    if (model->held > HELD_LIMIT && travel->keyframe_count > 1)
        thin_out(travel);
    if (has_room(travel) &&
        world_share(model, &model->world, &travel->keyframes[travel->keyframe_count]))
        travel->keyframe_count++;
}

static void consider_keyframe(Travel *travel) {
    const Model *model = &travel->model;
    bool beyond = model->world.event > newest_keyframe(travel);
    if (!beyond)
        travel->work_at_frame = model->work;
    else if (model->work - travel->work_at_frame >= travel->spacing)
        add_keyframe(travel);
}

static void restore(Travel *travel, const World *keyframe) {
    Model *model = &travel->model;
    World world = {0};
    bool shared = keyframe && world_share(model, keyframe, &world);
    model_reset(model);
    if (shared)
        model->world = world;
    travel->work_at_frame = model->work;
}

/* ---- moving ---- */

/* After a failure nothing of the half event may stay. */
static void recover(Travel *travel) {
    Model *model = &travel->model;
    bool undone = model->undo.recording && undo_event(model);
    model->failed = false;
    if (!undone)
        model_reset(model);
}

/* On a long way only the last part is recorded: stepping back usually follows a seek at once. */
static void consider_recording(Model *model, EventNumber event) {
    bool near = event - model->world.event <= RECORDED;
    if (!near)
        undo_clear(&model->undo);
    model->undo.recording = near;
}

static bool go_forward(Travel *travel, EventNumber event) {
    while (travel->model.world.event < event) {
        consider_recording(&travel->model, event);
        if (!model_apply_next(&travel->model)) {
            recover(travel);
            return false;
        }
        consider_keyframe(travel);
    }
    return true;
}

/* As far as the log reaches. */
static void go_back(Travel *travel, EventNumber event) {
    Model *model = &travel->model;
    while (model->world.event > event && undo_event(model))
        continue;
    if (!model->failed)
        return;
    model_reset(model);
}

static bool log_reaches(const Model *model, EventNumber event) {
    return event <= model->world.event && model->world.event - event <= model->undo.mark_count;
}

bool travel_seek(Travel *travel, EventNumber event) {
    Model *model = &travel->model;
    EventNumber last = journal_count(model->journal);
    if (event > last)
        event = last;
    if (log_reaches(model, event))
        go_back(travel, event);
    const World *keyframe = keyframe_before(travel, event);
    bool behind = model->world.event > event;
    if (behind || (keyframe && keyframe->event > model->world.event))
        restore(travel, keyframe);
    return go_forward(travel, event);
}
