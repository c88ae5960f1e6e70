package bank.depository.service;

import bank.depository.account.CustomerKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A customer takes a complaint back. */
@ApplicationScoped
public class WithdrawComplaint {

  private final Complaints complaints;
  private final PlatformScope scope;

  WithdrawComplaint(Complaints complaints, PlatformScope scope) {
    this.complaints = complaints;
    this.scope = scope;
  }

  /** Refuses NOT_FOUND, COMPLAINT_STATE_FORBIDS. */
  @Transactional
  public void handle(CustomerKey customer, String complaintNo) {
    scope.enter(customer.platform());
    complaints
        .lock(new ComplaintKey(customer.platformId(), complaintNo))
        .filter(found -> found.customerNo().equals(customer.customerNo()))
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such complaint"))
        .withdraw();
  }
}
