package bank.depository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which clause of which duty in {@code docs/duties.md} a test proves. The build reads these
 * annotations and the test reports and writes {@code docs/compliance.md}; a duty is proven when
 * passing tests together say all of its clauses.
 *
 * <pre>{@code
 * @Requirement(value = "LIM-01", says = "counts all customer numbers of one person on the platform")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Requirement.All.class)
public @interface Requirement {

  /** The id of the duty, for example {@code LIM-01}. */
  String value();

  /** The clause that this test proves, word by word as {@code docs/duties.md} lists it. */
  String says();

  /** Holds several on one test; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    /** The requirements of the test. */
    Requirement[] value();
  }
}
