package bank.depository.sms;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a message, led by the platform. */
@Embeddable
public record SmsMessageKey(int platformId, UUID messageId) implements Serializable {}
