package bank.depository.hostedpage.secret;

import bank.depository.password.EntryKey;

/** A form on which trade passwords are typed, with the key to encrypt them to. */
public record SecretForm(String keyId, String publicKey, String returnUrl) {

  static SecretForm of(EntryKey key, String returnUrl) {
    return new SecretForm(key.keyId().toString(), key.publicKeyHex(), returnUrl);
  }
}
