package bank.depository.platform;

/** The published checklist of an admission (ADM-01); each item must be met. */
public enum ChecklistItem {
  /** Business registration whose scope says lending information intermediary. */
  BUSINESS_REGISTRATION("工商登记及经营范围", "Business registration and scope"),
  /** Filing with the local financial regulator. */
  REGULATOR_FILING("地方金融监管部门备案", "Filing with the local financial regulator"),
  /** Telecom licence. */
  TELECOM_LICENCE("电信业务经营许可", "Telecom licence"),
  /** Shareholders, executives, business model, scale. */
  OWNERSHIP_AND_BUSINESS("股东、高管、业务模式与规模", "Shareholders, executives, business model, scale"),
  /** Risk control. */
  RISK_CONTROL("风险控制", "Risk control"),
  /** Technical system. */
  TECHNICAL_SYSTEM("信息系统", "Technical system"),
  /** Statement on the thirteen prohibited activities. */
  PROHIBITED_ACTIVITIES("十三项禁止行为声明", "Statement on the thirteen prohibited activities"),
  /** Other rules. */
  OTHER_RULES("其他规定", "Other rules");

  private final String chinese;
  private final String english;

  ChecklistItem(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** As staff read it, Chinese first. */
  public String label() {
    return chinese + " " + english;
  }
}
