def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class A:
    x = 1

    def __init__(self):
        self.y = 2

    @property
    def p(self):
        raise AttributeError("from property")

    @property
    def q(self):
        raise ValueError("from q")

    def method(self):
        pass


class G:
    def __getattr__(self, name):
        if name == "boom":
            raise KeyError(name)
        if name.startswith("dyn"):
            return name.upper()
        raise AttributeError(f"no {name} here")


a, g = A(), G()
for name, action in {
    "getattr": lambda: (getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "default")),
    "getattr absent": lambda: getattr(a, "z"),
    "getattr class": lambda: getattr(A, "z"),
    "getattr property": lambda: getattr(a, "p"),
    "getattr property default": lambda: getattr(a, "p", 5),
    "getattr q default": lambda: getattr(a, "q", 5),
    "getattr int": lambda: getattr(a, 5),
    "getattr one": lambda: getattr(a),
    "getattr four": lambda: getattr(a, "b", 1, 2),
    "getattr dynamic": lambda: (getattr(g, "dynamic"), g.dyn2, getattr(g, "zz", 0)),
    "getattr dynamic absent": lambda: g.zz,
    "getattr boom": lambda: getattr(g, "boom", 1),
    "hasattr": lambda: (hasattr(a, "x"), hasattr(a, "z"), hasattr(a, "p"), hasattr(g, "dyn"), hasattr(g, "no")),
    "hasattr q": lambda: hasattr(a, "q"),
    "hasattr int": lambda: hasattr(a, 5),
    "setattr": lambda: (setattr(a, "new", 5), a.new),
    "setattr int object": lambda: setattr(5, "x", 1),
    "setattr property": lambda: setattr(a, "p", 1),
    "setattr name": lambda: setattr(a, 5, 1),
    "setattr two": lambda: setattr(a, "b"),
    "setattr builtin type": lambda: setattr(int, "x", 1),
    "delattr": lambda: (delattr(a, "new"), hasattr(a, "new")),
    "delattr absent": lambda: delattr(a, "new"),
    "delattr class attribute": lambda: delattr(a, "x"),
    "delattr property": lambda: delattr(a, "p"),
    "vars": lambda: (vars(a), vars(A)["x"]),
    "vars int": lambda: vars(5),
    "vars two": lambda: vars(1, 2),
    "dir": lambda: [n for n in dir(a) if not n.startswith("_")],
    "dir class": lambda: [n for n in dir(A) if not n.startswith("_")],
    "dir two": lambda: dir(1, 2),
    "callable": lambda: (callable(a), callable(A), callable(len), callable(lambda: 1), callable(a.method), callable(5), callable(int)),
    "isinstance": lambda: (isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(a, A), isinstance(A, type), isinstance(None, type(None)), isinstance(1, int | str), isinstance("a", (int, (float, str)))),
    "isinstance bad": lambda: isinstance(1, 5),
    "isinstance bad tuple": lambda: isinstance(1, (str, 5)),
    "isinstance early": lambda: isinstance(1, (int, 5)),
    "isinstance alias": lambda: isinstance([], list[int]),
    "isinstance one": lambda: isinstance(1),
    "issubclass": lambda: (issubclass(bool, int), issubclass(A, object), issubclass(int, (str, int)), issubclass(int, int | str)),
    "issubclass instance": lambda: issubclass(1, int),
    "issubclass bad": lambda: issubclass(int, 5),
    "issubclass alias": lambda: issubclass(list, list[int]),
    "hash": lambda: (hash(1), hash(1.0), hash(True), hash(2**61), hash(-1), hash((1, 2)), hash(0.5)),
    "hash list": lambda: hash([]),
    "hash set": lambda: hash({1}),
    "hash dict": lambda: hash({}),
    "hash slice": lambda: hash(slice(1)),
    "hash same": lambda: (hash(a) == hash(a), hash("a") == hash("a"), hash(None) == hash(None)),
    "id": lambda: (id(a) == id(a), id(a) == id(g), id(5) == id(5), type(id(a)).__name__),
    "type": lambda: (type(1), type(a).__name__, type(A), type(None), type(...), type(NotImplemented)),
    "type none": lambda: type(),
    "type two": lambda: type(1, 2),
    "repr": lambda: (repr("a"), ascii("é\n"), str(None), format(5, "03d"), format(1.5), format("a", ">3")),
    "format int spec": lambda: format(1, 2),
    "format object": lambda: format(a, "x"),
    "repr none": lambda: repr(),
    "bool": lambda: (bool(), bool([]), bool(a), bool("False")),
    "bool two": lambda: bool(1, 2),
    "object": lambda: object(1),
    "object foo": lambda: object().foo,
    "A arguments": lambda: A(1),
    "debug": lambda: __debug__,
    "names": lambda: (len.__name__, print.__qualname__, len.__module__, repr(len), int.__name__, repr(int), [].append.__name__),
    "no name": lambda: nosuchname,
}.items():
    show(name, action)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = 1
show("slot", lambda: s.a)
show("slot empty", lambda: s.b)
show("slot unknown", lambda: setattr(s, "c", 1))
show("slot vars", lambda: vars(s))
show("slot delete", lambda: (delattr(s, "a"), hasattr(s, "a")))


class D:
    def __dir__(self):
        return ["z", "a"]


print(dir(D()))


class BadLen:
    def __len__(self):
        return -1


class StrLen:
    def __len__(self):
        return "3"


class BadBool:
    def __bool__(self):
        return 5


for bad in (BadLen(), StrLen(), BadBool()):
    show("len " + type(bad).__name__, lambda: len(bad))
    show("bool " + type(bad).__name__, lambda: bool(bad))
