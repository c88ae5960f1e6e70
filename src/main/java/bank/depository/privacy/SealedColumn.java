package bank.depository.privacy;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column in which sealed personal values stand. A test holds the list against the catalog of the
 * database, so that none is forgotten when a key is renewed.
 *
 * @param column as the database names it
 * @param cell as the value's seal names it
 * @param batch how many values are renewed in one transaction: few where they are large
 */
public record SealedColumn(
    String table, String column, String cell, boolean ofPlatform, int batch) {

  private static final int BATCH = 200;
  private static final int LARGE_BATCH = 10;
  private static final String END = "_cipher";
  private static final String COPY = "paper_copy_content";

  /** All there are. */
  public static final List<SealedColumn> ALL =
      Stream.of(
              of("bank_card_binding", "card_no"),
              of("complaint", "text", "answer"),
              of("customer", "name", "id_number", "mobile", "representative", "agent"),
              of("customer_change", "old"),
              of("document", "text"),
              Stream.of(
                  new SealedColumn("document", "content" + END, "content", true, LARGE_BATCH)),
              of(
                  "identification",
                  "name",
                  "id_number",
                  "account",
                  "mobile",
                  "representative",
                  "agent"),
              of("incoming_transfer", "payer_name", "payer_account"),
              of("mobile_change", "old", "new"),
              Stream.of(
                  new SealedColumn(COPY, "content" + END, "content" + END, true, LARGE_BATCH)),
              of("secret_reset", "card_no"),
              Stream.of(
                  new SealedColumn("sign_in_attempt", "mobile" + END, "mobile", false, BATCH)),
              of("sms_message", "mobile", "text"))
          .flatMap(Function.identity())
          .toList();

  private static Stream<SealedColumn> of(String table, String... cells) {
    return Stream.of(cells).map(cell -> new SealedColumn(table, cell + END, cell, true, BATCH));
  }

  /** The one of that name. */
  static SealedColumn named(String table, String column) {
    return ALL.stream()
        .filter(known -> known.table().equals(table) && known.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /** Where a value of that platform stands. */
  PersonalDataCell cellOf(@Nullable PlatformId platform) {
    return platform == null
        ? PersonalDataCell.ofBank(table, cell)
        : PersonalDataCell.ofPlatform(table, cell, platform);
  }
}
