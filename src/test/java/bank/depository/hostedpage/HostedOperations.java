package bank.depository.hostedpage;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.hostedpage.closing.ClosingRequest;
import bank.depository.hostedpage.closing.RequestClosing;
import bank.depository.hostedpage.opening.RequestSubAccount;
import bank.depository.hostedpage.papers.PapersRenewalRequest;
import bank.depository.hostedpage.papers.RequestPapersRenewal;
import bank.depository.hostedpage.particulars.ChangeRequest;
import bank.depository.hostedpage.particulars.RequestChange;
import bank.depository.hostedpage.secret.RequestSecretChange;
import bank.depository.hostedpage.secret.RequestSecretReset;
import bank.depository.hostedpage.secret.SecretPageRequest;
import bank.depository.identity.Told;
import bank.depository.lending.AtOnce;
import bank.depository.lending.LoanWorld;
import bank.depository.mandate.GrantedMandates;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.RequestRevocation;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.password.GivenPasswords;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.repayment.GuarantorRoute;
import bank.depository.repayment.LoanRepayments;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Every operation that the bank's pages offer, each with a customer of its own who has money and
 * the trade password {@link PageScenario#SECRET}. Whoever adds a page adds the way to it here: the
 * tests that walk all pages fail until then.
 */
@Dependent
@SuppressWarnings("NullAway.Init")
class HostedOperations {

  private static final long FEN = 500_000;

  private static final Map<OrderType, Function<HostedOperations, Order>> WAYS =
      Map.ofEntries(
          Map.entry(OrderType.SUB_ACCOUNT_OPENING, HostedOperations::opening),
          Map.entry(OrderType.DEPOSIT, HostedOperations::deposit),
          Map.entry(OrderType.WITHDRAWAL, HostedOperations::withdrawal),
          Map.entry(OrderType.BID, HostedOperations::bid),
          Map.entry(OrderType.REPAYMENT, HostedOperations::repayment),
          Map.entry(OrderType.GUARANTOR_REPAYMENT, HostedOperations::guarantorRepayment),
          Map.entry(OrderType.GUARANTOR_REIMBURSEMENT, HostedOperations::reimbursement),
          Map.entry(OrderType.CARD_BINDING, HostedOperations::cardBinding),
          Map.entry(OrderType.CARD_CHANGE, o -> o.card(OrderType.CARD_CHANGE, o.lender())),
          Map.entry(OrderType.CARD_UNBINDING, HostedOperations::cardUnbinding),
          Map.entry(OrderType.SUB_ACCOUNT_CLOSING, HostedOperations::closing),
          Map.entry(OrderType.PAPERS_RENEWAL, HostedOperations::papersRenewal),
          Map.entry(OrderType.MOBILE_CHANGE, o -> o.change(OrderType.MOBILE_CHANGE)),
          Map.entry(OrderType.NAME_CHANGE, o -> o.change(OrderType.NAME_CHANGE)),
          Map.entry(OrderType.MANDATE_GRANT, HostedOperations::mandateGrant),
          Map.entry(OrderType.MANDATE_REVOCATION, HostedOperations::mandateRevocation),
          Map.entry(OrderType.TRADE_PASSWORD_CHANGE, HostedOperations::secretChange),
          Map.entry(OrderType.TRADE_PASSWORD_RESET, HostedOperations::secretReset),
          Map.entry(OrderType.SANDBOX_DAY_END, HostedOperations::trial));

  @Inject LoanWorld world;
  @Inject LoanRepayments repayments;
  @Inject GrantedMandates mandates;
  @Inject RequestRevocation requestRevocation;
  @Inject RequestDeposit requestDeposit;
  @Inject RequestWithdrawal requestWithdrawal;
  @Inject RequestSubAccount requestSubAccount;
  @Inject RequestCardPage requestCardPage;
  @Inject RequestClosing requestClosing;
  @Inject RequestPapersRenewal requestPapersRenewal;
  @Inject RequestChange requestChange;
  @Inject RequestSecretChange requestSecretChange;
  @Inject RequestSecretReset requestSecretReset;
  @Inject TrialOperation.Acting trial;
  @Inject RenewPageLink renewPageLink;
  @Inject PageLinks links;
  @Inject GivenPasswords passwords;

  /** The operations to which a way is known. */
  static Set<OrderType> types() {
    return EnumSet.copyOf(WAYS.keySet());
  }

  /** An order of that type that waits for its customer, who types that password. */
  Order waiting(OrderType type, String secret) {
    Order order = Objects.requireNonNull(WAYS.get(type)).apply(this);
    if (type != OrderType.SUB_ACCOUNT_OPENING) {
      AtOnce.asRequest(
          () -> {
            passwords.handle(order.platform(), order.customerNo().orElseThrow(), secret);
            return order;
          });
    }
    return order;
  }

  /** The platform that asks. */
  PlatformId platform() {
    return world.platform();
  }

  /** A link to the order's page. */
  String link(Order order) {
    PageTicket page =
        renewPageLink
            .handle(world.instruction(new RenewPageLink.Command(order.requestNo().value())))
            .body()
            .page();
    return links.of(world.platform(), page).url();
  }

  /** The order as it stands. */
  Order now(Order order) {
    return world.order(order.requestNo());
  }

  private String lender() {
    return world.lender(FEN);
  }

  private Order opening() {
    return asked(
        new RequestSubAccount.Command(
            world.number("opening"), EnumSet.of(CustomerRole.LENDER), LoanWorld.RETURN_URL),
        instruction -> requestSubAccount.handle(instruction, Told.NOTHING));
  }

  private Order deposit() {
    return asked(new Payment(world.lender(0), FEN, LoanWorld.RETURN_URL), requestDeposit::handle);
  }

  private Order withdrawal() {
    return asked(new Payment(lender(), FEN, LoanWorld.RETURN_URL), requestWithdrawal::handle);
  }

  private Order bid() {
    return world.requestBid(world.raising(FEN), lender(), FEN);
  }

  private Order repayment() {
    String project = paidOut(world.borrower(FEN), world.guarantor(0));
    return repayments.requestRepayment(world, LoanRepayments.stated(world.project(project), 1));
  }

  private Order guarantorRepayment() {
    String guarantor = world.guarantor(FEN);
    String project = paidOut(world.borrower(0), guarantor);
    return repayments.requestGuarantorRepayment(
        world, project, guarantor, 1, GuarantorRoute.DIRECT);
  }

  private Order reimbursement() {
    String borrower = world.borrower(FEN);
    String guarantor = world.guarantor(FEN);
    String project = paidOut(borrower, guarantor);
    repayments.repayAsGuarantor(world, project, guarantor, 1);
    return repayments.requestReimbursement(world, project, borrower, 1, 10_000);
  }

  private String paidOut(String borrower, String guarantor) {
    String project = world.raising(world.terms(borrower, guarantor, FEN));
    world.bid(project, lender(), FEN);
    world.disburse(project);
    return project;
  }

  private Order cardBinding() {
    String lender = lender();
    world.execute(
        "update depository.bank_card_binding set state = 'UNBOUND', unbound_at = now() where"
            + " customer_no = '%s'".formatted(lender));
    return card(OrderType.CARD_BINDING, lender);
  }

  private Order cardUnbinding() {
    return card(OrderType.CARD_UNBINDING, world.lender(0));
  }

  private Order card(OrderType type, String customerNo) {
    return asked(
        new CardPageRequest(customerNo, LoanWorld.RETURN_URL),
        instruction -> requestCardPage.handle(instruction, type));
  }

  private Order closing() {
    return asked(new ClosingRequest(world.lender(0), LoanWorld.RETURN_URL), requestClosing::handle);
  }

  private Order papersRenewal() {
    return asked(
        new PapersRenewalRequest(lender(), LoanWorld.RETURN_URL), requestPapersRenewal::handle);
  }

  private Order change(OrderType type) {
    return asked(
        new ChangeRequest(lender(), LoanWorld.RETURN_URL),
        instruction -> requestChange.handle(instruction, type));
  }

  private Order mandateGrant() {
    return mandates.request(
        world, lender(), mandates.terms(world, MandateKind.AUTOMATIC_BID, 100, 1_000, null));
  }

  private Order mandateRevocation() {
    var terms = mandates.terms(world, MandateKind.AUTOMATIC_BID, 100, 1_000, null);
    return asked(
        new MandateRevocation(mandates.grant(world, lender(), terms), LoanWorld.RETURN_URL),
        requestRevocation::handle);
  }

  private Order secretChange() {
    return asked(
        new SecretPageRequest(lender(), LoanWorld.RETURN_URL), requestSecretChange::handle);
  }

  private Order secretReset() {
    return asked(new SecretPageRequest(lender(), LoanWorld.RETURN_URL), requestSecretReset::handle);
  }

  private Order trial() {
    return asked(
        new TrialOperation.Acting.Command(lender(), "plain", LoanWorld.RETURN_URL), trial::handle);
  }

  private <C> Order asked(C command, Consumer<PlatformInstruction<C>> useCase) {
    PlatformInstruction<C> instruction = world.instruction(command);
    useCase.accept(instruction);
    return world.order(instruction.requestNo());
  }

  /** Rows of the journal that the order has made. */
  List<String> journal(Order order) {
    return world.rows(
        """
        select 'transfer' as what, kind, amount from ledger.transfer
        where platform_id = :platform and order_id = '%s'
        union all
        select 'hold', action, amount from ledger.hold_entry
        where platform_id = :platform and order_id = '%s'
        """
            .formatted(order.id(), order.id()));
  }

  /** Proofs of the trade password that the order has spent. */
  int spentChecks(Order order) {
    return world
        .rows(
            "select 1 from depository.password_check where platform_id = :platform and spent_at is"
                + " not null and order_id = '%s'".formatted(order.id()))
        .size();
  }

  /** The time in which its customer can confirm is over, and nobody has cleared it away yet. */
  void runOut(Order order) {
    world.execute(
        "update depository.page_session set opened_at = opened_at - interval '3 days', expires_at ="
            + " now() - interval '1 second' where order_id = '%s'".formatted(order.id()));
  }
}
