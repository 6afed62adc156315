"""Random programs about the language itself: classes and their protocols, dataclasses, enums, patterns, generators, scopes, ends
of blocks, signatures, formatting, slices, exception groups. Each line that may fail is guarded and tells how it failed.
"""

PRELUDE = '''
import abc, collections, contextlib, copy, dataclasses, enum, functools, itertools, operator, string, sys, textwrap, traceback, types, typing
from dataclasses import dataclass, field, KW_ONLY, InitVar
from collections import Counter, deque


def shown(value):
    if isinstance(value, BaseExceptionGroup):
        return f"{type(value).__name__}({value.message!r}, [{', '.join(map(shown, value.exceptions))}])"
    if isinstance(value, BaseException):
        notes = getattr(value, "__notes__", [])
        return f"{type(value).__name__}: {value}" + "".join(f" +{note}" for note in notes) + (
            f" <- {type(value.__cause__).__name__}" if value.__cause__ else f" ({type(value.__context__).__name__})" if value.__context__ else "")
    text = repr(value)
    return type(value).__name__ + "!" if " at 0x" in text else text


def say(*what):
    print(*map(shown, what))


@contextlib.contextmanager
def guard():
    try:
        yield
    except BaseException as error:
        print("!", shown(error))


@contextlib.contextmanager
def traced():
    try:
        yield
    except BaseException as error:
        print(*traceback.format_exception(error)[2:], sep="", end="")


class Quiet:
    def __init__(self, label, *kinds):
        self.label, self.kinds = label, kinds

    def __enter__(self):
        print("in", self.label)
        return self

    def __exit__(self, kind, error, trace):
        print("out", self.label, kind and kind.__name__)
        return bool(kind) and issubclass(kind, self.kinds)


class Loud:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return f"Loud({self.label!r})"

    def __del__(self):
        print("del", self.label)


def numbers(count=3):
    try:
        for number in range(count):
            got = yield number
            if got:
                print("got", got)
    except KeyError as error:
        print("inside", error)
        yield "caught"
    finally:
        print("numbers end")
    return "returned"


def deep(number):
    if number <= 0:
        raise ValueError("deep")
    return deep(number - 1) + 1
'''

GRAMMAR = {
    "n": ["1", "0", "2", "3", "-1", "5", "10"],
    "int": ["$n", "$n", "True", "2**70", "-7", "255", "1_000", "len($seq)", "($int $iop $int)", "int('$n')", "$n if $any else $n", "sum($n for _ in range(3))"],
    "iop": ["+", "-", "*", "//", "%", "&", "|", "^"],
    "float": ["1.5", "-0.0", "1e100", "0.1", "2.0", "float('nan')", "float('inf')", "1e-7", "123456.789"],
    "str": ["'abc'", "''", "'a b c'", "'héé'", "'x' * $n", "f'{$any!r:>5}'", "str($any)", "'%s' % ($any,)", "'Aa,Bb'", "repr($any)", "'{}'.format($any)", "$str + $str", "$str.$smeth"],
    "smeth": ["upper()", "split($sep)", "strip()", "join($seq)", "replace('a', $str)", "title()", "center(9, '*')", "partition('b')", "find('b', $n)", "index($str)", "encode()",
              "zfill(6)", "splitlines()", "startswith(('a', 'x'))", "count('a')", "isalnum()", "rsplit(None, 1)", "expandtabs()", "ljust($n)", "format(1, 2, a=3)", "swapcase()", "removeprefix('a')"],
    "sep": ["", "' '", "','", "None, 1", "''", "'b'", "maxsplit=1", "1"],
    "seq": ["[1, 2, 3]", "(1, 2)", "'abc'", "[]", "range(4)", "[3, 1, 2]", "list($seq)", "tuple($seq)", "[$any, $any]", "[*$seq, $any]", "sorted($seq)", "$seq[$slice]", "{'a': 1, 'b': 2}", "[v for v in $seq]",
            "list(map(str, $seq))", "list(zip($seq, $seq))", "list(enumerate($seq))", "[$any] * $n", "b'bytes'", "(x for x in $seq)", "dict.fromkeys($seq, $n)", "reversed($seq)", "deque($seq, 3)", "Counter($seq)"],
    "slice": ["::-1", "1:", ":-1", "$n:$n", "::2", "$n::-1", "None:None", "-2:", "$n:$n:$n"],
    "any": ["$n", "$int", "$float", "$str", "$seq", "None", "True", "{'a': $n}", "b'x'", "...", "Loud", "(1, (2, 3))", "1j", "[]", "frozenset([1])"],
    "error": ["ValueError('v')", "KeyError('k')", "TypeError", "OSError(2, 'o')", "StopIteration(1)", "ExceptionGroup('g', [ValueError(1), TypeError(2)])", "AttributeError('a')", "LookupError", "GeneratorExit",
              "ZeroDivisionError()", "RuntimeError('r', 2)", "Exception", "UnicodeDecodeError('utf-8', b'x', 0, 1, 'r')", "KeyboardInterrupt", "SystemExit(3)", "AssertionError(($n, 2))", "NotImplementedError"],
    "exc": ["ValueError", "KeyError", "TypeError", "Exception", "LookupError", "(ValueError, TypeError)", "OSError", "ArithmeticError", "BaseException"],
    "exgroup": ["Exception", "ValueError", "TypeError", "(KeyError, ValueError)"],
    "spec": ["", ":>8", ":<6", ":^9", ":05d", ":+", ":x", ":#b", ":,", ":_", ":.3f", ":e", ":g", ":%", ":8.2f", ":*^12", ":s", ":c", "!r", "!s:>7", "!a", ":.2", ":{$n}", ":{'>'}{$n}", ":08.3f", ":=+5", "="],
    "percent": ["%s", "%r", "%d", "%5.1f", "%x", "%-5s|", "%+d", "%c", "%%%s", "%(a)s", "%05d", "%.2s", "%e", "%i %s", "%*d", "%s"],
    "raising": ["1 / 0", "[][$n]", "{}['k']", "None.x", "$any + $any", "undefined", "int('x')", "deep(2)", "len($n)", "[1, 2].remove(5)", "''.x()", "$any[$any]", "$any()", "next(iter([]))", "(lambda a: a)()", "$any < $any",
                "-$any", "a, b = $seq", "$any @ $any", "print(1, bad=2)", "$any.real", "'a' in $any", "del $any[0]" , "$any.attr = 1", "float($str)", "max($seq)", "raise $error", "assert $n == 4, $any", "import nothing_there",
                "from dataclasses import nothing", "for x in $any: pass", "{[]: 1}", "$any % $any", "sorted([$any, $any, $any])", "deep('x')", "range($any)", "$str.join($seq)", "f(*$any, **$any)", "$any[$slice] = $any", "round($any)", "abs($any)", "iter($any)", "isinstance($any, $any)",
                "int($any, $n)", "chr($int)", "ord($str)", "divmod($any, $any)", "pow($n, $n, $n)", "sum($seq)", "bytes($any)", "super().x", "hash($any)", "enumerate($any)", "dict($any)", "set($any)", "type('X', ($any,), {})", "getattr($any, $str)", "complex($str)", "zip($any)", "map($any)"],
    "line": ["say($any)", "say($any)", "with guard():\n    $bad", "with guard():\n    $simple", "with guard():\n    $simple", "with guard():\n    $block", "with guard():\n    $block", "with guard():\n    $block", "with guard():\n    $klass", "with guard():\n    $klass", "with guard():\n    $klass"],
    "bad": ["$raising", "say($raisexpr)"],
    "raisexpr": ["1 / 0", "$any + $any", "$any[$any]", "$any < $any", "$any.$smeth", "$any * $any", "$seq.$lmeth", "$any == $any", "$any in $seq", "$any or $any", "not $any", "$any is None", "$any if $any else $any", "[$any, *$seq]", "{**$any, 'z': 1}", "$seq[$slice]"],
    "lmeth": ["append($any)", "pop()", "pop($n)", "insert($n, $any)", "index($n)", "count($n)", "sort()", "copy()", "get($any)", "items()", "keys()", "update(a=1)", "setdefault('q', $any)", "extend($seq)", "remove($n)", "popleft()", "most_common(2)"],
    "simple": ["say(f'{$any$spec}')", "say(f'{$int$spec}')", "say(f'{$float$spec}')", "say('$percent' % $any)", "say('$percent' % ($int,))", "say('{0$fspec} {}'.format($any, $any))", "say('{$fspec}'.format($int))", "say('{a[0]} {b.real}'.format(a=$seq, b=$n))",
               "$bad", "$a = list($seq); $a[$slice] = $seq; say($a)", "$a = [1, 2, 3, 4, 5]; del $a[$slice]; say($a)", "$a, *$b = $seq; say($a, $b)", "*$a, $b, $c = $seq; say($a, $b, $c)", "($a, $b), $c = $any, $any; say($a, $b, $c)", "for $a, $b in $seq: say($a, $b)",
               "say([$a := $n, $a + 1])", "if ($a := $any) and $a: say($a)", "say([($b, $a) for $a in $seq if ($b := $a)])", "say([[$a * $b for $a in range(2)] for $b in range(3)])", "say({$a: $b for $a, $b in $seq})", "say(*($a for $a in $seq))", "say((lambda $a, /, *$b, $c=$n, **$d: ($a, $b, $c, $d))($call))",
               "say(type($any), type($any).__mro__)", "say(sorted($seq, key=$key))", "say(max($seq, key=$key, default=$any))", "say(list(itertools.$itertool))", "say(functools.reduce(lambda $a, $b: $a + $b, $seq))", "say(list(filter($key, $seq)))", "say(operator.$opfn)", "say(textwrap.shorten($str, 5))", "say(string.Template('${x} ${y}').safe_substitute(x=$any))",
               "say(copy.deepcopy($any))", "global $a; $a = $n; say($a); del $a; say($a)", "$a = $b = $any; say($a is $b)", "$a = $any; $a += $any; say($a)", "$a = $any; $a *= $n; say($a)", "say($n < $int <= $n != $n)", "say(__name__, __debug__)", "assert $any, $any", "say(chr($n + 64), ord('a'), hex($int), bin($int), oct($int))", "say(round($float, $n), divmod($int, 7), pow($n, 3))",
               "say($float.as_integer_ratio())", "say(($int).to_bytes(2, 'big'))", "say(int.from_bytes(b'ab', 'little'))", "say($float.hex(), $float.is_integer())", "say(bytes([65, 66]).$bmeth)", "say($str.$smeth)", "say($str.$smeth)", "say(any($seq), all($seq), list(reversed($seq)))", "say(slice($n, $n).indices(5), range(10)[$slice])", "say(isinstance($any, (int, str)), callable($any))", "say(vars($any))", "exec($str)", "say(eval($str))", "say(eval('$int'))"],
    "fspec": ["", ":>8", ":05d", ":x", "!r", "!s:^9", ":,", ":.2f", ":{1}"],
    "bmeth": ["decode()", "hex()", "upper()", "split(b'A')", "find(66)", "replace(b'A', b'')", "startswith(b'A')", "center(5)", "join([b'x', b'y'])"],
    "key": ["str", "None", "lambda v: -v", "len", "abs", "type", "lambda v: (v,)", "bool", "id and str"],
    "itertool": ["chain($seq, $seq)", "islice($seq, $n)", "zip_longest($seq, $seq, fillvalue=0)", "accumulate($seq)", "groupby($seq)", "product($seq, repeat=2)", "permutations($seq, 2)", "combinations($seq, 2)", "takewhile(bool, $seq)", "pairwise($seq)", "repeat($any, 2)", "starmap(pow, [(2, 3)])", "compress($seq, [1, 0, 1])", "count($n).__reduce__()", "islice(cycle($seq), 4)"],
    "opfn": ["itemgetter($n)($seq)", "attrgetter('real')($any)", "methodcaller('upper')($str)", "add($any, $any)", "contains($seq, $n)", "index($any)", "length_hint($seq)", "concat($seq, $seq)"],
    "call": ["$n", "$n, $n", "$n, c=1", "*$seq", "**{'z': 1}", "$n, *$seq, q=$n", "", "$n, **{'a': 1}"],
    "block": [
        "try:\n    $inner\n    $inner\nexcept $exc as $a:\n    say('except', $a)\nelse:\n    say('else')\nfinally:\n    say('finally')", "try:\n    $inner\nexcept $exc:\n    $inner\nfinally:\n    $inner",
        "try:\n    try:\n        $inner\n    except $exc as $a:\n        raise $error from $a\nexcept Exception as $b:\n    say($b, $b.__suppress_context__)", "try:\n    try:\n        $inner\n    finally:\n        $inner\nexcept BaseException as $b:\n    say($b)",
        "try:\n    raise $error\nexcept* $exgroup as $a:\n    say('star', $a)\n    $inner\nexcept* OSError as $a:\n    raise $error", "with traced():\n    $inner\n    $inner", "with traced():\n    try:\n        $inner\n    except Exception as $a:\n        $a.add_note($str)\n        raise",
        "def $a():\n    try:\n        $inner\n        return $n\n    except $exc:\n        return 'except'\n    finally:\n        $funfinal\nsay($a())", "def $a():\n    for $b in range(3):\n        try:\n            $inner\n            $loop\n        finally:\n            $loop\n    else:\n        return 'else'\n    return $b\nsay($a())",
        "with Quiet('$a', $exc) as $a, Quiet('$b'):\n    $inner\n    $inner", "with Quiet('$a', *($exc,)) if False else Quiet('$a'):\n    $inner", "with contextlib.ExitStack() as $a:\n    $a.enter_context(Quiet('$b', ValueError))\n    $a.callback(say, 'called', $n)\n    $a.push(lambda *e: say('pushed', e[0]))\n    $inner",
        "$a = numbers($n)\nsay(next($a))\nsay($a.send($any))\n$gen\n$gen\nsay(list($a))", "def $a():\n    $b = yield from numbers($n)\n    say('result', $b)\n    yield $any\n$c = $a()\nsay(next($c))\nwith guard():\n    say($c.throw(KeyError('t')))\nsay(list($c))",
        "def $a(n):\n    while n:\n        try:\n            n = (yield n) or n - 1\n        except $exc as e:\n            say('in', e)\n            n -= 1\n$b = $a(3)\nsay(next($b))\n$genb~\n$genb~\n$b.close()", "match $any:\n    case $pattern:\n        say('one')\n    case $pattern if $any:\n        say('two')\n    case $pattern | None:\n        say('three')\n    case _:\n        say('none')",
        "match $any:\n    case $pattern as $a:\n        say($a)\n    case [$b, *$c]:\n        say($b, $c)\n    case {'a': $d, **$e}:\n        say($d, $e)\n    case str($f) | int($f):\n        say($f)", "def $a($params):\n    return sorted(locals().items(), key=str)\nsay($a($call))\nsay($a.__defaults__, $a.__kwdefaults__)", "def $a(f):\n    @functools.wraps(f)\n    def $b(*args, **kwargs):\n        say('call', args, kwargs)\n        return f(*args, **kwargs)\n    return $b\n@$a\ndef $c(a, b=$n, *, c=$n):\n    return a, b, c\nsay($c.__name__, $c($call))",
        "def $a():\n    $b = $any\n    def $c():\n        nonlocal $b\n        $b = $any\n        return $b\n    say($b, $c(), $b)\n    del $b\n    say($c())\n$a()", "for $a in $seq:\n    $inner\n    $loop\nelse:\n    say('else')", "$a = $n\nwhile $a > 0:\n    $a -= 1\n    $inner\n    $loop\nelse:\n    say('else', $a)", "if $any:\n    $inner\nelif $any:\n    $inner\nelse:\n    $inner", "$a = [lambda: $b for $b in range(3)]\nsay([$c() for $c in $a])",
        "$a = Loud('$a')\n$b = [$a, Loud('$b')]\ndel $a\n$inner\n$b.pop()\nsay('end')", "def $a():\n    $b = Loud('$b')\n    $inner\n    return $any\nsay($a())\nsay('after')", "$a = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), KeyError(3)])])\nsay($a.split($exgroup), $a.subgroup($exgroup))\nwith traced():\n    raise $a", "with contextlib.suppress($exc):\n    $inner\n    say('not reached?')",
        "with traced():\n    $deepcall", "@functools.lru_cache(maxsize=2)\ndef $a(v):\n    say('computed', v)\n    return v\nsay($a(1), $a(1), $a($any), $a($n), $a.cache_info())", "@functools.singledispatch\ndef $a(v):\n    return 'any'\n@$a.register\ndef _(v: int):\n    return 'int'\n@$a.register(str)\ndef _(v):\n    return 'str'\nsay($a($any), $a($int), $a($str))",
    ],
    "deepcall": ["$raising", "deep($n)", "[deep(v) for v in (0,)]", "(lambda: deep($n))()", "list(map(deep, $seq))", "sorted([3, 1], key=deep)", "functools.partial(deep, $n)()", "next(deep(v) for v in range(1))", "$any + deep(1) * 2", "print(deep($n),\n          $any)", "deep(\n        $n\n    )", "{v: deep(v) for v in range($n)}", "say($any, deep(0), $any)", "numbers(2).throw($error)", "f'{deep(0)}'", "x = deep(1) if $any else $raisexpr"],
    "inner": ["$raising", "say($any)", "pass", "$simple", "$raising", "say($n)", "raise $error", "$deepcall", "$block"],
    "loop": ["pass", "break", "continue", "say('loop')"], "funfinal": ["say('finally')", "return 'finally'", "pass", "$inner"],
    "gen": ["say(next($seq))", "with guard():\n    next(numbers(0))", "say(list(zip(numbers(2), $seq)))", "say([*numbers($n)])", "say(sum(numbers()))"],
    "pattern": ["0", "int()", "str(x)", "[]", "[x, y]", "(1, *_)", "{'a': x}", "{}", "None", "True", "1 | 2", "float(x)", "-1", "'abc'", "[int(x), [y, z]]", "{'a': 1, **rest}", "list()", "dict()", "tuple((x, y))", "bytes()", "int(real=x)", "[1, (2 | 3), *z]"],
    "params": ["a", "a, b=$n", "a, /, b", "*a", "*, a", "a, *b, c=$n, **d", "a=$n, *, b", "**a", "a, b, /, c=$n, *, d=$n", "", "q, z=$any"],
    "klass": [
        "class $a$bases:\n    $member*3\n$use\n$use\nsay($a.__name__, [b.__name__ for b in $a.__mro__])\n$b = $a($n)\n$obj~\n$obj~\n$obj~\n$obj~", "class $a:\n    def __init__(self, v=0):\n        self.v = v\n    $member*3\nclass $c($a):\n    def __init__(self, v=5):\n        super().__init__(v)\n        self.w = v\n    $member*2\n$b = $c($n)\n$obj~\n$obj~\n$obj~\n$obj~\n$obj~",
        "@dataclass$dcargs\nclass $a:\n    x: int\n    $dcfield*3\n$b = $a($dccall)\nsay($b)\n$dcuse~\n$dcuse~\n$dcuse~", "@dataclass$dcargs\nclass $a:\n    x: int = $n\n    $dcfielddefault*3\n    def __post_init__(self):\n        say('post', self.x)\n@dataclass$dcargs\nclass $c($a):\n    z: str = 'z'\n$b = $c($dccall)\nsay($b)\n$dcuse~\n$dcuse~\nsay([f.name for f in dataclasses.fields($c)])",
        "class $b(enum.$enumkind):\n    A = $enumvalue\n    B = $enumvalue\n    C = $enumvalue\n    def twice(self):\n        return self.name * 2\n$enumuse~\n$enumuse~\n$enumuse~\n$enumuse~", "$b = collections.namedtuple('$b', 'x y', defaults=[$n])\n$ntuse~\n$ntuse~\n$ntuse~", "class $b(typing.NamedTuple):\n    x: int\n    y: str = 'd'\n    def both(self):\n        return self.x, self.y\n$ntuse~\n$ntuse~",
        "class $a(type):\n    def __new__(mcs, name, bases, space, **kw):\n        say('new', name, [b.__name__ for b in bases], kw, [k for k in space if not k.startswith('__')])\n        return super().__new__(mcs, name, bases, space)\n    def __init__(cls, *args, **kw):\n        super().__init__(*args)\n    def __call__(cls, *args):\n        say('call', cls.__name__, args)\n        return super().__call__(*args)\n    def __len__(cls):\n        return 7\nclass $b(metaclass=$a, k=$n):\n    def __init__(self, *a): pass\n    z = 1\nsay(len($b), type($b).__name__)\nclass $c($b): pass\n$c($n)",
        "class $a:\n    def __set_name__(self, owner, name):\n        say('named', owner.__name__, name)\n        self.name = name\n    def __get__(self, obj, owner=None):\n        say('get', obj is None)\n        return $any if obj is None else obj.__dict__.get('_' + self.name, $any)\n    $descset\nclass $c:\n    f = $a()\n    def __init__(self, v=0): pass\n$b = $c()\nsay($b.f, $c.f)\nwith guard():\n    $b.f = $n\nsay($b.f, vars($b))\nwith guard():\n    del $b.f", "class $a(abc.ABC):\n    @abc.abstractmethod\n    def run(self): ...\n    @property\n    @abc.abstractmethod\n    def p(self): ...\nwith guard():\n    $a()\nclass $b($a):\n    def run(self): return super().run()\n    $member\nwith guard():\n    say($b().run())",
        "class $a(Exception):\n    def __init__(self, code, *rest):\n        super().__init__(*rest)\n        self.code = code\n    $excstr\nclass $c($a, $excbase): pass\nwith traced():\n    try:\n        $inner\n        raise $a($n, $any)\n    except Exception as $d:\n        raise $c($any) from $d", "class $a:\n    x = $n\n    y = [x for _ in range(2)] if $n else 0\n    say(x, __qualname__)\n    def __class_getitem__(cls, item): return item\n    class Inner:\n        z = x\nsay($a[$any])", "class $a(typing.Protocol if False else object):\n    __slots__ = ('x', $slot)\n    def __init__(self, v=1):\n        self.x = v\n    $member\n$b = $a()\nwith guard():\n    $b.other = 1\n$obj~\n$obj~",
        "class $a(dict):\n    def __missing__(self, key):\n        say('missing', key)\n        return key * 2\n    $member\n$b = $a(a=1)\nsay($b[$any], $b.get('q'), '%(zz)s' % $b)\n$obj~", "class $a(list):\n    $member*2\n    def append(self, v):\n        super().append((v,))\n$b = $a($seq)\n$b.append($n)\nsay($b, $b + [1], type($b[$slice]).__name__)\n$obj~\n$obj~", "class $a(int):\n    $member*2\n    def __add__(self, o): return '$a' + str(int(o))\n$b = $a($n)\nsay($b + 1, 1 + $b, $b * 2, -$b, f'{$b:>5}', sum([$b, 1]))\n$obj~", "class $a(str):\n    $member\n    def upper(self): return 'UP'\n$b = $a($str)\nsay($b, $b.upper(), $b + 'x', f'{$b}', $b.lower(), len($b))\n$obj~",
    ],
    "slot": ["'y'", "'__dict__'", "'v'", "'x'", "'1a'"], "excbase": ["KeyError", "OSError", "ValueError", "int", "LookupError"], "excstr": ["pass", "def __str__(self): return f'code {self.code}'", "def __repr__(self): return 'R'", "def __reduce__(self): return 1"], "descset": ["pass", "def __set__(self, obj, value):\n    say('set', value)\n    obj.__dict__['_' + self.name] = value", "def __delete__(self, obj):\n    say('delete')"],
    "bases": ["", "(object)", "(Loud)", "(Quiet)", "(int)", "(collections.UserDict)", "(collections.abc.Sequence)", "(typing.Generic[typing.TypeVar('T')])", "(Exception)", "(Loud, Quiet)", "(bool)", "(list, dict)", "(Quiet, object)", "(collections.abc.MutableMapping)", "(5)"],
    "member": ["def __eq__(self, other): return $ret", "def __lt__(self, other): return $ret", "def __add__(self, other): return $ret", "def __radd__(self, other): return $ret", "def __iadd__(self, other): return self", "def __getitem__(self, key): say('getitem', key); return $ret", "def __len__(self): return $ret", "def __bool__(self): return $ret", "def __iter__(self): return iter($seq)", "def __contains__(self, v): return $ret",
               "def __repr__(self): return $ret", "def __str__(self): return 'str'", "def __hash__(self): return $ret", "def __call__(self, *a, **k): return a, k", "def __getattr__(self, name):\n    if name.startswith('__'): raise AttributeError(name)\n    return 'attr ' + name", "def __setattr__(self, name, value):\n    say('set', name)\n    super().__setattr__(name, value)", "def __enter__(self): return self\ndef __exit__(self, *a): say('exit', a[0]); return $ret", "def __format__(self, spec): return 'F' + spec", "def __index__(self): return $ret", "def __int__(self): return $ret",
               "def __neg__(self): return 'neg'", "def __mul__(self, other): return NotImplemented", "def __next__(self): raise StopIteration", "@property\ndef p(self): return $any\n@p.setter\ndef p(self, v): say('setter', v)", "@property\ndef p(self): return $raisexpr", "@classmethod\ndef cm(cls, *a): return cls.__name__, a", "@staticmethod\ndef sm(*a): return a", "__hash__ = None", "x = y = $any", "def __init_subclass__(cls, **kw): say('subclass', cls.__name__, kw); super().__init_subclass__(**kw)", "def __del__(self): print('deleted')", "def __reversed__(self): return iter('rev')", "def __new__(cls, *a, **k): say('new'); return super().__new__(cls)", "def __round__(self, n=None): return n", "def __delitem__(self, k): say('delitem', k)", "def __setitem__(self, k, v): say('setitem', k, v)", "@functools.cached_property\ndef cp(self): say('once'); return $any", "def m(self, a, b=$n, *, c=1): return a, b, c", "def __dir__(self): return ['b', 'a']", "def __float__(self): return $ret", "def __matmul__(self, o): return 'mat'", "def __rsub__(self, o): return 'rsub', o", "def __pow__(self, o, m=None): return o, m", "def __ge__(self, o): return 'ge'", "__slots__ = ()", "def __copy__(self): return 'copied'", "def __length_hint__(self): return 3", "@functools.singledispatchmethod\ndef sd(self, v): return 'any'\n@sd.register\ndef _(self, v: int): return 'int'"],
    "ret": ["$n", "NotImplemented", "$any", "True", "'text'", "self", "1 / 0", "None"],
    "use": ["pass", "say(vars($seq) if False else 1)"],
    
    "dcargs": ["", "(order=True)", "(frozen=True)", "(eq=False)", "(repr=False)", "(slots=True)", "(kw_only=True)", "(unsafe_hash=True)", "(order=True, frozen=True)", "(init=False)", "(match_args=False)"],
    "dcfield": ["y: int = $n", "z: list = field(default_factory=list)", "s: str", "w: int = field(default=$n, repr=False, compare=False)", "i: InitVar[int] = $n", "_: KW_ONLY", "c: typing.ClassVar[int] = $n", "q: float = field(init=False, default=1.5)", "l: list = []"],
    "dcfielddefault": ["y: int = $n", "z: list = field(default_factory=list)", "w: int = field(default=$n, repr=False, compare=False)", "_: KW_ONLY", "c: typing.ClassVar[int] = $n", "q: float = field(init=False, default=1.5)"],
    "dccall": ["$n", "$n, $n", "x=$n", "$n, s='s'", "", "$n, $n, $n", "$n, q=1", "$n, y=$any"],
    "enumkind": ["Enum", "IntEnum", "Flag", "StrEnum", "IntFlag", "Enum"], "enumvalue": ["1", "2", "enum.auto()", "4", "'s'", "(1, 2)", "enum.auto()", "1", "8"],
}

# What is done with the thing that was made: $b stands for it.
OBJ = ["say($b)", "say($b + $any)", "say($any + $b)", "say($b == $any, $b != $any)", "say($b < $any)", "say($b[$n])", "say(len($b))", "say(bool($b))", "say(list($b))", "say($n in $b)", "say(str($b), f'{$b:>4}')", "say($b($call))", "say($b.foo)", "say($b.p)", "$b.p = $n", "say($b.cm($n), $b.sm($n))", "say($b.m($call))",
       "$b.v = $n; say($b.v)", "del $b.v", "with $b as x: say('with'); $bad", "say(int($b), float($b))", "say(hash($b) == hash($b))", "say(-$b, $b * 2)", "say(sorted([$b, $b]) == 1)", "$b[$n] = $any", "del $b[$n]", "say(reversed($b))", "say(round($b))", "say(range(5)[$b])", "say($b.cp, $b.cp)", "$b += $n; say($b)", "say(isinstance($b, type($b)), type($b).__name__)", "say(copy.copy($b))", "say(getattr($b, 'zz', 'default'))", "say(hasattr($b, 'p'))", "say(next($b))", "say($b @ 1, $b ** 2)", "say(5 - $b)", "say($b >= 1, $b > 1)", "x, *y = $b; say(x, y)", "say($b.sd(1), $b.sd('s'))", "say(dir($b)[:2])", "say('%s %r %d' % ($b, $b, $b))", "say(vars($b))", "for x in $b: say(x); break", "say($b.__class__.__qualname__)", "say([1, 2, 3][$b:])", "say(max($b, $b))", "say({$b: 1} == {$b: 1})", "super(type($b), $b).foo"]
DC = ["say($b == $a(1), $b != $b)", "say($b < $b)", "say(hash($b) == hash($b))", "$b.x = $n; say($b)", "say(dataclasses.asdict($b), dataclasses.astuple($b))", "say(dataclasses.replace($b, x=$n))", "say([f.name for f in dataclasses.fields($b)])", "$b.new = 1; say(vars($b))", "say($a.__match_args__)", "match $b:\n    case $a(x=v): say('matched', v)", "match $b:\n    case $a(v): say('position', v)", "say(sorted([$b, $b]) == [$b, $b])", "say($a.y, $b.c)", "say(repr($a(x=2)))", "del $b.x; say($b)", "say($b.z, $b.q)", "say(copy.copy($b) == $b)"]
ENUM = ["say(list($b))", "say($b.A, $b.B.value, $b.C.name)", "say($b(1))", "say($b['A'])", "say($b.A | $b.B)", "say($b.A is $b.C, $b.A == 1)", "say($b.A.twice())", "say(str($b.B), f'{$b.B}', f'{$b.A!r:>12}')", "$b.A = 1", "say($b('x'))", "say($b.__members__)", "say(len($b), $b.A in $b)", "say(sorted($b))", "say($b.A < $b.B)", "say({$b.A: 1}[$b.A], hash($b.A) == hash($b.A))", "match $b.A:\n    case $b.B: say('B')\n    case $b.A: say('A')", "say($b.D)", "say(isinstance($b.A, int), $b.A & $b.B, ~$b.A)", "$b.A.value = 3", "say($b['zz'])", "class X($b): pass", "say($b(3))", "say('%s %d' % ($b.A, $b.A))", "say($b.A + 1)", "say(list(reversed($b)))"]
NT = ["say($b(1, 2), $b(1)._asdict())", "say($b(1, 2)._replace(x=5))", "say($b(1))", "$b(1, 2).x = 3", "x, y = $b(1, 2); say(x, y)", "say($b(1, 2) == (1, 2), $b(1, 2) < (1, 3))", "say($b._fields, $b._field_defaults)", "say($b())", "say($b(1, 2, 3))", "say($b._make([1, 2]), $b(x=1, y=2)[$n])", "match $b(1, 2):\n    case $b(x, y): say(x, y)", "say($b(1, 2)._replace(q=5))", "say($b(1).both())", "say(hash($b(1, 2)) == hash((1, 2)), $b(1, 2) + (3,))"]
GENB = ["say(next($b))", "say($b.send($n))", "say($b.throw($error))", "say($b.throw(ValueError))", "$b.close()", "say(list($b))"]


GRAMMAR["obj"], GRAMMAR["dcuse"], GRAMMAR["enumuse"], GRAMMAR["ntuse"], GRAMMAR["genb"] = (
    ["with guard():\n    " + use.replace("\n", "\n    ") for use in uses] for uses in (OBJ, DC, ENUM, NT, GENB))


def text(grower):
    lines = [grower.grow("line") for _ in range(grower.rng.randint(15, 30))]
    return PRELUDE.lstrip() + "\n\n" + "\n".join(lines) + "\n"


DEPTH = 6
