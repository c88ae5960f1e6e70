package bank.depository.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a first payment, led by the platform. */
@Embeddable
public record FirstPaymentKey(int platformId, UUID firstPaymentId) implements Serializable {}
