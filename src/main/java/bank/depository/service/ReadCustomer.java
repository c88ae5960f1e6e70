package bank.depository.service;

import bank.depository.account.CustomerChange;
import bank.depository.account.CustomerChangeQueries;
import bank.depository.account.CustomerKey;
import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.ledger.DayRange;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateView;
import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of staff sees of a customer what the customer sees, masked as everywhere; the look is
 * recorded, and the customer can see it (SVC-01, INF-03).
 */
@ApplicationScoped
public class ReadCustomer {

  /** The movements that staff see at once. */
  public static final int MOVEMENTS = 50;

  private final SubAccountQueries accounts;
  private final MovementQueries movements;
  private final MandateQueries mandates;
  private final CustomerChangeQueries changes;
  private final ComplaintQueries complaints;
  private final AuditTrail audit;

  ReadCustomer(
      SubAccountQueries accounts,
      MovementQueries movements,
      MandateQueries mandates,
      CustomerChangeQueries changes,
      ComplaintQueries complaints,
      AuditTrail audit) {
    this.accounts = accounts;
    this.movements = movements;
    this.mandates = mandates;
    this.changes = changes;
    this.complaints = complaints;
    this.audit = audit;
  }

  /** The mandates that staff see at once. */
  public static final int MANDATES = 50;

  /**
   * What the customer sees too.
   *
   * @param newest movements
   * @param changes of what is on file
   * @param complaints without what was said: who reads that is recorded apart
   */
  public record Seen(
      SubAccountSheet sheet,
      List<SubAccountMovement> newest,
      List<MandateView> mandates,
      List<CustomerChange> changes,
      List<ComplaintView> complaints) {}

  /** Refuses STAFF_PERMISSION_MISSING, NOT_FOUND. */
  @Transactional
  public Seen handle(SignedInStaff staff, CustomerKey customer) {
    staff.require(Permission.SERVICE);
    Seen seen =
        new Seen(
            accounts.handle(customer.platform(), customer.customerNo()),
            movements.handle(
                customer.platform(),
                new MovementQueries.Backward(
                    customer.customerNo(), Optional.empty(), DayRange.ALL, MOVEMENTS)),
            mandates.handle(customer.platform(), customer.customerNo(), Optional.empty(), MANDATES),
            changes.handle(customer),
            complaints.handle(customer));
    audit.record(Actor.staff(staff.id()), "CUSTOMER_READ", object(customer), Map.of());
    return seen;
  }

  /** The customer's name in the audit trail. */
  static String object(CustomerKey customer) {
    return "customer:" + customer.platformId() + "/" + customer.customerNo();
  }
}
