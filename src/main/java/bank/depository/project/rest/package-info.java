/** Projects over the platform API. */
@NullMarked
package bank.depository.project.rest;

import org.jspecify.annotations.NullMarked;
