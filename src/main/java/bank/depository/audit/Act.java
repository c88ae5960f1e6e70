package bank.depository.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What an entry of the trail says, before it is chained.
 *
 * @param actor who acted
 * @param name what was done, in upper case: {@code PLATFORM_ADMITTED}
 * @param object what it was done to: {@code platform:1001}
 * @param details canonical JSON of ids and codes, never personal data
 * @param at when, cut to the microsecond that the database keeps
 */
public record Act(Actor actor, String name, String object, String details, Instant at) {

  /** An entry holds at most this many characters of details. */
  static final int DETAILS_LIMIT_CHARS = 8_000;

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{2,60}");
  private static final Pattern OBJECT = Pattern.compile("[a-z][a-z-]{0,40}:[A-Za-z0-9._/-]{1,120}");

  /** Refuses what could not be found again by name and object. */
  public Act {
    require(NAME, name);
    require(OBJECT, object);
    if (details.length() > DETAILS_LIMIT_CHARS) {
      throw new IllegalArgumentException("details of " + name + " are too long for the trail");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  private static void require(Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("not a word of the audit trail: " + value);
    }
  }
}
