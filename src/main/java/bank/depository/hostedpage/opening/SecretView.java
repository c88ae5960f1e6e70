package bank.depository.hostedpage.opening;

/** The form that sets the trade password, with the key to encrypt it to. */
public record SecretView(String keyId, String publicKey) {}
