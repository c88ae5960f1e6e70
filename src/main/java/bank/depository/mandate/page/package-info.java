/** The pages on which a customer grants and revokes mandates. */
@NullMarked
package bank.depository.mandate.page;

import org.jspecify.annotations.NullMarked;
