/// How a cell looks: what it stands for, which a theme turns into a colour, and attributes that need no colour.
package struct CellStyle: Sendable, Hashable {
  /// What a cell's colour says.
  package enum Role: UInt8, Sendable, Hashable, CaseIterable {
    case plain
    /// Frames of panes, and what is not to be looked at first.
    case frame
    /// The frame and title of the pane that has the focus.
    case focus
    case title
    case date
    case quote
    case speaker
    case stated
    case inferred
    case unknown
    case contact
    case link
    case heading
    case match
    case status
    case warning
    case error
    case code
    /// What one text has and the next one has not.
    case removed
    case added

    /// As theme files write it: a new case has its name, and looks plain until a theme says otherwise.
    package var name: String { "\(self)" }
  }

  package struct Attributes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let italic = Attributes(rawValue: 1 << 1)
    package static let underline = Attributes(rawValue: 1 << 2)
    package static let reverse = Attributes(rawValue: 1 << 3)
    package static let dim = Attributes(rawValue: 1 << 4)
  }

  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role = .plain, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
}
