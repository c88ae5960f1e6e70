package bank.depository.order;

/** What an order asks for: one constant for each instruction that a platform can send. */
public enum OrderType {
  /** A customer opens a sub-account on the bank's page. */
  SUB_ACCOUNT_OPENING,
  /** A customer closes the sub-account on the bank's page. */
  SUB_ACCOUNT_CLOSING,
  /** A customer pays in (充值). */
  DEPOSIT,
  /** A customer withdraws (提现). */
  WITHDRAWAL,
  /** A loan project is registered (标的登记). */
  PROJECT_REGISTRATION,
  /** A registered project starts to take bids. */
  PROJECT_RAISING,
  /** A lender's bid (投标). */
  BID,
  /** A bid is given back before disbursement. */
  BID_CANCELLATION,
  /** A full project is paid out (满标放款). */
  DISBURSEMENT,
  /** A project ends without a loan (流标). */
  LAPSE,
  /** The borrower repays an instalment (还款). */
  REPAYMENT,
  /** The guarantor pays an instalment for the borrower (代偿). */
  GUARANTOR_REPAYMENT,
  /** The borrower repays the guarantor. */
  GUARANTOR_REIMBURSEMENT,
  /** A customer binds a card (绑卡). */
  CARD_BINDING,
  /** A customer binds another card in the place of the one before (换卡). */
  CARD_CHANGE,
  /** A customer unbinds the card (解绑). */
  CARD_UNBINDING,
  /** A customer renews the papers on file (更新证件). */
  PAPERS_RENEWAL,
  /** A customer changes the mobile (更换手机号码). */
  MOBILE_CHANGE,
  /** A customer changes the name after re-verification (变更户名). */
  NAME_CHANGE,
  /** A customer grants mandates (业务授权). */
  MANDATE_GRANT,
  /** A customer revokes a mandate. */
  MANDATE_REVOCATION,
  /** The platform gives a mandate up. */
  MANDATE_ENDING,
  /** A customer changes the trade password (修改交易密码). */
  TRADE_PASSWORD_CHANGE,
  /** A customer proves who they are and sets a new trade password (重置交易密码). */
  TRADE_PASSWORD_RESET,
  /** The platform's fees of a day go over to its own fund; the bank's own instruction. */
  FEE_SWEEP,
  /** A bank transfer reached the summary account unasked; the bank's own instruction. */
  INCOMING_TRANSFER,
  /** A bank transfer that nobody waits for goes back; the bank's own instruction. */
  INCOMING_TRANSFER_RETURN,
  /** The bank pays out of its own money to prove an account; the bank's own instruction. */
  VERIFICATION_PAYMENT,
  /** A new link to the page of an order that waits for its customer. */
  PAGE_LINK,
  /** An address for events is registered. */
  EVENT_ENDPOINT,
  /** An address for events is switched on or off. */
  EVENT_ENDPOINT_CHANGE,
  /** Events are delivered once more. */
  EVENT_REDELIVERY,
  /** An event that says nothing, to try delivery out. */
  EVENT_TEST,
  /** The business day of a sandbox platform is ended. */
  SANDBOX_DAY_END
}
