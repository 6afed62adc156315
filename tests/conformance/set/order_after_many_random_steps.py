def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def rng(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


def run(seed, span):
    r = rng(seed)
    a, b = set(), set()
    total = 0
    for step in range(300):
        n = next(r) % 9
        x = next(r) % span
        if n <= 3:
            a.add(x)
        elif n == 4:
            a.discard(x)
        elif n == 5:
            b.add(x)
        elif n == 6:
            b.discard(x * 2)
        elif n == 7:
            k = next(r) % 12
            if k == 0:
                a |= b
            elif k == 1:
                a = a | b
            elif k == 2:
                b = a & b
            elif k == 3:
                a = a - b
            elif k == 4:
                b = a ^ b
            elif k == 5:
                a -= b
            elif k == 6:
                b = set(a)
            elif k == 7:
                a = {y for y in b}
            elif k == 8:
                a = set(list(a) + list(b))
            elif k == 9:
                b ^= a
            elif k == 10:
                a &= set(range(0, min(span, 1000), 2)) | b
            elif k == 11 and a:
                total += a.pop()
        elif b:
            b.add(-x)
        for v in a:
            total = (total * 31 + v) % 1000000007
        for v in b:
            total = (total * 37 + v) % 1000000007
    return total, len(a), len(b)


for span in (8, 30, 100, 1000, 10**6, 2**40):
    for seed in range(8):
        print(span, seed, run(seed, span))
