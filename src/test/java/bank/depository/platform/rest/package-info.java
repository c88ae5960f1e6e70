/** Tests of the signed way in and out of the platform API. */
@NullMarked
package bank.depository.platform.rest;

import org.jspecify.annotations.NullMarked;
