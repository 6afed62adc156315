import json

texts = ["", "{", "{}x", "[1,]", "[1", "[1 2]", '{"a"}', '{"a":}', '{"a":1,}', '{"a":1', "{a:1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\ud83d\\ude00"',
         '"\\ud83d"', '"\\ud83d\\u0041"', "nul", "null", "NaN", "-Infinity", "Infinity", "-", "01", "1.", "1e", ".5", "[", "[1,", '{"a":1 "b":2}', "{1:2}", " [1] x", "tru", '"\\',
         '{"a" 1}', "[]]", "1 2", "\n\n  x", '{"a":[1,{"b":}]}', "-x", "1.5e+3", "1E5", "-0", "-0.0", '"\t"', "[1,,2]", "{,}", "\ufeff1", "{'a':1}", "[01]", "1e400",
         "123456789012345678901234567890", '"\\u00e9"', '{"a":1,"a":2}', '"\x7f"', "[nul]", '{"a":tru}', "2.", '  {"a" : [ 1 , 2.5 , true , false , null , "x" ] }  ',
         '"日本 \\u65e5 😀"', '{"é": "日', '["日", x]', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', "[[[[]]]]", '{"a":{"b":{"c":[{}]}}}', "\t[\r\n1\n]", "true false", "[1]\n[2]"]
for text in texts:
    try:
        print(ascii(text), ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(ascii(text), error, error.msg, error.pos, error.lineno, error.colno, error.doc == text)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('{"a": 1.5, "b": 2}', parse_float=str, parse_int=lambda s: s + "!"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads("NaN", parse_constant=str))
print(json.loads('"a\tb"', strict=False), json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder().decode(" 5 "))
for bad in (None, 5, ["a"]):
    try:
        json.loads(bad)
    except TypeError as error:
        print(error)
try:
    json.loads("[" * 100000)
except RecursionError as error:
    print(error)
try:
    json.loads("{")
except ValueError as error:
    print(type(error).__name__, isinstance(error, json.JSONDecodeError), type(error).__mro__[1:3])
