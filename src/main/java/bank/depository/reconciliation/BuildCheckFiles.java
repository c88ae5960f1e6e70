package bank.depository.reconciliation;

import bank.depository.crypto.Keys;
import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.SigningPurpose;
import bank.depository.order.EventType;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Fixes the check files of a sealed day (REC-07): count, sum, digests and the bank's signature,
 * once for each kind.
 */
@ApplicationScoped
public class BuildCheckFiles {

  private final Reconciliations store;
  private final CheckFileContents contents;
  private final Keys keys;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  BuildCheckFiles(
      Reconciliations store,
      CheckFileContents contents,
      Keys keys,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.store = store;
    this.contents = contents;
    this.keys = keys;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** Builds those that are not there yet. Refuses {@code BUSINESS_DAY_NOT_SEALED}. */
  @Transactional
  public void handle(PlatformId platform, LocalDate day) {
    scope.enter(platform);
    int built = 0;
    for (CheckFileKind kind : CheckFileKind.values()) {
      if (store.checkFile(platform, day, kind).isEmpty()) {
        build(platform, day, kind);
        built++;
      }
    }
    if (built > 0) {
      events.record(platform, EventType.CHECK_FILES_READY, Map.of("business_day", day));
    }
  }

  private void build(PlatformId platform, LocalDate day, CheckFileKind kind) {
    CheckFileContents.Written written =
        contents.write(platform, day, kind, OutputStream.nullOutputStream());
    CheckFile file =
        new CheckFile(
            platform.value(),
            day,
            kind,
            1,
            written.lines(),
            written.sumFen(),
            written.bytes(),
            written.sha256(),
            written.sm3(),
            clock.instant());
    OwnSigningKey key = keys.signingKey(SigningPurpose.CHECK_FILE);
    byte[] signature = key.key().sign(file.signedText().getBytes(StandardCharsets.UTF_8));
    store.keep(new Reconciliations.SignedCheckFile(file, key.keyId(), signature));
  }
}
