/**
 * Customers of a platform (客户), their sub-accounts (子账户) and bound cards, and the steps by which a
 * person opens one (ACC-02, IDV-01, IDV-03, IDV-05, CRD-01, INF-02). One customer number of a
 * platform has one sub-account; one person may have several customer numbers. Personal data is kept
 * encrypted; every look at it is on record.
 */
@NullMarked
package bank.depository.account;

import org.jspecify.annotations.NullMarked;
