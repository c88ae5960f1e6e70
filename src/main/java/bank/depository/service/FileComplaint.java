package bank.depository.service;

import bank.depository.account.CustomerKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A customer asks or complains (SVC-01). */
@ApplicationScoped
public class FileComplaint {

  /** The most characters of what is said. */
  public static final int MAX_TEXT = 2_000;

  /** The most that wait for an answer, of one customer. */
  public static final int MOST_OPEN = 20;

  private final Complaints complaints;
  private final ComplaintVault vault;
  private final PlatformScope scope;
  private final Clock clock;

  FileComplaint(Complaints complaints, ComplaintVault vault, PlatformScope scope, Clock clock) {
    this.complaints = complaints;
    this.vault = vault;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * What is said.
   *
   * @param formNo the form's own number: sent twice, it is one complaint
   */
  public record Command(CustomerKey customer, ComplaintKind kind, String text, String formNo) {}

  /** Keeps it; gives its number. Refuses FIELD_INVALID, COMPLAINTS_EXHAUSTED. */
  @Transactional
  public String handle(Command command) {
    PlatformId platform = command.customer().platform();
    scope.enter(platform);
    String text = command.text().strip();
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "1 to " + MAX_TEXT + " characters");
    }
    String customerNo = command.customer().customerNo();
    return complaints
        .ofForm(platform, customerNo, command.formNo())
        .map(before -> before.key().complaintNo())
        .orElseGet(() -> filed(command, text));
  }

  private String filed(Command command, String text) {
    PlatformId platform = command.customer().platform();
    String customerNo = command.customer().customerNo();
    if (complaints.openOf(platform, customerNo) >= MOST_OPEN) {
      throw new Refusal(ErrorCode.COMPLAINTS_EXHAUSTED);
    }
    Instant now = clock.instant();
    ComplaintKey key = new ComplaintKey(platform.value(), number(now));
    complaints.add(
        new Complaint(
            key,
            new Complaint.Said(customerNo, command.kind(), command.formNo()),
            vault.text(platform, text),
            now));
    return key.complaintNo();
  }

  /** {@code C20261125-000042}: the day in Shanghai, and a number that is handed out once. */
  private String number(Instant now) {
    return "C%s-%06d"
        .formatted(
            ShanghaiTime.dayOf(now).format(DateTimeFormatter.BASIC_ISO_DATE), complaints.nextNo());
  }
}
