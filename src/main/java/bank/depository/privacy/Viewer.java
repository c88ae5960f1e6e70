package bank.depository.privacy;

import bank.depository.shared.StaffId;

/** Who looks at a plain value. */
public sealed interface Viewer {

  /** The customer whose it is, on a page of theirs. */
  record Self() implements Viewer {}

  /** The customer's platform, where it is a party to what it reads. */
  record OwnPlatform() implements Viewer {}

  /** The service, in its work for the customer; no person sees it. */
  record Service() implements Viewer {}

  /**
   * A member of staff.
   *
   * @param reason codes and numbers only, for example the number of the complaint
   */
  record Staff(StaffId staff, String reason) implements Viewer {

    private static final int MOST_LETTERS = 200;

    /** Refuses a look without a reason. */
    public Staff {
      if (reason.isBlank() || reason.length() > MOST_LETTERS) {
        throw new IllegalArgumentException("staff look with a reason of 1 to 200 characters");
      }
    }
  }
}
