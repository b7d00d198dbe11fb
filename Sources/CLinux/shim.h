#pragma once
#include <fcntl.h>

/// Writes all that waits in a file system to its disk: syncfs(2).
extern int syncfs(int descriptor);

/// O_TMPFILE of open(2), a file without a name; the macro is not imported.
enum { newsroom_unnamed_file = 020000000 | O_DIRECTORY };
