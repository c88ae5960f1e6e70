package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;

/**
 * A line of the fee schedule in a depository contract (ADM-06, FEE-01): flat amount plus rate, up
 * to a cap.
 *
 * @param chargedBy the bank charges the platform, or the platform charges its customer
 * @param occasion at what
 * @param flat fixed part
 * @param ratePpm part of the amount, in millionths
 * @param cap at most this much; zero means no cap
 */
public record FeeLine(ChargedBy chargedBy, Occasion occasion, Money flat, int ratePpm, Money cap) {

  private static final int ONE_PPM = 1_000_000;

  /** Who charges. */
  public enum ChargedBy {
    /** The bank, from the platform's own-fund account. */
    BANK,
    /** The platform, from its customer's sub-account. */
    PLATFORM
  }

  /** At what a fee is charged. */
  public enum Occasion {
    /** Admission of the platform, once. */
    ADMISSION,
    /** Each year of the contract. */
    YEAR,
    /** 充值. */
    DEPOSIT,
    /** 提现. */
    WITHDRAWAL,
    /** 投标. */
    BID,
    /** 满标放款. */
    DISBURSEMENT,
    /** 还款. */
    REPAYMENT,
    /** 代偿. */
    GUARANTOR_REPAYMENT,
    /** 债权转让. */
    CLAIM_TRANSFER
  }

  /** Refuses with {@code FIELD_INVALID} a rate above the whole and a line that charges nothing. */
  public FeeLine {
    if (ratePpm < 0 || ratePpm > ONE_PPM) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a rate is from 0 to 100 percent");
    }
    if (flat.isZero() && ratePpm == 0) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a fee line has a flat amount or a rate");
    }
  }

  /** The most that may be charged on that amount: flat + amount × rate, half a fen up, capped. */
  public Money most(Money amount) {
    long share =
        Math.addExact(Math.multiplyExact(amount.fen(), (long) ratePpm), ONE_PPM / 2) / ONE_PPM;
    Money most = flat.plus(Money.ofFen(share));
    return !cap.isZero() && most.exceeds(cap) ? cap : most;
  }
}
