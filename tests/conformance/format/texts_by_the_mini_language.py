values = ["", "a", "hello", "naïve", "日本語", "😀x"]
specs = ["", "s", "10", "<10", ">10", "^10", "^11", "*^10", "é<8", "日^9", ".2", ".0", "10.2", ">10.3s", "05", "<05", ">05", "3", "_<6", "{<6", "}^6", "  <4"[1:]]
for value in values:
    for spec in specs:
        print(f"{spec}|{format(value, spec)}|", end=" ")
    print()
