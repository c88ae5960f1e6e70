package bank.depository.platform;

import bank.depository.approval.ApprovalPayload;
import bank.depository.approval.ApprovedAct;
import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.ledger.Ledger;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A platform is admitted (ADM-03): looked up on the blacklist once more, contract in force, books
 * open, keys usable for connection tests.
 */
@ApplicationScoped
class PlatformAdmission implements ApprovedAct {

  static final String KIND = "PLATFORM_ADMISSION";

  private final Platforms platforms;
  private final Dossiers dossiers;
  private final AdmissionFile file;
  private final Blacklist blacklist;
  private final Ledger ledger;
  private final PlatformScope scope;
  private final ApprovalPayload json;
  private final AuditTrail audit;
  private final Clock clock;

  PlatformAdmission(
      Platforms platforms,
      Dossiers dossiers,
      AdmissionFile file,
      Blacklist blacklist,
      Ledger ledger,
      PlatformScope scope,
      ApprovalPayload json,
      AuditTrail audit,
      Clock clock) {
    this.platforms = platforms;
    this.dossiers = dossiers;
    this.file = file;
    this.blacklist = blacklist;
    this.ledger = ledger;
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
    AdmissionProposal proposal = read(payload);
    return List.of(
        new Line("平台 Platform", proposal.platformId() + " " + proposal.name()),
        new Line("统一社会信用代码 Credit code", proposal.creditCode()),
        new Line("环境 Environment", proposal.environment().name()),
        new Line("合同版本 Contract version", Integer.toString(proposal.contractVersion())),
        new Line("签名密钥 Signing keys", String.join(", ", proposal.keyIds())),
        new Line("返回域名 Return hosts", String.join(", ", proposal.returnHosts())),
        new Line("资料 Materials", String.join("; ", proposal.materials())),
        new Line("卷宗摘要 Digest of the dossier", proposal.dossierSha256()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Line> carryOut(Approved approved) {
    AdmissionProposal proposal = read(approved.payload());
    PlatformId id = proposal.platform();
    scope.enter(id);
    Platform platform = platforms.lock(id);
    Dossier dossier = dossiers.of(platform);
    requireUnchanged(proposal, dossier);
    requireUnlisted(approved, dossier);
    Instant now = clock.instant();
    platform.become(PlatformState.TESTING, now);
    dossier.contract().orElseThrow().comeIntoForce(approved.approval(), now);
    ledger.openPlatformBooks(id, ShanghaiTime.dayOf(now));
    audit.record(
        Actor.staff(approved.checker().id()),
        "PLATFORM_ADMITTED",
        "platform:" + id,
        Map.of(
            "approval", approved.approval().toString(),
            "environment", proposal.environment().name(),
            "contract_version", proposal.contractVersion()));
    return List.of();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void giveUp(String payload) {
    PlatformId id = read(payload).platform();
    scope.enter(id);
    platforms.lock(id).become(PlatformState.APPLYING, clock.instant());
  }

  private static void requireUnchanged(AdmissionProposal proposal, Dossier dossier) {
    if (!dossier.sha256().equals(proposal.dossierSha256())) {
      throw new Refusal(ErrorCode.ADMISSION_CHANGED, "platform " + proposal.platformId());
    }
  }

  private void requireUnlisted(Approved approved, Dossier dossier) {
    List<Blacklist.Subject> subjects = dossier.blacklistSubjects();
    int hits = blacklist.hits(subjects);
    if (hits > 0) {
      throw new Refusal(
          ErrorCode.PLATFORM_BLACKLISTED, hits + " hit(s) for platform " + dossier.platform().id());
    }
    file.add(
        dossier.platform().id(),
        new BlacklistCheck(
            BlacklistCheck.Moment.APPROVAL,
            subjects.size(),
            hits,
            approved.checker().id(),
            clock.instant()));
  }

  private AdmissionProposal read(String payload) {
    return json.read(payload, AdmissionProposal.class);
  }
}
