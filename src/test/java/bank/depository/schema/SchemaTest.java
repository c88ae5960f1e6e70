package bank.depository.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code db-migrations/schema.sql} is what all migrations together make, so that a change of the
 * schema is read in review where it shows.
 */
@QuarkusTest
class SchemaTest {

  private static final Path MIGRATIONS = Path.of("db-migrations");
  private static final Path GOLDEN = MIGRATIONS.resolve("schema.sql");
  private static final String REWRITE = "./mvnw test -Dtest=SchemaTest -Dschema.write";

  @Test
  void theSchemaIsTheOneThatWasReviewed() throws SQLException, IOException {
    List<String> now = new ArrayList<>();
    now.add("-- What the migrations make, for reading; nobody runs it. Written by " + REWRITE);
    now.add("");
    try (Catalog catalog = Catalog.open()) {
      now.addAll(new SchemaText(catalog).lines());
    }
    if (System.getProperty("schema.write") != null) {
      Files.write(GOLDEN, now);
    }

    List<String> reviewed = Files.exists(GOLDEN) ? Files.readAllLines(GOLDEN) : List.of();
    List<String> changes = LineDiff.of(reviewed, now);
    assertEquals(
        List.of(),
        changes,
        () ->
            "the schema changed; when it shall be so: "
                + REWRITE
                + "\n"
                + String.join("\n", changes));
  }

  @Test
  void aChangeIsShownByItsLines() {
    assertEquals(
        List.of("- b", "+ B", "+ d"),
        LineDiff.of(List.of("a", "b", "c"), List.of("a", "B", "c", "d")));
    assertEquals(List.of("- a"), LineDiff.of(List.of("a"), List.of()));
    assertEquals(List.of(), LineDiff.of(List.of("a", "b"), List.of("a", "b")));
  }

  @Test
  void migrationsAreTheFilesOfThatNameAndNothingElse() throws SQLException, IOException {
    List<String> files;
    try (Stream<Path> all = Files.list(MIGRATIONS)) {
      files =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.matches("V[0-9]{4}__[a-z0-9_]+\\.sql"))
              .sorted()
              .toList();
    }
    try (Catalog catalog = Catalog.open()) {
      assertEquals(
          files,
          catalog.lines(
              "select replace(script, 'db-migrations/', '') from depository.flyway_schema_history where success and version is not null order by 1"));
    }
    assertNull(SchemaTest.class.getResource("/db-migrations/schema.sql"), "it is not delivered");
  }
}
