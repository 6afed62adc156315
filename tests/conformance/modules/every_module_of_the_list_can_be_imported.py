modules = ["asyncio", "time", "random", "functools", "contextlib", "typing", "dataclasses", "collections", "collections.abc", "itertools", "enum", "datetime", "logging", "signal", "sys", "concurrent.futures", "threading", "string", "math", "os", "os.path", "abc", "inspect", "traceback", "textwrap", "json", "queue", "weakref", "contextvars", "warnings", "operator", "copy", "types", "re", "heapq", "bisect", "io", "__future__", "numbers", "builtins"]
import importlib

for name in modules:
    try:
        module = importlib.import_module(name)
        print(name, module.__name__)
    except ImportError as e:
        print(name, "missing", e)
