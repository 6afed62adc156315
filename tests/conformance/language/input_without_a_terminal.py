try:
    name = input("Your name: ")
    print("hello", name)
except EOFError as e:
    print()
    print(type(e).__name__, e)
