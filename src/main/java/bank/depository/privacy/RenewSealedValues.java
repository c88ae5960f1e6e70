package bank.depository.privacy;

import bank.depository.crypto.PersonalDataCipher;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the data keys of some sealed values under the newest key (INF-02). No value is looked at,
 * and one that is changed meanwhile is left as its writer made it.
 */
@ApplicationScoped
public class RenewSealedValues {

  private final SealedValues values;
  private final PersonalDataCipher cipher;
  private final PlatformScope scope;

  RenewSealedValues(SealedValues values, PersonalDataCipher cipher, PlatformScope scope) {
    this.values = values;
    this.cipher = cipher;
    this.scope = scope;
  }

  /**
   * What one transaction did.
   *
   * @param last the row after which to go on; null where there is no more
   */
  public record Done(long renewed, @Nullable String last) {}

  /** One batch of a column; of the bank's own rows where no platform is named. */
  @Transactional
  public Done handle(SealedColumn column, @Nullable PlatformId platform, @Nullable String after) {
    if (platform != null) {
      scope.enter(platform);
    }
    List<SealedValues.Found> found = values.takeOutdated(column, cipher.newestVersion(), after);
    long renewed =
        found.stream()
            .filter(
                old ->
                    values.putRenewed(
                        column, old, cipher.renew(column.cellOf(platform), old.sealed())))
            .count();
    return new Done(
        renewed, found.size() < column.batch() ? null : found.get(found.size() - 1).rowKey());
  }
}
