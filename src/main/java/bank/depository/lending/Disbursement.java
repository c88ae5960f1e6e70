package bank.depository.lending;

import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectRegistration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A full project is to be paid out. Both amounts are said again, so that platform and bank mean the
 * same (LND-02).
 *
 * @param amountFen the project's amount
 * @param platformFeeFen the fee as registered, which the borrower pays out of it; 0 for none
 */
public record Disbursement(
    @NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo,
    @Min(1) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long amountFen,
    @Min(0) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long platformFeeFen) {}
