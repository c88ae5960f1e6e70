package bank.depository.entrance.page;

import bank.depository.hostedpage.page.RowView;
import java.util.List;

/** What the pages of the entrance show; personal data masked, amounts in yuan. */
public final class EntranceViews {

  private EntranceViews() {}

  /** One of several accounts. */
  public record Choice(String home, String platform, String number) {}

  /** The customer's accounts. */
  public record Accounts(List<Choice> choices, String signedInAt) {}

  /** An account. */
  public record Account(
      String home,
      String number,
      String holder,
      String available,
      List<RowView> rows,
      List<MovementLine> newest,
      boolean open,
      boolean several) {}

  /** A movement in a list. */
  public record MovementLine(
      String address, String kind, String at, String effect, String amount) {}

  /** A page of movements; empty {@code next} at the end. */
  public record Movements(
      String home,
      String from,
      String to,
      String direction,
      List<MovementLine> lines,
      String next) {}

  /** Facts below a title. */
  public record Facts(
      String home, String title, String lead, List<Section> sections, boolean withAgreement) {}

  /** Some of the facts. */
  public record Section(String title, List<RowView> rows) {}

  /** The period of a statement; {@code query} once it is a right one. */
  public record Statements(String home, String from, String to, String query) {}

  /** A mandate; {@code id} where it can be revoked. */
  public record MandateLine(String kind, String terms, String used, String state, String id) {}

  /** The customer's mandates. */
  public record Mandates(String home, List<MandateLine> lines, String form) {}

  /** The customer's questions and complaints, and the form for another. */
  public record Complaints(String home, List<Choice> own, String text, String form) {}

  /** A question or complaint; empty {@code answer} where there is none yet. */
  public record ComplaintDetail(
      String home, String address, List<RowView> rows, String text, String answer, boolean open) {}

  /** Whether the account can be closed, and what stands in the way. */
  public record Closing(String home, List<RowView> reasons, String form) {}

  /** Something that a customer can start; {@code type} says what. */
  public record Start(String type, String label, String note) {}

  /** What is on file, and what can be started about it. */
  public record Changes(
      String home,
      String path,
      String title,
      String lead,
      List<RowView> rows,
      List<Start> starts,
      String form) {}

  /** The form of a withdrawal. */
  public record Withdrawal(
      String home, String available, String card, String amount, String form) {}
}
