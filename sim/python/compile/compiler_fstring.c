/* f-strings: each part becomes a str on the stack, BUILD_STRING joins them. */
#include "sim/python/compile/compiler_internal.h"

void compile_formatted_value(Compiler *c, const FormattedValueNode *node) {
    compile_expression(c, node->value);
    if (node->format_spec)
        compile_expression(c, node->format_spec);
    int32_t conversion = node->conversion > 0 ? node->conversion : 0;
    emit_bc(c, OP_FORMAT_VALUE, conversion, node->format_spec != NULL, 0, node->base.span);
}

void compile_joined_str(Compiler *c, const JoinedStrNode *node) {
    for (uint32_t i = 0; i < node->values.count; i++) {
        compile_expression(c, node->values.items[i]);
    }
    if (node->values.count != 1)
        emit(c, OP_BUILD_STRING, (int32_t)node->values.count, node->base.span);
}
