import re

cases = [
    ("a", "abc"), ("b", "abc"), ("a.c", "abc a\nc"), ("^a", "ba"), ("^b|c$", "abc"), ("[a-c]+", "xxabcx"), ("[^a-c]+", "abxyc"), (r"\d+", "a12b345"),
    (r"\w+", "héllo wörld_1"), (r"\s+", "a \t\nb"), (r"\D+|\S", "12ab 3"), (r"\bfoo\b", "a foo foobar"), (r"\Bo", "foo o"), ("(a)(b)?", "ac"), ("(a|ab)(c|bcd)(d*)", "abcd"),
    ("a*", "aaa"), ("a+?", "aaa"), ("a{2}", "aaaa"), ("a{2,}", "aaaa"), ("a{,2}", "aaaa"), ("a{1,3}?", "aaaa"), ("(ab)+", "ababab"), ("(?:ab)*c", "ababc"), ("(a*)*", "aab"),
    ("(a*)+", "b"), ("(?P<first>\\w+) (?P<second>\\w+)", "hello world"), (r"(\w)\1", "hello"), ("(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), ("a(?=b)", "ac ab"),
    ("a(?!b)", "ab ac"), ("(?<=a)b", "cb ab"), ("(?<!a)b", "ab cb"), ("(?i)ABC", "xabc"), ("(?s).+", "a\nb"), ("(?m)^b$", "a\nb\nc"), ("(?x) a  b # comment\n c", "abc"),
    ("(?i:a)b", "Ab AB"), ("(?-i:a)b", "ab"), ("(a)?(?(1)b|c)", "ab c"), ("(?>a+)b", "aaab"), ("a++b", "aaab"), ("a*+a", "aaa"), ("(?:a|b)*+c", "abac"), ("[]a]+", "]a]"), ("[^]]+", "a]b"),
    ("[a\\-z]+", "a-z"), ("[\\d\\s]+", "1 2a"), ("[\\w-]+", "a-b c"), (".", "\n"), ("$", "a\n"), ("\\Z", "a\n"), ("\\Aa", "a"), ("", "abc"), ("|a", "a"), ("x*", "axb"), ("é+", "caféé"),
    ("[à-ü]+", "xéüz"), ("日.", "x日本"), ("\\x41\\u0042\\103", "ABC"), ("\\t\\n", "\t\n"), ("(?i)É", "é"), ("(?i)[a-z]+", "ABCk\u212a"), ("(?a)\\w+", "aéb"), ("(a)|(b)", "b"), ("((a)|(b))*", "ab"),
    ("(a(b)c)+", "abcabc"), ("(?:(a)|b)*", "ab"), ("^(?:a?){3}a{3}$", "aaa"), ("(\\d{4})-(\\d\\d)-(\\d\\d)", "on 2021-01-02."), ("[+-]?\\d+(?:\\.\\d+)?", "x -12.5e"), (r"\$\{(\w+)\}", "a ${b} c"),
    ("(.*)b(.*)", "aabbb"), ("(.*?)b(.*?)$", "aabbb"), ("(?=(a+))a*b\\1", "baaabac"), ("(?!foo)...", "foobar"), ("(?<=,)x", "x,x"), ("a{0}b", "ab"), ("(a{2,3}){2}", "aaaaaa"),
]
for pattern, text in cases:
    for name in ("match", "search", "fullmatch"):
        m = getattr(re, name)(pattern, text)
        if m:
            print(name, ascii(pattern), m.span(), ascii(m.group()), ascii(m.groups()), ascii(m.groupdict()), m.lastindex, m.lastgroup)
        else:
            print(name, ascii(pattern), m)
    print(ascii(re.findall(pattern, text)), [m.span() for m in re.finditer(pattern, text)], ascii(re.split(pattern, text)), ascii(re.sub(pattern, "<>", text)))
