package bank.depository.platform;

import bank.depository.approval.ApprovalId;
import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.DecideApproval;
import bank.depository.identity.CreditCode;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Money;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Platforms for other tests, admitted by two people through the use cases. */
@ApplicationScoped
public class AdmittedPlatforms {

  private final RegisterApplication register;
  private final RecordFinding findings;
  private final StoreMaterial materials;
  private final RecordSiteVisit visits;
  private final RegisterKey registerKey;
  private final ProveKey proveKey;
  private final DraftContract contracts;
  private final SubmitAdmission submit;
  private final KeepCoreAccounts coreAccounts;
  private final BankCore core;
  private final ProposeStateChange stateChanges;
  private final AdmissionQueries queries;
  private final ApprovalQueries approvals;
  private final DecideApproval decide;
  private final Colleagues colleagues;
  private final Clock clock;

  AdmittedPlatforms(
      RegisterApplication register,
      RecordFinding findings,
      StoreMaterial materials,
      RecordSiteVisit visits,
      RegisterKey registerKey,
      ProveKey proveKey,
      DraftContract contracts,
      SubmitAdmission submit,
      KeepCoreAccounts coreAccounts,
      BankCore core,
      ProposeStateChange stateChanges,
      AdmissionQueries queries,
      ApprovalQueries approvals,
      DecideApproval decide,
      Colleagues colleagues,
      Clock clock) {
    this.register = register;
    this.findings = findings;
    this.materials = materials;
    this.visits = visits;
    this.registerKey = registerKey;
    this.proveKey = proveKey;
    this.contracts = contracts;
    this.submit = submit;
    this.coreAccounts = coreAccounts;
    this.core = core;
    this.stateChanges = stateChanges;
    this.queries = queries;
    this.approvals = approvals;
    this.decide = decide;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /**
   * A platform with one Ed25519 key.
   *
   * @param key the private half of {@code keyId}
   */
  public record Admitted(
      PlatformId id,
      PlatformKeyId keyId,
      PrivateKey key,
      SignedInStaff maker,
      SignedInStaff checker) {}

  /** In business, with accounts at the core whose numbers follow from its own. */
  public Admitted live(Environment environment) {
    return live(testing(environment));
  }

  /** In business with a sandbox, under a name that customers see. */
  public Admitted live(String name) {
    return live(admitted(applying(Environment.SANDBOX, name)));
  }

  private Admitted live(Admitted admitted) {
    keepNumbers(admitted);
    become(admitted, PlatformState.LIVE);
    return admitted;
  }

  /** It has accounts at the core, as far as we know, whose numbers follow from its own. */
  public Admitted keepNumbers(Admitted admitted) {
    String no = "%012d".formatted(admitted.id().value());
    DatabaseRole.STAFF.run(
        () ->
            coreAccounts.handle(
                admitted.maker(),
                new KeepCoreAccounts.Command(
                    admitted.id(), new CoreAccounts(no + "01", no + "02"))));
    return admitted;
  }

  /** In business in the sandbox, with accounts that are open at the simulated core. */
  public Admitted liveAtTheCore() {
    Admitted admitted = testing(Environment.SANDBOX);
    DatabaseRole.STAFF.run(
        () -> {
          coreAccounts.handle(
              admitted.maker(),
              new KeepCoreAccounts.Command(
                  admitted.id(),
                  core.openAccounts(
                      admitted.id(), Environment.SANDBOX, "platform " + admitted.id())));
          become(admitted, PlatformState.LIVE);
        });
    return admitted;
  }

  /** Proposes a state and has it approved. */
  public void become(Admitted platform, PlatformState next) {
    DatabaseRole.STAFF.run(
        () ->
            approve(
                platform.checker(),
                stateChanges.handle(
                    platform.maker(),
                    new ProposeStateChange.Command(platform.id(), next, "for a test"))));
  }

  /** Admitted, for connection tests. */
  public Admitted testing(Environment environment) {
    return admitted(applying(environment));
  }

  private Admitted admitted(Admitted applying) {
    DatabaseRole.STAFF.run(
        () -> approve(applying.checker(), submit.handle(applying.maker(), applying.id())));
    return applying;
  }

  /** With all its papers, not submitted yet. */
  public Admitted applying(Environment environment) {
    return applying(environment, "测试平台 " + UUID.randomUUID().toString().substring(0, 13));
  }

  private Admitted applying(Environment environment, String name) {
    SignedInStaff maker = colleagues.with(Permission.ADMISSION).staff();
    SignedInStaff checker = colleagues.with(Permission.APPROVAL).staff();
    return DatabaseRole.STAFF.call(
        () -> {
          PlatformId id = apply(maker, environment, name);
          review(maker, id);
          KeyPair pair = keyPair();
          PlatformKeyId keyId = key(maker, id, pair);
          draft(maker, id);
          return new Admitted(id, keyId, pair.getPrivate(), maker, checker);
        });
  }

  /** An application and nothing else. */
  public PlatformId apply(SignedInStaff maker, Environment environment, String name) {
    return DatabaseRole.STAFF.call(
        () ->
            register.handle(
                maker,
                new RegisterApplication.Command(
                    name,
                    new CreditCode(CreditCodes.next()),
                    environment,
                    List.of(new Principal(Principal.Role.LEGAL_REPRESENTATIVE, "张三")),
                    List.of(new ReturnHost("platform.example")))));
  }

  private void review(SignedInStaff maker, PlatformId id) {
    for (ChecklistItem item : ChecklistItem.values()) {
      findings.handle(maker, new RecordFinding.Command(id, item, Finding.Verdict.MET, "seen"));
    }
    for (MaterialKind kind : MaterialKind.values()) {
      byte[] paper = ("paper " + kind).getBytes(StandardCharsets.UTF_8);
      materials.handle(
          maker, new StoreMaterial.Command(id, kind, kind + ".txt", "text/plain", paper));
    }
    visits.handle(
        maker, new RecordSiteVisit.Command(id, LocalDate.of(2026, 1, 5), "two of us", "as said"));
  }

  private PlatformKeyId key(SignedInStaff maker, PlatformId id, KeyPair pair) {
    Instant now = clock.instant();
    PlatformKeyId keyId =
        registerKey.handle(
            maker,
            new RegisterKey.Command(
                id,
                pem(pair.getPublic()),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(365))));
    String challenge = queries.handle(id).keys().get(0).challenge();
    proveKey.handle(maker, new ProveKey.Command(id, keyId, sign(pair.getPrivate(), challenge)));
    return keyId;
  }

  private void draft(SignedInStaff maker, PlatformId id) {
    List<FeeLine> fees = new ArrayList<>();
    Stream.of(FeeLine.Occasion.values())
        .map(
            occasion ->
                new FeeLine(
                    FeeLine.ChargedBy.PLATFORM, occasion, Money.ofFen(200), 50_000, Money.ofFen(0)))
        .forEach(fees::add);
    contracts.handle(
        maker,
        new DraftContract.Command(
            id,
            new DepositoryContract.Terms(
                "示例银行", "2026-01", LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31)),
            fees));
  }

  private void approve(SignedInStaff checker, ApprovalId approval) {
    String shown = approvals.handle(approval).payloadSha256();
    decide.handle(
        checker,
        new DecideApproval.Command(approval, shown, DecideApproval.Decision.APPROVE, "agreed"));
  }

  /** A new Ed25519 pair. */
  public static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as PEM text. */
  public static String pem(PublicKey key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  /** The Ed25519 signature of that text in base64. */
  public static String sign(PrivateKey key, String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
