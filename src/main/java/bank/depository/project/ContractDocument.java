package bank.depository.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A contract file of a project, by its digest (LND-01): the file stays with the platform, and staff
 * can tell whether a sample is the one that was registered (LND-09).
 *
 * @param name what the parties call it
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContractDocument(
    @NotBlank @Size(max = ContractDocument.MAX_NAME_LENGTH) String name,
    @NotNull @Pattern(regexp = ContractDocument.SHA256_FORM) String sha256) {

  /** The most characters of a name. */
  public static final int MAX_NAME_LENGTH = 200;

  /** The form of a digest. */
  public static final String SHA256_FORM = "[0-9a-f]{64}";
}
