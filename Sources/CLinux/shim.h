#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <sys/vfs.h>

/// Writes all that waits in a file system to its disk: syncfs(2).
extern int syncfs(int descriptor);

/// Renames a file: rename(2).
extern int renameat2(int folder, const char *name, int targetFolder, const char *target, unsigned flags);

/// RENAME_NOREPLACE of renameat2(2): fails where there is a file of the new name.
static const unsigned newsroom_rename_new = 1;

/// O_TMPFILE of open(2), a file without a name; the macro is not imported.
enum { newsroom_unnamed_file = 020000000 | O_DIRECTORY };

/// The number of a path's file system, by statfs(2); 0 where that cannot be told.
static inline uint32_t newsroom_file_system(const char *path) {
  struct statfs system;
  return statfs(path, &system) == 0 ? (uint32_t)system.f_type : 0;
}
