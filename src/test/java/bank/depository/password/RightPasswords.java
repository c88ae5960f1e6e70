package bank.depository.password;

import bank.depository.order.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Proofs as a customer who types the right trade password gets them, for tests without a page. */
@ApplicationScoped
public class RightPasswords {

  private final PasswordStore store;
  private final Clock clock;

  RightPasswords(PasswordStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A proof for that order by the customer whom it is about. */
  @Transactional(Transactional.TxType.MANDATORY)
  public PasswordCheckId typedFor(Order order) {
    PasswordCheckId check = new PasswordCheckId(UUID.randomUUID());
    store.add(
        new PasswordCheck(
            new PasswordCheckKey(order.platform().value(), check.value()),
            new PasswordBinding(
                order.platform(),
                order.customerNo().orElseThrow(),
                UUID.randomUUID(),
                order.id(),
                order.amount().orElseThrow()),
            clock.instant()));
    return check;
  }
}
