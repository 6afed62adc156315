/* The printer of tokens. */
#include "sim/python/print.h"

static void print_lexer_error(const PrintOut *out, const LexerError *error) {
    const char *message = error->message == NULL ? "unexpected end" : error->message;
    print_format(out, "%d:%d ERROR %s: ", (int)error->line, (int)error->offset,
                 error_kind_name(error->kind));
    print_text(out, message);
    print_text(out, "\n");
}

void print_tokens(const PrintOut *out, Source *source) {
    Lexer lexer;
    lexer_init(&lexer, source);
    for (;;) {
        Token token = lexer_next(&lexer);
        if (token.kind == TOKEN_ERROR) {
            print_lexer_error(out, &lexer.error);
            return;
        }
        print_format(out, "%u:%u-%u:%u %s", (unsigned)token.span.line, (unsigned)token.span.col,
                     (unsigned)token.span.end_line, (unsigned)token.span.end_col,
                     token_kind_name(token.kind));
        if (token.has_place && token.kind != TOKEN_NEWLINE) {
            print_text(out, " ");
            print_quoted(out, lexer.text + token.start, token.end - token.start);
        }
        print_text(out, "\n");
        if (token.kind == TOKEN_ENDMARKER) {
            return;
        }
    }
}
