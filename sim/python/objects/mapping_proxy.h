/* mappingproxy: a view of a mapping that cannot change it, as in cls.__dict__. */
#pragma once

#include "sim/python/object.h"

void type_init_mapping_proxy(Sim *sim);
Value mapping_proxy_new(Sim *sim, Value mapping);
