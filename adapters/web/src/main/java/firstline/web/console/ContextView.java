package firstline.web.console;

import java.util.List;
import java.util.Optional;

/** What is known beside the transcript. */
public record ContextView(
    Optional<ClaimView> claim,
    Optional<CustomerView> customer,
    CasesView cases,
    InvestigationView investigation,
    IssueView issue,
    List<ListView.Row> earlier,
    List<CheckView.Fact> channel) {

  /**
   * Who the person says they are.
   *
   * @param account as they typed it
   * @param likely the address of the contact that they named, or of the main one
   * @param contacts of that account; empty if the directory has no such account
   * @param codeSent whether a code is on its way as well
   */
  public record ClaimView(
      String account,
      String likely,
      List<ContactView> contacts,
      boolean codeSent,
      Moment at,
      String confirmKey,
      String declineKey) {}

  /**
   * The account.
   *
   * @param known what the desk knows of the account; empty if the directory does not have it
   * @param contact the address that the person was identified by; empty if by none
   */
  public record CustomerView(String account, String contact, Optional<AccountView> known) {}

  /** What the directory has on an account; {@code demo} if it is made up. */
  public record AccountView(
      boolean demo,
      String since,
      List<ContactView> contacts,
      List<ServiceView> services,
      List<PlanView> plans) {}

  /** One contact; {@code here} if it is the one who writes. */
  public record ContactView(String name, String email, String role, boolean here) {}

  public record ServiceView(String id, String platform, String since) {}

  public record PlanView(String name, String platform, String left) {}

  /** What was found out so far; {@code empty} if nothing. */
  public record InvestigationView(
      boolean empty,
      String issue,
      List<String> told,
      List<Question> asked,
      List<CheckView> checks,
      List<String> articles,
      Optional<FindingView> finding) {}

  public record Question(String question, String answer) {}

  public record FindingView(String words, String side, String code, Moment at) {}
}
