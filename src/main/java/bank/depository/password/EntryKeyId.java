package bank.depository.password;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a row that holds a page's key, led by the platform. */
@Embeddable
public record EntryKeyId(int platformId, UUID keyId) implements Serializable {}
