package bank.depository.console;

import bank.depository.shared.ShanghaiTime;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as staff read them: Shanghai's date and time, to the second. */
@TemplateExtension
final class ConsoleTimes {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);

  private ConsoleTimes() {}

  /** {@code 2026-01-31 09:00:00}. */
  static String shanghai(Instant instant) {
    return FORM.format(instant);
  }
}
