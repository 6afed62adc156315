texts = ["", "a", "A", "b", "ab", "aa", "é", "z", "日", "😀", "\uffff", "a\0", "abc", "abd", "Z", "10", "9"]
for a in texts:
    print("".join("01"[x] for b in texts for x in (a < b, a <= b, a == b, a != b, a > b, a >= b)))
print(sorted(texts), max(texts), min(texts), sorted(texts, key=str.lower), sorted(texts, key=len, reverse=True))
print("a" == 1, "a" != None, hash("abc") == hash("ab" + "c"), {"a": 1, "b": 2}["".join(["a"])], "x" in ["x"], "a" is not None)
a = "hello"
b = "".join(["hel", "lo"])
print(a == b, hash(a) == hash(b), {a: 1}[b], len({a, b, "hello"}))
