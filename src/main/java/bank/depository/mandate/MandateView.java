package bank.depository.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as platform and customer see it.
 *
 * @param endsOn the last business day on which it can be used
 * @param usedFen what was used of its total
 * @param products the automatic-bid products it is limited to; absent for all
 * @param endedAt when it was ended before its last day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MandateView(
    UUID mandateId,
    String customerNo,
    MandateKind kind,
    MandateState state,
    LocalDate endsOn,
    long perOperationFen,
    long totalFen,
    long usedFen,
    @Nullable List<String> products,
    Instant grantedAt,
    @Nullable Instant endedAt) {

  static MandateView of(Mandate mandate) {
    MandateTerms terms = mandate.terms();
    return new MandateView(
        mandate.id().value(),
        mandate.customerNo(),
        mandate.kind(),
        mandate.state(),
        terms.endsOn(),
        terms.perOperationFen(),
        terms.totalFen(),
        mandate.used().fen(),
        terms.products(),
        mandate.grantedAt(),
        mandate.endedAt().orElse(null));
  }

  /** Its limits and its last day. */
  public MandateTerms terms() {
    return new MandateTerms(kind, endsOn, perOperationFen, totalFen, products);
  }
}
