/** Where changes of mobiles under way are kept. */
@NullMarked
package bank.depository.hostedpage.particulars.store;

import org.jspecify.annotations.NullMarked;
