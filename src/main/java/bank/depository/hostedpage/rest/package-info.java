/** Links to pages over the platform API. */
@NullMarked
package bank.depository.hostedpage.rest;

import org.jspecify.annotations.NullMarked;
