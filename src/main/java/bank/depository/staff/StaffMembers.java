package bank.depository.staff;

import bank.depository.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff ask of storage. */
public interface StaffMembers {

  /** Keeps a new member and gives it a number. */
  void add(StaffMember member);

  /** The member, by number. */
  Optional<StaffMember> find(StaffId id);

  /** The member with that login, locked until the transaction ends. */
  Optional<StaffMember> lockByLogin(String login);

  /** The member whom that link invites, locked until the transaction ends. */
  Optional<StaffMember> lockByInvitation(byte[] tokenSha256);

  /** All members by number, at most that many. */
  List<StaffMember> list(int limit);

  /** How many ever enrolled; others who ask wait until the transaction ends. */
  long enrolledUnderLock();

  /** Keeps a new session. */
  void add(StaffSession session);

  /** The session of that token, locked until the transaction ends. */
  Optional<StaffSession> lockSession(byte[] tokenSha256);

  /** Ends every session of a member. */
  void endSessions(StaffId staff, Instant now);
}
