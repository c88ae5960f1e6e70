package bank.depository.sms;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a code, led by the platform. */
@Embeddable
public record SmsCodeKey(int platformId, UUID codeId) implements Serializable {}
