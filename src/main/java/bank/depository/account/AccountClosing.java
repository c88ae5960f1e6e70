package bank.depository.account;

import bank.depository.ledger.Ledger;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Closes sub-accounts (ACC-05), and tells everything that stands in the way. */
@ApplicationScoped
public class AccountClosing {

  private final Customers customers;
  private final Ledger ledger;
  private final List<ClosingObstacles> obstacles;
  private final PlatformScope scope;

  AccountClosing(
      Customers customers,
      Ledger ledger,
      @All List<ClosingObstacles> obstacles,
      PlatformScope scope) {
    this.customers = customers;
    this.ledger = ledger;
    this.obstacles = obstacles;
    this.scope = scope;
  }

  /** Everything that stands in the way, in a transaction of its own. */
  @Transactional
  public List<ClosingObstacle> handle(PlatformId platform, String customerNo) {
    scope.enter(platform);
    return obstacles(platform, customerNo);
  }

  /** Refuses ACCOUNT_IN_USE, naming everything that stands in the way. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(PlatformId platform, String customerNo) {
    List<ClosingObstacle> found = obstacles(platform, customerNo);
    if (!found.isEmpty()) {
      throw new Refusal(
          ErrorCode.ACCOUNT_IN_USE,
          found.stream()
              .map(obstacle -> obstacle.kind() + " " + obstacle.subject())
              .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Closes the sub-account for ever; its card serves no more. Refuses ACCOUNT_IN_USE,
   * CUSTOMER_UNKNOWN, ACCOUNT_CLOSED.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SubAccount close(PlatformId platform, String customerNo) {
    SubAccount account =
        customers
            .account(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
    account.close();
    require(platform, customerNo);
    ledger.closeSubAccount(platform, account.account());
    return account;
  }

  private List<ClosingObstacle> obstacles(PlatformId platform, String customerNo) {
    return obstacles.stream().flatMap(each -> each.of(platform, customerNo).stream()).toList();
  }
}
