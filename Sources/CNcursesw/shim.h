#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdint.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Macros and mutable globals of ncurses, which Swift does not import, as functions.

/// A string of the terminal's description; NULL if it has none of that name.
static inline const char *newsroom_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)(intptr_t)-1 ? NULL : value;
}

/// Reads the description of a type of terminal; whether there is one.
static inline bool newsroom_describe(const char *type) {
  int outcome = 0;
  return setupterm(type, 1, &outcome) == OK && outcome == 1;
}

/// Gives back what `newsroom_describe` has read.
static inline void newsroom_forget_description(void) { del_curterm(set_curterm(NULL)); }

static inline const char *newsroom_parameterised(const char *capability, int first, int second) {
  return tparm(capability, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

static inline int newsroom_put_row(int row, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(stdscr, row, 0, cells, count);
}

static inline void newsroom_place_cursor(int row, int column) { wmove(stdscr, row, column); }
static inline void newsroom_let_cursor_be(bool leave) { leaveok(stdscr, leave); }
static inline void newsroom_keypad(bool on) { keypad(stdscr, on); }
static inline void newsroom_erase(void) { werase(stdscr); }
static inline void newsroom_refresh(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

/// The next refresh sends every cell, whatever is believed to be on the screen.
static inline void newsroom_repaint_all(void) { clearok(curscr, TRUE); }
static inline int newsroom_rows(void) { return LINES; }
static inline int newsroom_columns(void) { return COLS; }
static inline int newsroom_color_count(void) { return COLORS; }
/// Whether the description says that a colour's number is its red, green and blue (user_caps(5), RGB).
static inline bool newsroom_has_direct_colors(void) {
  return tigetflag("RGB") == 1 || tigetnum("RGB") > 0 || newsroom_string("RGB") != NULL;
}
static inline void newsroom_let_shift_cells(bool may) { idcok(stdscr, may); }
static inline attr_t newsroom_bold(void) { return A_BOLD; }
static inline attr_t newsroom_italic(void) { return A_ITALIC; }
static inline attr_t newsroom_underline(void) { return A_UNDERLINE; }
static inline attr_t newsroom_reverse(void) { return A_REVERSE; }
static inline attr_t newsroom_dim(void) { return A_DIM; }

/// libc's idea of a character's columns, which is ncurses' too.
static inline int newsroom_width(wchar_t character) { return wcwidth(character); }

/// A file that is only in memory, closed in children; -1 and `errno` if there can be none.
static inline int newsroom_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }

/// Makes `descriptor` another name of `source`, closed in children.
static inline int newsroom_replace(int descriptor, int source) { return dup3(source, descriptor, O_CLOEXEC); }

// What a program needs that uses ncurses plainly, as the benchmark's measure does.

static inline SCREEN *newsroom_standard_screen(void) { return newterm(NULL, stdout, stdin); }
static inline void newsroom_print(int row, int column, const char *text) { mvwaddstr(stdscr, row, column, text); }
static inline void newsroom_wait_for_key(void) { wgetch(stdscr); }
