package bank.depository.identity;

import static bank.depository.identity.IdentityMethod.FIRST_PAYMENT;
import static bank.depository.identity.IdentityMethod.FIVE_FACTOR;
import static bank.depository.identity.IdentityMethod.FOUR_FACTOR;
import static bank.depository.identity.IdentityMethod.MANUAL_REVIEW;
import static bank.depository.identity.IdentityMethod.THREE_FACTOR;
import static bank.depository.identity.IdentityMethod.THREE_FACTOR_AND_FIRST_PAYMENT;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an identity is proven for. Each purpose has a floor: the methods that can suffice at all.
 * Data choose among them, and can never add to them.
 */
public enum IdentityPurpose {
  /** Opening a sub-account (IDV-01, IDV-02). */
  OPENING,
  /** Binding a card or an account (CRD-02). */
  BINDING,
  /** Renewing papers that expire (IDV-07). */
  RENEWAL,
  /** Changing the mobile where the one on file serves no more (ACC-05). */
  MOBILE_CHANGE,
  /** Changing the name (ACC-05). */
  NAME_CHANGE,
  /** Setting a new trade password without the old one, where no issuer can be asked (PWD-03). */
  SECRET_RESET;

  /** The methods that can suffice for it. */
  public Set<IdentityMethod> floor(PartyKind party) {
    if (this == SECRET_RESET) {
      return party == PartyKind.ORGANIZATION
          ? EnumSet.of(MANUAL_REVIEW)
          : EnumSet.noneOf(IdentityMethod.class);
    }
    if (party == PartyKind.ORGANIZATION) {
      return EnumSet.of(FIRST_PAYMENT, MANUAL_REVIEW);
    }
    return switch (this) {
      case OPENING, RENEWAL, NAME_CHANGE ->
          EnumSet.of(FOUR_FACTOR, FIVE_FACTOR, THREE_FACTOR_AND_FIRST_PAYMENT, THREE_FACTOR);
      case BINDING -> EnumSet.of(FOUR_FACTOR, FIVE_FACTOR, THREE_FACTOR_AND_FIRST_PAYMENT);
      case MOBILE_CHANGE -> EnumSet.of(FOUR_FACTOR, FIVE_FACTOR);
      case SECRET_RESET -> throw new IllegalStateException("said before");
    };
  }
}
