package bank.depository.payment.spi;

/**
 * A notice of the channel as it arrived; nothing of it is believed yet.
 *
 * @param keyId {@code Channel-Key-Id}
 * @param timestamp {@code Channel-Timestamp}
 * @param signature {@code Channel-Signature}
 * @param body as sent
 */
public record ReceivedNotice(String keyId, String timestamp, String signature, byte[] body) {}
