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
