#pragma once
#include <wchar.h>

// <wchar.h> declares it only where _XOPEN_SOURCE is defined; POSIX.1-2017 gives this prototype.
int wcwidth(wchar_t character);
