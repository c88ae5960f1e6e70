/** Staff and their sign-in under test, and the colleagues whom other tests need. */
@NullMarked
package bank.depository.staff;

import org.jspecify.annotations.NullMarked;
