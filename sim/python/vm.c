/* The virtual machine: one flat loop over the instructions of opcodes.def (CPython: ceval.c). Fast
 * paths stand here, slow ones are named functions (vm_ops.c, vm_call.c, vm_frames.c). Calls between
 * functions of the program do not nest in C: the loop goes on with the other frame. */
#include "sim/python/vm.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/range.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/slice.h"
#include "sim/python/origin.h"
#include "sim/python/vm_fast.h"
#include "sim/python/vm_internal.h"

#if defined(__GNUC__)
#define COMPUTED_GOTO 1
#else
#define COMPUTED_GOTO 0
#endif

/* ---- the loop ---- */

#define SAVE()   (frame->ip = ip, frame->top = sp)
#define PUSH(v)  (*sp++ = (v))
#define POP()    (*--sp)
#define TOP()    (sp[-1])
#define SECOND() (sp[-2])
#define A        (now->a)
#define NAME_A   ((Str *)code->names->items[now->a])
#define FAIL()   goto error
#define DROP_TOP()                                                                                 \
    do {                                                                                           \
        Value dropped_ = POP();                                                                    \
        value_drop(sim, dropped_);                                                                 \
    } while (0)
/* For what may be the last reference: a finalizer of the program wants to know the line. */
#define DROP_OLD(v)     (frame->ip = ip, value_drop(sim, (v)))
#define JUMP_TO(target) (ip = code->instructions + (target))

#if COMPUTED_GOTO
#define CASE(op) op_##op:
#define NEXT()                                                                                     \
    do {                                                                                           \
        now = ip++;                                                                                \
        goto *labels[now->op];                                                                     \
    } while (0)
#else
#define CASE(op) case OP_##op:
#define NEXT()   goto dispatch
#endif

/* Runs the top frame and, without nesting, the frames that it calls and returns to. */
static Next execute(Sim *sim, Run *run) {
    Thread *thread = sim->thread;
    Frame *frame;
    Code *code;
    Value *sp;
    Instruction *ip, *now;
    Value *slots;
    Value made; /* by a call */

load_frame:
    frame = thread->frame;
    if (frame->flags & FRAME_NATIVE)
        return vm_enter_native(sim, run, frame);
    code = frame->code;
    sp = frame->top;
    ip = frame->ip;
    slots = frame->slots;

#if COMPUTED_GOTO
    static const void *const labels[] = {
#define OPCODE(name, effect, meaning) &&op_##name,
#include "sim/python/opcodes.def"
#undef OPCODE
    };
    NEXT();
#else
dispatch:
    now = ip++;
    switch ((Op)now->op) {
#endif

    CASE(NOP) {
        NEXT();
    }
    CASE(LINE) {
        SAVE();
        if (A)
            vm_expression_event(sim, frame);
        else
            vm_line_event(sim, frame);
        if (sim->signal_at && !(code->flags & CODE_LIBRARY) && !signals_interrupt(sim))
            FAIL();
        NEXT();
    }
    CASE(POP_TOP) {
        frame->ip = ip;
        DROP_TOP();
        NEXT();
    }
    CASE(COPY) {
        Value v = sp[-A];
        PUSH(v ? value_keep(v) : NULL);
        NEXT();
    }
    CASE(SWAP) {
        Value v = TOP();
        TOP() = sp[-A];
        sp[-A] = v;
        NEXT();
    }
    CASE(PUSH_NULL) {
        PUSH(NULL);
        NEXT();
    }
    CASE(LOAD_CONST) {
        PUSH(value_keep(code->consts->items[A]));
        NEXT();
    }

    /* ---- names ---- */
    CASE(LOAD_FAST) {
        Value v = slots[A];
        if (!v)
            goto unbound;
        PUSH(value_keep(v));
        NEXT();
    }
    CASE(STORE_FAST) {
        Value old = slots[A];
        slots[A] = POP();
        if (old)
            DROP_OLD(old);
        NEXT();
    }
    CASE(DELETE_FAST) {
        Value old = slots[A];
        if (!old)
            goto unbound;
        slots[A] = NULL;
        DROP_OLD(old);
        NEXT();
    }
    CASE(MAKE_CELL) {
        Cell *cell = (Cell *)cell_new(sim, NULL);
        if (now->b) {
            cell->content = slots[now->c];
            slots[now->c] = NULL;
        }
        slots[A] = (Value)cell;
        NEXT();
    }
    CASE(LOAD_CLOSURE) {
        PUSH(value_keep(slots[A]));
        NEXT();
    }
    CASE(LOAD_DEREF) {
        Value v = ((Cell *)slots[A])->content;
        if (!v)
            goto unbound;
        PUSH(value_keep(v));
        NEXT();
    }
    CASE(STORE_DEREF) {
        Cell *cell = (Cell *)slots[A];
        Value old = cell->content;
        cell->content = POP();
        if (old)
            DROP_OLD(old);
        NEXT();
    }
    CASE(DELETE_DEREF) {
        Cell *cell = (Cell *)slots[A];
        Value old = cell->content;
        if (!old)
            goto unbound;
        cell->content = NULL;
        DROP_OLD(old);
        NEXT();
    }
    CASE(LOAD_CLASSDEREF) {
        Str *name = (Str *)code->names->items[now->b | now->c << 8];
        Value v = dict_get_str(sim, (Dict *)frame->locals, name);
        if (!v)
            v = ((Cell *)slots[A])->content;
        if (!v)
            goto unbound;
        PUSH(value_keep(v));
        NEXT();
    }
    CASE(LOAD_NAME) {
        SAVE();
        Value v = vm_load_name(sim, frame, NAME_A);
        if (!v)
            FAIL();
        PUSH(v);
        NEXT();
    }
    CASE(STORE_NAME) {
        SAVE();
        Value v = TOP();
        if (frame->locals->type == sim->types.dict) {
            dict_set_str(sim, (Dict *)frame->locals, NAME_A, v);
        } else if (!value_setitem(sim, frame->locals, (Value)NAME_A, v)) {
            FAIL();
        }
        DROP_TOP();
        NEXT();
    }
    CASE(DELETE_NAME) {
        SAVE();
        if (!dict_delete_str(sim, (Dict *)frame->locals, NAME_A)) {
            RAISE(sim, NameError, "name '%S' is not defined", NAME_A);
            FAIL();
        }
        NEXT();
    }
    CASE(LOAD_GLOBAL) {
        InlineCache *cache = cache_of(code, now);
        Value v = cached_global(frame->globals, cache, NAME_A);
        if (v) {
            PUSH(value_keep(v));
            NEXT();
        }
        SAVE();
        v = vm_load_global(sim, frame, NAME_A, cache);
        if (!v)
            FAIL();
        PUSH(v);
        NEXT();
    }
    CASE(STORE_GLOBAL) {
        frame->ip = ip;
        dict_set_str(sim, frame->globals, NAME_A, TOP());
        DROP_TOP();
        NEXT();
    }
    CASE(DELETE_GLOBAL) {
        SAVE();
        if (!dict_delete_str(sim, frame->globals, NAME_A)) {
            RAISE(sim, NameError, "name '%S' is not defined", NAME_A);
            FAIL();
        }
        NEXT();
    }

    /* ---- attributes and items ---- */
    CASE(LOAD_ATTR) {
        InlineCache *cache = cache_of(code, now);
        Value v = cached_attr(TOP(), cache, NAME_A);
        if (v) {
            value_keep(v);
        } else {
            SAVE();
            v = vm_load_attr(sim, TOP(), NAME_A, cache);
            if (!v)
                FAIL();
        }
        Value owner = TOP();
        TOP() = v;
        value_drop(sim, owner);
        NEXT();
    }
    CASE(LOAD_METHOD) {
        InlineCache *cache = cache_of(code, now);
        Value owner = TOP(), self;
        Value f = cached_method(owner, cache, NAME_A);
        if (f) { /* the owner becomes self: its reference moves */
            TOP() = value_keep(f);
            PUSH(owner);
            NEXT();
        }
        f = cached_attr(owner, cache, NAME_A); /* a function of a module, most often */
        if (f) {
            TOP() = value_keep(f);
            PUSH(NULL);
            value_drop(sim, owner);
            NEXT();
        }
        SAVE();
        if (!vm_load_method(sim, owner, NAME_A, cache, &f, &self))
            FAIL();
        TOP() = f;
        PUSH(self);
        value_drop(sim, owner);
        NEXT();
    }
    CASE(STORE_ATTR) {
        InlineCache *cache = cache_of(code, now);
        if (!cached_store(sim, TOP(), cache, NAME_A, SECOND())) {
            SAVE();
            if (!vm_store_attr(sim, TOP(), NAME_A, SECOND(), cache))
                FAIL();
        }
        DROP_TOP();
        DROP_TOP();
        NEXT();
    }
    CASE(DELETE_ATTR) {
        SAVE();
        if (!value_setattr(sim, TOP(), NAME_A, NULL))
            FAIL();
        DROP_TOP();
        NEXT();
    }
    CASE(BINARY_SUBSCR) {
        Value v = fast_subscript(sim, SECOND(), TOP());
        if (!v) {
            SAVE();
            v = value_getitem(sim, SECOND(), TOP());
            if (!v)
                FAIL();
        }
        DROP_TOP();
        Value owner = TOP();
        TOP() = v;
        value_drop(sim, owner);
        NEXT();
    }
    CASE(STORE_SUBSCR) {
        SAVE();
        if (!value_setitem(sim, SECOND(), TOP(), sp[-3]))
            FAIL();
        DROP_TOP();
        DROP_TOP();
        DROP_TOP();
        NEXT();
    }
    CASE(DELETE_SUBSCR) {
        SAVE();
        if (!value_setitem(sim, SECOND(), TOP(), NULL))
            FAIL();
        DROP_TOP();
        DROP_TOP();
        NEXT();
    }
    CASE(BUILD_SLICE) {
        Value step = A == 3 ? POP() : VALUE_NONE;
        Value stop = POP(), start = POP();
        PUSH(slice_new(sim, start, stop, step));
        value_drop(sim, start);
        value_drop(sim, stop);
        value_drop(sim, step);
        NEXT();
    }

    /* ---- operators ---- */
    CASE(BINARY_OP) {
        Value right = TOP(), left = SECOND();
        Value v = fast_binary(sim, left, right, A);
        if (!v) {
            SAVE();
            if (A == BINARY_ADD && value_is_heap(left) && left->type == sim->types.str &&
                value_is_heap(right) && right->type == sim->types.str) {
                /* the only other reference is often the variable that gets the result */
                if (left->refs == 2 &&
                    (ip->op == OP_STORE_FAST || ip->op == OP_STORE_FAST_LOAD_FAST) &&
                    slots[ip->a] == left) {
                    slots[ip->a] = NULL;
                    left->refs--;
                }
                SECOND() = NULL;
                v = (Value)str_append_in_place(sim, (Str *)left, (Str *)right);
                sp -= 2;
                value_drop(sim, right);
                PUSH(v);
                NEXT();
            }
            v = now->b ? value_inplace(sim, left, right, (BinaryOp)A)
                       : value_binary(sim, left, right, (BinaryOp)A);
            if (!v)
                FAIL();
        }
        sp -= 2;
        PUSH(v);
        value_drop(sim, right);
        value_drop(sim, left);
        NEXT();
    }
    CASE(UNARY_OP) {
        SAVE();
        Value v = value_unary(sim, TOP(), (UnaryOp)A);
        if (!v)
            FAIL();
        Value old = TOP();
        TOP() = v;
        value_drop(sim, old);
        NEXT();
    }
    CASE(UNARY_NOT) {
        SAVE();
        int truth = value_truth(sim, TOP());
        if (truth < 0)
            FAIL();
        DROP_TOP();
        PUSH(value_from_bool(!truth));
        NEXT();
    }
    CASE(COMPARE_OP) {
        int truth = fast_compare(sim, SECOND(), TOP(), A);
        Value v;
        if (truth >= 0) {
            v = value_from_bool(truth);
        } else {
            SAVE();
            v = value_compare(sim, SECOND(), TOP(), (CompareOp)A);
            if (!v)
                FAIL();
        }
        Value right = POP(), left = TOP();
        TOP() = v;
        value_drop(sim, right);
        value_drop(sim, left);
        NEXT();
    }
    CASE(IS_OP) {
        Value right = POP(), left = TOP();
        TOP() = value_from_bool((left == right) != A);
        value_drop(sim, right);
        value_drop(sim, left);
        NEXT();
    }
    CASE(CONTAINS_OP) {
        SAVE();
        int found = value_contains(sim, TOP(), SECOND());
        if (found < 0)
            FAIL();
        Value container = POP(), item = TOP();
        TOP() = value_from_bool(found != A);
        value_drop(sim, container);
        value_drop(sim, item);
        NEXT();
    }

    /* ---- jumps ---- */
    CASE(JUMP) {
        JUMP_TO(A);
        NEXT();
    }
    CASE(JUMP_BACKWARD) {
        if (--sim->steps_left < 0) {
            SAVE();
            if (!sim_step_slowly(sim))
                FAIL();
        }
        JUMP_TO(A);
        NEXT();
    }
    CASE(POP_JUMP_IF_FALSE) {
        Value v = TOP();
        if (v == VALUE_TRUE) {
            sp--;
            NEXT();
        }
        if (v == VALUE_FALSE) {
            sp--;
            JUMP_TO(A);
            NEXT();
        }
        SAVE();
        int truth = value_truth(sim, v);
        if (truth < 0)
            FAIL();
        if (!truth)
            JUMP_TO(A);
        DROP_TOP();
        NEXT();
    }
    CASE(POP_JUMP_IF_TRUE) {
        SAVE();
        int truth = value_truth(sim, TOP());
        if (truth < 0)
            FAIL();
        if (truth)
            JUMP_TO(A);
        DROP_TOP();
        NEXT();
    }
    CASE(POP_JUMP_IF_NONE) {
        if (TOP() == VALUE_NONE)
            JUMP_TO(A);
        DROP_TOP();
        NEXT();
    }
    CASE(POP_JUMP_IF_NOT_NONE) {
        if (TOP() != VALUE_NONE)
            JUMP_TO(A);
        DROP_TOP();
        NEXT();
    }
    CASE(JUMP_IF_FALSE_OR_POP) {
        SAVE();
        int truth = value_truth(sim, TOP());
        if (truth < 0)
            FAIL();
        if (!truth) {
            JUMP_TO(A);
        } else {
            DROP_TOP();
        }
        NEXT();
    }
    CASE(JUMP_IF_TRUE_OR_POP) {
        SAVE();
        int truth = value_truth(sim, TOP());
        if (truth < 0)
            FAIL();
        if (truth) {
            JUMP_TO(A);
        } else {
            DROP_TOP();
        }
        NEXT();
    }

    /* ---- building ---- */
    CASE(BUILD_TUPLE) {
        Tuple *t = A ? tuple_new(sim, (size_t)A) : (Tuple *)KEEP((Value)sim->empty_tuple);
        sp -= A;
        if (A)
            memcpy(t->items, sp, (size_t)A * sizeof(Value));
        PUSH((Value)t);
        NEXT();
    }
    CASE(BUILD_LIST) {
        List *l = list_new(sim, (size_t)A);
        sp -= A;
        for (int i = 0; i < A; i++)
            list_append_steal(sim, l, sp[i]);
        PUSH((Value)l);
        NEXT();
    }
    CASE(BUILD_SET) {
        SAVE();
        Set *s = set_new(sim);
        for (int i = A; i > 0; i--) {
            if (set_add(sim, s, sp[-i]))
                continue;
            DROP(sim, s);
            FAIL();
        }
        for (int i = 0; i < A; i++)
            DROP_TOP();
        PUSH((Value)s);
        NEXT();
    }
    CASE(BUILD_MAP) {
        SAVE();
        Dict *d = dict_new(sim);
        for (int i = A; i > 0; i--) {
            if (dict_set(sim, d, sp[-2 * i], sp[-2 * i + 1]))
                continue;
            DROP(sim, d);
            FAIL();
        }
        for (int i = 0; i < 2 * A; i++)
            DROP_TOP();
        PUSH((Value)d);
        NEXT();
    }
    CASE(BUILD_STRING) {
        SAVE();
        StrBuilder sb;
        sb_init(&sb, sim);
        for (int i = A; i > 0; i--)
            sb_str(&sb, (Str *)sp[-i]);
        for (int i = 0; i < A; i++)
            DROP_TOP();
        PUSH((Value)sb_finish(&sb));
        NEXT();
    }
    CASE(LIST_APPEND) {
        Value v = POP();
        list_append_steal(sim, (List *)sp[-A], v);
        NEXT();
    }
    CASE(SET_ADD) {
        SAVE();
        if (!set_add(sim, (Set *)sp[-A - 1], TOP()))
            FAIL();
        DROP_TOP();
        NEXT();
    }
    CASE(MAP_ADD) {
        SAVE();
        if (!dict_set(sim, (Dict *)sp[-A - 2], SECOND(), TOP()))
            FAIL();
        DROP_TOP();
        DROP_TOP();
        NEXT();
    }
    CASE(LIST_EXTEND) {
        SAVE();
        Value v = TOP();
        if (!list_extend(sim, (List *)sp[-A - 1], v)) {
            if (now->b && error_is(sim, sim->exceptions.TypeError) &&
                !type_of(sim, v)->slots.iter) {
                error_clear(sim);
                RAISE(sim, TypeError, "Value after * must be an iterable, not %T", v);
            }
            FAIL();
        }
        DROP_TOP();
        NEXT();
    }
    CASE(SET_UPDATE) {
        SAVE();
        if (!set_update(sim, (Set *)sp[-A - 1], TOP()))
            FAIL();
        DROP_TOP();
        NEXT();
    }
    CASE(DICT_UPDATE) {
        SAVE();
        if (!vm_dict_update(sim, sp[-A - 1], TOP()))
            FAIL();
        DROP_TOP();
        NEXT();
    }
    CASE(DICT_MERGE) {
        SAVE();
        if (!dict_merge_keywords(sim, (Dict *)sp[-A - 1], TOP(), sp[-A - 4]))
            FAIL();
        DROP_TOP();
        NEXT();
    }
    CASE(LIST_TO_TUPLE) {
        List *l = (List *)TOP();
        TOP() = (Value)tuple_from(sim, l->items, l->count);
        DROP(sim, l);
        NEXT();
    }
    CASE(UNPACK_SEQUENCE) {
        SAVE();
        Value v = POP();
        if (!vm_unpack(sim, v, (size_t)A, sp + A - 1)) {
            frame->top = sp;
            value_drop(sim, v);
            FAIL();
        }
        sp += A;
        value_drop(sim, v);
        NEXT();
    }
    CASE(UNPACK_EX) {
        SAVE();
        Value v = POP();
        int total = A + 1 + now->c;
        if (!vm_unpack_ex(sim, v, (size_t)A, now->c, sp + total - 1)) {
            value_drop(sim, v);
            FAIL();
        }
        sp += total;
        value_drop(sim, v);
        NEXT();
    }
    CASE(FORMAT_VALUE) {
        SAVE();
        Value spec = now->b ? TOP() : NULL;
        Value v = sp[now->b ? -2 : -1];
        Value r = vm_format(sim, v, A, spec);
        if (!r)
            FAIL();
        if (spec)
            DROP_TOP();
        TOP() = r;
        value_drop(sim, v);
        NEXT();
    }

    /* ---- calls ---- */
    CASE(CALL) {
        Value *base = sp - A - 2;
        Frame *callee = bind_plain(sim, base, (size_t)A);
        if (callee) {
            sp = base; /* what stood there has moved */
            SAVE();
            if (!vm_push(sim, callee))
                FAIL();
            goto load_frame;
        }
        SAVE();
        Value r, self;
        if (ip->op == OP_LOAD_METHOD && A == 0 && base[0] == (Value)sim->types.super && !base[1] &&
            (r = super_method_here(sim, frame, cache_of(code, ip), (Str *)code->names->items[ip->a],
                                   &self))) {
            value_drop(sim, base[0]);
            base[0] = value_keep(r); /* as the LOAD_METHOD that comes next would leave it */
            base[1] = value_keep(self);
            ip++;
            NEXT();
        }
        if (ip->op == OP_GET_AWAITABLE && has_twin(sim, base[0]) &&
            vm_await_at_once(sim, frame, base, (size_t)A, &r)) {
            ip = r ? code->instructions + ip[2].a : frame->ip;
        } else {
            r = vm_call(sim, frame, base, (size_t)A, NULL);
        }
        while (sp > base) {
            Value v = *--sp;
            if (v)
                value_drop(sim, v);
        }
        frame->top = sp;
        made = r;
        goto call_made;
    }
    CASE(CALL_KW) {
        SAVE();
        Value names = POP();
        Value r = vm_call(sim, frame, sp - A - 2, (size_t)A, (Tuple *)names);
        Value *base = sp - A - 2;
        while (sp > base) {
            Value v = *--sp;
            if (v)
                value_drop(sim, v);
        }
        value_drop(sim, names);
        frame->top = sp;
        made = r;
        goto call_made;
    }
    CASE(CALL_EX) {
        SAVE();
        Value keywords = now->b ? POP() : NULL;
        Value positional = POP();
        if (type_of(sim, positional) != sim->types.tuple) {
            Tuple *t = tuple_from_iterable(sim, positional);
            if (!t && error_is(sim, sim->exceptions.TypeError) &&
                !type_of(sim, positional)->slots.iter) {
                error_clear(sim);
                RAISE(sim, TypeError, "%S() argument after * must be an iterable, not %T",
                      function_shown_name(sim, SECOND()), positional);
            }
            value_drop(sim, positional);
            positional = (Value)t;
        }
        Value r = positional ? vm_call_ex(sim, SECOND(), TOP(), positional, keywords) : NULL;
        DROP_MAYBE(sim, keywords);
        DROP_MAYBE(sim, positional);
        for (int i = 0; i < 2; i++) {
            Value v = POP();
            if (v)
                value_drop(sim, v);
        }
        frame->top = sp;
        made = r;
        goto call_made;
    }
    CASE(MAKE_FUNCTION) {
        Value f = vm_make_function(sim, frame, A, &sp);
        PUSH(f);
        NEXT();
    }
    CASE(RETURN_VALUE) {
        Value v = POP();
        frame->ip = ip;
        frame->top = sp;
        Frame *below = frame->back;
        bool plain = !frame->flags && frame->function && !frame->locals;
        if (plain && below && !(below->flags & FRAME_NATIVE)) {
            thread->frame = below; /* the plain case of vm_return */
            thread->depth--;
            frame_free_plain(sim, frame);
            *below->top++ = v;
            goto load_frame;
        }
        Next next = vm_return(sim, run, v);
        if (next != NEXT_RUN)
            return next;
        goto load_frame;
    }
    CASE(RETURN_GENERATOR) {
        SAVE();
        bool entry = frame->flags & FRAME_ENTRY;
        Frame *below = frame->back;
        Value g = (Value)generator_new(sim, frame);
        if (thread->origin_depth && frame->code->flags & CODE_COROUTINE)
            coroutine_note_origin(sim, (Generator *)g, below);
        thread->frame = below;
        thread->depth--;
        hook_coroutine_created(sim, (Generator *)g);
        if (entry || !below) {
            run->outcome = VM_RETURNED;
            run->value = g;
            return NEXT_STOP;
        }
        if (below->flags & FRAME_NATIVE) {
            Next next = vm_return_to_native(sim, run, below, g);
            if (next != NEXT_RUN)
                return next;
            goto load_frame;
        }
        *below->top++ = g;
        goto load_frame;
    }
    CASE(YIELD_VALUE) {
        Value v = POP();
        if (now->b)
            v = async_gen_wrap(sim, v);
        SAVE();
        Next next = vm_yield(sim, run, v);
        if (next != NEXT_RUN)
            return next;
        goto load_frame;
    }

    /* ---- classes, imports ---- */
    CASE(LOAD_BUILD_CLASS) {
        PUSH(value_keep(dict_get_str(sim, sim->builtins, sim->names.__build_class__)));
        NEXT();
    }
    CASE(SETUP_ANNOTATIONS) {
        Dict *locals = (Dict *)frame->locals;
        if (!dict_get_str(sim, locals, sim->names.__annotations__)) {
            Value d = (Value)dict_new(sim);
            dict_set_str(sim, locals, sim->names.__annotations__, d);
            value_drop(sim, d);
        }
        NEXT();
    }
    CASE(LOAD_ASSERTION_ERROR) {
        PUSH(KEEP((Value)sim->exceptions.AssertionError));
        NEXT();
    }
    CASE(IMPORT_NAME) {
        SAVE();
        Value r = vm_import(sim, frame, NAME_A, TOP(), SECOND());
        if (!r)
            FAIL();
        DROP_TOP();
        DROP_TOP();
        PUSH(r);
        NEXT();
    }
    CASE(IMPORT_FROM) {
        SAVE();
        Value r = vm_import_from(sim, TOP(), NAME_A);
        if (!r)
            FAIL();
        PUSH(r);
        NEXT();
    }
    CASE(IMPORT_STAR) {
        SAVE();
        if (!vm_import_star(sim, frame, TOP()))
            FAIL();
        DROP_TOP();
        NEXT();
    }

    /* ---- iteration ---- */
    CASE(GET_ITER) {
        SAVE();
        Value it = value_iter(sim, TOP());
        if (!it)
            FAIL();
        Value old = TOP();
        TOP() = it;
        value_drop(sim, old);
        NEXT();
    }
    CASE(FOR_ITER) {
        Value it = TOP();
        if (it->type == sim->types.range_iterator) {
            Value n = range_iterator_next(sim, (RangeIterator *)it);
            if (n) {
                PUSH(n);
                NEXT();
            }
            DROP_TOP();
            JUMP_TO(A);
            NEXT();
        }
        SAVE();
        if (it->type == sim->types.generator && ((Generator *)it)->frame) {
            if (!generator_resume(sim, (Generator *)it, VALUE_NONE))
                FAIL();
            goto load_frame;
        }
        if (!it->type->slots.next) { /* the class has lost its __next__ meanwhile */
            RAISE(sim, TypeError, "'%T' object is not iterable", it);
            FAIL();
        }
        Value v = it->type->slots.next(sim, it);
        if (v) {
            PUSH(v);
            NEXT();
        }
        if (sim->error) {
            if (!error_is(sim, sim->exceptions.StopIteration))
                FAIL();
            error_clear(sim);
        }
        DROP_TOP();
        JUMP_TO(A);
        NEXT();
    }
    CASE(GET_YIELD_FROM_ITER) {
        SAVE();
        Value v = TOP();
        if (v && value_is_heap(v) && v->type == sim->types.coroutine &&
            !(code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))) {
            RAISE(sim, TypeError,
                  "cannot 'yield from' a coroutine object in a non-coroutine generator");
            FAIL();
        }
        if (value_is_heap(v) &&
            (v->type == sim->types.generator || v->type == sim->types.coroutine))
            NEXT();
        Value it = value_iter(sim, v);
        if (!it)
            FAIL();
        TOP() = it;
        value_drop(sim, v);
        NEXT();
    }
    CASE(GET_AITER) {
        SAVE();
        Value it = vm_get_aiter(sim, TOP());
        if (!it)
            FAIL();
        Value old = TOP();
        TOP() = it;
        value_drop(sim, old);
        NEXT();
    }
    CASE(GET_ANEXT) {
        SAVE();
        Value awaitable = vm_get_anext(sim, TOP());
        if (!awaitable)
            FAIL();
        PUSH(awaitable);
        NEXT();
    }
    CASE(END_ASYNC_FOR) {
        Value e = POP();
        if (value_is(sim, e, sim->exceptions.StopAsyncIteration)) {
            value_drop(sim, e);
            DROP_TOP();
            NEXT();
        }
        raise_again(sim, (Exception *)e);
        SAVE();
        goto unwind;
    }
    CASE(GET_AWAITABLE) {
        Value v = TOP();
        if (value_is_heap(v) && v->type == sim->types.coroutine && !((Generator *)v)->started)
            NEXT(); /* as it is in nearly all cases: awaited where it was made */
        SAVE();
        Value it = vm_get_awaitable(sim, TOP(), A);
        if (!it)
            FAIL();
        Value old = TOP();
        TOP() = it;
        value_drop(sim, old);
        NEXT();
    }
    CASE(SEND) {
        Value it = SECOND();
        if (is_plain_generator(sim, it)) {
            Value sent = POP();
            SAVE();
            bool ok = generator_resume(sim, (Generator *)it, sent);
            value_drop(sim, sent);
            if (!ok)
                FAIL();
            goto load_frame;
        }
        SAVE();
        Value result = NULL;
        SendOutcome outcome = is_native_coroutine(sim, it)
                                  ? generator_step_native(sim, (Generator *)it, TOP(), &result)
                                  : value_send(sim, it, TOP(), &result);
        if (outcome == SEND_RAISED)
            FAIL();
        DROP_TOP();
        if (outcome == SEND_RETURNED) {
            DROP_TOP();
            JUMP_TO(A);
        }
        PUSH(result);
        NEXT();
    }

    /* ---- exceptions ---- */
    CASE(RAISE) {
        SAVE();
        bool entry = vm_raise(sim, A, sp);
        for (int i = 0; i < A; i++)
            DROP_TOP();
        frame->top = sp;
        if (entry)
            FAIL();
        goto unwind;
    }
    CASE(RERAISE) {
        Value e = POP();
        raise_again(sim, (Exception *)e);
        SAVE();
        /* The handler is looked up from here, but the exception is still that of the first place.
         */
        run->place = A ? value_as_small_int(sp[-A]) : -1;
        goto unwind_at_saved;
    }
    CASE(PUSH_EXC_INFO) {
        Value e = TOP();
        Value previous = thread->handled->exception;
        thread->handled->exception = value_keep(e);
        TOP() = previous ? previous : VALUE_NONE;
        PUSH(e);
        NEXT();
    }
    CASE(POP_EXCEPT) {
        Value previous = POP();
        Value old = thread->handled->exception;
        thread->handled->exception = previous == VALUE_NONE ? NULL : previous;
        if (sim->journal && ip->op != OP_RERAISE) {
            SAVE();
            hook_exception_cleared(sim, frame, old);
        }
        if (old)
            value_drop(sim, old);
        NEXT();
    }
    CASE(CHECK_EXC_MATCH) {
        SAVE();
        if (!vm_check_except_pattern(sim, TOP(), false))
            FAIL();
        int matches = exception_matches(sim, SECOND(), TOP());
        if (matches < 0)
            FAIL();
        if (matches)
            hook_exception_caught(sim, frame, SECOND());
        DROP_TOP();
        PUSH(value_from_bool(matches));
        NEXT();
    }
    CASE(CHECK_EG_MATCH) {
        SAVE();
        if (!vm_check_except_pattern(sim, TOP(), true))
            FAIL();
        Value match = NULL, rest = NULL;
        if (!exception_group_split(sim, SECOND(), TOP(), &match, &rest))
            FAIL();
        if (match && match != VALUE_NONE)
            hook_group_matched(sim, frame, SECOND(), match);
        DROP_TOP();
        DROP_TOP();
        PUSH(rest ? rest : VALUE_NONE);
        PUSH(match ? match : VALUE_NONE);
        if (match && match != VALUE_NONE) {
            value_replace(sim, &thread->handled->exception, value_keep(match));
        }
        NEXT();
    }
    CASE(PREP_RERAISE_STAR) {
        SAVE();
        Value r = exception_group_prep_reraise(sim, SECOND(), (List *)TOP());
        if (!r)
            FAIL();
        DROP_TOP();
        Value old = TOP();
        TOP() = r;
        value_drop(sim, old);
        NEXT();
    }
    CASE(BEFORE_WITH) {
        SAVE();
        Value exit, enter;
        if (!vm_before_with(sim, TOP(), false, &exit, &enter))
            FAIL();
        Value manager = TOP();
        TOP() = exit;
        value_drop(sim, manager);
        frame->top = sp;
        /* __enter__ as a frame of its own, so that it may block */
        Value call[2] = {enter, NULL};
        Value r = vm_call(sim, frame, call, 0, NULL);
        value_drop(sim, call[0]);
        DROP_MAYBE(sim, call[1]);
        made = r;
        goto call_made;
    }
    CASE(BEFORE_ASYNC_WITH) {
        SAVE();
        Value exit, enter;
        if (!vm_before_with(sim, TOP(), true, &exit, &enter))
            FAIL();
        Value manager = TOP();
        TOP() = exit;
        value_drop(sim, manager);
        Value r = value_call0(sim, enter);
        value_drop(sim, enter);
        if (!r)
            FAIL();
        PUSH(r);
        NEXT();
    }
    CASE(WITH_EXCEPT_START) {
        SAVE();
        Exception *e = (Exception *)TOP();
        Value exit = sp[-4];
        Value traceback = e->traceback ? (Value)e->traceback : VALUE_NONE;
        Value call[5] = {value_keep(exit), NULL, (Value)e->head.type, (Value)e, traceback};
        Value r = vm_call(sim, frame, call, 3, NULL);
        value_drop(sim, call[0]);
        DROP_MAYBE(sim, call[1]);
        made = r;
        goto call_made;
    }

    /* ---- match ---- */
    CASE(GET_LEN) {
        SAVE();
        int64_t n = value_length(sim, TOP());
        if (n < 0)
            FAIL();
        PUSH(value_from_small_int(n));
        NEXT();
    }
    CASE(MATCH_MAPPING) {
        bool is_mapping = type_of(sim, TOP())->flags & (TYPE_MAPPING | TYPE_IS_DICT);
        PUSH(value_from_bool(is_mapping));
        NEXT();
    }
    CASE(MATCH_SEQUENCE) {
        unsigned flags = type_of(sim, TOP())->flags;
        PUSH(value_from_bool((flags & (TYPE_SEQUENCE | TYPE_IS_LIST | TYPE_IS_TUPLE)) &&
                             !(flags & TYPE_IS_STR)));
        NEXT();
    }
    CASE(MATCH_KEYS) {
        SAVE();
        Value r = vm_match_keys(sim, SECOND(), (Tuple *)TOP());
        if (!r)
            FAIL();
        PUSH(r);
        NEXT();
    }
    CASE(MATCH_CLASS) {
        SAVE();
        Value r = vm_match_class(sim, sp[-3], SECOND(), (size_t)A, (Tuple *)TOP());
        if (!r)
            FAIL();
        DROP_TOP();
        DROP_TOP();
        Value old = TOP();
        TOP() = r;
        value_drop(sim, old);
        NEXT();
    }

    /* ---- fused ---- */
    CASE(LOAD_FAST_LOAD_FAST) {
        Value v = slots[A];
        if (!v)
            goto unbound;
        Value w = slots[now->c];
        if (!w)
            goto unbound_c;
        PUSH(value_keep(v));
        PUSH(value_keep(w));
        NEXT();
    }
    CASE(LOAD_FAST_LOAD_CONST) {
        Value v = slots[A];
        if (!v)
            goto unbound;
        PUSH(value_keep(v));
        PUSH(value_keep(code->consts->items[now->c]));
        NEXT();
    }
    CASE(STORE_FAST_LOAD_FAST) {
        Value old = slots[A];
        slots[A] = POP();
        if (old)
            DROP_OLD(old);
        Value v = slots[now->c];
        if (!v)
            goto unbound_c;
        PUSH(value_keep(v));
        NEXT();
    }
    CASE(COMPARE_JUMP) {
        int truth = fast_compare(sim, SECOND(), TOP(), now->b);
        if (truth < 0) {
            SAVE();
            truth = value_compare_truth(sim, SECOND(), TOP(), (CompareOp)now->b);
            if (truth < 0)
                FAIL();
        }
        Value right = POP(), left = POP();
        value_drop(sim, right);
        value_drop(sim, left);
        if (truth == now->c)
            JUMP_TO(A);
        NEXT();
    }

/* What a call has come to. */
call_made:
    if (made == VALUE_FRAME_PUSHED)
        goto load_frame;
    if (made == VALUE_BLOCKED)
        goto blocked;
    if (!made)
        FAIL();
    PUSH(made);
    NEXT();

#if !COMPUTED_GOTO
case OP_COUNT: break;
}
#endif

unbound : SAVE();
vm_raise_unbound(sim, frame, (size_t)A);
goto error;
unbound_c : SAVE();
vm_raise_unbound(sim, frame, now->c);
error : frame->ip = ip;
frame->top = sp;
return NEXT_ERROR;
unwind : frame->ip = ip;
frame->top = sp;
return NEXT_UNWIND;
unwind_at_saved : frame->top = sp;
return NEXT_UNWIND;
blocked : run->outcome = VM_BLOCKED;
return NEXT_STOP;
}

static VmOutcome run_from(Sim *sim, Next next, Run *run) {
    for (;;) {
        switch (next) {
        case NEXT_RUN: next = execute(sim, run); break;
        case NEXT_ERROR: {
            Frame *frame = sim->thread->frame;
            if (!(frame->flags & FRAME_NATIVE)) {
                traceback_push(sim, sim->error, frame->code, frame_instruction(frame));
                hook_exception_passes(sim, frame);
            }
            next = vm_unwind(sim, run);
            break;
        }
        case NEXT_UNWIND: next = vm_unwind(sim, run); break;
        case NEXT_STOP: return run->outcome;
        }
    }
}

VmOutcome vm_run(Sim *sim, bool raising, Value *value) {
    Run run = {.outcome = VM_RETURNED, .place = -1};
    VmOutcome outcome = run_from(sim, raising ? NEXT_ERROR : NEXT_RUN, &run);
    *value = run.value;
    return outcome;
}

VmOutcome vm_resume(Sim *sim, Value *value) {
    Run run = {.outcome = VM_RETURNED, .place = -1};
    VmOutcome outcome = run_from(sim, vm_deliver_unblocked(sim, &run), &run);
    if (outcome != VM_BLOCKED)
        *value = run.value;
    return outcome;
}
