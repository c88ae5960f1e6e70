package bank.depository.mandate;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageTickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A platform asks a customer for mandates, each of another kind, on one page.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record MandateGrant(
    @NotNull @Pattern(regexp = CustomerNo.FORM) String customerNo,
    @NotNull @Size(min = 1, max = MandateGrant.MAX_MANDATES)
        List<@NotNull @Valid MandateTerms> mandates,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {

  /** The most mandates of one page: as many as a customer can still read. */
  public static final int MAX_MANDATES = 4;
}
