package bank.depository.account;

import java.util.List;

/** What the domain may ask of the storage of customers over all platforms: this alone. */
public interface PersonRows {

  /**
   * At most fifty customers with one of these identities and one of these mobiles, oldest first.
   */
  List<CustomerKey> find(List<byte[]> identityDigests, List<byte[]> mobileDigests);
}
