class Animal:
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return "..."

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def speak(self):
        return f"{self.name} says woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak() + "!" * self.age


pets = [Animal("Generic"), Dog("Rex"), Puppy("Bit", 3)]
for pet in pets:
    print(pet, pet.speak(), isinstance(pet, Dog), issubclass(type(pet), Animal))
print(Animal.count, Puppy.count, Puppy.__mro__)
print(Puppy.__name__, Puppy.__bases__, Dog.speak is Puppy.speak)


class A:
    def go(self):
        return ["A"]


class B(A):
    def go(self):
        return ["B"] + super().go()


class C(A):
    def go(self):
        return ["C"] + super().go()


class D(B, C):
    def go(self):
        return ["D"] + super().go()


print(D().go(), [k.__name__ for k in D.__mro__])
try:
    Dog()
except TypeError as e:
    print(e)
try:
    Dog("x").fly()
except AttributeError as e:
    print(e)
