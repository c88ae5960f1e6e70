package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Json;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bank transfer that reached a summary account, as the wire tells it. */
record IncomingTransfer(
    String incomingNo,
    String summaryAccountNo,
    Payer payer,
    long amountFen,
    String remark,
    String businessDay,
    String receivedAt) {

  private static final Pattern ACCOUNT_NO = Pattern.compile("[0-9]{12,32}");
  private static final int MAX_REMARK = 100;

  /** Whose account it came from, as that account's bank knows it. */
  record Payer(String name, String accountNo) {
    Payer {
      Check.text("name", name, 100);
      Check.form("account_no", accountNo, ACCOUNT_NO);
    }
  }

  /**
   * Somebody makes a transfer: what a sandbox says for the payer's bank.
   *
   * @param transferNo of the payer's bank; the same again is the same transfer
   */
  record Making(
      String transferNo,
      String summaryAccountNo,
      Payer payer,
      long amountFen,
      @Nullable String remark,
      @Nullable String businessDay) {
    Making {
      Check.number("transfer_no", transferNo);
      Check.account("summary_account_no", summaryAccountNo);
      Check.present("payer", payer);
      Check.amount("amount_fen", amountFen);
      if (remark != null && remark.codePointCount(0, remark.length()) > MAX_REMARK) {
        throw WireRefusal.malformed("remark must have at most " + MAX_REMARK + " characters");
      }
      if (businessDay != null) {
        Check.day("business_day", businessDay);
      }
    }

    String told() {
      return remark == null ? "" : remark;
    }

    /** What two of them under one number must agree on. */
    String content() {
      return Json.digest(List.of(summaryAccountNo, payer, amountFen, told()));
    }
  }
}
