package bank.depository.hostedpage;

import bank.depository.password.PasswordCheckId;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsCheckId;
import java.util.Optional;

/**
 * The customer's confirmation of one order. Its proofs are short-lived, serve once and only for
 * this order and this amount: the use case that moves the money spends them in its own transaction
 * ({@code PasswordChecks.spend}, {@code SmsChecks.spend}).
 *
 * @param amount the amount that the page showed
 * @param passwordCheck the proof that the trade password was right
 * @param smsCheck the proof that the code was right, where the question asked for one
 */
public record Confirmation(
    PlatformId platform,
    OrderId order,
    String customerNo,
    Money amount,
    PasswordCheckId passwordCheck,
    Optional<SmsCheckId> smsCheck) {}
