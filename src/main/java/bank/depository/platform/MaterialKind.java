package bank.depository.platform;

/** The papers of an application (ADM-02). */
public enum MaterialKind {
  /** Business licence. */
  LICENCE(true, "营业执照", "Business licence"),
  /** Proof of filing. */
  FILING_PROOF(true, "备案证明", "Filing proof"),
  /** CVs of executives. */
  EXECUTIVE_CVS(true, "高管简历", "CVs of executives"),
  /** Proof of premises. */
  PREMISES(true, "经营场所证明", "Premises"),
  /** Technical papers. */
  TECHNICAL_PAPERS(true, "技术资料", "Technical papers"),
  /** Audit report and legal opinion. */
  AUDIT_AND_LEGAL_OPINION(true, "审计报告与法律意见书", "Audit report and legal opinion"),
  /** Anything else. */
  OTHER(false, "其他", "Other");

  private final boolean required;
  private final String chinese;
  private final String english;

  MaterialKind(boolean required, String chinese, String english) {
    this.required = required;
    this.chinese = chinese;
    this.english = english;
  }

  /** Whether no application is complete without it. */
  public boolean isRequired() {
    return required;
  }

  /** As staff read it, Chinese first. */
  public String label() {
    return chinese + " " + english;
  }
}
