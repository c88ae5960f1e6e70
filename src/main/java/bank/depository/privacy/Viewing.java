package bank.depository.privacy;

import bank.depository.shared.StaffId;

/** One look: whose value, who looks, what for. */
public record Viewing(DataSubject of, Viewer by, DataPurpose purpose) {

  /** The service's own look. */
  public static Viewing byService(DataSubject of, DataPurpose purpose) {
    return new Viewing(of, new Viewer.Service(), purpose);
  }

  /** The customer's look at what is theirs. */
  public static Viewing bySelf(DataSubject of, DataPurpose purpose) {
    return new Viewing(of, new Viewer.Self(), purpose);
  }

  /** The look of the customer's platform at what it is a party to. */
  public static Viewing byPlatform(DataSubject of, DataPurpose purpose) {
    return new Viewing(of, new Viewer.OwnPlatform(), purpose);
  }

  /** The look of a member of staff, who gives a reason. */
  public static Viewing byStaff(DataSubject of, StaffId staff, DataPurpose purpose, String reason) {
    return new Viewing(of, new Viewer.Staff(staff, reason), purpose);
  }
}
