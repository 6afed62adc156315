# compare: stderr
asnyc def main():
    pass
