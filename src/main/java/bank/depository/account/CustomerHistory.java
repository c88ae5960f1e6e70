package bank.depository.account;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.identity.Identification;
import bank.depository.order.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes down what changes on file about customers, in the history and in the audit trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CustomerHistory {

  private final Customers customers;
  private final AuditTrail audit;
  private final PersonVault vault;
  private final Clock clock;

  CustomerHistory(Customers customers, AuditTrail audit, PersonVault vault, Clock clock) {
    this.customers = customers;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** What changes: the value that stood there in plain, and both values masked. */
  record Changed(CustomerChange.Kind kind, String old, String oldMask, String newMask) {}

  /** Other papers, with the last day that the proof tells, are on file. */
  void renewPapers(Customer customer, Order order, Identification proof) {
    String before = words(customer.papersValidUntil());
    customer.renewPapers(proof.papersValidUntil().orElse(null));
    Changed changed =
        new Changed(CustomerChange.Kind.PAPERS, before, before, words(proof.papersValidUntil()));
    record(customer, order, changed, ChangeProof.of(proof));
  }

  private static String words(Optional<LocalDate> lastDay) {
    return lastDay.map(LocalDate::toString).orElse(CustomerChange.LONG_TERM);
  }

  /** Writes it down; the last thing of a use case, as every entry of the audit trail. */
  void record(Customer customer, Order order, Changed changed, ChangeProof proof) {
    CustomerChange change =
        new CustomerChange(
            customer,
            order,
            new CustomerChange.Told(
                changed.kind(),
                vault.old(customer.platform(), changed.old()),
                changed.oldMask(),
                changed.newMask()),
            proof,
            clock.instant());
    customers.add(change);
    Map<String, String> details = new TreeMap<>();
    details.put("change", change.id().toString());
    details.put("order", order.id().toString());
    details.put("proof", proof.kind().name());
    if (proof.check() != null) {
      details.put("check", proof.check().toString());
    }
    audit.record(
        Actor.customer(customer.platform(), customer.customerNo()),
        "CUSTOMER_" + changed.kind() + "_CHANGED",
        "customer:" + customer.platform() + "/" + customer.customerNo(),
        details);
  }
}
