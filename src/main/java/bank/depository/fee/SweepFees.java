package bank.depository.fee;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Sweeps a platform's fees of a day: first what is to happen is committed, then the core is called,
 * then its answer is booked. Cut off anywhere, {@link AskCoreJob} goes on.
 */
@ApplicationScoped
public class SweepFees {

  private final RequestFeeSweep request;
  private final OpenSweep openSweep;
  private final CoreTransfers core;
  private final RecordSweepOutcome recordOutcome;

  SweepFees(
      RequestFeeSweep request,
      OpenSweep openSweep,
      CoreTransfers core,
      RecordSweepOutcome recordOutcome) {
    this.request = request;
    this.openSweep = openSweep;
    this.core = core;
    this.recordOutcome = recordOutcome;
  }

  /**
   * Sweeps; again for the same day it changes nothing. Outside of any transaction.
   *
   * @return whether nothing is on its way any more
   */
  public boolean sweep(PlatformId platform, LocalDate day) {
    request
        .handle(platform, day)
        .ifPresent(sweep -> recordOutcome.handle(platform, sweep.order(), core.sweep(sweep)));
    return !openSweep.handle(platform);
  }
}
