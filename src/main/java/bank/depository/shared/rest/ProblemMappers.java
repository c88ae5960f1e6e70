package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where what went wrong becomes an answer. Nothing of a stack trace or of the
 * sender's values leaves.
 */
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return Problems.of(refusal).toResponse();
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      Refusal.Field field =
          new Refusal.Field(pointer(mapping), "not of the documented type or name");
      return Problems.of(
              ErrorCode.BODY_MALFORMED, field.pointer() + " " + field.detail(), List.of(field))
          .toResponse();
    }
    return Problems.of(ErrorCode.BODY_MALFORMED, "not strict JSON", List.of()).toResponse();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    List<Refusal.Field> fields =
        e.getConstraintViolations().stream()
            .map(ProblemMappers::field)
            .sorted(java.util.Comparator.comparing(Refusal.Field::pointer))
            .toList();
    return Problems.of(
            ErrorCode.FIELD_INVALID, fields.size() + " field(s) outside the contract", fields)
        .toResponse();
  }

  @ServerExceptionMapper
  Response other(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return malformed(json);
    }
    ErrorCode code = ProblemCatalogue.byStatus(e.getResponse().getStatus());
    return Problems.of(code, code.title(), List.of()).toResponse();
  }

  @ServerExceptionMapper
  Response defect(Throwable e) {
    UUID incident = UUID.randomUUID();
    LOG.errorf(e, "incident %s", incident);
    return Problems.of(ErrorCode.INTERNAL_ERROR, "incident " + incident, List.of()).toResponse();
  }

  private static String pointer(JsonMappingException e) {
    StringJoiner pointer = new StringJoiner("/", "/", "");
    e.getPath()
        .forEach(
            step ->
                pointer.add(
                    step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName()));
    return pointer.toString();
  }

  private static Refusal.Field field(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (var node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (depth++ >= 2) {
        pointer.append('/').append(SNAKE.translate(node.getName()));
      }
    }
    return new Refusal.Field(pointer.toString(), violation.getMessage());
  }
}
