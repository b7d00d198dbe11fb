#pragma once
#include <fcntl.h>

/// Writes all that waits in a file system to its disk: syncfs(2).
extern int syncfs(int descriptor);

/// Renames a file: rename(2).
extern int renameat2(int folder, const char *name, int targetFolder, const char *target, unsigned flags);

/// RENAME_NOREPLACE of renameat2(2): fails where there is a file of the new name.
static const unsigned newsroom_rename_new = 1;

/// O_TMPFILE of open(2), a file without a name; the macro is not imported.
enum { newsroom_unnamed_file = 020000000 | O_DIRECTORY };
