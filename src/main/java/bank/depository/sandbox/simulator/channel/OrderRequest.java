package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An order as it has arrived, whichever way the money goes.
 *
 * @param holder whose card pays or is paid
 * @param ownMoney whether the depository's own account pays instead of the summary account
 */
record OrderRequest(
    String orderNo,
    OrderKind kind,
    String summaryAccountNo,
    long amountFen,
    CardHolder holder,
    LocalDate businessDay,
    boolean ownMoney) {

  private static final Pattern CARD_NO = Pattern.compile("[0-9]{12,32}");

  /** Name and card, as the card's bank knows them. */
  record CardHolder(String name, String cardNo) {
    CardHolder {
      Check.text("name", name, 100);
      Check.form("card_no", cardNo, CARD_NO);
    }

    String masked() {
      return cardNo.substring(0, 8) + "****" + cardNo.substring(cardNo.length() - 4);
    }
  }

  /** The body of a collection. */
  record Collection(
      String orderNo,
      String summaryAccountNo,
      long amountFen,
      CardHolder payer,
      String businessDay) {
    Collection {
      checkCommon(orderNo, summaryAccountNo, amountFen, businessDay);
      Check.present("payer", payer);
    }

    OrderRequest toOrder() {
      return new OrderRequest(
          orderNo,
          OrderKind.COLLECTION,
          summaryAccountNo,
          amountFen,
          payer,
          LocalDate.parse(businessDay),
          false);
    }
  }

  /** The body of a payout. */
  record Payout(
      String orderNo,
      String summaryAccountNo,
      long amountFen,
      CardHolder payee,
      String businessDay) {
    Payout {
      checkCommon(orderNo, summaryAccountNo, amountFen, businessDay);
      Check.present("payee", payee);
    }

    OrderRequest toOrder() {
      return new OrderRequest(
          orderNo,
          OrderKind.PAYOUT,
          summaryAccountNo,
          amountFen,
          payee,
          LocalDate.parse(businessDay),
          false);
    }
  }

  private static void checkCommon(String orderNo, String account, long amountFen, String day) {
    Check.number("order_no", orderNo);
    Check.account("summary_account_no", account);
    Check.amount("amount_fen", amountFen);
    Check.day("business_day", day);
  }

  /** The same payout, of the depository's own money. */
  OrderRequest ofOwnMoney() {
    return new OrderRequest(orderNo, kind, summaryAccountNo, amountFen, holder, businessDay, true);
  }

  /** What two requests under one number must agree on. */
  String content() {
    List<Object> content =
        List.of(kind, summaryAccountNo, amountFen, holder, businessDay.toString());
    return Json.digest(ownMoney ? List.of(content, "OWN_MONEY") : content);
  }
}
