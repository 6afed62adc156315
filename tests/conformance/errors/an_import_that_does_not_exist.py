# compare: stderr
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from asyncio import no_such_name
except ImportError as e:
    print(type(e).__name__)
try:
    import uvloop
except ImportError:
    uvloop = None
print(uvloop)
import yet_another_missing_module
