import asyncio
from dataclasses import dataclass, field


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has only {account.balance}, needs {amount}")
        self.amount = amount


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)


async def transfer(a, b, amount):
    first, second = sorted([a, b], key=lambda acc: acc.owner)
    async with first.lock, second.lock:
        if a.balance < amount:
            raise InsufficientFunds(a, amount)
        await asyncio.sleep(0.1)
        a.balance -= amount
        b.balance += amount
        print(f"{a.owner} -> {b.owner}: {amount:.2f}")


async def main():
    ann, bob = Account("Ann", 100), Account("Bob", 50)
    results = await asyncio.gather(
        transfer(ann, bob, 30), transfer(bob, ann, 70.5), transfer(ann, bob, 500), return_exceptions=True)
    for r in results:
        if isinstance(r, InsufficientFunds):
            print("error:", r, r.amount)
    print(ann, bob, ann.balance + bob.balance)


asyncio.run(main())
