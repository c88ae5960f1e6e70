package bank.depository.service;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens and closes what was said: it may name people (INF-02). */
@ApplicationScoped
class ComplaintVault {

  private final PersonalDataCipher cipher;

  ComplaintVault(PersonalDataCipher cipher) {
    this.cipher = cipher;
  }

  byte[] text(PlatformId platform, String text) {
    return cipher.encrypt(cell(platform, "text"), text);
  }

  byte[] answer(PlatformId platform, String text) {
    return cipher.encrypt(cell(platform, "answer"), text);
  }

  ComplaintView view(Complaint complaint) {
    PlatformId platform = complaint.key().platform();
    return new ComplaintView(
        complaint.key().platformId(),
        complaint.key().complaintNo(),
        complaint.customerNo(),
        complaint.kind(),
        complaint.state(),
        cipher.decrypt(cell(platform, "text"), complaint.textCipher()),
        complaint.receivedAt(),
        complaint.dueOn(),
        complaint.answerCipher().map(stored -> cipher.decrypt(cell(platform, "answer"), stored)),
        complaint.answeredAt());
  }

  private static PersonalDataCell cell(PlatformId platform, String column) {
    return PersonalDataCell.ofPlatform("complaint", column, platform);
  }
}
