package bank.depository.identity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a customer can prove who they are (IDV-01 to IDV-04). */
public enum IdentityMethod {
  /** Name, id number and card at the issuer (三码认证). */
  THREE_FACTOR(IssuerFactors.THREE, false),
  /** And the mobile reserved there, with the bank's code to it (四码认证). */
  FOUR_FACTOR(IssuerFactors.FOUR, false),
  /** And the card's own password (五码认证). */
  FIVE_FACTOR(IssuerFactors.FIVE, false),
  /** Three factors, then a first payment (三码认证加首笔支付认证). */
  THREE_FACTOR_AND_FIRST_PAYMENT(IssuerFactors.THREE, true),
  /** A first payment from or to the account to bind (首笔支付认证). */
  FIRST_PAYMENT(null, true),
  /** Papers that two members of staff review (人工审核). */
  MANUAL_REVIEW(null, false);

  private final @Nullable IssuerFactors factors;
  private final boolean firstPayment;

  IdentityMethod(@Nullable IssuerFactors factors, boolean firstPayment) {
    this.factors = factors;
    this.firstPayment = firstPayment;
  }

  /** What the issuer is asked about; empty where no issuer is asked. */
  public Optional<IssuerFactors> factors() {
    return Optional.ofNullable(factors);
  }

  /** Whether a first payment belongs to it. */
  public boolean hasFirstPayment() {
    return firstPayment;
  }

  /** The one of that name; empty for any other word. */
  public static Optional<IdentityMethod> named(String name) {
    return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
  }
}
