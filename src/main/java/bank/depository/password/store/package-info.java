/** Where trade passwords, pages' keys and proofs are kept. */
@NullMarked
package bank.depository.password.store;

import org.jspecify.annotations.NullMarked;
