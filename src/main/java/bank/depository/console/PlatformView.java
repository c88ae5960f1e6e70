package bank.depository.console;

import bank.depository.mandate.MandateKindQueries;
import bank.depository.platform.AdmissionQueries;
import bank.depository.platform.ChecklistItem;
import bank.depository.platform.FeeLine;
import bank.depository.platform.MaterialKind;
import bank.depository.platform.PlatformState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A platform on its page, with what the page's forms offer.
 *
 * @param platform all that is known of it
 * @param nextStates the steps that may be proposed
 * @param feeRows the lines of an empty fee schedule
 * @param mandateKinds the kinds of mandates that are off by default
 */
public record PlatformView(
    AdmissionQueries.View platform,
    List<ChecklistRow> checklist,
    List<MaterialKind> materialKinds,
    List<PlatformState> nextStates,
    List<FeeRow> feeRows,
    List<MandateKindQueries.KindState> mandateKinds,
    String today,
    String inAYear) {

  /** An item of the checklist with what was found last. */
  public record ChecklistRow(ChecklistItem item, String verdict, String note) {}

  /** A line that a fee schedule may have. */
  public record FeeRow(FeeLine.ChargedBy chargedBy, FeeLine.Occasion occasion) {}

  static PlatformView of(
      AdmissionQueries.View platform,
      List<MandateKindQueries.KindState> mandateKinds,
      LocalDate today) {
    return new PlatformView(
        platform,
        Arrays.stream(ChecklistItem.values()).map(item -> row(platform, item)).toList(),
        List.of(MaterialKind.values()),
        platform.state().isConnected() ? List.copyOf(platform.state().next()) : List.of(),
        feeSchedule(),
        mandateKinds,
        today.toString(),
        today.plusYears(1).toString());
  }

  private static ChecklistRow row(AdmissionQueries.View platform, ChecklistItem item) {
    return platform.findings().stream()
        .filter(finding -> finding.item() == item)
        .map(finding -> new ChecklistRow(item, finding.verdict().name(), finding.note()))
        .findFirst()
        .orElse(new ChecklistRow(item, "", ""));
  }

  private static List<FeeRow> feeSchedule() {
    return Stream.of(FeeLine.ChargedBy.values())
        .flatMap(
            who -> Stream.of(FeeLine.Occasion.values()).map(occasion -> new FeeRow(who, occasion)))
        .filter(row -> row.chargedBy() == FeeLine.ChargedBy.BANK || isOfCustomers(row.occasion()))
        .toList();
  }

  private static boolean isOfCustomers(FeeLine.Occasion occasion) {
    return occasion != FeeLine.Occasion.ADMISSION && occasion != FeeLine.Occasion.YEAR;
  }

  /** Whether the maker may still change the application. */
  public boolean isApplying() {
    return platform.state() == PlatformState.APPLYING;
  }

  /** Whether it was admitted. */
  public boolean isAdmitted() {
    return platform.state().isConnected();
  }

  /** Whether nothing is missing any more. */
  public boolean isComplete() {
    return platform.missing().isEmpty();
  }
}
