package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerRole;
import bank.depository.platform.PlatformState;
import bank.depository.platform.PlatformStates;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * Who may pay in. While a platform's business runs off, those who repay from it may: borrowers and
 * guarantors. Whoever only lends has nothing left to pay for there (LIQ-01).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DepositPolicy {

  private final CustomerAccounts customers;
  private final PlatformStates states;

  DepositPolicy(CustomerAccounts customers, PlatformStates states) {
    this.customers = customers;
    this.states = states;
  }

  /**
   * Refuses {@code CUSTOMER_UNKNOWN}, {@code ACCOUNT_CLOSED}, and {@code PLATFORM_STATE_FORBIDS}
   * for a lender whose platform takes no new business.
   */
  void require(PlatformId platform, String customerNo) {
    customers.require(platform, customerNo);
    PlatformState state = states.of(platform);
    Set<CustomerRole> roles = customers.customer(platform, customerNo).roles();
    if (state != PlatformState.LIVE && roles.equals(Set.of(CustomerRole.LENDER))) {
      throw new Refusal(
          ErrorCode.PLATFORM_STATE_FORBIDS,
          "deposits of lenders while platform " + platform + " is " + state);
    }
  }
}
