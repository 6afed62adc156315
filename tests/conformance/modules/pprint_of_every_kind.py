# pprint: every kind of value with every option, subclasses of the printer, recursion.
import collections
import dataclasses
import pprint
import types
def a(f,*x,**k):
    try: print(f(*x,**k))
    except Exception as e: print(type(e).__name__, e)
@dataclasses.dataclass
class P:
    x: int
    name: str='abc'*20
    items: list=dataclasses.field(default_factory=lambda: list(range(40)))
    hid: int=dataclasses.field(default=3,repr=False)
@dataclasses.dataclass(repr=False)
class Q:
    x: int
class U(collections.UserDict): pass
objs=[bytes(range(100)),bytearray(b'x'*100),b'ab',b'a'*300,collections.deque(range(40),maxlen=50),collections.deque([1]),P(1),[P(2),P(3)],Q(3).x,types.MappingProxyType({i:'v'*9 for i in range(12)}),types.MappingProxyType({}),types.SimpleNamespace(a=1,b='x'*80,c=[1]*30),types.SimpleNamespace(),collections.ChainMap({1:'a'*50},{2:'b'*50}),collections.UserDict({i:i*'x' for i in range(20)}),collections.UserList(range(40)),collections.UserString('s '*60),collections.Counter('abracadabra'*5),collections.Counter({i:i for i in range(40)}),collections.OrderedDict((i,'o'*i) for i in range(12)),collections.defaultdict(list,{i:[i]*i for i in range(12)}),'word '*40,'a\nb\n'*20,('x '*50,),{'k':'long string '*10,'z':{'deep':['y'*70,{'q':'w'*60}]}},set(range(50)),frozenset('abcdefghijklmnopqrstuvwxyz'),{3,'a',None},[],(),(1,),{},[[[[[[1]]]]]],{(1,2):[3]*40},1+2j,range(3),None,[None,True,1.5]*12,{'a'*50:{'b'*50:1}},10**50,[10**7,12345],-12345678]
for o in objs:
    for kw in ({},{'width':20},{'compact':True,'width':40},{'depth':2},{'indent':4},{'underscore_numbers':True},{'sort_dicts':False}):
        a(pprint.pformat,o,**kw)
l=[1];l.append(l)
print(pprint.isreadable(l),pprint.isrecursive(l),pprint.isreadable([1]),pprint.isreadable({1:object}),pprint.saferepr({3:1,'a':2}))
a(pprint.PrettyPrinter,indent=-1);a(pprint.PrettyPrinter,depth=0);a(pprint.PrettyPrinter,width=0)
class S(pprint.PrettyPrinter):
    def format(self,o,c,m,l):
        if isinstance(o,int): return hex(o),True,False
        return super().format(o,c,m,l)
a(S().pformat,[1,255,{'a':16}]);a(S(width=10).pformat,[1,255,{'a':16}])
pprint.pp({'b':1,'a':2});pprint.pprint({'b':1,'a':2})
