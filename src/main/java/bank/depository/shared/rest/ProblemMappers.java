package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
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

  /** The library's own mappers, at 999, know no code of the catalogue. */
  private static final int BEFORE_THE_LIBRARYS = 900;

  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return Problems.of(refusal).toResponse();
  }

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class
      },
      priority = BEFORE_THE_LIBRARYS)
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

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
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

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
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

  /** Of a path is named: the method, its parameter, and what lies within a body. */
  private static Refusal.Field field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(SNAKE.translate(node.getName()));
      }
    }
    if (!pointer.isEmpty()) {
      return new Refusal.Field(pointer.toString(), violation.getMessage());
    }
    String parameter = SNAKE.translate(nodes.get(1).getName());
    return new Refusal.Field("", parameter + " " + violation.getMessage());
  }
}
