package bank.depository.account;

import java.util.Set;

/** Roles as the database keeps them. */
final class CustomerRoles {

  private CustomerRoles() {}

  static String[] names(Set<CustomerRole> roles) {
    return roles.stream().sorted().map(Enum::name).toArray(String[]::new);
  }
}
