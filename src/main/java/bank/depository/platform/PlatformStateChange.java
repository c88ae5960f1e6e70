package bank.depository.platform;

import bank.depository.approval.ApprovalPayload;
import bank.depository.approval.ApprovedAct;
import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.order.EventType;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A platform changes its state by the decision of two people (ADM-07). */
@ApplicationScoped
class PlatformStateChange implements ApprovedAct {

  static final String KIND = "PLATFORM_STATE_CHANGE";

  private final Platforms platforms;
  private final PlatformScope scope;
  private final PlatformEvents events;
  private final ApprovalPayload json;
  private final AuditTrail audit;
  private final Clock clock;

  PlatformStateChange(
      Platforms platforms,
      PlatformScope scope,
      PlatformEvents events,
      ApprovalPayload json,
      AuditTrail audit,
      Clock clock) {
    this.platforms = platforms;
    this.scope = scope;
    this.events = events;
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
    StateChangeProposal proposal = read(payload);
    return List.of(
        new Line("平台 Platform", proposal.platformId() + " " + proposal.name()),
        new Line("现状态 From", proposal.from().name()),
        new Line("新状态 To", proposal.to().name()),
        new Line("理由 Reason", proposal.reason()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Line> carryOut(Approved approved) {
    StateChangeProposal proposal = read(approved.payload());
    PlatformId id = new PlatformId(proposal.platformId());
    scope.enter(id);
    Platform platform = platforms.lock(id);
    platform.requireState(proposal.from());
    platform.become(proposal.to(), clock.instant());
    events.record(id, EventType.PLATFORM_STATE_CHANGED, Map.of("state", proposal.to().name()));
    audit.record(
        Actor.staff(approved.checker().id()),
        "PLATFORM_STATE_CHANGED",
        "platform:" + id,
        Map.of(
            "approval", approved.approval().toString(),
            "from", proposal.from().name(),
            "to", proposal.to().name()));
    return List.of();
  }

  private StateChangeProposal read(String payload) {
    return json.read(payload, StateChangeProposal.class);
  }
}
