package bank.depository.identity;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the domain may ask of the storage of first payments. All within the platform in scope. */
public interface FirstPaymentStore {

  /** Keeps a new one. */
  void add(FirstPayment payment);

  /** Reads it anew, as it stands now. */
  void refresh(FirstPayment payment);

  /**
   * How many the bank has paid since then to a person with one of those digests, on whichever
   * platform. Whoever counts the same person waits until the transaction ends.
   */
  long lockAndCountPaid(List<byte[]> personDigests, Instant since);

  /** Those of that order, the latest first. */
  List<FirstPayment> ofOrder(PlatformId platform, OrderId order);

  /** The one for which the bank pays by that order. */
  Optional<FirstPayment> ofPayment(PlatformId platform, OrderId paymentOrder);

  /** Whether one of type A is open at that moment. */
  boolean isAnyAwaited(PlatformId platform, Instant now);

  /** The latest ones of type A with that reference or of an account with one of those digests. */
  List<FirstPayment> ofPayer(
      PlatformId platform, String reference, List<byte[]> accountDigests, int limit);
}
