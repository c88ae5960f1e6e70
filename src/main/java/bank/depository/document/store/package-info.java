/** Where documents are kept. */
@NullMarked
package bank.depository.document.store;

import org.jspecify.annotations.NullMarked;
