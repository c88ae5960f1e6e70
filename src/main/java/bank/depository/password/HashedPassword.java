package bank.depository.password;

import bank.depository.shared.PlatformId;

/** A chosen trade password on its way to be kept; nothing in it can be read. */
public final class HashedPassword {

  private final TradePasswordKey key;
  private final byte[] hash;

  HashedPassword(TradePasswordKey key, byte[] hash) {
    this.key = key;
    this.hash = hash.clone();
  }

  boolean isOf(PlatformId platform, String customerNo) {
    return key.equals(TradePasswordKey.of(platform, customerNo));
  }

  TradePasswordKey key() {
    return key;
  }

  byte[] hash() {
    return hash.clone();
  }
}
