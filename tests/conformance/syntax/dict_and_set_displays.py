def v(n):
    print(n, end=" ")
    return n


print({v(1): v(2), v(3): v(4)})
print({**{"a": 1}, "b": 2, **{"a": 3}, "c": 4})
print({v(1), v(2), v(1)}, {*[1, 2], 3, *(4,)})
print({}, {1: {2: {3: 4}}})
print({1: "int", 1.0: "float", True: "bool"})
big = {"k0": 0, "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10, "k11": 11, "k12": 12, "k13": 13, "k14": 14, "k15": 15, "k16": 16, "k17": 17}
print(len(big), big["k17"])
for bad in (lambda: {[]: 1}, lambda: {**3}, lambda: {*3}, lambda: {{}}):
    try:
        bad()
    except TypeError as error:
        print(error)
