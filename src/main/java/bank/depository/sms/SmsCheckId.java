package bank.depository.sms;

import java.util.UUID;

/** Names one proof that a customer typed the code that the bank had sent. */
public record SmsCheckId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
