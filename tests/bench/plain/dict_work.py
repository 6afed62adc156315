def run(n):
    counts = {}
    for i in range(n):
        key = i * 7919 % 10007
        counts[key] = counts.get(key, 0) + 1
    words = {}
    for i in range(n // 4):
        name = "key" + str(i % 5000)
        if name in words:
            words[name].append(i)
        else:
            words[name] = [i]
    return len(counts), max(counts.values()), len(words), sum(len(v) for v in words.values())


print(run(2000000))
