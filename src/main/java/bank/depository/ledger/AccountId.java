package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number of an account. It holds the platform's number before nine digits of its own, so that
 * accounts of a platform are neighbours and no account can be taken for another platform's; the
 * nine digits tell the kind.
 *
 * @param value platform × 1,000,000,000 + number within the platform
 */
public record AccountId(long value) implements Comparable<AccountId> {

  private static final long NUMBERS_PER_PLATFORM = 1_000_000_000;
  private static final Map<Integer, AccountKind> KINDS =
      Stream.of(AccountKind.values())
          .collect(Collectors.toUnmodifiableMap(AccountKind::number, Function.identity()));

  /** Refuses a number that no account can have. */
  public AccountId {
    long number = value % NUMBERS_PER_PLATFORM;
    if (value / NUMBERS_PER_PLATFORM < 1000
        || value / NUMBERS_PER_PLATFORM > Integer.MAX_VALUE
        || (number < AccountKind.SUB_ACCOUNT.number() && !KINDS.containsKey((int) number))) {
      throw new IllegalArgumentException("not an account's number: " + value);
    }
  }

  /** The platform's one account of that kind. */
  public static AccountId of(PlatformId platform, AccountKind kind) {
    if (kind == AccountKind.SUB_ACCOUNT) {
      throw new IllegalArgumentException("a platform has many sub-accounts");
    }
    return new AccountId(platform.value() * NUMBERS_PER_PLATFORM + kind.number());
  }

  /** The platform it belongs to. */
  public PlatformId platform() {
    return new PlatformId((int) (value / NUMBERS_PER_PLATFORM));
  }

  /** What it is for. */
  public AccountKind kind() {
    int number = (int) (value % NUMBERS_PER_PLATFORM);
    return KINDS.getOrDefault(number, AccountKind.SUB_ACCOUNT);
  }

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
