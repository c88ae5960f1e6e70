package bank.depository.project;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * The key of an instalment.
 *
 * @param instalmentNo from 1, by due date
 */
@Embeddable
public record InstalmentKey(int platformId, String projectNo, int instalmentNo)
    implements Serializable {

  /** The key of that instalment of the project. */
  public static InstalmentKey of(ProjectKey project, int instalmentNo) {
    return new InstalmentKey(project.platformId(), project.projectNo(), instalmentNo);
  }
}
