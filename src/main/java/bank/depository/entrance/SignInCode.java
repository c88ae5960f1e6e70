package bank.depository.entrance;

import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsBinding;
import bank.depository.sms.SmsPurpose;
import java.util.UUID;

/**
 * The code of an attempt: kept with the first of the customer's platforms, good for nothing else.
 */
record SignInCode(UUID attempt, PlatformId platform, MobileNo mobile) {

  SmsBinding binding() {
    return new SmsBinding(
        platform, attempt, new OrderId(attempt), SmsPurpose.SIGN_IN, Money.ZERO, mobile);
  }
}
