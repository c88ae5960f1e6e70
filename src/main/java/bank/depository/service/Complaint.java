package bank.depository.service;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import bank.depository.shared.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer asked or complained about, and the bank's answer. */
@Entity
@Table(name = "complaint")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Complaint {

  /** The bank answers within so many days. */
  public static final int ANSWERED_WITHIN_DAYS = 15;

  @EmbeddedId private ComplaintKey key;

  @Column(updatable = false)
  private String customerNo;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ComplaintKind kind;

  @Enumerated(EnumType.STRING)
  private ComplaintState state;

  @Column(updatable = false)
  private String formNo;

  private byte[] textCipher;
  private byte @Nullable [] answerCipher;
  private @Nullable Integer answeredBy;

  @Column(updatable = false)
  private Instant receivedAt;

  @Column(updatable = false)
  private LocalDate dueOn;

  private @Nullable Instant answeredAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Complaint() {}

  Complaint(ComplaintKey key, Said said, byte[] textCipher, Instant now) {
    this.key = key;
    this.customerNo = said.customerNo();
    this.kind = said.kind();
    this.state = ComplaintState.RECEIVED;
    this.formNo = said.formNo();
    this.textCipher = textCipher.clone();
    this.receivedAt = now;
    this.dueOn = ShanghaiTime.dayOf(now).plusDays(ANSWERED_WITHIN_DAYS);
  }

  /**
   * Who says it, and the form's own number, which makes a form that is sent twice one complaint.
   */
  record Said(String customerNo, ComplaintKind kind, String formNo) {}

  /** The bank answers. Refuses COMPLAINT_STATE_FORBIDS. */
  void answer(byte[] cipher, StaffId by, Instant now) {
    become(ComplaintState.ANSWERED);
    this.answerCipher = cipher.clone();
    this.answeredBy = by.value();
    this.answeredAt = now;
  }

  /** The customer takes it back. Refuses COMPLAINT_STATE_FORBIDS. */
  void withdraw() {
    become(ComplaintState.WITHDRAWN);
  }

  private void become(ComplaintState next) {
    if (!state.next().contains(next)) {
      throw new Refusal(ErrorCode.COMPLAINT_STATE_FORBIDS, "it is " + state);
    }
    this.state = next;
  }

  ComplaintKey key() {
    return key;
  }

  String customerNo() {
    return customerNo;
  }

  ComplaintKind kind() {
    return kind;
  }

  ComplaintState state() {
    return state;
  }

  byte[] textCipher() {
    return textCipher.clone();
  }

  Optional<byte[]> answerCipher() {
    return Optional.ofNullable(answerCipher);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
