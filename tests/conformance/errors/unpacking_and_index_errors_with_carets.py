# compare: stderr
data = {"users": [{"name": "Ann", "tags": ["a"]}]}


def tag(user, i):
    return user["tags"][i].upper()


print(tag(data["users"][0], 0))
first, second = data["users"][0]["tags"][0], tag(data["users"][0], 5)
