/** Where looks at plain values are kept. */
@NullMarked
package bank.depository.privacy.store;

import org.jspecify.annotations.NullMarked;
