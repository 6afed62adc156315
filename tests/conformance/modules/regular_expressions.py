import re

print(re.findall(r"\d+", "a1b22c333"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.split(r"[,;]\s*", "a, b;c"), re.match(r"a+", "aab").group(), re.search("z", "abc"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2021-03-04")
print(m.group("year"), m.groups(), m.groupdict(), m.start(), m.end(), m.span(2), m[1], m, bool(m))
p = re.compile(r"^\s*(\w+)\s*=\s*(.*?)\s*$", re.MULTILINE | re.IGNORECASE)
print(p.findall("a = 1\nB=two words \n"), p.pattern, [x.group(1) for x in p.finditer("x=1\ny=2")], re.fullmatch("[a-z]+", "abc1"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))
print(re.findall(r"(?:ab)+|c?d", "ababcdd"), re.findall(r"\bfoo\b", "foo foobar foo"), re.sub(r"\s+", " ", " a \n b "), re.escape("a.b*c"), re.findall(r"[^aeiou\s]", "hello you"), re.findall(r"(a)(b)?", "aab"))
print(re.findall(r"(?i)straße|Ж", "STRASSE Straße ж"), re.split(r"(-)", "a-b"), re.subn("x", "y", "xx"), re.findall(r"(?<=\$)\d+(?=€)?", "$10 $20€"), re.match(r"(.)\1", "aa").group(0), re.findall(r"a{2,3}?", "aaaa"))
try:
    re.compile("(unclosed")
except re.error as e:
    print(e)
