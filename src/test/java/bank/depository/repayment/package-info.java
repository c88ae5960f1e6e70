@NullMarked
package bank.depository.repayment;

import org.jspecify.annotations.NullMarked;
