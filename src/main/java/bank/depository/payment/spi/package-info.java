/** The payment channel's wire ({@code api-spec/channel.yaml}) and our client of it. */
@NullMarked
package bank.depository.payment.spi;

import org.jspecify.annotations.NullMarked;
