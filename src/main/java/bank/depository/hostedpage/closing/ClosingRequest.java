package bank.depository.hostedpage.closing;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageTickets;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A customer wants to close the sub-account.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record ClosingRequest(
    @NotNull @Pattern(regexp = CustomerNo.FORM) String customerNo,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {}
