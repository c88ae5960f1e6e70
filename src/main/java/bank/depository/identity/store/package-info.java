/** Where identifications and issuers' answers are kept. */
@NullMarked
package bank.depository.identity.store;

import org.jspecify.annotations.NullMarked;
