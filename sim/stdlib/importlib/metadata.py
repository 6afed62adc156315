class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        return self.args[0]


def version(distribution_name):
    raise PackageNotFoundError(distribution_name)


def __getattr__(name):
    raise AttributeError(f'importlib.metadata.{name} is not there in aioscope: no packages are '
                         'installed')
