# compare: stderr
def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"cannot parse {text!r}") from e


def load(texts):
    result = []
    for text in texts:
        try:
            result.append(parse(text))
        except RuntimeError:
            result.append({}["missing"])
    return result


print(parse("12"))
load(["1", "zwei"])
