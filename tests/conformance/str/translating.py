def attempt(function):
    try:
        print(ascii(function()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: str.maketrans("abc", "xyz"))
attempt(lambda: str.maketrans("ab", "xy", "cd"))
attempt(lambda: str.maketrans({"a": "1", "b": None, 99: "see", 100: 68}))
attempt(lambda: "abcd".translate(str.maketrans("abc", "xyz")))
attempt(lambda: "abcd".translate(str.maketrans("ab", "xy", "cd")))
attempt(lambda: "abcd".translate({97: "AAA", 98: None, 99: 0x65E5}))
attempt(lambda: "héllo".translate({0xE9: "e"}))
attempt(lambda: "abc".translate({}))
attempt(lambda: "abc".translate("\0" * 97 + "xyz"))
attempt(lambda: "abc".translate([1, 2]))
attempt(lambda: str.maketrans(1))
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: str.maketrans("a", 2))
attempt(lambda: str.maketrans("a", "b", 2))
attempt(lambda: str.maketrans(1, 2))
attempt(lambda: str.maketrans())
attempt(lambda: "a".translate(1))
attempt(lambda: "a".translate({97: -1}))
attempt(lambda: "a".translate({97: 0x110000}))
attempt(lambda: "a".translate({97: []}))
