package bank.depository.service;

import bank.depository.account.CustomerKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads complaints, for their customer and for staff. */
@ApplicationScoped
public class ComplaintQueries {

  /** The most complaints of one list. */
  public static final int MOST = 100;

  private final Complaints complaints;
  private final ComplaintVault vault;
  private final PlatformScope scope;

  ComplaintQueries(Complaints complaints, ComplaintVault vault, PlatformScope scope) {
    this.complaints = complaints;
    this.vault = vault;
    this.scope = scope;
  }

  /** The customer's own, newest first. */
  @Transactional
  public List<ComplaintView> handle(CustomerKey customer) {
    scope.enter(customer.platform());
    return complaints.ofCustomer(customer.platform(), customer.customerNo(), MOST).stream()
        .map(vault::view)
        .toList();
  }

  /** One of the customer's own. Refuses NOT_FOUND. */
  @Transactional
  public ComplaintView handle(CustomerKey customer, String complaintNo) {
    scope.enter(customer.platform());
    return complaints
        .find(new ComplaintKey(customer.platformId(), complaintNo))
        .filter(found -> found.customerNo().equals(customer.customerNo()))
        .map(vault::view)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such complaint"));
  }

  /** What waits for an answer, nearest deadline first. Refuses STAFF_PERMISSION_MISSING. */
  @Transactional
  public List<Waiting> handle(SignedInStaff staff) {
    staff.require(Permission.SERVICE);
    return complaints.open(MOST).stream()
        .map(found -> new Waiting(found.key(), found.kind(), found.dueOn()))
        .toList();
  }

  /** A complaint in the list of staff, who have not read it yet. */
  public record Waiting(ComplaintKey key, ComplaintKind kind, java.time.LocalDate dueOn) {}

  /** What was said, to a member of staff, whose look is recorded. Refuses NOT_FOUND and more. */
  @Transactional
  public ComplaintView handle(SignedInStaff staff, ComplaintKey key) {
    staff.require(Permission.SERVICE);
    scope.enter(key.platform());
    return complaints
        .find(key)
        .map(found -> vault.view(found, staff.id()))
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such complaint"));
  }
}
