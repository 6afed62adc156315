import sys


def find_spec(name, package=None):
    from importlib import import_module
    try:
        module = import_module(name, package)
    except ImportError:
        return None
    from types import SimpleNamespace
    return SimpleNamespace(name=name, origin=getattr(module, '__file__', None), loader=None)


def __getattr__(name):
    raise AttributeError(f'importlib.util.{name} is not there in aioscope: modules come from the '
                         'simulated library only')
