package bank.depository.hostedpage.identification;

import java.time.Duration;

/** How long an order waits while copies of papers are collected, reviewed, and gone on from. */
public final class ReviewTimes {

  /** From the proof of the mobile, or from taking copies back, until they are handed in. */
  public static final Duration HANDED_IN_WITHIN = Duration.ofDays(1);

  /** From handing in until two members of staff have decided; the order expires then. */
  public static final Duration REVIEWED_WITHIN = Duration.ofDays(5);

  /** From the decision until the customer has come back and finished. */
  public static final Duration GONE_ON_WITHIN = Duration.ofDays(3);

  private ReviewTimes() {}
}
