package bank.depository.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A platform gives a mandate up. */
public record MandateEnding(@NotNull UUID mandateId) {}
