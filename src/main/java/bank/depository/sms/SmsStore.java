package bank.depository.sms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the domain may ask of the storage of messages and codes. */
public interface SmsStore {

  /** Lets the codes of one session be asked for one after the other, until the transaction ends. */
  void queue(UUID session);

  /** Keeps a new message. */
  void add(SmsMessage message);

  /** Keeps a new code. */
  void add(SmsCode code);

  /** The message, locked until the transaction ends. */
  Optional<SmsMessage> lock(SmsMessageKey key);

  /** The message, locked; empty also where another transaction has it. */
  Optional<SmsMessage> take(SmsMessageKey key);

  /** The codes of a session for that purpose, newest first, locked until the transaction ends. */
  List<SmsCode> lockCodes(int platformId, UUID session, SmsPurpose purpose);

  /** That code, locked until the transaction ends. */
  Optional<SmsCode> lockCode(SmsCodeKey key);

  /** How many codes went to the mobile with one of those digests since then. */
  long codesSince(int platformId, List<byte[]> mobileDigests, Instant since);

  /** Notices that are due, oldest first. Of all platforms. */
  List<SmsMessageKey> due(Instant now, int limit);
}
