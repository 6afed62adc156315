def run(n):
    seed = 12345
    items = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        items.append((seed % 1000, "name" + str(seed % 997), i))
    items.sort(key=lambda item: (item[1], -item[0]))
    by_number = sorted(items, key=lambda item: item[2])
    return items[0], items[-1], by_number[n // 2]


print(run(400000))
