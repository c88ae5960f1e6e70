/** Starts and stops the service: its database where none is configured, and the jobs. */
@NullMarked
package bank.depository.bootstrap;

import org.jspecify.annotations.NullMarked;
