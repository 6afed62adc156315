# json: the pieces of iterencode, what encoders and decoders refuse and where, hooks, nesting.
import json
import math
def a(t):
    try: print(t, '->', repr(eval(t)))
    except Exception as e: print(t, '->', type(e).__name__, e, getattr(e,'pos',''), getattr(e,'lineno',''), getattr(e,'colno',''))
class D(dict): pass
class L(list): pass
class I(int):
    def __repr__(self): return 'I'
class F(float):
    def __repr__(self): return 'F'
class S(str): pass
class Enc(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
class It(json.JSONEncoder):
    def iterencode(self,o,_one_shot=False):
        yield 'x'; yield from super().iterencode(o,_one_shot)
circ=[]; circ.append(circ)
circd={}; circd['a']=circd
big={'a':[1,2,{'b':None}],'c':True,'d':1.5,'e':'x\u1234"\n','f':(),'g':{},'h':[]}
for t in ["list(json.JSONEncoder().iterencode(big))","list(json.JSONEncoder(indent=2).iterencode(big))","list(json.JSONEncoder(sort_keys=True,separators=(',',':')).iterencode({'b':1,'a':[]}))","list(Enc().iterencode({1,2}))","list(Enc(indent=1).iterencode([{1,2},3j]))","list(json.JSONEncoder().iterencode('x'))","list(json.JSONEncoder().iterencode(1.5))","list(json.JSONEncoder().iterencode([]))","list(json.JSONEncoder(indent=0).iterencode([1,{}]))",
"json.dumps([1],cls=It)","json.dumps(circ)","json.dumps(circd)","json.dumps(circ,check_circular=False)","json.dumps({1:1,None:2,True:3,1.5:4,'a':5})","json.dumps({(1,):1})","json.dumps({(1,):1,'a':2},skipkeys=True)","json.dumps({b'a':1})","json.dumps(set())","json.dumps({'a':{1}},cls=Enc)","json.dumps(b'x')","json.dumps(1j,cls=Enc)","json.dumps(object,default=str)","json.dumps([math.inf,-math.inf,math.nan])","json.dumps(math.nan,allow_nan=False)","json.dumps({math.inf:1})","json.dumps({math.inf:1},allow_nan=False)","json.dumps({'b':1,1:2},sort_keys=True)","json.dumps([1,[2,{'a':[]}]],indent='\\t')","json.dumps([1,2],indent=None,separators=(';','='))","json.dumps([1,2],separators=(';',))","json.dumps({'a':1},separators=5)","json.dumps('é\\u2028\\ud800😀\\x7f\\x00')","json.dumps('é\\u2028\\ud800😀\\x7f\\x00',ensure_ascii=False)==\"\"","json.dumps(D(a=L([I(3),F(2.5),S('q')])))","json.dumps({I(3):1,F(2.5):2})","json.dumps(10**30)","json.dumps(1e300*10)","json.dumps(-0.0)","json.dumps(1e22)","json.dumps([1],foo=1)","json.dumps()","json.dumps(1,2)","json.dump([1],None)","json.dumps([1,2,3],indent=-1)","json.dumps({'a':1},indent=True)","json.dumps({},indent=2)","json.dumps([[]],indent=2)","json.dumps(default=lambda o:o,obj=object)","json.dumps([object],default=lambda o:[o.__name__,{1}] if o is object else 'set')","json.JSONEncoder().default(5)","json.JSONEncoder().encode(['a'])","json.JSONEncoder(skipkeys=1,indent=3).__dict__",
"json.loads('')","json.loads(' ')","json.loads('[1,]')","json.loads('[1 2]')","json.loads('[')","json.loads('[1')","json.loads('[1,')","json.loads('{')","json.loads('{\"a\"')","json.loads('{\"a\":')","json.loads('{\"a\":1')","json.loads('{\"a\":1,')","json.loads('{\"a\":1,}')","json.loads('{a:1}')","json.loads('{1:1}')","json.loads('{\"a\" 1}')","json.loads('{\"a\":1 \"b\":2}')","json.loads('\"abc')","json.loads('\"a\\nb\"')","json.loads('\"a\\nb\"',strict=False)","json.loads(r'\"\\x\"')","json.loads(r'\"\\u12\"')","json.loads(r'\"\\u12g4\"')","json.loads(r'\"\\ud83d\\ude00\"')","json.loads(r'\"\\ud83d\"')","json.loads(r'\"\\ud83d\\u0041\"')","json.loads(r'\"\\ud83dx\"')","json.loads(r'\"\\')","json.loads('nul')","json.loads('tru')","json.loads('NaN')","json.loads('-Infinity')","json.loads('-')","json.loads('-x')","json.loads('+1')","json.loads('01')","json.loads('1.')","json.loads('.5')","json.loads('1e')","json.loads('1e5')","json.loads('1E+5')","json.loads('-0')","json.loads('-0.0')","json.loads('1 2')","json.loads('[1]x')","json.loads('\\ufeff[]')","json.loads(b'\\xef\\xbb\\xbf[]')","json.loads('[1]'.encode('utf-16'))","json.loads('[1]'.encode('utf-32'))","json.loads('[1]'.encode('utf-16-le'))","json.loads(bytearray(b'[1]'))","json.loads(b'\\xff')","json.loads(5)","json.loads(None)","json.loads('[1]',cls=json.JSONDecoder)","json.loads('{\"a\":1,\"a\":2}')","json.loads('{\"a\":1,\"a\":2}',object_pairs_hook=list)","json.loads('{\"a\":{\"b\":1}}',object_hook=lambda d: sorted(d))","json.loads('{}',object_hook=len,object_pairs_hook=str)","json.loads('[1,2.5,1e3,NaN,Infinity]',parse_int=str,parse_float=str,parse_constant=str)","json.loads('[1.10]',parse_float=lambda s: s+'!')","json.loads('[[[[[]]]]]')","json.loads('\\n\\n  [1,\\n x]')","json.loads('[\"a\\tb\"]')","json.loads('\"\\x7f\"')","json.loads('１')","json.loads('\\xa01')","json.loads('1',foo=2)","json.JSONDecoder().raw_decode('[1] x')","json.JSONDecoder().raw_decode('  [1]')","json.JSONDecoder().raw_decode('  [1]',2)","json.JSONDecoder().raw_decode('x')","json.JSONDecoder(strict=False).decode('\"\\t\"')","json.JSONDecoder().raw_decode('[1]',-1)","json.JSONDecodeError('m','a\\nbc',3).args","str(json.JSONDecodeError('m','a\\nbc',3))","json.JSONDecodeError('m','a',0).__reduce__()[1]","json.detect_encoding(b'[\\0')","json.loads('1'*5000)","json.loads('{\"a\":1}',object_hook=lambda d: 1/0)"]: a(t)
try: json.loads('['*100000)
except RecursionError as e: print('rec',e)
l=[]
for i in range(100000):
    l = [l]
try: json.dumps(l)
except RecursionError as e: print('rec',e)
deep = {}
for i in range(900):
    deep = {'a': [deep]} if i % 2 else [deep]
try:
    print(len(json.dumps(deep)))
except RecursionError as e:
    print('rec', e)
