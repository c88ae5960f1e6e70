package bank.depository.project;

import bank.depository.account.CustomerNo;
import bank.depository.mandate.MandateTerms;
import bank.depository.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as the platform registers it (LND-01).
 *
 * @param projectNo the platform's own number of the project
 * @param borrowerNo the borrower's customer number
 * @param guarantorNo the guarantor's customer number, where there is one
 * @param annualRateBp interest a year in basis points, 10,000 of which are the whole: 1200 is 12 %
 * @param purpose what the money is for
 * @param documents the contract files, by digest
 * @param minimumBidFen the least that a lender bids; less is taken only where less remains
 * @param raisingEndsOn the last business day on which bids are taken
 * @param platformFeeFen what the borrower pays the platform out of the disbursed money; 0 for none
 * @param automaticBidProduct the platform's code of the automatic-bid product that the project
 *     belongs to (MND-04); absent where lenders bid for themselves alone
 */
public record ProjectRegistration(
    @NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo,
    @NotNull @Pattern(regexp = CustomerNo.FORM) String borrowerNo,
    @Pattern(regexp = CustomerNo.FORM) @Nullable String guarantorNo,
    @Min(1) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long amountFen,
    @Min(1) @Max(AnnualRate.MAX_BASIS_POINTS) int annualRateBp,
    @Min(1) @Max(LoanTerms.MAX_TERM_MONTHS) int termMonths,
    @NotNull RepaymentMethod repaymentMethod,
    @NotBlank @Size(max = ProjectRegistration.MAX_PURPOSE_LENGTH) String purpose,
    @NotNull @Size(min = 1, max = ProjectRegistration.MAX_DOCUMENTS)
        List<@NotNull @Valid ContractDocument> documents,
    @Min(1) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long minimumBidFen,
    @NotNull LocalDate raisingEndsOn,
    @Min(0) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long platformFeeFen,
    @Pattern(regexp = MandateTerms.PRODUCT_FORM) @Nullable String automaticBidProduct) {

  /**
   * CNY 1,000,000,000: far beyond every loan limit, and its squares still fit a database number.
   */
  public static final long MAX_AMOUNT_FEN = 100_000_000_000L;

  /** The most characters of a purpose. */
  public static final int MAX_PURPOSE_LENGTH = 500;

  /** The most contract files of a project. */
  public static final int MAX_DOCUMENTS = 20;

  /** What the schedule follows from. */
  LoanTerms terms() {
    return new LoanTerms(
        Money.ofFen(amountFen), new AnnualRate(annualRateBp), termMonths, repaymentMethod);
  }
}
