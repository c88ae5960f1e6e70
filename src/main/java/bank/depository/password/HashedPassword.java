package bank.depository.password;

import bank.depository.shared.PlatformId;
import java.util.Arrays;

/** A chosen trade password on its way to be kept; nothing in it can be read. */
public final class HashedPassword {

  private final TradePasswordKey key;
  private final byte[] hash;
  private final byte[] insteadOf;

  /** Chosen at first, or after an identity check. */
  HashedPassword(TradePasswordKey key, byte[] hash) {
    this(key, hash, new byte[0]);
  }

  /** Chosen in the place of one that was checked. */
  HashedPassword(TradePasswordKey key, byte[] hash, byte[] insteadOf) {
    this.key = key;
    this.hash = hash.clone();
    this.insteadOf = insteadOf.clone();
  }

  boolean isOf(PlatformId platform, String customerNo) {
    return key.equals(TradePasswordKey.of(platform, customerNo));
  }

  /** Whether that one is still the one that was checked; any is, after an identity check. */
  boolean mayReplace(byte[] present) {
    return insteadOf.length == 0 || Arrays.equals(insteadOf, present);
  }

  TradePasswordKey key() {
    return key;
  }

  byte[] hash() {
    return hash.clone();
  }
}
