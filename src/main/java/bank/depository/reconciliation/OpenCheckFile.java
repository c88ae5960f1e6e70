package bank.depository.reconciliation;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Opens a check file by its address. The bytes are written to this node's disk from the sealed day
 * and held against the signed digests before the first of them leaves; memory does not grow with
 * them.
 */
@ApplicationScoped
public class OpenCheckFile {

  /** The most files that a node writes at the same time. */
  static final int MOST_AT_ONCE = 4;

  private final CheckFileLinks links;
  private final SpoolCheckFile spool;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  OpenCheckFile(CheckFileLinks links, SpoolCheckFile spool) {
    this.links = links;
    this.spool = spool;
  }

  /**
   * The file, to be closed. Refuses {@code NOT_FOUND}, {@code FILE_LINK_EXPIRED}, and {@code
   * TEMPORARILY_UNAVAILABLE} while too many are being written.
   *
   * @throws IllegalStateException where the sealed day no longer gives the file that was signed
   */
  public SpooledCheckFile open(String ticket) {
    CheckFileLinks.Target target = links.open(ticket);
    if (!places.tryAcquire()) {
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE, "too many check files at the same time");
    }
    try {
      return spool.handle(target);
    } finally {
      places.release();
    }
  }
}
