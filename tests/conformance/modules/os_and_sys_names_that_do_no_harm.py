import os
import sys

print(isinstance(os.getpid(), int), os.getpid() == os.getpid(), os.name, os.path.abspath(__file__) == os.path.abspath(sys.argv[0]), os.path.basename(sys.argv[0]))
print(sys.version_info.major, sys.version_info >= (3, 8), "3.11" in sys.version, sys.modules["sys"] is sys, "asyncio" in sys.modules or True, sys.getrefcount is not None)
sys.stdout.write("written ")
sys.stdout.flush()
print(sys.stdout.write("x\n"), sys.stderr.write(""))
print(sys.getsizeof([]) > 0, callable(sys.exit), sys.executable is not None, sys.path is not None, sys.stdin is not None, sys.flags is not None)
try:
    sys.setrecursionlimit(200)
    print(sys.getrecursionlimit())
finally:
    sys.setrecursionlimit(1000)
print(os.path.splitext("a.py"), os.path.exists("/"), os.path.join("a", "/b"), os.path.normpath("a/../b"), os.path.isabs("/x"), os.pathsep)
