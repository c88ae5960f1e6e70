package bank.depository.entrance;

import bank.depository.entrance.StartOwnOrder.Asker;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.hostedpage.papers.PapersRenewalRequest;
import bank.depository.hostedpage.papers.RequestPapersRenewal;
import bank.depository.hostedpage.particulars.ChangeRequest;
import bank.depository.hostedpage.particulars.RequestChange;
import bank.depository.hostedpage.secret.RequestSecretChange;
import bank.depository.hostedpage.secret.RequestSecretReset;
import bank.depository.hostedpage.secret.SecretPageRequest;
import bank.depository.order.Answer;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Starts what a customer asks for at the entrance about cards, what is on file, and the trade
 * password: the same order as a platform's, on the same pages (CRD-03, ACC-05, PWD-03).
 */
@ApplicationScoped
public class StartOwnChange {

  private final RequestCardPage requestCardPage;
  private final RequestChange requestChange;
  private final RequestPapersRenewal requestRenewal;
  private final RequestSecretChange requestSecretChange;
  private final RequestSecretReset requestSecretReset;
  private final OwnInstructions own;

  StartOwnChange(
      RequestCardPage requestCardPage,
      RequestChange requestChange,
      RequestPapersRenewal requestRenewal,
      RequestSecretChange requestSecretChange,
      RequestSecretReset requestSecretReset,
      OwnInstructions own) {
    this.requestCardPage = requestCardPage;
    this.requestChange = requestChange;
    this.requestRenewal = requestRenewal;
    this.requestSecretChange = requestSecretChange;
    this.requestSecretReset = requestSecretReset;
    this.own = own;
  }

  /**
   * Starts it; gives the address of its page. Refuses NOT_FOUND for a type that is not started
   * here, and whatever the request of that type refuses.
   */
  public String handle(Asker asker, OrderType type) {
    return own.link(asker, asked(asker, type));
  }

  private Answer<PageOrderAnswer> asked(Asker asker, OrderType type) {
    String customerNo = asker.account().customerNo();
    String back = own.backTo(asker);
    return switch (type) {
      case CARD_BINDING, CARD_CHANGE, CARD_UNBINDING ->
          requestCardPage.handle(of(asker, type, new CardPageRequest(customerNo, back)), type);
      case MOBILE_CHANGE, NAME_CHANGE ->
          requestChange.handle(of(asker, type, new ChangeRequest(customerNo, back)), type);
      case PAPERS_RENEWAL ->
          requestRenewal.handle(of(asker, type, new PapersRenewalRequest(customerNo, back)));
      case TRADE_PASSWORD_CHANGE ->
          requestSecretChange.handle(of(asker, type, new SecretPageRequest(customerNo, back)));
      case TRADE_PASSWORD_RESET ->
          requestSecretReset.handle(of(asker, type, new SecretPageRequest(customerNo, back)));
      default -> throw new Refusal(ErrorCode.NOT_FOUND, "not started at the entrance: " + type);
    };
  }

  private <C> PlatformInstruction<C> of(Asker asker, OrderType type, C command) {
    return own.instruction(asker, type.name(), command);
  }
}
