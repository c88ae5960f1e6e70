package bank.depository.payment;

import bank.depository.payment.PaymentChannel.Settlement;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the orders of ours that lines of a settlement are about: by our own number, or of bank
 * transfers that came in by the channel's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LineOrders {

  private final ChannelOrders orders;
  private final IncomingTransfers transfers;

  LineOrders(ChannelOrders orders, IncomingTransfers transfers) {
    this.orders = orders;
    this.transfers = transfers;
  }

  /** By the line's number, locked until the transaction ends; lines about none are left out. */
  Map<Integer, ChannelOrder> locked(PlatformId platform, List<Settlement.Line> lines) {
    Map<String, OrderId> arrived = arrived(platform, lines);
    Map<Integer, OrderId> named = new HashMap<>();
    for (Settlement.Line line : lines) {
      line.order()
          .or(() -> Optional.ofNullable(arrived.get(line.orderNo())))
          .ifPresent(order -> named.put(line.no(), order));
    }
    Map<OrderId, ChannelOrder> ours =
        orders.lockAll(platform, named.values().stream().distinct().toList()).stream()
            .collect(Collectors.toMap(ChannelOrder::order, Function.identity()));
    Map<Integer, ChannelOrder> byLine = new HashMap<>();
    named.forEach(
        (line, order) ->
            Optional.ofNullable(ours.get(order)).ifPresent(found -> byLine.put(line, found)));
    return byLine;
  }

  private Map<String, OrderId> arrived(PlatformId platform, List<Settlement.Line> lines) {
    List<String> numbers =
        lines.stream()
            .filter(line -> line.kind() == Settlement.Kind.INCOMING_TRANSFER)
            .map(Settlement.Line::orderNo)
            .toList();
    return numbers.isEmpty() ? Map.of() : transfers.orders(platform, numbers);
  }
}
