package bank.depository.mandate;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads mandates, for the platform and for the customer's pages. */
@ApplicationScoped
public class MandateQueries {

  private final Mandates mandates;
  private final PlatformScope scope;

  MandateQueries(Mandates mandates, PlatformScope scope) {
    this.mandates = mandates;
    this.scope = scope;
  }

  /** The customer's mandates, newest first, before that one where it is named. */
  @Transactional
  public List<MandateView> handle(
      PlatformId platform, String customerNo, Optional<UUID> before, int limit) {
    scope.enter(platform);
    return mandates.list(platform, customerNo, before, limit).stream()
        .map(MandateView::of)
        .toList();
  }

  /** The terms of one, in the caller's transaction. Refuses {@code MANDATE_MISSING}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public MandateTerms terms(PlatformId platform, UUID mandate) {
    return mandates
        .find(platform, new MandateId(mandate))
        .map(Mandate::terms)
        .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING));
  }

  /** Whose mandate it is, by customer number. Refuses {@code MANDATE_MISSING}. */
  @Transactional
  public String handle(PlatformId platform, UUID mandate) {
    scope.enter(platform);
    return mandates
        .find(platform, new MandateId(mandate))
        .map(Mandate::customerNo)
        .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING));
  }
}
