/** Where page sessions are kept. */
@NullMarked
package bank.depository.hostedpage.store;

import org.jspecify.annotations.NullMarked;
