package bank.depository.password;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a proof, led by the platform. */
@Embeddable
public record PasswordCheckKey(int platformId, UUID checkId) implements Serializable {}
