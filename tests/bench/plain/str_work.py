def run(n):
    parts = []
    for i in range(n):
        text = "item-%d" % i
        parts.append(text.upper().replace("-", ":").lower())
    joined = ",".join(parts)
    pieces = joined.split(",")
    return len(joined), sum(1 for p in pieces if p.endswith("7")), joined.count("99"), pieces[-1][::-1]


print(run(600000))
