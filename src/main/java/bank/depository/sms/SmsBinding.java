package bank.depository.sms;

import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.UUID;

/**
 * What a code is bound to: it proves nothing anywhere else.
 *
 * @param session the page session
 * @param amount what the page shows; zero where no money is meant
 */
public record SmsBinding(
    PlatformId platform,
    UUID session,
    OrderId order,
    SmsPurpose purpose,
    Money amount,
    MobileNo mobile) {}
