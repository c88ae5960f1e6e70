package bank.depository.password;

import java.util.UUID;

/**
 * Names one proof that a customer's trade password was right: the legal basis of the transfers that
 * follow from it (TRC-01).
 */
public record PasswordCheckId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
