package bank.depository.mandate;

import bank.depository.account.CustomerAccounts;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a customer by short message that a mandate began or ended, whoever asked for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MandateNotices {

  private final CustomerAccounts customers;
  private final SmsNotices notices;

  MandateNotices(CustomerAccounts customers, SmsNotices notices) {
    this.customers = customers;
    this.notices = notices;
  }

  void granted(PlatformId platform, String customerNo, List<MandateTerms> granted) {
    String kinds =
        granted.stream()
            .map(terms -> MandateWords.kind(terms.kind()).zhCn())
            .collect(Collectors.joining("、"));
    send(platform, customerNo, "您已授权平台办理：%s。如非本人操作，请立即在银行页面解除授权。".formatted(kinds));
  }

  void ended(Mandate mandate) {
    send(
        mandate.platform(),
        mandate.customerNo(),
        "您的“%s”授权已解除。".formatted(MandateWords.kind(mandate.kind()).zhCn()));
  }

  private void send(PlatformId platform, String customerNo, String text) {
    notices.record(platform, customers.mobile(platform, customerNo), text);
  }
}
