import PostModel

extension [MarkedPost] {
  /// Newest first: quotes and a contact, nothing to find, wide characters, a long text with a late quote.
  static var fourPosts: [MarkedPost] {
    [
      MarkedPost(
        "2024/05/budget.md", title: "Nurses welcome the county’s budget", date: PostDate(year: 2024, month: 5, day: 2),
        organization: "Harbor Nurses Union", source: "https://nurses.example.org/budget",
        """
        The county council voted on Thursday to hire forty nurses.

        “⟦We asked for beds and for hands, and we got both,|Ruth Okafor, president, Harbor Nurses Union⟧” said Ruth Okafor, \
        president of the Harbor Nurses Union. “⟦Now we shall see who is hired.|Ruth Okafor, president, Harbor Nurses Union⟧”

        Staff were told by letter. “⟦Nobody asked the night shift.⟧”

        Press: ⟨Jo Park|555-0101, press@nurses.example.org⟩
        """),
      MarkedPost(
        "2024/04/notice.txt", title: "Office closed on Monday", date: PostDate(year: 2024, month: 4, day: 12),
        "The office is closed on Monday. Mail is read on Tuesday."),
      MarkedPost(
        "2023/11/tenants.md", title: "東京の借家人組合が声明を発表 Tenants speak up", date: PostDate(year: 2023, month: 11, day: 30),
        organization: "Tenants’ Union",
        """
        組合は木曜日に声明を発表した。「家賃は二年で三割上がった」と代表は述べた。

        “⟦The rent went up by a third,|Emi Sato, chair⟧” said Emi Sato, chair. Call ⟨Emi Sato|555-0155⟩.
        """),
      MarkedPost(
        "2022/report.md", title: "A long report on air and water", date: PostDate(year: 2022, month: 1),
        (1...60).map { "Paragraph \($0) of the report speaks of the river and of the air above it." }
          .joined(separator: "\n\n") + "\n\n“⟦The river is ill,|Tom Bright, warden⟧” said Tom Bright, a warden."),
    ]
  }
}
