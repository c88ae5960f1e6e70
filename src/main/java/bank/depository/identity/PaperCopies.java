package bank.depository.identity;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the domain may ask of the storage of copies. All within the platform in scope. */
public interface PaperCopies {

  /** Keeps a new one with its content, encrypted. */
  void add(PaperCopy copy, byte[] contentCipher);

  /** All that were uploaded for that order, oldest first, those removed again among them. */
  List<PaperCopy> ofOrder(PlatformId platform, OrderId order);

  /** Forgets the content of one. */
  void forget(CopyKey copy);

  /**
   * Copies whose content is kept though the opening that they were for ended before that moment and
   * opened nothing. Of all platforms, for jobs alone.
   */
  List<CopyKey> ofNeverOpened(Instant endedBefore, int limit);

  /** The content of one, encrypted. Staff alone may read it. */
  byte[] content(CopyKey copy);

  /** Writes down that a member of staff has seen one; the first time counts. */
  void seen(CopyKey copy, StaffId by, Instant now);

  /** Which copies of that order that member of staff has seen. */
  Set<CopyKey> seenBy(PlatformId platform, OrderId order, StaffId by);
}
