package bank.depository.hostedpage.particulars;

import bank.depository.account.CardBindings;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerFile;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.PartyKind;
import bank.depository.identity.PartyName;
import bank.depository.order.Order;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The customer has confirmed the new name with the trade password. */
@ApplicationScoped
class FinishNameChange {

  private final ConfirmedOrders orders;
  private final IdentityChecks identities;
  private final CardBindings cards;
  private final CustomerAccounts customers;
  private final CustomerFile file;
  private final ChangeRecord record;
  private final SmsNotices notices;

  FinishNameChange(
      ConfirmedOrders orders,
      IdentityChecks identities,
      CardBindings cards,
      CustomerAccounts customers,
      CustomerFile file,
      ChangeRecord record,
      SmsNotices notices) {
    this.orders = orders;
    this.identities = identities;
    this.cards = cards;
    this.customers = customers;
    this.file = file;
    this.record = record;
    this.notices = notices;
  }

  /**
   * Refuses ORDER_STATE_FORBIDS, PASSWORD_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS,
   * MONEY_IN_TRANSIT.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    PlatformId platform = order.platform();
    String customerNo = confirmation.customerNo();
    Identification proof = identities.lock(platform, order.id());
    proof.requireStep(IdentificationStep.PROVEN);
    cards.requireNothingInTransit(platform, customerNo);
    PartyName next = identities.told(proof).complete().name();
    record.done(order, "name_mask", next.mask());
    notices.record(
        platform,
        customers.mobile(platform, customerNo),
        (proof.party() == PartyKind.PERSON
                ? "您的资金存管账户的户名已变更为 %s。如非本人操作，请立即联系银行。"
                : "您的资金存管账户的机构信息已变更，户名 %s。如非本人操作，请立即联系银行。")
            .formatted(next.mask()));
    file.changeName(order, next, proof);
  }
}
