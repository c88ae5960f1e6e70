package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.Papers;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * A platform sends its customer to pay in (充值, DEP-02). Nothing moves before the customer confirms
 * on the bank's page.
 */
@ApplicationScoped
public class RequestDeposit {

  private final OrderBook orders;
  private final CustomerAccounts customers;
  private final DepositPolicy policy;
  private final Papers papers;
  private final OutsideParties outside;
  private final PageTickets pages;

  RequestDeposit(
      OrderBook orders,
      CustomerAccounts customers,
      DepositPolicy policy,
      Papers papers,
      OutsideParties outside,
      PageTickets pages) {
    this.orders = orders;
    this.customers = customers;
    this.policy = policy;
    this.papers = papers;
    this.outside = outside;
    this.pages = pages;
  }

  /**
   * Opens the page. Refuses {@code OUTSIDE_PARTY_MISSING}, {@code CUSTOMER_UNKNOWN}, {@code
   * ACCOUNT_CLOSED}, {@code PLATFORM_STATE_FORBIDS} for a lender while business runs off, {@code
   * CARD_NOT_BOUND}, {@code CARD_WITHDRAWAL_ONLY} and {@code RETURN_URL_REFUSED}.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<Payment> instruction) {
    Payment payment = instruction.command();
    return orders.once(
        instruction,
        OrderType.DEPOSIT,
        PageOrderAnswer.class,
        order -> {
          outside.require(instruction.platform(), OutsideParty.CHANNEL);
          policy.require(instruction.platform(), payment.customerNo());
          papers.requireForDeposit(instruction.platform(), payment.customerNo());
          customers.collectedCard(instruction.platform(), payment.customerNo());
          order.about(payment.customerNo(), null, Money.ofFen(payment.amountFen()));
          return PageOrderAnswer.of(
              order, pages.issue(order, payment.customerNo(), payment.returnUrl()));
        });
  }
}
