package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;

/**
 * A person or company behind a platform, held against the blacklist (ADM-04).
 *
 * @param role what they are to the platform
 * @param name as registered, 2 to 100 characters
 */
public record Principal(Role role, String name) {

  /** What a principal is to the platform. */
  public enum Role {
    /** 法定代表人. */
    LEGAL_REPRESENTATIVE,
    /** 股东. */
    SHAREHOLDER,
    /** 高级管理人员. */
    EXECUTIVE
  }

  /** Refuses a name of another length. */
  public Principal {
    name = name.strip();
    if (name.length() < 2 || name.length() > 100) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a principal's name has 2 to 100 characters");
    }
  }
}
