package bank.depository.account;

import bank.depository.crypto.SearchDigest;
import bank.depository.identity.IdNumber;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PartyName;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Finds all customer numbers, on whichever platform, of a person who says who they are (WDR-04).
 * Nobody is found by less than the whole: paper, name and the mobile that is bound.
 */
@ApplicationScoped
public class PersonDirectory {

  private final PersonRows rows;
  private final Customers customers;
  private final PersonVault vault;
  private final SearchDigest digest;
  private final PlatformScope scope;

  PersonDirectory(
      PersonRows rows,
      Customers customers,
      PersonVault vault,
      SearchDigest digest,
      PlatformScope scope) {
    this.rows = rows;
    this.customers = customers;
    this.vault = vault;
    this.digest = digest;
    this.scope = scope;
  }

  /** Who somebody says they are. Never logged in plain. */
  public record Said(PartyName name, IdNumber idNumber, MobileNo mobile) {}

  /** A keyed digest of all that was said, the same whoever says it. */
  public byte[] digestOf(Said said) {
    return digest.of("sign-in", identity(said) + "/" + said.name().value() + "/" + said.mobile());
  }

  /**
   * The customers; none where anything of it is not right. Leaves the scope of a platform behind.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<CustomerKey> find(Said said) {
    return rows
        .find(
            digest.everyVersion("identity", identity(said)),
            digest.everyVersion("mobile", said.mobile().value()))
        .stream()
        .filter(key -> isNamed(key, said.name()))
        .toList();
  }

  /** Whether that customer can still be reached there. Enters the customer's platform. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isReachedAt(CustomerKey key, MobileNo mobile) {
    scope.enter(key.platform());
    return customers
        .find(key.platform(), key.customerNo())
        .map(customer -> vault.mobile(customer, DataPurpose.SIGN_IN))
        .filter(mobile::equals)
        .isPresent();
  }

  private boolean isNamed(CustomerKey key, PartyName name) {
    scope.enter(key.platform());
    return customers.account(key.platform(), key.customerNo()).isPresent()
        && customers
            .find(key.platform(), key.customerNo())
            .map(customer -> vault.name(customer, DataPurpose.SIGN_IN))
            .filter(name::equals)
            .isPresent();
  }

  private static String identity(Said said) {
    return said.idNumber().type() + "/" + said.idNumber().value();
  }
}
