package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.password.EntryKey;
import java.util.List;

/** The confirming page as it is shown; amounts in yuan. */
public record ConfirmView(
    String title,
    String lead,
    String amountLabel,
    String amount,
    boolean showAmount,
    List<RowView> rows,
    String fee,
    String risk,
    String confirmLabel,
    boolean smsWanted,
    boolean codeSent,
    String mobile,
    String keyId,
    String publicKey,
    String returnUrl) {

  static ConfirmView of(
      PageQuestion question, Language language, CodeState code, EntryKey key, String returnUrl) {
    return new ConfirmView(
        question.title().in(language),
        question.lead().in(language),
        question.amountLabel().in(language),
        question.amount().inYuan(),
        !question.amount().isZero(),
        RowView.of(question.rows(), language),
        question.fee().inYuan(),
        question.riskNotice().in(language),
        question.confirmLabel().in(language),
        code.wanted(),
        code.sent(),
        code.mobileMask(),
        key.keyId().toString(),
        key.publicKeyHex(),
        returnUrl);
  }

  /** Whether a code is wanted, whether one was sent, and to which mobile. */
  record CodeState(boolean wanted, boolean sent, String mobileMask) {}
}
