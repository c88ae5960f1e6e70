package bank.depository.mandate;

import bank.depository.hostedpage.PageTickets;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A customer wants to revoke a mandate.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record MandateRevocation(
    @NotNull UUID mandateId,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {}
