package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;

/**
 * The writing side of the books. Every method joins the transaction of the use case that calls it
 * and puts it into the scope of the platform; none can be undone but by that transaction.
 */
public interface Ledger {

  /**
   * Opens the books of a platform: its accounts of every kind but sub-accounts, and its first
   * business day. Called again it changes nothing.
   */
  void openPlatformBooks(PlatformId platform, LocalDate firstDay);

  /** Opens a sub-account; its number is the neighbour of the one opened before. */
  AccountId openSubAccount(PlatformId platform);

  /**
   * Closes a sub-account for ever. Refuses {@link ErrorCode#ACCOUNT_NOT_EMPTY} where it has a
   * balance, a hold or a freeze, {@link ErrorCode#ACCOUNT_CLOSED}, {@link
   * ErrorCode#ACCOUNT_UNKNOWN}.
   */
  void closeSubAccount(PlatformId platform, AccountId account);

  /** The platform's one account of that kind. Asks no database. */
  default AccountId account(PlatformId platform, AccountKind kind) {
    return AccountId.of(platform, kind);
  }

  /**
   * Does the whole instruction or nothing, in one round trip. Refuses {@link
   * ErrorCode#ACCOUNT_UNKNOWN}, {@link ErrorCode#ACCOUNT_CLOSED}, {@link
   * ErrorCode#BALANCE_INSUFFICIENT}, {@link ErrorCode#HOLD_UNKNOWN}, {@link ErrorCode#HOLD_EXISTS},
   * {@link ErrorCode#HOLD_EXCEEDED}, {@link ErrorCode#TRANSFER_NOT_ALLOWED}, {@link
   * ErrorCode#AMOUNT_OUT_OF_RANGE} where a balance would leave the range of a {@code bigint}. After
   * a refusal the transaction can only be rolled back.
   */
  Posted post(Instruction instruction);
}
