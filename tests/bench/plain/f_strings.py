def run(n):
    length = 0
    for i in range(n):
        x = i / 7
        length += len(f"{i:>8} {x:.3f} {i!r} {'even' if i % 2 == 0 else 'odd'}: {i * 2}")
    return length


print(run(700000))
