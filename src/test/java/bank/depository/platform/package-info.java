/** Platforms and their admission under test. */
@NullMarked
package bank.depository.platform;

import org.jspecify.annotations.NullMarked;
