package bank.depository.hostedpage.review;

import bank.depository.identity.CopyFault;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.PaperCopy;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff proposes on papers, and exactly on which. Holds no personal data.
 *
 * @param round how often they were handed in: each time is another review
 * @param copies kind and SHA-256 of each copy
 * @param fault why they are refused; null where they are accepted
 */
record ReviewProposal(
    int platformId,
    UUID orderId,
    String customerNo,
    IdentityPurpose purpose,
    int round,
    List<String> copies,
    ReviewVerdict verdict,
    @Nullable CopyFault fault) {

  static ReviewProposal of(
      Identification proof,
      List<PaperCopy> copies,
      ReviewVerdict verdict,
      @Nullable CopyFault fault) {
    return new ReviewProposal(
        proof.platform().value(),
        proof.order().value(),
        proof.customerNo(),
        proof.purpose(),
        proof.handIns(),
        digests(copies),
        verdict,
        fault);
  }

  static List<String> digests(List<PaperCopy> copies) {
    return copies.stream().map(copy -> copy.kind() + " " + copy.digest()).toList();
  }

  PlatformId platform() {
    return new PlatformId(platformId);
  }

  OrderId order() {
    return new OrderId(orderId);
  }
}
