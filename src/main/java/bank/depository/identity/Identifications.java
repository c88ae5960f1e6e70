package bank.depository.identity;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the domain may ask of the storage of identifications. All within the platform in scope. */
public interface Identifications {

  /** Keeps a new one. */
  void add(Identification identification);

  /** The one of that order. */
  Optional<Identification> find(PlatformId platform, OrderId order);

  /** The one of that order, locked until the transaction ends. */
  Optional<Identification> lock(PlatformId platform, OrderId order);

  /** Those under review, longest first. Of all platforms. */
  List<Identification> underReview(int limit);

  /** Keeps a question to an issuer. */
  void add(IssuerCheck check);

  /** That question, locked until the transaction ends. */
  Optional<IssuerCheck> lockCheck(PlatformId platform, UUID check);

  /** The methods that data have chosen for that purpose on that day, the first choice first. */
  List<IdentityMethod> chosenMethods(IdentityPurpose purpose, PartyKind party, LocalDate day);
}
