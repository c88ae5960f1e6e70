package bank.depository.hostedpage.review;

import bank.depository.hostedpage.PageSession;
import bank.depository.hostedpage.PageTasks;
import bank.depository.hostedpage.identification.CopyWords;
import bank.depository.hostedpage.identification.ReviewTimes;
import bank.depository.identity.CopyFault;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.MobileNo;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.ShanghaiTime;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** What becomes of an order whose papers were reviewed, and who is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReviewOutcome {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

  private final IdentityChecks identities;
  private final PageTasks tasks;
  private final PlatformEvents events;
  private final SmsNotices notices;
  private final Clock clock;

  ReviewOutcome(
      IdentityChecks identities,
      PageTasks tasks,
      PlatformEvents events,
      SmsNotices notices,
      Clock clock) {
    this.identities = identities;
    this.tasks = tasks;
    this.events = events;
    this.notices = notices;
    this.clock = clock;
  }

  /** The customer goes on with what follows a proof. */
  void accepted(Order order, Identification proof, PageSession session) {
    Instant now = clock.instant();
    MobileNo mobile = mobile(proof);
    proof.accept(now);
    tasks.identified(order.type()).proven(order);
    goOn(order, session, now);
    notices.record(
        order.platform(),
        mobile,
        "您为机构提交的资料已通过银行审核。请在 %s 前回到银行页面，完成后面的步骤。".formatted(MINUTE.format(session.expiresAt())));
  }

  /** The customer may hand in others, or it ends. */
  void refused(Order order, Identification proof, PageSession session, CopyFault why) {
    Instant now = clock.instant();
    MobileNo mobile = mobile(proof);
    String reason = CopyWords.of(why).zhCn();
    proof.sendBack(why, now);
    if (proof.step() == IdentificationStep.ENDED) {
      end(order, proof, why, now);
      notices.record(order.platform(), mobile, "您为机构提交的资料没有通过银行审核：%s本次申请已结束。".formatted(reason));
      return;
    }
    goOn(order, session, now);
    notices.record(
        order.platform(),
        mobile,
        "您为机构提交的资料没有通过银行审核：%s请在 %s 前回到银行页面，更换后再次提交。"
            .formatted(reason, MINUTE.format(session.expiresAt())));
  }

  private MobileNo mobile(Identification proof) {
    return Objects.requireNonNull(identities.told(proof).mobile());
  }

  private void end(Order order, Identification proof, CopyFault why, Instant now) {
    proof.forget();
    order.fail(ErrorCode.PAPERS_REFUSED, why.name(), now);
    tasks.identified(order.type()).unproven(order);
    events.orderEnded(order);
  }

  private void goOn(Order order, PageSession session, Instant now) {
    order.goOn(now);
    session.waitUntil(now.plus(ReviewTimes.GONE_ON_WITHIN));
    events.ofOrder(EventType.PAPERS_REVIEWED, order);
  }
}
