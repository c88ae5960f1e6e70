package bank.depository.identity;

import java.util.Arrays;
import java.util.Optional;

/** Which way the money goes that proves an account (首笔支付认证). */
public enum FirstPaymentType {
  /** Type A: the customer pays the amount that is shown in, from the account to prove. */
  CUSTOMER_PAYS,
  /** Type B: the bank pays an amount to the account to prove, and the customer tells it. */
  BANK_PAYS;

  /** The one of that name; empty for any other word. */
  public static Optional<FirstPaymentType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
