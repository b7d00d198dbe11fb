import CGumbo

/// What an element means for the text, as the rendering section of the HTML standard has it (§15.3).
enum HTMLRole {
  case inline
  case block
  case dropped
  case heading(level: Int)
  case preformatted
  case quotation
  case list
  case item
  case strong
  case emphasis
  case code
  case strikethrough
  case anchor
  case image
  case lineBreak
  case rule
  case quotationMarks
  case table
  case row
  case cell
  case superscript

  /// Constant time.
  static func of(_ tag: GumboTag) -> HTMLRole { byTag[Int(tag.rawValue)] }

  private static let byTag: [HTMLRole] = {
    var roles = [HTMLRole](repeating: .inline, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    for (role, tags) in tagsByRole { for tag in tags { roles[Int(tag.rawValue)] = role } }
    for (offset, tag) in headings.enumerated() { roles[Int(tag.rawValue)] = .heading(level: offset + 1) }
    return roles
  }()

  private static let headings = [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]

  private static let tagsByRole: [(HTMLRole, [GumboTag])] = [
    (
      .dropped,
      [
        GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_STYLE, GUMBO_TAG_SCRIPT, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
        GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_OBJECT, GUMBO_TAG_APPLET, GUMBO_TAG_AUDIO,
        GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_SVG, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST,
        GUMBO_TAG_RP, GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,
      ]
    ),
    (
      .block,
      [
        GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE,
        GUMBO_TAG_HGROUP, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ADDRESS, GUMBO_TAG_P, GUMBO_TAG_DL,
        GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN, GUMBO_TAG_DIV,
        GUMBO_TAG_CAPTION, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS,
        GUMBO_TAG_SUMMARY, GUMBO_TAG_CENTER, GUMBO_TAG_FRAMESET, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,
      ]
    ),
    (.preformatted, [GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT]),
    (.quotation, [GUMBO_TAG_BLOCKQUOTE]),
    (.list, [GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_MENU, GUMBO_TAG_DIR]),
    (.item, [GUMBO_TAG_LI]),
    (.strong, [GUMBO_TAG_STRONG, GUMBO_TAG_B]),
    (.emphasis, [GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR]),
    (.code, [GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT]),
    (.strikethrough, [GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE]),
    (.anchor, [GUMBO_TAG_A]),
    (.image, [GUMBO_TAG_IMG]),
    (.lineBreak, [GUMBO_TAG_BR]),
    (.rule, [GUMBO_TAG_HR]),
    (.quotationMarks, [GUMBO_TAG_Q]),
    (.table, [GUMBO_TAG_TABLE]),
    (.row, [GUMBO_TAG_TR]),
    (.cell, [GUMBO_TAG_TD, GUMBO_TAG_TH]),
    (.superscript, [GUMBO_TAG_SUP]),
  ]
}

/// An element of a parsed tree.
struct HTMLElement {
  let node: UnsafeMutablePointer<GumboNode>

  var tag: GumboTag { node.pointee.v.element.tag }
  var role: HTMLRole { node.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML ? .of(tag) : .dropped }

  var childCount: Int { Int(node.pointee.v.element.children.length) }

  /// Traps outside of `0..<childCount`.
  func child(_ index: Int) -> UnsafeMutablePointer<GumboNode> {
    guard let child = node.pointee.v.element.children.data[index] else { preconditionFailure("No such child.") }
    return child.assumingMemoryBound(to: GumboNode.self)
  }

  /// An attribute's value with its entities decoded; `nil` where it is not given.
  func attribute(_ name: StaticString) -> String? {
    guard node.pointee.v.element.attributes.length > 0 else { return nil }
    return name.withUTF8Buffer { _ in
      name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { cName in
        withUnsafePointer(to: &node.pointee.v.element.attributes) { attributes in
          gumbo_get_attribute(attributes, cName).map { String(cString: $0.pointee.value) }
        }
      }
    }
  }

  /// Whether the author hid it from every reader; newsletters hide their preview line from Outlook by a style of its own.
  var isHidden: Bool {
    guard node.pointee.v.element.attributes.length > 0 else { return false }
    if attribute("hidden") != nil { return true }
    guard let style = attribute("style") else { return false }
    let plain = String(style.lowercased().filter { $0 != " " })
    return plain.split(separator: ";").contains { Self.hidingStyles.contains(String($0)) }
  }

  private static let hidingStyles: Set<String> = [
    "display:none", "display:none!important", "visibility:hidden", "mso-hide:all", "mso-hide:all!important",
  ]
}
