package bank.depository.fee.spi;

import bank.depository.fee.CoreTransfers;
import bank.depository.fee.spi.CoreTransferWire.WireTransfer;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.platform.PlatformProfile;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Our client of the core's transfers. Only a whole answer about the asked transfer is certain. */
@ApplicationScoped
class CoreTransferClient implements CoreTransfers {

  private static final Logger LOG = Logger.getLogger(CoreTransferClient.class);

  private final OutsideWire<CoreTransferWire> wire = new OutsideWire<>(CoreTransferWire.class);
  private final OutsideParties parties;
  private final PlatformProfiles platforms;

  CoreTransferClient(OutsideParties parties, PlatformProfiles platforms) {
    this.parties = parties;
    this.platforms = platforms;
  }

  @Override
  public Answer sweep(Sweep sweep) {
    return answer(
        sweep.platform(),
        sweep.order(),
        core -> {
          PlatformProfile platform = platforms.handle(sweep.platform());
          CoreAccounts accounts = platform.coreAccounts().orElseThrow();
          return wire.at(core)
              .transfer(
                  core.authorization(),
                  new CoreTransferWire.TransferRequest(
                      sweep.order().toString(),
                      "FEE_SWEEP",
                      accounts.summaryNo(),
                      accounts.ownFundNo(),
                      sweep.amount().fen(),
                      sweep.day()));
        });
  }

  @Override
  public Answer ask(PlatformId platform, OrderId order) {
    return answer(
        platform, order, core -> wire.at(core).find(core.authorization(), order.toString()));
  }

  private Answer answer(
      PlatformId platform, OrderId order, Function<OutsideLine, WireTransfer> call) {
    try {
      return read(order, call.apply(parties.line(platform, OutsideParty.CORE)));
    } catch (RuntimeException e) {
      LOG.infof("the core gave no answer for order %s: %s", order, e.getClass().getSimpleName());
      return new Answer.Unknown(e.getClass().getSimpleName());
    }
  }

  private static Answer read(OrderId asked, WireTransfer answer) {
    if (!asked.toString().equals(answer.transferNo())) {
      return new Answer.Unknown("an answer about another transfer");
    }
    return switch (answer.status()) {
      case "DONE" ->
          new Answer.Done(
              Money.ofFen(Objects.requireNonNull(answer.amountFen())),
              Objects.requireNonNull(answer.businessDay()));
      case "REFUSED" -> new Answer.Refused(Objects.requireNonNull(answer.refusalCode()));
      case "NOT_FOUND" -> new Answer.NeverArrived();
      default -> new Answer.Unknown(answer.status());
    };
  }
}
