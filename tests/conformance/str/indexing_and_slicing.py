texts = ["", "a", "hello", "héllo wörld", "日本語テキスト", "a😀b😀c", "x" * 50 + "é" + "y" * 50]
bounds = [None, 0, 1, 2, 5, 100, -1, -2, -5, -100]
for text in texts:
    print(len(text), list(text)[:8], [text[i] for i in range(-len(text), len(text))][:12])
    for start in bounds:
        for stop in bounds:
            print(text[start:stop], text[start:stop:2], text[start:stop:-1], text[start:stop:-3], sep="|", end=" ")
    print()
print("abc"[True], "abc"[-1], "héllo"[1:][::-1], "日本"[::-1], [c for c in "é日😀"], "".join(reversed("héé")))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


key = "b"
attempt(lambda: "abc"[3])
attempt(lambda: "abc"[-4])
attempt(lambda: "日本"[2])
attempt(lambda: "abc"[key])
attempt(lambda: "abc"[None])
attempt(lambda: "abc"[10**30])
attempt(lambda: "abc"[::0])
attempt(lambda: "abc"["a":])
attempt(lambda: "abc"[10**30 :])
attempt(lambda: "abc"[: -(10**30) : -1])
