/* _hash.digest(name, data). hashlib.py keeps what was given to update() and asks here for the
 * digest of the whole. */
#include "sim/python/import.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/vm_internal.h"
#include "sim/stdlib/digest.h"

static Value digest(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    BytesView view;
    const DigestAlgorithm *a =
        value_is_str(sim, args[0]) ? digest_find(((Str *)args[0])->text) : NULL;
    if (!a)
        return RAISE(sim, ValueError, "unsupported hash type %V", args[0]);
    if (!bytes_view(sim, args[1], &view))
        return RAISE(sim, TypeError, "object supporting the buffer API required");
    unsigned char out[DIGEST_MAX];
    digest_of(a, (const unsigned char *)view.data, view.size, out);
    return (Value)bytes_new(sim, (const char *)out, digest_size(a));
}

Module *module_init__hash(Sim *sim) {
    static const NativeDef functions[] = {{"digest", digest, NATIVE_POS, 2, 2, NULL, 0}, {0}};
    Module *m = module_new(sim, "_hash");
    module_add_functions(sim, m, functions);
    return m;
}
