import re

patterns = [
    "[", "[a", "(", "(a", "a)", ")", "*", "+a", "?", "a**", "a*+", "a++", "a??", "a{2}{3}", "a{3,2}", "a{", "a{}", "a{,}", "a{,3}", "a{x}", "\\", "\\q", "\\8", "\\1", "(a)\\2",
    "(?P<a>x)(?P<a>y)", "(?P=a)", "(?P<a", "(?P<>x)", "(?P<1a>x)", "(?P<a b>x)", "(?Px)", "(?P", "(?", "(?z)", "(?<", "(?<x)", "(?<=a+)", "(?<=a|bb)", "(?#", "(?#x", "(?i", "a(?i)", "(?i)a",
    "(?i:a", "(?-i:a)", "(?-i)", "(?i-i:a)", "(?L)", "(?au:a)", "[b-a]", "[\\d-z]", "[a-\\d]", "[\\q]", "[]", "[]a]", "[^]", "[^]a]", "\\x", "\\x1", "\\u12", "\\U0011", "\\N", "\\400", "\\07", "(?(1)a)",
    "(?(1)a|b|c)", "(a)(?(1)b|c)", "(?(x)a)", "(?(0)a)", "(?(2)a)", "(\\1)", "(?P<a>(?P=a))", "(?>a)", "(?P>a)", "(?:", "(?=", "(?=a", "a|*", "(*)", "(?:a|)*", "^*", "$+", "\\b*", "(?x) a b # c\n *", "(?s-i:a.)",
    "(?i)(?m)a", "a{99999999999}", "(?<!a*)", "\\z", "\\_", "\\ ", "\\é", "[\\b]", "[\\B]", "\n(", "a\n\n*+*", "(?#c)*", "a(?#c)*", "(a)(?P<n>b)(?P<n>c)", "x(?P<n", "[a-", "[a-z", "(?iz)", "(?i-z:a)", "(?i-:a)", "((a)", "(?:a))",
]
for pattern in patterns:
    try:
        p = re.compile(pattern)
        print(ascii(pattern), "ok", p.groups, dict(p.groupindex))
    except re.error as error:
        print(ascii(pattern), error, "|", error.msg, error.pos, error.lineno, error.colno, error.pattern == pattern)
    except Exception as error:
        print(ascii(pattern), type(error).__name__, error)
