texts = ["", "a", "abc", "abcabcabc", "aaaa", "naïve café", "日本語日本", "x😀y😀z", "a\0b"]
parts = ["", "a", "b", "abc", "aa", "é", "本", "😀", "zz", "\0", "caf"]
for text in texts:
    for part in parts:
        row = [text.find(part), text.rfind(part), text.count(part), part in text, text.startswith(part), text.endswith(part)]
        for start, end in ((1, None), (0, 2), (-3, -1), (2, 1), (100, None), (None, -1), (-100, 100), (3, 3)):
            row.append((text.find(part, start, end), text.rfind(part, start, end), text.count(part, start, end),
                        text.startswith(part, start, end), text.endswith(part, start, end)))
        print(repr(text), repr(part), row)
print("abc".startswith(("x", "a")), "abc".endswith(("x", "bc")), "abc".startswith(()), "abc".index("c"), "abcabc".rindex("b"))
print(("a" * 5000 + "b").find("a" * 2000 + "b"), ("a" * 5000).find("a" * 2000 + "b"), ("ab" * 3000).count("ba" * 10))
