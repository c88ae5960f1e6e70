package bank.depository.service;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens and closes what was said: it may name people (INF-02). */
@ApplicationScoped
class ComplaintVault {

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;

  ComplaintVault(PersonalDataCipher cipher, PlainValues plainValues) {
    this.cipher = cipher;
    this.plainValues = plainValues;
  }

  byte[] text(PlatformId platform, String text) {
    return cipher.encrypt(cell(platform, "text"), text);
  }

  byte[] answer(PlatformId platform, String text) {
    return cipher.encrypt(cell(platform, "answer"), text);
  }

  /** As its customer sees it. */
  ComplaintView view(Complaint complaint) {
    return view(complaint, Viewing.bySelf(subject(complaint), DataPurpose.COMPLAINT));
  }

  /** As a member of staff sees it, whose look is recorded. */
  ComplaintView view(Complaint complaint, StaffId staff) {
    return view(
        complaint,
        Viewing.byStaff(
            subject(complaint),
            staff,
            DataPurpose.COMPLAINT,
            "complaint " + complaint.key().complaintNo()));
  }

  private static DataSubject subject(Complaint complaint) {
    return DataSubject.customer(complaint.key().platform(), complaint.customerNo());
  }

  private ComplaintView view(Complaint complaint, Viewing viewing) {
    PlatformId platform = complaint.key().platform();
    return new ComplaintView(
        complaint.key().platformId(),
        complaint.key().complaintNo(),
        complaint.customerNo(),
        complaint.kind(),
        complaint.state(),
        plainValues.open(viewing, cell(platform, "text"), complaint.textCipher()),
        complaint.receivedAt(),
        complaint.dueOn(),
        complaint
            .answerCipher()
            .map(stored -> plainValues.open(viewing, cell(platform, "answer"), stored)),
        complaint.answeredAt());
  }

  private static PersonalDataCell cell(PlatformId platform, String column) {
    return PersonalDataCell.ofPlatform("complaint", column, platform);
  }
}
