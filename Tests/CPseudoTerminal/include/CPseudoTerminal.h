#pragma once
#include <stddef.h>
#include <sys/types.h>

/// Opens a pseudo-terminal of this size and writes the name of the program's side into `name`.
/// Returns the descriptor of the terminal's side, closed in children, or -1 and `errno`.
int pseudo_terminal_open(int columns, int rows, char *name, size_t capacity);

/// Tells the terminal's new size, which sends SIGWINCH to its foreground programs. Returns 0 or an `errno`.
int pseudo_terminal_resize(int terminal, int columns, int rows);

/// Makes a new folder for temporary files and writes its path into `path`. Returns 0 or an `errno`.
int temporary_folder_make(char *path, size_t capacity);

/// Removes a folder and all that is in it.
void temporary_folder_remove(const char *path);

/// Starts a program as the leader of a session whose terminal is `name`, with all signals as by default.
/// `argv` and `envp` end with NULL; `folder` is where it starts, or NULL. Returns 0 or an `errno`.
int pseudo_terminal_spawn(
    const char *name, const char *program, char *const argv[], char *const envp[], const char *folder, pid_t *child);
