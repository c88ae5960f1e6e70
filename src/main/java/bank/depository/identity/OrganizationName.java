package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * An organization's full name as it stands on its licence.
 *
 * @param value 4 to 100 letters and digits of any script, with brackets, {@code ·}, {@code &}, dots
 *     and spaces between them
 */
public record OrganizationName(String value) implements PartyName {

  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}·&.,()（） '-]{2,98}[\\p{L}\\p{M}\\p{N}.)）]");

  /** Refuses any other form: NAME_INVALID. */
  public OrganizationName {
    value = value.strip().replace('•', '·').replaceAll("\\s+", " ");
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.NAME_INVALID);
    }
  }

  /** The first two characters and the last two, and stars between. */
  @Override
  public String mask() {
    return Masks.organization(value);
  }

  @Override
  public String toString() {
    return mask();
  }
}
