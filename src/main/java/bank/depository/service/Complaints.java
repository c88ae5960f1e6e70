package bank.depository.service;

import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of complaints. */
public interface Complaints {

  /** The next number of all; numbers are handed out once. */
  long nextNo();

  /** Keeps a new one. */
  void add(Complaint complaint);

  /** The one that this form made before. */
  Optional<Complaint> ofForm(PlatformId platform, String customerNo, String formNo);

  /** That one. */
  Optional<Complaint> find(ComplaintKey key);

  /** That one, locked until the transaction ends. */
  Optional<Complaint> lock(ComplaintKey key);

  /** The customer's, newest first. */
  List<Complaint> ofCustomer(PlatformId platform, String customerNo, int limit);

  /** How many of the customer's wait for an answer. */
  long openOf(PlatformId platform, String customerNo);

  /** Those that wait for an answer, of all platforms, nearest deadline first. For staff alone. */
  List<Complaint> open(int limit);
}
