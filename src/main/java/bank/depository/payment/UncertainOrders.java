package bank.depository.payment;

import bank.depository.payment.PaymentChannel.Settlement;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds orders that the channel settles though we do not have them so. */
@ApplicationScoped
class UncertainOrders {

  private final ChannelOrders orders;
  private final PlatformScope scope;

  UncertainOrders(ChannelOrders orders, PlatformScope scope) {
    this.orders = orders;
    this.scope = scope;
  }

  /** Those of the lines' orders that are ours and may still become what the line says. */
  @Transactional
  public List<OrderId> handle(PlatformId platform, List<Settlement.Line> lines) {
    scope.enter(platform);
    List<OrderId> named = lines.stream().flatMap(line -> line.order().stream()).distinct().toList();
    Map<OrderId, ChannelOrder> ours =
        orders.findAll(platform, named).stream()
            .collect(Collectors.toMap(ChannelOrder::order, Function.identity()));
    return lines.stream()
        .filter(
            line -> line.order().map(ours::get).map(order -> leadsOn(order, line)).orElse(false))
        .flatMap(line -> line.order().stream())
        .distinct()
        .toList();
  }

  private static boolean leadsOn(ChannelOrder order, Settlement.Line line) {
    boolean becomesPaid = order.mayBecome(ChannelOrderState.PAID);
    return becomesPaid || (line.kind().isReturn() && order.mayBecome(ChannelOrderState.RETURNED));
  }
}
