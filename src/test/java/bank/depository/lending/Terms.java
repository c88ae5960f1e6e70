package bank.depository.lending;

import bank.depository.project.ContractDocument;
import bank.depository.project.ProjectRegistration;
import bank.depository.project.RepaymentMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms that test loans have. */
final class Terms {

  private Terms() {}

  /** 12 % over three months in equal instalments. */
  static ProjectRegistration of(
      String projectNo,
      String borrower,
      @Nullable String guarantor,
      long fen,
      LocalDate raisingEndsOn,
      @Nullable String product) {
    return new ProjectRegistration(
        projectNo,
        borrower,
        guarantor,
        fen,
        1_200,
        3,
        RepaymentMethod.EQUAL_INSTALMENTS,
        "buys a machine",
        List.of(new ContractDocument("loan contract", "ab".repeat(32))),
        Math.min(100, fen),
        raisingEndsOn,
        0,
        product);
  }
}
