/** Tests of events: told to a receiving endpoint over HTTP, listed, redelivered. */
@NullMarked
package bank.depository.notification;

import org.jspecify.annotations.NullMarked;
