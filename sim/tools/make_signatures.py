"""Writes sim/stdlib/signatures.def: the signatures that inspect.signature() finds for what is C in the running
Python (3.11), as far as it finds any and their defaults are plain values."""
import importlib
import inspect
import re
import sys
import types

MODULES = """builtins _asyncio _bisect _collections _contextvars _csv _functools _heapq _io _json _operator _queue
    _random _struct _thread _weakref array atexit binascii collections datetime functools gc itertools math cmath
    operator sys time types weakref""".split()
LINE = 110
HEAD = """/* Signatures of what is C in CPython, as inspect shows them: SIGNATURE("module", "signature", "qualified
   names"). The module "" stands for the slots behind dunder methods, whatever their type. Written by
   sim/tools/make_signatures.py. */
"""


def text_of(thing):
    try:
        text = str(inspect.signature(thing))
        exec(f"def f{text}: pass", {})
        return text
    except (ValueError, TypeError, SyntaxError, NameError):
        return None


def things_of(module):
    for name, thing in list(vars(module).items()):
        if isinstance(thing, types.BuiltinFunctionType) and not isinstance(thing.__self__, type):
            yield thing.__module__ or module.__name__, thing.__qualname__, thing
        if isinstance(thing, type):
            if not isinstance(thing.__init__, types.FunctionType) and isinstance(thing.__new__, types.BuiltinFunctionType):
                yield thing.__module__, thing.__qualname__, thing
            for key, value in list(vars(thing).items()):
                if isinstance(value, (types.MethodDescriptorType, types.ClassMethodDescriptorType)):
                    yield thing.__module__, f"{thing.__qualname__}.{key}", value
                elif isinstance(value, types.WrapperDescriptorType):
                    yield "", key, value


def all_signatures():
    found = {}
    slots = {}
    for name in MODULES:
        for module, qualname, thing in things_of(importlib.import_module(name)):
            text = text_of(thing)
            if not text or not re.fullmatch(r"[\w.]+", qualname):
                continue
            if module:
                found[module, qualname] = text
            else:
                slots.setdefault(qualname, []).append(text)
    for qualname, texts in slots.items():
        found["", qualname] = max(set(texts), key=texts.count)
    return found


def rows(found):
    groups = {}
    for (module, qualname), text in sorted(found.items()):
        groups.setdefault((module, text), []).append(qualname)
    for (module, text), names in sorted(groups.items()):
        text = text.replace("\\", "\\\\").replace('"', '\\"')
        lines, line = [], ""
        for name in names:
            if len(line) + len(name) > LINE - 14:
                lines.append(line)
                line = ""
            line += " " + name if line else name
        lines.append(line)
        joined = ' "\n          "'.join(lines)
        yield f'SIGNATURE("{module}", "{text}",\n          "{joined}")\n'


sys.stdout.write(HEAD + "".join(rows(all_signatures())))
