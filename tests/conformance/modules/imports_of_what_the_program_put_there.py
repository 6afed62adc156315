# What a program puts into sys.modules is imported as it is, and only real packages have submodules.
import sys
class Fake:
    def __init__(self, name): self.name=name
    def __repr__(self): return f'Fake({self.name})'
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return f'{self.name}.{n}'
sys.modules['pack']=Fake('pack')
sys.modules['pack.module']=Fake('pack.module')
from pack.module import fooble
print(fooble)
import pack.module
print(pack)
import pack.module as pm
print(pm)
for t in ('import pack.other','from pack.other import x','import pack.other.deep','import json.nope', 'import json.decoder.x','from pack import nothing, __hidden', 'import sys.x','import nowhere.at.all','from . import x','import os.path.x'):
    try: exec(t); print(t,'ok')
    except Exception as e: print(t,'|',type(e).__name__, e, getattr(e,'name',None))
sys.modules['five']=5
import five
print(five)
try:
    from five import x
except ImportError as e: print(e)
try:
    import five.x
except ImportError as e: print(e)
sys.modules['gone']=None
for t in ('import gone','import gone.x','from gone import y'):
    try: exec(t)
    except ImportError as e: print(type(e).__name__,e,e.name)
try: __import__('asyncio',None,None,(1,))
except TypeError as e: print(e)
