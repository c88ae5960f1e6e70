package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import java.util.List;

/** A line as it is shown. */
public record RowView(String label, String value) {

  /** The lines in that language. */
  public static List<RowView> of(List<PageRow> rows, Language language) {
    return rows.stream()
        .map(row -> new RowView(row.label().in(language), row.value().in(language)))
        .toList();
  }
}
