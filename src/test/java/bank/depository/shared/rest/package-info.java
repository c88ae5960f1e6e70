/** Tests of what every resource of the platform API shares. */
@NullMarked
package bank.depository.shared.rest;

import org.jspecify.annotations.NullMarked;
