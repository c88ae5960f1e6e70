package bank.depository.bootstrap;

import bank.depository.crypto.signature.ContentDigest;
import bank.depository.shared.RequestNo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Completes what the running code says of itself, so that a test can hold the written contract
 * against it (API-01): which members are never left out, and the headers of every instruction.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SelfDescription implements OASFilter {

  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName JSON_PROPERTY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();
  private final Map<String, List<ClassInfo>> records;

  /** Knows the records of the application. */
  public SelfDescription(IndexView index) {
    this.records =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .collect(Collectors.groupingBy(ClassInfo::simpleName));
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description.getComponents().getSchemas().forEach(this::requireMembers);
    description.getPaths().getPathItems().values().stream()
        .map(PathItem::getPOST)
        .filter(post -> post != null)
        .forEach(SelfDescription::addHeaders);
  }

  private void requireMembers(String name, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    Set<String> members = schema.getProperties().keySet();
    records.getOrDefault(name, List.of()).stream()
        .map(ClassInfo::recordComponents)
        .filter(components -> members.equals(wireNames(components.stream())))
        .findFirst()
        .ifPresent(components -> schema.setRequired(neverLeftOut(components)));
  }

  private static List<String> neverLeftOut(List<RecordComponentInfo> components) {
    return wireNames(
            components.stream().filter(component -> !component.type().hasAnnotation(NULLABLE)))
        .stream()
        .toList();
  }

  private static Set<String> wireNames(Stream<RecordComponentInfo> components) {
    return components
        .map(SelfDescription::wireName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String wireName(RecordComponentInfo component) {
    AnnotationInstance named = component.field().annotation(JSON_PROPERTY);
    return named == null ? SNAKE.translate(component.name()) : named.value().asString();
  }

  private static void addHeaders(Operation instruction) {
    addHeader(instruction, "Idempotency-Key", text().pattern(RequestNo.FORM));
    addHeader(instruction, "Content-Digest", text().maxLength(ContentDigest.MAX_LENGTH));
  }

  private static void addHeader(Operation instruction, String name, Schema schema) {
    instruction.addParameter(
        OASFactory.createParameter()
            .name(name)
            .in(Parameter.In.HEADER)
            .required(true)
            .schema(schema));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
