package bank.depository.ledger;

import bank.depository.shared.Money;
import java.time.LocalDate;

/**
 * What an account has. {@code available = max(0, balance − held − frozen)}.
 *
 * @param balance all its money; of a hot account with what is not numbered yet
 * @param held part of the balance that waits for a decision
 * @param frozen target of judicial and risk freezes; may exceed the balance
 * @param available what may be spent
 * @param businessDay the platform's day at that moment
 * @param closed whether the account is closed
 */
public record Balance(
    Money balance,
    Money held,
    Money frozen,
    Money available,
    LocalDate businessDay,
    boolean closed) {}
