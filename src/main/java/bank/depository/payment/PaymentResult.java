package bank.depository.payment;

import bank.depository.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is told of a deposit's or withdrawal's money, by the order query and in events.
 *
 * @param channelState what the channel's last word is
 * @param paidFen what really moved through the channel
 * @param returnedFen what the customer's sub-account got back
 * @param takenFen what was taken from the customer's sub-account again, because the channel moved
 *     money after its first word
 * @param inSuspenseFen what was collected and waits in suspense
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentResult(
    ChannelOrderState channelState,
    @Nullable Long paidFen,
    @Nullable Long returnedFen,
    @Nullable Long takenFen,
    @Nullable Long inSuspenseFen) {

  static PaymentResult of(ChannelOrder given) {
    return new PaymentResult(
        given.state(), given.paidAmount().map(Money::fen).orElse(null), null, null, null);
  }

  PaymentResult returned(Money amount) {
    return amount.isZero()
        ? this
        : new PaymentResult(channelState, paidFen, amount.fen(), takenFen, inSuspenseFen);
  }

  PaymentResult taken(Money amount) {
    return new PaymentResult(channelState, paidFen, returnedFen, amount.fen(), inSuspenseFen);
  }

  PaymentResult inSuspense(Money amount) {
    return amount.isZero()
        ? this
        : new PaymentResult(channelState, paidFen, returnedFen, takenFen, amount.fen());
  }
}
