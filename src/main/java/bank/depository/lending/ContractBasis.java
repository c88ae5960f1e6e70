package bank.depository.lending;

import bank.depository.ledger.LegalBasis;
import bank.depository.order.Order;

/**
 * The ground of what the depository contract lets the platform start (ACC-01). Its evidence is the
 * signed instruction, kept under the platform's request number.
 */
final class ContractBasis {

  private ContractBasis() {}

  static LegalBasis of(Order order) {
    return new LegalBasis(LegalBasis.Kind.PLATFORM_CONTRACT, order.requestNo().value());
  }
}
