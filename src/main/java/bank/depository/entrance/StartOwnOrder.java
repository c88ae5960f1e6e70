package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.hostedpage.PageLinks;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.closing.ClosingRequest;
import bank.depository.hostedpage.closing.RequestClosing;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.RequestRevocation;
import bank.depository.order.Answer;
import bank.depository.order.BodyDigest;
import bank.depository.order.PlatformInstruction;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts what a customer asks for at the entrance: the same order as a platform's, under a number
 * of the bank's own, confirmed on the same page. The number follows from the form, so that a form
 * that is sent twice starts one order.
 */
@ApplicationScoped
public class StartOwnOrder {

  private static final int NUMBER_CHARS = 40;

  private final RequestWithdrawal requestWithdrawal;
  private final RequestRevocation requestRevocation;
  private final RequestClosing requestClosing;
  private final MandateQueries mandates;
  private final PageLinks links;
  private final String publicUrl;

  StartOwnOrder(
      RequestWithdrawal requestWithdrawal,
      RequestRevocation requestRevocation,
      RequestClosing requestClosing,
      MandateQueries mandates,
      PageLinks links,
      @ConfigProperty(name = "depository.public-url") String publicUrl) {
    this.requestWithdrawal = requestWithdrawal;
    this.requestRevocation = requestRevocation;
    this.requestClosing = requestClosing;
    this.mandates = mandates;
    this.links = links;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
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
    Payment payment =
        new Payment(asker.account().customerNo(), amount.fen(), publicUrl + asker.home());
    return link(asker, requestWithdrawal.handle(instruction(asker, "withdrawal", payment)));
  }

  /** Starts the revocation of one of the customer's mandates. Refuses MANDATE_MISSING and more. */
  public String revoke(Asker asker, UUID mandate) {
    String owner = mandates.handle(asker.account().platform(), mandate);
    if (!owner.equals(asker.account().customerNo())) {
      throw new Refusal(ErrorCode.MANDATE_MISSING);
    }
    MandateRevocation revocation = new MandateRevocation(mandate, publicUrl + asker.home());
    return link(asker, requestRevocation.handle(instruction(asker, "revocation", revocation)));
  }

  /** Starts the closing of the account. Refuses as {@link RequestClosing} does. */
  public String close(Asker asker) {
    ClosingRequest request =
        new ClosingRequest(asker.account().customerNo(), publicUrl + asker.home());
    return link(asker, requestClosing.handle(instruction(asker, "closing", request)));
  }

  private String link(Asker asker, Answer<PageOrderAnswer> answer) {
    return URI.create(links.of(asker.account().platform(), answer.body().page()).url())
        .getRawPath();
  }

  private static <C> PlatformInstruction<C> instruction(Asker asker, String what, C command) {
    return new PlatformInstruction<>(
        asker.account().platform(),
        new RequestNo(RequestNo.BANK_PREFIX + number(asker, what)),
        new BodyDigest(digest(asker + what + command)),
        command);
  }

  private static String number(Asker asker, String what) {
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(digest(asker + what));
    return word.substring(0, NUMBER_CHARS);
  }

  private static byte[] digest(String text) {
    return bank.depository.crypto.Sha256Digest.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
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
