package bank.depository.identity;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The copies of papers by which an organization proves who it is (IDV-02, CRD-02), from the upload
 * to the look of the bank's staff; in the caller's transaction and scope. Who accepts them is
 * decided above.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CopyReview {

  private final PaperCopies copies;
  private final IdentificationVault vault;
  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;
  private final Clock clock;

  CopyReview(
      PaperCopies copies,
      IdentificationVault vault,
      PersonalDataCipher cipher,
      PlainValues plainValues,
      Clock clock) {
    this.copies = copies;
    this.vault = vault;
    this.cipher = cipher;
    this.plainValues = plainValues;
    this.clock = clock;
  }

  /** The copies that are to be reviewed for that order, oldest first. */
  public List<PaperCopy> current(PlatformId platform, OrderId order) {
    return copies.ofOrder(platform, order).stream().filter(PaperCopy::isCurrent).toList();
  }

  /**
   * Keeps a copy for a locked identification; the same file of the same kind is kept once. Refuses
   * IDENTIFICATION_STEP_FORBIDS, COPIES_EXHAUSTED.
   */
  public void add(Identification proof, CopyKind kind, CopyFile file) {
    proof.requireStep(IdentificationStep.COPIES);
    List<PaperCopy> all = copies.ofOrder(proof.platform(), proof.order());
    List<PaperCopy> ofKind =
        all.stream().filter(PaperCopy::isCurrent).filter(copy -> copy.kind() == kind).toList();
    if (ofKind.stream().anyMatch(copy -> copy.isOf(file.content()))) {
      return;
    }
    if (ofKind.size() >= PaperCopy.MOST_OF_A_KIND || all.size() >= PaperCopy.MOST_UPLOADS) {
      throw new Refusal(ErrorCode.COPIES_EXHAUSTED, all.size() + " copies");
    }
    CopyKey key = new CopyKey(proof.platform().value(), UuidCreator.getTimeOrderedEpochPlus1());
    copies.add(
        new PaperCopy(key, proof, kind, file, clock.instant()),
        cipher.encrypt(cell(key), Base64.getEncoder().encodeToString(file.content())));
  }

  /**
   * Takes a copy away; what is not there any more stays so. What staff never could see is
   * forgotten. Refuses IDENTIFICATION_STEP_FORBIDS.
   */
  public void remove(Identification proof, UUID copy) {
    proof.requireStep(IdentificationStep.COPIES);
    current(proof.platform(), proof.order()).stream()
        .filter(found -> found.key().copyId().equals(copy))
        .forEach(this::remove);
  }

  /** Takes away whatever staff never could see: it proves nothing any more. */
  public void forgetUnseen(PlatformId platform, OrderId order) {
    current(platform, order).stream().filter(copy -> !copy.isHandedIn()).forEach(this::remove);
  }

  private void remove(PaperCopy copy) {
    copy.remove(clock.instant());
    if (!copy.isHandedIn()) {
      copies.forget(copy.key());
    }
  }

  /**
   * Hands them in for review. Refuses IDENTIFICATION_STEP_FORBIDS, and COPIES_MISSING unless there
   * is one of each kind.
   */
  public void handIn(Identification proof) {
    proof.requireStep(IdentificationStep.COPIES);
    List<PaperCopy> all = current(proof.platform(), proof.order());
    Arrays.stream(CopyKind.values())
        .filter(kind -> all.stream().noneMatch(copy -> copy.kind() == kind))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new Refusal(ErrorCode.COPIES_MISSING, missing.name());
            });
    all.forEach(PaperCopy::handIn);
    proof.handIn(clock.instant());
  }

  /** The customer takes them back. Refuses IDENTIFICATION_STEP_FORBIDS. */
  public void takeBack(Identification proof) {
    proof.takeBack(clock.instant());
  }

  /** What was told with the copies, for a member of staff; that they looked is written down. */
  public Seen told(Identification proof, StaffId to) {
    Viewing viewing =
        look(proof, to, "order %s round %d".formatted(proof.order(), proof.handIns()));
    return new Seen(vault.open(proof, viewing), vault.officers(proof, viewing));
  }

  /** What was told, in plain: never logged. */
  public record Seen(Told told, Optional<Officers> officers) {

    @Override
    public String toString() {
      return "what was told";
    }
  }

  /**
   * What a member of staff sees of one that was handed in; that they did is written down. Refuses
   * NOT_FOUND.
   */
  public Shown show(Identification proof, UUID copy, StaffId to) {
    PaperCopy found =
        copies.ofOrder(proof.platform(), proof.order()).stream()
            .filter(known -> known.key().copyId().equals(copy) && known.isHandedIn())
            .findFirst()
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such copy"));
    byte[] content =
        Base64.getDecoder()
            .decode(
                plainValues.open(
                    look(proof, to, reason(proof, found)),
                    cell(found.key()),
                    copies.content(found.key())));
    if (!found.isOf(content)) {
      throw new IllegalStateException("a copy is not what was uploaded");
    }
    copies.seen(found.key(), to, clock.instant());
    return new Shown(found, content);
  }

  /** A copy in plain. */
  public record Shown(PaperCopy copy, byte[] content) {

    @Override
    public String toString() {
      return "the copy " + copy.key().copyId();
    }
  }

  /** Refuses COPIES_NOT_SEEN unless that member of staff has seen every copy under review. */
  public void requireSeen(PlatformId platform, OrderId order, StaffId by) {
    List<CopyKey> all = current(platform, order).stream().map(PaperCopy::key).toList();
    if (!copies.seenBy(platform, order, by).containsAll(all)) {
      throw new Refusal(ErrorCode.COPIES_NOT_SEEN, "staff " + by);
    }
  }

  private static String reason(Identification proof, PaperCopy copy) {
    return "order %s copy %s sha256 %s"
        .formatted(proof.order(), copy.key().copyId(), copy.digest());
  }

  private static Viewing look(Identification proof, StaffId by, String reason) {
    return Viewing.byStaff(
        DataSubject.customer(proof.platform(), proof.customerNo()), by, DataPurpose.PAPERS, reason);
  }

  private static PersonalDataCell cell(CopyKey key) {
    return PersonalDataCell.ofPlatform("paper_copy_content", "content_cipher", key.platform());
  }
}
