def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = b"hello"
changing = bytearray(b"hello")
m = memoryview(data)
w = memoryview(changing)
print(repr(m)[:8], m[0], m[-1], bytes(m[1:3]), m[1:3].tobytes(), m[::2].tolist(), len(m[::2]), bytes(m[::-1]), m == data, m == changing, m == w, m != b"x", m == 5, 104 in m)
print(m.hex(), m.hex(":"), m.nbytes, m.format, m.itemsize, m.readonly, w.readonly, m.obj, m.shape, m.strides, m[::2].strides, m.ndim, m.contiguous, m[::2].contiguous)
print(hash(m) == hash(data), list(m), list(reversed(m)), b",".join([m, b"x"]), bytearray(m), b"x" + m, data.find(m[1:3]), str(m, "utf-8"), int(memoryview(b"12")), [x for x in m[1:]])
print(memoryview(memoryview(data)[1:])[0], m.toreadonly()[0], w.toreadonly().readonly, m.tobytes("C"), memoryview(object=data)[1], bool(m), bool(memoryview(b"")))
attempt(lambda: m[9])
attempt(lambda: m["a"])
attempt(lambda: m[1, 2])
attempt(lambda: m < data)
attempt(lambda: hash(w))
attempt(lambda: memoryview("a"))
attempt(lambda: memoryview())
attempt(lambda: memoryview(data, 1))
attempt(lambda: m + b"x")
attempt(lambda: m.foo)


def assign(view, key, value):
    view[key] = value
    return changing


def delete(view, key):
    del view[key]


attempt(lambda: assign(m, 0, 1))
attempt(lambda: assign(w, 0, 72))
attempt(lambda: assign(w, slice(1, 3), b"EL"))
attempt(lambda: assign(w, slice(None, None, 2), b"xyz"))
attempt(lambda: assign(w, 0, 300))
attempt(lambda: assign(w, 0, "a"))
attempt(lambda: assign(w, 99, 1))
attempt(lambda: assign(w, slice(0, 2), b"abc"))
attempt(lambda: delete(w, 0))
attempt(lambda: changing.append(1))
attempt(lambda: changing.pop())
attempt(lambda: changing.clear())
attempt(lambda: changing.extend(b"x"))
attempt(lambda: changing.__iadd__(b"x"))
attempt(lambda: delete(changing, 0))
attempt(lambda: delete(changing, slice(None, None, 2)))
attempt(lambda: assign(changing, slice(0, 2), b"QQ"))
attempt(lambda: assign(changing, slice(0, 2), b"QQQ"))
w.release()
w.release()
changing.append(33)
print(changing, w == w, repr(w)[:16])
attempt(lambda: w[0])
attempt(lambda: len(w))
attempt(lambda: list(w))
attempt(lambda: w.tobytes())
with memoryview(changing) as view:
    print(view[0], view.tolist()[:2])
attempt(lambda: view[0])
view = memoryview(changing)
del view
changing.append(34)
print(changing)
