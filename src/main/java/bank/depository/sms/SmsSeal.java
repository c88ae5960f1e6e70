package bank.depository.sms;

import bank.depository.crypto.Keys;
import bank.depository.crypto.MacPurpose;
import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.SearchDigest;
import bank.depository.identity.MobileNo;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mobiles and texts as the database keeps them, and codes as keyed digests. */
@ApplicationScoped
class SmsSeal {

  private static final String TABLE = "sms_message";

  private final PersonalDataCipher cipher;
  private final SearchDigest digest;
  private final Keys keys;

  SmsSeal(PersonalDataCipher cipher, SearchDigest digest, Keys keys) {
    this.cipher = cipher;
    this.digest = digest;
    this.keys = keys;
  }

  byte[] mobile(PlatformId platform, MobileNo mobile) {
    return cipher.encrypt(cell("mobile", platform), mobile.value());
  }

  byte[] text(PlatformId platform, String text) {
    return cipher.encrypt(cell("text", platform), text);
  }

  byte[] mobileDigest(MobileNo mobile) {
    return digest.of("mobile", mobile.value());
  }

  /** Whatever the stored digest of that mobile may be, one for each version of the key. */
  List<byte[]> mobileDigests(MobileNo mobile) {
    return digest.everyVersion("mobile", mobile.value());
  }

  /** A code has six digits: without the key nobody can try them all. */
  byte[] code(SmsCodeKey key, String code) {
    return keys.macKey(MacPurpose.SMS_CODE).mac(message(key, code));
  }

  /** Whatever the stored digest of that code may be: the key may have been renewed since. */
  List<byte[]> codes(SmsCodeKey key, String code) {
    byte[] message = message(key, code);
    return keys.macKeys(MacPurpose.SMS_CODE).stream().map(mac -> mac.mac(message)).toList();
  }

  private static byte[] message(SmsCodeKey key, String code) {
    return (key.codeId() + "/" + code).getBytes(StandardCharsets.UTF_8);
  }

  static PersonalDataCell cell(String column, PlatformId platform) {
    return PersonalDataCell.ofPlatform(TABLE, column, platform);
  }
}
