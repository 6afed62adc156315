def test(a, b, c):
    out = []
    if a and b or c:
        out.append("a and b or c")
    if a and (b or c):
        out.append("a and (b or c)")
    if not (a or b) and c:
        out.append("not (a or b) and c")
    if (a if b else c):
        out.append("a if b else c")
    if not a or not b and not c:
        out.append("nots")
    if a == b == c:
        out.append("equal")
    if a < b < c or c < b < a:
        out.append("ordered")
    if a is None or b is not None and c:
        out.append("none")
    if [] or {} or a:
        out.append("falsy first")
    if True and a:
        out.append("true and a")
    if False or b:
        out.append("false or b")
    if 0:
        out.append("never")
    elif c:
        out.append("elif")
    else:
        out.append("else")
    x = a and b or c
    y = a or b and c
    z = not a and (b or not c)
    return out, x, y, z


for a in (0, 1, None):
    for b in (0, 2):
        for c in (0, 3):
            try:
                print(a, b, c, test(a, b, c))
            except TypeError as e:
                print(a, b, c, e)
if None:
    pass
elif "":
    pass
elif 0.0:
    pass
elif ():
    pass
elif "x":
    print("last elif")
