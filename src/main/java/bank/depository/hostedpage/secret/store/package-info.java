/** Where resets of trade passwords are kept. */
@NullMarked
package bank.depository.hostedpage.secret.store;

import org.jspecify.annotations.NullMarked;
