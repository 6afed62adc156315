# compare: stderr
import functools

# A cache takes over the names of what it holds; of a builtin it must not ask for more.
length = functools.lru_cache(len)
print(length("abc"), length("abc"), length.cache_info())
print(length.__name__, length.__qualname__, length.__module__, length.__wrapped__ is len)
largest = functools.cache(max)
print(largest(3, 9, 4), largest.__name__)
