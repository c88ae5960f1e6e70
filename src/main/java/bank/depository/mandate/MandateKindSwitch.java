package bank.depository.mandate;

import bank.depository.approval.ApprovalPayload;
import bank.depository.approval.ApprovedAct;
import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A kind of mandate is allowed to a platform, or forbidden again, by two people (MND-01). */
@ApplicationScoped
class MandateKindSwitch implements ApprovedAct {

  static final String KIND = "MANDATE_KIND_SWITCH";

  private final Mandates mandates;
  private final PlatformScope scope;
  private final ApprovalPayload json;
  private final AuditTrail audit;
  private final Clock clock;

  MandateKindSwitch(
      Mandates mandates, PlatformScope scope, ApprovalPayload json, AuditTrail audit, Clock clock) {
    this.mandates = mandates;
    this.scope = scope;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission checkerNeeds() {
    return Permission.APPROVAL;
  }

  @Override
  public List<Line> describe(String payload) {
    KindProposal proposal = read(payload);
    return List.of(
        new Line("平台 Platform", proposal.platformId() + " " + proposal.name()),
        new Line(
            "业务授权 Mandate",
            MandateWords.kind(proposal.kind()).zhCn() + " " + proposal.kind().name()),
        new Line(
            "变更 Change",
            (proposal.change() == KindChange.ALLOW ? "允许 " : "不再允许 ") + proposal.change()),
        new Line("理由 Reason", proposal.reason()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Line> carryOut(Approved approved) {
    KindProposal proposal = read(approved.payload());
    PlatformId platform = new PlatformId(proposal.platformId());
    scope.enter(platform);
    switch (proposal.change()) {
      case ALLOW -> mandates.allow(platform, proposal.kind(), approved.approval(), clock.instant());
      case FORBID -> mandates.forbid(platform, proposal.kind());
    }
    audit.record(
        Actor.staff(approved.checker().id()),
        proposal.change() == KindChange.ALLOW ? "MANDATE_KIND_ALLOWED" : "MANDATE_KIND_FORBIDDEN",
        "platform:" + platform,
        Map.of("approval", approved.approval().toString(), "kind", proposal.kind().name()));
    return List.of();
  }

  private KindProposal read(String payload) {
    return json.read(payload, KindProposal.class);
  }
}
