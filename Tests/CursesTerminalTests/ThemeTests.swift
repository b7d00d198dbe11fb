import CursesTerminal
import ReaderScreen
import Testing

@Suite("What roles look like")
struct ThemeTests {
  @Test(
    "NO_COLOR set to anything but the empty string means no colours",
    arguments: [(nil, ColorChoice.automatic), ("", .automatic), ("1", .never), ("0", .never)])
  func noColor(_ value: String?, choice: ColorChoice) {
    #expect(ColorChoice(noColor: value) == choice)
  }

  @Test("The standard theme takes no colour that is pale on white or dark on black, but on a ground of its own")
  func readable() {
    for role in CellStyle.Role.allCases {
      let look = Theme.standard[role]
      let unreadable: Set<Color> = [.black, .white, .yellow, .blue, .brightBlack, .brightWhite, .brightYellow]
      #expect(look.background != .standard || !unreadable.contains(look.foreground), "\(role)")
    }
  }

  @Test("How sure an attribution is can be told without colours")
  func certainty() {
    let looks = [CellStyle.Role.stated, .inferred, .unknown].map { role in
      Theme.standard[role].attributes.union(Theme.standard[role].withoutColors)
    }
    #expect(Set(looks).count == 3)
  }
}
