#pragma once
// Nothing is called by name: the library is preloaded, see RaceShim.c.
