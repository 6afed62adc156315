# compare: stderr
def work():
    for i in range(3):
        print("working", i)
        if i == 1:
            raise KeyboardInterrupt


work()
