package bank.depository.platform;

import bank.depository.approval.ApprovalId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract between bank and platform (ADM-05): parties, terms, fee schedule and term. It comes
 * into force by the approval of the admission and not before.
 */
@Entity
@Table(name = "depository_contract")
public class DepositoryContract {

  /** The key of a contract's version, led by its platform. */
  @Embeddable
  public record Key(int platformId, int contractVersion) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private ContractState state;

  @Column(updatable = false)
  private String bankName;

  @Column(updatable = false)
  private String platformName;

  @Column(updatable = false)
  private String platformCreditCode;

  @Column(updatable = false)
  private String termsVersion;

  @Column(updatable = false)
  private LocalDate firstDay;

  @Column(updatable = false)
  private LocalDate lastDay;

  @Column(updatable = false)
  private int draftedBy;

  @Column(updatable = false)
  private Instant draftedAt;

  private @Nullable UUID approvalId;
  private @Nullable Instant inForceAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected DepositoryContract() {}

  DepositoryContract(int version, Platform platform, Terms terms, StaffId by, Instant now) {
    this.key = new Key(platform.id().value(), version);
    this.state = ContractState.DRAFT;
    this.bankName = terms.bankName();
    this.platformName = platform.name();
    this.platformCreditCode = platform.creditCode();
    this.termsVersion = terms.termsVersion();
    this.firstDay = terms.firstDay();
    this.lastDay = terms.lastDay();
    this.draftedBy = by.value();
    this.draftedAt = now;
  }

  /**
   * What is agreed apart from the fees.
   *
   * @param bankName the bank as party
   * @param termsVersion which text of the standard terms
   * @param firstDay first day of the term (Shanghai)
   * @param lastDay last day of the term
   */
  public record Terms(String bankName, String termsVersion, LocalDate firstDay, LocalDate lastDay) {

    private static final int LONGEST_YEARS = 10;

    /** Refuses with {@code FIELD_INVALID} a term that ends before it begins or is very long. */
    public Terms {
      if (!lastDay.isAfter(firstDay) || lastDay.isAfter(firstDay.plusYears(LONGEST_YEARS))) {
        throw new Refusal(ErrorCode.FIELD_INVALID, "a term of at most 10 years");
      }
    }
  }

  void comeIntoForce(ApprovalId approval, Instant now) {
    become(ContractState.IN_FORCE);
    this.approvalId = approval.value();
    this.inForceAt = now;
  }

  void replace() {
    become(ContractState.REPLACED);
  }

  private void become(ContractState next) {
    if (!state.next().contains(next)) {
      throw new Refusal(ErrorCode.PLATFORM_STEP_FORBIDDEN, "contract " + key + " is " + state);
    }
    this.state = next;
  }

  /** From 1 within its platform. */
  public int contractVersion() {
    return key.contractVersion();
  }

  /** Where it stands. */
  public ContractState state() {
    return state;
  }

  /** What is agreed apart from the fees. */
  public Terms terms() {
    return new Terms(bankName, termsVersion, firstDay, lastDay);
  }

  /** The platform as party: name and credit code at the time of drafting. */
  public String platformParty() {
    return platformName + " " + platformCreditCode;
  }

  /** By which approval it came into force. */
  public Optional<ApprovalId> approval() {
    return Optional.ofNullable(approvalId).map(ApprovalId::new);
  }

  /** When it came into force. */
  public Optional<Instant> inForceAt() {
    return Optional.ofNullable(inForceAt);
  }
}
