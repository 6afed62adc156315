import sys

print(len(sys.argv), sys.argv[1:])
name = sys.argv[1] if len(sys.argv) > 1 else "world"
print("hello", name)
if __name__ == "__main__":
    sys.exit(main() if "main" in globals() else 0)
