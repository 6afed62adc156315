# Where := stands in a comprehension: what the compiler refuses, and where it says so.
texts = [
    "[x for x in (lambda: (y := 1))()]",
    "[x for x in y for z in (lambda: (u := 1))]",
    "[x for x in f(lambda a=(z := 1): a)]",
    "[x for x in [w for w in y if (lambda: (u := 1))]]",
    "{x: 1 for x in (lambda: [z := 1])}",
    "lambda: [x for x in (lambda: [z := 1])]",
    "def f():\n    return sum(x for x in map(lambda q: (t := q), y))\n",
    "[i for j in k for l in (lambda j: (j := 1))]",
    "[x for x in [q for z in a if (q := 1)]]",
    "[x for x in y if (lambda: (z := 1))]",
    "[(lambda: (z := 1)) for x in y]",
    "[[(z := 1) for x in y] for q in r]",
    "[a for a in b if [c for c in d if (e := c)]]",
    "[(x := 1) for x in y]",
    "[i for j in k if (j := 1)]",
    "class C:\n    [(x := 1) for i in range(3)]",
]
for text in texts:
    try:
        compile(text, "text", "exec")
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_offset)
    else:
        print(repr(text), "compiles")
