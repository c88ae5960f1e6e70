package bank.depository.repayment.store;

import bank.depository.project.InstalmentKey;
import bank.depository.project.ProjectKey;
import bank.depository.repayment.GuarantorClaim;
import bank.depository.repayment.GuarantorClaims;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredGuarantorClaims
    implements GuarantorClaims, PanacheRepositoryBase<GuarantorClaim, InstalmentKey> {

  @Override
  public void add(GuarantorClaim claim) {
    persist(claim);
  }

  @Override
  public Optional<GuarantorClaim> find(ProjectKey project, int instalmentNo) {
    return findByIdOptional(InstalmentKey.of(project, instalmentNo));
  }
}
