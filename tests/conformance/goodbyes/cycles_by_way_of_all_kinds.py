# gc.collect() finds circles that lead through an object of any builtin kind.
import gc, itertools, functools, types, weakref, contextvars
from collections import *
class N:
    def __init__(s,n): s.n=n
    def __del__(s): print("del",s.n)
    def __getitem__(s,i): raise IndexError
    def __len__(s): return 3
    def __iter__(s): return iter([])
    def __call__(s): return 1
def mk(name, f):
    n=N(name)
    n.x=f(n)
gc.disable()
kinds=dict(
 listiter=lambda n: iter([n]), tupleiter=lambda n: iter((n,)), dictiter=lambda n: iter({1:n}), dictitems=lambda n: {1:n}.items(), dictvals=lambda n: {1:n}.values(), dictkeys=lambda n: {n:1}.keys(),
 itemsiter=lambda n: iter({1:n}.items()), fset=lambda n: frozenset([n]), revlist=lambda n: reversed([n]), rev=lambda n: reversed(n), callable=lambda n: iter(n,3), callable2=lambda n: iter(int,n),
 enum=lambda n: enumerate([n]), zip=lambda n: zip([n]), map=lambda n: map(n,[1]), map2=lambda n: map(str,[n]), filter=lambda n: filter(n,[1]), slice=lambda n: slice(n), 
 proxy=lambda n: types.MappingProxyType({1:n}), dq=lambda n: deque([n]), dqi=lambda n: iter(deque([n])), dd=lambda n: defaultdict(n), dd2=lambda n: defaultdict(int,{1:n}), od=lambda n: OrderedDict({1:n}), odi=lambda n: iter(OrderedDict({1:n})), odk=lambda n: OrderedDict({1:n}).items(), ctr=lambda n: Counter({n:1}),
 chain=lambda n: itertools.chain([n]), count=lambda n: itertools.repeat(n), cycle=lambda n: itertools.cycle([n]), islice=lambda n: itertools.islice([n],2), tee=lambda n: itertools.tee([n])[0], groupby=lambda n: itertools.groupby([n]), acc=lambda n: itertools.accumulate([1],n), prod=lambda n: itertools.product([n]), perm=lambda n: itertools.permutations([n]), comb=lambda n: itertools.combinations([n],1), star=lambda n: itertools.starmap(n,[]), zl=lambda n: itertools.zip_longest([1],fillvalue=n), comp=lambda n: itertools.compress([n],[1]), tw=lambda n: itertools.takewhile(n,[]), dw=lambda n: itertools.dropwhile(n,[]), ff=lambda n: itertools.filterfalse(n,[]), pw=lambda n: itertools.pairwise([n]), cwr=lambda n: itertools.combinations_with_replacement([n],1),
 partial=lambda n: functools.partial(n), partial2=lambda n: functools.partial(int,n), lru=lambda n: functools.lru_cache(n), meth=lambda n: n.__len__, bmeth=lambda n: [n].append, sup=lambda n: super(N,n), prop=lambda n: property(n), cm=lambda n: classmethod(n), sm=lambda n: staticmethod(n), wr=lambda n: weakref.ref(n, n), ns=lambda n: types.SimpleNamespace(a=n), nt=lambda n: namedtuple('P','a')(n), exc=lambda n: ValueError(n), lam=lambda n: (lambda: n), mod=lambda n: (lambda m: (setattr(m,'n',n), m)[1])(types.ModuleType('m')), cell=lambda n: types.CellType(n), cv=lambda n: contextvars.ContextVar('x',default=n), ctx=lambda n: contextvars.copy_context(), cmp=lambda n: functools.cmp_to_key(n), cmp2=lambda n: functools.cmp_to_key(len)(n), cprop=lambda n: functools.cached_property(n), alias=lambda n: list[n], mw=lambda n: n.__init__, mwr=lambda n: [n].__len__, umem=lambda n: operator.methodcaller('x',n), chainmap=lambda n: ChainMap({1:n}), ud=lambda n: UserDict({1:n}), co=lambda n: co(n), bmm=lambda n: types.MethodType(n,1), bmm2=lambda n: types.MethodType(len,n), wvd=lambda n: weakref.WeakKeyDictionary({n:n}),
)
import operator
async def co(n): pass
import warnings; warnings.simplefilter("ignore")
for k,f in kinds.items():
    mk(k,f); print(k, gc.collect()>0)
