import asyncio

print("started", asyncio.__name__)
