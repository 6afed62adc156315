def run(n):
    total = 0
    for i in range(n):
        for j in range(n):
            if (i ^ j) & 3 == 1:
                total += i * j % 7
            else:
                total -= 1
    return total


print(run(2000))
