package bank.depository.project;

import java.util.regex.Pattern;

/**
 * A contract file of a project, by its digest (LND-01): the file stays with the platform, and staff
 * can tell whether a sample is the one that was registered (LND-09).
 *
 * @param name 1 to {@value #MAX_NAME_LENGTH} characters
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContractDocument(String name, String sha256) {

  /** The most characters of a name. */
  public static final int MAX_NAME_LENGTH = 200;

  /** The form of a digest. */
  public static final String SHA256_FORM = "[0-9a-f]{64}";

  private static final Pattern DIGEST = Pattern.compile(SHA256_FORM);

  /** Refuses a file without name or digest. */
  public ContractDocument {
    if (name.isBlank() || name.length() > MAX_NAME_LENGTH || !DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a contract document has a name and a SHA-256 digest");
    }
  }
}
