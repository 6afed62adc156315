/* What signals tell the journal. */
#include <stdio.h>

#include "sim/asyncio/hooks_internal.h"

static TextId signal_text(Journal *j, int number) {
    static const struct {
        int number;
        const char *name;
    } names[] = {{1, "SIGHUP"},   {2, "SIGINT"},   {3, "SIGQUIT"},  {6, "SIGABRT"},
                 {9, "SIGKILL"},  {10, "SIGUSR1"}, {12, "SIGUSR2"}, {13, "SIGPIPE"},
                 {14, "SIGALRM"}, {15, "SIGTERM"}, {17, "SIGCHLD"}, {18, "SIGCONT"},
                 {19, "SIGSTOP"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].number == number)
            return journal_text_z(j, names[i].name);
    }
    char text[24];
    snprintf(text, sizeof text, "signal %d", number);
    return journal_text_z(j, text);
}

void note_signal_sent(Sim *sim, int number, SignalSource source) {
    Journal *j = hook_journal(sim);
    journal_add_signal_send(j, (EventSignalSend){.number = number,
                                                 .name = signal_text(j, number),
                                                 .source = source,
                                                 .span = hook_span(sim)});
}

void note_signal_delivered(Sim *sim, int number, SignalHow how, Value handler) {
    Journal *j = hook_journal(sim);
    SafeText name;
    safe_text_init(&name);
    if (handler)
        safe_text_qualname(sim, &name, handler);
    journal_add_signal_deliver(j, (EventSignalDeliver){.number = number,
                                                       .name = signal_text(j, number),
                                                       .how = how,
                                                       .handler = hook_text(j, &name)});
}
