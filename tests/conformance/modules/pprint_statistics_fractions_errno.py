# pprint over many shapes of values; fractions and statistics, rounded as CPython rounds.
import errno, pprint, statistics as st
from fractions import Fraction as F
from dataclasses import dataclass, field
from collections import *
import types
print(errno.ECONNREFUSED, errno.errorcode[2], errno.EAGAIN, errno.errorcode[11])
print(F(3,6), repr(F('1.25')), F(0.5), F('3/4')+1, 1-F(1,3), F(1,3)*F(3,5), F(1,2)/F(1,4), F(7,2)//1, F(7,2)%1, divmod(F(7,2),F(1,3)), F(2,3)**2, F(2,3)**-1, 2**F(1,2), F(1,3)+0.5, float(F(1,3)), round(F(7,2)), round(F(10,3),2), int(F(-7,2)), F(1,3)<F(1,2), F(1,2)==0.5, hash(F(1,2))==hash(0.5), F(3.141592653589793).limit_denominator(100), sum([F(1,3)]*3), abs(F(-1,2)), bool(F(0)), max(F(1,2), 0.3), F(-1,3)>=-1)
try: F(1,0)
except ZeroDivisionError as e: print(e)
try: F('x')
except ValueError as e: print(e)
d=[1,2,3,4,4,7]; f=[0.1,0.25,3.7,2.2,9.13]
for name in 'mean fmean median median_low median_high mode multimode stdev pstdev variance pvariance geometric_mean harmonic_mean quantiles median_grouped'.split():
    for data in (d,f,[F(1,2),F(1,3)],[5],[], [2,2.0],[1,1,1,1], [1e308,1e308], list(range(1,101))):
        try: print(name, getattr(st,name)(data))
        except (st.StatisticsError) as e: print(name, e)
        except Exception as e: print(name, type(e))
print(st.correlation(d,[2,1,4,5,6,9]), st.covariance(d,[2,1,4,5,6,9]), st.linear_regression(d,[2,1,4,5,6,9]), st.quantiles(f,n=10,method='inclusive'))
import random
for i in range(300):
    xs=[random.uniform(-10,1000) for _ in range(random.randint(2,9))]
    print(st.stdev(xs), st.pstdev(xs), st.mean(xs), st.variance(xs))
pp=pprint.pprint
pp({'b':1,'a':[1,2,3]})
big={'name':'x'*30,'values':list(range(40)),'nested':{'deep':{'k'+str(i):'v'*i for i in range(12)}}, 'tuple':(1,'two'*20,3.0), 'text':'the quick brown fox jumps over the lazy dog '*4, 'b':b'bytes'*30, 'none':None}
pp(big); pp(big,width=40); pp(big,compact=True); pp(big,indent=4); pp(big,depth=2); pp(big,sort_dicts=False); pprint.pp(big,width=60)
@dataclass
class P:
    name:str
    items:list=field(default_factory=list)
    other: object=None
pp(P('a'*20,list(range(30)),P('b'*50,['x'*30]*3))); pp([P('x')])
pp(Counter('mississippi'*20)); pp(Counter({'key%d'%i:i for i in range(20)})); pp(defaultdict(list,{'k%d'%i:[i]*5 for i in range(9)})); pp(OrderedDict((i,'v'*9) for i in range(9))); pp(deque(range(50))); pp(deque(['abc'*9]*5,maxlen=9)); pp({i*3 for i in range(60)}); pp(frozenset(range(60)))
pp(types.SimpleNamespace(**{'field%d'%i:'v'*9 for i in range(9)})); pp('word '*40); pp(['word '*40]); pp([]); pp(()); pp(('a'*80,)); pp(123456789); print(pprint.pformat([1,[2,[3,[4]]]],depth=2)); pp(1234567,underscore_numbers=True)
print(pprint.isreadable([1]), pprint.isrecursive([1]), pprint.saferepr({'b':1,'a':2}))
pp([{'id': i, 'title': 'Task number %d' % i, 'done': i % 2 == 0, 'tags': ['a','b']} for i in range(3)])
pp(ChainMap({'a'*30:1},{'b'*40:2})); pp("line one\nline two is quite a bit longer than the first one and wraps around\nend")
