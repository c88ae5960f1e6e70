package bank.depository.hostedpage.opening;

import bank.depository.account.CustomerNo;
import bank.depository.account.CustomerRole;
import bank.depository.account.OpenedAccounts;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTicket;
import bank.depository.hostedpage.PageTickets;
import bank.depository.identity.PartyKind;
import bank.depository.identity.Told;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** A platform asks for a sub-account for one of its customers, who opens it on the bank's page. */
@ApplicationScoped
public class RequestSubAccount {

  private final OrderBook book;
  private final OpenedAccounts accounts;
  private final OutsideParties outside;
  private final PageTickets tickets;

  RequestSubAccount(
      OrderBook book, OpenedAccounts accounts, OutsideParties outside, PageTickets tickets) {
    this.book = book;
    this.accounts = accounts;
    this.outside = outside;
    this.tickets = tickets;
  }

  /** For whom. What identifies the person is not in it: this is kept word for word. */
  public record Command(
      String customerNo, Set<CustomerRole> roles, String returnUrl, PartyKind party) {

    /** For a person. */
    public Command(String customerNo, Set<CustomerRole> roles, String returnUrl) {
      this(customerNo, roles, returnUrl, PartyKind.PERSON);
    }
  }

  /**
   * Refuses SUB_ACCOUNT_EXISTS, OPENING_UNDER_WAY, RETURN_URL_REFUSED, OUTSIDE_PARTY_MISSING.
   *
   * @param known name and mobile where the platform knows them
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<Command> instruction, Told known) {
    return book.once(
        instruction,
        OrderType.SUB_ACCOUNT_OPENING,
        PageOrderAnswer.class,
        order -> begin(order, instruction.command(), known));
  }

  private PageOrderAnswer begin(Order order, Command command, Told known) {
    boolean ofPerson = command.party() == PartyKind.PERSON;
    outside.require(
        order.platform(), ofPerson ? OutsideParty.ISSUER : OutsideParty.CHANNEL, OutsideParty.SMS);
    CustomerNo customer = new CustomerNo(command.customerNo());
    order.about(customer.value(), null, null);
    accounts.begin(order, customer, command.roles(), command.party(), known);
    PageTicket ticket = tickets.issue(order, customer.value(), command.returnUrl());
    return PageOrderAnswer.of(order, ticket);
  }
}
