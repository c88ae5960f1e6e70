package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/**
 * Gives a problem that the framework found a code of our catalogue, so that no answer is without
 * one.
 */
@ApplicationScoped
class ProblemCatalogue implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getParameters().containsKey("code")) {
      return problem;
    }
    if (context.cause instanceof NotFoundException && context.cause.getCause() != null) {
      return Problems.of(
          ErrorCode.FIELD_INVALID, "a value in path or query is not of its type", List.of());
    }
    ErrorCode code = byStatus(problem.getStatusCode());
    return Problems.of(code, code.title(), List.of());
  }

  static ErrorCode byStatus(int status) {
    return switch (status) {
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
      case 413 -> ErrorCode.BODY_TOO_LARGE;
      case 406, 415 -> ErrorCode.MEDIA_TYPE_UNSUPPORTED;
      default -> status < 500 ? ErrorCode.BODY_MALFORMED : ErrorCode.INTERNAL_ERROR;
    };
  }
}
