package bank.depository.mandate;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** Reads which kinds of mandates, of those that are off by default, a platform is allowed. */
@ApplicationScoped
public class MandateKindQueries {

  private final Mandates mandates;
  private final PlatformScope scope;

  MandateKindQueries(Mandates mandates, PlatformScope scope) {
    this.mandates = mandates;
    this.scope = scope;
  }

  /** A kind that is off by default, and whether the platform is allowed it. */
  public record KindState(MandateKind kind, boolean allowed) {}

  /** All of them. */
  @Transactional
  public List<KindState> handle(PlatformId platform) {
    scope.enter(platform);
    return Arrays.stream(MandateKind.values())
        .filter(MandateKind::isOffByDefault)
        .map(kind -> new KindState(kind, mandates.isAllowed(platform, kind)))
        .toList();
  }
}
