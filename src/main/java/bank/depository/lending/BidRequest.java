package bank.depository.lending;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageTickets;
import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectRegistration;
import bank.depository.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A lender wants to bid.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record BidRequest(
    @NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo,
    @NotNull @Pattern(regexp = CustomerNo.FORM) String lenderNo,
    @Min(1) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long amountFen,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {

  Money amount() {
    return Money.ofFen(amountFen);
  }
}
