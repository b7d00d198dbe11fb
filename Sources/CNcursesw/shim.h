#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <wchar.h>
static inline SCREEN *newsroom_newterm(void) { return newterm(NULL, stdout, stdin); }
