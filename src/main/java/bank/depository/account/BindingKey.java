package bank.depository.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a card binding, led by the platform. */
@Embeddable
public record BindingKey(int platformId, UUID bindingId) implements Serializable {}
