package bank.depository.hostedpage.particulars;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageTickets;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A platform asks for the page on which a customer changes the mobile or the name. To what is said
 * on the bank's page alone.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record ChangeRequest(
    @NotNull @Pattern(regexp = CustomerNo.FORM) String customerNo,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {}
