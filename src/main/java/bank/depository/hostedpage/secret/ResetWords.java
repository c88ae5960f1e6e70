package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageFaults;

/** What a customer is told of a no, in words to act on. */
final class ResetWords {

  private ResetWords() {}

  static void tell(String reason, int left, PageFaults faults) {
    for (String factor : reason.split(",")) {
      tellOne(factor, faults);
    }
    faults.add(
        Text.of(
            "身份没有核对通过，交易密码没有变化。还可以核对 %d 次。".formatted(left),
            "This did not prove who you are; the trade password has not changed. Checks left: %d."
                .formatted(left)));
  }

  private static void tellOne(String factor, PageFaults faults) {
    switch (factor) {
      case ResetRefusals.NOT_ON_FILE ->
          faults.add(
              "id_number",
              Text.of(
                  "与您开户时登记的证件号码不一致。", "This is not the number that you opened the account with."));
      case "NAME", "ID_NUMBER" ->
          faults.add(
              "card_no",
              Text.of(
                  "这张卡不是您本人的，或者发卡银行登记的姓名、证件与我们的不同。",
                  "This card is not your own, or its bank has another name or id than we have."));
      case "MOBILE" ->
          faults.add(
              "card_no",
              Text.of(
                  "发卡银行预留的手机号码与我们登记的不一致，请换一张卡，或者先更新号码。",
                  "The card's bank has another mobile than we have. Please take another card, or have the number changed first."));
      case "CARD_EXPIRED" ->
          faults.add(
              "card_no", Text.of("这张卡已过期，请换一张卡。", "This card has expired. Please use another."));
      case "CARD_UNKNOWN" ->
          faults.add(
              "card_no",
              Text.of("发卡银行没有这张卡，请检查卡号。", "The bank has no such card. Please check the number."));
      case "CARD_BLOCKED" ->
          faults.add(
              "card_no", Text.of("这张卡已被冻结或挂失，请换一张卡。", "This card is blocked. Please use another."));
      default ->
          faults.add(Text.of("发卡银行没有说明哪一项不符。", "The bank did not say which detail differs."));
    }
  }
}
