package bank.depository.project.store;

import bank.depository.project.BorrowerKind;
import bank.depository.project.LoanLimits;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredLoanLimits implements LoanLimits {

  private final EntityManager entityManager;

  StoredLoanLimits(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Money singleProject(BorrowerKind borrower, LocalDate day) {
    Object fen =
        entityManager
            .createNativeQuery(
                """
                select amount_fen from depository.loan_limit
                where kind = 'SINGLE_PROJECT' and borrower_kind = :borrower and valid_from <= :day
                order by valid_from desc limit 1
                """,
                Long.class)
            .setParameter("borrower", borrower.name())
            .setParameter("day", day)
            .getSingleResult();
    return Money.ofFen((Long) fen);
  }
}
