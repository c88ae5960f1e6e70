/** Tests of how events leave. */
@NullMarked
package bank.depository.notification.spi;

import org.jspecify.annotations.NullMarked;
