/** How projects, their schedules and the loan limits lie in the database. */
@NullMarked
package bank.depository.project.store;

import org.jspecify.annotations.NullMarked;
