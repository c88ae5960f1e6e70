package bank.depository.password;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.UUID;

/**
 * What a trade password is asked for.
 *
 * @param session the page session
 * @param amount what the page shows; zero where no money is meant
 */
public record PasswordBinding(
    PlatformId platform, String customerNo, UUID session, OrderId order, Money amount) {}
