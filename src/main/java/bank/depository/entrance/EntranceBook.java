package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import java.time.Instant;
import java.util.Optional;

/** What the entrance asks of storage: rows of the browser in scope alone. */
public interface EntranceBook {

  /** Writes what was changed so far, before the scope changes. */
  void flush();

  /** Puts the running transaction into the scope of one browser. */
  void enter(BrowserSecret browser);

  /** Keeps a new attempt. */
  void add(SignInAttempt attempt);

  /** The browser's newest attempt, locked until the transaction ends. */
  Optional<SignInAttempt> lockNewest();

  /** Attempts since then. */
  Counted countSince(byte[] personDigest, byte[] sourceDigest, Instant since);

  /** Keeps a new session. */
  void add(EntranceSession session);

  /** The browser's session, locked until the transaction ends. */
  Optional<EntranceSession> lockSession();

  /** Ends every session, of any browser, in which that account can be seen. */
  void endSessions(CustomerKey account, Instant now);

  /**
   * Forgets attempts that were begun, and sessions that ended, before then: so many of each at
   * most.
   *
   * @return how many were forgotten
   */
  long forgetBefore(Instant then, int most);

  /** How many attempts there were. */
  record Counted(long ofPerson, long ofSource) {}
}
