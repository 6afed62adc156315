"""Random Python programs made from a grammar: each ends, prints much, and prints nothing that differs from run to run.

    generate.py SEED [GRAMMAR]  prints one program; with async or language, from the templates of that grammar (grow.py)

A production makes the text of an expression of a type (int, str, list...) or the lines of a statement. Names in scope are
remembered by type, so that most programs mean something; one expression in forty is of a wrong type on purpose, because what a
program says when it fails counts as well. Loops are bounded, sleeps are multiples of an eighth of a second.
"""

import importlib
import random
import sys

import grow

INT_METHODS = ["bit_length()", "bit_count()", "conjugate()"]
STR_METHODS = ["upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "lstrip('ab')", "rstrip()", "casefold()",
               "zfill(6)", "center(9, '*')", "ljust(7, '.')", "rjust(7)", "replace('a', 'bb')", "expandtabs(3)",
               "removeprefix('a')", "removesuffix('b')", "translate({97: 'x', 98: None})", "format(1, a=2)"]
STR_TO_LIST = ["split()", "split('a')", "rsplit(None, 1)", "partition('b')", "rpartition('a')", "splitlines()", "split(',', 2)"]
STR_TO_INT = ["count('a')", "find('b')", "rfind('a')", "index('a')", "__len__()"]
STR_TO_BOOL = ["isalpha()", "isdigit()", "isupper()", "startswith(('a', 'b'))", "endswith('c')", "isspace()", "isidentifier()",
               "istitle()", "isnumeric()", "isprintable()"]
SPECS = ["", ">8", "<6", "^9", "05d", "+", "x", "#b", ",", "_", ".3f", "e", "g", "%", "8.2f", "*^12", "s", "c", "!r", "!s:>7", "!a"]
ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "IndexError", "LookupError", "RuntimeError", "Exception"]
BINARY_INT = ["+", "-", "*", "//", "%", "&", "|", "^", "**", "<<", ">>"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is not", "in", "not in", "is"]
TYPES = ["int", "float", "str", "list", "dict", "bool", "tuple", "bytes", "set"]


class Generator:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.names = [{}]  # one table a scope: name -> type
        self.functions = []  # (name, parameter types, result type)
        self.coroutines = []  # (name, number of parameters)
        self.count = 0
        self.in_loop = 0
        self.in_comprehension = 0
        self.kind = "module"  # or "def", "async"

    # ---- the ground -----------------------------------------------------------------------------

    def pick(self, *choices):
        return self.rng.choice(choices)

    def chance(self, share):
        return self.rng.random() < share

    def fresh(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def emit(self, line):
        self.lines.append("    " * self.indent + line)

    def block(self, head, body):
        self.emit(head)
        self.indent += 1
        before = len(self.lines)
        body()
        if len(self.lines) == before:
            self.emit("pass")
        self.indent -= 1

    def bind(self, name, kind):
        self.names[-1][name] = kind
        return name

    def known(self, kind):
        return [name for scope in self.names for name, of in scope.items() if of == kind]

    # ---- expressions ----------------------------------------------------------------------------

    def expr(self, kind, depth):
        if self.chance(1 / 40):
            kind = self.pick(*TYPES)
        known = self.known(kind)
        if known and self.chance(0.45):
            return self.rng.choice(known)
        if depth <= 0:
            return self.literal(kind)
        choices = getattr(self, "choices_of_" + kind)(depth - 1)
        choices += [lambda: self.literal(kind), lambda: self.conditional(kind, depth - 1), lambda: self.call(kind, depth - 1)]
        if self.chance(0.06) and not self.in_comprehension:
            return f"({self.fresh('w')} := {self.expr(kind, depth - 1)})"
        return self.rng.choice(choices)()

    def literal(self, kind):
        rng = self.rng
        if kind == "int":
            return str(self.pick(0, 1, 2, 3, 7, 10, -1, -5, 255, 1000, 2**31, 2**64 + 1, True, rng.randint(-100, 100)))
        if kind == "float":
            return self.pick("0.0", "1.5", "-2.25", "1e10", "0.1", "3.0", "1e-5", "float('inf')", repr(rng.randint(-999, 999) / 8))
        if kind == "str":
            return repr("".join(rng.choice("abcABC ,.xyz09éя-_") for _ in range(rng.randint(0, 7))))
        if kind == "bytes":
            return repr(bytes(rng.choice(b"abcAB ,\x00\xff09") for _ in range(rng.randint(0, 5))))
        if kind == "bool":
            return self.pick("True", "False")
        if kind == "list":
            return "[" + ", ".join(str(rng.randint(-9, 20)) for _ in range(rng.randint(0, 5))) + "]"
        if kind == "tuple":
            return self.pick("()", "(1,)", "(3, 1, 2)", "(-1, 0)", "(5, 5, 6, 7)")
        if kind == "set":
            return self.pick("set()", "{1, 2, 3}", "{5, 4}", "{0, 8, 16, 1}", "frozenset((1, 9))")
        return self.pick("{}", "{'a': 1}", "{'b': 2, 'a': 3}", "{'x': 0, 'y': -1, 'a': 7}")

    def conditional(self, kind, depth):
        return f"({self.expr(kind, depth)} if {self.expr('bool', depth)} else {self.expr(kind, depth)})"

    def call(self, kind, depth):
        fit = [f for f in self.functions if f[2] == kind]
        if not fit:
            return self.literal(kind)
        name, parameters, _ = self.rng.choice(fit)
        given = [self.expr(of, depth) for of in parameters]
        if self.chance(0.05):
            given.append("extra=1") if self.chance(0.5) else given.pop() if given else None
        return f"{name}({', '.join(given)})"

    def choices_of_int(self, d):
        small = lambda: f"({self.expr('int', d)} % 11)"  # keeps powers and shifts small
        return [
            lambda: f"({self.expr('int', d)} {self.rng.choice(BINARY_INT[:8])} {self.expr('int', d)})",
            lambda: f"({small()} {self.rng.choice(BINARY_INT[8:])} {small()})",
            lambda: f"len({self.expr(self.pick('str', 'list', 'dict', 'tuple', 'set', 'bytes'), d)})",
            lambda: f"sum({self.expr(self.pick('list', 'tuple', 'set'), d)})",
            lambda: f"{self.pick('max', 'min')}({self.expr('list', d)}, default={self.expr('int', d)})",
            lambda: f"{self.expr('list', d)}[{self.index()}]",
            lambda: f"{self.expr('str', d)}.{self.rng.choice(STR_TO_INT)}",
            lambda: f"{self.expr('dict', d)}.get({self.expr('str', d)}, {self.expr('int', d)})",
            lambda: f"({self.pick('-', '~', '+')}{self.expr('int', d)})",
            lambda: f"int({self.expr(self.pick('float', 'bool', 'int'), d)})",
            lambda: f"({self.expr('int', d)}).{self.rng.choice(INT_METHODS)}",
            lambda: f"abs({self.expr('int', d)})",
            lambda: f"next(iter({self.expr(self.pick('list', 'tuple'), d)}), -1)",
            lambda: f"divmod({self.expr('int', d)}, {self.expr('int', d)})[{self.pick(0, 1)}]",
            lambda: f"functools.reduce(operator.{self.pick('add', 'mul', 'sub', 'xor')}, {self.expr('list', d)}, 1)",
            lambda: f"(lambda a, *b, k={self.expr('int', 0)}: a + len(b) + k)({self.expr('int', d)}, *{self.expr('list', d)})",
            lambda: f"ord({self.expr('str', d)}[:1] or 'q')",
        ]

    def choices_of_float(self, d):
        return [
            lambda: f"({self.expr('float', d)} {self.pick('+', '-', '*', '/', '//', '%')} {self.expr('int', d)})",
            lambda: f"({self.expr('int', d)} / {self.expr('int', d)})",
            lambda: f"round({self.expr('float', d)}, {self.pick(0, 1, 2, -1)})",
            lambda: f"float({self.expr(self.pick('int', 'bool'), d)})",
            lambda: f"math.{self.pick('sqrt', 'floor', 'sin', 'exp', 'fabs')}({self.expr('int', d)} % 50)",
            lambda: f"random.random()",
        ]

    def choices_of_str(self, d):
        return [
            lambda: f"({self.expr('str', d)} + {self.expr('str', d)})",
            lambda: f"({self.expr('str', d)} * ({self.expr('int', d)} % 4))",
            lambda: f"{self.expr('str', d)}.{self.rng.choice(STR_METHODS)}",
            lambda: f"str({self.expr(self.pick(*TYPES), d)})",
            lambda: f"repr({self.expr(self.pick(*TYPES), d)})",
            lambda: self.fstring(d),
            lambda: f"{self.expr('str', d)}{self.slice(d)}",
            lambda: f"{self.pick(repr(','), repr(''), repr('-'))}.join(map(str, {self.expr(self.pick('list', 'tuple'), d)}))",
            lambda: f"('%s|%r|%5d' % ({self.expr('str', d)}, {self.expr('str', d)}, {self.expr('int', d)}))",
            lambda: f"type({self.expr(self.pick(*TYPES), d)}).__name__",
            lambda: f"format({self.expr(self.pick('int', 'float', 'str'), d)}, {self.rng.choice(SPECS[:17])!r})",
            lambda: f"chr(97 + {self.expr('int', d)} % 26)",
            lambda: f"json.dumps({self.expr(self.pick('dict', 'list', 'str', 'bool'), d)})",
            lambda: f"re.sub({self.pick(repr('[ab]+'), repr('(.)b'), repr('^.'))}, {self.pick(repr('<>'), repr('_'))}, {self.expr('str', d)})",
        ]

    def index(self):
        return self.pick("0", "-1", self.expr("int", 0))

    def fstring(self, d):
        parts = ""
        for _ in range(self.rng.randint(1, 3)):
            inner = self.expr(self.pick("int", "str", "float", "list"), d)
            if "'" in inner or '"' in inner or "\\" in inner or inner.startswith("{") or ":=" in inner or "lambda" in inner:
                inner = self.pick("-7", "2.5", "[1]", "10**6")
            spec = self.rng.choice(SPECS)
            spec = spec if not spec or spec.startswith("!") else ":" + spec
            parts += self.pick("", "a", "{{", "é ") + "{" + inner + self.pick("", "", "=") + spec + "}"
        return "f'" + parts + "'"

    def slice(self, d):
        part = lambda: self.pick("", "", str(self.rng.randint(-4, 6)))
        return f"[{part()}:{part()}{self.pick('', '', ':-1', ':2', ':-2')}]"

    def choices_of_bytes(self, d):
        return [
            lambda: f"{self.expr('str', d)}.encode({self.pick('', repr('utf-8'), repr('latin-1'), repr('ascii'))})",
            lambda: f"({self.expr('bytes', d)} + {self.expr('bytes', d)})",
            lambda: f"{self.expr('bytes', d)}{self.slice(d)}",
            lambda: f"bytes({self.expr('list', d)})",
        ]

    def choices_of_bool(self, d):
        kind = self.pick("int", "str", "list", "tuple", "float", "set")
        return [
            lambda: f"({self.expr(kind, d)} {self.rng.choice(COMPARE[:6])} {self.expr(kind, d)})",
            lambda: f"({self.expr('int', d)} {self.pick('<', '<=')} {self.expr('int', d)} {self.pick('<', '!=')} {self.expr('int', d)})",
            lambda: f"({self.expr('bool', d)} {self.pick('and', 'or')} {self.expr('bool', d)})",
            lambda: f"(not {self.expr(self.pick(*TYPES), d)})",
            lambda: f"({self.expr('int', d)} {self.pick('in', 'not in')} {self.expr(self.pick('list', 'tuple', 'set'), d)})",
            lambda: f"{self.expr('str', d)}.{self.rng.choice(STR_TO_BOOL)}",
            lambda: f"{self.pick('any', 'all')}({self.expr('list', d)})",
            lambda: f"isinstance({self.expr(self.pick(*TYPES), d)}, {self.pick('int', 'str', '(list, tuple)', 'float | int')})",
            lambda: f"bool({self.expr(self.pick(*TYPES), d)})",
        ]

    def iterated(self, d):
        """What a comprehension iterates over: no walrus there."""
        self.in_comprehension += 1
        text = self.expr("list", d)
        self.in_comprehension -= 1
        return text

    def comprehension(self, d, left, right):
        name = self.fresh("i")
        source = self.pick(self.iterated(d), f"range({self.rng.randint(0, 6)})")
        self.in_comprehension += 1
        self.names.append({name: "int"})
        inner = self.expr("int", d)
        condition = f" if {self.expr('bool', d)}" if self.chance(0.4) else ""
        self.names.pop()
        self.in_comprehension -= 1
        return f"{left}{inner} for {name} in {source}{condition}{right}"

    def choices_of_list(self, d):
        return [
            lambda: self.comprehension(d, "[", "]"),
            lambda: f"sorted({self.expr(self.pick('list', 'tuple', 'set'), d)}{self.pick('', ', reverse=True', ', key=abs')})",
            lambda: f"list({self.expr(self.pick('tuple', 'list', 'bytes', 'set'), d)})",
            lambda: f"({self.expr('list', d)} + {self.expr('list', d)})",
            lambda: f"{self.expr('list', d)}{self.slice(d)}",
            lambda: f"[*{self.expr(self.pick('list', 'tuple'), d)}, {self.expr('int', d)}]",
            lambda: f"list(range({self.rng.randint(-3, 5)}, {self.rng.randint(-3, 9)}, {self.pick(1, 2, -1)}))",
            lambda: f"list(reversed({self.expr('list', d)}))",
            lambda: f"list(map(lambda v: v * 2, {self.expr('list', d)}))",
            lambda: f"list(itertools.{self.pick('accumulate', 'chain')}({self.expr('list', d)}))",
            lambda: f"list({self.expr('dict', d)}.values())",
            lambda: f"[{self.expr('int', d)}, {self.expr('int', d)}]",
            lambda: f"list(filter(None, {self.expr('list', d)}))",
        ]

    def choices_of_tuple(self, d):
        return [
            lambda: f"tuple({self.expr('list', d)})",
            lambda: f"({self.expr('int', d)}, {self.expr('int', d)})",
            lambda: f"tuple({self.comprehension(d, '(', ')')})",
            lambda: f"({self.expr('tuple', d)} + {self.expr('tuple', d)})",
        ]

    def choices_of_set(self, d):
        return [
            lambda: self.comprehension(d, "{", "}"),
            lambda: f"({self.expr('set', d)} {self.pick('|', '&', '-', '^')} {self.expr('set', d)})",
            lambda: f"set(v % 50 for v in {self.iterated(d)})",
        ]

    def choices_of_dict(self, d):
        return [
            lambda: f"{{{self.expr('str', d)}: {self.expr('int', d)}, **{self.expr('dict', d)}}}",
            lambda: f"dict(zip({self.literal('str')}, {self.expr('list', d)}))",
            lambda: f"({self.expr('dict', d)} | {self.expr('dict', d)})",
            lambda: f"{{str(k): v for k, v in enumerate({self.iterated(d)})}}",
            lambda: f"dict(a={self.expr('int', d)}, b={self.expr('int', d)})",
            lambda: f"dict(collections.Counter({self.expr('str', d)}).most_common(3))",
        ]

    # ---- statements -----------------------------------------------------------------------------

    def statements(self, count, depth):
        for _ in range(count):
            self.statement(depth)

    def guarded(self, count, depth):
        """Statements that may fail, one by one, and the program goes on."""
        for _ in range(count):
            if self.chance(0.3):
                self.statement(depth)
                continue
            self.block("try:", lambda: self.statement(depth))
            self.block(f"except {self.pick('Exception', 'Exception', '(Exception, asyncio.CancelledError)')} as error:",
                       lambda: self.emit("print(type(error).__name__, str(error))"))

    def statement(self, depth):
        flat = [self.assign, self.assign, self.show, self.show, self.augment, self.unpack, self.mutate]
        deep = [self.if_, self.for_, self.while_, self.try_, self.try_, self.with_, self.match_, self.closure]
        if self.kind == "async":
            flat += [self.async_flat] * 4
            deep += [self.async_deep] * 3
        if self.in_loop and self.chance(0.08):
            return self.emit(f"if {self.expr('bool', 1)}: {self.pick('break', 'continue')}")
        self.rng.choice(flat if depth <= 0 or self.chance(0.6) else deep)(depth)

    def assign(self, depth):
        kind = self.pick(*TYPES)
        text = self.expr(kind, 3)
        known = [name for name, of in self.names[-1].items() if of == kind]
        name = self.rng.choice(known) if known and self.chance(0.3) else self.fresh(kind[0])
        self.emit(f"{name}{': ' + kind if self.chance(0.1) else ''} = {text}")
        self.bind(name, kind)

    def show(self, depth):
        values = [self.expr(self.pick(*TYPES), 3) for _ in range(self.rng.randint(1, 3))]
        self.emit(f"print({', '.join(values)}{self.pick('', '', '', ', sep=chr(124)')})")

    def augment(self, depth):
        own = [(name, of) for name, of in self.names[-1].items() if of in ("int", "str", "list", "float", "set")]
        if not own:
            return self.assign(depth)
        name, kind = self.rng.choice(own)
        sign = {"int": self.pick("+", "-", "*", "//", "|"), "set": self.pick("|", "-"), "float": self.pick("+", "*", "/")}.get(kind, "+")
        self.emit(f"{name} {sign}= {self.expr(kind, 2)}")

    def unpack(self, depth):
        a, b = self.fresh("i"), self.fresh("l")
        self.emit(f"{a}, {self.pick('*', '*', '')}{b} = {self.expr(self.pick('list', 'tuple'), 2)}")
        self.bind(a, "int"), self.bind(b, "list")

    def mutate(self, depth):
        own = self.known("list")
        if not own:
            return self.show(depth)
        name = self.rng.choice(own)
        self.emit(self.pick(
            f"{name}.append({self.expr('int', 2)})", f"{name}.extend({self.expr('tuple', 2)})",
            f"{name}.insert({self.expr('int', 1)} % 9, {self.expr('int', 1)})", f"print({name}.pop())", f"{name}.sort()",
            f"{name}.reverse()", f"del {name}[{self.expr('int', 0)}]", f"{name}[1:2] = {self.expr('list', 1)}",
            f"{name}[{self.expr('int', 0)}] = {self.expr('int', 1)}", f"{name}.remove({self.expr('int', 1)})"))

    def inner(self, depth, count=3):
        self.names.append({})
        self.statements(self.rng.randint(1, count), depth - 1)
        self.names.pop()

    def if_(self, depth):
        self.block(f"if {self.expr('bool', 3)}:", lambda: self.inner(depth))
        if self.chance(0.3):
            self.block(f"elif {self.expr('bool', 2)}:", lambda: self.inner(depth))
        if self.chance(0.5):
            self.block("else:", lambda: self.inner(depth))

    def loop(self, head, depth, before=lambda: None):
        def body():
            before()
            self.in_loop += 1
            self.inner(depth)
            self.in_loop -= 1
        self.block(head, body)
        if self.chance(0.25):
            self.block("else:", lambda: self.inner(depth, 1))

    def for_(self, depth):
        name = self.fresh("i")
        source = self.pick(f"range({self.rng.randint(0, 5)})", f"{self.expr('list', 2)}[:5]", f"{self.expr('tuple', 2)}[:4]")
        self.bind(name, "int")
        self.emit(f"{name} = 0")
        self.loop(f"for {name} in {source}:", depth)

    def while_(self, depth):
        name = self.fresh("n")
        self.emit(f"{name} = {self.rng.randint(0, 4)}")
        self.loop(f"while {name} > 0:", depth, lambda: self.emit(f"{name} -= 1"))

    def try_(self, depth):
        self.block("try:", lambda: self.inner(depth))
        saved, self.in_loop = self.in_loop, self.in_loop if self.chance(0.5) else 0
        form = self.rng.random()
        if form < 0.8:
            if self.chance(0.3):
                self.block(f"except ({self.rng.choice(ERRORS)}, {self.rng.choice(ERRORS)}):", lambda: self.inner(depth, 2))
            self.block("except Exception as error:", lambda: self.emit("print(type(error).__name__, str(error))"))
            if self.chance(0.3):
                self.block("else:", lambda: self.inner(depth, 1))
        if form >= 0.8 or self.chance(0.3):
            self.block("finally:", lambda: self.inner(depth, 2))
        self.in_loop = saved

    def with_(self, depth):
        name = self.fresh("m")
        manager = self.pick("Manager('{}', {})", "noted('{}', {})").format(name, self.pick("False", "True"))
        self.block(f"with {manager} as {name}:", lambda: self.inner(depth))

    def match_(self, depth):
        def body():
            for pattern in self.rng.sample(["0 | 1", "int(v) if v > 5", "[]", "[v, *_]", "(v, w)", "{'a': v}", "str() as v", "None | True",
                                            "float(v)", "-1", "'' | 'a'"], 3):
                self.block(f"case {pattern}:", lambda: self.inner(depth, 2))
            self.block("case _:", lambda: self.emit(f"print('other', {self.literal('int')})"))
        self.block(f"match {self.expr(self.pick(*TYPES[:7]), 2)}:", body)

    def closure(self, depth):
        outer, inner, cell = self.fresh("outer"), self.fresh("inner"), self.fresh("c")
        def body():
            self.emit(f"{cell} = {self.expr('int', 1)}")
            self.block(f"def {inner}(step={self.expr('int', 1)}):", lambda: (
                self.emit(f"nonlocal {cell}"), self.emit(f"{cell} += step"), self.emit(f"return {cell}")))
            self.emit(f"return {inner}")
        self.block(f"def {outer}():", body)
        self.emit(f"{inner} = {outer}()")
        self.emit(f"print({inner}(), {inner}(2), {inner}(step={self.expr('int', 1)}))")

    # ---- asyncio --------------------------------------------------------------------------------

    def pause(self):
        return self.pick("0", "0.125", "0.25", "0.5", "1", "0.375")

    def coroutine(self):
        if self.chance(0.15):
            return f"careful({self.pause()}, {self.pause()})"
        if not self.coroutines or self.chance(0.3):
            return f"asyncio.sleep({self.pause()}, {self.expr('int', 1)})"
        name, count = self.rng.choice(self.coroutines)
        return f"{name}({', '.join(self.expr('int', 1) for _ in range(count))})"

    def task(self):
        name = self.fresh("t")
        self.emit(f"{name} = asyncio.create_task({self.coroutine()}, name={name!r})")
        return self.bind(name, "task")

    def a_task(self):
        own = [name for name, of in self.names[-1].items() if of == "task"]
        return self.rng.choice(own) if own and self.chance(0.7) else self.task()

    def limited(self, text):
        """An await that may never end by itself."""
        return f"await asyncio.wait_for({text}, {self.pause()})"

    def shared(self, depth):
        """Queues, events, conditions, barriers: each wait has its limit."""
        queue, pause = self.pick("queue", "queue", "heap", "stack"), self.pause()
        self.emit(self.pick(
            f"{queue}.put_nowait({self.expr('int', 1)})", f"print({queue}.get_nowait(), {queue}.qsize())",
            f"print({self.limited(f'{queue}.get()')}, loop_time())", self.limited(f"{queue}.put({self.expr('int', 1)})"),
            f"print({queue}.qsize(), {queue}.full(), {queue}.empty())", f"{queue}.task_done()", self.limited(f"{queue}.join()"),
            "event.set()", "event.clear()", f"print({self.limited('event.wait()')}, event.is_set())",
            f"print({self.limited('waits(condition)')})", f"print({self.limited('tells(condition)')})",
            f"print({self.limited('barrier.wait()')}, barrier.n_waiting)", f"asyncio.create_task(barrier.wait(), name='at barrier {pause}')",
            f"asyncio.create_task(waits(condition), name='waits {pause}')", "lock.release()", "print(lock.locked(), room.locked())",
            f"print({self.limited('lock.acquire()')})"))

    def threaded(self, depth):
        job = f"{self.pause()}, {self.expr('int', 1)}"
        self.emit(self.pick(
            f"print(await asyncio.to_thread(job, {job}), loop_time())",
            f"print(await asyncio.get_running_loop().run_in_executor(None, job, {job}))",
            f"print({self.limited(f'asyncio.to_thread(job, {job})')})",
            f"print(await asyncio.gather(asyncio.to_thread(job, {job}), asyncio.to_thread(job, {job}), {self.coroutine()}))",
            f"asyncio.get_running_loop().run_in_executor(None, job, {job}).cancel()",
            f"asyncio.get_running_loop().call_soon_threadsafe(print, 'soon', {self.expr('int', 1)})"))

    def low_level(self, depth):
        loop, name = "asyncio.get_running_loop()", self.fresh("h")
        self.emit(self.pick(
            f"{name} = {loop}.call_later({self.pause()}, print, 'later', {self.expr('int', 1)})",
            f"{name} = {loop}.call_soon(print, 'soon', {self.expr('int', 1)})",
            f"{name} = {loop}.call_at(loop_time() + {self.pause()}, print, 'at'); {name}.cancel(); print({name}.cancelled())",
            f"{name} = {loop}.create_future(); {loop}.call_later({self.pause()}, {name}.set_result, 1); print(await {name})",
            f"{name} = {loop}.create_future(); {name}.cancel(); print({name}.cancelled(), {name}.done())",
            f"{self.a_task()}.add_done_callback(lambda t: print('done', t.get_name(), t.cancelled()))",
            f"print(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())",
            f"for c in asyncio.as_completed([{self.coroutine()}, {self.coroutine()}]): print(await c, loop_time())"))

    def generators(self, depth):
        name = self.fresh("g")
        self.emit(f"{name} = ticks({self.rng.randint(0, 3)}, {self.pause()})")
        for _ in range(self.rng.randint(1, 3)):
            self.emit(self.pick(f"print(await anext({name}, 'end'))", f"print(await {name}.__anext__())", f"print(await {name}.asend(None))",
                                f"await {name}.athrow(ValueError('thrown'))", f"await {name}.aclose()",
                                f"async for v in {name}: break"))

    def async_flat(self, depth):
        if self.chance(0.45):
            return self.pick(self.shared, self.shared, self.threaded, self.low_level, self.generators)(depth)
        form = self.rng.randrange(10)
        if form < 2:
            self.emit(f"print(await {self.coroutine()}, loop_time())")
        elif form == 2:
            self.emit(f"await asyncio.sleep({self.pause()})")
        elif form == 3:
            name = self.a_task()
            self.emit(f"print({name}.cancel({self.pick('', repr('why'))}), {name}.cancelling(), {name}.done())")
        elif form == 4:
            name = self.a_task()
            self.emit(f"print(await {name})")
        elif form == 5:
            self.emit(f"print(await asyncio.gather({self.coroutine()}, {self.a_task()}, {self.coroutine()}, "
                      f"return_exceptions={self.pick('True', 'True', 'False')}))")
        elif form == 6:
            self.emit(f"print(await asyncio.wait_for({self.pick(self.coroutine(), self.a_task())}, {self.pause()}))")
        elif form == 7:
            self.emit(f"print(await asyncio.shield({self.a_task()}))")
        elif form == 8:
            self.emit(f"done, pending = await asyncio.wait([{self.a_task()}, {self.a_task()}], timeout={self.pause()}, "
                      f"return_when=asyncio.{self.pick('FIRST_COMPLETED', 'ALL_COMPLETED', 'FIRST_EXCEPTION')})")
            self.emit("print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))")
        else:
            self.emit(f"print([v async for v in ticks({self.rng.randint(0, 3)}, {self.pause()})], loop_time())")

    def async_deep(self, depth):
        form = self.rng.randrange(7)
        if form == 0:
            self.block(f"async with asyncio.timeout({self.pause()}):", lambda: self.inner(depth))
        elif form == 1:
            name = self.fresh("group")
            def body():
                for _ in range(self.rng.randint(1, 3)):
                    self.emit(f"{name}.create_task({self.coroutine()})")
                self.inner(depth, 2)
            self.block("try:", lambda: self.block(f"async with asyncio.TaskGroup() as {name}:", body))
            self.block("except* Exception as errors:",
                       lambda: self.emit("print(sorted(type(e).__name__ for e in errors.exceptions))"))
        elif form == 2:
            self.block("try:", lambda: self.inner(depth))
            self.block("except asyncio.CancelledError as error:", lambda: (
                self.emit("print('cancelled', error.args, loop_time())"), self.emit(self.pick("raise", "pass", "raise", "raise"))))
        elif form == 3:
            self.block(f"async with {self.pick('lock', 'room', 'asyncio.timeout(1), lock', 'condition')}:", lambda: self.inner(depth, 2))
        elif form == 4:
            self.block("try:", lambda: self.inner(depth))
            self.block("finally:", lambda: (
                self.emit(f"await asyncio.sleep({self.pause()})"), self.emit("print('cleaned', loop_time())")))
        elif form == 5:
            name = self.fresh("limit")
            def body():
                self.inner(depth, 2)
                self.emit(f"{name}.reschedule({self.pick('None', 'loop_time() + 0.25', 'loop_time()', 'loop_time() - 1')})")
                self.inner(depth, 2)
            self.block("try:", lambda: self.block(f"async with asyncio.timeout({self.pause()}) as {name}:", body))
            self.block("except TimeoutError:", lambda: self.emit(f"print('late', {name}.expired(), {name}.when())"))
        else:
            self.block(f"async for v in ticks({self.rng.randint(0, 4)}, {self.pause()}):", lambda: (
                self.emit("print('tick', v, loop_time())"), self.inner(depth, 2)))

    # ---- definitions and the whole --------------------------------------------------------------

    def function(self):
        name, result = self.fresh("f"), self.pick(*TYPES[:6])
        parameters = [self.pick(*TYPES[:6]) for _ in range(self.rng.randint(0, 3))]
        names = [self.fresh("p") for _ in parameters]
        self.enter("def", dict(zip(names, parameters)))
        def body():
            self.statements(self.rng.randint(1, 4), 2)
            self.emit(f"return {self.expr(result, 3)}")
        self.block(f"def {name}({', '.join(names)}):", body)
        self.leave()
        self.functions.append((name, parameters, result))

    def async_function(self):
        name, count = self.fresh("co"), self.rng.randint(0, 2)
        names = [self.fresh("p") for _ in range(count)]
        self.enter("async", dict.fromkeys(names, "int"))
        def body():
            self.statements(self.rng.randint(2, 5), 2)
            self.emit(self.pick(f"return {self.expr('int', 2)}", f"return {self.expr('str', 2)}",
                                f"raise {self.rng.choice(ERRORS)}({self.expr('str', 1)})"))
        self.block(f"async def {name}({', '.join(names)}):", body)
        self.leave()
        self.coroutines.append((name, count))

    def enter(self, kind, names):
        self.outer = (self.kind, self.names, self.in_loop)
        self.kind, self.names, self.in_loop = kind, [dict(names)], 0

    def leave(self):
        self.kind, self.names, self.in_loop = self.outer

    def program(self):
        self.lines = PRELUDE.splitlines()
        for _ in range(self.rng.randint(1, 4)):
            self.function()
        self.guarded(self.rng.randint(4, 9), 2)
        for _ in range(self.rng.randint(1, 4)):
            self.async_function()
        self.enter("async", {})
        def body():
            self.emit("global lock, room, queue, heap, stack, event, condition, barrier")
            self.emit("lock, room, queue = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Queue(2)")
            self.emit("heap, stack, event = asyncio.PriorityQueue(3), asyncio.LifoQueue(), asyncio.Event()")
            self.emit("condition, barrier = asyncio.Condition(), asyncio.Barrier(2)")
            self.guarded(self.rng.randint(5, 12), 3)
        self.block("async def main():", body)
        self.leave()
        self.emit("asyncio.run(main())")
        return "\n".join(self.lines) + "\n"


PRELUDE = '''import asyncio, collections, functools, itertools, json, math, operator, random, re, time
from contextlib import contextmanager


class Manager:
    def __init__(self, name, quiet):
        self.name, self.quiet = name, quiet

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__)
        return self.quiet and isinstance(error, Exception)


@contextmanager
def noted(name, quiet):
    try:
        yield name
    except ValueError as error:
        print("noted", error)
        if not quiet:
            raise
    finally:
        print("left", name)


async def ticks(count, pause):
    try:
        for number in range(count):
            yield number
            await asyncio.sleep(pause)
    finally:
        print("ticks end")


async def careful(pause, cleaning):
    try:
        await asyncio.sleep(pause)
    finally:
        print("cleaning", loop_time())
        await asyncio.sleep(cleaning)
        print("clean", loop_time())


async def waits(condition):
    async with condition:
        return await condition.wait()


async def tells(condition):
    async with condition:
        condition.notify(1)


def job(pause, value):
    time.sleep(pause)
    return value


def loop_time():
    return asyncio.get_running_loop().time()


random.seed(1)
'''


def program(seed, grammar="whole"):
    if grammar == "whole":
        return Generator(seed).program()
    module = importlib.import_module("grammar_" + grammar)
    return module.text(grow.Grower(module.GRAMMAR, seed, module.DEPTH))


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1]), *sys.argv[2:3]))
