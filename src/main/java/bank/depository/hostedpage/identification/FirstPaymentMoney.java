package bank.depository.hostedpage.identification;

import bank.depository.identity.Particulars;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;

/** The money of first payments (IDV-04), moved by a capability above. */
public interface FirstPaymentMoney {

  /**
   * A customer is to transfer money to the platform's summary account, so that what comes in is
   * asked for often. In the caller's transaction. Refuses OUTSIDE_PARTY_MISSING.
   */
  void expect(PlatformId platform);

  /**
   * Writes down that the bank pays that amount of its own to the account. In the caller's
   * transaction; to be sent when it has ended. Refuses OUTSIDE_PARTY_MISSING.
   *
   * @param forOrder the order that begins with the proof
   */
  Payment pay(PlatformId platform, OrderId forOrder, Money amount, Particulars to);

  /** A payment of the bank that is written down. */
  interface Payment {

    /** The bank's own order. */
    OrderId order();

    /** Makes it. Outside of any transaction; cut off here, it is asked for. */
    void send();
  }
}
