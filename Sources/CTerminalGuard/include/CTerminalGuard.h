#pragma once
#include <stddef.h>
#include <termios.h>

/// Gives the terminal back when the program is killed or crashes, and tells its loop of signals.
///
/// Signal handlers reach nothing but globals, so there is one guard a process. Its handlers call only functions that
/// POSIX lists as async-signal-safe (signal-safety(7)), and nothing of ncurses.

/// What `terminal_guard_take` reports, as a set of bits.
enum {
  /// SIGWINCH: the terminal has another size.
  terminal_guard_resized = 1,
  /// SIGTSTP: somebody wants the program to stop.
  terminal_guard_stop_wanted = 2,
  /// SIGCONT: the program was stopped, and the terminal may have been used by others.
  terminal_guard_continued = 4,
};

/// Whose the terminal is now.
enum {
  /// The program draws on it: it has to be given back before the end.
  terminal_guard_ours = 1,
  /// It is as it was found, because the program is about to stop or to end.
  terminal_guard_given_back = 2,
  /// A child draws on it: SIGINT and SIGQUIT are meant for the child.
  terminal_guard_lent = 3,
};

/// Installs the handlers; the calling thread gets a stack of its own for them, so that an overflow of its stack is
/// handled too. Returns 0 or an `errno`; EBUSY if there is a guard already.
///
/// `descriptor` is the terminal, `found` its settings before the program changed them. Call it before `newterm`, which
/// installs handlers of its own where it finds none.
int terminal_guard_install(int descriptor, const struct termios *found);

/// Gives the calling thread a stack of its own for the handlers, as `terminal_guard_install` does for the thread that
/// calls it; once a thread. Without it an overflow of the thread's stack ends the program before any handler can run.
void terminal_guard_cover_thread(void);

/// Says which `length` bytes undo on the screen what the program does to it. Returns 0, or E2BIG above 512 bytes.
int terminal_guard_set_reset(const char *reset, size_t length);

/// Puts the handlers back that `terminal_guard_install` found.
void terminal_guard_remove(void);

/// Says whose the terminal is from now on.
void terminal_guard_set_owner(int owner);

/// Readable when a signal was reported and not yet taken; for poll(2).
int terminal_guard_descriptor(void);

/// Reports events as a signal's handler does.
void terminal_guard_report(unsigned events);

/// What was reported since the last call.
unsigned terminal_guard_take(void);

/// Stops the process group, as the terminal's own ^Z would, and returns when it is continued (at once if nobody could
/// continue it, because the group is orphaned).
void terminal_guard_stop(void);
