package bank.depository.account;

import java.time.LocalDate;
import java.util.Optional;

/** How a customer's papers stand on a day, and what that restricts (IDV-07). */
public enum PaperStanding {
  /** Valid, and not due soon. */
  IN_ORDER,
  /** Valid, and the customer is reminded. */
  DUE_SOON,
  /** Expired: no new business; what runs goes on. */
  EXPIRED,
  /** Expired for long: no deposits either; repayment and withdrawal stay open. */
  OVERDUE;

  /** How many days before the last one a customer is reminded. */
  public static final int REMINDED_DAYS = 30;

  /** How many days after the last one deposits stay open. */
  public static final int GRACE_DAYS = 90;

  /**
   * How they stand.
   *
   * @param validUntil the last day; empty where they do not expire
   */
  public static PaperStanding of(Optional<LocalDate> validUntil, LocalDate today) {
    return validUntil.map(last -> of(last, today)).orElse(IN_ORDER);
  }

  private static PaperStanding of(LocalDate last, LocalDate today) {
    if (today.isAfter(last.plusDays(GRACE_DAYS))) {
      return OVERDUE;
    }
    if (today.isAfter(last)) {
      return EXPIRED;
    }
    return today.isBefore(last.minusDays(REMINDED_DAYS)) ? IN_ORDER : DUE_SOON;
  }
}
