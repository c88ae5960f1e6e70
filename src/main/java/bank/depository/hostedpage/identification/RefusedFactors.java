package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.Identification;

/** What a customer is told of an issuer's no, beside the field it is about (IDV-06). */
final class RefusedFactors {

  static final Text CREDIT_CARD =
      Text.of("这是信用卡，请使用您本人的借记卡。", "This is a credit card. Please use a debit card of your own.");

  private RefusedFactors() {}

  /** Tells it; of what does not stand on the form it is about the card. */
  static void tell(String reason, IdentificationState.Seen seen, PageFaults faults) {
    int checksLeft = seen.checksLeft();
    for (String factor : reason.split(",")) {
      boolean onForm =
          factor.equals("NAME")
              ? IdentityForm.asksName(seen.purpose())
              : IdentityForm.asksPaper(seen.purpose());
      if (onForm || !tellOnFile(factor, faults)) {
        tellOne(factor, faults);
      }
    }
    faults.add(
        Text.of(
            "发卡银行核对没有通过，请按提示修改后再试。还可以核对 %d 次。".formatted(checksLeft),
            "Your card's bank did not confirm this. Please correct it and try again. Checks left: %d."
                .formatted(checksLeft)));
  }

  /** The issuer never saw the question. */
  static void tellNotChecked(PageFaults faults) {
    faults.add(
        Text.of(
            "发卡银行没有收到这次核对。请重新获取验证码，再输入一次银行卡密码。",
            "The card's bank did not receive this check. Please ask for a new code and type the card's password again."));
  }

  /** Of a customer whose name and papers are on file. */
  private static boolean tellOnFile(String factor, PageFaults faults) {
    if (factor.equals("NAME")) {
      faults.add(
          "card_no",
          Text.of(
              "这张卡的户名与您开户时的姓名不一致，请使用您本人的卡。",
              "This card is in another name than yours. Please use a card of your own."));
      return true;
    }
    if (factor.equals("ID_NUMBER")) {
      faults.add(
          "card_no",
          Text.of(
              "发卡银行登记的证件号码与您开户时的不一致，请先到发卡银行更新。",
              "The card's bank has another id number for you. Please tell that bank first."));
      return true;
    }
    return false;
  }

  private static void tellOne(String factor, PageFaults faults) {
    switch (factor) {
      case "NAME" ->
          faults.add("name", Text.of("姓名与银行卡的户名不一致。", "The name is not the card holder's."));
      case "ID_NUMBER" ->
          faults.add(
              "id_number", Text.of("证件号码与发卡银行登记的不一致。", "The card's bank has another id number."));
      case "MOBILE" ->
          faults.add(
              "mobile",
              Text.of(
                  "手机号码与发卡银行预留的不一致。换过号码的，请先到发卡银行更新。",
                  "The card's bank has another mobile. If yours is new, please tell that bank first."));
      case "CARD_PASSWORD" ->
          faults.add(
              Text.of(
                  "银行卡密码不对。请核对后再试，连续输错可能被发卡银行锁定。",
                  "The card's password is wrong. Please try again with care: its bank may lock it."));
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
      case Identification.NOT_DEBIT -> faults.add("card_no", CREDIT_CARD);
      default ->
          faults.add(
              Text.of(
                  "发卡银行没有说明哪一项不符，请逐项检查。",
                  "The bank did not say which detail differs. Please check each of them."));
    }
  }
}
