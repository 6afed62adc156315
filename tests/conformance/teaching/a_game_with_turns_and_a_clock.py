import asyncio
import random


class Player:
    def __init__(self, name):
        self.name, self.score = name, 0

    async def think(self):
        await asyncio.sleep(random.uniform(0.1, 1.5))
        return random.choice(["rock", "paper", "scissors"])


BEATS = {"rock": "scissors", "paper": "rock", "scissors": "paper"}


async def move(player, limit):
    try:
        return await asyncio.wait_for(player.think(), limit)
    except asyncio.TimeoutError:
        print(f"   {player.name} is too slow")
        return None


async def main():
    a, b = Player("Алиса"), Player("Bob")
    for turn in range(1, 6):
        x, y = await asyncio.gather(move(a, 1), move(b, 1))
        if x == y:
            result = "draw"
        elif y is None or BEATS.get(x) == y:
            a.score += 1
            result = a.name
        else:
            b.score += 1
            result = b.name
        print(f"turn {turn}: {x} : {y} -> {result}")
    winner = max((a, b), key=lambda p: p.score)
    print(f"{a.score}:{b.score}, {winner.name}")


asyncio.run(main())
