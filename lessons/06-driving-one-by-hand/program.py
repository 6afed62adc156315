class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        return (yield self.question)


async def breakfast():
    drink = await Ask("Tea or coffee?")  #3
    try:
        food = await Ask("How many eggs?")  #5
    except LookupError as reason:
        food = f"bread, as {reason}"  #7
    return f"{drink} and {food}"  #8


guest = breakfast()  #1
print(guest.send(None))  #2
print(guest.send("Coffee"))  #4
try:
    guest.throw(LookupError("the eggs are gone"))  #6
except StopIteration as stop:
    print("Order:", stop.value)  #9
