package bank.depository.ledger;

import static bank.depository.ledger.AccountSide.CREDIT;
import static bank.depository.ledger.AccountSide.DEBIT;
import static bank.depository.ledger.Book.BANK;
import static bank.depository.ledger.Book.CUSTOMERS;

/**
 * What an account is for. A platform has one account of every kind but {@link #SUB_ACCOUNT}; these
 * are hot: they grow by rows without number, which are numbered later.
 */
public enum AccountKind {
  /** 汇总账户: the cash of all customers of the platform. */
  SUMMARY(1, DEBIT, CUSTOMERS),
  /** Collected by a payment channel and not yet settled to the summary account. */
  DEPOSITS_IN_TRANSIT(2, DEBIT, CUSTOMERS),
  /** Advanced by the bank where a channel took back what was already spent. */
  BANK_ADVANCE(3, DEBIT, CUSTOMERS),
  /** 挂账: money that arrived and cannot yet be given to a sub-account. */
  SUSPENSE(4, CREDIT, CUSTOMERS),
  /** Withdrawn by customers and not yet paid out. */
  PAYOUTS_IN_TRANSIT(5, CREDIT, CUSTOMERS),
  /** The platform's fees, not yet swept to its own-fund account. */
  FEES_AWAITING_SWEEP(6, CREDIT, CUSTOMERS),
  /** 自有资金账户: the platform's own money. */
  OWN_FUND(21, DEBIT, Book.OWN_FUND),
  /** The part of the own fund that came from fees. */
  OWN_FUND_FEES(22, CREDIT, Book.OWN_FUND),
  /** The part of the own fund that pays red packets. */
  OWN_FUND_MARKETING(23, CREDIT, Book.OWN_FUND),
  /** The part of the own fund that pays interest subsidies. */
  OWN_FUND_SUBSIDY(24, CREDIT, Book.OWN_FUND),
  /** The bank's fees for the depository service. */
  BANK_FEE_INCOME(41, CREDIT, BANK),
  /** What the bank pays out for first-payment authentications. */
  VERIFICATION_EXPENSE(42, DEBIT, BANK),
  /** Where that came from: paid out of the bank's own account with the channel. */
  BANK_PAYOUTS(43, CREDIT, BANK),
  /** 子账户: one per customer of the platform. */
  SUB_ACCOUNT(1000, CREDIT, CUSTOMERS);

  private final int number;
  private final AccountSide side;
  private final Book book;

  AccountKind(int number, AccountSide side, Book book) {
    this.number = number;
    this.side = side;
    this.book = book;
  }

  /** The number of the platform's account of this kind; of sub-accounts the first of theirs. */
  int number() {
    return number;
  }

  /** The side on which it grows. */
  public AccountSide side() {
    return side;
  }

  /** The book it belongs to. */
  public Book book() {
    return book;
  }

  /** Whether many instructions at once touch it, so that its growth is numbered later. */
  public boolean isHot() {
    return this != SUB_ACCOUNT;
  }
}
