#pragma once
#include <vterm.h>

// What differs between libvterm 0.1 and later, and macros, which Swift does not import.

/// A part of a title, as the property's value carries it.
typedef struct {
  const char *bytes;
  size_t length;
  bool is_first;
  bool is_last;
} VtermText;

#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
#include <string.h>
static inline VtermText vterm_text(const VTermValue *value) {
  VtermText text = {value->string, strlen(value->string), true, true};
  return text;
}
#else
static inline VtermText vterm_text(const VTermValue *value) {
  VtermText text = {value->string.str, value->string.len, value->string.initial, value->string.final};
  return text;
}
#endif

/// The palette index of a colour; -1 for the terminal's own colour, -2 for one given as red, green and blue.
static inline int vterm_color_number(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

static inline void vterm_screen_answer_unknown(
    VTermScreen *screen, const VTermParserCallbacks *callbacks, void *user) {
  vterm_screen_set_unrecognised_fallbacks(screen, callbacks, user);
}

/// How wide what stands in each column of a row is: 1 or 2, and 0 for what the character on its left covers.
static inline void vterm_column_widths(VTermScreen *screen, int row, int columns, uint8_t *widths) {
  for (int column = 0; column < columns; column++) {
    VTermScreenCell cell;
    VTermPos position = {row, column};
    vterm_screen_get_cell(screen, position, &cell);
    widths[column] = cell.chars[0] == (uint32_t)-1 ? 0 : (uint8_t)cell.width;
  }
}
