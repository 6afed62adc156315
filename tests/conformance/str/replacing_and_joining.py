texts = ["", "a", "abcabc", "aaaa", "café", "日本日本", "a-b-c"]
for text in texts:
    for old in ("", "a", "aa", "bc", "é", "本", "x"):
        for new in ("", "X", "longer", "日", old):
            print(ascii([text.replace(old, new), text.replace(old, new, 0), text.replace(old, new, 1), text.replace(old, new, 2)]), end=" ")
    print()
print(",".join([]), ",".join(["a"]), ", ".join("abc"), "".join(["x", "y"]), "é".join(("a", "b", "日")), "-".join(str(i) for i in range(5)))
print("-".join({"a": 1, "b": 2}), " ".join(map(str, [1, 2.5, None])), "x".join([""] * 3), "\n".join(["one", "two"]))
print("abc" * 3, 3 * "ab", "x" * 0, "x" * -1, "" * 5, "é" * 4, "a" "b", "a" + "é" + "", True * "q")
s = ""
for i in range(1000):
    s += chr(97 + i % 26)
print(len(s), s[:30], hash(s) == hash("".join(list(s))))
t = s
s += "é"
print(len(s), len(t), s[-1], t[-1])
