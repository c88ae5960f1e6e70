package bank.depository.lending;

import bank.depository.shared.RequestNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A bid is to be given back.
 *
 * @param bidRequestNo the request number under which the bid was sent
 */
public record BidCancellation(@NotNull @Pattern(regexp = RequestNo.FORM) String bidRequestNo) {}
