import json

data = {"name": "Анна", "n": [1, 2.5, None, True], "nested": {"b": {}, "a": []}, 'quote"': "line\n\t\\/\u2028", 5: "int key", "big": 10 ** 20}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, ensure_ascii=False, sort_keys=False))
print(json.dumps([1, "a", {"k": (1, 2)}], separators=(",", ":")), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("é"), json.dumps(1e100), json.dumps(float("inf")), json.dumps([], indent=4), json.dumps({}))
back = json.loads(text)
print(back["name"], back["5"], back["big"] == 10 ** 20, back == data, type(back["n"][1]), json.loads("[1e3, -0, \"\\u0416\\n\"]"), json.loads(" true "))


class Thing:
    pass


for action in (lambda: json.loads("{bad"), lambda: json.loads(""), lambda: json.loads("[1,]"), lambda: json.loads('{"a" 1}'), lambda: json.dumps({1, 2}), lambda: json.dumps(Thing()), lambda: json.loads("[1] x"), lambda: json.dumps({(1, 2): 3})):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(json.dumps(Thing(), default=lambda o: type(o).__name__), json.dumps({"x": {1}}, default=list))
