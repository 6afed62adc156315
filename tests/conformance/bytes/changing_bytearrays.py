def attempt(function):
    data = bytearray(b"hello")
    try:
        result = function(data)
        print(result, data)
    except Exception as error:
        print(type(error).__name__, error, data)


def set_item(data, key, value):
    data[key] = value


def del_item(data, key):
    del data[key]


attempt(lambda d: d.append(33))
attempt(lambda d: d.append(300))
attempt(lambda d: d.append("a"))
attempt(lambda d: d.extend(b" world"))
attempt(lambda d: d.extend([1, 2]))
attempt(lambda d: d.extend([1, 300]))
attempt(lambda d: d.extend("ab"))
attempt(lambda d: d.extend(5))
attempt(lambda d: d.insert(0, 65))
attempt(lambda d: d.insert(-1, 65))
attempt(lambda d: d.insert(100, 65))
attempt(lambda d: d.insert(0, 300))
attempt(lambda d: d.pop())
attempt(lambda d: d.pop(0))
attempt(lambda d: d.pop(-2))
attempt(lambda d: d.pop(10))
attempt(lambda d: bytearray().pop())
attempt(lambda d: d.remove(108))
attempt(lambda d: d.remove(1))
attempt(lambda d: d.reverse())
attempt(lambda d: d.clear())
attempt(lambda d: d.copy())
attempt(lambda d: set_item(d, 0, 72))
attempt(lambda d: set_item(d, -1, 72))
attempt(lambda d: set_item(d, 10, 72))
attempt(lambda d: set_item(d, 0, 300))
attempt(lambda d: set_item(d, 0, "a"))
attempt(lambda d: set_item(d, "a", 1))
attempt(lambda d: set_item(d, slice(1, 3), b"XYZ"))
attempt(lambda d: set_item(d, slice(1, 3), b""))
attempt(lambda d: set_item(d, slice(None), [1, 2, 3]))
attempt(lambda d: set_item(d, slice(None, None, 2), b"abc"))
attempt(lambda d: set_item(d, slice(None, None, 2), b"ab"))
attempt(lambda d: set_item(d, slice(None, None, -2), b"abc"))
attempt(lambda d: set_item(d, slice(3, 1), b"Q"))
attempt(lambda d: set_item(d, slice(0, 1), [300]))
attempt(lambda d: set_item(d, slice(0, 1), 5))
attempt(lambda d: set_item(d, slice(0, 2), d))
attempt(lambda d: del_item(d, 0))
attempt(lambda d: del_item(d, slice(1, 3)))
attempt(lambda d: del_item(d, slice(None, None, 2)))
attempt(lambda d: del_item(d, slice(None, None, -2)))
attempt(lambda d: del_item(d, 10))
attempt(lambda d: d.__iadd__(b"!"))
attempt(lambda d: d.__imul__(2))
attempt(lambda d: d + b"x")
attempt(lambda d: b"x" + d)
attempt(lambda d: hash(d))
attempt(lambda d: d.upper())
attempt(lambda d: d.decode())
data = bytearray()
for i in range(1000):
    data.append(i % 256)
    data += b"xy"
print(len(data), sum(data), data[500:510], type(data[1:3]), bytes(data[:4]), bytearray(b"a") == b"a", bytearray(b"b") > b"a")
print([x for x in bytearray(b"ab")], isinstance(data, bytes), data.count(b"xy"), data.find(b"xyz"))
