/**
 * The signed way in and out of the platform API (API-02): requests are verified before they run,
 * answers are signed.
 */
@NullMarked
package bank.depository.platform.rest;

import org.jspecify.annotations.NullMarked;
