package bank.depository.privacy;

import bank.depository.crypto.PersonalDataCipher;
import bank.depository.shared.PlatformId;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings all sealed values under the newest key while the service runs, in small transactions. It
 * keeps no mark of where it stands: whatever is under an older key is to be done, so a node that
 * dies at any line leaves nothing undone that the next run does not find.
 */
@ApplicationScoped
class RenewSealedValuesJob implements RecurringJob {

  /** The most values of one run. */
  static final long MOST = 50_000;

  private static final Logger LOG = Logger.getLogger(RenewSealedValuesJob.class);

  private final FollowKeyVersions follow;
  private final RenewSealedValues renew;
  private final FindOlderValues older;
  private final PersonalDataCipher cipher;

  RenewSealedValuesJob(
      FollowKeyVersions follow,
      RenewSealedValues renew,
      FindOlderValues older,
      PersonalDataCipher cipher) {
    this.follow = follow;
    this.renew = renew;
    this.older = older;
    this.cipher = cipher;
  }

  @Override
  public String name() {
    return "renew-sealed-values";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    FollowKeyVersions.Todo todo = follow.handle();
    if (todo == FollowKeyVersions.Todo.RENEW) {
      LOG.infof("%d sealed values renewed", renewed(MOST));
    }
    if (todo == FollowKeyVersions.Todo.RENEW || todo == FollowKeyVersions.Todo.LOOK) {
      int newest = cipher.newestVersion();
      LOG.infof(
          "%d sealed values are under a version older than %d", follow.handle(newest), newest);
    }
  }

  /** How many were renewed: all there are, or a little more than that many. */
  long renewed(long most) {
    return renewed(older.handle(), most);
  }

  long renewed(List<SealedValues.Older> places, long most) {
    long done = 0;
    for (SealedValues.Older place : places) {
      if (done < most) {
        SealedColumn column = SealedColumn.named(place.table(), place.column());
        done += renewed(column, place.platform(), most - done);
      }
    }
    return done;
  }

  private long renewed(SealedColumn column, @Nullable PlatformId platform, long most) {
    RenewSealedValues.Done batch = renew.handle(column, platform, null);
    long done = batch.renewed();
    while (batch.last() != null && done < most) {
      batch = renew.handle(column, platform, batch.last());
      done += batch.renewed();
    }
    return done;
  }
}
