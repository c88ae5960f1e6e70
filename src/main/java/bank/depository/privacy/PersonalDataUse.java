package bank.depository.privacy;

import java.time.LocalDate;

/**
 * That a customer's plain values were needed for a purpose on a day in Shanghai. Looks of staff
 * stand in the audit trail.
 */
public record PersonalDataUse(DataSubject of, By by, DataPurpose purpose, LocalDate day) {

  /** Who needed them. */
  public enum By {
    /** The customer. */
    SELF,
    /** The customer's platform. */
    PLATFORM,
    /** The service. */
    SERVICE
  }

  static PersonalDataUse of(Viewing viewing, LocalDate day) {
    return new PersonalDataUse(viewing.of(), by(viewing.by()), viewing.purpose(), day);
  }

  /** A look of somebody is a record of its own; the service's need is one a day. */
  boolean isSomebodysLook() {
    return by != By.SERVICE;
  }

  private static By by(Viewer viewer) {
    if (viewer instanceof Viewer.Self) {
      return By.SELF;
    }
    return viewer instanceof Viewer.OwnPlatform ? By.PLATFORM : By.SERVICE;
  }
}
