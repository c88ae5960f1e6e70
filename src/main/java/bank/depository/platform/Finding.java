package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import java.time.Instant;

/**
 * What the maker found on an item of the checklist; the newest of an item counts.
 *
 * @param note what was looked at, at most 2,000 characters
 */
public record Finding(
    ChecklistItem item, Verdict verdict, String note, StaffId foundBy, Instant foundAt) {

  private static final int NOTE_LIMIT_CHARS = 2_000;

  /** Whether the item is met. */
  public enum Verdict {
    /** It is. */
    MET,
    /** It is not. */
    NOT_MET
  }

  /** Refuses a longer note. */
  public Finding {
    if (note.length() > NOTE_LIMIT_CHARS) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a note has at most 2,000 characters");
    }
  }
}
