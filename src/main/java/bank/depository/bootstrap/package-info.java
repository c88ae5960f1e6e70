/**
 * Brings the service up and down: the main class, and the PostgreSQL that the service runs for
 * itself where no server is configured. That server is durable or it is not used: what it has
 * acknowledged survives the loss of the process, of the JVM and of the power. Duties: OPS-05,
 * OPS-06. It never touches business data, and never starts a server where {@code depository.db.url}
 * names one.
 */
@NullMarked
package bank.depository.bootstrap;

import org.jspecify.annotations.NullMarked;
