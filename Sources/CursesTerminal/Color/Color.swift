/// A colour as a theme names it; what a terminal cannot show is shown by the nearest that it can.
package enum Color: Sendable, Hashable {
  /// The terminal's own.
  case standard
  /// A place in the palette of 256: first the 16 named colours, whose shades the terminal's owner has chosen, then a cube
  /// of 6×6×6 and 24 greys.
  case numbered(UInt8)
  case direct(RGB)

  package static let black = Color.numbered(0)
  package static let red = Color.numbered(1)
  package static let green = Color.numbered(2)
  package static let yellow = Color.numbered(3)
  package static let blue = Color.numbered(4)
  package static let magenta = Color.numbered(5)
  package static let cyan = Color.numbered(6)
  package static let white = Color.numbered(7)
  package static let brightBlack = Color.numbered(8)
  package static let brightRed = Color.numbered(9)
  package static let brightGreen = Color.numbered(10)
  package static let brightYellow = Color.numbered(11)
  package static let brightBlue = Color.numbered(12)
  package static let brightMagenta = Color.numbered(13)
  package static let brightCyan = Color.numbered(14)
  package static let brightWhite = Color.numbered(15)

  /// The names of the first 16, in order (ECMA-48 §8.3.117, and aixterm's bright ones).
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}

/// Red, green and blue, 0 to 255 each.
package struct RGB: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `0xRRGGBB`.
  package init(_ hexadecimal: Int) {
    self.init(
      UInt8(truncatingIfNeeded: hexadecimal >> 16), UInt8(truncatingIfNeeded: hexadecimal >> 8),
      UInt8(truncatingIfNeeded: hexadecimal))
  }

  /// The shade that xterm gives to a number of the palette of 256 by itself.
  ///
  /// Source: xterm's 256colres.pl for the cube and the greys, its resource file for the first 16.
  package init(numbered number: UInt8) {
    switch Int(number) {
    case 0..<16: self.init(Self.named[Int(number)])
    case 16..<232:
      let place = Int(number) - 16
      self.init(Self.cube[place / 36], Self.cube[place / 6 % 6], Self.cube[place % 6])
    default:
      let grey = UInt8(8 + 10 * (Int(number) - 232))
      self.init(grey, grey, grey)
    }
  }

  private static let cube: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let named = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The nearest of some numbers of the palette, which must not be none.
  package func nearest(of numbers: ClosedRange<UInt8>) -> UInt8 {
    numbers.min { distance(to: RGB(numbered: $0)) < distance(to: RGB(numbered: $1)) } ?? numbers.lowerBound
  }

  /// How far apart two colours are to the eye, by no unit.
  ///
  /// Source: T. Riemersma, "Colour metric" (www.compuphase.com/cmetric.htm).
  private func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
    return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
  }

  /// How bright it is, 0 to 1 (ITU-R BT.709, without the curve of the screen).
  package var brightness: Double {
    (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255
  }
}

/// How many colours a terminal can show.
package enum ColorDepth: Int, Sendable, Hashable, Comparable {
  case none, eight, sixteen, palette, direct

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

extension Color {
  /// The nearest that a terminal of that depth shows; the depth must not be ``ColorDepth/none``.
  package func limited(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .direct), (.numbered, .palette): self
    // The first 16 have shades that nobody knows but the terminal.
    case (.direct(let color), .palette): .numbered(color.nearest(of: 16...255))
    case (.direct(let color), .sixteen): .numbered(color.nearest(of: 0...15))
    case (.direct(let color), _): .numbered(color.nearest(of: 0...15) % 8)
    case (.numbered(let number), .sixteen): number < 16 ? self : .direct(RGB(numbered: number)).limited(to: depth)
    case (.numbered(let number), _):
      number < 16 ? .numbered(number % 8) : .direct(RGB(numbered: number)).limited(to: depth)
    }
  }
}
