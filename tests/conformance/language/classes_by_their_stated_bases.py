# isinstance and issubclass of what is no class but has a tuple __bases__, or says another __class__.
def t(f, *a):
    try:
        print(repr(f(*a)))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: issubclass(1,2)); t(lambda: issubclass(int,2)); t(lambda: issubclass(1,(int,2))); t(lambda: issubclass(1,int)); t(lambda: issubclass(1,int|str)); t(lambda: issubclass(int,(2,))); t(lambda: isinstance(1,(2,))); t(lambda: issubclass(1,())); t(lambda: isinstance(1,())); t(lambda: issubclass(1,list[int])); t(lambda: isinstance(1,list[int])); t(lambda: issubclass(int,list[int]))
class FC:
    __bases__=(int,)
t(lambda: isinstance(1,FC())); t(lambda: issubclass(FC(),int)); t(lambda: issubclass(FC(),FC())); t(lambda: issubclass(bool,FC()))
f=FC()
t(lambda: issubclass(f,f)); t(lambda: isinstance(f,f))
class Fake:
    __class__=int
t(lambda: isinstance(Fake(),int)); t(lambda: isinstance(Fake(),Fake)); t(lambda:issubclass(Fake(),int))
class AA:
    def __init__(s,b): s.__bases__=b
a=AA(()); b=AA((a,)); c=AA((b,))
t(lambda: issubclass(c,a)); t(lambda: issubclass(a,c)); t(lambda: issubclass(c,(a,))); 
d=AA(5); t(lambda: issubclass(d,a)); t(lambda: isinstance(a,d))
class Inst:
    def __init__(s,k): s.k=k
    __class__=property(lambda s: s.k)
t(lambda: isinstance(Inst(c),a)); t(lambda: isinstance(Inst(a),c)); t(lambda: isinstance(3,a))
for bad in (1,"x",None,[int],{int}): t(lambda: isinstance(1,bad)); t(lambda: issubclass(int,bad))
