/**
 * The bank's own books of every platform: accounts, transfers, holds, business days. It carries the
 * duties ACC-03, ACC-06, TRC-01, TRC-02 and the bank's side of REC-01 and REC-04. Rows of the
 * journal are only ever inserted, by functions of the database that check every rule once more. It
 * knows no customer, no project and no order beyond their numbers, and never decides who may pay
 * whom.
 */
@NullMarked
package bank.depository.ledger;

import org.jspecify.annotations.NullMarked;
