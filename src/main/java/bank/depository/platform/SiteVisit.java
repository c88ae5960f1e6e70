package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import bank.depository.shared.StaffId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit at the platform's premises (ADM-03).
 *
 * @param visitors who went
 * @param findings what they saw
 */
public record SiteVisit(
    LocalDate visitedOn, String visitors, String findings, StaffId recordedBy, Instant recordedAt) {

  /** Refuses with {@code FIELD_INVALID} what is too short, too long or in the future. */
  public SiteVisit {
    visitors = visitors.strip();
    findings = findings.strip();
    if (visitors.length() < 2 || visitors.length() > 200) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "visitors: 2 to 200 characters");
    }
    if (findings.length() < 2 || findings.length() > 4_000) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "findings: 2 to 4,000 characters");
    }
    if (visitedOn.isAfter(ShanghaiTime.dayOf(recordedAt))) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a visit of the future");
    }
  }
}
