#pragma once
#include <iconv.h>

/// Whether iconv_open failed; the macro's cast is not imported.
static inline int iconv_is_invalid(iconv_t descriptor) { return descriptor == (iconv_t)-1; }
