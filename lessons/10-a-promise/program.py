import asyncio


async def guest(name, ticket):
    print(f"{name} holds a ticket")  #2
    coat = await ticket  #3
    print(f"{name} wears the {coat}")  #6


async def cloakroom(ticket):
    await asyncio.sleep(2)  #4
    ticket.set_result("red coat")  #5


async def evening():
    ticket = asyncio.get_running_loop().create_future()  #1
    await asyncio.gather(
        guest("Vera", ticket),
        guest("Pavel", ticket),
        cloakroom(ticket),
    )
    print("Once more:", await ticket)  #7


asyncio.run(evening())
