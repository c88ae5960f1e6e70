package bank.depository.lending;

import bank.depository.project.ProjectKey;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the domain asks of the storage of bids. All within the platform in scope, under the lock of
 * the project.
 */
public interface Bids {

  /** Keeps a new bid. */
  void add(Bid bid);

  /** The bid of that id. */
  Optional<Bid> find(PlatformId platform, BidId bid);

  /** The bids that hold money for the project, by number: one question however many. */
  List<HeldBid> held(ProjectKey project);

  /**
   * Every bid that holds money for the project is {@code LAPSED}, in one statement.
   *
   * @return how many
   */
  int lapse(ProjectKey project, Instant now);
}
