package bank.depository.sms;

/** What a code is for; a code serves for nothing else. */
public enum SmsPurpose {
  /** Proves the mobile while a sub-account is opened. */
  OPENING("开立存管子账户"),
  /** Proves the mobile while a trade password is reset. */
  SECRET_RESET("重置交易密码"),
  /** Proves the mobile while a card is bound. */
  BINDING("绑定银行卡"),
  /** Lets a customer in at the bank's own entrance. */
  SIGN_IN("登录存管账户"),
  /** Proves the mobile while papers are renewed. */
  RENEWAL("更新证件"),
  /** Proves that the mobile on file still serves, while it is changed. */
  MOBILE_ON_FILE("更换手机号码（原号码）"),
  /** Proves the new mobile while it is changed. */
  MOBILE_CHANGE("更换手机号码（新号码）"),
  /** Proves the mobile at the issuer while the name is changed. */
  NAME_CHANGE("变更户名"),
  /** Confirms an operation. */
  CONFIRMATION("确认交易");

  private final String words;

  SmsPurpose(String words) {
    this.words = words;
  }

  /** As the message says it. */
  String words() {
    return words;
  }
}
