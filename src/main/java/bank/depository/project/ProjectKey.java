package bank.depository.project;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The key of a project: its platform and the platform's own number of it.
 *
 * @param projectNo 1 to 64 letters, digits, {@code -} or {@code _}
 */
@Embeddable
public record ProjectKey(int platformId, String projectNo) implements Serializable {

  /** The form of a project's number. */
  public static final String FORM = "[A-Za-z0-9_-]{1,64}";

  private static final Pattern NUMBER = Pattern.compile(FORM);

  /** Refuses a number of another form with {@code FIELD_INVALID}. */
  public ProjectKey {
    if (!NUMBER.matcher(projectNo).matches()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "not a project's number");
    }
  }

  /** The key of that project. */
  public static ProjectKey of(PlatformId platform, String projectNo) {
    return new ProjectKey(platform.value(), projectNo);
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }

  @Override
  public String toString() {
    return platformId + "/" + projectNo;
  }
}
