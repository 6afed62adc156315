# compare: stderr
import warnings


def old():
    warnings.warn("use new() instead", DeprecationWarning, stacklevel=2)
    warnings.warn("careful", UserWarning)


old()
old()
warnings.warn("from the module")
print("end")
