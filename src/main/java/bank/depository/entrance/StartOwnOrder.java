package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.hostedpage.closing.ClosingRequest;
import bank.depository.hostedpage.closing.RequestClosing;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.RequestRevocation;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts what a customer asks for at the entrance of money, mandates and the account's end: the
 * same order as a platform's, under a number of the bank's own, confirmed on the same page.
 */
@ApplicationScoped
public class StartOwnOrder {

  private final RequestWithdrawal requestWithdrawal;
  private final RequestRevocation requestRevocation;
  private final RequestClosing requestClosing;
  private final MandateQueries mandates;
  private final OwnInstructions own;

  StartOwnOrder(
      RequestWithdrawal requestWithdrawal,
      RequestRevocation requestRevocation,
      RequestClosing requestClosing,
      MandateQueries mandates,
      OwnInstructions own) {
    this.requestWithdrawal = requestWithdrawal;
    this.requestRevocation = requestRevocation;
    this.requestClosing = requestClosing;
    this.mandates = mandates;
    this.own = own;
  }

  /**
   * Who asks.
   *
   * @param session the customer's session, which no other customer has
   * @param form the form's own number
   * @param home the account's page, to which the browser comes back
   */
  public record Asker(CustomerKey account, UUID session, String form, String home) {}

  /**
   * Starts a withdrawal; gives the address of the page on which it is confirmed. Refuses as {@link
   * RequestWithdrawal} does.
   */
  public String withdraw(Asker asker, Money amount) {
    Payment payment = new Payment(asker.account().customerNo(), amount.fen(), own.backTo(asker));
    return own.link(asker, requestWithdrawal.handle(own.instruction(asker, "withdrawal", payment)));
  }

  /** Starts the revocation of one of the customer's mandates. Refuses MANDATE_MISSING and more. */
  public String revoke(Asker asker, UUID mandate) {
    String owner = mandates.handle(asker.account().platform(), mandate);
    if (!owner.equals(asker.account().customerNo())) {
      throw new Refusal(ErrorCode.MANDATE_MISSING);
    }
    MandateRevocation revocation = new MandateRevocation(mandate, own.backTo(asker));
    return own.link(
        asker, requestRevocation.handle(own.instruction(asker, "revocation", revocation)));
  }

  /** Starts the closing of the account. Refuses as {@link RequestClosing} does. */
  public String close(Asker asker) {
    ClosingRequest request = new ClosingRequest(asker.account().customerNo(), own.backTo(asker));
    return own.link(asker, requestClosing.handle(own.instruction(asker, "closing", request)));
  }

  /** Amounts as customers type them: yuan with at most two decimals. Empty where it is none. */
  public static Optional<Money> yuan(String typed) {
    String plain = typed.strip().replace(",", "").replace("，", "");
    if (!plain.matches("[0-9]{1,10}([.][0-9]{1,2})?")) {
      return Optional.empty();
    }
    long fen = new java.math.BigDecimal(plain).movePointRight(2).longValueExact();
    return fen == 0 || fen > Payment.MAX_FEN ? Optional.empty() : Optional.of(Money.ofFen(fen));
  }
}
