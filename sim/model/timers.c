/*
 * The timers of a loop in order: an AVL tree whose nodes are the rows of the Timer table, each with
 * the size of its subtree, so that the i-th timer is found in O(log n) and nothing is sorted while
 * drawing.
 */
#include <math.h>

#include "sim/model/fold.h"

/* Not a number (a broken journal) counts as the end of time, so that the order stays total. */
static double deadline_of(const ModelHandle *handle) {
    return handle->when == handle->when ? handle->when : HUGE_VAL;
}

static bool before(const Model *model, HandleId a, HandleId b) {
    const ModelHandle *first = model_handle(model, a);
    const ModelHandle *second = model_handle(model, b);
    if (!first || !second)
        return a < b;
    double x = deadline_of(first);
    double y = deadline_of(second);
    return x < y || (x == y && first->created < second->created);
}

static uint32_t size_of(const Model *model, HandleId node) {
    const ModelTimer *timer = model_timer(model, node);
    return timer ? timer->size : 0;
}

static uint32_t height_of(const Model *model, HandleId node) {
    const ModelTimer *timer = model_timer(model, node);
    return timer ? timer->height : 0;
}

static void measure(Model *model, HandleId node) {
    ModelTimer *timer = model_edit_timer(model, node);
    if (!timer)
        return;
    uint32_t left = height_of(model, timer->left);
    uint32_t right = height_of(model, timer->right);
    timer->height = (left > right ? left : right) + 1;
    timer->size = size_of(model, timer->left) + size_of(model, timer->right) + 1;
}

static HandleId turn_right(Model *model, HandleId node) {
    ModelTimer *timer = model_edit_timer(model, node);
    HandleId top = timer ? timer->left : 0;
    ModelTimer *raised = model_edit_timer(model, top);
    if (!timer || !raised)
        return node;
    timer->left = raised->right;
    raised->right = node;
    measure(model, node);
    measure(model, top);
    return top;
}

static HandleId turn_left(Model *model, HandleId node) {
    ModelTimer *timer = model_edit_timer(model, node);
    HandleId top = timer ? timer->right : 0;
    ModelTimer *raised = model_edit_timer(model, top);
    if (!timer || !raised)
        return node;
    timer->right = raised->left;
    raised->left = node;
    measure(model, node);
    measure(model, top);
    return top;
}

/* How much higher the left side is than the right. */
static int lean_of(const Model *model, HandleId node) {
    const ModelTimer *timer = model_timer(model, node);
    return timer ? (int)height_of(model, timer->left) - (int)height_of(model, timer->right) : 0;
}

static HandleId balance(Model *model, HandleId node) {
    measure(model, node);
    int lean = lean_of(model, node);
    ModelTimer *timer = lean > 1 || lean < -1 ? model_edit_timer(model, node) : NULL;
    if (!timer)
        return node;
    if (lean > 1) {
        if (lean_of(model, timer->left) < 0)
            timer->left = turn_left(model, timer->left);
        return turn_right(model, node);
    }
    if (lean_of(model, timer->right) > 0)
        timer->right = turn_right(model, timer->right);
    return turn_left(model, node);
}

/* Depth is at most 1.44 log2 of the number of timers, so recursion is safe here. */
static HandleId insert(Model *model, HandleId root, HandleId handle) {
    ModelTimer *timer = model_edit_timer(model, root);
    if (!timer)
        return handle;
    if (before(model, handle, root))
        timer->left = insert(model, timer->left, handle);
    else
        timer->right = insert(model, timer->right, handle);
    return balance(model, root);
}

static HandleId first_of(const Model *model, HandleId root) {
    const ModelTimer *timer;
    while ((timer = model_timer(model, root)) && timer->left)
        root = timer->left;
    return root;
}

static HandleId remove_first(Model *model, HandleId root) {
    ModelTimer *timer = model_edit_timer(model, root);
    if (!timer)
        return 0;
    if (!timer->left)
        return timer->right;
    timer->left = remove_first(model, timer->left);
    return balance(model, root);
}

static HandleId join(Model *model, HandleId left, HandleId right) {
    if (!left || !right)
        return left ? left : right;
    HandleId top = first_of(model, right);
    HandleId rest = remove_first(model, right);
    ModelTimer *timer = model_edit_timer(model, top);
    if (!timer)
        return right;
    timer->left = left;
    timer->right = rest;
    return balance(model, top);
}

static HandleId without(Model *model, HandleId root, HandleId handle) {
    ModelTimer *timer = model_edit_timer(model, root);
    if (!timer)
        return 0;
    if (root == handle)
        return join(model, timer->left, timer->right);
    if (before(model, handle, root))
        timer->left = without(model, timer->left, handle);
    else
        timer->right = without(model, timer->right, handle);
    return balance(model, root);
}

void model_timers_insert(Model *model, ModelLoop *loop, HandleId handle) {
    const ModelHandle *row = model_handle(model, handle);
    ModelTimer *timer = model_edit_timer(model, handle);
    if (!timer && row)
        timer = model_add_timer(model, handle, row->created);
    if (!timer)
        return;
    timer->left = timer->right = 0;
    timer->size = timer->height = 1;
    loop->timers = insert(model, loop->timers, handle);
    loop->timer_count++;
}

/* The handle must be in the tree. */
void model_timers_remove(Model *model, ModelLoop *loop, HandleId handle) {
    loop->timers = without(model, loop->timers, handle);
    loop->timer_count--;
}

HandleId model_loop_timer(const Model *model, LoopId id, uint32_t index) {
    const ModelLoop *loop = model_loop(model, id);
    HandleId node = loop ? loop->timers : 0;
    const ModelTimer *timer;
    while ((timer = model_timer(model, node))) {
        uint32_t left = size_of(model, timer->left);
        if (index == left)
            return node;
        node = index < left ? timer->left : timer->right;
        if (index > left)
            index -= left + 1;
    }
    return 0;
}
