package bank.depository.hostedpage;

/**
 * One line of what is asked or of what happened: a label and its value.
 *
 * @param value personal data masked
 */
public record PageRow(Text label, Text value) {

  /** A line whose value reads the same in both languages. */
  public static PageRow of(Text label, String value) {
    return new PageRow(label, Text.same(value));
  }
}
