import sys
import traceback
import warnings


def inner():
    raise ValueError("wrong")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    lines = traceback.format_exception(e)
    print(len(lines), lines[-1].strip())
    tb = traceback.TracebackException.from_exception(e)
    print([(f.name, f.lineno, f.line) for f in tb.stack], str(tb), tb.exc_type.__name__)
    print(traceback.format_exception_only(e), traceback.format_tb(e.__traceback__)[1].splitlines()[1].strip())
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next
for f in traceback.extract_stack():
    print(f.name, f.lineno)


def deprecated():
    warnings.warn("old function", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    deprecated()
    warnings.warn("plain")
    print([(w.category.__name__, str(w.message), w.lineno) for w in log])
warnings.simplefilter("error")
try:
    warnings.warn("as an error", RuntimeWarning)
except RuntimeWarning as e:
    print(repr(e))
warnings.filterwarnings("ignore", message="quiet")
warnings.warn("quiet please")
