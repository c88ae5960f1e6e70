package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import java.util.Arrays;
import java.util.List;

/** Sub-accounts as the database keeps them: platform and customer number. */
final class AccountNames {

  private AccountNames() {}

  static String[] written(List<CustomerKey> accounts) {
    return accounts.stream()
        .map(key -> key.platformId() + "/" + key.customerNo())
        .toArray(String[]::new);
  }

  static List<CustomerKey> read(String[] written) {
    return Arrays.stream(written).map(AccountNames::read).toList();
  }

  private static CustomerKey read(String written) {
    int slash = written.indexOf('/');
    return new CustomerKey(
        Integer.parseInt(written.substring(0, slash)), written.substring(slash + 1));
  }
}
