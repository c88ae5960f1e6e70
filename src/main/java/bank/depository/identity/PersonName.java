package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * A person's name as it stands on the id document.
 *
 * @param value 2 to 50 letters of any script, with {@code ·}, spaces, {@code -}, {@code '} or
 *     {@code .} between them
 */
public record PersonName(String value) implements PartyName {

  private static final Pattern FORM =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}·• .'-]{0,48}[\\p{L}\\p{M}.]");

  /** Refuses any other form: NAME_INVALID. */
  public PersonName {
    value = value.strip().replace('•', '·').replaceAll("\\s+", " ");
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.NAME_INVALID);
    }
  }

  /** The first character, the last where there are more than two, and stars between. */
  @Override
  public String mask() {
    return Masks.person(value);
  }

  @Override
  public String toString() {
    return mask();
  }
}
