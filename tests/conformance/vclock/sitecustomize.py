"""Prepares an interpreter that cpython_vclock.py has started: the first code of ours that runs in it."""

import _frozen_importlib_external as importlib_external
import os
import sys
import traceback


def _restore_surroundings(folder):
    """Takes away what the launcher set up, so that the program does not see it."""
    sys.path.remove(folder)
    python_path = os.environ.pop("VCLOCK_PYTHONPATH")
    if python_path:
        os.environ["PYTHONPATH"] = python_path
    else:
        del os.environ["PYTHONPATH"]
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONIOENCODING"):
        del os.environ[name]


def _name_program(path):
    """Gives the main module its file name when the interpreter makes the loader of the script, just before it runs."""
    plain = importlib_external.SourcelessFileLoader

    def loader(name, script):
        importlib_external.SourcelessFileLoader = plain
        sys.modules["__main__"].__file__ = os.path.abspath(path)
        sys.argv[0] = path
        sys.path[0] = os.path.dirname(os.path.abspath(path))
        return plain(name, os.path.abspath(path))

    importlib_external.SourcelessFileLoader = loader


def _install(mode, events):
    import vclock_clock

    vclock_clock.install()
    if mode == "lean":
        import vclock_lean

        vclock_lean.install()
    else:
        import vclock_threads

        vclock_threads.install()
        import vclock_sets

        vclock_sets.install()
        import vclock_loop

        vclock_loop.install(vclock_sets.set, events)
        _collect_at_the_end_only()
    import random

    random.seed(0)


def _collect_at_the_end_only():
    # Collections between would come after so many allocations of Python's own; gc.disable() would leave
    # out the one at the end, too, and be seen by gc.isenabled().
    import gc

    thresholds = gc.get_threshold()
    gc.set_threshold(1 << 30)
    gc.get_threshold = lambda: thresholds


def _main():
    _restore = os.path.dirname(os.path.abspath(__file__))
    try:
        mode, events = os.environ.pop("VCLOCK_MODE"), os.environ.pop("VCLOCK_EVENTS")
        _name_program(os.environ.pop("VCLOCK_PROGRAM"))
        _install(mode, events)
        _restore_surroundings(_restore)
    except BaseException:
        traceback.print_exc()
        os._exit(70)


_main()
