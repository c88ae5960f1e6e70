/** Tests of documents. */
@NullMarked
package bank.depository.document;

import org.jspecify.annotations.NullMarked;
