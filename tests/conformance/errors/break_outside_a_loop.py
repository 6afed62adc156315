# compare: stderr
if True:
    break
