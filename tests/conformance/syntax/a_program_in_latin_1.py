#!/usr/bin/env python3
# vim: set fileencoding=latin-1 :
# In Latin 1 every byte is a character.
import asyncio

print('¡Mañana, señor Müller! ½ µs', len('é'), 'é'.encode(), asyncio.sleep.__name__)
café = {'ça': 'déjà'}
print(café, f"{café['ça']:>6}")
