package bank.depository.hostedpage.papers;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerKey;
import bank.depository.account.PaperStanding;
import bank.depository.account.Papers;
import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/**
 * Reminds customers, once, whose papers are due within {@value PaperStanding#REMINDED_DAYS} days.
 */
@ApplicationScoped
class RemindOfPapersJob implements RecurringJob {

  /** The most customers of one run. */
  static final int BATCH = 200;

  private final Remind remind;

  RemindOfPapersJob(Remind remind) {
    this.remind = remind;
  }

  @Override
  public String name() {
    return "remind-of-papers";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    ItemByItem.run(name(), remind.handle(), CustomerKey::toString, remind::handle);
  }

  /** Finds who is due, and reminds one. */
  @ApplicationScoped
  static class Remind {

    private final Papers papers;
    private final CustomerAccounts customers;
    private final SmsNotices notices;
    private final PlatformScope scope;

    Remind(Papers papers, CustomerAccounts customers, SmsNotices notices, PlatformScope scope) {
      this.papers = papers;
      this.customers = customers;
      this.notices = notices;
      this.scope = scope;
    }

    /** Who is due. */
    @Transactional
    public List<CustomerKey> handle() {
      return papers.due(BATCH);
    }

    /** Reminds that customer, unless it was done. */
    @Transactional
    public void handle(CustomerKey key) {
      PlatformId platform = new PlatformId(key.platformId());
      scope.enter(platform);
      if (papers.remind(platform, key.customerNo())) {
        customers
            .customer(platform, key.customerNo())
            .papersValidUntil()
            .ifPresent(
                last ->
                    notices.record(
                        platform,
                        customers.mobile(platform, key.customerNo()),
                        "您登记的证件有效期到 %s。请换证后从平台或银行入口进入银行页面更新；逾期将不能办理新业务。".formatted(last)));
      }
    }
  }
}
