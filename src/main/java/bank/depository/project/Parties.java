package bank.depository.project;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerRole;
import bank.depository.account.Papers;
import bank.depository.account.SubAccount;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The platform's customers in the role that a loan gives them (ACC-04). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Parties {

  private final CustomerAccounts customers;
  private final Papers papers;

  Parties(CustomerAccounts customers, Papers papers) {
    this.customers = customers;
    this.papers = papers;
  }

  /**
   * That customer for business that begins now. Refuses {@code PAPERS_EXPIRED} besides (IDV-07).
   */
  public Party requireForNewBusiness(PlatformId platform, String customerNo, CustomerRole role) {
    Party party = require(platform, customerNo, role);
    papers.requireForNewBusiness(platform, customerNo);
    return party;
  }

  /**
   * That customer with its open sub-account. Refuses {@code CUSTOMER_UNKNOWN}, {@code
   * ACCOUNT_CLOSED}, {@code CUSTOMER_ROLE_MISSING}.
   */
  public Party require(PlatformId platform, String customerNo, CustomerRole role) {
    SubAccount account = customers.require(platform, customerNo, role);
    String shownName = customers.customer(platform, customerNo).nameMask();
    // Only persons can open sub-accounts so far; organizations bring their kind with them.
    return new Party(customerNo, shownName, BorrowerKind.PERSON, account.account());
  }
}
