/* The module time, on the virtual clock: time() starts at 2021-01-02 17:30:00 UTC, the monotonic
 * clocks at 0.0; the time zone is UTC; sleep() blocks the virtual thread. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sim/asyncio/scheduler.h"
#include "sim/python/arguments.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"

#define EPOCH_SECONDS INT64_C(1609608600)

static Value time_time(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return float_new(sim, (double)EPOCH_SECONDS + sim->clock->now);
}

static Value time_monotonic(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return float_new(sim, sim->clock->now);
}

static Value time_zero(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return float_new(sim, 0.0);
}

static int64_t now_ns(Sim *sim) {
    return (int64_t)rint(sim->clock->now * 1e9);
}

static Value time_monotonic_ns(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return int_new(sim, now_ns(sim));
}

static Value time_time_ns(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return int_new(sim, EPOCH_SECONDS * INT64_C(1000000000) + now_ns(sim));
}

static Value time_zero_ns(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(0);
}

static Value time_sleep(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    double seconds;
    bool is_float = value_is(sim, args[0], sim->types.float_);
    Value number = is_float ? value_keep(args[0]) : value_index(sim, args[0]);
    bool ok = number && value_as_double(sim, number, &seconds);
    DROP_MAYBE(sim, number);
    if (!ok)
        return NULL;
    if (isnan(seconds))
        return RAISE(sim, ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return RAISE(sim, ValueError, "sleep length must be non-negative");
    return thread_block(sim, sim->clock->now + seconds, VALUE_NONE);
}

/* ---- calendar: days since 1970-01-01 to year, month, day ---- */

typedef struct Calendar {
    int64_t year;
    int month, day, hour, minute, second, weekday, yearday; /* weekday: Monday 0; yearday from 1 */
} Calendar;

static bool is_leap(int64_t y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static Calendar calendar_of(int64_t seconds) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    Calendar c;
    int64_t days = floor_div(seconds, 86400);
    int64_t rest = seconds - days * 86400;
    c.hour = (int)(rest / 3600);
    c.minute = (int)(rest / 60 % 60);
    c.second = (int)(rest % 60);
    c.weekday = (int)(((days + 3) % 7 + 7) % 7);
    int64_t cycles = floor_div(days, 146097);
    days -= cycles * 146097;
    c.year = 1970 + cycles * 400;
    while (days >= (is_leap(c.year) ? 366 : 365))
        days -= is_leap(c.year++) ? 366 : 365;
    c.yearday = (int)days + 1;
    c.month = 1;
    for (int m = 0; m < 12; m++) {
        int length = lengths[m] + (m == 1 && is_leap(c.year));
        if (days < length)
            break;
        days -= length;
        c.month++;
    }
    c.day = (int)days + 1;
    return c;
}

static bool raise_too_large(Sim *sim) {
    Value number = value_from_small_int(75); /* EOVERFLOW */
    Str *text = str_from(sim, "Value too large for defined data type");
    Value e = value_call2(sim, (Value)sim->exceptions.OSError, number, (Value)text);
    DROP(sim, text);
    if (e) {
        raise_value(sim, e);
        value_drop(sim, e);
    }
    return false;
}

/* Whole seconds of a float or an int. false: raised. */
static bool seconds_of(Sim *sim, Value v, int64_t *seconds) {
    double d = value_is_float(sim, v) ? float_value(v) : 0;
    if (isnan(d)) {
        RAISE(sim, ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    bool fits = fabs(d) < 9.2e18;
    if (fits && value_is_float(sim, v)) {
        *seconds = (int64_t)floor(d);
        return true;
    }
    if (fits && value_as_int64(sim, v, seconds))
        return true;
    if (fits && sim->error && !error_is(sim, sim->exceptions.OverflowError))
        return false;
    error_clear(sim);
    RAISE(sim, OverflowError, "timestamp out of range for platform time_t");
    return false;
}

/* false: raised. The year has to be an int of C. */
static bool calendar_for(Sim *sim, Value v, Calendar *c) {
    int64_t seconds;
    if (!seconds_of(sim, v, &seconds))
        return false;
    if (seconds > 67768036191676799 || seconds < -67768040609740800)
        return raise_too_large(sim);
    *c = calendar_of(seconds);
    return true;
}

/* The tuple (year, month, day, hour, minute, second, weekday, yearday) of a time in seconds. */
static Value time_calendar(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Calendar c;
    if (!calendar_for(sim, args[0], &c))
        return NULL;
    return (Value)tuple_of(sim, 8, int_new(sim, c.year), value_from_small_int(c.month),
                           value_from_small_int(c.day), value_from_small_int(c.hour),
                           value_from_small_int(c.minute), value_from_small_int(c.second),
                           value_from_small_int(c.weekday), value_from_small_int(c.yearday));
}

static Value time_ctime(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self;
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    Calendar c = calendar_of((int64_t)floor((double)EPOCH_SECONDS + sim->clock->now));
    if (!arguments_no_keywords(sim, "ctime", kwnames))
        return NULL;
    if (nargs > 1)
        return RAISE(sim, TypeError, "ctime() takes at most 1 argument (%zu given)", nargs);
    if (nargs && args[0] != VALUE_NONE && !calendar_for(sim, args[0], &c))
        return NULL;
    char text[64];
    snprintf(text, sizeof text, "%s %s %2d %02d:%02d:%02d %lld", days[c.weekday],
             months[c.month - 1], c.day, c.hour, c.minute, c.second, (long long)c.year);
    return (Value)str_from(sim, text);
}

static const NativeDef functions[] = {
    {"time", time_time, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"monotonic", time_monotonic, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"perf_counter", time_monotonic, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"process_time", time_zero, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"thread_time", time_zero, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"time_ns", time_time_ns, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"monotonic_ns", time_monotonic_ns, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"perf_counter_ns", time_monotonic_ns, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"process_time_ns", time_zero_ns, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"thread_time_ns", time_zero_ns, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"sleep", time_sleep, NATIVE_ONE, 0, 0, NULL, 0},
    {"ctime", time_ctime, NATIVE_RAW, 0, 0, NULL, 0},
    {"_calendar", time_calendar, NATIVE_ONE, 0, 0, NULL, 0},
    {0}};

Module *module_init__time(Sim *sim) {
    Module *m = module_new(sim, "time");
    module_add_functions(sim, m, functions);
    return m;
}
