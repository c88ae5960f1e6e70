package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;

/**
 * Problem answers (RFC 9457) with our members {@code code}, {@code kind}, {@code retry} and {@code
 * fields}.
 */
public final class Problems {

  /** What Retry-After says where the same request may be sent again, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 2;

  private Problems() {}

  /** The problem of a refusal. */
  public static HttpProblem of(Refusal refusal) {
    HttpProblem.Builder problem = problem(refusal.code(), refusal.detail(), refusal.fields());
    refusal.shown().forEach(problem::with);
    return problem.build();
  }

  /** The problem of that cause. */
  public static HttpProblem of(ErrorCode code, String detail, List<Refusal.Field> fields) {
    return problem(code, detail, fields).build();
  }

  private static HttpProblem.Builder problem(
      ErrorCode code, String detail, List<Refusal.Field> fields) {
    HttpProblem.Builder problem =
        HttpProblem.builder()
            .withType(URI.create("/problems/" + code.name()))
            .withTitle(code.title())
            .withStatus(code.status())
            .withDetail(detail)
            .with("code", code.name())
            .with("kind", code.kind().name())
            .with("retry", code.retry().name());
    if (!fields.isEmpty()) {
      problem.with("fields", fields);
    }
    if (code.retry() == ErrorCode.Retry.SAME_REQUEST) {
      problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return problem;
  }
}
