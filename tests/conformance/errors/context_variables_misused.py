# The classes of contextvars as errors and repr name them; what has items but is no sequence is no container.
import contextvars
import re

var = contextvars.ContextVar("var")
token = var.set(1)
print(type(var), type(contextvars.copy_context()), type(token), type(var).__module__, type(var).__qualname__)
for f in (lambda: var + 1, lambda: var(), lambda: var[0], lambda: var.name.nope, lambda: var.nope, lambda: token + 1,
          lambda: var.set(), lambda: var.set(1, 2), lambda: var.reset(5), lambda: len(var), lambda: 1 in var,
          lambda: 1 in re.match("a", "a"), lambda: list(re.match("a", "a")), lambda: 1 in (int | str),
          lambda: contextvars.ContextVar(), lambda: contextvars.ContextVar(1), lambda: contextvars.ContextVar("a", 1)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
