// Preloaded (ld.so(8), LD_PRELOAD) into a program under test: counts its calls that change the file system, and lets the
// n-th of them end the program or fail, as a kill or a disk at its worst moment would.
//
//   FAULT_PROGRAM  the short name of the program that is meant; its children have others, and nothing is done in them
//   FAULT_FOLDERS  absolute paths with a colon between them: only what is below them counts
//   FAULT_LOG      a file to which a line is added for each call that counts: its number, its name, its path
//   FAULT_AT       n, from 1
//   FAULT_DO       kill: SIGKILL instead of the n-th call; half: the same, after half of the bytes of a write
//                  enospc: whatever takes room fails from the n-th call on, the first write after half of its bytes
//                  eio: everything fails from the n-th call on; eio-once: the n-th call alone
//   FAULT_DENY     words with a comma between them: flock and records (locks of fcntl(2)) fail with ENOLCK, unnamed
//                  (files of O_TMPFILE) with EOPNOTSUPP, link with EPERM; as on network file systems
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum fault { COUNT, KILL, HALF, NO_ROOM, BROKEN, BROKEN_ONCE };
// What a call does, as far as failing goes: on a full disk nothing fails that only gives room back.
enum need { TAKES_ROOM, TAKES_NONE };

static bool is_active;
static enum fault fault;
static long fault_at;
static const char *folders;
static const char *denied;
static int log_file = -1;
static atomic_long calls;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

__attribute__((constructor)) static void prepare(void) {
  if (strcmp(program_invocation_short_name, setting("FAULT_PROGRAM")) != 0) return;
  const char *what = setting("FAULT_DO");
  fault = !strcmp(what, "kill")       ? KILL
          : !strcmp(what, "half")     ? HALF
          : !strcmp(what, "enospc")   ? NO_ROOM
          : !strcmp(what, "eio")      ? BROKEN
          : !strcmp(what, "eio-once") ? BROKEN_ONCE
                                      : COUNT;
  fault_at = atol(setting("FAULT_AT"));
  folders = strdup(setting("FAULT_FOLDERS"));
  denied = strdup(setting("FAULT_DENY"));
  const char *log = setting("FAULT_LOG");
  if (*log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  is_active = true;
}

static bool is_denied(const char *word) {
  if (!is_active) return false;
  size_t length = strlen(word);
  for (const char *at = denied; (at = strstr(at, word)); at += length)
    if ((at == denied || at[-1] == ',') && (at[length] == 0 || at[length] == ',')) return true;
  return false;
}

// MARK: Whether a call counts

static bool is_below_folders(const char *path) {
  for (const char *folder = folders; *folder;) {
    size_t length = strcspn(folder, ":");
    if (length && !strncmp(path, folder, length) && (path[length] == '/' || path[length] == 0)) return true;
    folder += length + (folder[length] == ':');
  }
  return false;
}

static bool path_of_descriptor(int descriptor, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, size - 1);
  if (count < 0) return false;
  path[count] = 0;
  return true;
}

static bool path_at(int folder, const char *name, char *path, size_t size) {
  char base[PATH_MAX];
  if (name[0] == '/') return snprintf(path, size, "%s", name) < (int)size;
  if (folder == AT_FDCWD ? !getcwd(base, sizeof base) : !path_of_descriptor(folder, base, sizeof base)) return false;
  return snprintf(path, size, "%s/%s", base, name) < (int)size;
}

// The number of a call that counts; 0 for others.
static long count_path(const char *call, const char *path) {
  if (!is_below_folders(path)) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (log_file >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
    syscall(SYS_write, log_file, line, length);
  }
  return number;
}

static long count_descriptor(const char *call, int descriptor) {
  struct stat status;
  char path[PATH_MAX];
  if (!is_active || fstat(descriptor, &status) < 0) return 0;
  if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return 0;
  return path_of_descriptor(descriptor, path, sizeof path) ? count_path(call, path) : 0;
}

static long count_at(const char *call, int folder, const char *name) {
  char path[PATH_MAX];
  return is_active && name && path_at(folder, name, path, sizeof path) ? count_path(call, path) : 0;
}

// MARK: What is done then

static void end_program(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// Whether the call fails, with errno set; does not return where the program ends here.
static bool fails(long number, enum need need) {
  if (number == 0 || fault == COUNT || number < fault_at) return false;
  switch (fault) {
  case COUNT: return false;
  case KILL:
  case HALF:
    if (number == fault_at) end_program();
    return false;
  case NO_ROOM:
    errno = ENOSPC;
    return need == TAKES_ROOM;
  case BROKEN:
  case BROKEN_ONCE:
    errno = EIO;
    return fault == BROKEN || number == fault_at;
  }
  return false;
}

// The bytes of a write that are written before the program ends or the disk is full; -1 for all.
static ssize_t half(long number, size_t count) {
  bool isCut = number && number == fault_at && (fault == HALF || fault == NO_ROOM) && count > 1;
  return isCut ? (ssize_t)(count / 2) : -1;
}

// The C library's own function of that name, with this one's type; looked up once.
#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// MARK: Writing

// `some` is what writes `count` bytes, `whole` what writes all.
#define WRITE(name, descriptor, count, some, whole) \
  REAL(name); \
  long number = count_descriptor(#name, descriptor); \
  ssize_t cut = half(number, count); \
  if (cut >= 0) { \
    ssize_t written = some; \
    if (fault == HALF) end_program(); \
    return written; \
  } \
  return fails(number, TAKES_ROOM) ? -1 : whole

ssize_t write(int file, const void *bytes, size_t count) {
  WRITE(write, file, count, real(file, bytes, cut), real(file, bytes, count));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  WRITE(pwrite, file, count, real(file, bytes, cut, offset), real(file, bytes, count, offset));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  WRITE(pwrite64, file, count, real(file, bytes, cut, offset), real(file, bytes, count, offset));
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
  REAL(writev);
  return fails(count_descriptor("writev", file), TAKES_ROOM) ? -1 : real(file, pieces, count);
}

ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *place, size_t count, unsigned flags) {
  REAL(copy_file_range);
  bool failed = fails(count_descriptor("copy_file_range", to), TAKES_ROOM);
  return failed ? -1 : real(from, start, to, place, count, flags);
}

// A call on an open file that gives 0 or -1.
#define ON_DESCRIPTOR(name, need, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    return fails(count_descriptor(#name, file), need) ? -1 : real arguments; \
  }

ON_DESCRIPTOR(fsync, TAKES_NONE, (int file), (file))
ON_DESCRIPTOR(fdatasync, TAKES_NONE, (int file), (file))
ON_DESCRIPTOR(syncfs, TAKES_NONE, (int file), (file))
ON_DESCRIPTOR(ftruncate, TAKES_NONE, (int file, off_t length), (file, length))
ON_DESCRIPTOR(ftruncate64, TAKES_NONE, (int file, off64_t length), (file, length))
ON_DESCRIPTOR(fallocate, TAKES_ROOM, (int file, int mode, off_t start, off_t count), (file, mode, start, count))
ON_DESCRIPTOR(fallocate64, TAKES_ROOM, (int file, int mode, off64_t start, off64_t count), (file, mode, start, count))
ON_DESCRIPTOR(fchmod, TAKES_NONE, (int file, mode_t mode), (file, mode))

int posix_fallocate(int file, off_t start, off_t count) {
  REAL(posix_fallocate);
  return fails(count_descriptor("posix_fallocate", file), TAKES_ROOM) ? errno : real(file, start, count);
}

// MARK: Names

// A call on a name that gives 0 or -1.
#define ON_NAME(call, need, folder, name, parameters, arguments) \
  int call parameters { \
    REAL(call); \
    return fails(count_at(#call, folder, name), need) ? -1 : real arguments; \
  }

ON_NAME(unlink, TAKES_NONE, AT_FDCWD, name, (const char *name), (name))
ON_NAME(unlinkat, TAKES_NONE, folder, name, (int folder, const char *name, int flags), (folder, name, flags))
ON_NAME(rmdir, TAKES_NONE, AT_FDCWD, name, (const char *name), (name))
ON_NAME(mkdir, TAKES_ROOM, AT_FDCWD, name, (const char *name, mode_t mode), (name, mode))
ON_NAME(mkdirat, TAKES_ROOM, folder, name, (int folder, const char *name, mode_t mode), (folder, name, mode))
ON_NAME(truncate, TAKES_NONE, AT_FDCWD, name, (const char *name, off_t length), (name, length))
ON_NAME(truncate64, TAKES_NONE, AT_FDCWD, name, (const char *name, off64_t length), (name, length))
ON_NAME(chmod, TAKES_NONE, AT_FDCWD, name, (const char *name, mode_t mode), (name, mode))
ON_NAME(rename, TAKES_ROOM, AT_FDCWD, to, (const char *from, const char *to), (from, to))
ON_NAME(renameat, TAKES_ROOM, folder, to, (int source, const char *from, int folder, const char *to),
        (source, from, folder, to))
ON_NAME(renameat2, TAKES_ROOM, folder, to,
        (int source, const char *from, int folder, const char *to, unsigned flags), (source, from, folder, to, flags))
ON_NAME(symlink, TAKES_ROOM, AT_FDCWD, name, (const char *to, const char *name), (to, name))
ON_NAME(symlinkat, TAKES_ROOM, folder, name, (const char *to, int folder, const char *name), (to, folder, name))

static bool is_link_denied(void) {
  errno = EPERM;
  return is_denied("link");
}

int link(const char *from, const char *to) {
  REAL(link);
  return is_link_denied() || fails(count_at("link", AT_FDCWD, to), TAKES_ROOM) ? -1 : real(from, to);
}

int linkat(int source, const char *from, int folder, const char *to, int flags) {
  REAL(linkat);
  if (is_link_denied() || fails(count_at("linkat", folder, to), TAKES_ROOM)) return -1;
  return real(source, from, folder, to, flags);
}

// MARK: Opening

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

static bool opening_fails(const char *call, int folder, const char *name, int flags) {
  bool is_unnamed = (flags & O_TMPFILE) == O_TMPFILE;
  if (is_unnamed && is_denied("unnamed")) {
    errno = EOPNOTSUPP;
    return true;
  }
  if (!is_unnamed && !(flags & (O_CREAT | O_TRUNC))) return false;
  bool is_there = !is_unnamed && is_active && syscall(SYS_faccessat, folder, name, F_OK) == 0;
  if (is_there && !(flags & O_TRUNC)) return false;
  return fails(count_at(call, folder, name), is_there ? TAKES_NONE : TAKES_ROOM);
}

int open(const char *name, int flags, ...) {
  REAL(open);
  MODE(flags);
  return opening_fails("open", AT_FDCWD, name, flags) ? -1 : real(name, flags, mode);
}

int open64(const char *name, int flags, ...) {
  REAL(open64);
  MODE(flags);
  return opening_fails("open64", AT_FDCWD, name, flags) ? -1 : real(name, flags, mode);
}

int openat(int folder, const char *name, int flags, ...) {
  REAL(openat);
  MODE(flags);
  return opening_fails("openat", folder, name, flags) ? -1 : real(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
  REAL(openat64);
  MODE(flags);
  return opening_fails("openat64", folder, name, flags) ? -1 : real(folder, name, flags, mode);
}

int creat(const char *name, mode_t mode) { return open(name, O_WRONLY | O_CREAT | O_TRUNC, mode); }

// The C library opens the files of these by itself.
#define TEMPORARY(name, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    return fails(count_at(#name, AT_FDCWD, template), TAKES_ROOM) ? -1 : real arguments; \
  }

TEMPORARY(mkstemp, (char *template), (template))
TEMPORARY(mkstemp64, (char *template), (template))
TEMPORARY(mkostemp, (char *template, int flags), (template, flags))
TEMPORARY(mkstemps, (char *template, int suffix), (template, suffix))

// MARK: Locks

int flock(int file, int operation) {
  REAL(flock);
  errno = ENOLCK;
  return is_denied("flock") ? -1 : real(file, operation);
}

#define FCNTL(name) \
  int name(int file, int command, ...) { \
    REAL(name); \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    bool is_lock = command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW; \
    errno = ENOLCK; \
    return is_lock && is_denied("records") ? -1 : real(file, command, argument); \
  }

FCNTL(fcntl)
FCNTL(fcntl64)
